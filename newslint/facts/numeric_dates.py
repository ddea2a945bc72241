"""Days written in figures alone ("05/06/2024", "5.6.24") and the two readings that such figures have.

Scores, odds, fractions and names have two parts or no year; an address, a version, a file and a docket have their own
marks beside them. What a draft's key says of its own columns ("dd/mm/yyyy") settles the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.dates.tagging import tagged
from newslint.facts.quotes import is_own
from newslint.facts.traces import days_in_figures
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span


class NumericDate(Record):
    """A day in figures: the first and the second number, and the year as it counts ("24" is 2024)."""

    span: Span
    first: int
    second: int
    year: int


@per_document
def numeric_dates(doc: Document) -> tuple[NumericDate, ...]:
    """The days in figures of the story's own text; none where the draft says how its figures are read."""
    if not days_in_figures(doc) or _has_key(doc):
        return ()
    return tuple(_found(doc))


def _found(doc: Document) -> Iterator[NumericDate]:
    copy = tagged(doc)
    for match in _pattern().finditer(copy.letters):
        first, second, last = copy.tokens(*match.span())
        span = Span(first.span.start, last.span.end)
        if doc.zone_at(span.start) not in STORY or not is_own(doc, span):
            continue
        year = _year(doc, span, doc.read(last.span), last.number)
        if year is not None and not _is_colophon(doc, span) and not _is_named(doc, copy.letters, match.start()):
            yield NumericDate(span, first.number, second.number, year)


@cache
def _pattern() -> re.Pattern[str]:
    """Two numbers of a day and a year with one mark between, no further part before or after."""
    return re.compile(r"(?<![-•/:])d([/•-])d\1[YdDn](?![-•/:%])")


def _year(doc: Document, span: Span, written: str, number: int) -> int | None:
    """The year; of two figures after a slash, and after a stop or a hyphen where a day is called for."""
    before, after = doc.text[max(span.start - 1, 0) : span.start], doc.text[span.end : span.end + 1]
    if before in tuple("/=_@#$£€+.") or after in tuple("/=_@"):
        return None
    if len(written) == 4:
        return number if 1900 <= number <= 2100 else None
    if len(written) != 2:
        return None
    word = _word_before(doc, span)
    slashed = "/" in doc.read(span) and word.isalpha() and word.islower()
    if not slashed and word.lower() not in _lexicon("before"):
        # "(Island News, 6/4/20)", "Deposition 3/6/98 at 18": a reference, not running copy
        return None
    return 2000 + number if number <= _latest(doc) else 1900 + number


def _latest(doc: Document) -> int:
    return (doc.published.year % 100 if doc.published else 45) + 5


def _is_named(doc: Document, letters: str, start: int) -> bool:
    """Whether the word before says that the figures are a name: "case 05-06-2019", "version 5.6.2024"."""
    if start < 2:
        return False
    span = tagged(doc).spans[start // 2 - 1]
    return letters[start - 1] in "_.|" and doc.read(span).lower() in _lexicon("names")


def _word_before(doc: Document, span: Span) -> str:
    """The word right before, one space between; a bracket counts as a word."""
    if doc.text[max(span.start - 1, 0) : span.start] == "(":
        return "("
    return doc.text[max(span.start - 14, 0) : span.start].rstrip(" ").rpartition(" ")[2]


def _is_colophon(doc: Document, span: Span) -> bool:
    """Whether the line is a label and the day, nothing else: "Printed: 12/1/2011", "Posted 12/1/2011"."""
    block = doc.block_at(span.start).span
    label = doc.text[block.start : span.start].rstrip(" ") if span.start - block.start < 40 else ""
    return (label.endswith(":") or label.isalpha()) and block.end - span.end <= 2


def _has_key(doc: Document) -> bool:
    return any(form in words(doc).starts for form in _lexicon("keys"))


@cache
def _lexicon(name: str) -> frozenset[str]:
    return frozenset(lexicon("numeric-dates")[name])
