"""A weekday with "next" or "last", or "this weekend", names one day only.

A draft that gives the date beside it, in the same paragraph, has said which; a name ("Next Friday", the film) says none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from newslint.document import Document, Zone
from newslint.facts.calendar_words import in_words
from newslint.facts.dates import Basis, Tense, WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.settled_days import nearest_day
from newslint.finding import Slip

CASES = ("weekday", "weekend")
VALUES = ("written", "one", "two")
ELSEWHERE = ()
NEEDS = ("published",)

_ZONES = frozenset({Zone.BODY, Zone.LIST_ITEM})
_SATURDAY, _SUNDAY, _MONDAY = 6, 7, 1


@dataclass(frozen=True, slots=True)
class Options:
    """`reach`: both readings lie within so many days of publication."""

    reach: int = 9


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every day or weekend that can be two, with both."""
    for written in dates(doc):
        if written.form not in ("modified-weekday", "shifted") or not _is_read(doc, written):
            continue
        weekday = written.form == "modified-weekday"
        readings = _weekdays(doc, written, options) if weekday else _weekends(doc, written)
        if readings and not _is_told(doc, written, readings):
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
    if written.basis is not Basis.AMBIGUOUS or len(written.candidates) != 2 or doc.published is None:
        return None
    one, two = (date.fromisoformat(value[:10]) for value in written.candidates)
    if max(abs(one - doc.published), abs(two - doc.published)) > timedelta(options.reach):
        return None
    if written.modifier == "last" and doc.published.isoweekday() in (_SATURDAY, _SUNDAY, _MONDAY):
        # on a Saturday nobody calls the day before "last Friday" and means the one of eight days ago
        return None
    return one, two


def _weekends(doc: Document, written: WrittenDate) -> tuple[date, date] | None:
    """The two weekends that "this weekend" can be on a Sunday or a Monday, where no verb tells; each by its Saturday."""
    published = doc.published
    if published is None or not written.value.endswith("-WE") or written.modifier != "this":
        return None
    if written.tense in (Tense.PAST, Tense.FUTURE) or published.isoweekday() not in (_SUNDAY, _MONDAY):
        return None
    gone = published - timedelta(published.isoweekday() % 7 + 1)
    return gone, gone + timedelta(7)


def _weekend(doc: Document, saturday: date) -> str:
    return f"{in_words(doc, saturday)} and {in_words(doc, saturday + timedelta(1))}"


def _is_told(doc: Document, written: WrittenDate, readings: tuple[date, date]) -> bool:
    """Whether the paragraph gives the date of one of the readings, or of the day after ("this weekend, March 9-10")."""
    block = doc.block_at(written.span.start).span
    near = {day + timedelta(shift) for day in readings for shift in (0, 1)}
    for other in dates(doc):
        if other.span in block and other is not written:
            if any(nearest_day(doc, day) in near for day in other.days):
                return True
    return False
