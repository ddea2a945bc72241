"""Words for the people of a country in the copy: adjectives and nouns, with the country or countries they belong to.

"Congolese" belongs to two countries and keeps both. Names of countries are `places`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newslint.document import UNREAD, Document, per_document
from newslint.facts.gazetteer import people_words
from newslint.facts.phrases import Found, PhraseBook, phrase_book
from newslint.facts.sentences import sentence_at
from newslint.facts.words import POSSESSIVES
from newslint.lexicons import lexicon, worked_out
from newslint.record import Record
from newslint.text import Span

_BACK = 20


class Nationality(Record):
    """A word for a people: `form` is its singular ("Argentinian" for "Argentinians"), `countries` their codes."""

    span: Span
    form: str
    countries: tuple[str, ...]


class PeopleNoun(Record):
    """A noun for people of a country: its kind, whether a bare country name right before it is a slip, and whether
    it often stands before another noun."""

    kind: str
    beside_name: bool
    before_nouns: bool


@cache
def _words() -> PhraseBook[tuple[str, tuple[str, ...]]]:
    return PhraseBook(_meanings())


@worked_out
def _meanings() -> Mapping[str, Mapping[str, tuple[str, tuple[str, ...]]]]:
    meanings: dict[str, tuple[str, tuple[str, ...]]] = {}
    for word, form, country in people_words():
        known = meanings.get(word, (form, ()))[1]
        meanings[word] = form, known if country in known else (*known, country)
    return phrase_book(meanings.items()).by_first


@cache
def _nouns() -> PhraseBook[PeopleNoun]:
    nouns = lexicon("people-nouns")
    apart, attributive = frozenset(nouns["not-beside-a-name"]), frozenset(nouns["before-nouns"])
    kinds = nouns["kinds"].items()
    return phrase_book(
        (noun, PeopleNoun(kind, noun not in apart, noun in attributive)) for kind, of in kinds for noun in of
    )


@per_document
def nationalities(doc: Document) -> tuple[Nationality, ...]:
    """The words for peoples, in reading order; "South African" is not also African."""
    return tuple(
        Nationality(found.span, *found.meaning)
        for found in _words().within(doc)
        if doc.zone_at(found.span.start) not in UNREAD
    )


def name_before(doc: Document, offset: int) -> bool:
    """Whether the word right before an offset may begin a name that goes on there: "Radio Norway", "Haji Afghani"."""
    start = sentence_at(doc, offset).span.start
    before = doc.text[max(start, offset - 30) : offset].split(" ")
    if len(before) < 2 or before[-1] or not before[-2][:1].isupper() or not before[-2][-1].isalnum():
        return False
    return before[-2].lower() not in lexicon("people-nouns")["no-names"]


def title_after(doc: Document, country: Span) -> Found[PeopleNoun] | None:
    """The title of an office of state one space after a country, a name behind it: "Chile President Ana Orr".

    "Bank of Chile President" and "Orr's Chile President" are titles of something else.
    """
    if not doc.text[country.end + 1 : country.end + 2].isupper():
        return None
    before = doc.text[max(country.start - _BACK, 0) : country.start].rstrip(" ")
    if before.endswith((" of", *POSSESSIVES)):
        return None
    found = noun_after(doc, country.end, capitals=True)
    if found is None or found.phrase not in lexicon("people-nouns")["titles"]:
        return None
    name = doc.text[found.span.end + 1 : found.span.end + 3]
    titled = doc.text.startswith(" ", found.span.end) and name[:1].isupper() and name[1:].islower()
    return found if titled and doc.read(found.span).istitle() else None


def noun_after(doc: Document, offset: int, *, capitals: bool = False) -> Found[PeopleNoun] | None:
    """The noun for people one space after an offset of the copy; with `capitals`, titles ("President Orr") as well."""
    if not doc.text.startswith(" ", offset):
        return None
    ahead = doc.text[offset + 1 : offset + 41]
    found = _nouns().at(ahead.lower() if capitals else ahead, 0)
    if found is None:
        return None
    span = Span(offset + 1 + found.span.start, offset + 1 + found.span.end)
    return Found(span, found.phrase, found.meaning)
