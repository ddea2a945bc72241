"""One event has one toll, and one thing one count: a blast in Doral that killed 14 people did not kill 15.

Two tolls are of one event only where both name it with a word of one family, share a place or a day, and agree in all
others that they tell. A headline and the lead below it are of one event, whatever they call it, where their tolls are
near each other: far apart, one is the toll of a war and the other that of a day. Other counts are held to the lead's
and the captions' alone, where noun, verb and a name are the same, and an amount told of as known ("the £2.4m for the
libraries") to the one that the top of the story tells of the same. Hedged numbers are ranges ("at least 14"); what is
told by two sources is reporting and no slip. What a caption and the body say of one toll is for the rule on captions.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import STORY, Document, Zone
from newslint.facts.quantities import Kind, Quantity, quantities
from newslint.facts.reckoning.known_counts import known_counts
from newslint.facts.reckoning.told_counts import Count, around, told_counts
from newslint.facts.reckoning.tolls import (
    Toll,
    agree,
    are_held_together,
    are_one_toll,
    differ,
    have_two_sources,
    may_both_be_told,
    scene,
    tolls,
)
from newslint.finding import Other, Slip
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.facts.reckoning.told_money import ToldMoney

CASES = ("front", "deep", "top", "count", "known")
VALUES = ("first", "second", "event")
ELSEWHERE = ("first",)
NEEDS = ()

_FEW, _NEAR = 40, 2
_TOPS = frozenset((Zone.HEADLINE, Zone.DEK))


class Options(Record):
    """`shared`: how many words two sentences must share, besides noun and verb, for their counts to be of one thing."""

    shared: int = 2


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip an event and one a count: the first number that differs from its first."""
    for toll, later in _tolls(doc):
        case = "front" if toll.front or later.front else "deep"
        yield _slip(doc, toll.number, later.number, case, later.noun)
    for toll, later in _tops(doc):
        yield _slip(doc, toll.number, later.number, "top", "")
    for money in _money(doc):
        yield _slip(doc, money.first, money.later, "front", money.noun)
    of_tolls = {toll.number.span for toll in tolls(doc) if toll.events}
    told: set[Span] = set()
    for count, other in _counts(doc, options):
        pair = {count.number.span, other.number.span}
        if not pair <= of_tolls and not pair & told:
            told |= pair
            yield _slip(doc, count.number, other.number, "count", count.counted)
    for one in known_counts(doc):
        pair = {one.told.span, one.known.span}
        if not pair & told and not pair & of_tolls:
            yield _slip(doc, one.told, one.known, "known", doc.read(one.known.head or one.known.span))


def _money(doc: Document) -> Iterator[ToldMoney]:
    """The amounts of one thing that differ, where the draft has any."""
    if any(one.kind is Kind.MONEY for one in quantities(doc)):
        from newslint.facts.reckoning.told_money import told_money

        yield from told_money(doc)


def _tolls(doc: Document) -> Iterator[tuple[Toll, Toll]]:
    known = [toll for toll in tolls(doc) if toll.events]
    told: set[tuple[str, str, int]] = set()
    for place, first in enumerate(known):
        for later in known[place + 1 : place + _FEW]:
            key = first.done, first.people, first.number.span.start
            if key not in told and _is_one(doc, first, later) and not _may_both_hold(doc, first.number, later.number):
                told.add(key)
                yield first, later


def _tops(doc: Document) -> Iterator[tuple[Toll, Toll]]:
    """The toll of a headline with that of the lead, where each has one of its kind."""
    lead = next((block.span for block in doc.zoned(Zone.BODY)), None)
    above = [toll for toll in tolls(doc) if doc.zone_at(toll.span.start) in _TOPS]
    below = [toll for toll in tolls(doc) if lead and toll.span in lead] if above else []
    for first in above:
        same = [toll for toll in below if toll.done == first.done]
        if len(same) != 1 or sum(toll.done == first.done for toll in above) != 1:
            continue
        # the same event in the same words is told of with the others
        told = _is_one(doc, first, same[0]) and not _may_both_hold(doc, first.number, same[0].number)
        if not told and _are_of_one(doc, first, same[0]) and not _may_both_be_told(doc, first, same[0]):
            yield first, same[0]


def _may_both_be_told(doc: Document, first: Toll, lead: Toll) -> bool:
    """Whether the headline may have another: of another source, far apart, or in parts ("two, and one died later")."""
    low, high = sorted((first.number.value, lead.number.value))
    if low * _NEAR < high or have_two_sources(doc, first.number, lead.number):
        return True
    rest = first.number.value - lead.number.value
    paragraph = doc.block_at(lead.number.span.start).span
    parts = [toll.number for toll in tolls(doc) if toll.done == first.done]
    parts += [number for number in quantities(doc) if number.span in paragraph]
    return may_both_be_told(first.number, lead.number) or any(number.value == rest for number in parts)


def _are_of_one(doc: Document, first: Toll, later: Toll) -> bool:
    """Whether nothing tells the events, people, places or days of two tolls apart."""
    if first.people != later.people or differ(first.events, later.events):
        return False
    return not any(map(differ, scene(doc, first), scene(doc, later)))


def _is_one(doc: Document, first: Toll, later: Toll) -> bool:
    """Whether both are of one event that a place or a day, told twice, holds fast."""
    zones = {doc.zone_at(toll.number.span.start) for toll in (first, later)}
    if Zone.CAPTION in zones and not zones.isdisjoint(STORY):
        return False
    return are_one_toll(doc, first, later) and are_held_together(doc, first, later)


def _may_both_hold(doc: Document, one: Quantity, other: Quantity) -> bool:
    return agree(one, other) or have_two_sources(doc, one, other)


def _counts(doc: Document, options: Options) -> Iterator[tuple[Count, Count]]:
    known = told_counts(doc)
    for first in known:
        for other in known if first.front else ():
            if first.number.span < other.number.span or not other.front:
                alike = _is_one_count(doc, first, other, options)
                if alike and not _may_both_hold(doc, first.number, other.number):
                    yield first, other
                    break


def _is_one_count(doc: Document, first: Count, other: Count, options: Options) -> bool:
    """Whether two sentences count the same with the same verb, share a name and other words, and differ in no time."""
    if first.counted != other.counted or not first.verbs & other.verbs or first.sentence == other.sentence:
        return False
    one, two = around(doc, first), around(doc, other)
    if differ(one.days, two.days) or not one.names & two.names:
        return False
    return len(one.words & two.words) >= options.shared


def _slip(doc: Document, first: Quantity, later: Quantity, case: str, event: str) -> Slip:
    span, other = (number.span.hull(number.counts or number.span) for number in (later, first))
    values = {"first": doc.read(other), "second": doc.read(span), "event": event}
    return Slip(span, values, case, (Other(other, {"first": doc.read(other)}),))
