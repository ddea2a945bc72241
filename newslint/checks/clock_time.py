"""A time of the clock is one that can be: hours to 24, or 12 with a.m. or p.m., minutes to 59, no range backwards.

A range through midnight is one ("11 p.m. to 5 a.m."), and so are long hours ("5 a.m. to 1 a.m."); only one that would
have to go nearly round the clock runs backwards. The abbreviation of a time zone fits the season of its date, by the
rules of 2007 in North America and those of Europe; close to the day of the change it is not judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import Document
from newslint.facts.clock_times import ClockTime, HourRange, clock_times, hour_ranges, zoned_days
from newslint.facts.dates import Basis
from newslint.facts.dates.holidays import nth_weekday
from newslint.facts.settled_days import day_of
from newslint.facts.words import words
from newslint.finding import Change, Repair, Slip
from newslint.lexicons import lexicon
from newslint.record import Record

CASES = ("impossible", "reversed", "turned", "shared", "zone")
VALUES = ("time", "zone", "other")
ELSEWHERE = ()
NEEDS = ()
SIGNS = ((r"digit:[:.]\d\d| ?[aApP]\.?[mM]\b", "lexicon:clock-times/seasonal"),)


class Options(Record):
    """`round`: how many hours a range through midnight has to be too long; `edge`: days from a change of the clocks."""

    round: int = 18
    edge: int = 10


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every time and range of hours that cannot be, and every zone of the other half of the year."""
    for time in clock_times(doc):
        if not _exists(time):
            yield Slip(time.span, {"time": doc.read(time.span), "zone": "", "other": ""}, "impossible")
    for hours in hour_ranges(doc):
        if _is_reversed(hours, options):
            case = "shared" if hours.shared else "turned" if hours.first.half is None else "reversed"
            yield Slip(hours.span, {"time": doc.read(hours.span), "zone": "", "other": ""}, case)
    yield from _zones(doc, options)


def _exists(time: ClockTime) -> bool:
    if (time.minute or 0) > 59:
        return False
    if time.half is not None:
        # "00:30 a.m." and "17:30 p.m." say twice what they mean
        return 1 <= time.hour <= 12 or (time.minute is not None and time.hour <= 24)
    return time.hour < 24 or (time.hour == 24 and not time.minute)


def _is_reversed(hours: HourRange, options: Options) -> bool:
    first, last = _minutes(hours.first), _minutes(hours.last)
    if first is None or last is None or last >= first:
        return False
    long = last - first + 24 * 60 > options.round * 60
    return hours.shared or (long and (first >= 12 * 60 or last >= 5 * 60))


def _minutes(time: ClockTime) -> int | None:
    """The minute of the day; None for a time that is none, and for 12 a.m. and 12 p.m., which are often mixed up."""
    if not _exists(time) or (time.half is not None and time.hour >= 12):
        return None
    return (time.hour + (time.half or 0)) * 60 + (time.minute or 0)


def _zones(doc: Document, options: Options) -> Iterator[Slip]:
    zoned = zoned_days(doc)
    if not zoned or not words(doc).starts.keys().isdisjoint(lexicon("clock-times")["elsewhere"]):
        return
    for written, span, zone in zoned:
        day = day_of(written)
        rule, season, other = lexicon("clock-times")["seasonal"][zone]
        if day is None or written.basis is Basis.AMBIGUOUS or day.year < 2007:
            continue
        summer = _is_summer(day, rule, options)
        if summer is not None and summer is not (season == "summer"):
            values = {"time": doc.read(written.span), "zone": doc.read(span), "other": other}
            yield Slip(span, values, "zone", repairs=(Repair((Change(span, other),)),))


def _is_summer(day: date, rule: str, options: Options) -> bool | None:
    """Whether the clocks are on summer time, None close to the day they change."""
    if rule == "us":
        begins, ends = nth_weekday(day.year, 3, 6, 2), nth_weekday(day.year, 11, 6, 1)
    else:
        begins, ends = nth_weekday(day.year, 3, 6, -1), nth_weekday(day.year, 10, 6, -1)
    if min(abs(day - begins), abs(day - ends)) <= timedelta(options.edge):
        return None
    return begins < day < ends
