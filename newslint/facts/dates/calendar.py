"""The calendar is arithmetic: which days exist, which weekday they are, which of several years a day is nearest in.

The calendar is Gregorian throughout; months and weekdays count from 1, and 1 is Monday.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day; without a year, whether there is one in any year."""
    if not (1 <= month <= 12 and 1 <= day <= _LENGTHS[month - 1]):
        return False
    return day < 29 or month != 2 or year is None or _leap(year)


def the_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is no such day."""
    return date(year, month, day) if 1 <= year <= 9999 and exists(year, month, day) else None


def around(published: date, month: int, day: int) -> Iterator[date]:
    """This day of the year of publication, of the year before and of the year after, where there is one."""
    for year in (published.year, published.year - 1, published.year + 1):
        found = the_day(year, month, day)
        if found is not None:
            yield found


def nearest(published: date, days: Iterator[date]) -> date | None:
    """The day nearest to publication; of two equally near the first."""
    return min(days, key=lambda day: abs(day - published), default=None)


def on_or_before(published: date, weekday: int) -> date:
    """The last day of this weekday up to publication."""
    return published - timedelta((published.isoweekday() - weekday) % 7)


def after(published: date, weekday: int) -> date:
    """The first day of this weekday after publication."""
    return published + timedelta((weekday - published.isoweekday() - 1) % 7 + 1)


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
