"""The ladders of titles: one person stands on one rung of each, so a senator is no governor.

Ranks are a ladder too. Which titles stand on which, the lexicon `stated-roles` says; who holds them is `stated_roles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.words import are_bare, words
from newslint.lexicons import lexicon

RANKS = "ranks"
"""The ladder of ranks, which count only before a name: "a captain of the club" has none."""

FILLERS = frozenset(("the", "affairs"))
"""Words that a title has with and without: "Minister of Foreign Affairs", "the foreign minister"."""

_OFFICES = ("minister", "secretary")
_OF = re.compile(rf" of (?:(?:{'|'.join(sorted(FILLERS))}) )*(\w+)", re.IGNORECASE)
_REACH, _MOST = 100, 6


def rung(words: tuple[str, ...]) -> tuple[str, str] | None:
    """The ladder a title stands on and its rung there; None for a title of no ladder, or one that is qualified."""
    title = " ".join(words)
    if title in _rungs():
        return _rungs()[title]
    if len(words) == 2 and words[1] in _OFFICES and words[0] in _portfolios():
        return words[1], words[0]
    return None


def are_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two titles are one, in these words or in other forms of it: "sen." and "senator"."""
    return one == other or (rung(one) is not None and rung(one) == rung(other))


def are_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether nobody holds both titles at once: two rungs of a ladder, or an office and its deputy."""
    first, second = rung(one), rung(other)
    if first and second:
        return first[0] == second[0] and first[1] != second[1]
    deputies = frozenset(lexicon("stated-roles")["deputies"])
    return one != other and [it for it in one if it not in deputies] == [it for it in other if it not in deputies]


def may_be_apart(doc: Document) -> bool:
    """Whether the copy may have two titles that are apart."""
    return two_rungs(doc) or not words(doc).starts.keys().isdisjoint(lexicon("stated-roles")["deputies"])


@per_document
def two_rungs(doc: Document) -> bool:
    """Whether two rungs of one ladder may be stated, of whomever: where they are not, no two titles conflict."""
    told: dict[str, str] = {}
    return not are_bare(doc) or any(told.setdefault(ladder, step) != step for ladder, step in _stated(doc))


def _stated(doc: Document) -> Iterator[tuple[str, str]]:
    starts, text = words(doc).starts, doc.text
    for parts, held in _parted():
        # all its words, in any order: "Karen Orr, the chief of police,"
        if all(part in starts for part in parts) and any(_stands(doc, part) for part in parts):
            yield held
    for office in _OFFICES:
        for start in starts.get(office, ()):
            yield from _portfolios_at(text, office, start)


def _stands(doc: Document, word: str) -> bool:
    return any(_stands_by_a_name(doc.text, start, start + len(word)) for start in words(doc).starts[word])


def _portfolios_at(text: str, office: str, start: int) -> Iterator[tuple[str, str]]:
    """The portfolio before an office, and the one that it is of."""
    end = start + len(office)
    before = [word for word in text[max(start - _REACH, 0) : start].lower().split() if word not in FILLERS]
    if before and before[-1] in _portfolios() and _stands_by_a_name(text, start, end):
        yield office, before[-1]
    of = _OF.match(text, end)
    if of and of[1].lower() in _portfolios() and _stands_by_a_name(text, start, of.end()):
        yield office, of[1].lower()


def _stands_by_a_name(text: str, start: int, end: int) -> bool:
    """Whether a title may be someone's: a name follows it or its comma, or one stands before the comma before it."""
    after = text[end : end + _REACH].partition(" ")[2].partition(" ")[0]
    if after != after.lower() or after in lexicon("name-words")["particles"]:
        return True
    named, comma, between = text[max(start - _REACH, 0) : start].rpartition("\n")[2].rpartition(", ")
    last = named.rpartition(" ")[2]
    return bool(comma) and between.count(" ") < _MOST and any(it.isupper() or it.isdigit() for it in last)


@cache
def _rungs() -> dict[str, tuple[str, str]]:
    roles = lexicon("stated-roles")
    ladders = {RANKS: roles["ranks"], **{str(number): ladder for number, ladder in enumerate(roles["ladders"])}}
    return {title: (ladder, rung[0]) for ladder, rungs in ladders.items() for rung in rungs for title in rung}


@cache
def _parted() -> tuple[tuple[tuple[str, ...], tuple[str, str]], ...]:
    """Each title as the words of it that `words` has, with its ladder and rung."""
    return tuple((tuple(re.findall(r"\w+", title)), held) for title, held in _rungs().items())


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(lexicon("stated-roles")["portfolios"])
