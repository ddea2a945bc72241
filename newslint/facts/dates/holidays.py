"""Holidays fall on days that can be computed: fixed ones, the nth weekday of a month, and those counted from Easter.

Those of calendars that follow the moon are listed, year by year.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from newslint.lexicons import lexicon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@cache
def holidays(language: str) -> Mapping[str, str]:
    """The names of the holidays a language knows, and the rule of each, as the lexicon `holidays` writes them."""
    known: Mapping[str, Mapping[str, Any]] = lexicon("holidays")
    return known.get(language.split("-")[0].lower(), {})


def days_in(rule: str, year: int) -> tuple[date, ...]:
    """The days of a holiday in a year: one, but for those that follow the moon, which can have none there or two."""
    first, _, names = rule.partition(" ")
    if first != "lunar":
        return (falls_on(rule, year),)
    book = lexicon("holiday-days")["lunar"]
    listed = (day for name in names.split(" | ") for day in book[name]["on"])
    return tuple(date.fromisoformat(day) for day in listed if int(day[:4]) == year)


def falls_on(rule: str, year: int) -> date:
    """The day of a holiday in a year, by a rule that does not follow the moon."""
    first, *rest = rule.split()
    if first == "election":
        return nth_weekday(year, 11, 0, 1) + timedelta(1)
    if first in ("easter", "orthodox"):
        return (easter(year) if first == "easter" else orthodox_easter(year)) + timedelta(int(rest[0]))
    if first in _WEEKDAYS:
        number, of_month, *more = map(int, rest)
        return nth_weekday(year, of_month, _WEEKDAYS.index(first), number) + timedelta(sum(more))
    month, day = first.split("-")
    return date(year, int(month), int(day))


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the anonymous Gregorian computus."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    days = epact - weekday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Orthodox churches, from the Julian computus, as a day of our calendar (1900 to 2099)."""
    moon = (19 * (year % 19) + 15) % 30
    days = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114
    return date(year, days // 31, days % 31 + 1) + timedelta(13)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The nth such weekday (0 is Monday) of a month; -1 is the last."""
    if number < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        return following - timedelta((following.weekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))
