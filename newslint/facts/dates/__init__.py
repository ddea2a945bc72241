"""Dates as copy writes them: where they stand, what they mean, and how we know."""

from __future__ import annotations

from newslint.document import Document, per_document
from newslint.facts.dates.model import Basis, Clock, Day, Kind, Owner, Tense, WrittenDate

__all__ = ["Basis", "Clock", "Day", "Kind", "Owner", "Tense", "WrittenDate", "dates"]


@per_document
def dates(doc: Document) -> tuple[WrittenDate, ...]:
    """Every time expression of the copy, in reading order, none overlapping another."""
    return ()
