"""Word lists and tables: knowledge that an editor can mend, read from YAML under `rules/lexicons/`."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def lexicon(name: str) -> Any:
    """The lexicon of this name (`speech-verbs` is `rules/lexicons/speech-verbs.yml`): lists, mappings and text only."""
    import yaml

    from newslint.rulebook.places import rules_folder

    path = rules_folder() / "lexicons" / f"{name}.yml"
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
