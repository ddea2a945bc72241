"""Kin words beside a name: they may make it that of another person of the same name ("his son, Ivo Orr, 12")."""

from __future__ import annotations

import re
from functools import cache

from newslint.document import Document
from newslint.facts.names import Name
from newslint.facts.sentences import sentence_around
from newslint.lexicons import lexicon
from newslint.text import Span

_NEAR = 28
_FAR = 60
_CLAUSE = re.compile(r"\s(?:and|who|whose)\s")


def is_relative(doc: Document, name: Name, age: Span | None = None) -> bool:
    """Whether the words right before a name, or right after its age, may make it that of another of the same name."""
    start = name.span.start
    sentence = sentence_around(doc, start)
    near = doc.text[max(start - _NEAR, sentence.start) : start].lower().replace(",", " ").split()
    if any(word in _words("relatives") for word in near):
        return True
    return age is not None and _is_kin(doc.text[age.end : min(age.end + _FAR, sentence.end)])


def _is_kin(following: str) -> bool:
    """Whether the words after an age, up to a clause of their own, tell whose kin this is.

    "Orr, 12, a son of the smith" may be another Orr; "Orr, a 34-year-old mother of three" only has children.
    """
    near = _CLAUSE.split(following.lower().replace(",", " "), 1)[0]
    words = near.split()
    kin = [at for at, word in enumerate(words[: len(near[:_NEAR].split())]) if word in _words("relatives")]
    return any(not _is_parent(words, at) for at in kin)


def _is_parent(words: list[str], at: int) -> bool:
    """Whether the kin word here says only that somebody has children ("a single mother", "father of 3", "two sons")."""
    if words[at] not in _words("parents"):
        return at > 1 and words[at - 1] in _words("offspring") and words[at - 2] != "of"
    behind = words[at + 1 : at + 3]
    if behind[:1] == ["of"]:
        return len(behind) > 1 and (behind[1].isdigit() or behind[1] in _words("offspring"))
    return not any(word in _words("owners") or word.endswith(("’s", "'s")) for word in words[:at])


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(lexicon("ages")[kind])
