"""Towns that the copy tells to be in a country in more words than a comma: "Nairobi, the Kenyan capital," and the like.

Read are "Aleppo, northern Syria", "near Aleppo in Syria", "Aleppo (Syria)", "Kampala, the capital of Uganda",
"Kampala, Uganda's capital", "Uganda's capital, Kampala," and "the Ugandan capital, Kampala,". But for those that the
copy calls a capital or a city, only towns are read that the lexicon `towns` has: "on Monday in Syria" puts nothing
anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import STORY, Document, Zone
from newslint.facts.gazetteer import home, state_of
from newslint.facts.nationalities import nationalities
from newslint.facts.places import places
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_ZONES = STORY | {Zone.CAPTION}
_REACH = 90
_TOWN = r"(?P<town>[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,2})"
_POSSESSIVES = ("'s ", "’s ")


class ToldPlace(Record):
    """A town, the span that says where it is, and the state's code."""

    town: Span
    word: Span
    code: str


def told_places(doc: Document) -> Iterator[ToldPlace]:
    """Every such town, those told by a country's name first."""
    for place in places(doc):
        code = state_of(place.keys[0]) if len(place.keys) == 1 else ""
        if code and doc.zone_at(place.span.start) in _ZONES:
            yield from (ToldPlace(town, place.span, code) for town in _by_name(doc, place.span))
    for word in nationalities(doc):
        code = state_of(word.countries[0]) if len(word.countries) == 1 else ""
        if code and doc.zone_at(word.span.start) in _ZONES:
            yield from (ToldPlace(town, word.span, code) for town in _capital_after(doc, word.span.end))


def _by_name(doc: Document, country: Span) -> Iterator[Span]:
    text = doc.text
    first = max(country.start - _REACH, doc.block_at(country.start).span.start)
    before = text[first : country.start]
    if text.startswith(_POSSESSIVES, country.end):
        yield from _capital_after(doc, country.end + 2)
        if _owned().match(text, country.end + 2):
            yield from _known(first, _bare().search(before))
    elif not before.endswith(_leads()):
        return
    elif found := _defined().search(before):
        yield from list(_known(first, found)) or [Span(first + found.start("town"), first + found.end("town"))]
    elif _goes_no_further(text, country.end):
        yield from _known(first, _within().search(before))


def _goes_no_further(text: str, end: int) -> bool:
    """Whether the country's name ends here: no hyphen, longer name, list or firm ("Orr (Japan) Inc.") follows it."""
    after = text[end : end + 7].removeprefix(")")
    return after[:1] != "-" and not after[1:2].isupper() and not after.startswith((" and ", " or ", ", and "))


def _capital_after(doc: Document, start: int) -> Iterator[Span]:
    """The town of " capital, Kampala," or " capital Kampala" from an offset on."""
    yield from _known(0, _capital().match(doc.text, start))


def _known(first: int, found: re.Match[str] | None) -> Iterator[Span]:
    """The end of the words found that the lexicon has as a town: "Nairobi" for "In Nairobi"."""
    if found is None:
        return
    name = next(name for name in found.groupdict().values() if name)
    end = first + max(found.end(group) for group in found.groupdict())
    words = name.split(" ")
    for town in (" ".join(words[at:]) for at in range(len(words))):
        if home(town):
            yield Span(end - len(town), end)
            return


@cache
def _kinds() -> str:
    return either(lexicon("towns")["kinds"])


@cache
def _part() -> str:
    return either(lexicon("towns")["parts"])


@cache
def _leads() -> tuple[str, ...]:
    """What stands right before a country that a town is put into, as `_defined` and `_within` read it."""
    return (" in ", " of ", " the ", " (", *(f" {part} " for part in lexicon("towns")["parts"]))


@cache
def _defined() -> re.Pattern[str]:
    """`Kampala, the capital of `, `Kampala, a port city in northern `."""
    what = rf"(?:capital of|{_kinds()} in)"
    return re.compile(rf"(?<=[a-z] ){_TOWN}, (?:an?|the) (?:[a-z-]{{2,20}} ){{0,2}}{what} (?:the )?(?:{_part()} )?\Z")


@cache
def _within() -> re.Pattern[str]:
    """`near Aleppo in northern `, `Aleppo, northern `, `Aleppo (`."""
    inside = rf"\b(?:in|near|at|outside|{_kinds()} of) {_TOWN},? in (?:the )?(?:{_part()} )?"
    part, brackets = (_TOWN.replace("town", name) for name in ("part", "brackets"))
    return re.compile(rf"(?:{inside}|{part}, (?:the )?{_part()} |{brackets} \()\Z")


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"{_TOWN}, \Z")


@cache
def _owned() -> re.Pattern[str]:
    """`capital,`, `second-largest city.` after a country's possessive."""
    return re.compile(rf" (?:[a-z-]{{2,20}} ){{0,2}}{_kinds()}(?=[,.;)\n]|\Z)")


@cache
def _capital() -> re.Pattern[str]:
    bare = _TOWN.replace("town", "bare")
    return re.compile(rf" capital(?:, {_TOWN}(?=[,.;)\n]|\Z)| {bare})")
