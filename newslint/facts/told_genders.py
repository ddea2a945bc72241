"""What tells that a person is a man or a woman: a noun for one ("spokeswoman"), a title ("Mr"), or a pronoun.

A pronoun is bound where the name's own clause has it ("Kim Sato, who said she was tired"), or where the name opens a
paragraph and nobody else is named there or in the one before ("Sato, a former pilot, said she was tired"); any other
"she" may be somebody else. A title tells it where one person only bears the surname and the copy has no couple.
English copy only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.document import STORY, Document, per_document
from newslint.facts.gender_words import CLAUSE, FIRST, FIRST_OF, OPENING, PRONOUN, SAYING, TITLE, courtesy, nouns
from newslint.facts.names import Form, Name, NameType, names
from newslint.facts.quotes import is_own
from newslint.facts.stated_roles import stated_roles
from newslint.facts.within import names_within
from newslint.facts.words import said, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_MOST = 4
_NEAR = 160


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
    others = (*_pronouns(doc), *_openings(doc), *_titles(doc), *_firsts(doc))
    found = {told.span: told for told in (*of_roles, *others)}
    return tuple(sorted(found.values(), key=lambda told: told.span))


def _pronouns(doc: Document) -> Iterator[ToldGender]:
    pronouns: Sequence[str] = lexicon("stated-roles")["pronouns"]
    for name in _persons(doc):
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


def _persons(doc: Document) -> Iterator[Name]:
    """The mentions of persons the copy tells apart."""
    if doc.language.lower().startswith("en"):
        yield from (name for name in names(doc) if name.type is NameType.PERSON and name.cluster is not None)


def _titles(doc: Document) -> Iterator[ToldGender]:
    """The courtesy titles of those who alone bear their surname in a story without a couple."""
    women = courtesy()
    for name in _persons(doc):
        title = doc.read(name.title) if name.title else ""
        if title in women and name.form is Form.TITLED and is_own(doc, name.span):
            assert name.title is not None
            if not doc.text.endswith(" and ", 0, name.title.start) and _is_alone(doc, name):
                yield ToldGender(name.title, title, women[title], TITLE, name)


def _is_alone(doc: Document, name: Name) -> bool:
    """Whether one given name at most stands before the surname, and no word of the copy is of a couple."""
    if not words(doc).starts.keys().isdisjoint(lexicon("stated-roles")["couples"]):
        return False
    around = Span(max(name.span.start - _NEAR, 0), name.span.end + _NEAR)
    if not frozenset(lexicon("ages")["relatives"]).isdisjoint(said(doc, around)):
        return False
    return len(_bearers(doc).get(said(doc, name.span)[-1], ())) == 1


@per_document
def _bearers(doc: Document) -> Mapping[str, frozenset[str]]:
    """The given names before each surname; also "and" where two share it ("Ana and Tom Orr")."""
    found: dict[str, frozenset[str]] = {}
    for name in _persons(doc):
        if name.form is Form.FULL:
            given, *_, surname = said(doc, name.span) or ("", "")
            two = {"and"} if doc.text.endswith((" and ", " & "), 0, name.span.start) else set()
            found[surname] = found.get(surname, frozenset()) | {given} | two
    return found


def _firsts(doc: Document) -> Iterator[ToldGender]:
    """The nouns of "Kim Sato, the first woman to lead it"."""
    for name in _persons(doc) if " woman " in doc.text or " man " in doc.text else ():
        found = None if name.possessive else FIRST_OF.match(doc.text, name.span.end)
        if found is not None and is_own(doc, span := Span(*found.span("noun"))):
            yield ToldGender(span, found["noun"], found["noun"] == "woman", FIRST, name)


def _openings(doc: Document) -> Iterator[ToldGender]:
    """The pronouns after "said" where a name opens its paragraph, and no other person is near."""
    for name in _persons(doc):
        block = doc.block_at(name.span.start)
        start = (name.title or name.span).start
        if start != block.span.start or block.zone not in STORY or not block.index:
            continue
        found = SAYING.match(doc.text, name.span.end, block.span.end)
        near = Span(doc.blocks[block.index - 1].span.start, found.end() if found else start)
        if found is None or any(it.cluster != name.cluster for it in _persons_within(doc, near)):
            continue
        span = Span(*found.span("pronoun"))
        if is_own(doc, span) and not _others(doc, near):
            yield ToldGender(span, found["pronoun"], found["pronoun"] == "she", OPENING, name)


def _persons_within(doc: Document, span: Span) -> Iterator[Name]:
    return (name for name in names_within(doc, span) if name.type is NameType.PERSON)


def _others(doc: Document, span: Span) -> bool:
    """Whether the copy speaks of somebody without a name here, whom a pronoun may mean."""
    return not frozenset(lexicon("ages")["others"]).difference(("he", "she")).isdisjoint(said(doc, span))
