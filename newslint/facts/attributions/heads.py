"""The head of a source tells its kind: "a report" is a document, "the ministry" an office, "officials" are vague.

An office or body also has a modifier that says which one it is: in "Norland's Foreign Ministry" the head is
"Foreign Ministry" and the modifier "Norland's"; the bare "the ministry" has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newslint.facts.attributions.phrases import Phrase
from newslint.facts.attributions.tokens import Tokens
from newslint.lexicons import lexicon
from newslint.record import Record, StrEnum
from newslint.text import Span

_LONGEST = 8
"""How many words a name before or after a head may have."""


class SourceKind(StrEnum):
    """What sort of source it is."""

    NAMED = "named"
    OFFICE = "office"
    VAGUE = "vague"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"
    PRONOUN = "pronoun"


class Head(Record):
    """The head of a phrase and what says which one is meant, both None where the phrase has no such words.

    `bare` is true of a head with "the" alone before it, and nothing that belongs to it after: "the ministry".
    """

    head: Span
    modifier: Span | None
    bare: bool


@cache
def heads() -> Mapping[str, frozenset[str]]:
    """The lists of the lexicon `source-heads`."""
    return {name: frozenset(of) for name, of in lexicon("source-heads").items()}


def kind_of(words: Tokens, phrase: Phrase) -> SourceKind:
    """The kind of a source by its head; whether it is anonymous is said by its sentence, not by itself."""
    first = words.kind(phrase.first)
    if phrase.first == phrase.last and first in ("subject", "pronoun", "possessive"):
        return SourceKind.PRONOUN
    at = head_index(words, phrase)
    low = words.lows[at].removesuffix("'s").removesuffix("’s")
    for listed, kind in (
        ("bodies", SourceKind.OFFICE),
        ("documents", SourceKind.DOCUMENT),
        ("offices", SourceKind.OFFICE),
    ):
        if low in heads()[listed]:
            return kind
    named = any(words.capital(i) and i > phrase.first for i in range(phrase.first, phrase.last + 1))
    if (named or (words.capital(at) and not words.kind(at))) and low not in heads()["vague"]:
        return SourceKind.NAMED
    return SourceKind.VAGUE


def head_index(words: Tokens, phrase: Phrase) -> int:
    """The index of the word a phrase is about: the last one before "of", "for", "in"."""
    for at in range(phrase.first + 1, phrase.last + 1):
        if words.kind(at) == "preposition":
            return at - 1
    return phrase.last


def body_head(words: Tokens, phrase: Phrase) -> Head | None:
    """The head of a phrase that names a body which has short forms; None for any other phrase."""
    at = head_index(words, phrase)
    if words.lows[at] not in heads()["short-forms"]:
        return None
    return head_at(words, at, phrase.first, phrase.last)


def head_at(words: Tokens, at: int, floor: int, last: int) -> Head:
    """The head that ends with a word: with its portfolio, and the modifier before it or, failing that, after it."""
    start = at
    while start > max(floor, at - _LONGEST) and words.lows[start - 1] in heads()["portfolios"] and words.touches(start):
        start -= 1
    end = _portfolio_after(words, at) if start == at else at
    head = words.span(start, end)
    modifier = _modifier_before(words, start, floor) or _modifier_after(words, end)
    if modifier is not None:
        return Head(head, modifier, False)
    alone = start > 0 and words.lows[start - 1] == "the" and words.touches(start)
    return Head(head, None, alone and end >= last)


def _portfolio_after(words: Tokens, at: int) -> int:
    """The end of a head that has its portfolio behind it: "Department of Health", "Ministry of Foreign Affairs"."""
    if words.lows[at] not in heads()["with-of"] or at + 2 >= len(words.spans) or words.lows[at + 1] != "of":
        return at
    last = at + 1
    while last + 1 < min(len(words.spans), at + _LONGEST) and words.gap(last + 1) == " " and words.capital(last + 1):
        last += 1
    return last if last > at + 1 else at


def _modifier_before(words: Tokens, start: int, floor: int) -> Span | None:
    """The capitalised or possessive words right before a head: `Norlander`, `Norland's`, `Dale County`."""
    at = start
    while at > max(floor, start - _LONGEST) and words.touches(at) and _specifies(words, at - 1):
        at -= 1
    return words.span(at, start - 1) if at < start else None


def _specifies(words: Tokens, at: int) -> bool:
    kind = words.kind(at)
    return not kind and (words.capital(at) or words.possessive(at))


def _modifier_after(words: Tokens, at: int) -> Span | None:
    """The name after "of" or "in": `the government of Norland`."""
    if at + 2 >= len(words.spans) or words.lows[at + 1] not in ("of", "in", "for", "at"):
        return None
    first = at + 2
    if not (words.touches(at + 1) and words.touches(first)):
        return None
    if words.lows[first] == "the" and first + 1 < len(words.spans) and words.touches(first + 1):
        first += 1
    if not words.capital(first):
        return None
    last = first
    while last + 1 < min(len(words.spans), at + _LONGEST) and words.gap(last + 1) == " " and words.capital(last + 1):
        last += 1
    return words.span(first, last)
