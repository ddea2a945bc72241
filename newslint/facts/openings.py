"""How the story opens: its headline, its dek and its lead, and how much of one stands in another.

A dek in a field that pages fill from the lead ("description", "excerpt") is meant to repeat it and is left out. Words
are compared without small ones, in lower case.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newslint.document import Block, Document, Zone, per_document
from newslint.facts.small_words import small_words
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_STORY = frozenset({Zone.BODY, Zone.DEK, Zone.LIVE_ENTRY})


class Overlap(Record):
    """Two parts of the opening (`what` is the first of them): the share of the first's words that the second has.

    `content` is how many of the first's words carry meaning.
    """

    what: str
    first: Span
    second: Span
    share: float
    content: int


@per_document
def overlaps(doc: Document) -> tuple[Overlap, ...]:
    """The dek with the lead, and the headline with the first paragraph."""
    return tuple(_overlaps(doc))


def _overlaps(doc: Document) -> Iterator[Overlap]:
    opening = [block for block in doc.blocks if block.zone in _STORY and block.key not in _filled()][:3]
    for first, second in pairwise(opening):
        is_dek = first.zone is Zone.DEK or first is opening[0]
        if is_dek and second.zone is Zone.BODY and doc.read(first.span) != doc.read(second.span):
            yield _overlap(doc, "dek", first, second)
    headline = next((block for block in doc.zoned(Zone.HEADLINE) if block.key in (None, "title", "headline")), None)
    if headline is not None and opening and doc.read(headline.span)[-1:] not in (":", "?"):
        yield _overlap(doc, "headline", headline, opening[0])
        yield _overlap(doc, "paragraph", opening[0], headline)


def _overlap(doc: Document, what: str, first: Block, second: Block) -> Overlap:
    said_first, said_second = set(_content(doc, first)), set(_content(doc, second))
    share = len(said_first & said_second) / max(len(said_first), 1)
    return Overlap(what, first.span, second.span, share, len(said_first))


def _content(doc: Document, block: Block) -> Iterator[str]:
    return (word for word in said(doc, block.span) if word not in small_words())


@cache
def _filled() -> frozenset[str | None]:
    return frozenset(lexicon("openings")["filled"])
