"""One event has one toll: a blast in Doral that killed 14 people did not kill 15.

Two tolls are of one event only where both name it with a word of one family, share a place or a day, and agree in all
others that they tell. Hedged tolls are ranges ("at least 14"); what is told by two sources is reporting and no slip.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.reckoning.tolls import Toll, tolls
from newslint.facts.sentences import sentence_around
from newslint.facts.within import attributions_within
from newslint.finding import Other, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ("front", "deep")
VALUES = ("first", "second", "event")
ELSEWHERE = ("first",)
NEEDS = ()

_FEW = 40


class Options(Record):
    """Nothing to set."""


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip an event: the first toll that differs from its first."""
    known = [toll for toll in tolls(doc) if toll.events]
    told: set[tuple[str, str, int]] = set()
    for place, first in enumerate(known):
        for later in known[place + 1 : place + _FEW]:
            key = first.done, first.people, first.number.span.start
            if key in told or not _is_one_toll(first, later) or _agree(first, later):
                continue
            told.add(key)
            if not _have_two_sources(doc, first.number.span, later.number.span):
                yield _slip(doc, first, later)


def _is_one_toll(first: Toll, later: Toll) -> bool:
    """Whether both are of the same people, and of an event that nothing tells apart."""
    if first.done != later.done or first.people != later.people or not first.events & later.events:
        return False
    if _differ(first.places, later.places) or _differ(first.days, later.days):
        return False
    return bool(first.places & later.places or first.days & later.days)


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not one & other)


def _agree(first: Toll, later: Toll) -> bool:
    """Whether both numbers may be one: equal, or hedged towards each other."""
    one, other = first.number, later.number
    if one.value == other.value:
        return True
    return _allows(one.hedge, one.value < other.value) or _allows(other.hedge, other.value < one.value)


def _allows(hedge: str | None, rises: bool) -> bool:
    """Whether a hedge lets another number be larger, or smaller."""
    return hedge == "approx" or hedge in (("more", "least") if rises else ("less", "most"))


def _have_two_sources(doc: Document, one: Span, other: Span) -> bool:
    """Whether two sentences name a source each, and not the same."""
    first, second = (_sources(doc, sentence_around(doc, span.start)) for span in (one, other))
    return bool(first and second and not first & second)


def _sources(doc: Document, sentence: Span) -> frozenset[str]:
    """The last words of the sources of a sentence, in lower case."""
    return frozenset(
        doc.read(given.source).lower().split()[-1]
        for given in attributions_within(doc, sentence)
        if given.source is not None and given.source in sentence
    )


def _slip(doc: Document, first: Toll, later: Toll) -> Slip:
    span, other = (toll.number.span.hull(toll.number.counts or toll.number.span) for toll in (later, first))
    values = {"first": doc.read(other), "second": doc.read(span), "event": later.noun}
    case = "front" if first.front or later.front else "deep"
    return Slip(span, values, case, (Other(other, {"first": doc.read(other)}),))
