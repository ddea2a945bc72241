"""Spelling sets on shelves: the lexicons `variants`, `dialects` and `hyphenation` laid out to be looked up by word.

A shelf holds the words that begin with the same two letters as one text, each with the numbers of its sets, and the
sets are lines of one text. Reading them back costs about as much as copying their bytes; a set is taken apart only
for a draft that has its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_FIRST = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FLAGS = {"exact": "e", "names": "n", "opens-names": "o", "ends-names": "c"}
_TOLD = {"both": "AB", "british": "B", "american": "A", "ise": "BI", "neither": ""}
_HOUSES = {"both": "ug", "british": "ug", "american": "ug", "ise": "u", "neither": "", "us": "u"}
_SHELF = 2


def shelved(lexicons: Mapping[str, Any]) -> dict[str, Any]:
    """The sets as lines, and three shelves: spellings that are not the first of their set, first ones that tell a
    dialect, and hyphenated compounds (without a set where the hyphen makes another word).
    """
    lines: list[str] = []
    rare: dict[str, list[int]] = {}
    usual: dict[str, list[int]] = {}
    for flags, refused, spellings in _sets(lexicons):
        for spelling in spellings[1:]:
            _put(rare, spelling, len(lines))
        if "A" in flags or "I" in flags:
            _put(usual, spellings[0], len(lines))
        lines.append("\t".join((flags, refused, *spellings)))
    hyphens = lexicons["hyphenation"]["en"]
    compounds: dict[str, list[int]] = {compound: [] for compound in hyphens["apart"]}
    for flags, spellings in _compounds(hyphens):
        hyphenated = spellings[flags == "p"]
        for compound in _forms(hyphenated):
            compounds[compound] = [len(lines)]
        lines.append("\t".join((flags, "", *spellings)))
    shelves = {"rare": rare, "usual": usual, "compounds": compounds}
    return {"sets": "\n".join(lines)} | {name: _shelves(shelf) for name, shelf in shelves.items()}


def _compounds(known: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Every listed compound: whether its first spelling is the right one, with its hyphen and without."""
    for entry in known["closed"]:
        yield "", [_spelling(*entry.split("/")), _spelling(*entry.replace("-", "").split("/"))]
    for phrase in known["open"]:
        yield "p", [_spelling(phrase), _spelling(phrase.replace(" ", "-"))]


def _sets(lexicons: Mapping[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    """Every set: its flags, the words it is refused before, and its spellings as `stem~ending/ending`."""
    for name in ("variants", "dialects"):
        for group in lexicons[name]["en"]:
            for spellings in _spellings(group):
                yield _flags(group), ",".join(group.get("not-before", ())), spellings


def _flags(group: Mapping[str, Any]) -> str:
    flags = "".join(flag for key, flag in _FLAGS.items() if key in group)
    flags += "p" if group.get("prefer") == "first" else ""
    flags += "x" if group.get("variants") == "no" else ""
    tells = group.get("tells", "neither")
    return flags + _TOLD[tells] + _HOUSES[group.get("house", tells)]


def _spellings(group: Mapping[str, Any]) -> Iterator[list[str]]:
    for spellings in (*group.get("sets", ()), *group.get("pairs", ())):
        yield [_spelling(*spelling.split("/")) for spelling in spellings]
    for stem, *own in (stem.split("/") for stem in group.get("stems", ())):
        forms = group["forms"]
        kept = [*(form for form in forms if not form), *own] if own else forms
        yield [f"{stem}{ending}~{'/'.join(kept)}" for ending in group["pattern"]]


def _spelling(stem: str, *endings: str) -> str:
    return f"{stem}~{'/'.join(('', *endings))}"


def _put(shelf: dict[str, list[int]], spelling: str, place: int) -> None:
    for word in dict.fromkeys(map(first_word, _forms(spelling))):
        shelf.setdefault(word, []).append(place)


def _forms(spelling: str) -> list[str]:
    stem, _, endings = spelling.partition("~")
    return [stem + ending for ending in endings.split("/")]


def first_word(form: str) -> str:
    """What the words of the copy list a form under: "u" for "U.S.", "al" for "al-Qaida", "percent" for " percent"."""
    found = _FIRST.search(form.lower())
    return found.group() if found else form.strip()


def _shelves(words: Mapping[str, Iterable[int]]) -> dict[str, str]:
    shelves: dict[str, list[str]] = {}
    for word, places in sorted(words.items()):
        shelves.setdefault(word[:_SHELF], []).append(f"{word}\t{','.join(map(str, places))}")
    return {letters: "\n" + "\n".join(lines) + "\n" for letters, lines in shelves.items()}
