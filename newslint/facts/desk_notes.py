"""Notes to the desk that were left in the copy: in brackets, before a colon, as a line of wire furniture, as debris.

Only the story's own words are read: what stands in brackets inside a quotation explains the quotation. A note that
readers are meant to see ("Editor's note: …", "[Read more]", "[Update: …]") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import UNREAD, Block, Document, Zone, per_document
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.words import by_first_word
from newslint.facts.words import words as words_of
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_INNER = 120
_LABEL = 24
_HEAD = 2
_BEFORE = "(*[/-–— "
_BRACKETS = re.compile(
    rf"\[\[(?=[^\W\d])[^\[\]\n]{{1,{_INNER}}}\]\]|\[[^\[\]\n]{{1,{_INNER}}}\]|\([^()\n]{{1,{_INNER}}}\)"
)
_WORD = re.compile(r"[\w/'’-]+")
_SIGNED = re.compile(r"[?.] ?[-–—/]{1,2} ?[A-Z]{2,3}$")
_ADDRESSED = re.compile(r"(?:[A-Z]{2,3}|[A-Z][a-z]{1,15}(?=[,:])) ?(?:[-–—/]{1,2}|[,:]) ?(?=[A-Za-z])")
_HINT = re.compile(r"[-–—:,;?!]")


class DeskNote(Record):
    """One note to the desk; `span` is all of it, brackets included."""

    span: Span


class _Words(Record):
    """The lexicon, arranged for looking up."""

    asks: tuple[str, ...]
    not_asks: tuple[str, ...]
    whole: frozenset[str]
    square: frozenset[str]
    desk: frozenset[str]
    openers: tuple[str, ...]
    labels: frozenset[str]
    advisory: tuple[str, ...]
    furniture: frozenset[str]
    dashed: frozenset[str]
    edges: tuple[str, ...]


@cache
def _words() -> _Words:
    known = lexicon("desk-notes")["en"]
    ordered = ("asks", "not_asks", "openers", "advisory", "edges")
    lists: dict[str, Any] = {
        name: (tuple if name in ordered else frozenset)(known[name.replace("_", "-")]) for name in _Words._fields
    }
    return _Words(**lists)


@cache
def _firsts() -> Sequence[str]:
    """The first words of what a note opens with."""
    return tuple(by_first_word(_words().openers))


@cache
def _heads() -> frozenset[str]:
    """What a line for the desk begins with, in so few letters that most paragraphs are told by one look."""
    words = _words()
    lines = (*words.furniture, *words.dashed, *words.labels, *words.advisory)
    return frozenset(line.lstrip(_BEFORE)[:_HEAD].lower() for line in lines)


@per_document
def desk_notes(doc: Document) -> tuple[DeskNote, ...]:
    """Every such note in reading order, none inside another."""
    found: list[Span] = []
    for span in sorted(_candidates(doc), key=lambda span: (span.start, -span.end)):
        if (not found or span.start >= found[-1].end) and is_own(doc, span) and not _is_sent_along(doc, span):
            found.append(span)
    return tuple(DeskNote(span) for span in found)


def _is_sent_along(doc: Document, span: Span) -> bool:
    """Whether a note stands where its format keeps such notes, and no page prints them: an advisory line, `edNote`."""
    block = doc.block_at(span.start)
    return block.zone is Zone.NOTE and not block.printed


def _candidates(doc: Document) -> Iterator[Span]:
    words = _words()
    for block in doc.blocks:
        if block.zone not in UNREAD:
            yield from _of_the_block(doc, block, words)
    if "[" in doc.text or "(" in doc.text:
        yield from _in_brackets(doc, words)
    yield from _openings(doc, words)
    text = doc.text
    for mark in words.edges:
        at = text.find(mark) if mark[0] in text and mark[-1] in text else -1  # a letter is found faster than two
        while at >= 0:
            if doc.zone_at(at) not in UNREAD:
                yield Span(at, at + len(mark))
            at = text.find(mark, at + 1)


def _openings(doc: Document, words: _Words) -> Iterator[Span]:
    """The sentences that open with a note: "Note to desk, the mayor rang back"."""
    starts = words_of(doc).starts
    for start in (start for first in _firsts() if first in starts for start in starts[first]):
        if doc.zone_at(start) in UNREAD:
            continue
        sentence = sentence_at(doc, start).span
        opening = doc.text[sentence.start : sentence.start + 32].lower().lstrip("/*( ")
        if opening.startswith(words.openers):
            yield sentence


def _of_the_block(doc: Document, block: Block, words: _Words) -> Iterator[Span]:
    """The whole block where it is furniture, an advisory, or a line that a label addresses to the desk."""
    text = doc.text[block.span.start : min(block.span.end, block.span.start + 200)]
    if text.lstrip(_BEFORE)[:_HEAD].lower() not in _heads():
        return
    bare = text.strip("-–—* ")
    stands = bare in words.dashed if text != bare else text in words.furniture and text not in words.dashed
    if stands or _advises(text.lstrip("(["), words.advisory):
        yield block.span
        return
    label = re.compile(r":|\s[-–—]").split(text[:_LABEL].lstrip("(*[/ "), 1)
    if len(label) > 1 and label[0].rstrip("* ").lower() in words.labels and _for_the_desk(label[0], text, words):
        yield block.span


def _for_the_desk(label: str, text: str, words: _Words) -> bool:
    """Whether a label is in capitals, or speaks of the desk by more than one word ("Desk: …" may be furniture)."""
    return (
        label.isupper()
        or " " in label.strip()
        or not {w.lower() for w in _WORD.findall(text[len(label) :])}.isdisjoint(words.desk)
    )


def _advises(text: str, heads: tuple[str, ...]) -> bool:
    """Whether a block opens with an advisory: "UPDATES with quotes from the mayor"."""
    opening = (head for head in heads if text.startswith(head)) if text.startswith(heads) else ()
    return any(head.endswith(":") or re.match(r"[ :,]+[a-z]", text[len(head) : len(head) + 4]) for head in opening)


def _in_brackets(doc: Document, words: _Words) -> Iterator[Span]:
    for found in _BRACKETS.finditer(doc.text):
        inner = found.group()[1:-1].strip()
        if doc.zone_at(found.start()) in UNREAD:
            continue
        square = found.group()[0] == "["
        if inner[:1] == "[" or _asks(inner, words, square=square) or (square and _asks_somebody(inner, words)):
            yield Span(*found.span())


def _asks(inner: str, words: _Words, *, square: bool) -> bool:
    """Whether brackets hold a note: "CHECK - June?", "check this w/ legal"; round ones need a word of the trade."""
    lower = inner.lower()
    if lower in words.whole or (square and (lower in words.square or _is_signed(inner))):
        return True
    if lower.startswith(words.not_asks):
        return False
    if not lower.startswith(words.asks):
        return False
    ask = max((ask for ask in words.asks if _opens(lower, ask)), key=len, default="")
    if not ask:
        return False
    if square:
        return " " in ask or len(lower) > len(ask)
    if " " in ask and ask.rpartition(" ")[2] in words.desk:
        return True  # "(NB desk: the mayor rang back)"
    rest = {word.lower() for word in _WORD.findall(lower[len(ask) :])}
    shouted = inner[: len(ask)].isupper() and _HINT.match(inner[len(ask) :].strip()[:1]) is not None
    return shouted or (ask not in words.desk and not rest.isdisjoint(words.desk) and ("w/" in lower or "?" in lower))


def _asks_somebody(inner: str, words: _Words) -> bool:
    """Whether a note says first whom it asks: "IO — pls check the name", "Lena, is this still true?"."""
    whom = _ADDRESSED.match(inner)
    asked = whom is not None and (inner[-1:] == "?" or inner[:2].isupper())
    return whom is not None and asked and _asks(inner[whom.end() :], words, square=True)


def _is_signed(inner: str) -> bool:
    """Whether words in square brackets are a question with initials: "Lena, still true tonight? - IO"."""
    return "?" in inner and _SIGNED.search(inner) is not None


def _opens(lower: str, ask: str) -> bool:
    return (
        lower.startswith(ask) and not lower[len(ask) : len(ask) + 1].isalnum() and lower[len(ask) : len(ask) + 1] != "'"
    )
