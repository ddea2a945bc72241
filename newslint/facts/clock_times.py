"""A time of the clock as it is written, whether there is such a time or not: "9 a.m.", "13 p.m.", "at 13:75".

Figures with a colon are one where "at" stands before them or a zone after, where they follow another in a row ("at
06:10, 06:40 and 07:15"), and where what runs by the clock stands beside them ("departs 07:15", "the 07:15 train");
those of a race or a score are not ("31:05"). English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newslint.document import STORY, Document, Zone, per_document
from newslint.facts.dates import WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_ZONES = STORY | {Zone.CAPTION, Zone.NOTE}
_NEAR = 200
_HOURS = 24
_NEXT = re.compile(r" [A-Za-z-]+")
_TO_A_PLACE = re.compile(r" (?:to|from) [A-Z]")
_AFTERNOON = ("p.m.", "pm", "PM", "P.M.")
_SHARED = re.compile(
    r"(?<![\w.,:/$£€#-])(\d{1,2})(?::(\d\d))?(?: ?[-–] ?| to | until | till | and )(\d{1,2})(?::(\d\d))? ?"
    r"(?:[pP]\.[mM]\.|pm\b|PM\b)"
)
_MARKS = ("a.m", "p.m", "am", "pm", "AM", "PM", "A.M", "P.M")


class ClockTime(Record):
    """A time of the clock: its figures, the half of the day (0 or 12, None where it is not told)."""

    span: Span
    hour: int
    minute: int | None
    half: int | None


class HourRange(Record):
    """Two times of the clock, from the one to the other on one day; both have their half told, or neither.

    `shared` where it is told behind the second, for both: "4:30-7:30 p.m."
    """

    span: Span
    first: ClockTime
    last: ClockTime
    shared: bool = False


@per_document
def clock_times(doc: Document) -> tuple[ClockTime, ...]:
    """The times of the story's own words, in reading order."""
    text = doc.text
    if not doc.language.lower().startswith("en") or not (":" in text or any(mark in text for mark in _MARKS)):
        return ()
    return tuple(time for time in _told(doc) if doc.zone_at(time.span.start) in _ZONES and is_own(doc, time.span))


def _told(doc: Document) -> Iterator[ClockTime]:
    last: ClockTime | None = None
    for found in _pattern().finditer(doc.text):
        time = _time(doc, found, last)
        if time is not None:
            last = time
            yield time


@cache
def _pattern() -> re.Pattern[str]:
    hour = r"(\d(?<![\w.,:/$£€#].)(?<![\d\s][-–].)\d?)"  # the figure first: a search looks at nothing else
    return re.compile(rf"{hour}(?:([:.])(\d\d))?(?: ?([aApP]\.[mM](?=\.)\.|[aApP]\.?[mM]\b)|(?![\d:.,/%]\d|\d))")


def _time(doc: Document, found: re.Match[str], last: ClockTime | None) -> ClockTime | None:
    hour, sign, minute, half = found.groups()
    span = Span(*found.span())
    if half is not None:
        if half in ("Am", "aM") or (sign == "." and half.isupper()):
            # "98.75 AM" is a radio station
            return None
        return ClockTime(span, int(hour), int(minute) if minute else None, _halves()[half.lower()])
    if sign != ":":
        return None
    time = ClockTime(span, int(hour), int(minute), None)
    return time if _is_of_the_clock(doc, span) or _is_beside(doc, time, last) else None


def _is_of_the_clock(doc: Document, span: Span) -> bool:
    """Whether "at" stands before figures with a colon, or a zone after: "at about 13:15", "13:15 GMT"."""
    text = doc.text
    after = text[span.end : span.end + 8].split(" ")
    if len(after) > 1 and after[0] == "" and after[1].rstrip(".,;") in _set("zones"):
        return True
    forms = text[max(span.start - 24, 0) : span.start].lower().split(" ")
    if forms[-2:-1] and forms[-2] in _set("nearly"):
        forms.pop(-2)
    told = len(forms) > 2 and forms[-1] == "" and forms[-2].rpartition("\n")[2] in _set("at")
    return told and not text.startswith(_counted(), span.end)


def _is_beside(doc: Document, time: ClockTime, last: ClockTime | None) -> bool:
    """Whether figures that may be a time follow one in a row, or stand beside what runs by the clock."""
    span, text = time.span, doc.text
    if time.hour > _HOURS or text.startswith(_counted(), span.end):
        return False
    if last is not None and text[last.span.end : span.start] in _book()["rows"]:
        return True
    before = f" {text[max(span.start - 24, 0) : span.start]}".lower().replace("\n", " ")
    after = _NEXT.match(text, span.end)
    beside = before.endswith(_before()) or (after is not None and after[0][1:].lower() in _set("by-the-clock"))
    if before.endswith(" between "):
        beside = text.startswith(" and ", span.end) and text[span.end + 5 : span.end + 6].isdigit()
    elif before.endswith(" the ") and not beside:
        beside = _TO_A_PLACE.match(text, span.end) is not None
    return beside and _set("no-clock").isdisjoint(said(doc, sentence_at(doc, span.start).span))


@per_document
def hour_ranges(doc: Document) -> tuple[HourRange, ...]:
    """The ranges of hours of one day: "from 8 a.m. to 4 p.m.", "from 08:00 to 16:00", "4:30-7:30 p.m."."""
    told = (
        HourRange(first.span.hull(second.span), first, second)
        for first, second in pairwise(clock_times(doc))
        if (first.half is None) is (second.half is None) and _is_range(doc, first.span, second.span)
    )
    return (*told, *_shared(doc))


def _shared(doc: Document) -> Iterator[HourRange]:
    """Those with "p.m." behind the second time alone; a night "from 10 to 2 a.m." goes from one half to the other."""
    if not any(mark in doc.text for mark in _AFTERNOON):
        return
    for found in _SHARED.finditer(doc.text):
        span, last = Span(*found.span()), Span(found.start(3), found.end())
        first = Span(span.start, found.end(2) if found[2] else found.end(1))
        if doc.zone_at(span.start) in STORY and is_own(doc, span) and _is_range(doc, first, last):
            one = ClockTime(first, int(found[1]), int(found[2] or 0), 12)
            two = ClockTime(last, int(found[3]), int(found[4] or 0), 12)
            yield HourRange(span, one, two, shared=True)


def _is_range(doc: Document, first: Span, second: Span) -> bool:
    between = doc.text[first.end : second.start]
    led = said(doc, Span(max(first.start - 9, 0), first.start))[-1:]
    if between not in _book()["joined"] or (between == " and " and led != ("between",)):
        return False
    sentence = sentence_at(doc, first.start).span
    after = said(doc, Span(second.end, min(second.end + 26, sentence.end)))[:3]
    here = said(doc, Span(max(sentence.start, first.start - _NEAR), first.start))
    return _set("next-day").isdisjoint(after) and _set("moved").isdisjoint(here)


@per_document
def zoned_days(doc: Document) -> tuple[tuple[WrittenDate, Span, str], ...]:
    """The dates with a time of the clock in a zone of one season: that zone's span, and its letters in lower case."""
    return tuple(_zoned(doc))


def _zoned(doc: Document) -> Iterator[tuple[WrittenDate, Span, str]]:
    for written in dates(doc):
        zone = (written.clock.zone or "").lower() if written.clock else ""
        if zone not in _book()["seasonal"] or doc.zone_at(written.span.start) not in STORY:
            continue
        at = doc.read(written.span).lower().find(f" {zone}")
        if at >= 0 and is_own(doc, written.span) and written.days and written.days[0].month:
            start = written.span.start + at + 1
            yield written, Span(start, start + len(zone)), zone


@cache
def _halves() -> dict[str, int]:
    return {name: int(half) for name, half in _book()["halves"].items()}


@cache
def _before() -> tuple[str, ...]:
    return tuple(f" {word} " for word in _book()["before"])


@cache
def _counted() -> tuple[str, ...]:
    return tuple(f" {word}" for word in _book()["counted"])


@cache
def _book() -> Any:
    return lexicon("clock-times")


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(_book()[name])
