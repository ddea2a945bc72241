"""What stands in a span of the copy, found by its place: the cost is that of what is found, not of the draft."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newslint.document import Document
from newslint.facts.dates import WrittenDate, dates
from newslint.facts.names import Name, names
from newslint.text import Span


def times_in(doc: Document, span: Span) -> Sequence[WrittenDate]:
    """The time expressions that begin in a span."""
    known = dates(doc)
    first = bisect_left(known, span.start, key=_start)
    return known[first : bisect_left(known, span.end, first, key=_start)]


def names_in(doc: Document, span: Span) -> Sequence[Name]:
    """The names that begin in a span."""
    known = names(doc)
    first = bisect_left(known, span.start, key=_start)
    return known[first : bisect_left(known, span.end, first, key=_start)]


def _start(one: WrittenDate | Name) -> int:
    return one.span.start
