"""Uses of listed words and phrases, whatever their case; `*` at the end of a word stands for any ending."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator

from newslint.document import Document, Zone
from newslint.facts.scopes import in_scope
from newslint.facts.words import occurrences, words
from newslint.text import Span

_ANY = "*"


def uses(doc: Document, phrases: Collection[str], zones: Collection[Zone], voice: str) -> list[Span]:
    """Where any of these phrases stands in these zones and this voice, in reading order."""
    found = {span for phrase in phrases for span in _places(doc, phrase) if in_scope(doc, span, zones, voice)}
    return sorted(found)


def words_between(doc: Document, start: int, end: int) -> int:
    """How many words begin from one offset up to another."""
    spans = words(doc).spans
    return bisect_left(spans, end, key=_start) - bisect_left(spans, start, key=_start)


def _start(word: Span) -> int:
    return word.start


def _places(doc: Document, phrase: str) -> Iterator[Span]:
    if not phrase.endswith(_ANY):
        yield from occurrences(doc, phrase)
        return
    stem = phrase.removesuffix(_ANY).lower()
    for form, starts in words(doc).starts.items():
        if form.startswith(stem):
            yield from (Span(start, start + len(form)) for start in starts)
