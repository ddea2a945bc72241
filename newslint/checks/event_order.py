"""A day that is counted from another ("Two days later, on Saturday") is the day that the count comes to.

Weekdays are counted round the week, so no publication date is needed; days of the calendar are counted exactly. Bare
weekdays under "then" need one. A night may belong to two days, and weeks and years are counted loosely. What is still
to begin has not begun elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import Document
from newslint.facts.anaphors import DAY, PART, WEEK, YEAR
from newslint.facts.begun import begun
from newslint.facts.calendar_words import in_words
from newslint.facts.countings import countings
from newslint.facts.dates import Basis, Owner, Tense, WrittenDate
from newslint.facts.dates.calendar import the_day
from newslint.facts.dates.names import like_weekday, weekday_name
from newslint.facts.orderings import Ordering, orderings
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record

CASES = ("counted", "absolute", "then", "begun")
VALUES = ("words", "first", "day", "expected")
ELSEWHERE = ("first",)
NEEDS = ()


class Options(Record):
    """`night`: how many days a night or early morning may shift; `week` and `year`: how loosely those are counted."""

    night: int = 1
    week: int = 3
    year: int = 1


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every day that none of the days it may count from leads to."""
    for ordering in (*orderings(doc), *countings(doc)):
        missed = [_missed(ordering, first, options) for first in ordering.first]
        if all(missed):
            yield _slip(doc, ordering)
    for one in begun(doc):
        first = {"first": doc.read(one.to_come)}
        yield Slip(one.begun, {"words": doc.read(one.begun), **first}, "begun", (Other(one.to_come, first),))


def _missed(ordering: Ordering, first: WrittenDate, options: Options) -> bool:
    """Whether a day misses what the count comes to from a first day; it does not where that cannot be said."""
    counted, day = ordering.counted, ordering.day
    if counted is None:
        return _runs_back(first, day)
    if not counted.steps:
        return False
    if counted.unit == YEAR:
        return _far(_years_between(first, day), counted.steps, options.year)
    if counted.unit == WEEK:
        return _far(_days_between(first, day, 7 * counted.steps), 7 * counted.steps, options.week)
    if counted.unit == PART:
        # hours after a thing may be on its day or on the next
        between = _days_between(first, day, counted.steps)
        return between is not None and between not in (0, counted.steps)
    if counted.unit != DAY:
        return False
    loose = options.night if not counted.exact or _at_night(first) or _at_night(day) else 0
    return _far(_days_between(first, day, counted.steps), counted.steps, loose)


def _far(between: int | None, count: int, loose: int) -> bool:
    return between is not None and abs(between - count) > loose


def _days_between(first: WrittenDate, day: WrittenDate, count: int) -> int | None:
    """The days from one to the other; round the week, or into another year, as near to the count as they can be."""
    if _in_calendar(first) and _in_calendar(day):
        pairs = ((one, two) for one in _years_of(first, day) for two in _years_of(day, first))
        gaps = [(two - one).days for one, two in pairs if abs(two.year - one.year) < 2]
        return min(gaps, key=lambda gap: abs(gap - count), default=None)
    one, two = _weekday(first), _weekday(day)
    if one is None or two is None:
        return None
    return count + (two - one - count + 3) % 7 - 3


def _years_of(written: WrittenDate, other: WrittenDate) -> Iterator[date]:
    """The day in its year; without one in those about that of the other, else in four running, one a leap year."""
    day, about = written.days[0], other.days[0].year
    years = (day.year,) if day.year else range(about - 1, about + 2) if about else range(2023, 2027)
    for year in years:
        found = the_day(year, day.month or 0, day.day or 0)
        if found is not None:
            yield found


def _in_calendar(written: WrittenDate) -> bool:
    return bool(written.days) and written.days[0].month is not None and written.days[0].day is not None


def _weekday(written: WrittenDate) -> int | None:
    return written.weekday or (known.isoweekday() if (known := _known(written)) else None)


def _known(written: WrittenDate) -> date | None:
    """The day of the calendar, where the year is written or the tense tells it."""
    if written.basis not in (Basis.EXPLICIT, Basis.TENSE):
        return None
    try:
        return date.fromisoformat(written.value[:10])
    except ValueError:
        return None


def _years_between(first: WrittenDate, day: WrittenDate) -> int | None:
    one, two = _year(first), _year(day)
    return None if one is None or two is None else two - one


def _year(written: WrittenDate) -> int | None:
    return int(written.value) if written.form == "year" else written.days[0].year if written.days else None


def _runs_back(first: WrittenDate, day: WrittenDate) -> bool:
    """Whether what came "then" came before: both days are told, and known."""
    one, two = _known(first), _known(day)
    told = first.owner is Owner.EVENT and first.tense is Tense.PAST and day.tense is Tense.PAST
    return told and one is not None and two is not None and two < one


def _at_night(written: WrittenDate) -> bool:
    return written.part is not None or written.hedge is not None or written.clock is not None


def _slip(doc: Document, ordering: Ordering) -> Slip:
    first, counted = ordering.first[0], ordering.counted
    absolute = all(_in_calendar(one) and one.days[0].year for one in (first, ordering.day))
    case = "then" if counted is None else "absolute" if absolute and counted.unit == DAY else "counted"
    expected = "" if counted is None or not counted.steps else _expected(doc, first, counted.unit, counted.steps)
    values = {
        "words": doc.read(ordering.span),
        "first": doc.read(first.span),
        "day": doc.read(ordering.day.span),
        "expected": expected,
    }
    others = (Other(first.span, {"first": doc.read(first.span)}),)
    return Slip(ordering.span, values, case, others, tuple(_repairs(doc, ordering, first)))


def _expected(doc: Document, first: WrittenDate, unit: int, count: int) -> str:
    """The day that the count comes to: a year, a day of the calendar, or a weekday; of hours the day itself."""
    if unit == YEAR:
        return str((_year(first) or 0) + count)
    days = count * (7 if unit == WEEK else unit)
    if _in_calendar(first):
        start = next(_years_of(first, first))
        return in_words(doc, start + timedelta(days))
    return weekday_name(_shifted(first, days), doc.language)


def _shifted(first: WrittenDate, days: int) -> int:
    return ((_weekday(first) or 1) + days - 1) % 7 + 1


def _repairs(doc: Document, ordering: Ordering, first: WrittenDate) -> Iterator[Repair]:
    """The weekday made to fit the count."""
    day, counted = ordering.day.days[0] if ordering.day.days else None, ordering.counted
    if day is None or day.weekday_span is None or _in_calendar(ordering.day) or counted is None or counted.unit != DAY:
        return
    fitting = like_weekday(doc.read(day.weekday_span), _shifted(first, counted.steps or 0), doc.language)
    yield Repair((Change(day.weekday_span, fitting),))
