"""An anniversary falls so many years after what it is counted from: the 10th of what happened in 2011, in 2021.

One year off is let pass, for an anniversary may lie ahead or behind, but for one whose day is known and far from
publication. What the copy tells of another year ("in 2015 it marked its 10th anniversary") is held to that year. Where
the year does not stand with the anniversary, one that has gone by may be of any year, unless a digit of it is off.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import Document, Zone
from newslint.facts.anniversaries import Anniversary, anniversaries
from newslint.facts.dates.calendar import the_day
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("anniversary", "age", "spoken")
VALUES = ("anniversary", "since", "falls", "in_year", "published")
ELSEWHERE = ("since",)
NEEDS = ("published",)
SIGNS = (("lexicon:anniversaries/words", "lexicon:anniversaries/counted", "years old"),)

_A_DIGIT = 10


class Options(Record):
    """`slack`: how many years off the year alone may be; `far`: how many days off a day that is known.

    `ahead`: how many years one may lie ahead of which the copy says that it does.
    """

    slack: int = 1
    far: int = 200
    ahead: int = 8


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every anniversary that is another one."""
    published = doc.published
    if published is None:
        return
    for told in anniversaries(doc):
        if _holds(told, published, options):
            continue
        year = (told.since.year or 0) + told.years
        values = {
            "anniversary": doc.read(told.span),
            "since": doc.read(told.at),
            "falls": "fell" if year < published.year else "falls",
            "in_year": str(year),
            "published": str(published.year),
        }
        spoken = doc.zone_at(told.span.start) is Zone.TRANSCRIPT
        case = "spoken" if spoken else "age" if told.aged else "anniversary"
        yield Slip(told.span, values, case, (Other(told.at, {"since": values["since"]}),))


def _holds(told: Anniversary, published: date, options: Options) -> bool:
    fell = (told.since.year or 0) + told.years
    if told.open and published.year < fell <= published.year + options.ahead:
        return True
    off = (published.year - fell) % _A_DIGIT != 0
    if (told.tie == "known" and off and published.year > fell) or (told.tie == "beside" and off):
        return True
    if any(abs(year - fell) <= options.slack for year in told.others):
        return True
    if abs(published.year - fell) > options.slack:
        return False
    if told.open or fell == published.year or not told.since.month or not told.since.day:
        return True
    day = the_day(fell, told.since.month, min(told.since.day, 28))
    return day is None or abs(day - published) <= timedelta(options.far)
