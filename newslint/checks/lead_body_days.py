"""The lead (or the headline, or the dek) gives the days of an event; the body tells the same event on another day.

A single day in the lead says nothing about other days, so only a lead with several of them is held to.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newslint.document import Block, Document, Zone
from newslint.facts.events import Event, tells_of_several_days, told_events
from newslint.facts.sentences import sentence_at
from newslint.finding import Other, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ()
VALUES = ("where", "event", "days", "day", "clause")
ELSEWHERE = ("event", "day")
NEEDS = ()


_SURE = 2
"""How many words a clause shares with another whose event is known by its verb alone."""


class Options(Record):
    """`excerpt` is how many characters of the body's clause a message quotes."""

    excerpt: int = 60


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Each set of days at the top of the story, with the body's clauses that fall outside it."""
    above = [*_leads(doc), *doc.zoned(Zone.HEADLINE, Zone.DEK)]
    if not any(tells_of_several_days(doc, block) for block in above):
        return
    body = tuple(_body(doc))
    for top, where in _tops(doc):
        outside = [event for event in body if event.span.start > top.span.end and _contradicts(event, top)]
        if outside:
            yield Slip(top.day, _values(doc, top, where, outside[0], options), None, tuple(_others(doc, outside)))


def _tops(doc: Document) -> Iterator[tuple[Event, str]]:
    """The sets of days at the top, with where they stand; a family of events is held to the first set it is given."""
    leads = _leads(doc)
    held: set[tuple[str, Zone]] = set()
    for event in told_events(doc):
        zone = doc.zone_at(event.day.start)
        in_lead = any(event.day in lead.span for lead in leads)
        if len(event.days) < 2 or event.ongoing or not (in_lead or zone in (Zone.HEADLINE, Zone.DEK)):
            continue
        if (event.family, zone) not in held:
            held.add((event.family, zone))
            yield event, "lead" if in_lead else zone.value


def _leads(doc: Document) -> list[Block]:
    """The lead: the first paragraph, and the second where no headline is set apart and the first may be one."""
    titled = next(doc.zoned(Zone.HEADLINE), None) is not None
    return list(islice(doc.zoned(Zone.BODY), 1 if titled else 2))


def _body(doc: Document) -> Iterator[Event]:
    return (event for event in told_events(doc) if doc.zone_at(event.day.start) is Zone.BODY)


def _contradicts(event: Event, top: Event) -> bool:
    least = _SURE if top.loose else 1
    same = event.family == top.family and len(event.actors & top.actors) >= least
    return same and not event.ongoing and event.kind == top.kind and not event.days <= top.days


def _values(doc: Document, top: Event, where: str, event: Event, options: Options) -> dict[str, str]:
    return {
        "where": where,
        "event": top.noun,
        "days": doc.read(top.day),
        "day": doc.read(event.day),
        "clause": _excerpt(doc, event, options.excerpt),
    }


def _excerpt(doc: Document, event: Event, length: int) -> str:
    """The words of the body from the start of its sentence, cut at a word."""
    start = sentence_at(doc, event.span.start).span.start
    words = doc.read(Span(start, event.span.end))
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0].rstrip(",") + "…"


def _others(doc: Document, outside: list[Event]) -> Iterator[Other]:
    for event in outside:
        yield Other(event.day, {"event": event.noun, "day": doc.read(event.day)})
