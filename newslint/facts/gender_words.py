"""Words that tell that a person is a man or a woman ("spokesman", "she"), and which of them contradict each other.

Whom they are said of is `told_genders`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from newslint.document import Document, per_document
from newslint.facts.words import are_bare, either, words
from newslint.lexicons import lexicon

CLAUSE = ", who "
"""What binds a pronoun to the name before it."""

PRONOUN, TITLE, FIRST, OPENING = -1, -2, -3, -4
"""The pairs of a pronoun, of "Mr" and "Ms", of "the first woman", and of a pronoun in a paragraph that a name opens."""

FIRST_OF = re.compile(
    r"(?:,|(?:,[ ][^,.;\n]{1,60},)? (?:is|was|became|becomes|will be|will become))"
    r" the (?:only|first|second|third|fourth|fifth|last) (?:[A-Za-z]+ )?"
    r"(?P<noun>woman|man) (?:to|in|on|ever|[a-z]+ing)\b"
)
"""What follows a name and tells a first: "Kim Sato, the first woman to lead it"."""

_VERBS = ("said", "says", "added")
SAYING = re.compile(rf"(?:, (?:who|a|an|the|\d)[^.;\n]{{0,120}}?,)? {either(_VERBS)}(?: that)? (?P<pronoun>he|she) ")
"""What follows a name that opens its paragraph: "Sato, a former pilot, said she was tired"."""

_SAID = re.compile(rf"\n[A-Z][^.;\n]{{0,160}}? {either(_VERBS)}(?: that)? (he|she) ")
_SAYINGS = tuple(f" {verb}{that} {who} " for verb in _VERBS for that in ("", " that") for who in ("he", "she"))

_AHEAD, _MOST, _BACK = 40, 3, 32


@cache
def nouns() -> dict[str, tuple[int, bool]]:
    """For each noun, the number of its pair and whether it is the one for a woman."""
    return {
        noun: (number, noun == pair[1]) for number, pair in enumerate(lexicon("stated-roles")["pairs"]) for noun in pair
    }


def contradict(one: tuple[str, int, bool], other: tuple[str, int, bool]) -> bool:
    """Whether two words (each with its pair and sex) cannot be of one person; "chairman" rules out its own only.

    A title contradicts a title, and a pronoun that only opens a paragraph contradicts no noun.
    """
    kinds = {one[1], other[1]}
    if kinds > {TITLE} or (OPENING in kinds and max(kinds) >= 0):
        return False
    return one[2] is not other[2] and (one[1] == other[1] or not {one[0], other[0]} & _neutral())


@per_document
def two_genders(doc: Document) -> bool:
    """Whether two words that contradict each other stand anywhere in the copy, of whomever."""
    return not are_bare(doc) or _two_titles(doc) or any(contradict(*pair) for pair in combinations(set(_words(doc)), 2))


@cache
def courtesy() -> dict[str, bool]:
    """For each title, whether it is a woman's."""
    titles: dict[str, list[str]] = lexicon("stated-roles")["courtesy"]
    return {title: of == "woman" for of in ("man", "woman") for title in titles[of]}


def _two_titles(doc: Document) -> bool:
    """Whether one name stands after the titles of a man and of a woman."""
    known = words(doc).starts
    if len({woman for title, woman in courtesy().items() if title.lower().rstrip(".") in known}) < 2:
        return False
    told = {(name, courtesy()[title]) for title, name in _named().findall(doc.text)}
    return any((name, not woman) in told for name, woman in told)


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"\b({either(courtesy())}) ([A-Z][\w-]*)")


def _words(doc: Document) -> Iterator[tuple[str, int, bool]]:
    starts = words(doc).starts
    yield from ((noun, *of) for noun, of in nouns().items() if noun in starts)
    pronouns: list[str] = lexicon("stated-roles")["pronouns"]
    for who in starts.get("who", ()):
        bound = doc.text.startswith(CLAUSE, who - 2)
        ahead = doc.text[who : who + _AHEAD].split(" ")[1 : _MOST + 1] if bound else ()
        yield from ((word, PRONOUN, word == pronouns[1]) for word in ahead if word in pronouns)
    for noun in ("woman", "man"):
        if any(doc.text.find(" the ", max(at - _BACK, 0), at) >= 0 for at in starts.get(noun, ())):
            yield noun, FIRST, noun == "woman"
    if any(phrase in doc.text for phrase in _SAYINGS):
        yield from ((word, OPENING, word == "she") for word in _SAID.findall(doc.text))


@cache
def _neutral() -> frozenset[str]:
    return frozenset(lexicon("stated-roles")["neutral"])
