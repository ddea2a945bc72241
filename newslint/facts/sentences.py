"""The sentences of the copy, block by block.

A full stop, a question or an exclamation mark ends a sentence unless the word before it or the word after it says
otherwise; which words do is the lexicon `abbreviations`, by language. A sentence never runs over a block's edge.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from newslint.document import UNREAD, Block, Document, per_document
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_CLOSERS = "\"'”’»«“)\\]"
_REACH = 300
_OPENERS = "\"'“‘„‚«»(\\[¿¡"
_STOP = re.compile(
    rf"""
    (?P<mark>[.!?…] (?<![.!?…][.!?…]) [.!?…]*+)
    (?P<close>[{_CLOSERS}]*+ (?:[ ][»”](?=[ ]))?)
    [ ] (?P<open>[{_OPENERS}]*+[ ]?)
    (?P<next>[^\W_]++ (?:['’.][^\W_]++)* | [$£€#@])
    """,
    re.VERBOSE,
)
_TAGGED = re.compile(r"(?:[\w.'’-]+ ){0,4}?([a-z]\w+)\b")


class Sentence(Record):
    """One sentence of one block (`block` is its index), without the white space around it."""

    span: Span
    block: int


class _Words(Record):
    """What the words around a full stop say in one language; see the lexicon `abbreviations`."""

    titles: frozenset[str]
    numbered: frozenset[str]
    often: frozenset[str]
    times: frozenset[str]
    after_time: frozenset[str]
    after_number: frozenset[str]
    openers: frozenset[str]
    tags: frozenset[str]


@cache
def _words(language: str) -> _Words:
    known = lexicon("abbreviations")
    lists = known.get(language.split("-")[0].lower(), known["en"])
    return _Words(**{name: frozenset(lists.get(name.replace("_", "-"), ())) for name in _Words._fields})


@per_document
def sentences(doc: Document) -> tuple[Sentence, ...]:
    """All sentences in reading order; a headline, caption or list item without a full stop is one sentence."""
    return tuple(sentence for block in doc.blocks if block.zone not in UNREAD for sentence in _of_block(doc, block))


@per_document
def _placed(doc: Document) -> tuple[tuple[Sentence, ...], list[int]]:
    """All sentences, and where they start."""
    found = sentences(doc)
    return found, [sentence.span.start for sentence in found]


def sentence_at(doc: Document, offset: int) -> Sentence:
    """The sentence an offset lies in, or the one before it."""
    found, starts = _placed(doc)
    return found[(bisect_right(starts, offset) or 1) - 1]


def sentence_around(doc: Document, offset: int) -> Span:
    """The sentence that an offset lies in; of a very long one the words around it, so that it costs no more to read."""
    sentence = sentence_at(doc, offset).span
    first, last = max(sentence.start, offset - _REACH), max(offset, min(sentence.end, offset + _REACH))
    if first > sentence.start:
        first = doc.text.find(" ", first, offset) + 1 or offset
    return Span(first, last)


def _of_block(doc: Document, block: Block) -> Iterator[Sentence]:
    words, text = _words(doc.language), doc.text
    start, end = block.span.start, block.span.end
    at = start
    while stop := _STOP.search(text, at, end):
        at = stop.end("close")
        if _ends(text, start, stop, words):
            yield Sentence(Span(start, at), block.index)
            start = at + 1
    yield Sentence(Span(start, end), block.index)


def _ends(text: str, start: int, stop: re.Match[str], words: _Words) -> bool:
    """Whether a sentence that began at `start` ends with this mark."""
    following, mark = stop["next"], stop["mark"]
    if following[0].islower():
        return False
    if "?" in mark or "!" in mark:
        return not (stop["close"] and _is_tag(text, stop.start("next"), words))
    if mark != ".":
        # "Well … I would not": an ellipsis before "I" or a name in mid-sentence cannot be told from an end
        return following != "I"
    return _full_stop_ends(text, start, stop, words)


def _full_stop_ends(text: str, start: int, stop: re.Match[str], words: _Words) -> bool:
    at = text.rfind(" ", start, stop.start()) + 1 or start
    before = text[max(at, start) : stop.start()].lstrip("\"'“‘„‚«»([")
    following = stop["next"].lower()
    # "(D-Pa.)", "mid-Feb. 3": what counts is the part after the hyphen
    word = before.lower()
    last = word.rpartition("-")[2]
    if before.isdigit():
        return at != start and following not in words.after_number
    if word in words.titles or last in words.titles:
        return bool(stop["close"])
    if word in words.numbered:
        return not (following[0].isdigit() or _is_initialism(before))
    if word in words.times:
        return following not in words.after_time and not following[0].isdigit()
    if last in words.often or _is_initialism(before):
        return following.replace("’", "'") in words.openers
    return True


def _is_initialism(word: str) -> bool:
    """Whether a word is one capital or letters with full stops between ("J", "U.S")."""
    return (len(word) == 1 and word.isupper()) or ("." in word and all(len(part) == 1 for part in word.split(".")))


def _is_tag(text: str, at: int, words: _Words) -> bool:
    """Whether the words after a quotation say who spoke it, as in “Why?” Mayor Ortiz asked."""
    tag = _TAGGED.match(text, at)
    return tag is not None and tag.group(1) in words.tags
