"""A holiday and the date that the copy says it is: "Thanksgiving, Nov. 24, 2022", "Nov. 24, Thanksgiving Day,".

The two stand side by side, as one time said twice, or the copy says that the one is the other. A day that is counted
from a holiday has the date beside it too ("the Friday after Thanksgiving, Nov. 24"). What is only near a holiday ("the
week after Christmas, Dec. 27"), a list of days ("closed Thanksgiving, Dec. 24 and Dec. 25") and what is observed on
another day are not read. English only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.dates import Day, WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.words import occurrences, said, words, words_within
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_CLOSED = tuple(",.;:)\n")
_DATES = frozenset({"full", "month-day", "iso"})
_DAYS = _DATES | {"days", "range", "weekday", "numeric"}
_TIMES = ("DATE", "TIME")
_BESIDE = (", ", " (", " — ", " – ")
_LISTED = frozenset({", ", ", and ", " and ", " or ", " to ", " through ", " until ", " & ", "-", "–", ", to "})


class Shift(Record):
    """How a day is counted from a holiday: by days, or to the nearest such weekday on that side of it (1 is Monday)."""

    days: int
    weekday: int | None = None


class HolidayDate(Record):
    """A holiday by its name in lower case, the date beside it and the span of that; `year` is written with the name.

    `shift` counts from the holiday ("two days after Easter"); the span has those words too.
    """

    name: str
    span: Span
    day: Day
    dated: WrittenDate
    year: int | None = None
    shift: Shift | None = None


@per_document
def holiday_dates(doc: Document) -> tuple[HolidayDate, ...]:
    """The holidays of the story's own words that have a date beside them, in reading order."""
    if not doc.language.lower().startswith("en"):
        return ()
    return tuple(_read(doc))


def _read(doc: Document) -> Iterator[HolidayDate]:
    named = sorted(_named(doc))
    if not named:
        return
    dated = [written for written in dates(doc) if written.form in _DATES and len(written.days) == 1]
    starts = [written.span.start for written in dated]
    for span, name, year in named:
        start, shift = _shift(doc, span)
        if doc.zone_at(span.start) not in STORY or (shift is None and _is_apart(doc, span)):
            continue
        whole = Span(start, span.end)
        at = bisect_left(starts, span.end)
        for written in dated[max(at - 1, 0) : at + 1]:
            if _is_that(doc, whole, written) and is_own(doc, whole.hull(written.span)):
                yield HolidayDate(name, whole, written.days[0], written, year, shift)
                break


def _named(doc: Document) -> Iterator[tuple[Span, str, int | None]]:
    """The holidays of the copy: those read as times, and those that this module's lexicon adds."""
    taken = set()
    for written in dates(doc):
        if written.form == "holiday" and written.event and written.kind in _TIMES and "-W" not in written.value:
            name = written.event.replace("’", "'")
            # "8 p.m. on Election Day" is one time, and the holiday the end of it
            start = written.span.start + max(doc.read(written.span).lower().replace("’", "'").find(name), 0)
            taken.add(start)
            year = int(written.value[:4]) if doc.read(written.span)[-4:] == written.value[:4] else None
            yield Span(start, written.span.end), name, year
    starts = words(doc).starts
    for first, names in _added().items():
        for name in names if first in starts or first.replace("'", "’") in starts else ():
            for written_so in {name, name.replace("'", "’")}:
                for span in occurrences(doc, written_so):
                    if doc.text[span.start].isupper() and span.start not in taken:
                        yield span, name, None


@cache
def _added() -> dict[str, list[str]]:
    """The names that only the lexicon `holiday-days` has, by their first word."""
    from newslint.facts.dates.holidays import holidays

    book = _book()
    found: dict[str, list[str]] = {}
    for name in (*book["also"], *book["lunar"], *book["listed"], *book["named"]):
        if name not in holidays("en"):
            found.setdefault(name.split(" ")[0].split("-")[0], []).append(name)
    return found


def _shift(doc: Document, span: Span) -> tuple[int, Shift | None]:
    """Where a day begins that is counted from a holiday, and how it is: "the day after", "the Friday before"."""
    before = words_within(doc, Span(max(span.start - 40, 0), span.start))[-3:]
    if len(before) < 3 or before[-1].end + 1 != span.start:
        return span.start, None
    count, unit, side = (doc.read(word).lower() for word in before)
    sign = int(_book()["sides"].get(side, 0))
    weekday = lexicon("weekdays")["en"]["full"].get(unit) if count == "the" else None
    days = _number(count) if unit in ("day", "days") else 0
    if not sign or (weekday is None and not days):
        return span.start, None
    return before[0].start, Shift(sign * (days or 1), None if weekday is None else int(weekday))


def _number(count: str) -> int:
    """The number that a word tells, 0 where it tells none: "the day after" is one day."""
    if count.isdecimal():
        return int(count) if len(count) < 3 else 0
    return 1 if count == "the" else int(lexicon("anaphors")["en"]["counted"].get(count, 0))


def _is_apart(doc: Document, span: Span) -> bool:
    """Whether the words before a holiday make another day of it, or it is the end of a name ("A Ferry Christmas")."""
    before = said(doc, Span(max(span.start - 40, 0), span.start))
    if not before or doc.text[max(span.start - 1, 0)] == "\n":
        return False
    name = doc.text[max(span.start - len(before[-1]) - 1, 0)].isupper() and not _opens(doc, span, before[-1])
    if name or doc.text[span.start - 1] != " " or before[-1] not in _set("apart"):
        return name
    # "shut since Thanksgiving, Nov. 23," dates the holiday, "the Friday after Thanksgiving, Nov. 24," the Friday
    return before[-1] not in _set("reaches")


def _opens(doc: Document, span: Span, word: str) -> bool:
    """Whether the word before a holiday opens its sentence ("On Christmas Eve"), or stops short of the name."""
    start = span.start - len(word) - 1
    return (
        doc.text[span.start - 1] != " " or start <= 0 or doc.text[start - 1] in "\n" or doc.text[start - 2] in '.!?”"'
    )


def _is_that(doc: Document, span: Span, written: WrittenDate) -> bool:
    text = doc.text
    if span.end <= written.span.start:
        return _is_dated(doc, span, text[span.end : written.span.start]) and not _goes_on(doc, written)
    between, after = text[written.span.end : span.start], text[span.end : span.end + 1]
    if between.startswith((" —", " –", "—")):
        between, after = between.strip(" —–"), text[span.end : span.end + 2].strip(" ") or after
        return between in ("", "the") and (after in _CLOSED or after in ("—", "–"))
    listed = text.endswith((" and ", ", and "), 0, written.span.start)
    return between in _set("known") and after in _CLOSED and not listed


def _is_dated(doc: Document, span: Span, between: str) -> bool:
    """Whether what stands between a holiday and a date puts the one on the other."""
    between = between.replace(" this year", "", 1)
    if between in _BESIDE or between in _set("is"):
        return True
    if between not in (" on ", ", on "):
        return False
    # "met on Easter, on April 4," says it twice, "flew home for Christmas on Dec. 20" does not
    before = said(doc, Span(max(span.start - 20, 0), span.start))
    return not before or doc.text[max(span.start - 2, 0)] in ".,;:" or before[-1] in _set("led")


def _span(written: WrittenDate) -> Span:
    return written.span


def _goes_on(doc: Document, written: WrittenDate) -> bool:
    """Whether the date is the first of a list: "Thanksgiving, Dec. 24, Dec. 25"."""
    at = bisect_left(dates(doc), written.span, key=_span) + 1
    following = dates(doc)[at] if at < len(dates(doc)) else None
    if following is None or following.form not in _DAYS:
        return False
    return doc.text[written.span.end : following.span.start] in _LISTED


@cache
def _book() -> Any:
    return lexicon("holiday-days")


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(_book()[name])
