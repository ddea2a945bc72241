"""Places named in the copy: countries and regions by their names, and names made of a generic word ("Lake Orrin").

Towns are not known here, and abbreviations of states are left to datelines. A name that several places bear keeps all
of them; whether "Jordan" is a country or a person is not decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.document import UNREAD, Document, per_document
from newslint.facts.gazetteer import place_names
from newslint.facts.phrases import PhraseBook, phrase_book
from newslint.facts.words import POSSESSIVES, by_first_word, words
from newslint.lexicons import lexicon, worked_out
from newslint.record import Record, StrEnum
from newslint.text import Span

_NO_NAME = frozenset(("the", "a", "an", "in", "at", "of", "near", "from", "on", "and", "but", "this", "that", "to"))


class Place(Record):
    """A country or region in the copy. `keys` are the places that bear the name, as `gazetteer` keys them."""

    span: Span
    name: str
    keys: tuple[str, ...]


class Order(StrEnum):
    """Where the generic word of a place name stands: `Republic of Arvan`, `Lake Orrin`, `Orrin Lake`."""

    OF = "of"
    BEFORE = "before"
    AFTER = "after"


class Arranged(Record):
    """A place name made of a generic word and its own words, lower-cased in `own`; `span` leaves "the" out.

    Words that qualify the generic one are among its own: the Democratic Republic of Arvan is no Arvan Republic.
    """

    span: Span
    generic: str
    own: tuple[str, ...]
    order: Order


@cache
def _names() -> PhraseBook[tuple[str, ...]]:
    return PhraseBook(_keys())


@worked_out
def _keys() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    keys: dict[str, tuple[str, ...]] = {}
    for name, key in place_names():
        keys[name] = (*keys.get(name, ()), key)
    return phrase_book(keys.items()).by_first


def aliases(doc: Document) -> Iterator[Sequence[str]]:
    """The names that each place is listed under, where the first words of two of them stand in the draft."""
    known = words(doc).starts
    return (names for names, firsts in _aliases() if sum(first in known for first in firsts) > 1)


@cache
def _aliases() -> Sequence[tuple[Sequence[str], Sequence[str]]]:
    """The names of each place with more than one, and the first word of each."""
    sets: Sequence[Sequence[str]] = lexicon("place-aliases")["sets"]
    return tuple((names, tuple(first for first, of in by_first_word(names).items() for _ in of)) for names in sets)


@per_document
def places(doc: Document) -> tuple[Place, ...]:
    """The countries and regions named, in reading order; "South Sudan" is not also Sudan."""
    return tuple(
        Place(found.span, found.phrase, found.meaning)
        for found in _names().within(doc)
        if doc.zone_at(found.span.start) not in UNREAD
    )


@per_document
def arranged(doc: Document) -> tuple[Arranged, ...]:
    """The place names made of a generic word, in reading order."""
    orders = lexicon("place-aliases")["orders"]
    found = [name for word in orders["of"] for name in _with_of(doc, word)]
    found += [name for word in orders["before"] for name in _before(doc, word)]
    found += [name for word in (*orders["of"], *orders["before"]) for name in _after(doc, word)]
    return tuple(sorted(found, key=lambda name: name.span.start))


def _stands(doc: Document, generic: str) -> Iterator[Span]:
    """Where a generic word stands with its capital."""
    known = words(doc).starts
    for form in _forms(generic):
        for start in known.get(form, ()):
            if doc.text[start].isupper() and doc.zone_at(start) not in UNREAD:
                yield Span(start, start + len(generic))


@cache
def _forms(generic: str) -> tuple[str, ...]:
    low = generic.lower()
    return low, *[low + ending for ending in POSSESSIVES]


def _with_of(doc: Document, generic: str) -> Iterator[Arranged]:
    text = doc.text
    for word in _stands(doc, generic):
        after = word.end + 4 if text.startswith(" of ", word.end) else 0
        if after and text.startswith("the ", after):
            after += 4
        own = _run_forward(text, after) if after else []
        if own:
            before = _run_back(text, word.start)
            span = Span((before or [word])[0].start, own[-1].end)
            yield Arranged(span, generic, _lowered(text, before + own), Order.OF)


def _before(doc: Document, generic: str) -> Iterator[Arranged]:
    for word in _stands(doc, generic):
        if doc.text.startswith(" ", word.end) and not _run_back(doc.text, word.start):
            own = _run_forward(doc.text, word.end + 1)
            if own:
                yield Arranged(Span(word.start, own[-1].end), generic, _lowered(doc.text, own), Order.BEFORE)


def _after(doc: Document, generic: str) -> Iterator[Arranged]:
    for word in _stands(doc, generic):
        own = _run_back(doc.text, word.start)
        if own and not _name_goes_on(doc.text, word.end):
            yield Arranged(Span(own[0].start, word.end), generic, _lowered(doc.text, own), Order.AFTER)


def _name_goes_on(text: str, end: int) -> bool:
    """Whether more of a name stands behind its generic word: "the Orrin Lake Road", not a next line's first word."""
    return text.startswith(" of ", end) or (text[end : end + 1] != "\n" and text[end + 1 : end + 2].isupper())


def _lowered(text: str, own: list[Span]) -> tuple[str, ...]:
    return tuple(text[word.start : word.end].lower() for word in own)


def _run_forward(text: str, start: int) -> list[Span]:
    """The capitalised words from an offset on, at most four, with a possessive ending left off."""
    run: list[Span] = []
    while len(run) < 4 and start < len(text) and text[start].isupper():
        end = start
        while end < len(text) and (text[end].isalnum() or (text[end] == "-" and text[end + 1 : end + 2].isalnum())):
            end += 1
        run.append(Span(start, end))
        if not text.startswith(" ", end):
            break
        start = end + 1
    return run


def _run_back(text: str, end: int) -> list[Span]:
    """The capitalised words that end right before an offset, at most four, without words that open a sentence."""
    run: list[Span] = []
    while len(run) < 4 and end > 0 and text[end - 1] == " ":
        start = end - 1
        while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-'’"):
            start -= 1
        word = text[start : end - 1]
        if not word[:1].isupper() or word.lower() in _NO_NAME:
            break
        run.insert(0, Span(start, end - 1))
        end = start
    return run
