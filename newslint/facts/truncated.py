"""Paragraphs of the story that stop before their last sentence does: after a small word, after a comma, in mid-air.

A paragraph that stops after a word which cannot end a sentence ("agree to the") is `cut`. One that merely lacks its
final mark is `open`, and only in a draft whose other paragraphs all have theirs. Headlines, deks, captions, lists, what
leads into a list or a quotation, and lines that point readers elsewhere are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Block, Document, Zone, per_document
from newslint.facts.sentences import sentence_at
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

_LAST = re.compile(r"(?:^|[\s“\"(‘'—–-])(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)(?P<comma>,?)$")
_ENDED = re.compile(r"[.!?…:;][\"'”’)\]*»]*$")
_LEADS_INTO = frozenset({Zone.LIST_ITEM, Zone.QUOTE_BLOCK, Zone.CODE, Zone.TABLE_CELL})
_LEAST = 8
_OPEN_LEAST = 20
_STANDING_LEAST = 3
_LAST_FEW, _NEAR_END = 3, 40
_QUOTES = ("“", '"', "‘", "«", "„")


class Truncated(Record):
    """One such paragraph: `span` its last words, `paragraph` all of it."""

    span: Span
    paragraph: Span
    kind: Literal["cut", "open"]


@cache
def _never_last() -> frozenset[str]:
    known = lexicon("never-last")["en"]
    return frozenset(known["always"])


@cache
def _rarely_last() -> frozenset[str]:
    return frozenset(lexicon("never-last")["en"]["rarely"])


@cache
def _particles() -> frozenset[str]:
    return frozenset(lexicon("never-last")["en"]["particles"])


@cache
def _announcing() -> frozenset[str]:
    return frozenset(lexicon("never-last")["en"]["announcing"])


@per_document
def truncated(doc: Document) -> tuple[Truncated, ...]:
    """Every such paragraph in reading order."""
    story = list(doc.zoned(Zone.BODY, Zone.SUBHEAD, Zone.DEK, Zone.LIVE_ENTRY))
    unended = [
        block
        for block in story
        if not _ENDED.search(doc.text, max(block.span.end - 6, block.span.start), block.span.end)
    ]
    cut = [one for block in unended for one in _cut(doc, block)]
    body = [block for block in unended if block.zone is Zone.BODY and len(said(doc, block.span)) >= _LEAST]
    body = [block for block in body if not _is_furniture(doc, block)]
    if cut or len(body) != 1 or sum(block.zone is Zone.BODY for block in story) < _STANDING_LEAST:
        return tuple(cut)
    return () if _is_listed(doc, body[0]) else tuple(_open(doc, body[0]))


def _cut(doc: Document, block: Block) -> Iterator[Truncated]:
    last = _LAST.search(doc.text, max(block.span.end - 40, block.span.start), block.span.end)
    if last is None or _goes_on(doc, block):
        return
    copy = said(doc, block.span)
    word = last["word"].lower()
    if len(copy) < _LEAST or not last["word"][0].islower() or _lists(doc, last.start()):
        return
    stops = block.zone is Zone.BODY and (bool(last["comma"]) or _dangles(doc, block, word, len(copy)))
    if word in _never_last() or (stops and not _shows(doc, block) and not _announces(doc, block, last.start("word"))):
        yield Truncated(_end(doc, block), block.span, "cut")


def _lists(doc: Document, at: int) -> bool:
    """Whether the last word joins the parts of a list that stand in lines of their own ("no opinion; and")."""
    return doc.text[max(at - 1, 0) : at] == ";"


def _dangles(doc: Document, block: Block, word: str, length: int) -> bool:
    """Whether a word that may end a headline ("what he is up to") ends a long paragraph and no dek ("to back down")."""
    if word not in _rarely_last() or length < _OPEN_LEAST or _is_furniture(doc, block):
        return False
    return not (word in _particles() and _is_dek(doc, block))


def _is_dek(doc: Document, block: Block) -> bool:
    """Whether this stands where a dek does, right below the headline."""
    return block.index > 0 and doc.blocks[block.index - 1].zone is Zone.HEADLINE


def _is_furniture(doc: Document, block: Block) -> bool:
    """Whether this is the headline of another story, a line to the readers of the page, or the credit of a picture."""
    from newslint.facts.asides import is_standing, is_teaser

    end = Span(max(block.span.end - 1, block.span.start), block.span.end)
    if "©" in doc.read(block.span) or "/" in doc.read(_end(doc, block)):
        return True
    return is_teaser(doc, end) or is_standing(doc, sentence_at(doc, end.start).span)


def _is_listed(doc: Document, block: Block) -> bool:
    """Whether this stands behind a colon, as a list does."""
    return block.index > 0 and doc.text[doc.blocks[block.index - 1].span.end - 1] == ":"


def _announces(doc: Document, block: Block, last: int) -> bool:
    """Whether it leads into a quotation: "as Orr wrote in his ruling,", or with quotation marks behind "she said,"."""
    sentence = sentence_at(doc, last).span
    words = said(doc, Span(max(sentence.start, last - _NEAR_END), block.span.end))[-_LAST_FEW:]
    following = doc.blocks[block.index + 1] if block.index + 1 < len(doc.blocks) else None
    if following is not None and doc.read(following.span).startswith(_QUOTES):
        return not _announcing().isdisjoint(words)
    whole = said(doc, Span(sentence.start, block.span.end))
    return whole[:1] == ("as",) and not _announcing().isdisjoint(whole)


def _shows(doc: Document, block: Block) -> bool:
    """Whether an embed follows, which a comma may lead into: "As she wrote then,"."""
    return block.index + 1 < len(doc.blocks) and doc.blocks[block.index + 1].zone is Zone.EMBED


def _goes_on(doc: Document, block: Block) -> bool:
    following = doc.blocks[block.index + 1] if block.index + 1 < len(doc.blocks) else None
    return following is not None and following.zone in _LEADS_INTO


def _open(doc: Document, block: Block) -> Iterator[Truncated]:
    last = _LAST.search(doc.text, max(block.span.end - 40, block.span.start), block.span.end)
    if last is None or not last["word"].islower() or _goes_on(doc, block):
        return
    if len(said(doc, block.span)) >= _OPEN_LEAST and "http" not in doc.read(block.span):
        yield Truncated(_end(doc, block), block.span, "open")


def _end(doc: Document, block: Block) -> Span:
    """The last three words of a paragraph."""
    at = block.span.end
    for _ in range(3):
        at = max(doc.text.rfind(" ", block.span.start, at), block.span.start)
    return Span(at + (doc.text[at] == " "), block.span.end)
