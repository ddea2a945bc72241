"""Counts from one to nine in the story's own words: in figures or in words, and what they count.

Left out are numbers that desks write one way whatever their style: ages, measures, money, scores, shares, ranges, parts
of names, those joined to their noun, those that open a sentence, and those beside a larger number in one sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.asides import is_teaser
from newslint.facts.quantities import Kind, Quantity, quantities
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around, sentence_at
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_MOST = 9
_PEOPLE = "people"


class Few(Record):
    """One count: its number's span, the span with its noun, the number, whether it is in words, and what it counts.

    Nouns for people are one class; any other noun is one of its own, whatever its number.
    """

    span: Span
    whole: Span
    number: int
    spelled: bool
    kind: str


@per_document
def counted_few(doc: Document) -> tuple[Few, ...]:
    """The counts in reading order."""
    return tuple(_few(doc))


def _few(doc: Document) -> Iterator[Few]:
    for one in quantities(doc):
        if one.head is None or one.counts is None or not _is_small(one):
            continue
        if doc.zone_at(one.span.start) is not Zone.BODY or not is_own(doc, one.span) or _is_apart(doc, one):
            continue
        kind = _kind(doc.read(one.head).lower())
        yield Few(one.span, Span(one.span.start, one.head.end), int(one.number), one.spelled, kind)


def _is_small(one: Quantity) -> bool:
    if one.kind is not Kind.COUNT or one.compound or one.high is not None:
        return False
    return one.number.isdigit() and 1 < int(one.number) <= _MOST


def _is_apart(doc: Document, one: Quantity) -> bool:
    """Whether the number opens its sentence, a larger one stands in it ("3 of the 12 rooms"), or it is a teaser's."""
    sentence = sentence_at(doc, one.span.start).span
    if sentence.start == one.span.start or is_teaser(doc, one.span):
        return True
    return not one.spelled and _is_beside_more(doc, one)


def _is_beside_more(doc: Document, one: Quantity) -> bool:
    """Whether its sentence counts ten or more of the same."""
    sentence = sentence_around(doc, one.span.start)
    more = _more(doc)
    first = bisect_left(more, (sentence.start, ""))
    return any(kind == _head(doc, one) for _, kind in more[first : bisect_left(more, (sentence.end, ""), first)])


@per_document
def _more(doc: Document) -> tuple[tuple[int, str], ...]:
    """Where the counts stand that are larger than these, and what they count."""
    counts = (one for one in quantities(doc) if one.kind is Kind.COUNT)
    larger = (one for one in counts if not (one.number.isdigit() and int(one.number) <= _MOST))
    return tuple((one.span.start, _head(doc, one)) for one in larger)


def _head(doc: Document, one: Quantity) -> str:
    return _kind(doc.read(one.head).lower()) if one.head else ""


def _kind(noun: str) -> str:
    if noun in _people():
        return _PEOPLE
    return noun[:-1] if noun.endswith("s") else noun


@cache
def _people() -> frozenset[str]:
    nouns = lexicon("people-nouns")
    return frozenset(noun for kind in nouns["kinds"].values() for noun in kind).difference(nouns["bodies-too"])
