"""What is written may settle the day: the year does, or a weekday that only one of the years near has."""

from __future__ import annotations

from datetime import date

from newslint.document import Document
from newslint.facts.dates import Day, WrittenDate
from newslint.facts.dates.calendar import around, nearest, the_day


def day_of(written: WrittenDate) -> date | None:
    """The day of the calendar that an expression's value is or begins with; None for a week, a month or a year."""
    return _iso(written.value)


def _iso(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if len(value) >= 10 else None
    except ValueError:
        return None


def settled(doc: Document, day: Day) -> date | None:
    """The day where its year is written or only one year near has its weekday ("Friday, March 1"), else None."""
    if day.month is None or day.day is None:
        return None
    if day.year is not None:
        return the_day(day.year, day.month, day.day)
    if doc.published is None or day.weekday is None:
        return None
    agreeing = [found for found in around(doc.published, day.month, day.day) if found.isoweekday() == day.weekday]
    return agreeing[0] if len(agreeing) == 1 else None


def nearest_day(doc: Document, day: Day) -> date | None:
    """The day in the year that is written, else in the year that brings it nearest to publication."""
    if day.month is None or day.day is None:
        return None
    if day.year is not None:
        return the_day(day.year, day.month, day.day)
    return nearest(doc.published, around(doc.published, day.month, day.day)) if doc.published else None


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return next(day for number in (31, 30, 29, 28) if (day := the_day(year, month, number)) is not None)
