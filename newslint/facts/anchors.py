"""The anchors of a sentence: the places and people it names, by which two sentences are known to tell of one thing.

Words with a capital within the sentence are anchors too, so that a mill that no list knows is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.document import Document
from newslint.facts.names import NameType
from newslint.facts.within import names_within
from newslint.lexicons import lexicon
from newslint.text import Span

_SHORTEST = 4


def anchors(doc: Document, sentence: Span) -> frozenset[str]:
    """The last words of its places and people, and its words with a capital that name no time, in lower case."""
    named = {
        doc.read(name.span).rpartition(" ")[2].lower()
        for name in names_within(doc, sentence)
        if name.type in (NameType.PLACE, NameType.PERSON)
    }
    return frozenset(named.union(_capitals(doc, sentence)))


def _capitals(doc: Document, sentence: Span) -> Iterator[str]:
    for word in doc.read(sentence).split(" ")[1:]:
        plain = word.strip(".,;:()'’").removesuffix("’s").removesuffix("'s")
        if len(plain) >= _SHORTEST and plain[0].isupper() and plain.lower() not in _calendar():
            yield plain.lower()


@cache
def _calendar() -> frozenset[str]:
    return frozenset((*lexicon("weekdays")["en"]["full"], *lexicon("months")["en"]["full"]))
