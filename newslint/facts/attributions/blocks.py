"""What is worked out of a block by itself: no cue and no source depends on another block, so each is read when asked.

Most drafts are asked for a few of their paragraphs alone ("who says so, where `officials` stands?").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from newslint.document import Block, Document, per_document
from newslint.facts.sentences import Sentence, sentences
from newslint.facts.words import words
from newslint.record import TypeVar

Fact = TypeVar("Fact")


def per_block(fact: Callable[[Document, Block], Fact]) -> Callable[[Document, Block], Fact]:
    """A fact of one block that is worked out at most once, and kept with the document."""

    @per_document
    def kept(_: Document) -> dict[int, Fact]:
        return {}

    def known(doc: Document, block: Block) -> Fact:
        answers = kept(doc)
        if block.index not in answers:
            answers[block.index] = fact(doc, block)
        return answers[block.index]

    known.__doc__ = fact.__doc__
    known.__name__ = fact.__name__
    return known


def blocks_with(doc: Document, forms: Iterable[str]) -> Iterator[Block]:
    """The blocks in which any of some words in lower case stand, in reading order."""
    known = words(doc).starts
    return blocks_at(doc, (start for form in forms for start in known.get(form, ())))


def blocks_at(doc: Document, offsets: Iterable[int]) -> Iterator[Block]:
    """The blocks in which some offsets lie, each once and in reading order."""
    return (doc.blocks[index] for index in sorted({doc.block_at(offset).index for offset in offsets}))


def sentences_of(doc: Document, block: Block) -> Iterator[Sentence]:
    """The sentences of a block in reading order."""
    listed = sentences(doc)
    at = bisect_left(listed, block.span.start, key=lambda one: one.span.start)
    while at < len(listed) and listed[at].block == block.index:
        yield listed[at]
        at += 1
