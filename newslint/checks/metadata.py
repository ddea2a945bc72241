"""The metadata of a draft says what the story says: its day of publication, its authors, its place.

A day on either side is for time zones, and the day of an update counts as well. A file is named when a draft is begun
or planned, so a file name may be two weeks off. An author is spelled in another way where the byline shares a name with
the field, and somebody else where all the names are others and the story has none of the field's; a place counts only
where both are towns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from newslint.document import Document
from newslint.facts.bylines import Signature, signatures
from newslint.facts.calendar_words import in_words
from newslint.facts.filed_from import filed_from
from newslint.facts.metadata_days import MetadataDay, metadata_days, places, updating
from newslint.facts.names.lexis import same_given
from newslint.facts.words import words
from newslint.finding import Other, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ("date", "author", "other-author", "place")
VALUES = ("what", "written", "published")
ELSEWHERE = ("published",)
NEEDS = ()
SIGNS = (("fact:traces.described",),)


class Options(Record):
    """`days`: how many days from publication the metadata may be; `file`: how many a file name may be."""

    days: int = 1
    file: int = 14


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Each day of the metadata that is not that of publication, each author and place that is not the story's."""
    yield from _authors(doc)
    yield from _place(doc)
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


def _authors(doc: Document) -> Iterator[Slip]:
    """Printed names that no field has, where a field that is printed nowhere has one of their words, or no name has."""
    printed = [one for one in signatures(doc) if one.printed]
    fields = [one for one in signatures(doc) if not one.printed]
    spare = [field for field in fields if not any(_is_same(one, field) for one in printed)]
    strange = [one for one in printed if not any(_is_same(one, field) for field in fields)]
    near = [(one, field) for one in strange for field in spare if _is_near_name(one, field)]
    for one, field in dict(reversed(near)).items():
        yield _unlike(doc, one, field, "author")
    apart = printed and fields and strange == printed and spare == fields
    if apart and not near and not _may_be_theirs(doc, printed, fields):
        yield _unlike(doc, printed[0], fields[0], "other-author")


def _unlike(doc: Document, one: Signature, field: Signature, case: str) -> Slip:
    values = {"what": "byline", "written": doc.read(one.span), "published": doc.read(field.span)}
    return Slip(one.span, values, case, (Other(field.span, {"published": values["published"]}),))


def _may_be_theirs(doc: Document, printed: Sequence[Signature], fields: Sequence[Signature]) -> bool:
    """Whether a name of the byline may be one of the fields', or the story has a surname of a field besides.

    The field may hold who took the pictures, or edited the story.
    """
    if any(_may_be_one(one, field) for one in printed for field in fields):
        return True
    starts = words(doc).starts
    signed = [one.words[-1] for one in (*printed, *fields)]
    return any(len(starts.get(field.words[-1], ())) > signed.count(field.words[-1]) for field in fields)


def _may_be_one(one: Signature, field: Signature) -> bool:
    """Whether two names may be one: "Bill Marsh" and "William Marsh", "Ana Orr" and "Ana Orr Marsh"."""
    within = set(one.words) <= set(field.words) or set(field.words) <= set(one.words)
    return within or (one.words[-1] == field.words[-1] and same_given(one.words[0], field.words[0]))


def _is_same(one: Signature, field: Signature) -> bool:
    """Whether two names can be one: the same last word, and the same first word or its initial."""
    first, other = one.words[0], field.words[0]
    initials = min(len(first), len(other)) == 1 and first[0] == other[0]
    return one.words[-1] == field.words[-1] and (first == other or initials or other[:3] == first[:3])


def _is_near_name(one: Signature, field: Signature) -> bool:
    """Whether two names are one name spelled in two ways: "Alan Marsh", "Alan March"."""
    given, surname = one.words[0] == field.words[0], one.words[-1] == field.words[-1]
    return (given and one.words[-1][0] == field.words[-1][0]) or (surname and one.words[0][0] == field.words[0][0])


def _place(doc: Document) -> Iterator[Slip]:
    filed = filed_from(doc)
    if filed is not None:
        values = {"what": "dateline", "written": doc.read(filed.dateline), "published": filed.place}
        other = Other(filed.location, {"published": filed.place}, in_source=True)
        yield Slip(filed.dateline, values, "place", (other,))
