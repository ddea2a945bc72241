"""Word lists and tables: knowledge that an editor can mend, read from YAML under `rules/lexicons/`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from newslint.drawers import opened, shut
from newslint.record import TypeVar
from newslint.rulebook.places import COMPILED, PACKAGE, rules_path
from newslint.shelf import SHELF

SHELVED = {"spellings": ("variants", "dialects", "hyphenation")}
"""Lexicons that are laid out of others to be looked up (see `newslint.rulebook.shelving`)."""

Table = TypeVar("Table")
_CARRIED = "lexicons.json"
_LETTERS = 2

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ParamSpec

    Of = ParamSpec("Of")


@cache
def lexicon(name: str) -> Any:
    """The lexicon of this name (`speech-verbs` is `rules/lexicons/speech-verbs.yml`): lists, mappings and text only.

    Every number, date and yes or no is text as it is written. Raises `RulebookError` where the file cannot be read.
    """
    path = os.path.join(COMPILED, _CARRIED)
    if _seen(path) is None:
        return _cached(os.path.join(rules_path(), "lexicons", f"{name}.yml"))
    return _shelved(f"lexicon {name}", lambda: _carried(path, name))


def worked_out(make: Callable[Of, Table]) -> Callable[Of, Table]:
    """A table that is worked out of lexicons, once; that of a wheel is kept on the shelf until its lexicons change.

    The table is text and numbers, in tuples, lists, sets and mappings. What it is worked out for is words.
    """

    def known(*of: Of.args, **named: Of.kwargs) -> Table:
        told = map(str, (*of, *named.values()))
        return _shelved(" ".join((make.__module__, make.__qualname__, *told)), lambda: make(*of, **named))

    return cache(known)  # type: ignore[return-value] # which forgets what it takes


def by_letters(words: Iterable[str]) -> dict[str, str]:
    """Words in which to look one up now and then: those that begin with the same letters as one text.

    To read it back from the shelf costs what copying its bytes does, where a set costs as much as its words.
    """
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[:_LETTERS], []).append(word)
    return {letters: f" {' '.join(alike)} " for letters, alike in found.items()}


def is_listed(words: Mapping[str, str], word: str) -> bool:
    """Whether a word is among those that are laid out by their first letters."""
    return f" {word} " in words.get(word[:_LETTERS], "")


def _shelved(name: str, make: Callable[[], Table]) -> Table:
    """What is made of the lexicons that a wheel carries, from the shelf if it is there; made anew in a source tree."""
    seen = _seen(os.path.join(COMPILED, _CARRIED))
    if seen is None or not SHELF.is_open:
        return make()
    kept: tuple[bool, Table] | None = SHELF.take(name, seen)
    if kept is None:
        kept = shut(make())
        SHELF.place(name, seen, kept)
    table: Table = opened(kept)
    return table


@cache
def _seen(path: str) -> os.stat_result | None:
    """How the file that a wheel carries is found by this run; None in a source tree, which has none."""
    try:
        return os.stat(path)
    except OSError:
        return None


def _carried(path: str, name: str) -> Any:
    """A lexicon as it stands in the file that a wheel carries."""
    import json

    places, content = _pieces(path)
    start, end = places[name]
    return json.loads(content[start:end])


@cache
def _pieces(path: str) -> tuple[dict[str, list[int]], bytes]:
    """Where each lexicon stands in the file that a wheel carries, and what the file holds."""
    import json

    with open(path, "rb") as file:
        return json.loads(file.readline()), file.read()


def together(lexicons: Mapping[str, Any]) -> bytes:
    """Lexicons as the file that a wheel carries: a line that says where each of them stands, then each as JSON."""
    import json

    places, pieces, end = {}, [], 0
    for name, content in lexicons.items():
        pieces.append(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())
        places[name] = [end, end := end + len(pieces[-1])]
    return b"".join([json.dumps(places).encode(), b"\n", *pieces])


def _cached(path: str) -> Any:
    from newslint.rulebook.cache import cache_path, keep, recall, stamps

    files = {part: part for part in _parts(path)}
    if not all(map(os.path.exists, files)):
        return read_lexicon(path)
    kept_in, code = cache_path("lexicon", path), None if path in files else _code()
    kept = recall(kept_in, files, code)
    if kept is None:
        seen = stamps(files)
        kept = read_lexicon(path)
        keep(kept_in, seen, code, kept)
    return kept


def _parts(path: str) -> list[str]:
    """The files that a lexicon is made of: its own, or those of the lexicons it is laid out of."""
    folder, name = os.path.split(path)
    return [os.path.join(folder, f"{part}.yml") for part in SHELVED.get(name.removesuffix(".yml"), ())] or [path]


def _code() -> int:
    """When the code that lays lexicons out last changed."""
    return os.stat(os.path.join(PACKAGE, "rulebook", "shelving.py")).st_mtime_ns


def read_lexicon(path: str) -> Any:
    """The lexicon in a YAML file, read anew, or one that is laid out of others beside it."""
    parts = _parts(path)
    if path in parts:
        return _read(path)
    from newslint.rulebook.shelving import shelved

    return shelved({os.path.basename(part).removesuffix(".yml"): _read(part) for part in parts})


def _read(path: str) -> Any:
    from newslint.rulebook.faults import Fault, RulebookError
    from newslint.rulebook.tree import parse, read_text

    faults: list[Fault] = []
    text = read_text(path, faults)
    node = parse(path, text, faults) if text is not None else None
    if faults or node is None:
        raise RulebookError(faults)
    return node.plain
