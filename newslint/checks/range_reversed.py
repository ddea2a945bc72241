"""A range runs forward: "from 2014 to 2010" begins after it ends, "between $3.45 and $3.20" is upside down.

Weekdays and months alone never do, for they come round ("Friday through Tuesday", "October to March"); nor do
days of two months without a year ("Dec. 30-Jan. 2").
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.reckoning.reversals import reversals
from newslint.facts.spans_of_time import SpanOfTime, spans_of_time
from newslint.finding import Slip
from newslint.record import Record

CASES = ("time", "figures")
VALUES = ("range",)
ELSEWHERE = ()
NEEDS = ()


class Options(Record):
    """Nothing can be set."""


def check(doc: Document, options: Options) -> Iterator[Slip]:  # noqa: ARG001
    """Every span whose end is before its start, and every range whose upper end is told first."""
    for found in spans_of_time(doc):
        if _is_reversed(found):
            yield Slip(found.span, {"range": doc.read(found.span)}, "time")
    for span in reversals(doc):
        yield Slip(span, {"range": doc.read(span)}, "figures")


def _is_reversed(found: SpanOfTime) -> bool:
    first, last = found.first, found.last
    if first.year is not None and last.year is not None:
        start = (first.year, first.month or 0, first.day or 0)
        return (last.year, last.month or 0, last.day or 0) < start
    return first.day is not None and first.month == last.month and (last.day or 0) < first.day
