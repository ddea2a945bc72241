"""What the lexicons say of countries, regions and the words for their people, ready to be looked up.

Nothing here reads copy. Countries are keyed by their two-letter code (a plain word where they have none), regions by
country and code (`US-GA`). Whose a disputed place is stays open: `policy` says that the newsroom decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.lexicons import lexicon
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_UNMARKED_PLURALS = ("s", "z", "x", "sh", "ch", "ese", "oi")


class Country(Record):
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


class Family(Record):
    """The competing words for the people of one country, in singular; the first always means citizenship.

    `ethnic` are those that also name a people or a language across borders.
    """

    country: str
    forms: tuple[str, ...]
    ethnic: frozenset[str]
    note: str


@cache
def country(code: str) -> Country | None:
    """The country or territory of this code, None for a region's code."""
    entry: Mapping[str, Any] | None = lexicon("countries").get(code)
    if entry is None:
        return None
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
    for lists in ("countries", "regions"):
        for code, entry in lexicon(lists).items():
            yield entry["name"], code
            for name in entry.get("also", ()):
                yield name, code


def residents() -> Iterator[str]:
    """Every word for the people of a state or a province ("Texan")."""
    for entry in lexicon("regions").values():
        yield from entry.get("people", ())


def people_words() -> Iterator[tuple[str, str, str]]:
    """Every word for a people, its singular form and the country it belongs to."""
    for code, entry in lexicon("countries").items():
        adjective = entry.get("adjective", "")
        if adjective and adjective != entry["name"]:
            yield adjective, adjective, code
        for noun in entry.get("people", ()):
            yield noun, adjective if noun == adjective + "s" else noun, code
    for form, family in families().items():
        yield form, form, family.country
        yield plural(form), form, family.country


@cache
def home(name: str) -> str:
    """The code of the only country that has a town of this name, as the lexicon has it; empty where it has none."""
    return _homes().get(name.lower(), "")


@cache
def _homes() -> Mapping[str, str]:
    return {town.lower(): code for code, towns in lexicon("towns")["in"].items() for town in towns}


def is_shared(name: str) -> bool:
    """Whether several places bear a name, or nobody but the newsroom says whose it is."""
    return name.lower() in _set_apart()


@cache
def _set_apart() -> frozenset[str]:
    towns = lexicon("towns")
    return frozenset(name.lower() for kind in ("contested", "shared") for name in towns[kind])


@cache
def state_of(code: str) -> str:
    """The state that a country's code stands for, a part's being its whole's; empty where its status is disputed."""
    entry = lexicon("countries").get(code)
    if entry is None or entry.get("status") in ("disputed", "observer"):
        return ""
    return str(entry.get("of", code))


def country_name(code: str) -> str:
    """The usual name of a state as a sentence has it: "Peru", "the Philippines"."""
    entry = lexicon("countries").get(code)
    if entry is None:
        return code
    return f"the {entry['name']}" if "article" in entry else str(entry["name"])
