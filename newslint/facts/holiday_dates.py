"""A holiday and the date that the copy says it is: "Thanksgiving, Nov. 24, 2022", "Nov. 24, Thanksgiving Day,".

The two stand side by side, as one time said twice, or the copy says that the one is the other. What is near a holiday
("the Friday after Thanksgiving, Nov. 24"), a list of days ("closed Thanksgiving, Dec. 24 and Dec. 25") and what is
observed on another day are not read. English only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.dates import Day, WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.words import occurrences, said, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_DATES = frozenset({"full", "month-day", "iso"})
_DAYS = _DATES | {"days", "range", "weekday", "numeric"}
_BESIDE = (", ", " (", " — ", " – ")
_LISTED = frozenset({", ", ", and ", " and ", " or ", " to ", " through ", " until ", " & ", "-", "–", ", to "})


class HolidayDate(Record):
    """A holiday by its name in lower case, the date beside it and the span of that; `year` is written with the name."""

    name: str
    span: Span
    day: Day
    dated: WrittenDate
    year: int | None = None


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
        if doc.zone_at(span.start) not in STORY or _is_apart(doc, span):
            continue
        at = bisect_left(starts, span.end)
        for written in dated[max(at - 1, 0) : at + 1]:
            if _is_that(doc, span, written) and is_own(doc, span.hull(written.span)):
                yield HolidayDate(name, span, written.days[0], written, year)
                break


def _named(doc: Document) -> Iterator[tuple[Span, str, int | None]]:
    """The holidays of the copy: those read as times, and those that this module's lexicon adds."""
    taken = set()
    for written in dates(doc):
        if written.form == "holiday" and written.event and written.kind == "DATE" and "-W" not in written.value:
            taken.add(written.span.start)
            year = int(written.value[:4]) if doc.read(written.span)[-4:] == written.value[:4] else None
            yield written.span, written.event.replace("’", "'"), year
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

    book = lexicon("holiday-days")
    found: dict[str, list[str]] = {}
    for name in (*book["also"], *book["lunar"], *book["named"]):
        if name not in holidays("en"):
            found.setdefault(name.split(" ")[0].split("-")[0], []).append(name)
    return found


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
        between = text[span.end : written.span.start]
        if between not in _BESIDE and between not in _set("is"):
            return False
        return not _goes_on(doc, written)
    between, after = text[written.span.end : span.start], text[span.end : span.end + 1]
    listed = text.endswith((" and ", ", and "), 0, written.span.start)
    plain = between in (", ", " (", ", which is ", ", which was ") and after in tuple(",.;:)\n")
    return plain and not listed


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
def _set(name: str) -> frozenset[str]:
    return frozenset(lexicon("holiday-days")[name])
