"""A time counted from publication agrees with the date it is tied to: "five years ago, in 2012".

Counts are held within one unit, and looser where they are hedged or round. Months without a year are held only to what
no year can mend: "earlier this year" cannot be in a month still to come. A day around midnight never decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import Document
from newslint.facts.calendar_words import in_words, named_month
from newslint.facts.dates import Tense, WrittenDate, with_clause
from newslint.facts.period_pairs import PeriodPair, is_loose, looks_ahead, period_pairs
from newslint.facts.settled_days import nearest_day
from newslint.facts.words import said
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("count", "period", "later")
VALUES = ("counted", "means", "named", "published")
ELSEWHERE = ("named",)
NEEDS = ()

_YEARS = {"year": 1, "decade": 10, "century": 100}
_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4}
_FAR = 200
_STEPS = {"last": -1, "this": 0, "next": 1}


_TOLD = 8
"""Of how many months back a month without its year is told."""
SIGNS = (("fact:traces.counted_times",),)


class Options(Record):
    """`slack`: by how many units a plain count may be off; `loose`: by what share of itself a hedged one may be."""

    slack: int = 1
    loose: float = 0.3


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every counted time that the date tied to it gives the lie."""
    for pair in period_pairs(doc):
        if pair.counted.form == "shifted":
            found = _period(doc, pair)
        elif pair.counted.form == "offset":
            found = _later(doc, pair, options)
        else:
            found = _count(doc, pair, options)
        if found:
            case, means = found
            named = doc.read(pair.named.span)
            values = {
                "counted": doc.read(pair.counted.span),
                "means": means,
                "named": named,
                "published": in_words(doc, doc.published, year=True) if doc.published else "",
            }
            yield Slip(pair.counted.span, values, case, (Other(pair.named.span, {"named": named}),))


def _count(doc: Document, pair: PeriodPair, options: Options) -> tuple[str, str] | None:
    """Years or months ago against a year or a month, days, weeks and months ago against a day."""
    published, counted, named = doc.published, pair.counted, pair.named.days[0] if pair.named.days else None
    if published is None or named is None or counted.unit is None or not counted.count:
        return None
    if counted.unit in _YEARS and named.year is not None:
        years = counted.count * _YEARS[counted.unit]
        slack = _slack(doc, counted, years, options)
        off = all(abs(anchor - years - named.year) > slack for anchor in (published.year, *pair.years))
        return ("count", f"{published.year - years:g}") if off else None
    if named.day is not None and counted.unit in _DAYS:
        return _days_ago(doc, pair, published, options)
    if counted.unit == "month" and (named.year or (named.month and counted.count <= _TOLD)):
        return _months_ago(doc, pair, published, options)
    return None


def _days_ago(doc: Document, pair: PeriodPair, published: date, options: Options) -> tuple[str, str] | None:
    counted, found = pair.counted, nearest_day(doc, pair.named.days[0])
    length, count = _DAYS[counted.unit or ""], counted.count or 0
    if found is None or (pair.named.days[0].year is None and length * count > _FAR):
        return None
    meant = published - timedelta(length * count)
    off = abs((found - meant).days) > length * _slack(doc, counted, count, options)
    return ("count", in_words(doc, meant, year=pair.named.days[0].year is not None)) if off else None


def _months_ago(doc: Document, pair: PeriodPair, published: date, options: Options) -> tuple[str, str] | None:
    counted, named = pair.counted, pair.named.days[0]
    at = published.year * 12 + published.month - 1 - int(counted.count or 0)
    first, last = ((named.year or 0) * 12 + (named.month or month) - 1 for month in (1, 12))
    slack = _slack(doc, counted, counted.count or 0, options)
    if named.year is None:
        # "three months ago, in October" is of the last October
        apart = (at + 1 - (named.month or 0)) % 12
        return None if min(apart, 12 - apart) <= slack else ("count", named_month(at % 12 + 1))
    return None if first - slack <= at <= last + slack else ("count", f"{named_month(at % 12 + 1)} {at // 12}")


def _slack(doc: Document, counted: WrittenDate, count: float, options: Options) -> float:
    """How far off a count may be: hedged and round ones are loose ("nearly 20 years ago", "a decade ago")."""
    if is_loose(doc, counted):
        return max(options.slack + 1, count * options.loose)
    return options.slack + (1 if count % 10 == 0 else 0) + (1 if counted.unit == "decade" else 0)


def _later(doc: Document, pair: PeriodPair, options: Options) -> tuple[str, str] | None:
    """Years after the one year that the text names before: "It opened in 1998. Six years later, in 2009, …"."""
    counted, named = pair.counted, pair.named.days[0] if pair.named.days else None
    if named is None or named.year is None or counted.unit not in _YEARS or not counted.count:
        return None
    years = counted.count * _YEARS[counted.unit]
    anchors = set(pair.years) - {named.year}
    if len(anchors) != 1:
        return None
    [anchor] = anchors
    if abs(anchor + years - named.year) <= _slack(doc, counted, abs(years), options):
        return None
    return "later", f"{anchor + years:g}"


def _period(doc: Document, pair: PeriodPair) -> tuple[str, str] | None:
    """A year, month or week by its shift against the date tied to it."""
    published, step = doc.published, _STEPS.get(pair.counted.modifier or "")
    if published is None or step is None or not pair.named.days:
        return None
    unit = said(doc, pair.counted.span)[-1]
    holds = {"year": _in_year, "month": _in_month, "week": _in_week}.get(unit)
    if holds is None:
        return None
    anchors = (published + timedelta(shift) for shift in (0, -1, 1))
    return None if any(holds(doc, pair, anchor, step) for anchor in anchors) else ("period", "")


def _in_year(doc: Document, pair: PeriodPair, anchor: date, step: int) -> bool:
    """Whether the date can lie in the year; a month without a year can, but for one still to come or gone by."""
    day, words = pair.named.days[0], doc.read(pair.counted.span).lower()
    if day.year is not None:
        return day.year == anchor.year + step
    if step or day.month is None:
        return True
    here = (anchor.month, anchor.day if day.day else 0)
    if words.startswith("later"):
        return (day.month, day.day or 0) >= here
    told = words.startswith("earlier") or (
        with_clause(doc, pair.named).tense is Tense.PAST
        and pair.counted.tense is Tense.PAST
        and not looks_ahead(doc, pair.counted)
    )
    return not told or (day.month, day.day or 0) <= here


def _in_month(_: Document, pair: PeriodPair, anchor: date, step: int) -> bool:
    day = pair.named.days[0]
    if day.month is None:
        return day.year is None or abs(day.year * 12 + 6 - anchor.year * 12 - anchor.month - step) <= 7
    at = anchor.year * 12 + anchor.month - 1 + step
    return day.month == at % 12 + 1 and day.year in (None, at // 12)


def _in_week(doc: Document, pair: PeriodPair, anchor: date, step: int) -> bool:
    """Whether the date lies in the week, whichever day that begins on."""
    found = nearest_day(doc, pair.named.days[0])
    monday = anchor - timedelta(anchor.isoweekday() - 1) + timedelta(7 * step)
    return found is None or monday - timedelta(1) <= found <= monday + timedelta(6)
