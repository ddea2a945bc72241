"""What the lexicons say of countries, regions and the words for their people, ready to be looked up.

Nothing here reads copy. Countries are keyed by their two-letter code (a plain word where they have none), regions by
country and code (`US-GA`). Whose a disputed place is stays open: `policy` says that the newsroom decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from newslint.lexicons import lexicon

_UNMARKED_PLURALS = ("s", "z", "x", "sh", "ch", "ese", "oi")


@dataclass(frozen=True, slots=True)
class Country:
    """One country or territory as the lexicon lists it; `adjective` is empty where it has none.

    `stands` is true where the name serves as the adjective, `shared` says what else the bare name may be (`person`,
    `state`, `town`, `other`), `status` is `member`, `observer`, `part` or `disputed`.
    """

    code: str
    names: tuple[str, ...]
    adjective: str
    people: tuple[str, ...]
    stands: bool
    shared: tuple[str, ...]
    status: str
    policy: str


@dataclass(frozen=True, slots=True)
class Family:
    """The competing words for the people of one country, in singular; the first always means citizenship.

    `ethnic` are those that also name a people or a language across borders.
    """

    country: str
    forms: tuple[str, ...]
    ethnic: frozenset[str]
    note: str


@cache
def countries() -> Mapping[str, Country]:
    """Every country and territory by its code."""
    return {code: _country(code, entry) for code, entry in lexicon("countries").items()}


def _country(code: str, entry: Mapping[str, Any]) -> Country:
    return Country(
        code,
        (entry["name"], *entry.get("also", ())),
        entry.get("adjective", ""),
        tuple(entry.get("people", ())),
        "stands" in entry,
        tuple(entry.get("shared", ())),
        entry.get("status", "member"),
        entry.get("policy", ""),
    )


@cache
def families() -> Mapping[str, Family]:
    """The family of each competing word for a people, by the word in singular."""
    listed = [
        Family(entry["country"], tuple(entry["forms"]), frozenset(entry.get("ethnic", ())), entry.get("note", ""))
        for entry in lexicon("demonyms")["families"]
    ]
    return {form: family for family in listed for form in family.forms}


def plural(form: str) -> str:
    """The plural of a word for a people: `Argentinians`, but `Nepalese`."""
    return form if form.endswith(_UNMARKED_PLURALS) else form + "s"


def place_names() -> Iterator[tuple[str, str]]:
    """Every country and region name with its key; a name of two places comes twice."""
    for code, country in countries().items():
        for name in country.names:
            yield name, code
    for code, region in lexicon("regions").items():
        for name in (region["name"], *region.get("also", ())):
            yield name, code


def people_words() -> Iterator[tuple[str, str, str]]:
    """Every word for a people, its singular form and the country it belongs to."""
    for code, country in countries().items():
        if country.adjective and country.adjective not in country.names:
            yield country.adjective, country.adjective, code
        for noun in country.people:
            yield noun, noun.removesuffix("s") if noun == plural(country.adjective) else noun, code
    for form, family in families().items():
        yield form, form, family.country
        yield plural(form), form, family.country
