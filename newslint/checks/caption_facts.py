"""The caption puts an event on a day, and the body puts the same event on another.

Both name the event and share a place or a person. Where the body has such an event on the caption's day too, or on
several days, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.dated_events import DatedEvent, body_events, caption_events
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("day",)
VALUES = ("event", "day", "other")
ELSEWHERE = ("event", "day")
NEEDS = ()
SIGNS = (("zone:caption",),)

_MOST = 50


class Options(Record):
    """`shared`: how many places and people both must name."""

    shared: int = 1


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Each caption's event with the first place of the body that tells it of another day."""
    told: dict[tuple[str, type], list[DatedEvent]] = {}
    for event in body_events(doc) if caption_events(doc) else ():
        told.setdefault((event.kind, type(event.key)), []).append(event)
    for event in caption_events(doc):
        same = told.get((event.kind, type(event.key)), [])[:_MOST]
        days = {other.key for other in same}
        shared = [other for other in same if len(other.anchors & event.anchors) >= options.shared]
        if len(days) == 1 and event.key not in days and shared:
            yield _slip(doc, event, shared[0])


def _slip(doc: Document, event: DatedEvent, other: DatedEvent) -> Slip:
    values = {"event": event.noun, "day": _day(doc, event), "other": _day(doc, other)}
    return Slip(event.day, values, "day", (Other(other.day, {"event": other.noun, "day": values["other"]}),))


def _day(doc: Document, event: DatedEvent) -> str:
    """The day as it is written, without a possessive ending."""
    return doc.read(event.day).removesuffix("’s").removesuffix("'s")
