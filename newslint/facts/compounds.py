"""Compounds with a hyphen whose other form stands in the draft as well, wherever and in whosever words that is.

A quick look: `hyphenation` tells which of them the story itself writes in two ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.document import Document, per_document
from newslint.facts.spelling_sets import on_shelf, spelling_set
from newslint.facts.words import occurrences, words
from newslint.record import Record
from newslint.text import Span

_COMPOUND = re.compile(r"(?<![\w/.@#&'’-])[A-Za-z][a-z]*+(?:-[a-z]++)++(?![\w/@-])")
_SHORTEST = 6


class Compound(Record):
    """One compound in lower case: its places, the set it is listed in, and its other form where it is in no set."""

    written: str
    spans: tuple[Span, ...]
    listed: int | None = None
    other: str = ""


@per_document
def pairable(doc: Document) -> tuple[Compound, ...]:
    """The compounds in the order of their first places."""
    found: dict[str, list[Span]] = {}
    for match in _compounds(doc):
        found.setdefault(match.group().lower(), []).append(Span(*match.span()))
    return tuple(compound for written, spans in found.items() for compound in _paired(doc, written, spans))


def _compounds(doc: Document) -> Iterator[re.Match[str]]:
    known = words(doc)
    for at in [at for at, gap in enumerate(known.gaps) if gap == "-"]:
        match = _COMPOUND.match(doc.text, known.firsts[at - 1]) if at else None
        if match is not None:
            yield match


def _paired(doc: Document, written: str, spans: Sequence[Span]) -> Iterator[Compound]:
    """The compound in each set that lists it, and against other forms of no set: as one word only where none does."""
    sets = on_shelf("compounds", written)
    listed = {form for place in sets or () for forms in spelling_set(place).spellings for form in forms}
    first, _, second = written.partition("-")
    if "-" not in second and len(written) >= _SHORTEST:
        others = (f"{first} {second}",) if sets is not None else (first + second, f"{first} {second}")
        yield from (
            Compound(written, tuple(spans), None, other)
            for other in others
            if other not in listed and _stands(doc, other)
        )
    for place in sets or ():
        if any(_stands(doc, form) for forms in spelling_set(place).spellings for form in forms if "-" not in form):
            yield Compound(written, tuple(spans), place)


def _stands(doc: Document, form: str) -> bool:
    return form in words(doc).starts or next(occurrences(doc, form), None) is not None
