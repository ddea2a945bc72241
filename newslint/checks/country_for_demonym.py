"""A country's name stands before a noun for its people where its adjective belongs: "Arvan soldiers".

Body copy in the story's own words only: headlines clip ("France ministers meet"). Silent beside names that are their
own adjective or a US state's, beside those that may be a person or a town (unless the story has the country's adjective
too), inside longer names, after a word that may end a phrase ("In Chile farmers fear…") and on sports pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.gazetteer import Country, country
from newslint.facts.nationalities import Nationality, PeopleNoun, name_before, nationalities, noun_after, title_after
from newslint.facts.phrases import Found
from newslint.facts.places import Place, places
from newslint.facts.quotes import is_own
from newslint.facts.small_words import small_words
from newslint.facts.words import words
from newslint.finding import Change, Other, Repair, Slip
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

CASES = ("adjective-used", "alone")
VALUES = ("phrase", "adjective", "mended")
ELSEWHERE = ("phrase",)
NEEDS: tuple[str, ...] = ()

_SPORTS_PAGE = 3
_ENOUGH = 50
_CLOSING = "\"'”’)»"
_STOPS = (".", "?", "!", "…", ":", ";", ",")


class Options(Record):
    """`places`: how many other places a finding lists, at most."""

    places: int = 3


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """A slip for each bare country name that a noun for its people follows."""
    for place in places(doc):
        noun = noun_after(doc, place.span.end) or title_after(doc, place.span)
        if noun is None or not noun.meaning.beside_name:
            continue
        named = country(place.keys[0])
        if named and _wants_adjective(named, place) and _is_slip(doc, place.span, noun):
            yield from _slip(doc, place, named, noun, options)


def _wants_adjective(named: Country, place: Place) -> bool:
    """Whether the name is one country's usual one ("UK", "Russian Federation" stay as they are), with an adjective."""
    usual = place.name == named.names[0] and len(place.keys) == 1
    return usual and bool(named.adjective) and not named.stands


def _is_slip(doc: Document, name: Span, noun: Found[PeopleNoun]) -> bool:
    """Whether name and noun are one phrase and the name is not part of a longer one."""
    if doc.zone_at(name.start) not in STORY or not is_own(doc, name.hull(noun.span)):
        return False
    if not _in_sentence(doc, name) or (noun.meaning.before_nouns and not _ends(doc, noun.span.end)):
        return False
    return not (_in_longer_name(doc, name) or _ends_phrase(doc, name) or _is_verb(doc, noun) or _sports_page(doc))


def _in_sentence(doc: Document, name: Span) -> bool:
    """Whether the paragraph ends as sentences do: a line of links and labels clips like a headline."""
    return doc.read(doc.block_at(name.start).span).rstrip(_CLOSING)[-1:] in _STOPS


def _ends(doc: Document, end: int) -> bool:
    """Whether the phrase ends with the noun: "the Chile army said", but not "the Chile army radio"."""
    text = doc.text
    if text[end : end + 1] != " ":
        return text[end : end + 1] != "-"
    after = text[end + 1 : end + 30].partition(" ")[0].rstrip(",.;:").lower()
    return after.endswith("ed") or after in _after_phrases()


@cache
def _after_phrases() -> frozenset[str]:
    """Words that begin what comes after a noun: small words and verbs of speech."""
    return small_words().union(lexicon("name-words")["speaks"], lexicon("function-words")["adverbs"])


def _in_longer_name(doc: Document, name: Span) -> bool:
    """Whether a capital or a hyphen is right before it ("Air Chile pilots", "the US-Iran officials' talks")."""
    text = doc.text
    if text[max(name.start - 1, 0)] in "-–/&" or doc.read(name).isupper():
        return True
    return name_before(doc, name.start)


def _ends_phrase(doc: Document, name: Span) -> bool:
    """Whether the word before governs the name alone ("In Chile farmers fear drought")."""
    before = doc.text[max(name.start - 20, 0) : name.start].split()
    return bool(before) and before[-1].lower() in lexicon("people-nouns")["ends-phrase"]


def _is_verb(doc: Document, noun: Found[PeopleNoun]) -> bool:
    """Whether an object follows ("Chile forces the issue")."""
    if noun.phrase not in lexicon("people-nouns")["also-verbs"]:
        return False
    after = doc.text[noun.span.end : noun.span.end + 20].split()
    return bool(after) and (after[0][0].isupper() or after[0].lower() in lexicon("people-nouns")["objects"])


@per_document
def _sports_page(doc: Document) -> bool:
    starts = words(doc).starts
    return sum(len(starts.get(word, ())) for word in lexicon("people-nouns")["sport"]) >= _SPORTS_PAGE


def _slip(doc: Document, place: Place, named: Country, noun: Found[PeopleNoun], options: Options) -> Iterator[Slip]:
    uses = _uses(doc).get(named.code, [])
    titled = doc.text[noun.span.start].isupper()
    if not uses and (titled or _needs_adjective(named, noun)):
        return
    adjective = _adjective(named, uses)
    others = _others(doc, uses, noun, options.places)
    yield Slip(
        place.span.hull(noun.span),
        {
            "phrase": doc.read(place.span.hull(noun.span)),
            "adjective": adjective,
            "mended": f"{adjective} {doc.read(noun.span)}",
        },
        "adjective-used" if others else "alone",
        tuple(Other(use, {"phrase": doc.read(use)}) for use in others),
        (Repair((Change(place.span, adjective),)),),
    )


@per_document
def _uses(doc: Document) -> Mapping[str, list[Nationality]]:
    """The story's own words for each country's people; the first of them are enough to show."""
    uses: dict[str, list[Nationality]] = {}
    for use in nationalities(doc):
        for code in use.countries:
            known = uses.setdefault(code, [])
            if len(known) < _ENOUGH and is_own(doc, use.span):
                known.append(use)
    return uses


def _needs_adjective(named: Country, noun: Found[PeopleNoun]) -> bool:
    """Whether only the adjective elsewhere shows that the country is meant, and not a town, a person or a bird."""
    people = noun.meaning.kind == "people"
    doubted = people if named.shared == ("other",) else bool(named.shared)
    return doubted or noun.phrase in lexicon("people-nouns")["clipped"]


def _adjective(named: Country, uses: list[Nationality]) -> str:
    """The adjective that the story uses, or the lexicon's."""
    written = [use.form for use in uses if use.form not in named.people]
    return written[0] if written else named.adjective


def _others(doc: Document, uses: list[Nationality], people: Found[PeopleNoun], limit: int) -> list[Span]:
    """Where the story has the adjective: beside the same noun first, then its kind, then any other, then alone."""
    beside = [(use.span, noun_after(doc, use.span.end, capitals=True)) for use in uses]
    best = sorted(beside, key=lambda entry: _likeness(people, entry[1]), reverse=True)[:limit]
    return sorted(span.hull(noun.span) if noun else span for span, noun in best)


def _likeness(people: Found[PeopleNoun], noun: Found[PeopleNoun] | None) -> int:
    if noun is None:
        return 0
    return 1 + (noun.meaning.kind == people.meaning.kind) + (noun.phrase == people.phrase)
