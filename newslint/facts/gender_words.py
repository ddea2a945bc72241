"""Words that tell that a person is a man or a woman ("spokesman", "she"), and which of them contradict each other.

Whom they are said of is `told_genders`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from newslint.document import Document, per_document
from newslint.facts.words import are_bare, words
from newslint.lexicons import lexicon

CLAUSE = ", who "
"""What binds a pronoun to the name before it."""

PRONOUN = -1
"""The pair of a pronoun."""

_AHEAD, _MOST = 40, 3


@cache
def nouns() -> dict[str, tuple[int, bool]]:
    """For each noun, the number of its pair and whether it is the one for a woman."""
    return {
        noun: (number, noun == pair[1]) for number, pair in enumerate(lexicon("stated-roles")["pairs"]) for noun in pair
    }


def contradict(one: tuple[str, int, bool], other: tuple[str, int, bool]) -> bool:
    """Whether two words (each with its pair and sex) cannot be of one person; "chairman" rules out its own only."""
    return one[2] is not other[2] and (one[1] == other[1] or not {one[0], other[0]} & _neutral())


@per_document
def two_genders(doc: Document) -> bool:
    """Whether two words that contradict each other stand anywhere in the copy, of whomever."""
    return not are_bare(doc) or any(contradict(*pair) for pair in combinations(set(_words(doc)), 2))


def _words(doc: Document) -> Iterator[tuple[str, int, bool]]:
    starts = words(doc).starts
    yield from ((noun, *of) for noun, of in nouns().items() if noun in starts)
    pronouns: list[str] = lexicon("stated-roles")["pronouns"]
    for who in starts.get("who", ()):
        bound = doc.text.startswith(CLAUSE, who - 2)
        ahead = doc.text[who : who + _AHEAD].split(" ")[1 : _MOST + 1] if bound else ()
        yield from ((word, PRONOUN, word == pronouns[1]) for word in ahead if word in pronouns)


@cache
def _neutral() -> frozenset[str]:
    return frozenset(lexicon("stated-roles")["neutral"])
