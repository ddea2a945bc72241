"""Pairs of words of names that differ by a letter: candidates for one name spelled two ways.

A plural is no pair with its singular, unless one given name stands before both. Longer words may differ by two letters
where the same given name stands before both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from newslint.document import Document, per_document
from newslint.facts.names.lexis import lexis
from newslint.facts.names.nearness import FEW, LONG, LONGEST, by_one_letter, is_inflection, is_near
from newslint.facts.names.words import name_words

_MOST = 20_000


@per_document
def lookalikes(doc: Document) -> tuple[tuple[str, str], ...]:
    """The pairs of keys in this draft, each once and in order of first mention; none in an endless list of names."""
    words = [word for word in name_words(doc) if len(word) <= LONGEST]
    if len(words) > _MOST:
        return ()
    order = {word: number for number, word in enumerate(words)}
    pairs = {*by_one_letter(words), *_by_two_letters(doc, words)}
    alike = (pair for pair in pairs if not is_inflection(*pair) or _are_of_one_given(doc, *pair))
    ordered = (tuple(sorted(pair, key=order.__getitem__)) for pair in alike)
    return tuple(sorted(((one, other) for one, other in ordered), key=lambda pair: [order[word] for word in pair]))


def _are_of_one_given(doc: Document, one: str, other: str) -> bool:
    """Whether the same given name stands before two words that end two names ("Elena Cummings", "Elena Cumming")."""
    sure = lexis().given - lexis().also_words
    givens = [{it.given for it in name_words(doc)[word] if not it.after} & sure for word in (one, other)]
    return not givens[0].isdisjoint(givens[1])


def _by_two_letters(doc: Document, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    beside: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= LONG:
            for given in lexis().given.intersection(mention.given for mention in name_words(doc)[word]):
                beside.setdefault(given, []).append(word)
    for alike in beside.values():
        if 1 < len(alike) <= FEW:
            yield from (pair for pair in combinations(alike, 2) if pair[0][0] == pair[1][0] and is_near(*pair, by=2))
