"""Dates as copy writes them: where they stand, what they mean, and how we know."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import UNREAD, Document, per_document
from newslint.facts.dates.grammar import dated
from newslint.facts.dates.model import Basis, Clock, Day, Kind, Owner, Tense, WrittenDate
from newslint.facts.dates.reading import read
from newslint.facts.dates.tagging import tagged
from newslint.facts.dates.vocabulary import vocabulary

__all__ = ["Basis", "Clock", "Day", "Kind", "Owner", "Tense", "WrittenDate", "dates"]


@per_document
def dates(doc: Document) -> tuple[WrittenDate, ...]:
    """Every time expression of the copy, in reading order, none overlapping another."""
    return tuple(_read(doc))


def _read(doc: Document) -> Iterator[WrittenDate]:
    copy = tagged(doc)
    pattern = dated(dotted=vocabulary(doc.language).dotted)
    for match in pattern.finditer(copy.letters):
        if doc.zone_at(copy.spans[match.start() // 2].start) not in UNREAD:
            yield from read(doc, copy, match)
