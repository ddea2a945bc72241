"""An anniversary and the year it is counted from: "the 20th anniversary of the 2002 flood".

The year stands in what the anniversary is of ("of the flood that hit Elm in 2011"), or is told of the beginning of the
thing that has the anniversary ("The club, founded in 1964, marks its 50th anniversary"), there or in the sentence
before. Birthdays are none, nor are years that stand beside an anniversary for another reason. English only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.anniversary_years import YEARS, is_told, year_beside, year_known
from newslint.facts.dates import Day, Kind, WrittenDate, dates
from newslint.facts.sentences import sentence_at
from newslint.facts.words import occurrences, said, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_REACH = 13
_NEAR = 300
_AROUND = 12
_OLD = re.compile(r"\b(?:It|which) (?:is|was|turned|turns) (?P<years>\d{2,3}) years old\Z")
_BACK, _LEAST = 40, 20
_DAY, _LATELY = 10, 60


class Anniversary(Record):
    """An anniversary, how many years it counts, the day or year it is counted from and where that is written.

    `others` are the years the copy names near by and those it counts from publication: the anniversary may be told of
    one of them ("in 2015 it marked its 10th anniversary"). `open` where the words around put it at another time
    ("ahead of next year's"). `aged` where it is told as the age of a thing ("It is 50 years old"). `tie` where
    the year is not written with the anniversary, which may then be told of any time: `known` to all, or `beside` it.
    """

    span: Span
    years: int
    since: Day
    at: Span
    others: tuple[int, ...] = ()
    open: bool = False
    aged: bool = False
    tie: str = ""


@per_document
def anniversaries(doc: Document) -> tuple[Anniversary, ...]:
    """The anniversaries of the story's own words whose year is told, in reading order."""
    if not doc.language.lower().startswith("en"):
        return ()
    found = (_with_year(doc, span, count) for span, count in sorted(_counted(doc)))
    return tuple(one for one in found if one is not None)


def _counted(doc: Document) -> Iterator[tuple[Span, int]]:
    """Every anniversary with its count."""
    starts = words(doc).starts
    for word in _book()["words"]:
        for start in starts.get(word, ()):
            counted = _ordinal(doc, start)
            if counted:
                yield Span(counted[0], start + len(word)), counted[1]
    for name, count in _book()["counted"].items():
        if name.partition(" ")[0] in starts:
            for span in occurrences(doc, name):
                if not doc.text[span.start].isupper():
                    yield span, int(count)
    for start in starts.get("old", ()):
        found = _OLD.search(doc.text, max(start - _BACK, 0), start + 3)
        if found and int(found["years"]) >= _LEAST:
            yield Span(found.start("years"), start + 3), int(found["years"])


def _ordinal(doc: Document, start: int) -> tuple[int, int] | None:
    """Where the count before "anniversary" starts, and the count: "10th", "tenth", "100-year", "one-year"."""
    at = doc.text.rfind(" ", max(start - 24, 0), start - 1) + 1
    written = doc.text[at : start - 1].lower().lstrip('“"(')
    begin = start - 1 - len(written)
    if not written or doc.text[start - 1] != " ":
        return None
    if written.endswith(("-year", "-years")):
        number = written.rpartition("-")[0]
        count = int(number) if number.isdecimal() else int(_book()["numbers"].get(number, 0))
    elif written[0].isdecimal():
        digits = written[:-2]
        count = int(digits) if digits.isdecimal() and written[-2:] in ("st", "nd", "rd", "th") else 0
    else:
        count = int(_book()["ordinals"].get(written, 0))
    return (begin, count) if 0 < count < 1000 else None


def _with_year(doc: Document, span: Span, count: int) -> Anniversary | None:
    if not is_told(doc, span):
        return None
    sentence = sentence_at(doc, span.start).span
    old = doc.text.endswith(" old", span.start, span.end)
    since = _beginning(doc, sentence) if old else _of(doc, span, sentence) or _founded(doc, span, sentence)
    if since is None:
        return None if old else _loose(doc, span, count, sentence)
    if not is_told(doc, since.span):
        return None
    others = tuple(_others(doc, span, since.span))
    if old:
        told = Anniversary(span, count, since.days[0], since.span, others, aged=True)
        return told if _is_lately(doc, span, sentence) else None
    return Anniversary(span, count, since.days[0], since.span, others, _is_elsewhen(doc, span, sentence))


def _loose(doc: Document, span: Span, count: int, sentence: Span) -> Anniversary | None:
    """One whose year is known to all, or told beside it."""
    known = year_known(doc, span, sentence)
    since = known or year_beside(doc, span, sentence)
    if since is None:
        return None
    others, elsewhen = tuple(_others(doc, span, since[1])), _is_elsewhen(doc, span, sentence)
    tie = "beside" if known is None else "" if _is_on_a_day(doc, span, sentence) else "known"
    return Anniversary(span, count, *since, others, elsewhen, tie=tie)


def _is_on_a_day(doc: Document, span: Span, sentence: Span) -> bool:
    """Whether a day of about the publication is said to be the anniversary: "Sunday marked the 20th anniversary"."""
    known = dates(doc)
    at = bisect_left(known, span.start, key=_start) - 1
    if at < 0 or known[at].span.start < sentence.start or doc.published is None:
        return False
    day = known[at]
    between = said(doc, Span(day.span.end, span.start))
    if len(day.value) < _DAY or not day.value[:4].isdecimal() or not _set("marks").issuperset(between):
        return False
    return len(between) > 0 and abs(date.fromisoformat(day.value[:_DAY]) - doc.published) <= timedelta(_LATELY)


def _is_elsewhen(doc: Document, span: Span, sentence: Span) -> bool:
    around = said(doc, Span(max(sentence.start, span.start - _NEAR), span.start)) + said(
        doc, Span(span.end, min(span.end + 20, sentence.end))
    )
    return not _set("elsewhen").isdisjoint(around)


def _of(doc: Document, span: Span, sentence: Span) -> WrittenDate | None:
    """The first date in what the anniversary is of, with no clause of another thing between."""
    after = said(doc, Span(span.end, min(span.end + 8, sentence.end)))
    if after[:1] != ("of",) or doc.text[span.end] != " ":
        return None
    for written in _dated(doc, Span(span.end, sentence.end)):
        between = Span(span.end, written.span.start)
        text = doc.text[between.start : between.end]
        inside = said(doc, between)
        parted = not _set("apart").isdisjoint(inside) or any(sign in text for sign in ',;:—–“"')
        return None if parted or len(inside) > _REACH or written.possessive else written
    return None


def _founded(doc: Document, span: Span, sentence: Span) -> WrittenDate | None:
    """The year the thing began whose anniversary it is: before the anniversary, in its sentence."""
    own = said(doc, Span(max(span.start - 12, sentence.start), span.start))
    if not own or own[-1] not in _set("its"):
        return None
    # "It opened in 2020, to mark the 150th anniversary of Orr's birth": of something else, unless "of its founding"
    of = said(doc, Span(span.end, min(span.end + _REACH, sentence.end)))[:2]
    if own[-1] == "the" and of[:1] == ("of",) and of[1:] != ("its",) and of[1:] != ("their",):
        return None
    found = [
        one for one in _dated(doc, Span(max(sentence.start, span.start - _NEAR), span.start)) if _is_beginning(doc, one)
    ]
    return found[-1] if len(found) == 1 else None


def _is_lately(doc: Document, span: Span, sentence: Span) -> bool:
    """Whether an age is that of now, or of a day of the last twelve months: "was 150 years old last spring"."""
    after = said(doc, Span(span.end, min(span.end + 20, sentence.end)))
    past = doc.read(Span(max(span.start - 8, 0), span.start)).endswith((" was ", " turned "))
    return not past or after[:1] in (("last",), ("this",)) or after[:2] == ("earlier", "this")


def _beginning(doc: Document, sentence: Span) -> WrittenDate | None:
    """The year that the sentence before "It was 150 years old" says a thing was built in, the only one it names."""
    block = doc.block_at(sentence.start).span
    if sentence.start <= block.start:
        return None
    before = sentence_at(doc, sentence.start - 1).span
    found = [*_dated(doc, before)]
    return found[0] if len(found) == 1 and _is_beginning(doc, found[0]) else None


def _is_beginning(doc: Document, written: WrittenDate) -> bool:
    before = said(doc, Span(max(written.span.start - 24, 0), written.span.start))
    return len(before) > 1 and before[-1] in ("in", "on") and before[-2] in _set("founded")


def _dated(doc: Document, within: Span) -> Iterator[WrittenDate]:
    """The dates with a year that stand in a stretch."""
    known = dates(doc)
    at = bisect_left(known, within.start, key=_start)
    for written in known[at : at + _AROUND]:
        if written.span.start >= within.end:
            return
        if written.form in YEARS and written.days and written.days[0].year and "/" not in written.value:
            yield written


def _start(written: WrittenDate) -> int:
    return written.span.start


def _others(doc: Document, span: Span, since: Span) -> Iterator[int]:
    """The other years of its paragraph, written or counted."""
    block = doc.block_at(span.start).span
    known = dates(doc)
    at = bisect_left(known, span.start, key=_start)
    for written in known[max(at - _AROUND, 0) : at + _AROUND]:
        if written.span not in block:
            continue
        year = written.value[:4]
        if written.span == since or written.kind is Kind.DURATION or not year.isdecimal():
            continue
        # "Monday is the fifth anniversary": the year of publication is held to by its day, where that is known
        if doc.published is None or int(year) != doc.published.year:
            yield int(year)


@cache
def _book() -> Any:
    return lexicon("anniversaries")


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(_book()[name])
