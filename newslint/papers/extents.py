"""A value of a time expression covers the days from its first to its last: "2024-W10" is March 4 to 10, 2024.

Values without a year ("XXXX-03-05") and times that are no days ("PRESENT_REF", durations) cover none. Winter goes by
the year it begins in; fiscal and school years are taken for the calendar's.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from newslint.record import Record

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_VALUE = re.compile(
    r"""
    (?P<year>\d{4})
    (?:-(?: W(?P<week>\d\d)(?P<weekend>-WE)? | Q(?P<quarter>[1-4]) | H(?P<half>[12]) | (?P<season>SP|SU|FA|WI)
        | (?P<month>\d\d)(?:-(?P<day>\d\d))? ))?
    (?:T.*)?
    """,
    re.VERBOSE,
)


class Extent(Record):
    """The first and the last day of a value."""

    first: date
    last: date


def extent(value: str) -> Extent | None:
    """The days that a value covers; None where it names none."""
    start, _, end = value.partition("/")
    if end:
        one, two = extent(start), extent(end)
        return Extent(one.first, two.last) if one and two and one.first <= two.last else None
    try:
        return _extent(value)
    except (ValueError, OverflowError):
        return None


def _extent(value: str) -> Extent | None:
    if value.isdecimal() and len(value) in (2, 3):
        years = 10 ** (4 - len(value))
        return _years(int(value) * years, years)
    found = _VALUE.fullmatch(value)
    if found is None:
        return None
    year = int(found["year"])
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return Extent(day, day)
    if found["week"]:
        return _week(year, int(found["week"]), weekend=found["weekend"] is not None)
    return _months(year, found)


def _week(year: int, week: int, *, weekend: bool) -> Extent:
    monday = date.fromisocalendar(year, week, 1)
    return Extent(monday + timedelta(5 if weekend else 0), monday + timedelta(6))


def _months(year: int, found: re.Match[str]) -> Extent:
    if found["month"]:
        return _run(year, int(found["month"]), 1)
    if found["quarter"]:
        return _run(year, 3 * int(found["quarter"]) - 2, 3)
    if found["half"]:
        return _run(year, 6 * int(found["half"]) - 5, 6)
    return _run(year, _SEASONS[found["season"]], 3) if found["season"] else _years(year, 1)


def _run(year: int, month: int, count: int) -> Extent:
    """So many months from this one on."""
    after = year * 12 + month - 1 + count
    return Extent(date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(1))


def _years(first: int, count: int) -> Extent:
    return Extent(date(first, 1, 1), date(first + count - 1, 12, 31))
