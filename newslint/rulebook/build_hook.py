"""A wheel carries its rules and lexicons compiled, so that a fresh install is as quick as one that has run before.

The build calls this file by its path (`[tool.hatch.build.targets.wheel.hooks.custom]`); an editable install is left
alone, because its rules may still change.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def compile_into(folder: str) -> None:
    """Write every shipped rule into `rules.json`, packs into `packs/`, lexicons into `lexicons.json`.

    Raises `RulebookError`.
    """
    from newslint.lexicons import SHELVED, read_lexicon, together
    from newslint.rulebook.books import read_pages
    from newslint.rulebook.compiled import bound, entries_of
    from newslint.rulebook.places import rules_path
    from newslint.rulebook.termbooks import lines_of

    root, pages = rules_path(), read_pages()
    entries = entries_of(pages)
    _write(os.path.join(folder, "rules.json"), bound(_moved(root, entry) for entry in entries))
    for pack in {page.rule.term.partition("/")[0] for page in pages if page.rule.id == "house-term" and page.rule.term}:
        _put(os.path.join(folder, "packs", f"{pack}.book"), lines_of(page for page in pages if _is_of(page, pack)))
    shelf = os.path.join(root, "lexicons")
    written = {name for name, _, suffix in (file.rpartition(".") for file in os.listdir(shelf)) if suffix == "yml"}
    laid_out = {name for name, parts in SHELVED.items() if written.issuperset(parts)}
    known = {name: read_lexicon(os.path.join(shelf, f"{name}.yml")) for name in sorted(written | laid_out)}
    _put(os.path.join(folder, "lexicons.json"), together(known))


def _moved(root: str, entry: dict[str, Any]) -> dict[str, Any]:
    """A compiled rule with paths from the folder of rules, for the machine that builds is not the one that reads."""
    files = [_inside(root, path) for path in entry["settings"].get("files", ())] if entry["term"].endswith("/*") else ()
    settings = {**entry["settings"], "files": files} if files else entry["settings"]
    return {**entry, "path": _inside(root, entry["path"]), "settings": settings}


def _inside(root: str, path: str) -> str:
    return os.path.relpath(path, root).replace(os.sep, "/")


def _is_of(page: Any, pack: str) -> bool:
    return bool(page.rule.term.startswith(f"{pack}/"))


def _put(path: str, content: bytes) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def _write(path: str, value: Any) -> None:
    import json

    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, separators=(",", ":"))


def get_build_hook() -> type:
    """The class that hatchling asks this file for; it is made here so that newslint itself never needs hatchling."""
    interface: Any = import_module("hatchling.builders.hooks.plugin.interface").BuildHookInterface
    return type("CompiledRules", (interface,), {"PLUGIN_NAME": "custom", "initialize": _start, "finalize": _clear})


def _start(hook: Any, version: str, build_data: dict[str, Any]) -> None:
    if version == "editable":
        return
    from tempfile import TemporaryDirectory

    hook.compiled = TemporaryDirectory(prefix="newslint-rules-")
    sys.path.insert(0, hook.root)
    compile_into(hook.compiled.name)
    build_data["force_include"][hook.compiled.name] = "newslint/compiled"


def _clear(hook: Any, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG001
    if version != "editable":
        hook.compiled.cleanup()
