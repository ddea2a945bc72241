"""Whether two words may be two spellings of one name, as far as the words alone can tell."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise

from newslint.facts.names.known import american, is_name, is_surname, is_word
from newslint.facts.names.lexis import lexis, nicknames
from newslint.lexicons import lexicon
from newslint.record import Record

_LONG = 3
_LENGTH = 5
_END = "."


@cache
def families() -> Mapping[str, int]:
    """The line of the lexicon `name-families` that a word stands on."""
    return {name: number for number, line in enumerate(lexicon("name-families")["families"]) for name in line}


@cache
def alike() -> Mapping[str, int]:
    """The line of given names that sound alike which a word stands on."""
    return {name: number for number, line in enumerate(lexicon("given-name-spellings")) for name in line}


def respelled(words: Collection[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words that write one sound in two ways: "Nasreen" and "Nasrin"."""
    for word in words:
        for sound, plain in _sounds():
            if sound in word and (other := word.replace(sound, plain)) in words and not {word, other} <= alike().keys():
                yield word, other


@cache
def _sounds() -> tuple[tuple[str, str], ...]:
    """The spellings of sounds with two letters, each with its plain one."""
    return tuple((sound, plain) for plain, sounds in lexicon("name-families")["sounds"].items() for sound in sounds)


def are_of_one_family(one: str, other: str) -> bool:
    """Whether two words are listed as spellings of one name."""
    return one in families() and families()[one] == families().get(other)


def are_two_words(one: str, other: str) -> bool:
    """Whether two words are two for sure: peoples, titles, or two places."""
    known = lexis()
    if one in known.peoples or other in known.peoples or (one in known.places and other in known.places):
        return True
    return one in known.title_keys or other in known.title_keys


def may_be_unknown(one: str, other: str) -> bool:
    """Whether a word beside another is no word, given name or place, and one of the two is no common surname.

    Nor is "Centre" beside "Center" unknown, nor "Tenn." beside "Renn".
    """
    known = lexis()
    if american(one) == american(other) or f"{one.capitalize()}." in known.shorts:
        return False
    return not (is_word(one) or one in known.given or one in known.places or (is_surname(one) and is_surname(other)))


def sound_alike(one: str, other: str) -> bool:
    """Whether two given names are said alike ("Wendy", "Wendi"), or listed as such ("Stephen", "Steven")."""
    if one in alike() and alike()[one] == alike().get(other):
        return True
    return min(len(one), len(other)) > _LONG and _said(one) == _said(other)


@lru_cache(1 << 10)
def _said(name: str) -> str:
    """A given name as it is said, roughly; "Danielle" is not said as "Daniel", while "Carole" is as "Carol"."""
    said = name + _END
    for written, sound in lexicon("name-families")["said"]:
        said = said.replace(written, sound)
    if said.endswith(f"e{_END}") and len(said) > _LENGTH and said[-3] != said[-4]:
        said = said[:-2] + _END
    return "".join(letter for letter, after in pairwise(said) if letter != after)


def may_be_one_given(one: str, other: str) -> bool:
    """Whether two words may be spellings of one given name: said alike, or one of them no name or word."""
    if sound_alike(one, other):
        return True
    known = lexis()
    if one in known.peoples or other in known.peoples:
        return False
    if nicknames().get(one, frozenset()) & nicknames().get(other, frozenset()) or min(len(one), len(other)) < _LONG:
        return False
    unknown = [word for word in (one, other) if word not in known.given]
    return bool(unknown) and not any(is_word(word) or word in known.title_keys for word in unknown)


def are_two_givens(one: str, other: str) -> bool:
    """Whether one letter parts two given names of some length ("Elena", "Elana", not "Eric", "Erica") or a sound."""
    if any(one.replace(*pair) == other.replace(*pair) for pair in _sounds()):
        return True
    if not {one, other} <= lexis().given or len(one) != len(other) or len(one) < _LENGTH:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 and one[0] == other[0]


def may_be_mistyped(one: str, other: str) -> bool:
    """Whether one of two words a letter apart is a given name, which the other may be meant for ("Ted", "Tad")."""
    known = lexis()
    if one[0] != other[0] or min(len(one), len(other)) < _LONG or known.given.isdisjoint((one, other)):
        return False
    kinds = (known.peoples, known.title_keys, known.openers)
    if any(word in kind for word in (one, other) for kind in kinds):
        return False
    return not nicknames().get(one, frozenset()) & nicknames().get(other, frozenset())


class Evidence(Record):
    """What two words need to be taken for one surname: nothing that could do (`never`), or a given name before one."""

    never: bool
    named: bool


@lru_cache(1 << 12)
def evidence(one: str, other: str) -> Evidence:
    """What two spellings of one surname need beside them; two words that are both known need a given name."""
    both = ((one, other), (other, one))
    if are_two_words(one, other):
        return Evidence(never=True, named=False)
    if any(may_be_unknown(*pair) for pair in both) or not all(is_word(word) or is_name(word) for word in (one, other)):
        return Evidence(never=False, named=False)
    words = is_word(one) and is_word(other)
    never = words and not any(word in lexis().given or is_surname(word) for word in (one, other))
    return Evidence(never, named=True)
