"""More forms that a house settles: ages, simple series, and datelines of towns that may stand alone.

A series is simple where each of its things is one word in lower case ("boats, nets and sails"); what opens with a small
word or an adverb of the kind that stands between commas is none ("boats, however, and nets"). English only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.house_forms import is_settled, opens_sentence
from newslint.facts.small_words import small_words
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span


class AgeForm(Record):
    """An age as written: its number, whether in words, its hyphens, and whether it stands as a noun or before one.

    `joined` is false for "is 5 years old", which has no hyphens; `span` covers all of "five-year-old".
    """

    span: Span
    number: int
    spelled: bool
    hyphens: bool
    joined: bool
    plural: bool


class Series(Record):
    """A simple series: all of it, and the place between its last two things (a comma and spaces, or spaces)."""

    span: Span
    gap: Span
    comma: bool


class TownLine(Record):
    """The town of a dateline, and what follows it up to the agency or the dash ("N.Y.")."""

    town: Span
    region: Span | None


@per_document
def age_forms(doc: Document) -> tuple[AgeForm, ...]:
    """The ages in years of the story's own words, but for those that open a sentence."""
    if not doc.language.lower().startswith("en"):
        return ()
    found = (_age(match) for match in _age_pattern().finditer(doc.text))
    return tuple(age for age in found if is_settled(doc, age.span) and not opens_sentence(doc, age.span))


def _age(match: re.Match[str]) -> AgeForm:
    number, first, years, second, olds = match.group("number", "first", "years", "second", "olds")
    spelled = not number.isdigit()
    joined = years == "year"
    worth = int(_numbers()[number.lower()]) if spelled else int(number)
    return AgeForm(Span(*match.span()), worth, spelled, first == second == "-", joined, olds == "olds")


@cache
def _age_pattern() -> re.Pattern[str]:
    number = rf"(?P<number>\d{{1,3}}|{either(_numbers())})"
    return re.compile(
        rf"(?<![\w.,$-]){number}(?P<first>[- ])(?P<years>years?)(?P<second>[- ])(?P<olds>olds?)(?![\w-])", re.IGNORECASE
    )


@cache
def _numbers() -> Mapping[str, str]:
    """The words for the numbers up to nineteen."""
    small = lexicon("quantities")["words"]["small"]
    return {word: worth for word, worth in small.items() if worth.isdigit() and 0 < int(worth) < 20}


@per_document
def simple_series(doc: Document) -> tuple[Series, ...]:
    """The simple series of three in the story's own words."""
    if not doc.language.lower().startswith("en"):
        return ()
    found = []
    for match in _LIST.finditer(doc.text):
        span, gap = Span(*match.span()), Span(*match.span("gap"))
        words = match.group("first", "second", "last")
        parenthetic = lexicon("function-words")["parenthetic"]
        small = any(word in small_words() or word in parenthetic or word.endswith("ly") for word in words)
        if not small and is_settled(doc, span):
            found.append(Series(span, gap, match["gap"].startswith(",")))
    return tuple(found)


_THING = r"[a-z]{3,}"
_LIST = re.compile(
    rf"(?<![\w,’'-])(?P<first>{_THING}), (?P<second>{_THING})(?P<gap>,? )(?:and|or) (?P<last>{_THING})(?=[.;:)?!\n])"
)


def town_lines(doc: Document) -> tuple[TownLine, ...]:
    """The towns of the datelines."""
    found = []
    for block in doc.zoned(Zone.DATELINE):
        match = _TOWN.match(doc.text, block.span.start, block.span.end)
        if match is not None:
            region = Span(*match.span("region")) if match["region"] else None
            found.append(TownLine(Span(*match.span("town")), region))
    return tuple(found)


_TOWN = re.compile(r"(?P<town>[^\W\d_][^,(\n–—]{0,40}?)(?:, (?P<region>[^\W\d_][^,(\n–—]{0,30}?))?(?= *[(,–—\n-]|\Z)")
