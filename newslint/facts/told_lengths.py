"""A length that the copy tells of a span: "for seven years, from 2012 to 2016", "March 4-6, a three-day fair".

The two stand in one phrase or in apposition. One of several lengths ("two four-year terms") or a part of one ("the last
two years") tells nothing of the span, nor does a length with a half in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.dates import WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.spans_of_time import SpanOfTime, spans_of_time
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_REACH = 4
_FAR = 50
_UNITS = frozenset({"day", "week", "fortnight", "month", "year", "decade"})


class ToldLength(Record):
    """A span and the length told of it: so many units, about so many where it is hedged."""

    length: WrittenDate
    of: SpanOfTime


@per_document
def told_lengths(doc: Document) -> tuple[ToldLength, ...]:
    """The spans that have a length beside them, in reading order."""
    return tuple(_read(doc))


def _read(doc: Document) -> Iterator[ToldLength]:
    lengths = [written for written in dates(doc) if written.form == "duration" and _is_plain(doc, written)]
    if not lengths:
        return
    starts = [written.span.start for written in lengths]
    for of in spans_of_time(doc):
        at = bisect_left(starts, of.span.start)
        for length in lengths[max(at - 1, 0) : at + 1]:
            if _is_of(doc, length, of) and is_own(doc, length.span.hull(of.span)):
                yield ToldLength(length, of)
                break


def _is_plain(doc: Document, length: WrittenDate) -> bool:
    """Whether it counts whole units, and all of them."""
    if length.unit not in _UNITS or not length.count or length.count % 1 or length.possessive or length.modifier:
        return False
    text = doc.read(length.span)
    before = said(doc, Span(max(length.span.start - 16, 0), length.span.start))[-1:]
    numbered = doc.text[max(length.span.start - 2, 0) : length.span.start].strip()[-1:].isdecimal()
    return "/" not in text and "½" not in text and not numbered and not _set("one-of").intersection(before)


def _is_of(doc: Document, length: WrittenDate, of: SpanOfTime) -> bool:
    start, end = of.span.start, of.span.end
    if start - length.span.end > _FAR or length.span.start - end > _FAR:
        return False
    if length.span.start >= end:
        return _follows(doc, length, Span(end, length.span.start))
    between = Span(length.span.end, start)
    text = doc.text[between.start : between.end]
    words = said(doc, between)
    if any(sign in text for sign in ".;:\n") or text.count(",") > 1 or _is_plural(doc, length):
        return False
    led = of.led or any(sign in text for sign in ",(—–") or not words
    return bool(led) and len(words) <= _REACH and _set("said-so").issuperset(words)


def _follows(doc: Document, length: WrittenDate, between: Span) -> bool:
    """Whether the length says in apposition how long the span before it is."""
    text = doc.text[between.start : between.end]
    after = doc.text[length.span.end : length.span.end + 1]
    if not text.startswith((", ", " (", " — ", " – ")) or not _set("after").issuperset(said(doc, between)):
        return False
    if text.count(",") > 1 or _is_plural(doc, length):
        return False
    return after in tuple(",.;:)\n") or _is_adjective(doc, length)


def _is_adjective(doc: Document, length: WrittenDate) -> bool:
    return "-" in doc.read(length.span)


def _is_plural(doc: Document, length: WrittenDate) -> bool:
    """Whether it is the length of each of several: "four-year terms"."""
    noun = said(doc, Span(length.span.end, length.span.end + 30))[:1]
    return _is_adjective(doc, length) and any(
        word.endswith("s") and not word.endswith(("ss", "is", "us")) for word in noun
    )


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(lexicon("spans-of-time")[name])
