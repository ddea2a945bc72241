"""Pairs of words of names that differ by a letter: candidates for one name spelled two ways.

Found by what is left when one letter is left out, so that the cost is that of the words and not of their pairs. A
plural is no pair with its singular. Longer words may differ by two letters where the same
given name stands before both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from newslint.document import Document, per_document
from newslint.facts.names.lexis import lexis
from newslint.facts.names.words import name_words

_LONGEST = 24
_LONG = 8
_MOST = 20_000
_FEW = 12


@per_document
def lookalikes(doc: Document) -> tuple[tuple[str, str], ...]:
    """The pairs of keys in this draft, each once and in order of first mention; none in an endless list of names."""
    words = [word for word in name_words(doc) if len(word) <= _LONGEST]
    if len(words) > _MOST:
        return ()
    order = {word: number for number, word in enumerate(words)}
    pairs = {*_by_one_letter(words), *_by_two_letters(doc, words)}
    ordered = (tuple(sorted(pair, key=order.__getitem__)) for pair in pairs if not is_inflection(*pair))
    return tuple(sorted(((one, other) for one, other in ordered), key=lambda pair: [order[word] for word in pair]))


def _by_one_letter(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    shared: dict[str, list[str]] = {}
    for word, left in _repeated([(word, _without_a_letter(word)) for word in words]):
        shared.setdefault(left, []).append(word)
    for alike in shared.values():
        if 1 < len(alike) <= _FEW:
            yield from (pair for pair in combinations(alike, 2) if is_near(*pair))


def _without_a_letter(word: str) -> set[str]:
    """What is left of a word when one letter is left out, or none."""
    return {word, *[word[:at] + word[at + 1 :] for at in range(len(word))]}


def _repeated(left_of: Sequence[tuple[str, set[str]]]) -> Iterator[tuple[str, str]]:
    """Each word with what is left of it and of another word too; of most words of a draft there is nothing such."""
    seen: set[str] = set()
    twice: set[str] = set()
    for _, left in left_of:
        twice |= left & seen
        seen |= left
    return ((word, one) for word, left in left_of for one in left & twice)


def _by_two_letters(doc: Document, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    beside: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= _LONG:
            for given in lexis().given.intersection(mention.given for mention in name_words(doc)[word]):
                beside.setdefault(given, []).append(word)
    for alike in beside.values():
        if 1 < len(alike) <= _FEW:
            yield from (pair for pair in combinations(alike, 2) if pair[0][0] == pair[1][0] and is_near(*pair, by=2))


def is_near(one: str, other: str, by: int = 1) -> bool:
    """Whether so many letters added, dropped, changed or swapped with the next make one word of the other."""
    if one == other:
        return True
    one, other = _difference(one, other)
    if len(one) == len(other) == 2 and one == other[::-1]:
        return True
    longest = max(len(one), len(other))
    if longest <= by:
        return True
    return by == 2 and longest <= 2 * _LONG and _distance(one, other) <= by


def _difference(one: str, other: str) -> tuple[str, str]:
    """What is left of two words without their common beginning and end."""
    short = min(len(one), len(other))
    first = 0
    while first < short and one[first] == other[first]:
        first += 1
    last = 0
    while last < short - first and one[-1 - last] == other[-1 - last]:
        last += 1
    return one[first : len(one) - last], other[first : len(other) - last]


def _distance(one: str, other: str) -> int:
    """The letters to add, drop or change, two swapped neighbours as one."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, before, row = before, row, [i]
        for j, opposite in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != opposite))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]


def is_inflection(one: str, other: str) -> bool:
    """Whether one word is a plural or an adjective of the other ("Korean"), or both are of one stem ("Islamism")."""
    one, other = sorted((one.rstrip("'"), other.rstrip("'")), key=len)
    endings = _difference(one, other)
    endless = one + "n" if one.endswith("a") else one
    return other in (one, one + "s", one + "es", one[:-1] + "ies", endless, endless + "s") or (
        endings in (("m", "t"), ("t", "m")) and one.endswith(("ism", "ist"))
    )
