"""The signs of a rule are what a draft has if the rule has anything to say: a look at them spares importing its check.

A check lists them as groups of alternatives, one of each of which must be in the draft: `(("zone:caption",), ("beat",
"lexicon:scores/verbs", "%"))`. An alternative is a zone, the items of a lexicon, a word, a phrase or any other text in
lower case, a pattern (`re:`), one for what stands right behind a digit (`digit:`), or a quick fact that finds something
(`fact:spelling_sets.mixable`). A sign that is missing proves that the check is silent; one that is there proves
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module

from newslint.document import Document, Zone, per_document
from newslint.facts.words import digits, occurrences, words
from newslint.record import Record

_ZONE, _LEXICON, _PATTERN, _DIGIT, _FACT = "zone:", "lexicon:", "re:", "digit:", "fact:"
_NAMED = (_ZONE, _PATTERN, _DIGIT, _FACT)


class Signs(Record):
    """One group of alternatives: words as the copy has them in lower case, phrases of such words, other text, zones,
    a pattern, one for what stands right behind a digit, and facts.

    A fact is named as `module.name` of `newslint.facts`; it costs little and finds nothing in most drafts.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    pattern: str = ""
    digit: str = ""
    facts: tuple[str, ...] = ()


def has_signs(doc: Document, groups: Iterable[Signs]) -> bool:
    """Whether a draft has a sign of each group."""
    return all(_has(doc, group) for group in groups)


def _has(doc: Document, group: Signs) -> bool:
    if group.words and not words(doc).starts.keys().isdisjoint(group.words):
        return True
    if group.zones and not _zones(doc).isdisjoint(group.zones):
        return True
    if group.phrases and any(next(occurrences(doc, phrase), None) for phrase in group.phrases):
        return True
    if group.marks and any(_stands(doc, mark) for mark in group.marks):
        return True
    if (group.pattern and _matches(doc, group.pattern)) or (group.digit and _counts(doc, group.digit)):
        return True
    return any(_found(doc, *fact.split(".")) for fact in group.facts)


def _stands(doc: Document, mark: str) -> bool:
    """Whether a text stands in the copy, in whatever case; of signs and digits there is one."""
    return mark in doc.text or (mark.upper() != mark and mark in _lowered(doc))


def _matches(doc: Document, pattern: str) -> bool:
    """Whether a pattern finds anything; one that several rules have is looked for once."""
    known = _matched(doc)
    if pattern not in known:
        known[pattern] = re.compile(pattern).search(doc.text) is not None
    return known[pattern]


def _counts(doc: Document, pattern: str) -> bool:
    """Whether a pattern stands right behind a digit; there are few, and a search would look at every letter."""
    stands, text = re.compile(pattern).match, doc.text
    return any(stands(text, at + 1) for at in digits(doc))


@per_document
def _matched(_: Document) -> dict[str, bool]:
    return {}


def _found(doc: Document, module: str, name: str) -> bool:
    return bool(getattr(import_module(f"newslint.facts.{module}"), name)(doc))


@per_document
def _zones(doc: Document) -> frozenset[Zone]:
    return frozenset(block.zone for block in doc.blocks)


@per_document
def _lowered(doc: Document) -> str:
    return doc.text.lower()


def signs_of(groups: Sequence[Sequence[str]]) -> tuple[Signs, ...]:
    """The groups of a check with the items of their lexicons; raises `ValueError` for an alternative that is none."""
    return tuple(_signs(group) for group in groups)


def _signs(group: Sequence[str]) -> Signs:
    zones = tuple(Zone(zone).value for zone in _named(group, _ZONE))
    pattern, digit = ("|".join(re.compile(sign).pattern for sign in _named(group, kind)) for kind in (_PATTERN, _DIGIT))
    facts = tuple(_named(group, _FACT))
    texts = dict.fromkeys(text for sign in group for text in _texts(sign))
    if any(text != text.lower() or not text for text in texts):
        raise ValueError(f"signs are written in lower case: {', '.join(group)}")
    alone = tuple(text for text in texts if text.isalnum())
    phrases = tuple(text for text in texts if " " in text and all(map(str.isalnum, text.split(" "))))
    marks = tuple(text for text in texts if text not in (*alone, *phrases))
    return Signs(alone, phrases, marks, zones, pattern, digit, facts)


def _named(group: Sequence[str], kind: str) -> Iterator[str]:
    return (sign.removeprefix(kind) for sign in group if sign.startswith(kind))


def _texts(sign: str) -> Iterator[str]:
    if not sign.startswith(_LEXICON):
        yield from () if sign.startswith(_NAMED) else (sign,)
        return
    from newslint.lexicons import lexicon  # which reads rules, whose signs are read here

    name, *keys = sign.removeprefix(_LEXICON).split("/")
    found = lexicon(name)
    for key in keys:
        found = found[key]
    yield from (text.lower() for text in found)
