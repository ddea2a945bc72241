"""The words of the copy and where each of them stands, so that terms are looked up and never searched for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate

from newslint.document import Document, per_document
from newslint.record import Record
from newslint.text import Span, spans_of

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_CUTS = re.compile(rf"({_WORD.pattern})")


class Words(Record):
    """Every word in order, and the starts of each form in lower case (`Arvan's` is one word, `de-facto` two).

    `written` are the words as they stand, `lows` in lower case; `gaps` is what stands before each, and after the last.
    """

    spans: tuple[Span, ...]
    written: tuple[str, ...]
    lows: tuple[str, ...]
    gaps: tuple[str, ...]
    starts: Mapping[str, tuple[int, ...]]


@per_document
def words(doc: Document) -> Words:
    """The words of the whole copy, in every zone."""
    pieces = _CUTS.split(doc.text)
    edges = list(accumulate(map(len, pieces)))
    spans = spans_of(edges[::2], edges[1::2])
    written = tuple(pieces[1::2])
    lows = tuple([word.lower() for word in written])
    starts: dict[str, list[int]] = {}
    for form, span in zip(lows, spans, strict=True):
        starts.setdefault(form, []).append(span.start)
    by_form = {form: tuple(places) for form, places in starts.items()}
    return Words(spans, written, lows, tuple(pieces[::2]), by_form)


def occurrences(doc: Document, phrase: str) -> Iterator[Span]:
    """The spans where a phrase of one or more words stands, in any case, as whole words.

    The cost is that of one look-up plus the occurrences of the phrase's first word.
    """
    text = doc.text
    first, wanted = _sought(phrase)
    for start in words(doc).starts.get(first, ()):
        end = start + len(phrase)
        if text[start:end].lower() == wanted and not _joined(text, end):
            yield Span(start, end)


@lru_cache(1 << 12)
def _sought(phrase: str) -> tuple[str, str]:
    """The first word of a phrase (empty where it begins with none) and all of it, in lower case."""
    first = _WORD.match(phrase)
    return first.group().lower() if first else "", phrase.lower()


def words_within(doc: Document, span: Span) -> tuple[Span, ...]:
    """The words that start within a span, in reading order."""
    return words(doc).spans[_range(doc, span)]


def said(doc: Document, span: Span) -> tuple[str, ...]:
    """The words that start within a span, in lower case: what it says, whatever its punctuation."""
    return words(doc).lows[_range(doc, span)]


def _range(doc: Document, span: Span) -> slice:
    spans = words(doc).spans
    first = bisect_left(spans, Span(span.start, 0))
    return slice(first, bisect_left(spans, Span(span.end, 0), first))


def either(phrases: Iterable[str]) -> str:
    """A pattern for any of some words or phrases, the longest first, and always in the same order."""
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(map(re.escape, longest)) + ")"


def _joined(text: str, end: int) -> bool:
    return end < len(text) and (text[end].isalnum() or text[end] == "_")
