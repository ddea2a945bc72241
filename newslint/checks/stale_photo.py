"""A picture that is told to be weeks old stands in a story of today, and nothing says that it is a file photo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from newslint.document import Document
from newslint.facts.picture_days import looks_back, picture_days
from newslint.facts.story_type import story_type
from newslint.finding import Slip
from newslint.record import Record

CASES = ("dated", "no-year")
VALUES = ("date", "age")
ELSEWHERE = ()
NEEDS = ("published",)
SIGNS = (("zone:caption",),)


class Options(Record):
    """`days`: how old a picture may be; `nearest`: how old one without a year can be told to be.

    `exempt`: the story types whose pictures are old on purpose.
    """

    days: int = 30
    nearest: int = 183
    exempt: tuple[str, ...] = ("obit", "obituary", "history", "anniversary")


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every picture that is older than it may be."""
    published = doc.published
    if published is None or story_type(doc) in options.exempt or looks_back(doc):
        return
    for picture in picture_days(doc):
        old = (published - picture.day).days
        if old > options.days and (picture.dated or old <= options.nearest):
            values = {"date": doc.read(picture.span), "age": _age(picture.day, published)}
            # "Feb. 22" in April: a day of this year is written without it
            told = picture.dated or picture.day.year == published.year
            yield Slip(picture.span, values, "dated" if told else "no-year")


def _age(day: date, published: date) -> str:
    """How long before publication a day was, in whole days, months or years."""
    months = (published.year - day.year) * 12 + published.month - day.month - (published.day < day.day)
    if months < 2:
        return f"{(published - day).days} days"
    return f"{months} months" if months < 24 else f"{months // 12} years"
