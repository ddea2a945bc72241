"""The words of a headline, each with what the story shows of it: whether it is a common word there, and its capital."""

from __future__ import annotations

from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.small_words import small_words
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_SHORT = 3


class HeadlineWord(Record):
    """A word of a headline: `capital` if it has one, `opens` where a sentence begins, `small` if title style leaves it.

    `common` is true for a word that the story itself writes in lower case.
    """

    span: Span
    capital: bool
    opens: bool
    small: bool
    common: bool


def headline_words(doc: Document, headline: Span) -> tuple[HeadlineWord, ...]:
    """The words of a headline in order; none of one that is all in capitals."""
    text = doc.read(headline)
    if text.isupper():
        return ()
    inside = [span for span in words(doc).spans if span in headline]
    return tuple(_word(doc, headline, span) for span in inside if doc.text[span.start].isalpha())


def _word(doc: Document, headline: Span, span: Span) -> HeadlineWord:
    written = doc.read(span)
    before = doc.text[headline.start : span.start].rstrip(" “‘\"'(")
    small = written.lower() in small_words() and (len(written) <= _SHORT or written.lower() in _longer())
    opens = not before or before[-1] in ".?!:—–"
    return HeadlineWord(span, written[0].isupper(), opens, small and not opens, written.lower() in _common(doc))


@cache
def _longer() -> frozenset[str]:
    return frozenset(lexicon("function-words")["small-in-titles"])


@per_document
def _common(doc: Document) -> frozenset[str]:
    """The words that running text has in lower case."""
    return frozenset(
        doc.text[span.start : span.end]
        for span in words(doc).spans
        if doc.text[span.start].islower() and doc.zone_at(span.start) in STORY
    )
