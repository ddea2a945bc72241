"""One event has one toll: a blast in Doral that killed 14 people did not kill 15.

Two tolls are of one event only where both name it with a word of one family, share a place or a day, and agree in all
others that they tell. Hedged tolls are ranges ("at least 14"); what is told by two sources is reporting and no slip.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.reckoning.tolls import Toll, agree, are_one_toll, have_two_sources, tolls
from newslint.finding import Other, Slip
from newslint.record import Record

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
            if key in told or not _is_one(first, later) or agree(first, later) or have_two_sources(doc, first, later):
                continue
            told.add(key)
            yield _slip(doc, first, later)


def _is_one(first: Toll, later: Toll) -> bool:
    """Whether both are of one event that a place or a day, told twice, holds fast."""
    return are_one_toll(first, later) and bool(first.places & later.places or first.days & later.days)


def _slip(doc: Document, first: Toll, later: Toll) -> Slip:
    span, other = (toll.number.span.hull(toll.number.counts or toll.number.span) for toll in (later, first))
    values = {"first": doc.read(other), "second": doc.read(span), "event": later.noun}
    case = "front" if first.front or later.front else "deep"
    return Slip(span, values, case, (Other(other, {"first": doc.read(other)}),))
