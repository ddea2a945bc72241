"""A weekday with "next" or "last", or "this weekend", names one day only.

A draft that gives the date in the same paragraph has said which; a name ("Next Friday", the film) says none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import Document, Zone
from newslint.facts.calendar_words import in_words
from newslint.facts.dates import Basis, Tense, WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.settled_days import nearest_day
from newslint.finding import Slip
from newslint.lexicons import lexicon
from newslint.record import Record

CASES = ("weekday", "weekend")
VALUES = ("written", "one", "two")
ELSEWHERE = ()
NEEDS = ("published",)

_ZONES = frozenset({Zone.BODY, Zone.LIST_ITEM})
_SINCE = ("of", "since", "starting", "beginning", "after")
_NONE: frozenset[date] = frozenset()
_SATURDAY, _SUNDAY, _MONDAY = 6, 7, 1


class Options(Record):
    """`reach`: both readings of what is told in its own week lie within so many days of publication.

    `soon`: a day of the week to come is told as its own week's would be, where it is so many days ahead.
    """

    reach: int = 13
    soon: int = 2


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every day or weekend that can be two, with both."""
    told: dict[int, set[date]] | None = None
    for written in dates(doc):
        if written.form not in ("modified-weekday", "shifted") or not _is_read(doc, written):
            continue
        weekday = written.form == "modified-weekday"
        readings = _weekdays(doc, written, options) if weekday else _weekends(doc, written)
        if readings is None:
            continue
        told = _told(doc) if told is None else told
        if told.get(doc.block_at(written.span.start).index, _NONE).isdisjoint(readings):
            one, two = readings
            words = (in_words(doc, one), in_words(doc, two)) if weekday else (_weekend(doc, one), _weekend(doc, two))
            values = {"written": doc.read(written.span), "one": words[0], "two": words[1]}
            yield Slip(written.span, values, "weekday" if weekday else "weekend")


def _is_read(doc: Document, written: WrittenDate) -> bool:
    if written.repeats or doc.zone_at(written.span.start) not in _ZONES or not is_own(doc, written.span):
        return False
    return not _is_title(doc, written)


def _is_title(doc: Document, written: WrittenDate) -> bool:
    """Whether its first word has a capital that no sentence gives it ("the film Next Friday")."""
    start = written.span.start
    opens = sentence_at(doc, start).span.start
    return doc.text[start].isupper() and bool(doc.text[opens:start].strip("\"'“‘("))


def _weekdays(doc: Document, written: WrittenDate, options: Options) -> tuple[date, date] | None:
    """The two days that a weekday with "next" or "last" can be."""
    if doc.published is None:
        return None
    if written.basis is Basis.AMBIGUOUS and len(written.candidates) == 2:
        one, two = (date.fromisoformat(value[:10]) for value in written.candidates)
    elif written.basis is Basis.PUBLISHED and written.modifier == "next":
        one = date.fromisoformat(written.value[:10])
        two = one + timedelta(7)
        if doc.published.isoweekday() != _SUNDAY and one - doc.published > timedelta(options.soon):
            return None
    else:
        return None
    if max(abs(one - doc.published), abs(two - doc.published)) > timedelta(options.reach):
        return None
    if written.modifier == "last" and doc.published.isoweekday() in (_SATURDAY, _SUNDAY, _MONDAY):
        # on a Saturday nobody calls the day before "last Friday" and means the one of eight days ago
        return None
    return one, two


def _weekends(doc: Document, written: WrittenDate) -> tuple[date, date] | None:
    """The two that "this weekend" can be on a Sunday or a Monday where no verb tells, each by its Saturday."""
    published = doc.published
    if published is None or not written.value.endswith("-WE") or written.modifier != "this" or written.possessive:
        return None
    if published.isoweekday() not in (_SUNDAY, _MONDAY) or _is_clear(doc, written, published.isoweekday()):
        return None
    gone = published - timedelta(published.isoweekday() % 7 + 1)
    return gone, gone + timedelta(7)


def _is_clear(doc: Document, written: WrittenDate, weekday: int) -> bool:
    """Whether the verb tells: open is what is ahead on a Sunday, and on a Monday what is neither ahead nor past."""
    if (written.tense is Tense.FUTURE) is (weekday == _MONDAY) or written.tense is Tense.PAST:
        return True
    start = written.span.start
    if doc.text[max(start - 12, 0) : start].rstrip(" ").rpartition(" ")[2].lower() in _SINCE:
        return True
    return written.verb is not None and doc.read(written.verb).lower() in lexicon("tenses")["en"]["perfect"]


def _weekend(doc: Document, saturday: date) -> str:
    return f"{in_words(doc, saturday)} and {in_words(doc, saturday + timedelta(1))}"


def _told(doc: Document) -> dict[int, set[date]]:
    """The days whose date each block gives, and the day before each ("this weekend" is given by its Sunday too)."""
    told: dict[int, set[date]] = {}
    for written in dates(doc):
        for found in (nearest_day(doc, day) for day in written.days):
            if found is not None:
                told.setdefault(doc.block_at(written.span.start).index, set()).update((found, found - timedelta(1)))
    return told
