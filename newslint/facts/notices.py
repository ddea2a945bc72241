"""Sentences that speak of a spelling or an earlier slip, and so print it by right: "misspelled the name as Orre"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.sentences import sentence_around
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.text import Span


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(lexicon("notices")[kind])


def is_notice(doc: Document, span: Span) -> bool:
    """Whether the sentence of a span corrects, or speaks of how something is spelled."""
    spoken = said(doc, sentence_around(doc, span.start))
    return _has(spoken, "words", "phrases")


def tells_a_slip(doc: Document, span: Span) -> bool:
    """Whether the paragraph of a span says of something printed that it was wrong, and so prints both."""
    known, block = _paragraphs(doc), doc.block_at(span.start)
    if block.index not in known:
        known[block.index] = _has(said(doc, block.span), "slips", "slip-phrases")
    return known[block.index]


@per_document
def _paragraphs(_: Document) -> dict[int, bool]:
    """Of the paragraphs that were asked about, whether each tells a slip: a paragraph of thousands is asked often."""
    return {}


def says_so_itself(doc: Document, spans: Sequence[Span]) -> bool:
    """Whether spans are not all of one sentence, or are of one that says of something printed that it was wrong.

    "It is Orre, not Orr" does; a sum that one sentence of a correction gives is that sentence's own.
    """
    sentence = sentence_around(doc, spans[0].start)
    if any(span not in sentence for span in spans):
        return True
    first, last = min(spans), max(spans)
    return " not " in doc.text[first.end : last.start] or _has(said(doc, sentence), "slips", "slip-phrases")


def _has(spoken: Sequence[str], words: str, phrases: str) -> bool:
    if not _words(words).isdisjoint(spoken):
        return True
    whole = f" {' '.join(spoken)} "
    return any(f" {phrase} " in whole for phrase in _words(phrases))
