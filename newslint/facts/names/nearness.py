"""How near two words are: the letters that are added, dropped, changed or swapped between them.

Words a letter apart are found by what is left when one letter is left out, so that the cost is that of the words and
not of their pairs. A plural is no other word than its singular.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import combinations

LONG = 8
"""Longer words may be alike though they differ by two letters."""

LONGEST = 24
"""Longer words are not compared."""

FEW = 12
"""More words than these that are all alike are a list, and no slips."""


def by_one_letter(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words a letter apart, some of them twice."""
    for group in groups(words):
        if len(group) <= FEW:
            yield from (pair for pair in combinations(group, 2) if is_near(*pair))


def groups(words: Iterable[str]) -> Iterator[Sequence[str]]:
    """The words of which the same is left when a letter is left out, or none; two at least."""
    shared: dict[str, list[str]] = {}
    for word, left in _repeated([(word, _without_a_letter(word)) for word in words]):
        shared.setdefault(left, []).append(word)
    return (alike for alike in shared.values() if len(alike) > 1)


@lru_cache(1 << 12)
def _without_a_letter(word: str) -> frozenset[str]:
    """What is left of a word when one letter is left out, or none."""
    return frozenset([word, *[word[:at] + word[at + 1 :] for at in range(len(word))]])


def _repeated(left_of: Sequence[tuple[str, Set[str]]]) -> Iterator[tuple[str, str]]:
    """Each word with what is left of it and of another word too; of most words of a draft there is nothing such."""
    seen: set[str] = set()
    twice: set[str] = set()
    for _, left in left_of:
        twice |= left & seen
        seen |= left
    return ((word, one) for word, left in left_of for one in left & twice)


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
    return by == 2 and longest <= 2 * LONG and _distance(one, other) <= by


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
    """Whether one word is a plural or an adjective of the other ("Korean"), or both are of one stem ("Islamism").

    A name that ends in s has no plural in s: "Purkiss" is none of "Purkis".
    """
    one, other = sorted((one.rstrip("'"), other.rstrip("'")), key=len)
    endings = _difference(one, other)
    adjective = one + "n" if one.endswith("a") else one
    many = [word for word in (one + "s", adjective + "s") if not word.endswith("ss")]
    return other in (one, adjective, one + "es", one[:-1] + "ies", *many) or (
        endings in (("m", "t"), ("t", "m")) and one.endswith(("ism", "ist"))
    )
