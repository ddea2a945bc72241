"""Whom an obituary is of: the one person its first paragraph names and says has died.

What the obituary goes on to say of "she" is told of that person: how old she was ("She was 87.") and when she was born
("Born in Tarn in 1937, the youngest of four, she left early", and "She was born Ida Kell in 1937" where it has spoken
of nobody else in the paragraph before), and of "the Tarn poet" in the sentence after the death. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.dates import Basis
from newslint.facts.dates.calendar import the_day
from newslint.facts.names import Form, Name, NameType
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around, sentence_at
from newslint.facts.within import dates_within, names_within
from newslint.facts.words import said, words
from newslint.lexicons import lexicon
from newslint.text import Span

_DIED = frozenset(("died", "dies"))
_NUMBER = r"(?P<age>1[3-9]|[2-9]\d|1\d\d)"
_AGED = re.compile(r"\s{1,4}(?:She|He) was (?P<age>\d{1,3})(?: years old)?(?=\.(?:\s|\Z))")
_AFTER_NAME = re.compile(r",? \(?(?:aged? )?(?P<age>\d{1,3})[,)]")
_AT = re.compile(
    rf"\b(?:died|dies|dead|passed away)\b[^;!?\n]{{0,120}}?,? (?:at|aged)(?: age| the age of)? {_NUMBER}"
    r"(?=[,.;]|\s*\Z|\n| (?:on|in|after|from|of|last|this|following|at)\b)"
)
_DAY = 10
_SUBJECT = re.compile(r"s?he (?!\w+(?:,|\W*\Z))")
"""A pronoun with more than a verb behind it ("she said")."""

_PLACE = re.compile(r"(?:[A-Z][\w.’'-]*[ ]?){1,3}")
_EPITHET = re.compile(r"The [A-Za-z0-9’' -]{3,50}, (?:who was )?\Z")


def deaths(doc: Document) -> Iterator[int]:
    """Where "died", "dies" and "passed away" stand."""
    starts = words(doc).starts
    for word in _DIED:
        yield from starts.get(word, ())
    yield from (start for start in starts.get("passed", ()) if doc.text.startswith(" away", start + len("passed")))


@per_document
def departed(doc: Document) -> Name | None:
    """The full name of the only person in the first sentence of the story, where it tells a death."""
    block = next(iter(doc.zoned(Zone.BODY)), None)
    if block is None:
        return None
    # a sentence may follow a dateline; "died" stands in it or in none
    died = next((start for start in deaths(doc) if start in block.span), None)
    if died is None:
        return None
    named = [name for name in names_within(doc, sentence_around(doc, died)) if name.type is NameType.PERSON]
    # who comes after the death may have told of it (“Ida Orr died on Friday, said Ivo Orr, her son”)
    persons = [name for name in named if name.span.start < died] or named
    dead = persons[0] if persons and len({name.cluster for name in persons}) == 1 else None
    return dead if dead is not None and dead.cluster is not None and dead.form is Form.FULL else None


def ages_at_death(doc: Document) -> Iterator[Span]:
    """The figures that tell how old the departed was, each once, in no order.

    They stand beside the name ("Ida Orr, 87, died"), with the death ("died at 87", in the headline too), or in the
    sentence right after it ("She was 87.").
    """
    dead = departed(doc)
    if dead is None:
        return
    told, block = sentence_at(doc, dead.span.start).span, doc.block_at(dead.span.start)
    after = doc.blocks[block.index + 1].span.end if block.index + 1 < len(doc.blocks) else block.span.end
    tries = [
        _AFTER_NAME.match(doc.text, dead.span.end),
        _AT.search(doc.text, dead.span.end, told.end),
        _AGED.match(doc.text, told.end, after),
        *(_AT.search(doc.text, *_ends(head.span)) for head in doc.zoned(Zone.HEADLINE) if _names(doc, dead, head.span)),
    ]
    spans = (Span(*found.span("age")) for found in tries if found is not None)
    yield from (span for span in spans if is_own(doc, span))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _names(doc: Document, dead: Name, headline: Span) -> bool:
    """Whether a headline has the surname of the departed."""
    return doc.read(dead.span).rpartition(" ")[2].lower() in said(doc, headline)


def day_of_death(doc: Document) -> date | None:
    """The day the departed died on, where the copy writes it out with its year in the clause of the death."""
    dead = departed(doc)
    if dead is None:
        return None
    sentence = sentence_around(doc, dead.span.start)
    died = next(start for start in deaths(doc) if start in sentence)
    written = next(iter(dates_within(doc, Span(died, sentence.end))), None)
    if written is None or written.basis is not Basis.EXPLICIT or written.form == "range" or len(written.value) != _DAY:
        return None
    if not _elsewhere().isdisjoint(said(doc, Span(died, written.span.start))):
        return None
    return the_day(*map(int, written.value.split("-")))


@cache
def _elsewhere() -> frozenset[str]:
    return frozenset((*lexicon("ages")["clause"], "after", "before", "following", "from"))


def births_taken_up(doc: Document) -> Iterator[int]:
    """Where the words of a birth begin after "She was born", where "she" can be nobody but the departed.

    No one else is named there or in the paragraph before, and neither speaks of kin or of a man or woman.
    """
    dead = departed(doc)
    for start in words(doc).starts.get("born", ()) if dead else ():
        opening = doc.text[max(start - 8, 0) : start]
        if opening.endswith(("He was ", "She was ")) and dead is not None:
            first = start - (8 if opening == "She was " else 7)
            block = doc.block_at(first)
            region = Span(doc.blocks[max(block.index - 1, 0)].span.start, first)
            if sentence_at(doc, first).span.start == first and _speaks_only_of(doc, dead, region):
                yield start + 5


def _speaks_only_of(doc: Document, dead: Name, region: Span) -> bool:
    named = {name.cluster for name in names_within(doc, region) if name.type is NameType.PERSON}
    return named <= {dead.cluster} and _others().isdisjoint(said(doc, region))


@cache
def _others() -> frozenset[str]:
    return frozenset((*lexicon("ages")["relatives"], *lexicon("ages")["others"])) - {"he", "she"}


def births_of_epithets(doc: Document) -> Iterator[tuple[int, int]]:
    """Where the words of a birth begin after "The Tarn poet, who was born", and where the sentence does."""
    for start in words(doc).starts.get("born", ()):
        first = sentence_at(doc, start).span.start
        if _EPITHET.match(doc.text[first:start]):
            yield start + 5, first


def births_of_pronouns(doc: Document) -> Iterator[int]:
    """Where the words of a birth begin in a sentence that opens with it and has "she" or "he" as its subject."""
    for start in words(doc).starts.get("born", ()):
        opens = doc.text.startswith("Born ", start) and sentence_at(doc, start).span.start == start
        if opens and _is_of_pronoun(doc.read(sentence_around(doc, start))):
            yield start + 5


def _is_of_pronoun(sentence: str) -> bool:
    """Whether only more of the birth, or a place, stands between it and a pronoun that begins a clause.

    "Born in 1970, her son said she left" and "Born in 1970, Ivo Orr, she said, left" have other subjects.
    """
    for clause in sentence.split(", ")[1:]:
        opened = _SUBJECT.match(clause)
        more = clause[:1].isdigit() or clause.startswith(_more_of_a_birth()) or _PLACE.fullmatch(clause)
        if opened or not more:
            return opened is not None
    return False


@cache
def _more_of_a_birth() -> tuple[str, ...]:
    return tuple(f"{words} " for words in lexicon("ages")["more-of-a-birth"])
