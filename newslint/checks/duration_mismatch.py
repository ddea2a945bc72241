"""A span of time is as long as the copy says: 2012 to 2016 is four years, or five with both its ends, and never six.

The span may be counted with both its ends or with one; hedges widen the count by one unit. "Monday through Thursday"
has both its ends in it. A length in units that are finer than the span is written is not held to it. Nor does one event
have two lengths.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil, floor

from newslint.document import Document
from newslint.facts.counting import so_many
from newslint.facts.dates import Day
from newslint.facts.dates.calendar import the_day
from newslint.facts.event_lengths import two_lengths
from newslint.facts.spans_of_time import SpanOfTime
from newslint.facts.told_lengths import ToldLength, told_lengths
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("span", "event")
VALUES = ("told", "range", "is", "counting", "event", "other")
ELSEWHERE = ("range", "other")
NEEDS = ()

_YEARS = {"year": 1, "decade": 10}
_DAYS = {
    "day": (1, 1),
    "week": (7, 7),
    "fortnight": (14, 14),
    "month": (28, 31),
    "year": (365, 366),
    "decade": (3652, 3653),
}
Count = tuple[int, int, str]
SIGNS = (("fact:traces.lengths",),)


class Options(Record):
    """`slack`: by how many units a hedged length may be off."""

    slack: int = 1


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every length that is not that of its span."""
    for told in told_lengths(doc):
        found = _length(told)
        if found is None:
            continue
        least, most, unit = found
        count = int(told.length.count or 0) * (10 if told.length.unit == "decade" else 1)
        slack = (options.slack if told.length.hedge else 0) + (1 if told.length.unit == "decade" else 0)
        if least - slack <= count <= most + slack:
            continue
        written = doc.read(told.of.span)
        values = {
            "told": doc.read(told.length.span),
            "range": written,
            "is": f"{so_many(least)} {unit}{'' if least == 1 else 's'}",
            "counting": f" ({so_many(most)} counting both ends)" if most > least else "",
        }
        yield Slip(told.length.span, values, "span", (Other(told.of.span, {"range": written}),))
    yield from _events(doc)


def _events(doc: Document) -> Iterator[Slip]:
    """Two lengths of one event, the later of which is another."""
    for first, later in two_lengths(doc):
        values = {
            "told": doc.read(later.length.span),
            "other": doc.read(first.length.span),
            "event": later.event,
        }
        yield Slip(later.length.span, values, "event", (Other(first.length.span, values),))


def _length(told: ToldLength) -> Count | None:
    """The least and the most units the span has, None where its ends do not tell."""
    of, unit = told.of, told.length.unit or ""
    if of.first.day is not None or of.first.weekday is not None:
        return _in_days(of, unit)
    if of.first.month is not None:
        return _in_months(of, unit)
    if of.first.year is not None and of.last.year is not None and unit in _YEARS:
        years = of.last.year - of.first.year
        return (years, years + 1, "year") if years > 0 else None
    return None


def _in_months(of: SpanOfTime, unit: str) -> Count | None:
    months = (of.last.month or 0) - (of.first.month or 0)
    if of.first.year is not None and of.last.year is not None:
        months += 12 * (of.last.year - of.first.year)
    elif months < 0:
        months += 12
    if months < 0 or unit not in ("month", *_YEARS):
        return None
    if unit == "month":
        return months, months + 1, unit
    return floor(months / 12), ceil((months + 1) / 12), "year"


def _in_days(of: SpanOfTime, unit: str) -> Count | None:
    days = _days(of)
    if days is None:
        return None
    short, long = _DAYS[unit]
    both = of.link == "through" and not of.loose and unit == "day"
    if unit == "day":
        return (days + 1 if both else days), days + 1, unit
    if unit == "decade":
        return floor(days / 366), ceil((days + 1) / 365), "year"
    return floor(days / long), ceil((days + 1) / short), unit


def _days(of: SpanOfTime) -> int | None:
    first, last = _day(of.first, 2001), _day(of.last, 2001)
    if of.first.day is None and of.first.weekday and of.last.weekday:
        return (of.last.weekday - of.first.weekday) % 7 or None
    if first is None or last is None:
        return None
    days = (last - first).days
    return days + 365 if days < 0 and of.first.year is None else days if days >= 0 else None


def _day(day: Day, year: int) -> date | None:
    return the_day(day.year or year, day.month or 0, day.day or 0)
