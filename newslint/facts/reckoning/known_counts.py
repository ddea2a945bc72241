"""A count with "the" was told before: "25 people were cleared … the 24 people in question".

It is held to the one count of the same noun before it that comes near it. Counts with a clause that says another thing
("the 24 people who left in May"), parts ("five of the six") and counts of other ones ("the 24 Arvan voters", "six other
towns") are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.quantities import Kind, Quantity, quantities
from newslint.facts.quotes import is_own
from newslint.facts.reckoning.tolls import agree
from newslint.facts.sentences import sentence_around
from newslint.facts.small_words import small_words
from newslint.facts.words import beginnings, either, said, singular
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_LEAST, _MOST = 3, 80
_NEAR = 8
_THE = re.compile(r"\b(?:the|these|those) $", re.IGNORECASE)
_BACK, _AHEAD, _CLAUSE = 8, 12, 60
_STEM, _LONG = 6, 4
_WHO = re.compile(r",? (?:who|that|which|whom|whose)\b| (?=[a-z]{2,20}(?:ed|en|wn|ing|ft|ught)\b)")


class KnownCount(Record):
    """A count that the copy takes as told (`known`), and the one that it told (`told`)."""

    told: Quantity
    known: Quantity


@per_document
def known_counts(doc: Document) -> tuple[KnownCount, ...]:
    """The counts with "the" that differ from what was told, in reading order."""
    return tuple(_known_counts(doc)) if doc.language.lower().startswith("en") else ()


def _known_counts(doc: Document) -> Iterator[KnownCount]:
    definite = [number for number in quantities(doc) if _is_definite(doc, number)]
    if not definite or len(definite) > _MOST:
        return
    counted = [number for number in quantities(doc) if _is_count(number)]
    for known in definite:
        same = [one for one in counted if _head(doc, one) == _head(doc, known)]
        if sum(one.number == known.number for one in same) > 1 or _is_settled(doc, known):
            continue
        near = [one for one in same if one.span.start < known.span.start and _are_near(one, known)]
        if len({one.number for one in near}) == 1 and _is_one(doc, near[0], known):
            yield KnownCount(near[0], known)


def _are_near(told: Quantity, known: Quantity) -> bool:
    """Whether two counts are one apart, or a twentieth."""
    apart = abs(told.value - known.value)
    return bool(apart) and (apart <= 1 or apart * _NEAR <= min(told.value, known.value))


def _is_count(number: Quantity) -> bool:
    """Whether a number counts a noun in so many words."""
    if number.kind is not Kind.COUNT or number.high or number.compound or number.counts is None:
        return False
    return number.value >= _LEAST


def _is_definite(doc: Document, number: Quantity) -> bool:
    start = number.span.start
    if not _is_count(number) or not _THE.search(doc.text, max(start - _BACK, 0), start):
        return False
    return doc.zone_at(start) in STORY and is_own(doc, number.span) and number.hedge is None


def _is_settled(doc: Document, known: Quantity) -> bool:
    """Whether a count is of others or of a part: "the other 24 people", "the 24 of May"."""
    return doc.text.startswith(" of ", known.span.end) or _others().match(doc.text, known.span.end) is not None


def _is_one(doc: Document, told: Quantity, known: Quantity) -> bool:
    """Whether two counts may be of the same, and do not agree."""
    if agree(told, known) or _is_part(doc, told) or _others().match(doc.text, told.span.end):
        return False
    if known.span in sentence_around(doc, told.span.start) or _tells_another(doc, told, known):
        return False
    one, other = frozenset(_beside(doc, told)), frozenset(_beside(doc, known))
    return one <= other or other <= one


def _tells_another(doc: Document, told: Quantity, known: Quantity) -> bool:
    """Whether the clause behind a count says another thing than the other's sentence: "the six who fled"."""
    end = (known.counts or known.span).end
    clause = _WHO.match(doc.text, end)
    if clause is None:
        return False
    return not _stems(doc, Span(clause.end(), clause.end() + _CLAUSE)) & _stems(
        doc, sentence_around(doc, told.span.start)
    )


def _stems(doc: Document, span: Span) -> frozenset[str]:
    """The long words of a stretch of copy, cut to their stems."""
    return beginnings(said(doc, span), _STEM, least=_LONG, without=small_words())


def _is_part(doc: Document, number: Quantity) -> bool:
    """Whether a number is a share, or is of other ones: "five of the six", "the other six"."""
    before = doc.text[max(number.span.start - _AHEAD, 0) : number.span.start].lower()
    others = tuple(lexicon("reckoning")["other-ones"])
    return doc.text.startswith(" of ", number.span.end) or before.endswith(others)


def _head(doc: Document, number: Quantity) -> str:
    return singular(doc.read(number.head or number.span).lower())


def _beside(doc: Document, number: Quantity) -> Sequence[str]:
    """The words between a number and its noun: "eligible" of "1,200 eligible employees"."""
    return doc.read(number.counts or number.span).lower().split()[:-1]


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf" {either(lexicon('tolls')['rest'])}\b")
