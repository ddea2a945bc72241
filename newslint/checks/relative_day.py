"""A day counted from publication is the day that the same event is put on: "yesterday" on a Wednesday is Tuesday.

"Today" is counted only where it is this very day, not nowadays. A story that was filed on another day than it is
published, by its dateline, may count from either, and the copy of a morning paper from the evening before.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import Document, Zone
from newslint.facts.calendar_words import in_words, on_the_day
from newslint.facts.dates import Day, dates
from newslint.facts.day_pairs import DayPair, day_pairs
from newslint.facts.settled_days import day_of, nearest_day
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ()
VALUES = ("counted", "day", "published", "named")
ELSEWHERE = ("named",)
NEEDS = ("published",)


class Options(Record):
    """`evening-before`: the editions whose copy may count from the evening before it comes out."""

    evening_before: tuple[str, ...] = ("morning", "morning print")


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every counted day that is not the named day it is tied to."""
    published = doc.published
    if published is None:
        return
    anchors = tuple(_anchors(doc, published, options)) if day_pairs(doc) else ()
    for pair in day_pairs(doc):
        counted = day_of(pair.counted)
        if counted is None or any(_agrees(pair, anchor + (counted - published)) for anchor in anchors):
            continue
        named = doc.read(pair.named.span)
        values = {
            "counted": doc.read(pair.counted.span),
            "day": on_the_day(counted) if pair.named.bare else in_words(doc, counted, weekday=True),
            "published": in_words(doc, published, weekday=True),
            "named": named,
        }
        yield Slip(pair.counted.span, values, None, (Other(pair.named.span, {"named": named}),))


def _anchors(doc: Document, published: date, options: Options) -> Iterator[date]:
    """The days that a story may count from: that of publication, that of its dateline, that of the evening before."""
    yield published
    if doc.conventions.edition in options.evening_before:
        yield published - timedelta(1)
    for written in dates(doc):
        if doc.zone_at(written.span.start) is Zone.DATELINE and written.days:
            filed = nearest_day(doc, written.days[0])
            if filed is not None:
                yield filed
            return


def _agrees(pair: DayPair, counted: date) -> bool:
    return any(_is(pair.named.days[0], counted + timedelta(lag)) for lag in pair.lags)


def _is(named: Day, day: date) -> bool:
    """Whether a day is the named one, as far as that is written; a date beside a weekday counts before it."""
    if named.day is not None and named.month is not None:
        return (named.month, named.day) == (day.month, day.day) and named.year in (None, day.year)
    return named.weekday == day.isoweekday()
