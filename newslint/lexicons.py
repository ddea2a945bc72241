"""Word lists and tables: knowledge that an editor can mend, read from YAML under `rules/lexicons/`."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from newslint.rulebook.places import COMPILED, rules_path


@cache
def lexicon(name: str) -> Any:
    """The lexicon of this name (`speech-verbs` is `rules/lexicons/speech-verbs.yml`): lists, mappings and text only.

    Every number, date and yes or no is text as it is written. Raises `RulebookError` where the file cannot be read.
    """
    compiled = os.path.join(COMPILED, "lexicons", f"{name}.json")
    if os.path.exists(compiled):
        import json

        with open(compiled, "rb") as file:
            return json.loads(file.read())
    return _cached(os.path.join(rules_path(), "lexicons", f"{name}.yml"))


def _cached(path: str) -> Any:
    from newslint.rulebook.cache import cache_path, keep, recall, stamps

    if not os.path.exists(path):
        return read_lexicon(path)
    kept_in, files = cache_path("lexicon", path), {path: path}
    kept = recall(kept_in, files, None)
    if kept is None:
        seen = stamps(files)
        kept = read_lexicon(path)
        keep(kept_in, seen, None, kept)
    return kept


def read_lexicon(path: str) -> Any:
    """The lexicon in a YAML file, read anew."""
    from newslint.rulebook.faults import Fault, RulebookError
    from newslint.rulebook.tree import parse, read_text

    faults: list[Fault] = []
    text = read_text(path, faults)
    node = parse(path, text, faults) if text is not None else None
    if faults or node is None:
        raise RulebookError(faults)
    return node.plain
