"""Small words hold a sentence together and name nothing: articles, pronouns, prepositions, auxiliaries."""

from __future__ import annotations

from functools import cache

from newslint.lexicons import lexicon

_KINDS = ("determiners", "possessives", "pronouns", "prepositions", "conjunctions", "be", "have", "do", "modals")


@cache
def small_words() -> frozenset[str]:
    """All of them that the lexicon `function-words` lists, in lower case; adverbs are not among them."""
    lists = lexicon("function-words")
    return frozenset(word for kind in _KINDS for word in lists[kind])


@cache
def joining_words() -> frozenset[str]:
    """Prepositions and conjunctions: what joins a phrase or a clause to the words before it."""
    lists = lexicon("function-words")
    return frozenset((*lists["prepositions"], *lists["conjunctions"]))


@cache
def persons() -> frozenset[str]:
    """The pronouns that stand for one person: "he", "she"."""
    return frozenset(lexicon("function-words")["persons"])
