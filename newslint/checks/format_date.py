"""Days and months as a house writes them: the month with a day and without, which comes first, endings of days."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document, Zone
from newslint.facts.house_forms import DayForm, day_forms
from newslint.finding import Slip, house_slip
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

CASES = ()
VALUES = ("written", "house")
ELSEWHERE = ()
NEEDS = ()

_MONTHS = 12
_NAMED = {(9, "11"), (7, "4th")}
"""Days that are names, in the order of the name everywhere: "the September 11 attacks", "the 4th of July parade"."""


class Options(Record):
    """What a house settles; what is left out may be as it likes.

    `with-day` and `alone` are the twelve months, January first, as they are written with a day and without one. `order`
    is which comes first. `ordinals` says whether a day has an ending ("21st"), `captions` whether captions are read,
    since some houses write those in another way.
    """

    with_day: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    order: Literal["any", "month-day", "day-month"] = "any"
    ordinals: Literal["any", "never", "always"] = "any"
    captions: bool = True


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a day or month that the house writes otherwise."""
    for form in day_forms(doc):
        if not options.captions and doc.zone_at(form.span.start) is Zone.CAPTION:
            continue
        span = _whole(doc, form, options)
        written, house = doc.read(span), _house(doc, form, options)
        if written != house:
            yield house_slip(span, written, house)


def _turned(doc: Document, form: DayForm, options: Options) -> bool:
    if form.year is None and form.day and (form.number, doc.read(form.day).lower()) in _NAMED:
        return False
    return form.day is not None and options.order == ("day-month" if form.month_first else "month-day")


def _whole(doc: Document, form: DayForm, options: Options) -> Span:
    """What is rewritten: month and day, with the year where the order changes and the article of "the 21st of May"."""
    if not _turned(doc, form, options):
        return form.span
    start = form.span.start
    if doc.text[max(start - 4, 0) : start].lower() == "the ":
        start -= 4
    return Span(start, form.year.end if form.year else form.span.end)


def _house(doc: Document, form: DayForm, options: Options) -> str:
    months = options.alone if form.day is None else options.with_day
    month = months[form.number - 1] if len(months) == _MONTHS else doc.read(form.month)
    if form.day is None:
        return month
    day = _day(doc.read(form.day), form.ordinal, options.ordinals)
    if not _turned(doc, form, options):
        first, second = (form.month, form.day) if form.month_first else (form.day, form.month)
        between = doc.text[first.end : second.start]
        return f"{month}{between}{day}" if form.month_first else f"{day}{between}{month}"
    year = doc.read(form.year) if form.year else ""
    if form.month_first:
        return " ".join(filter(None, [day, month, year]))
    if options.ordinals == "always":
        return " ".join(filter(None, [month, day, year]))
    return f"{month} {day.removesuffix(form.ordinal)}{f', {year}' if year else ''}"


def _day(written: str, ordinal: str, wanted: str) -> str:
    figures = written.removesuffix(ordinal)
    if wanted == "never":
        return figures
    return f"{figures}{_ending(int(figures))}" if wanted == "always" and not ordinal else written


def _ending(day: int) -> str:
    if 11 <= day <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
