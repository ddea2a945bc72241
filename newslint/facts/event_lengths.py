"""How long the story says one event lasted: "the seven-week strike", "the strike, which had lasted nine weeks".

The event is the one the story tells of by its article; what "a two-day strike" says is of another. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import STORY, Document
from newslint.facts.dates import WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record

_UNITS = frozenset({"hour", "day", "night", "week", "month", "year"})
_BACK, _ON = 130, 40


class EventLength(Record):
    """A length and the noun of the event it is told of."""

    length: WrittenDate
    event: str


def two_lengths(doc: Document) -> Iterator[tuple[EventLength, EventLength]]:
    """The first length that the story tells of an event and the first in that unit that differs; one pair a story."""
    known: dict[tuple[str, str | None], EventLength] = {}
    differing: dict[tuple[str, str | None], EventLength] = {}
    for one in _read(doc):
        key = one.event, one.length.unit
        if known.setdefault(key, one).length.count != one.length.count:
            differing.setdefault(key, one)
    yield from [(first, differing[key]) for key, first in known.items() if key in differing][:1]


def _read(doc: Document) -> Iterator[EventLength]:
    if not doc.language.lower().startswith("en"):
        return
    for written in dates(doc):
        if written.form != "duration" or written.unit not in _UNITS or not written.count:
            continue
        plain = not written.hedge and not written.modifier and not written.possessive
        event = _event(doc, written) if plain and doc.zone_at(written.span.start) in STORY else ""
        if event and is_own(doc, written.span):
            yield EventLength(written, event)


def _event(doc: Document, written: WrittenDate) -> str:
    """The noun of the event whose length this is, "" where none is told."""
    sentence = sentence_around(doc, written.span.start)
    before = doc.text[max(sentence.start, written.span.start - _BACK) : written.span.start].lower()
    after = doc.text[written.span.end : min(sentence.end, written.span.end + _ON)].lower()
    if "-" in doc.read(written.span):
        found = _adjective().match(after) if before.endswith(("the ", "this ")) else None
    else:
        found = _lasted().search(before)
    return found["event"] if found else ""


@cache
def _adjective() -> re.Pattern[str]:
    return re.compile(rf"(?:-long|-old)? (?:[a-z]+ )?(?P<event>{_events()})\b")


@cache
def _lasted() -> re.Pattern[str]:
    lasting = either(tuple(lexicon("spans-of-time")["lasting"]))
    doing = r"(?<=that )ha[sd] [a-z][^.,;:]{0,80}? for"
    event = rf"\bthe (?:[a-z-]+ )?(?P<event>{_events()})(?:,? (?:which|that))?"
    return re.compile(rf"{event} (?:(?:(?:has|had) )?{lasting}|{doing}) \Z")


@cache
def _events() -> str:
    return either(tuple(lexicon("spans-of-time")["events"]))
