"""A verb that looks ahead goes with a date to come, and one that tells what is done with a date that has been.

Only dates whose year is settled count, by a written year or by a weekday that one year near has alone; a bare weekday
is never held to its verb, for the verb is what settles it. One day either way is let pass, for time zones. A page that
is changed after it was published may tell of the days since: its metadata names a later day of change, or the very day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import Document
from newslint.facts.calendar_words import in_words
from newslint.facts.dates import WrittenDate
from newslint.facts.settled_days import last_day, settled
from newslint.facts.verb_days import VerbDay, verb_days
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("ahead", "told")
VALUES = ("verb", "date", "published")
ELSEWHERE = ("verb",)
NEEDS = ("published",)


class Options(Record):
    """`slack`: by how many days a date may lie on the wrong side of publication.

    `near`: within how many days of it a weekday may settle the year, and "opens" looks ahead; further away any year
    is meant, and "opens" may be told of long ago.
    """

    slack: int = 1
    near: int = 45


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every date on the wrong side of publication for its verb."""
    published = doc.published
    if published is None:
        return
    for found in verb_days(doc):
        case = _case(doc, found, published, options)
        if case:
            verb, year = doc.read(found.verb), found.date.days[0].year is not None
            values = {
                "verb": verb,
                "date": doc.read(found.date.span),
                "published": in_words(doc, published, year=year),
            }
            yield Slip(found.date.span, values, case, (Other(found.verb, {"verb": verb}),))


def _case(doc: Document, found: VerbDay, published: date, options: Options) -> str | None:
    ends, slack = _ends(doc, found.date), timedelta(options.slack)
    if ends is None:
        return None
    first, last = ends
    far = max(abs(first - published), abs(last - published)) > timedelta(options.near)
    if far and (found.present or found.date.days[-1].year is None):
        return None
    if found.ahead and last < published - slack:
        return "ahead"
    late = not found.ahead and first > published + slack
    return "told" if late and not _is_known(doc, first - slack, last + slack) else None


def _is_known(doc: Document, first: date, last: date) -> bool:
    """Whether the copy was changed since these days, or is about an event on one of them, by its own metadata."""
    modified, event = doc.metadata.get("modified"), doc.metadata.get("event")
    return (modified is not None and first <= modified) or (event is not None and first <= event <= last)


def _ends(doc: Document, written: WrittenDate) -> tuple[date, date] | None:
    """The first and the last day of what a date settles on, None where a year is open."""
    if written.form in ("month", "year"):
        return _period(written)
    days = [settled(doc, day) for day in written.days]
    known = [day for day in days if day is not None]
    return (known[0], known[-1]) if known and len(known) == len(days) else None


def _period(written: WrittenDate) -> tuple[date, date] | None:
    """The first and the last day of a month or a year that is written with its year."""
    if len(written.days) != 1 or written.days[0].year is None or written.modifier:
        return None
    year, month = written.days[0].year, written.days[0].month
    if written.value not in (f"{year:04}", f"{year:04}-{month or 0:02}") or not 1 <= year <= 9999:
        return None
    return date(year, month or 1, 1), last_day(year, month or 12)
