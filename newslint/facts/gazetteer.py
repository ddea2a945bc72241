"""What the lexicons say of countries, regions and the words for their people, ready to be looked up.

Nothing here reads copy. Countries are keyed by their two-letter code (a plain word where they have none), regions by
country and code (`US-GA`). Whose a disputed place is stays open: `policy` says that the newsroom decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.lexicons import lexicon, worked_out
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


def is_wide(name: str) -> bool:
    """Whether a name is that of a country or a region, which lists join to others ("Chile, Peru, in that order")."""
    return " ".join(name.lower().split()) in _wide()


@worked_out
def _wide() -> frozenset[str]:
    return frozenset(name.lower() for name, _ in place_names())


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
    """The code of the country whose town this name means, as the lexicon has it; empty where it has none.

    Other countries may have one (`may_be_two`).
    """
    return _homes().get(name.lower(), "")


@worked_out
def _homes() -> dict[str, str]:
    towns = lexicon("towns")
    meant = {town.lower(): codes[0] for town, codes in towns["shared"]["abroad"].items()}
    return meant | {town.lower(): code for code, listed in towns["in"].items() for town in listed}


def is_contested(name: str) -> bool:
    """Whether nobody but the newsroom says whose a place is."""
    return name.lower() in _contested()


@worked_out
def _contested() -> frozenset[str]:
    return frozenset(name.lower() for name in lexicon("towns")["contested"])


def may_be_two(name: str, one: str, other: str) -> bool:
    """Whether two countries, or two states of one, each have a place of this name to speak of."""
    where = _namesakes().get(name.lower())
    return where is not None and (not where or {one, other} <= where)


@worked_out
def _namesakes() -> dict[str, frozenset[str]]:
    """Where there are places of one name, by the name; nothing is said of those that are anywhere."""
    shared = lexicon("towns")["shared"]
    found: dict[str, frozenset[str]] = {name.lower(): frozenset() for name in shared["anywhere"]}
    for name, codes in (*shared["abroad"].items(), *shared["at-home"].items()):
        found[name.lower()] = found.get(name.lower(), frozenset()) | frozenset(codes)
    return found


@cache
def state_of(code: str) -> str:
    """The state that a country's code stands for, a part's being its whole's; empty where its status is disputed."""
    entry = lexicon("countries").get(code)
    if entry is None or entry.get("status") in ("disputed", "observer"):
        return ""
    return str(entry.get("of", code))


def country_name(code: str) -> str:
    """The usual name of a country, or of a state of one, as a sentence has it: "Peru", "the Philippines", "Ohio"."""
    entry = lexicon("countries").get(code) or lexicon("regions").get(code)
    if entry is None:
        return code
    return f"the {entry['name']}" if "article" in entry else str(entry["name"])
