"""Words that stand twice in a row in the copy ("a stranger to to the islanders"), one space apart, in lower case.

A first word with a capital counts at the start of a sentence ("The the"). Not across punctuation or blocks; not what
is said twice on purpose ("that that", "knock knock"); not names ("Bora Bora").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import compress, count
from operator import eq

from newslint.document import UNREAD, Document, per_document
from newslint.facts.sentences import sentence_at
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_BEFORE = frozenset("'’&@#/$.–-_")
_AFTER = frozenset("'’&@/–-")


class Doubled(Record):
    """One word written twice (or more): `span` holds all of it, `again` what is too much, the space before it too.

    `grammatical` says that the repeat adds nothing, so that one can go ("of of"); elsewhere it may hide another word.
    """

    span: Span
    again: Span
    grammatical: bool


@cache
def _kinds() -> Mapping[str, str]:
    known = lexicon("doubled")["en"]
    return {word: kind for kind in ("function", "closing", "allowed") for word in known[kind]}


@cache
def _phrasal() -> frozenset[str]:
    return frozenset(lexicon("doubled")["en"]["phrasal"])


@per_document
def doubled(doc: Document) -> tuple[Doubled, ...]:
    """Every doubled word in the copy, quoted or not, in reading order."""
    return tuple(_doubled(doc))


def _doubled(doc: Document) -> Iterator[Doubled]:
    kinds = _kinds()
    for first, last in _runs(doc):
        word = doc.read(first)
        kind = kinds.get(word.lower(), "")
        whole = Span(first.start, last.end)
        again = Span(first.end, last.end)
        if kind == "allowed" or not _plain(doc, whole, word, kind) or not doc.read(again).islower():
            continue
        if _slipped(doc.text, whole, word, kind) and doc.zone_at(first.start) not in UNREAD:
            yield Doubled(whole, again, kind == "function")


def _runs(doc: Document) -> Iterator[tuple[Span, Span]]:
    """The first and the last of each run of equal words that only spaces part and no mark joins to others."""
    text, known = doc.text, words(doc)
    same = compress(count(), map(eq, known.lows, known.lows[1:]))
    twice = {at: at + 1 for at in same if known.gaps[at + 1] == " "}
    for first in (at for at in twice if at - 1 not in twice):
        last = twice[first]
        while last in twice:
            last = twice[last]
        start, end = known.firsts[first], known.spans[last].end
        if text[start].isalpha() and not _glued(text, start, end):
            yield known.spans[first], known.spans[last]


def _glued(text: str, start: int, end: int) -> bool:
    return (start > 0 and text[start - 1] in _BEFORE) or text[end : end + 1] in _AFTER


def _slipped(text: str, whole: Span, word: str, kind: str) -> bool:
    """Whether the repeat says nothing: "pressure pressure pressure" insists, "the man they let in in May" goes on."""
    if kind == "function":
        return True
    if kind == "closing":
        return _phrase_goes_on(text, whole.end) and _word_before(text, whole.start) not in _phrasal()
    return len(whole) == 2 * len(word) + 1


def _plain(doc: Document, whole: Span, word: str, kind: str) -> bool:
    """Whether the first word is no name: in lower case, or with a capital where it opens a sentence."""
    if word.islower():
        return True
    opens = kind == "function" and word[1:] == word[1:].lower()
    return opens and sentence_at(doc, whole.start).span.start == whole.start


def _phrase_goes_on(text: str, end: int) -> bool:
    """Whether a lower-case word follows: the second word opens no phrase of time or place ("came in in 2009")."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].islower()


def _word_before(text: str, start: int) -> str:
    return text[max(start - 24, 0) : start].rstrip().rpartition(" ")[2].lower()
