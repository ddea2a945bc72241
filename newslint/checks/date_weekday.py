"""A weekday and a date written together agree with the calendar.

A written year is always held to it. Without one, only the day nearest to publication counts, and only within
`near` days of it, or within `ahead` where the copy looks ahead to it: further away the year could be any. Dates that do
not exist are the business of `date-invalid`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import Document
from newslint.facts.dates import Basis, Day, Tense, WrittenDate, dates
from newslint.facts.dates.calendar import around, exists, nearest, the_day
from newslint.facts.dates.context import year_is_open
from newslint.facts.dates.names import like_number, like_weekday, weekday_name
from newslint.facts.quotes import is_own
from newslint.finding import Change, Repair, Slip
from newslint.record import Record

CASES = ("full-date", "year-inferred", "quoted")
VALUES = ("date", "actual", "written", "year")
ELSEWHERE = ()
NEEDS = ()
SIGNS = (("fact:traces.dated_weekdays",),)


class Options(Record):
    """`near`: how many days from publication a date without a year may lie; `sure`: within these no tense is asked.

    `ahead`: how many days after publication one may lie that the copy looks ahead to. `since`: the first year whose
    calendar is taken to be ours. A weekly that comes out on Fridays may tell of a Thursday fifteen days ago.
    """

    near: int = 15
    ahead: int = 62
    sure: int = 7
    since: int = 1918


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every weekday that its date does not fall on."""
    for written in dates(doc):
        if written.repeats or written.event:
            continue
        for day in written.days:
            if day.weekday is not None and day.day is not None:
                yield from _held(doc, written, day, options)


def _held(doc: Document, written: WrittenDate, day: Day, options: Options) -> Iterator[Slip]:
    actual = _actual(doc, written, day, options)
    if actual is None or actual.isoweekday() == day.weekday or day.weekday_span is None or day.day_span is None:
        return
    case = "full-date" if day.year else "year-inferred"
    yield Slip(
        day.weekday_span,
        {
            "date": _as_written(doc, day, written),
            "actual": weekday_name(actual.isoweekday(), doc.language),
            "written": weekday_name(day.weekday or 0, doc.language),
            "year": str(actual.year),
        },
        case if is_own(doc, written.span) else "quoted",
        repairs=tuple(_repairs(doc, day, actual)),
    )


def _actual(doc: Document, written: WrittenDate, day: Day, options: Options) -> date | None:
    """The day meant, None where that is not sure enough."""
    month, number = day.month or 0, day.day or 0
    if day.year is not None:
        return the_day(day.year, month, number) if day.year >= options.since else None
    published = doc.published
    if published is None or not exists(None, month, number):
        return None
    candidates = tuple(around(published, month, number))
    meant = nearest(published, iter(candidates))
    if meant is None or not _is_near(published, meant, written, options):
        return None
    other = any(day.weekday == candidate.isoweekday() for candidate in candidates if candidate != meant)
    if year_is_open(doc, written.span, meant.year):
        return None
    if other and abs(meant - published) > timedelta(options.sure) and not _fits(published, meant, written):
        return None
    return meant


def _is_near(published: date, meant: date, written: WrittenDate, options: Options) -> bool:
    """Whether a day is close enough to publication to be of its year: what is planned may lie further off."""
    looks_ahead = written.tense is Tense.FUTURE and meant > published
    return abs(meant - published) <= timedelta(options.ahead if looks_ahead else options.near)


def _fits(published: date, meant: date, written: WrittenDate) -> bool:
    """Whether the clause tells of the day if it is past, and looks ahead if it is not."""
    if written.basis is Basis.AMBIGUOUS or written.tense not in (Tense.PAST, Tense.FUTURE):
        return False
    return (meant <= published) is (written.tense is Tense.PAST)


def _as_written(doc: Document, day: Day, written: WrittenDate) -> str:
    """The date as the draft writes it; of several ("Oct. 5-6, 2024") the parts of this one ("Oct. 6, 2024")."""
    spans = sorted(span for span in (day.year_span, day.month_span, day.day_span) if span is not None)
    if len(written.days) == 1:
        return doc.read(spans[0].hull(spans[-1]))
    month = day.month_span or spans[0]
    dot = "." if doc.text.startswith(".", month.end) else ""
    first, last = f"{doc.read(month)}{dot}", doc.read(day.day_span or month)
    if spans[0] != month and day.day_span is not None and day.day_span < month:
        first, last = last, first
    year = f" {doc.read(day.year_span)}" if day.year_span else ""
    return f"{first} {last}{',' if year and spans[0] == month else ''}{year}"


def _repairs(doc: Document, day: Day, actual: date) -> Iterator[Repair]:
    """The weekday made to fit the date, and the date moved to the nearest such weekday of its month."""
    if day.weekday_span is None or day.day_span is None or day.weekday is None:
        return
    named = like_weekday(doc.read(day.weekday_span), actual.isoweekday(), doc.language)
    yield Repair((Change(day.weekday_span, named),))
    moved = actual + timedelta((day.weekday - actual.isoweekday() + 3) % 7 - 3)
    if moved.month == actual.month:
        yield Repair((Change(day.day_span, like_number(doc.read(day.day_span), moved.day)),))
