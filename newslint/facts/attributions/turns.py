"""Blocks that are other people's words as a whole belong to whoever the copy says they come from.

A turn of a transcript belongs to its label ("Q: Why?"), a block quote to the last attribution before it, in the
paragraph before or ahead of one that only announces. Embedded posts and widgets are not read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from newslint.document import Block, Document, Zone
from newslint.facts.attributions.sources import Sourced
from newslint.text import Span

_WHOLE = frozenset((Zone.QUOTE_BLOCK, Zone.TRANSCRIPT))


def turns(doc: Document, said: Sequence[Sourced]) -> Mapping[int, list[Span]]:
    """The blocks of each attribution, by its index; these attributions are in order of their cues."""
    turns_of: dict[int, list[Span]] = {}
    for by, span in _turns(doc, said):
        turns_of.setdefault(by, []).append(span)
    return turns_of


def _turns(doc: Document, said: Sequence[Sourced]) -> Iterator[tuple[int, Span]]:
    if not any(block.zone in _WHOLE for block in doc.blocks):
        return
    by: int | None = None
    for block in doc.blocks:
        first = bisect_left(said, block.span.start, key=lambda one: one.cue.start)
        last = bisect_left(said, block.span.end, first, key=lambda one: one.cue.start) - 1
        if block.zone not in _WHOLE:
            by = last if last >= first else by if _announces(doc, block) else None
            continue
        label = first <= last and said[first].pattern == "label"
        by = first if label else by
        start = said[first].cue.end + 1 if label else block.span.start
        if by is not None and start < block.span.end:
            yield by, Span(start, block.span.end)


def _announces(doc: Document, block: Block) -> bool:
    """Whether a paragraph only says that words follow: "The letter in full:"."""
    return doc.read(block.span).endswith(":")
