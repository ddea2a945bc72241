"""What is known of a word before any copy is read: whether English has it, whether it is a common surname, and whether
the newsroom's register has it.

Without a register nothing is registered. The lists are read when a look-alike first asks, so that most runs never do.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from newslint.document import Document
from newslint.facts.names.lexis import lexis
from newslint.lexicons import by_letters, is_listed, lexicon, worked_out

_ENDINGS = (
    *(("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ied", "y"), ("ing", ""), ("ing", "e")),
    *(("er", ""), ("r", ""), ("ier", "y"), ("ers", ""), ("rs", ""), ("est", ""), ("st", ""), ("iest", "y")),
    *(("ly", ""), ("ily", "y"), ("ness", ""), ("iness", "y")),
)
_AFTER_E = ("d", "r", "rs", "st")
_SHORTEST = 3


@worked_out
def _words() -> dict[str, str]:
    return by_letters(lexicon("english")["words"].split())


@worked_out
def _surnames() -> dict[str, str]:
    return by_letters(lexicon("surnames")["census"].split())


@lru_cache(1 << 12)
def is_word(key: str) -> bool:
    """Whether a key is an English word or an inflection of one; short and rare words are not known."""
    words = _words()
    if is_listed(words, key):
        return True
    for ending, base in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= _SHORTEST:
            stem = key.removesuffix(ending)
            if ending in _AFTER_E and stem[-1] != "e":
                continue
            if is_listed(words, stem + base) or (stem[-1] == stem[-2] and is_listed(words, stem[:-1])):
                return True
    return False


def is_surname(key: str) -> bool:
    """Whether a key is a common surname, so that another like it is probably another person's."""
    return is_listed(_surnames(), key)


def is_name(key: str) -> bool:
    """Whether a key is listed as a given name, a surname, a country, a city or a word for a people."""
    known = lexis()
    return key in known.given or key in known.places or key in known.peoples or is_surname(key)


def is_known(key: str) -> bool:
    """Whether a key is a listed name or an English word."""
    return is_name(key) or is_word(key)


def american(key: str) -> str:
    """A key in American spelling ("center" for "centre"); any other word as it is."""
    for british, spelled in _british():
        if british in key:
            return key.replace(british, spelled)
    return key


@cache
def _british() -> Sequence[Sequence[str]]:
    return tuple(lexicon("name-words")["british"])


def in_register(doc: Document, form: str) -> bool:
    """Whether the newsroom's register has a form of a name as right; without a register it has none."""
    if doc.conventions.register is None:
        return False
    from newslint.facts.register import is_right

    return is_right(doc, form)
