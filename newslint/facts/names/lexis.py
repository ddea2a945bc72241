"""What the lexicons say of the words of names, as sets to look a word up in, and the keys names are compared by."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from newslint.facts.gazetteer import people_words, place_names, residents
from newslint.lexicons import lexicon, worked_out
from newslint.record import Record


class Lexis(Record):
    """Sets of words in lower case (`places` and `bodies`: whole names); see the lexicons they are read from."""

    given: frozenset[str]
    also_words: frozenset[str]
    title_heads: frozenset[str]
    title_parts: frozenset[str]
    courtesy: frozenset[str]
    of_heads: frozenset[str]
    roles: frozenset[str]
    apposed: frozenset[str]
    organisation: frozenset[str]
    companies: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[str]
    peoples: frozenset[str]
    place_last: frozenset[str]
    place_first: frozenset[str]
    place_of: frozenset[str]
    place_generics: frozenset[str]
    things: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    never: frozenset[str]
    openers: frozenset[str]
    speaks: frozenset[str]
    labels: frozenset[str]
    surnames: frozenset[str]
    surnames_first: frozenset[str]
    prefixes: frozenset[str]
    of_many: frozenset[str]
    joins: frozenset[str]
    links: frozenset[str]
    offices: frozenset[str]
    regions: frozenset[str]
    shorts: frozenset[str]
    suffix_keys: frozenset[str]
    company_keys: frozenset[str]
    title_keys: frozenset[str]
    acronyms: frozenset[str]
    no_surnames: frozenset[str]


@cache
def lexis() -> Lexis:
    """All of them, read once."""
    given = lexicon("given-names")
    return Lexis(
        given=frozenset(given["census"].split()).union(given["world"].split()),
        also_words=frozenset(given["also-words"].split()),
        **_sets(),
    )


@worked_out
def _sets() -> dict[str, frozenset[str]]:
    words, titles = lexicon("name-words"), lexicon("titles")
    single = {name: _lower(words[name.replace("_", "-")]) for name in _OF_WORDS}
    peoples = _lower((*(word for word, _, _ in people_words()), *residents(), *words["peoples"]))
    heads = _lower(title.split()[-1] for title in (*titles["courtesy"], *titles["titles"], *titles["heads"]))
    return single | {
        "title_heads": heads,
        "title_keys": frozenset(map(key, heads)),
        "title_parts": _lower(part for kind in _PARTS for title in titles[kind] for part in title.split()),
        "courtesy": _lower(titles["courtesy"]),
        "of_heads": _lower(title.split()[0] for title in titles["of"]),
        "roles": _lower(titles["roles"]),
        "apposed": _lower(titles["roles"]) - _lower(titles["not-of-one"]),
        "offices": _lower(titles["offices"]),
        "places": _lower(_place_names()),
        "regions": _lower(name for name, _ in place_names()),
        "shorts": frozenset(short for region in lexicon("regions").values() for short in region.get("short", ())),
        "place_generics": _lower(lexicon("place-aliases")["orders"]["of"]),
        "suffix_keys": frozenset(map(key, words["suffixes"])),
        "company_keys": frozenset(map(key, words["companies"])),
        "acronyms": frozenset(lexicon("acronyms")["bodies"]),
        "peoples": peoples,
        "no_surnames": peoples.union(*(single[kind] for kind in ("organisation", "companies", "joins"))),
    }


_PARTS = ("before", "portfolios", "titles")
_OF_WORDS = (
    *("organisation", "companies", "bodies", "place_last", "place_first", "place_of", "things", "particles"),
    *("suffixes", "never", "openers", "speaks", "labels", "surnames", "surnames_first", "prefixes"),
    *("of_many", "joins", "links"),
)


def _lower(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(str.lower, words))


def _place_names() -> Iterable[str]:
    yield from (name for name, _ in place_names())
    for listed in lexicon("cities").values():
        yield from listed


@cache
def stand_for() -> dict[str, tuple[tuple[str, ...], ...]]:
    """For the key of an acronym that every desk knows, the keys of the names it stands for."""
    known: dict[str, list[str]] = lexicon("acronyms")["stand-for"]
    return {key(short): tuple(tuple(map(key, name.split())) for name in of) for short, of in known.items()}


@cache
def nicknames() -> dict[str, frozenset[int]]:
    """The lines of the nickname table that a given name stands on."""
    lines: dict[str, set[int]] = {}
    for number, line in enumerate(lexicon("nicknames")):
        for name in line:
            lines.setdefault(name, set()).add(number)
    return {name: frozenset(of) for name, of in lines.items()}


@lru_cache(1 << 13)
def key(word: str) -> str:
    """What a word of a name is compared by: no case, no accents, one apostrophe, no full stop."""
    plain = word.lower().replace("’", "'").replace(".", "")
    if plain.isascii():
        return plain
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFKD", plain) if not combining(letter))


def same_given(one: str, other: str) -> bool:
    """Whether two keys may be one person's given name: equal, an initial of the other, or its short form."""
    if one == other or (1 in (len(one), len(other)) and one[:1] == other[:1]):
        return True
    return bool(nicknames().get(one, frozenset()) & nicknames().get(other, frozenset()))
