"""The sentences of the copy, block by block."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from newslint.document import Document, per_document
from newslint.text import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one block (`block` is its index), without the white space around it."""

    span: Span
    block: int


@per_document
def sentences(doc: Document) -> tuple[Sentence, ...]:
    """All sentences in reading order; a headline, caption or list item without a full stop is one sentence."""
    return tuple(Sentence(block.span, block.index) for block in doc.blocks)


@per_document
def _starts(doc: Document) -> tuple[int, ...]:
    return tuple(sentence.span.start for sentence in sentences(doc))


def sentence_at(doc: Document, offset: int) -> Sentence:
    """The sentence an offset lies in, or the one before it."""
    return sentences(doc)[max(bisect_right(_starts(doc), offset) - 1, 0)]
