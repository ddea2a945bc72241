"""The words of the copy and where each of them stands, so that terms are looked up and never searched for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from newslint.document import Document, per_document
from newslint.record import Record
from newslint.text import Span

_WORD = re.compile(r"\w+(?:['’]\w+)*")


class Words(Record):
    """Every word in order, and the starts of each form in lower case (`Arvan's` is one word, `de-facto` two)."""

    spans: tuple[Span, ...]
    starts: Mapping[str, tuple[int, ...]]


@per_document
def words(doc: Document) -> Words:
    """The words of the whole copy, in every zone."""
    spans = []
    starts: dict[str, list[int]] = {}
    for word in _WORD.finditer(doc.text):
        spans.append(Span(word.start(), word.end()))
        starts.setdefault(word.group().lower(), []).append(word.start())
    return Words(tuple(spans), {form: tuple(found) for form, found in starts.items()})


def occurrences(doc: Document, phrase: str) -> Iterator[Span]:
    """The spans where a phrase of one or more words stands, in any case, as whole words.

    The cost is that of one look-up plus the occurrences of the phrase's first word.
    """
    first = _WORD.match(phrase)
    if first is None:
        return
    text, wanted = doc.text, phrase.lower()
    for start in words(doc).starts.get(first.group().lower(), ()):
        end = start + len(phrase)
        if text[start:end].lower() == wanted and not _joined(text, end):
            yield Span(start, end)


def words_within(doc: Document, span: Span) -> tuple[Span, ...]:
    """The words that start within a span, in reading order."""
    spans = words(doc).spans
    first = bisect_left(spans, span.start, key=_start)
    return spans[first : bisect_left(spans, span.end, first, key=_start)]


def said(doc: Document, span: Span) -> tuple[str, ...]:
    """The words that start within a span, in lower case: what it says, whatever its punctuation."""
    text = doc.text
    return tuple(text[word.start : word.end].lower() for word in words_within(doc, span))


def either(phrases: Iterable[str]) -> str:
    """A pattern for any of some words or phrases, the longest first, and always in the same order."""
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(map(re.escape, longest)) + ")"


def _start(word: Span) -> int:
    return word.start


def _joined(text: str, end: int) -> bool:
    return end < len(text) and (text[end].isalnum() or text[end] == "_")
