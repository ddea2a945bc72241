"""Words in American and in British spelling that stand in one story, in its own words.

A word that the story spells both ways is no mark of either; that is what `spellings` finds. Captions are not read,
which agencies write, nor are words whose other spelling is printed on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from newslint.document import STORY, Document, Zone, per_document
from newslint.facts.quotes import is_own
from newslint.facts.spelling_sets import spelling_set, telling
from newslint.facts.spelling_uses import Use, is_aside, uses
from newslint.facts.words import occurrences
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_AMERICAN, _BRITISH = 0, 1
_OXFORD = "I"
_SIGNS = 3


class Mark(Record):
    """One word that shows a dialect: where it stands, whether it is British, and its other spelling."""

    span: Span
    british: bool
    word: int
    other: str


class Stray(Record):
    """The only British word of copy that is American by the `signs` of it: words, titles and short months."""

    mark: Mark
    signs: tuple[Span, ...]


@per_document
def stray(doc: Document) -> Stray | None:
    """The one British word; None where there are several, or fewer than three signs, or verbs in -ize alone."""
    sets = telling(doc)
    british = [mark for place in sets if "B" in spelling_set(place).tells for mark in _marks(doc, place, _BRITISH)]
    word = british[0].word if british else 0
    if any(mark.word != word for mark in british) or not british:
        return None
    shown = {tell: [place for place in sets if tell in spelling_set(place).tells] for tell in ("A", _OXFORD)}
    ize = [mark.span for place in shown[_OXFORD] for mark in _marks(doc, place, _AMERICAN)[:1] if place != word]
    sure = [mark.span for place in shown["A"] for mark in _marks(doc, place, _AMERICAN)[:1] if place != word]
    sure += [span for sign in lexicon("american") for span in _first(doc, sign)]
    if not sure or len(sure) + len(ize) < _SIGNS:
        return None
    return Stray(min(british), tuple(sorted((*sure, *ize))))


def _first(doc: Document, sign: str) -> Iterator[Span]:
    """The first place of the story's own words where a sign stands as it is written."""
    places = (span for span in occurrences(doc, sign.rstrip(".")) if doc.text.startswith(sign, span.start))
    whole = (Span(span.start, span.start + len(sign)) for span in places)
    yield from islice((span for span in whole if doc.zone_at(span.start) in STORY and is_own(doc, span)), 1)


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


def _marks(doc: Document, place: int, spelling: int) -> list[Mark]:
    each = spelling_set(place)
    return [
        Mark(use.span, spelling == _BRITISH, place, _other(each.spellings, use))
        for use in uses(doc, each, spelling)
        if doc.zone_at(use.span.start) is not Zone.CAPTION and not is_aside(doc, use.span)
    ]


def _other(spellings: Sequence[Sequence[str]], use: Use) -> str:
    return spellings[1 - use.spelling][use.form]


def _of_two(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    return tuple(marks) if len({mark.british for mark in marks}) > 1 else ()
