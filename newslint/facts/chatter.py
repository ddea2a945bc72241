"""What a writing machine said to its user and left in the copy: offers, assurances, labels, tokens, strange letters.

Only the story's own words are read, so that a story about a chatbot may quote one. Words count at the start of a
paragraph, where such talk stands; tokens of citations, letters of another alphabet inside a word and the marks of
Markdown in plain text count anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from newslint.document import UNREAD, Block, Document, Zone, per_document
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.words import by_first_word, either, occurrences_of, said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal

    Kind = Literal["chatter", "letters", "marks"]

_SILENT = frozenset({Zone.TRANSCRIPT, Zone.LETTER, Zone.QUOTE_BLOCK}) | UNREAD
_PRIVATE = re.compile(r"[\ue000-\uf8ff]+")
_STYLED = re.compile(r"[\U0001d400-\U0001d7ff]{2,}")
_ODD = re.compile("[\u0400-\u04ff\ue000-\uf8ff\U0001d400-\U0001d7ff]")
_LATIN = "A-Za-z\u00c0-\u024f"
_MIXED = re.compile(rf"(?:[{_LATIN}]{{1,40}}[\u0400-\u04ff]|[\u0400-\u04ff]{{1,40}}[{_LATIN}])[\w]{{0,40}}")
_BOLD = re.compile(r"(?<![*\w])\*\*(?=[^\s*])[^*\n]{1,120}(?<=[^\s*])\*\*(?![*\w])")
_HASHES = re.compile(r"#{2,6} (?=\w)")
_LABEL = 32
_OPENING = 48
_HEAD = 2
_NEAR = 14
_MADE = 6


class Chatter(Record):
    """One piece of it; `letters` are those of another alphabet, `marks` those of Markdown."""

    span: Span
    kind: Kind = "chatter"


class _Words(Record):
    """The lexicon, arranged for looking up."""

    anywhere: tuple[str, ...]
    openers: tuple[str, ...]
    certain: tuple[str, ...]
    alone: frozenset[str]
    work: frozenset[str]
    handing: tuple[str, ...]
    made: frozenset[str]
    user: frozenset[str]
    labels: frozenset[str]
    brackets: tuple[str, ...]
    tokens: tuple[str, ...]


@cache
def _words() -> _Words:
    known = lexicon("chatter")["en"]
    looked_up = ("alone", "work", "made", "user", "labels")
    lists: dict[str, Any] = {name: (frozenset if name in looked_up else tuple)(known[name]) for name in _Words._fields}
    return _Words(**lists)


@cache
def _in_brackets() -> re.Pattern[str]:
    return re.compile(rf"\[{either(_words().brackets)}\]", re.IGNORECASE)


@cache
def _anywhere() -> Mapping[str, Sequence[str]]:
    return by_first_word(_words().anywhere)


@cache
def _heads() -> frozenset[str]:
    """What an offer begins with, in so few letters that most paragraphs are told by one look."""
    words = _words()
    return frozenset(phrase[:_HEAD] for phrase in (*words.certain, *words.openers, *words.alone))


@per_document
def chatter(doc: Document) -> tuple[Chatter, ...]:
    """Every piece of it in reading order, none inside another."""
    found: list[Chatter] = []
    for one in sorted(_candidates(doc), key=lambda one: (one.span.start, -one.span.end)):
        read = doc.zone_at(one.span.start) not in UNREAD and (one.kind == "letters" or is_own(doc, one.span))
        if read and (not found or one.span.start >= found[-1].span.end):
            found.append(one)
    return tuple(found)


def _candidates(doc: Document) -> Iterator[Chatter]:
    words = _words()
    yield from map(Chatter, occurrences_of(doc, _anywhere()))
    for token in words.tokens:
        yield from (Chatter(_token(doc.text, at)) for at in _places(doc.text, token))
    if "[" in doc.text:
        yield from (Chatter(Span(*found.span())) for found in _in_brackets().finditer(doc.text))
    yield from map(Chatter, _said_to_the_user(doc, words))
    for pattern in (_MIXED, _STYLED, _PRIVATE) if _ODD.search(doc.text) else ():
        yield from (Chatter(_whole(doc.text, found), "letters") for found in pattern.finditer(doc.text))
    if doc.format == "text":
        yield from (Chatter(span, "marks") for span in _marks(doc))


def _places(text: str, token: str) -> Iterator[int]:
    at = text.find(token)
    while at >= 0:
        yield at
        at = text.find(token, at + len(token))


def _token(text: str, at: int) -> Span:
    """The token with what is glued to it."""
    start = max(text.rfind(" ", max(at - 60, 0), at), text.rfind("\n", max(at - 60, 0), at)) + 1
    end = re.compile(r"\S{0,120}").match(text, at)
    return Span(max(start, at - 60), end.end() if end else at)


def _whole(text: str, found: re.Match[str]) -> Span:
    """The word that odd letters stand in."""
    start = found.start()
    while start and text[start - 1].isalnum() and found.start() - start < _OPENING:
        start -= 1
    return Span(start, found.end())


def _said_to_the_user(doc: Document, words: _Words) -> Iterator[Span]:
    """The first sentence of each paragraph of the story that is said to whoever asked for the copy."""
    text, heads = doc.text, _heads()
    for block in doc.blocks:
        start = block.span.start
        labels, offers = ":" in text[start : start + _LABEL], text[start : start + _HEAD].lower() in heads
        if not (labels or offers) or block.zone in _SILENT:
            continue
        if _is_label(doc, block, words) or _is_offer(doc, block, words):
            yield sentence_at(doc, start).span


def _is_label(doc: Document, block: Block, words: _Words) -> bool:
    label, colon, _ = doc.text[block.span.start : min(block.span.start + _LABEL, block.span.end)].partition(":")
    return bool(colon) and label.strip("*# ").lower() in words.labels and not block.key


def _is_offer(doc: Document, block: Block, words: _Words) -> bool:
    sentence = sentence_at(doc, block.span.start).span
    lower = doc.read(Span(sentence.start, min(sentence.end, sentence.start + _OPENING))).lower()
    # "Sure! Here is a shorter version" is two sentences
    if doc.text[sentence.start : min(block.span.end, sentence.start + _OPENING)].lower().startswith(words.certain):
        return not lower.startswith(("if you'd like", "if you’d like")) or "i can" in doc.read(sentence).lower()
    if lower in words.alone:
        return sentence == block.span or block.index < 2
    if not lower.startswith(words.openers):
        return False
    return _is_at_work(said(doc, sentence), lower, words)


def _is_at_work(copy: tuple[str, ...], lower: str, words: _Words) -> bool:
    """Whether a sentence offers or hands over a piece of work: "Would you like a summary?"."""
    near = copy[:_NEAR]
    if words.work.isdisjoint({*near, *(f"{a} {b}" for a, b in pairwise(near))}):
        return False
    if lower.startswith(words.handing):
        return not words.made.isdisjoint(near[:_MADE])
    return not words.user.isdisjoint(copy)


def _marks(doc: Document) -> Iterator[Span]:
    """Marks of Markdown in plain text: "**Bold**", "## A subhead"."""
    for found in _BOLD.finditer(doc.text) if "**" in doc.text else ():
        yield Span(*found.span())
    for block in doc.blocks if "##" in doc.text else ():
        hashes = _HASHES.match(doc.text, block.span.start, block.span.end)
        if hashes is not None:
            yield Span(block.span.start, hashes.end() - 1)
