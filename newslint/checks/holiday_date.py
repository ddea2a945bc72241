"""A holiday is on the day that the calendar gives it: Thanksgiving of 2022 was Nov. 24.

Holidays have several days where countries and churches differ; any of them will do. Without a year the day of the year
nearest to publication counts, unless another year near has it. Holidays that follow the moon may be a day off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import chain

from newslint.document import Document
from newslint.facts.calendar_words import in_words
from newslint.facts.dates.calendar import around, nearest, the_day
from newslint.facts.dates.holidays import falls_on, holidays
from newslint.facts.holiday_dates import HolidayDate, Shift, holiday_dates
from newslint.finding import Other, Slip
from newslint.lexicons import lexicon
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

CASES = ("fixed", "computed", "year-inferred", "lunar")
VALUES = ("holiday", "year", "actual", "written")
ELSEWHERE = ("written",)
NEEDS = ()
SIGNS = (("fact:traces.days_of_months",),)


class Options(Record):
    """`near`: how many days off a slip may be; `local`: the same where the day differs by country.

    `slack`: how many days a holiday that follows the moon may be off; `close`: how near to publication a date must be
    to have its year from there.
    """

    near: int = 31
    local: int = 7
    slack: int = 1
    close: int = 60


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every holiday whose date is another day's."""
    for told in holiday_dates(doc):
        book = lexicon("holiday-days")
        name = book["named"].get(told.name, told.name)
        lunar = name in book["lunar"]
        days = _moon(name) if lunar else _listed(name) if name in book["listed"] else _days(name)
        found = _off(doc, told, days, options, lunar=lunar, local=name in book["local"])
        if found:
            written = doc.read(told.dated.span)
            case = "lunar" if lunar else _case(told, name)
            values = {
                "holiday": doc.read(told.span),
                "year": str(found.year),
                "actual": in_words(doc, found),
                "written": written,
            }
            yield Slip(told.span, values, case, (Other(told.dated.span, {"written": written}),))


def _case(told: HolidayDate, name: str) -> str:
    if _is_fixed(name):
        return "fixed"
    return "computed" if told.day.year or told.year else "year-inferred"


def _off(doc: Document, told: HolidayDate, days: _Days, options: Options, *, lunar: bool, local: bool) -> date | None:
    """The day that the holiday is, where the date beside it is another and so near that it is a slip of it."""
    slack = options.slack if lunar else 0
    candidates = tuple(_dated(doc, told, options))
    for meant in candidates:
        # "the day after Easter, April 5," may date Easter; "two days before Christmas" is not counted from its eve
        counted = _counted(told.shift, days.main if _is_fixed(told.name) else days.near, meant)
        known = chain(days.near(meant), counted)
        if any(_is(meant, day, days.lasts, slack) for day in known):
            return None
    if not candidates:
        return None
    meant = candidates[0]
    closest = nearest(meant, _counted(told.shift, days.main, meant))
    within = timedelta(options.local if local else options.near)
    return closest if closest is not None and abs(closest - meant) <= within else None


def _counted(shift: Shift | None, days: Callable[[date], Iterator[date]], meant: date) -> Iterator[date]:
    """The days a holiday may be meant to be, or those counted from it."""
    if shift is None:
        yield from days(meant)
        return
    about = meant - timedelta(shift.days)
    if shift.weekday is None:
        yield from (day + timedelta(shift.days) for day in days(about))
        return
    for day in days(about):
        ahead = (shift.weekday - day.isoweekday()) * shift.days % 7 or 7
        yield day + timedelta(shift.days * ahead)


def _is(meant: date, first: date, lasts: int, slack: int) -> bool:
    return first - timedelta(slack) <= meant <= first + timedelta(lasts - 1 + slack)


def _dated(doc: Document, told: HolidayDate, options: Options) -> Iterator[date]:
    """The days the date can be: one where its year is written, else the nearest and, if that is far off, all near."""
    month, day = told.day.month or 0, told.day.day or 0
    year = told.day.year or told.year
    if year is not None:
        found = the_day(year, month, day)
        yield from () if found is None else (found,)
        return
    published = doc.published
    if published is None:
        # The year of a leap day aside any year will do for a holiday that is on one day in every year
        yield from (found for found in (the_day(2001, month, day),) if found and _is_fixed(told.name))
        return
    close = nearest(published, around(published, month, day))
    if close is None:
        return
    yield close
    if abs(close - published) > timedelta(options.close):
        yield from (found for found in around(published, month, day) if found != close)


class _Days(Record):
    """The days of a holiday: `rules` are those of the lexicon, `listed` the days of one that follows the moon."""

    rules: tuple[str, ...]
    also: tuple[str, ...] = ()
    listed: tuple[date, ...] = ()
    lasts: int = 1

    def near(self, meant: date) -> Iterator[date]:
        """The days of the holiday around a day, wherever it is kept."""
        yield from (falls_on(rule, meant.year) for rule in (*self.rules, *self.also))
        yield from self.listed

    def main(self, meant: date) -> Iterator[date]:
        """The same, where it is kept as the copy would say without more words."""
        yield from (falls_on(rule, meant.year) for rule in self.rules)
        yield from self.listed


def _days(name: str) -> _Days:
    also = tuple(lexicon("holiday-days")["also"].get(name, ()))
    known = holidays("en").get(name, "")
    if known.startswith("lunar"):
        return _Days(())
    return _Days((known,) if known else also, also)


@cache
def _listed(name: str) -> _Days:
    return _Days((), (), tuple(date.fromisoformat(day) for day in lexicon("holiday-days")["listed"][name]))


@cache
def _moon(name: str) -> _Days:
    book: Mapping[str, Any] = lexicon("holiday-days")["lunar"][name]
    return _Days((), (), tuple(date.fromisoformat(day) for day in book["on"]), int(book["days"]))


def _is_fixed(name: str) -> bool:
    rule = holidays("en").get(name, "")
    return rule[:1].isdigit()
