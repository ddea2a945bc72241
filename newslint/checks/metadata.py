"""The days of a draft's metadata are its day of publication.

A day on either side is for time zones, and the day of an update counts as well. A file is named when a draft is begun
or planned, so a file name may be two weeks off.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import Document
from newslint.facts.calendar_words import in_words
from newslint.facts.metadata_days import MetadataDay, metadata_days, places, updating
from newslint.facts.words import words
from newslint.finding import Other, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ("date",)
VALUES = ("what", "written", "published")
ELSEWHERE = ("published",)
NEEDS = ("published",)


class Options(Record):
    """`days`: how many days from publication the metadata may be; `file`: how many a file name may be."""

    days: int = 1
    file: int = 14


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Each day of the metadata that is not that of publication."""
    published = doc.published
    if published is None:
        return
    for found in metadata_days(doc):
        known = [published, *([doc.metadata["modified"]] if "modified" in doc.metadata else [])]
        if not any(_is_near(found, day, options) for day in known) and not _is_update(doc, found):
            yield from _slip(doc, found, published)


def _is_near(found: MetadataDay, day: date, options: Options) -> bool:
    slack = timedelta(options.file if found.what == "file name" else options.days)
    return found.first - slack <= day <= found.last + slack


def _is_update(doc: Document, found: MetadataDay) -> bool:
    """Whether the line that a day stands in says it is that of an update."""
    if found.in_source or found.span is None:
        return False
    line = doc.block_at(found.span.start).span
    starts = words(doc).starts
    return any(at in line for form in updating() for at in starts.get(form, ()))


def _slip(doc: Document, found: MetadataDay, published: date) -> Iterator[Slip]:
    values = {"what": found.what, "written": found.written, "published": in_words(doc, published, year=True)}
    said = places(doc).get("published")
    others = (Other(said, {"published": values["published"]}, in_source=True),) if said is not None else ()
    if found.span is not None:
        yield Slip(found.span, values, "date", others, in_source=found.in_source)
    elif said is not None:
        yield Slip(said, values, "date", in_source=True)
    elif doc.blocks:
        first = doc.blocks[0].span
        yield Slip(Span(first.start, first.end), values, "date")
