"""The dates, names and attributions that a stretch of copy holds, found by place and not by looking through all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.document import Document, per_document
from newslint.facts.dates import WrittenDate, dates
from newslint.facts.names import Name, names
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.facts.attributions import Sourced


def dates_within(doc: Document, span: Span) -> tuple[WrittenDate, ...]:
    """The time expressions that begin in a span, in reading order."""
    starts = _date_starts(doc)
    first = bisect_left(starts, span.start)
    return dates(doc)[first : bisect_left(starts, span.end, first)]


def names_within(doc: Document, span: Span) -> tuple[Name, ...]:
    """The names that begin in a span, in reading order."""
    starts = _name_starts(doc)
    first = bisect_left(starts, span.start)
    return names(doc)[first : bisect_left(starts, span.end, first)]


def attributions_within(doc: Document, span: Span) -> Iterator[Sourced]:
    """The attributions whose cue begins in a span, in the order of their cues."""
    from newslint.facts.attributions import sourced_within

    return sourced_within(doc, span)


@per_document
def _date_starts(doc: Document) -> tuple[int, ...]:
    return tuple(written.span.start for written in dates(doc))


@per_document
def _name_starts(doc: Document) -> tuple[int, ...]:
    return tuple(name.span.start for name in names(doc))
