"""The days that a draft's address, file name and byline are dated with, beside its day of publication.

Read are a slug or a file name that opens with a date ("2024-03-06-ferries"), the date in an address
("/2024/03/06/ferries/", "/2024/03/ferries/", "/ferries-20240306.html"), and above the story a byline with a date or a
line that says when it was published. A date elsewhere in a slug is what the story is about. Datelines are not read: a
story is filed before it is published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from newslint.document import STORY, Document, Zone, per_document
from newslint.facts.dates.calendar import the_day
from newslint.facts.within import dates_within
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_OPENING = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?=[-_./]|$)")
_FOLDERS = r"(?<=/)(?P<year>(?:19|20)\d\d)/(?P<month>\d\d?)(?:/(?P<day>\d\d?))?(?=/)"
_ADDRESS = re.compile(_FOLDERS)
_ENDING = re.compile(r"(?<=-)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?=\.html?|/?[\"']|/?\Z)")
_HEAD = frozenset({Zone.BYLINE, Zone.SUBHEAD, Zone.NOTE, Zone.DEK})


class MetadataDay(Record):
    """A day, or the days of a month, that one part of the metadata (`what`) is dated with.

    `span` is one of the source where `in_source`; it is None for a file name, which stands nowhere in the draft.
    """

    what: str
    written: str
    first: date
    last: date
    span: Span | None = None
    in_source: bool = True


@per_document
def metadata_days(doc: Document) -> tuple[MetadataDay, ...]:
    """Every such day: of the file name, the slug, the address and the lines above the story."""
    return (*_of_the_name(doc), *_of_the_keys(doc), *_of_the_head(doc))


def places(doc: Document) -> Mapping[str, Span]:
    """Where in the source the values of the front matter stand, by their role."""
    known: Mapping[str, Span] = doc.metadata.get("places", {})
    return known


@cache
def updating() -> frozenset[str]:
    """Words of a byline or a note that say the story was filed anew, in lower case."""
    return frozenset(lexicon("metadata-lines")["updated"])


def _of_the_name(doc: Document) -> Iterator[MetadataDay]:
    name = doc.path.replace("\\", "/").rpartition("/")[2]
    found = _OPENING.match(name)
    if found is not None:
        yield from _day("file name", found, None)


def _of_the_keys(doc: Document) -> Iterator[MetadataDay]:
    for role, what, pattern in (("slug", "slug", _OPENING), ("url", "URL", _ADDRESS)):
        span = places(doc).get(role)
        if span is None:
            continue
        text = doc.source.text
        quoted = int(text[span.start : span.start + 1] in ("'", '"'))
        look = pattern.match if pattern is _OPENING else pattern.search
        found = look(text, span.start + quoted, span.end - quoted)
        if found is None and pattern is _ADDRESS:
            found = _ENDING.search(text, span.start, span.end)
        if found is not None:
            yield from _day(what, found, Span(*found.span()))


def _day(what: str, found: re.Match[str], span: Span | None) -> Iterator[MetadataDay]:
    year, month = int(found["year"]), int(found["month"])
    first = the_day(year, month, int(found["day"] or 1))
    if first is not None:
        last = first if found["day"] else (first + timedelta(31)).replace(day=1) - timedelta(1)
        yield MetadataDay(what, found.group(), first, last, span)


def _of_the_head(doc: Document) -> Iterator[MetadataDay]:
    head = []
    for block in doc.blocks:
        if block.zone in STORY:
            break
        if block.zone in _HEAD:
            head.append(block)
    for block in head:
        if not any(character.isdigit() for character in doc.read(block.span)):
            continue
        written = dates_within(doc, block.span)
        if len(written) != 1 or written[0].form != "full" or len(written[0].days) != 1:
            continue
        day = written[0].days[0]
        found = the_day(day.year or 0, day.month or 0, day.day or 0)
        if found is not None and (block.zone is Zone.BYLINE or _says_published(doc, block.span)):
            what = "byline" if block.zone is Zone.BYLINE else "line above the story"
            yield MetadataDay(what, doc.read(written[0].span), found, found, written[0].span, in_source=False)


def _says_published(doc: Document, line: Span) -> bool:
    first = said(doc, line)[:1]
    return bool(first) and first[0] in lexicon("metadata-lines")["published"]
