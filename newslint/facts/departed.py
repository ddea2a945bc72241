"""Whom an obituary is of: the one person its first paragraph names and says has died.

What the obituary goes on to say of "she" is told of that person: how old she was ("She was 87.") and when she was born
("Born in Tarn in 1937, the youngest of four, she left early"). English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.names import Form, Name, NameType
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around, sentence_at
from newslint.facts.within import names_within
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.text import Span

_DIED = frozenset(("died", "dies"))
_AGED = re.compile(r"\s{1,2}(?:She|He) was (?P<age>\d{1,3})(?: years old)?(?=\.(?:\s|\Z))")
_SUBJECT = re.compile(r"s?he (?!\w+(?:,|\W*\Z))")
"""A pronoun with more than a verb behind it ("she said")."""


@per_document
def departed(doc: Document) -> Name | None:
    """The full name of the only person in the first sentence of the story, where it tells a death."""
    block = next(iter(doc.zoned(Zone.BODY)), None)
    if block is None:
        return None
    # a sentence may follow a dateline; "died" stands in it or in none
    died = next((start for word in _DIED for start in words(doc).starts.get(word, ()) if start in block.span), None)
    if died is None:
        return None
    persons = [name for name in names_within(doc, sentence_around(doc, died)) if name.type is NameType.PERSON]
    named = persons[0] if persons and len({name.cluster for name in persons}) == 1 else None
    return named if named is not None and named.cluster is not None and named.form is Form.FULL else None


def ages_at_death(doc: Document) -> Iterator[Span]:
    """The figures of "She was 87.", where that is the sentence right after the one that tells the death."""
    named = departed(doc)
    if named is not None:
        told, block = sentence_at(doc, named.span.start).span, doc.block_at(named.span.start).span
        found = _AGED.match(doc.text, told.end, block.end)
        if found and is_own(doc, span := Span(*found.span("age"))):
            yield span


def births_of_pronouns(doc: Document) -> Iterator[int]:
    """Where the words of a birth begin in a sentence that opens with it and has "she" or "he" as its subject."""
    for start in words(doc).starts.get("born", ()):
        opens = doc.text.startswith("Born ", start) and sentence_at(doc, start).span.start == start
        if opens and _is_of_pronoun(doc.read(sentence_around(doc, start))):
            yield start + 5


def _is_of_pronoun(sentence: str) -> bool:
    """Whether only more of the birth stands between it and a pronoun that begins a clause.

    "Born in 1970, her son said she left" and "Born in 1970, Ivo Orr, she said, left" have other subjects.
    """
    for clause in sentence.split(", ")[1:]:
        opened = _SUBJECT.match(clause)
        if opened or not (clause[:1].isdigit() or clause.startswith(_more_of_a_birth())):
            return opened is not None
    return False


@cache
def _more_of_a_birth() -> tuple[str, ...]:
    return tuple(f"{words} " for words in lexicon("ages")["more-of-a-birth"])
