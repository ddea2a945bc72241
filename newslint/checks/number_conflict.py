"""One event has one toll, and one thing one count: a blast in Doral that killed 14 people did not kill 15.

Two tolls are of one event only where both name it with a word of one family, share a place or a day, and agree in all
others that they tell. Other counts are held to the lead's and the captions' alone, where noun, verb and a name are the
same. Hedged numbers are ranges ("at least 14"); what is told by two sources is reporting and no slip. What a caption
and the body say of one toll is for the rule on captions.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import STORY, Document, Zone
from newslint.facts.quantities import Quantity
from newslint.facts.reckoning.told_counts import Count, told_counts
from newslint.facts.reckoning.tolls import Toll, agree, are_one_toll, differ, have_two_sources, tolls
from newslint.finding import Other, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ("front", "deep", "count")
VALUES = ("first", "second", "event")
ELSEWHERE = ("first",)
NEEDS = ()

_FEW = 40


class Options(Record):
    """`shared`: how many words two sentences must share, besides noun and verb, for their counts to be of one thing."""

    shared: int = 2


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip an event and one a count: the first number that differs from its first."""
    for toll, later in _tolls(doc):
        case = "front" if toll.front or later.front else "deep"
        yield _slip(doc, toll.number, later.number, case, later.noun)
    of_tolls = {toll.number.span for toll in tolls(doc) if toll.events}
    told: set[Span] = set()
    for count, other in _counts(doc, options):
        pair = {count.number.span, other.number.span}
        if not pair <= of_tolls and not pair & told:
            told |= pair
            yield _slip(doc, count.number, other.number, "count", count.counted)


def _tolls(doc: Document) -> Iterator[tuple[Toll, Toll]]:
    known = [toll for toll in tolls(doc) if toll.events]
    told: set[tuple[str, str, int]] = set()
    for place, first in enumerate(known):
        for later in known[place + 1 : place + _FEW]:
            key = first.done, first.people, first.number.span.start
            if key not in told and _is_one(doc, first, later) and not _may_both_hold(doc, first.number, later.number):
                told.add(key)
                yield first, later


def _is_one(doc: Document, first: Toll, later: Toll) -> bool:
    """Whether both are of one event that a place or a day, told twice, holds fast."""
    zones = {doc.zone_at(toll.number.span.start) for toll in (first, later)}
    if Zone.CAPTION in zones and not zones.isdisjoint(STORY):
        return False
    return are_one_toll(first, later) and bool(first.places & later.places or first.days & later.days)


def _may_both_hold(doc: Document, one: Quantity, other: Quantity) -> bool:
    return agree(one, other) or have_two_sources(doc, one, other)


def _counts(doc: Document, options: Options) -> Iterator[tuple[Count, Count]]:
    known = told_counts(doc)
    for first in known:
        for other in known if first.front else ():
            if first.number.span < other.number.span or not other.front:
                alike = _is_one_count(first, other, options)
                if alike and not _may_both_hold(doc, first.number, other.number):
                    yield first, other
                    break


def _is_one_count(first: Count, other: Count, options: Options) -> bool:
    """Whether two sentences count the same with the same verb, share a name and other words, and differ in no time."""
    if first.counted != other.counted or not first.verbs & other.verbs or first.sentence == other.sentence:
        return False
    if differ(first.days, other.days) or not first.names & other.names:
        return False
    return len(first.words & other.words) >= options.shared


def _slip(doc: Document, first: Quantity, later: Quantity, case: str, event: str) -> Slip:
    span, other = (number.span.hull(number.counts or number.span) for number in (later, first))
    values = {"first": doc.read(other), "second": doc.read(span), "event": event}
    return Slip(span, values, case, (Other(other, {"first": doc.read(other)}),))
