"""The day in a dateline lies close to the day of publication: the story was filed on it.

A dateline without a day says nothing, nor does that of a draft that is marked as updated or as no news story.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import Document, Zone
from newslint.facts.calendar_words import in_words
from newslint.facts.dates import dates
from newslint.facts.metadata_days import updating
from newslint.facts.settled_days import nearest_day
from newslint.facts.story_type import story_type
from newslint.facts.words import words
from newslint.finding import Slip
from newslint.record import Record

CASES = ()
VALUES = ("dated", "published")
ELSEWHERE = ()
NEEDS = ("published",)

_HEADS = frozenset({Zone.BYLINE, Zone.NOTE, Zone.DATELINE})


class Options(Record):
    """`before` and `after`: how many days before and after publication a story may be filed.

    One day after is for time zones. `exempt`: the story types whose copy may lie for weeks.
    """

    before: int = 3
    after: int = 1
    exempt: tuple[str, ...] = ("feature", "supplement", "obit", "obituary", "history", "opinion")


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every dateline whose day is too far from publication."""
    if doc.published is None or story_type(doc) in options.exempt:
        return
    if next(doc.zoned(Zone.DATELINE), None) is None:
        return
    for written in dates(doc):
        if doc.zone_at(written.span.start) is not Zone.DATELINE or len(written.days) != 1:
            continue
        day = nearest_day(doc, written.days[0])
        if day is not None and not _close(day, doc.published, options) and not _is_updated(doc):
            year = day.year != doc.published.year or written.days[0].year is not None
            values = {"dated": doc.read(written.span), "published": in_words(doc, doc.published, year=year)}
            yield Slip(written.span, values)


def _close(day: date, published: date, options: Options) -> bool:
    return published - timedelta(options.before) <= day <= published + timedelta(options.after)


def _is_updated(doc: Document) -> bool:
    """Whether a byline, a note or the dateline itself says that the story was filed anew."""
    starts = words(doc).starts
    return any(doc.zone_at(at) in _HEADS for form in updating() for at in starts.get(form, ()))
