"""The words of the copy with the class each belongs to: what a shallow reading of a clause goes by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from newslint.document import Document, per_document
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_POSSESSIVE = ("'s", "’s")
_DOUBTFUL = frozenset(("modal", "adverb"))
TOUCHING = frozenset((" ", "-", "‑", "/", " ("))


class Tokens(Record):
    """Every word in order; `lows` are the words in lower case. A run of words is a range of indices."""

    text: str
    spans: tuple[Span, ...]
    lows: tuple[str, ...]
    starts: tuple[int, ...]
    gaps: tuple[str, ...]

    def gap(self, index: int) -> str:
        """What stands between a word and the one before it."""
        return self.gaps[index] if index else ""

    def touches(self, index: int) -> bool:
        """Whether nothing but a space or a hyphen parts a word from the one before it."""
        return index > 0 and self.gaps[index] in TOUCHING

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text[self.spans[index].start].isupper()

    def possessive(self, index: int) -> bool:
        """Whether a word ends as a possessor does: `Norland's`, `the guards'`."""
        low = self.lows[index]
        if low.endswith(_POSSESSIVE):
            return True
        return low.endswith("s") and self.text[self.spans[index].end : self.spans[index].end + 2] in ("' ", "’ ")

    def kind(self, index: int) -> str:
        """The class of a word; empty where it is a word of its own weight (a noun, a verb, an adjective, a name)."""
        known = _class_of(self.lows[index])
        if known in _DOUBTFUL and self.capital(index) and self.touches(index):
            # "said Will Aas", but not "Will Aas run?"; "said Connelly": a capital within a sentence makes it a name
            return "" if known == "modal" or self.lows[index] not in _classes() else known
        return known

    def span(self, first: int, last: int) -> Span:
        """The span of the words from one index to another, both included."""
        return Span(self.spans[first].start, self.spans[last].end)


@lru_cache(1 << 13)
def _class_of(low: str) -> str:
    """The class of a word wherever it stands; one that only its ending tells is an adverb."""
    known = _classes().get(low)
    if known is not None:
        return known
    return "adverb" if low.endswith("ly") and low not in function_words()["not-adverbs"] else ""


@per_document
def tokens(doc: Document) -> Tokens:
    """The words of the whole copy."""
    found = words(doc)
    return Tokens(doc.text, found.spans, found.lows, found.firsts, found.gaps)


@cache
def function_words() -> Mapping[str, frozenset[str]]:
    """The lists of the lexicon `function-words`."""
    return {name: frozenset(of) for name, of in lexicon("function-words").items()}


@cache
def _classes() -> Mapping[str, str]:
    """The one class each function word is counted in, where it may be in several."""
    order = (
        ("modal", "modals"), ("do", "do"), ("be", "be"), ("have", "have"), ("subject", "subjects"),
        ("pronoun", "pronouns"), ("quantifier", "quantifiers"), ("determiner", "determiners"),
        ("possessive", "possessives"), ("adverb", "adverbs"), ("preposition", "prepositions"),
        ("conjunction", "conjunctions"),
    )  # fmt: skip
    lists = function_words()
    return {word: name for name, of in reversed(order) for word in lists[of]}


def before_verb(tokens: Tokens, index: int, floor: int) -> int:
    """The index of the word before a word, adverbs passed over; `floor - 1` where there is none."""
    at = index - 1
    while at >= floor and tokens.kind(at) == "adverb" and tokens.touches(at + 1):
        at -= 1
    return at
