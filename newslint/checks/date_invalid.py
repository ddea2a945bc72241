"""A date that is written exists.

February 29 is wrong only in a year that is written and no leap year, or where no year near publication is one.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.dates import Day, dates
from newslint.facts.dates.calendar import around, exists
from newslint.finding import Slip
from newslint.text import Span

CASES = ()
VALUES = ("date",)
ELSEWHERE = ()
NEEDS = ()

Options = Unset


def check(doc: Document, _options: Options) -> Iterator[Slip]:
    """Every date that no calendar has."""
    for written in dates(doc):
        for day in written.days:
            if day.day is not None and day.month is not None and _impossible(doc, day) and not _is_told(doc, day):
                yield Slip(_span(day), {"date": doc.read(_span(day))})


def _is_told(doc: Document, day: Day) -> bool:
    """Whether the paragraph corrects a date, and so prints it."""
    from newslint.facts.notices import tells_a_slip

    return tells_a_slip(doc, _span(day))


def _impossible(doc: Document, day: Day) -> bool:
    month, number = day.month or 0, day.day or 0
    if day.year is not None or not exists(None, month, number):
        return not exists(day.year, month, number)
    return doc.published is not None and not any(around(doc.published, month, number))


def _span(day: Day) -> Span:
    spans = [span for span in (day.year_span, day.month_span, day.day_span) if span is not None]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
