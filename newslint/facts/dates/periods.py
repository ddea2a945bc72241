"""Periods are weeks, months, quarters, seasons and years: their values, and how they shift.

A value is as in ISO 8601 and TIMEX3: `2024-W10`, `2024-W10-WE`, `2024-03`, `2024-Q1`, `2024-H1`, `2024-SP`, `2024`,
`202` (a decade), `20` (a century).
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum

SEASONS = ("SP", "SU", "FA", "WI")


class Unit(IntEnum):
    """The units of the lexicon `date-words`."""

    DAY = 1
    WEEK = 2
    MONTH = 3
    YEAR = 4
    QUARTER = 5
    DECADE = 6
    CENTURY = 7
    WEEKEND = 8
    FORTNIGHT = 9
    HOUR = 10
    MINUTE = 11
    SECOND = 12
    HALF = 13


_LENGTHS = {
    Unit.DAY: "P{}D",
    Unit.WEEK: "P{}W",
    Unit.MONTH: "P{}M",
    Unit.YEAR: "P{}Y",
    Unit.QUARTER: "P{}Q",
    Unit.DECADE: "P{}DE",
    Unit.CENTURY: "P{}CE",
    Unit.WEEKEND: "P{}WE",
    Unit.FORTNIGHT: "P{}W",
    Unit.HOUR: "PT{}H",
    Unit.MINUTE: "PT{}M",
    Unit.SECOND: "PT{}S",
    Unit.HALF: "P{}H",
}
_TIMES = {Unit.DECADE: (10, Unit.YEAR), Unit.CENTURY: (100, Unit.YEAR), Unit.FORTNIGHT: (2, Unit.WEEK)}


def length(unit: Unit, count: float) -> str:
    """The value of a duration; a count of 0 is one that is not told."""
    if count and unit in _TIMES:
        times, unit = _TIMES[unit]
        count *= times
    return _LENGTHS[unit].format(f"{count:g}" if count else "X")


def period(day: date, unit: Unit, shift: int = 0) -> str:
    """The period of this unit so many before or after the one a day lies in."""
    if unit is Unit.DAY:
        return (day + timedelta(shift)).isoformat()
    if unit in (Unit.WEEK, Unit.FORTNIGHT, Unit.WEEKEND):
        week = week_of(day + timedelta(7 * shift * (2 if unit is Unit.FORTNIGHT else 1)))
        return f"{week}-WE" if unit is Unit.WEEKEND else week
    if unit is Unit.MONTH:
        return month_value(day.year, day.month + shift)
    if unit is Unit.QUARTER:
        return quarter_value(day.year, (day.month + 2) // 3 + shift)
    if unit is Unit.HALF:
        halves = day.year * 2 + (day.month - 1) // 6 + shift
        return f"{halves // 2:04}-H{halves % 2 + 1}"
    if unit is Unit.YEAR:
        return f"{day.year + shift:04}"
    if unit is Unit.DECADE:
        return str(day.year // 10 + shift)
    if unit is Unit.CENTURY:
        return str((day.year - 1) // 100 + shift)
    return day.isoformat()


def extent(value: str) -> tuple[date, date] | None:
    """The first and the last day of a value; None where it names no days of the calendar.

    A time of the day is its day; winter is from December to February.
    """
    head, _, tail = value.partition("-")
    if not head.isdecimal():
        return None
    if not tail:
        span = 10 ** (4 - len(head)) if len(head) in (2, 3, 4) else 0
        first = int(head) * span + (1 if len(head) == 2 else 0)
        return (date(first, 1, 1), date(first + span - 1, 12, 31)) if span and first else None
    return _part_of(int(head), tail)


def _part_of(year: int, tail: str) -> tuple[date, date] | None:
    try:
        if tail[0] == "W" and tail[1:3].isdecimal():
            monday = date.fromisocalendar(year, int(tail[1:3]), 1)
            return monday + timedelta(5 if tail.endswith("-WE") else 0), monday + timedelta(6)
        if tail[0] in "QH":
            months = 3 if tail[0] == "Q" else 6
            return _months(year, (int(tail[1]) - 1) * months + 1, months)
        if tail[:2] in SEASONS:
            return _months(year, SEASONS.index(tail[:2]) * 3 + 3, 3)
        if len(tail) == 2:
            return _months(year, int(tail), 1)
        day = date(year, int(tail[:2]), int(tail[3:5]))
    except ValueError:
        return None
    return day, day


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    after = date(year + (month + count - 1) // 12, (month + count - 1) % 12 + 1, 1)
    return date(year, month, 1), after - timedelta(1)


def week_of(day: date) -> str:
    """The ISO week a day lies in."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def month_value(year: int, month: int) -> str:
    """The value of a month; months before 1 and after 12 are of other years."""
    return f"{year + (month - 1) // 12:04}-{(month - 1) % 12 + 1:02}"


def quarter_value(year: int, quarter: int) -> str:
    """The value of a quarter; quarters before 1 and after 4 are of other years."""
    return f"{year + (quarter - 1) // 4:04}-Q{(quarter - 1) % 4 + 1}"


def a_year_before(value: str) -> str:
    """The value a year earlier ("1989-Q3" gives "1988-Q3")."""
    year, dash, rest = value.partition("-")
    return f"{int(year) - 1:04}{dash}{rest}" if len(year) == 4 and year.isdecimal() else value
