"""How the days of the calendar are written in the story's running text: the month, the order, the ending of the day.

Months without a day, days in figures or words, lines that are a date, and captions are not read, nor are days that
name an event (September 11).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.dates import Day, dates
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_EVENTS = {(9, 11), (7, 4), (1, 6)}
_SPELLED = frozenset({3, 4, 5, 6, 7})
_MAY, _SEPTEMBER = 5, 9
_LITTLE = 4


class WrittenDay(Record):
    """One day as it is written, `month` being the span of its month with its full stop, `number` which month that is.

    `short` is whether the month is shortened, `month_first` whether it stands before the day, `ordinal` whether the day
    is a "6th". Desks that shorten months spell out some (March to July): `spelled` is true of those, and `never_short`
    of May, which nobody shortens.
    """

    span: Span
    month: Span
    number: int
    short: bool
    month_first: bool
    ordinal: bool
    spelled: bool
    never_short: bool


@per_document
def written_days(doc: Document) -> tuple[WrittenDay, ...]:
    """The days in reading order; of a range or a list the first."""
    return tuple(sorted(_days(doc)))


def _days(doc: Document) -> Iterator[WrittenDay]:
    for date in dates(doc):
        if not date.days or doc.zone_at(date.span.start) not in STORY or not is_own(doc, date.span):
            continue
        if len(date.span) + _LITTLE < len(sentence_at(doc, date.span.start).span):
            written = _written(doc, date.days[0])
            if written is not None:
                yield written


def _written(doc: Document, day: Day) -> WrittenDay | None:
    month, number = day.month_span, day.day_span
    if month is None or number is None or day.month is None or (day.month, day.day) in _EVENTS:
        return None
    name = doc.read(month)
    if not name[:1].isalpha() or not doc.read(number)[:1].isdigit():
        return None
    short = name.lower() in _names("short") and day.month != _MAY
    if short and doc.text.startswith(".", month.end):
        month = Span(month.start, month.end + 1)
    return WrittenDay(
        Span(min(month.start, number.start), max(month.end, number.end)),
        month,
        day.month,
        short,
        month.start < number.start,
        doc.read(number)[-1:].isalpha(),
        day.month in _SPELLED,
        day.month == _MAY,
    )


def month_name(number: int, *, short: bool) -> str:
    """A month in English, counted from 1, in full or as desks shorten it, without a full stop ("Sept")."""
    names = [name for name, worth in _names("short" if short else "full").items() if int(worth) == number]
    return names[-1 if number == _SEPTEMBER else 0].capitalize()


@cache
def _names(kind: str) -> Mapping[str, str]:
    known: Mapping[str, str] = lexicon("months")["en"][kind]
    return known
