"""Captions: what the picture shows, what is background, who stands where, and which credit and alt text go with it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from newslint.document import Block, Document, Zone, per_document
from newslint.facts.credits import Credit, credits
from newslint.facts.ladders import PARTY
from newslint.facts.sentences import Sentence, sentences
from newslint.record import Record
from newslint.text import Span

_SIDES = ("left", "right", "top", "bottom")


class PositionList(Record):
    """Who is where: the words that say so ("from left, "), and each item of the list after them."""

    cue: Span
    items: tuple[Span, ...]


class Caption(Record):
    """One caption or printed alt text, by its block.

    `picture` is its first sentence, what the picture shows; `background` the rest. `credit` stands in it, behind it or
    with the same image; `whole` holds caption and credit where they follow each other. `alt` is the block of the
    printed alt text that belongs to the same picture, None where there is none and for an alt text itself.
    """

    block: Block
    whole: Span
    picture: Span
    background: Span | None = None
    credit: Credit | None = None
    alt: Block | None = None
    positions: tuple[PositionList, ...] = ()

    @property
    def is_alt(self) -> bool:
        """Whether this is a printed alt text and no caption."""
        return self.block.zone is Zone.ALT


@per_document
def captions(doc: Document) -> tuple[Caption, ...]:
    """Every caption and every printed alt text, in reading order; alt attributes are no copy and left out."""
    blocks = [block for block in doc.zoned(Zone.CAPTION, Zone.ALT) if block.printed]
    if not blocks:
        return ()
    following = {credit.block: credit for credit in credits(doc)}
    by_image = {doc.blocks[index].image: credit for index, credit in following.items() if doc.blocks[index].image}
    alts: dict[str | None, Block] = {block.image: block for block in blocks if block.zone is Zone.ALT and block.image}
    return tuple(_caption(doc, block, following, by_image, alts) for block in blocks)


def _caption(
    doc: Document,
    block: Block,
    following: dict[int, Credit],
    by_image: dict[str | None, Credit],
    alts: dict[str | None, Block],
) -> Caption:
    behind = following.get(block.index + 1)
    if behind and doc.blocks[behind.block].image != block.image:
        behind = None
    inside = _inside(doc, block)
    credit = behind or (by_image.get(block.image) if block.image and block.zone is Zone.CAPTION else None)
    return Caption(
        block,
        block.span.hull(behind.span) if behind else block.span,
        inside[0],
        Span(inside[1].start, inside[-1].end) if len(inside) > 1 else None,
        credit,
        alts.get(block.image) if block.zone is Zone.CAPTION and block.image else None,
        tuple(_positions(doc, block.span)),
    )


def _inside(doc: Document, block: Block) -> list[Span]:
    """The sentences of a block."""
    known = sentences(doc)
    first = bisect_left(known, block.index, key=_block_of)
    last = bisect_left(known, block.index + 1, first, key=_block_of)
    return [sentence.span for sentence in known[first:last]] or [block.span]


def _block_of(sentence: Sentence) -> int:
    return sentence.block


_PARTY = re.compile(rf"{PARTY}(?:(?P<more>,? and |, )|(?=[\s)]|\Z))")
"""A lawmaker's party in a list, which is nobody by itself: "Ana Orr, D-Ohio, and"."""


@cache
def _cue() -> re.Pattern[str]:
    """Words that open a list of who is where; compiled only for captions that name a side."""
    return re.compile(
        r"\b(?:(?:pictured |seen |shown )?from (?:the )?(?:far )?(?:left|right)(?: to (?:right|left))?"
        r"|left to right|right to left|clockwise from (?:the )?(?:top |upper |bottom )?(?:left|right|top|bottom))"
        r"[,:]? ",
        re.IGNORECASE,
    )


@cache
def _item_end() -> re.Pattern[str]:
    return re.compile(r",? and |, |; |[.:]")


def _positions(doc: Document, span: Span) -> Iterator[PositionList]:
    low = doc.read(span).lower()
    if not any(side in low for side in _SIDES):
        return
    for cue in _cue().finditer(doc.text, span.start, span.end):
        items = tuple(_items(doc.text, cue.end(), span.end))
        if items:
            yield PositionList(Span(cue.start(), cue.end()), items)


def _items(text: str, start: int, limit: int) -> Iterator[Span]:
    """The names of a list, up to the first item that names nobody; "an unidentified man" is an item."""
    while start < limit:
        found = _item_end().search(text, start, limit)
        end = found.start() if found else limit
        words = text[start:end].split(" ")
        if not words[0] or not (words[0][0].isupper() or words[0] in ("a", "an", "his", "her", "their")):
            return
        yield Span(start, end)
        if not found or found.group()[0] in ".:":
            return
        party = _PARTY.match(text, found.end(), limit)
        if party and not party["more"]:
            return
        start = (party or found).end()
