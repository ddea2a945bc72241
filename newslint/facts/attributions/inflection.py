"""The forms a verb or a noun takes; the irregular ones are listed in the lexicon `irregular`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.lexicons import lexicon

_VOWELS = "aeiou"
_SHORTEST = 3


@cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    """The past, participle and -ing forms by verb, as far as they are irregular."""
    return {verb: tuple(forms.split()) for verb, forms in lexicon("irregular")["verbs"].items()}


def verb_forms(verb: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb with their names: `base`, `s`, `past` (the participle too), `ing`."""
    yield "base", verb
    yield "s", third_person(verb)
    past = _irregular().get(verb, ())
    for spelt in dict.fromkeys(form for form in past if not form.endswith("ing")) or (_past(verb),):
        yield "past", spelt
    yield "ing", next((form for form in past if form.endswith("ing")), _ing(verb))


@cache
def irregular_pasts() -> Mapping[str, str]:
    """The verb of each form that follows no rule: `told` is of `tell`."""
    return {form: verb for verb, forms in _irregular().items() for form in forms}


@cache
def _any_pasts() -> Mapping[str, str]:
    others = {form: verb for verb, forms in lexicon("irregular")["others"].items() for form in forms.split()}
    return {**irregular_pasts(), **others}


def stems(word: str) -> Iterator[str]:
    """The words of which this one may be a form, itself first: "denied", "denie", "deni", "deny"; most do not exist."""
    yield word
    if word in irregular_pasts():
        yield irregular_pasts()[word]
    if word.endswith("s"):
        yield from (word[:-1], word[:-2], word[:-3] + "y")
    elif word.endswith("ed"):
        yield from (word[:-1], word[:-2], word[:-3], word[:-3] + "y")
    elif word.endswith("ing"):
        yield from (word[:-3], word[:-3] + "e", word[:-4])


def stem(word: str) -> str:
    """What all forms of a word have in common: "rise" of "rose", "rais" of "raises" and "raised"."""
    word = _any_pasts().get(word, word)
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def noun_forms(noun: str) -> Iterator[tuple[str, str]]:
    """The singular and the plural of a noun, both named `noun`."""
    yield "noun", noun
    yield "noun", third_person(noun)


def third_person(word: str) -> str:
    """A word with its -s: `says`, `pushes`, `replies`."""
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return word + "es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return _stem(verb) + "ing"


def _stem(verb: str) -> str:
    """A verb with its last letter doubled where it is of one syllable: `slamm-`."""
    short = len(verb) <= 5 and sum(letter in _VOWELS for letter in verb) == 1
    doubles = short and verb[-1] not in "wxy" + _VOWELS and verb[-2] in _VOWELS
    return verb + verb[-1] if doubles else verb
