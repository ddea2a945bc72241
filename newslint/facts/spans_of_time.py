"""A span of time is two times joined: "from 2014 to 2018", "between March 2020 and June 2021", "Oct. 7-9", "2001-2010".

Both ends are written as exactly as each other. A year that is written once goes for both, and a span that crosses the
new year ends in it ("Dec. 30-Jan. 2, 2024" begins in 2023). Seasons ("2018-19") are no spans. Where the two times are
those of a thing that was moved ("moved the vote from Nov. 8 to Nov. 5") there is none either.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newslint.document import STORY, Document, per_document
from newslint.facts.dates import Day, WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_SINGLE = frozenset({"year", "month", "month-day", "full", "iso", "weekday"})
_NEAR = 200
_REACH = 8
_DASHES = ("-", "–", " – ", " - ")


class SpanOfTime(Record):
    """Two ends and what joins them; `led` is the word before ("from", "between"), empty where there is none.

    A span of weekdays has those of its ends and no more. `loose` marks an end that is a part of its day.
    """

    span: Span
    first: Day
    last: Day
    link: str
    led: str = ""
    loose: bool = False


@per_document
def spans_of_time(doc: Document) -> tuple[SpanOfTime, ...]:
    """The spans of the story's own words, in reading order."""
    return tuple(found for found in _read(doc) if doc.zone_at(found.span.start) in STORY and is_own(doc, found.span))


def _read(doc: Document) -> Iterator[SpanOfTime]:
    known = dates(doc)
    for written in known:
        # "between 19 and 23 April" is read as two days
        is_range = written.form == "range" or (written.form == "days" and _led(doc, written.span) == "between")
        if is_range and len(written.days) == 2:
            yield from _of_one(doc, written)
        elif written.form == "year" and "/" in written.value:
            yield from _of_years(doc, written)
    for first, second in pairwise(known):
        if first.form in _SINGLE and second.form in _SINGLE:
            yield from _of_two(doc, first, second)


def _of_one(doc: Document, written: WrittenDate) -> Iterator[SpanOfTime]:
    """A span that is read as one expression."""
    first, last = written.days
    if first.year is not None and first.year_span == last.year_span and (first.month or 0) > (last.month or 0):
        first = _in_year(first, first.year - 1)
    if not first.day or not last.day:
        return
    led = _led(doc, written.span)
    between = doc.text[first.day_span.end : last.day_span.start] if first.day_span and last.day_span else ""
    links = _list("and" if led == "between" else "to")
    link = next((link.strip() for link in links if link in between), "-")
    if (led != "between" or link == "and") and not _is_moved(doc, written.span, link, led):
        yield SpanOfTime(written.span, first, last, link, led)


def _of_years(doc: Document, written: WrittenDate) -> Iterator[SpanOfTime]:
    """Two years with a dash between, both written out: "2001-2010"."""
    first, _, last = written.value.partition("/")
    text = doc.read(written.span)
    joined = next((dash for dash in _DASHES if f"{first}{dash}{last}" == text), None)
    before = doc.text[max(written.span.start - 2, 0) : written.span.start]
    after = doc.text[written.span.end : written.span.end + 1]
    here = before.endswith("(") or before == ", " or not _set("years-after").isdisjoint(_word_before(doc, written.span))
    if joined and here and after not in ("-", "/"):
        led = _led(doc, written.span)
        if not _is_moved(doc, written.span, joined.strip(), led):
            yield SpanOfTime(written.span, Day(year=int(first)), Day(year=int(last)), joined.strip(), led)


def _of_two(doc: Document, first: WrittenDate, second: WrittenDate) -> Iterator[SpanOfTime]:
    """Two expressions with a link between them."""
    between, span = doc.text[first.span.end : second.span.start], first.span.hull(second.span)
    led = _led(doc, first.span)
    links = _list("and") if led == "between" else _list("to")
    if between not in links or len(first.days) != 1 or len(second.days) != 1 or "/" in first.value + second.value:
        return
    if (first.form == "year" and not doc.read(first.span).isdecimal()) or first.possessive or second.possessive:
        return
    one, other = _aligned(first.days[0], second.days[0])
    if _grain(one) == _grain(other) and not _is_moved(doc, span, between.strip(" ,"), led):
        loose = any(end.part or end.clock or end.hedge for end in (first, second))
        yield SpanOfTime(span, one, other, between.strip(" ,"), led, loose)


def _aligned(first: Day, last: Day) -> tuple[Day, Day]:
    """The two ends, the first with the year of the last where it has none: "from March to June 2019"."""
    if first.year is None and last.year is not None and first.month is not None:
        wraps = (first.month, first.day or 0) > (last.month or 0, last.day or 0) and first.month != last.month
        return _in_year(first, last.year - wraps), last
    if last.year is None and first.year is not None and last.month is not None:
        wraps = (first.month or 0, first.day or 0) > (last.month, last.day or 0) and first.month != last.month
        return first, _in_year(last, first.year + wraps)
    return first, last


def _in_year(day: Day, year: int) -> Day:
    return Day(year, day.month, day.day, day.weekday)


def _grain(day: Day) -> tuple[bool, bool, bool, bool]:
    """Which parts are written; a weekday beside a date says nothing more."""
    weekday = day.weekday is not None and day.day is None
    return day.year is not None, day.month is not None, day.day is not None, weekday


def _led(doc: Document, span: Span) -> str:
    word = "".join(_word_before(doc, span))
    return word if word in _list("from") or word in _list("between") else ""


def _word_before(doc: Document, span: Span) -> tuple[str, ...]:
    return said(doc, Span(max(span.start - 12, doc.block_at(span.start).span.start), span.start))[-1:]


def _is_moved(doc: Document, span: Span, link: str, led: str) -> bool:
    """Whether the sentence tells of something that went from the one time to the other, or compares them."""
    if link not in ("to", "and") and led != "from":
        return False
    following = said(doc, Span(span.end, min(span.end + 24, doc.block_at(span.start).span.end)))[:1]
    if following and following[0] in _set("compared") and doc.text[span.end : span.end + 1] == " ":
        return True
    sentence = sentence_at(doc, span.start).span
    before = said(doc, Span(max(sentence.start, span.start - _NEAR), span.start))
    if led == "between":
        return not _set("contrast").isdisjoint(before[-_REACH:])
    # "Sales fell from 2023 to 2019" compares; "fell 3 percent from 2019 to 2023" does not
    last = before[-2:-1] if led else before[-1:]
    told = ((before, "moved"), (before[-_REACH:], "back"), (last, "grew"))
    return any(not _set(name).isdisjoint(words) for words, name in told)


@cache
def _list(name: str) -> tuple[str, ...]:
    return tuple(lexicon("spans-of-time")[name])


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(_list(name))
