"""Words that stand twice in a row in the copy ("an adviser to to the campaign"), one space apart, in lower case.

A first word with a capital counts at the start of a sentence ("The the"). Not across punctuation or blocks; not what
is said twice on purpose ("that that", "knock knock"); not names ("Bora Bora").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from newslint.document import UNREAD, Document, per_document
from newslint.facts.sentences import sentence_at
from newslint.lexicons import lexicon
from newslint.text import Span

_PAIR = re.compile(
    r"""
    (?<![\w'’&@#/$.–-])
    (?P<first>[^\W\d_])(?P<rest>[^\W\d_]*+)       # a word: letters only
    (?P<again>(?:\ (?i:(?P=first))(?P=rest)(?![\w'’&@/–-]))+)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Doubled:
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
    for pair in _PAIR.finditer(doc.text):
        word = pair["first"] + pair["rest"]
        kind = kinds.get(word.lower(), "")
        if kind == "allowed" or not _plain(doc, pair, word, kind) or doc.zone_at(pair.start()) in UNREAD:
            continue
        if _slipped(doc.text, pair, word, kind):
            yield Doubled(Span(*pair.span()), Span(*pair.span("again")), kind == "function")


def _slipped(text: str, pair: re.Match[str], word: str, kind: str) -> bool:
    """Whether the repeat says nothing: "pressure pressure pressure" insists, "the man they let in in May" goes on."""
    if kind == "function":
        return True
    if kind == "closing":
        return _phrase_goes_on(text, pair.end()) and _word_before(text, pair.start()) not in _phrasal()
    return len(pair["again"]) == len(word) + 1


def _plain(doc: Document, pair: re.Match[str], word: str, kind: str) -> bool:
    """Whether neither word is a name: both in lower case, or a capital for the first of a sentence only."""
    if not pair["again"].islower():
        return False
    if word.islower():
        return True
    return (
        kind == "function"
        and word[1:] == word[1:].lower()
        and sentence_at(doc, pair.start()).span.start == pair.start()
    )


def _phrase_goes_on(text: str, end: int) -> bool:
    """Whether a lower-case word follows: the second word opens no phrase of time or place ("came in in 2009")."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].islower()


def _word_before(text: str, start: int) -> str:
    return text[max(start - 24, 0) : start].rstrip().rpartition(" ")[2].lower()
