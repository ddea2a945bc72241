"""What tells that a person is a man or a woman: a noun for one ("spokeswoman"), or a pronoun bound to the name.

A pronoun is bound where the name's own clause has it ("Kim Sato, who said she was tired"); any other "she" may be
somebody else. English copy only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document, per_document
from newslint.facts.gender_words import CLAUSE, PRONOUN, nouns
from newslint.facts.names import Name, NameType, names
from newslint.facts.quotes import is_own
from newslint.facts.stated_roles import stated_roles
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_MOST = 4


class ToldGender(Record):
    """A word that tells it, of the person that `name` is a mention of; `pair` numbers the noun and its counterpart."""

    span: Span
    word: str
    woman: bool
    pair: int
    name: Name


@per_document
def told_genders(doc: Document) -> tuple[ToldGender, ...]:
    """Every such word, in reading order."""
    of_roles = (
        ToldGender(role.span, role.head, woman, pair, role.name)
        for role in stated_roles(doc)
        if role.head in nouns()
        for pair, woman in (nouns()[role.head],)
    )
    return tuple(sorted((*of_roles, *_pronouns(doc)), key=lambda told: told.span))


def _pronouns(doc: Document) -> Iterator[ToldGender]:
    if not doc.language.lower().startswith("en"):
        return
    pronouns: Sequence[str] = lexicon("stated-roles")["pronouns"]
    for name in names(doc):
        if name.type is not NameType.PERSON or name.cluster is None:
            continue
        if not doc.text.startswith(CLAUSE, name.span.end):
            continue
        at = name.span.end + len(CLAUSE)
        verb, *words = doc.text[at : at + 40].split(" ")[:_MOST]
        word = next(iter(words[1:] if words[:1] == ["that"] else words), "")
        if verb in lexicon("name-words")["speaks"] and word in pronouns:
            start = doc.text.index(f" {word}", at + len(verb)) + 1
            span = Span(start, start + len(word))
            if is_own(doc, span):
                yield ToldGender(span, word, word == pronouns[1], PRONOUN, name)
