"""A timeline is what a draft tells, in the order in which it happened: every time it names, first things first.

Durations, what recurs, and times that are no days ("recently") are left out. What cannot be given a day for want of a
year or a publication date comes last, in reading order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from newslint.document import Document, Zone
from newslint.facts.dates import Basis, Kind, WrittenDate, dates
from newslint.facts.sentences import sentence_at
from newslint.finding import Finding
from newslint.papers.extents import Extent, extent
from newslint.record import Record
from newslint.text import Span

_LEFT_OUT = frozenset({Zone.BYLINE, Zone.CREDIT, Zone.NOTE})
_HOURS = {"TMO": "T06", "TAF": "T12", "TEV": "T18", "TNI": "T21"}


class Entry(Record):
    """One time that the draft names: the words that name it, the sentence they stand in, and what it means.

    `days` are the first and last day it covers, None where those cannot be told. `ambiguous` says that another day is
    as likely, or that it is counted from a time told before. `conflicts` are the findings about it.
    """

    span: Span
    sentence: Span
    value: str
    candidates: tuple[str, ...]
    basis: Basis
    days: Extent | None
    ambiguous: bool = False
    conflicts: tuple[Finding, ...] = ()


def timeline(doc: Document, findings: Iterable[Finding] = ()) -> tuple[Entry, ...]:
    """Every time that a draft names, in order; of those that begin together the longer comes first."""
    known = tuple(findings)
    entries = [_entry(doc, written, known) for written in dates(doc) if _happens(doc, written)]
    return tuple(sorted(entries, key=_order))


def _happens(doc: Document, written: WrittenDate) -> bool:
    if written.kind not in (Kind.DATE, Kind.TIME) or written.repeats or doc.zone_at(written.span.start) in _LEFT_OUT:
        return False
    return extent(written.value) is not None or "X" in written.value


def _entry(doc: Document, written: WrittenDate, findings: tuple[Finding, ...]) -> Entry:
    at = doc.locate(written.span)
    return Entry(
        written.span,
        sentence_at(doc, written.span.start).span,
        written.value,
        written.candidates,
        written.basis,
        extent(written.value),
        written.basis is Basis.AMBIGUOUS or written.form == "offset",
        tuple(finding for finding in findings if any(end.overlaps(at) for end in _ends(finding, doc))),
    )


def _ends(finding: Finding, doc: Document) -> Iterator[Span]:
    return (
        place.span for place in (finding.place, *(other.place for other in finding.related)) if place.path == doc.path
    )


def _order(entry: Entry) -> tuple[bool, date, bool, str, int]:
    if entry.days is None:
        return True, date.max, False, "", entry.span.start
    hour = entry.value.partition("/")[0][10:]
    single = entry.days.first == entry.days.last
    return False, entry.days.first, single, _HOURS.get(hour, hour), entry.span.start
