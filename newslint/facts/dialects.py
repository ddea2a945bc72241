"""Words in American and in British spelling that stand in one story, in its own words.

A word that the story spells both ways is no mark of either; that is what `spellings` finds. Captions are not read,
which agencies write, nor are words whose other spelling is printed on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document, Zone, per_document
from newslint.facts.spelling_sets import spelling_set, telling
from newslint.facts.spelling_uses import Use, is_aside, uses
from newslint.record import Record
from newslint.text import Span

_AMERICAN, _BRITISH = 0, 1
_OXFORD = "I"


class Mark(Record):
    """One word that shows a dialect: where it stands, whether it is British, and its other spelling."""

    span: Span
    british: bool
    word: int
    other: str


@per_document
def dialect_marks(doc: Document) -> tuple[Mark, ...]:
    """The marks of both dialects in reading order; none where the story has one only.

    A verb in -ize shows nothing beside British spelling, unless other verbs of the story end in -ise.
    """
    sets = telling(doc)
    british = [mark for place in sets if "B" in spelling_set(place).tells for mark in _marks(doc, place, _BRITISH)]
    if not british:
        return ()
    ise = any(_OXFORD in spelling_set(mark.word).tells for mark in british)
    shown = "AI" if ise else "A"
    american = [
        mark
        for place in sets
        if not frozenset(shown).isdisjoint(spelling_set(place).tells)
        for mark in _marks(doc, place, _AMERICAN)
    ]
    both = {mark.word for mark in british} & {mark.word for mark in american}
    return _of_two(sorted(mark for mark in (*british, *american) if mark.word not in both))


def _marks(doc: Document, place: int, spelling: int) -> Iterator[Mark]:
    each = spelling_set(place)
    for use in uses(doc, each, spelling):
        if doc.zone_at(use.span.start) is not Zone.CAPTION and not is_aside(doc, use.span):
            yield Mark(use.span, spelling == _BRITISH, place, _other(each.spellings, use))


def _other(spellings: Sequence[Sequence[str]], use: Use) -> str:
    return spellings[1 - use.spelling][use.form]


def _of_two(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    return tuple(marks) if len({mark.british for mark in marks}) > 1 else ()
