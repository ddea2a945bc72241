"""Noun phrases are read off the words beside a cue: who says so, as the copy names them.

The reading is shallow: a phrase ends at punctuation, at a verb or at a word that holds the sentence together, and takes
in an attached phrase ("a spokesman for the council in Dale"). A phrase is a range of word indices, the last included.
"""

from __future__ import annotations

from typing import NamedTuple

from newslint.facts.attributions.tokens import Tokens, class_of

_ATTACHING = frozenset(("of", "for", "in", "at", "from", "with", "on", "to", "near", "behind", "against", "under"))
_OPENING_CLASSES = frozenset(("determiner", "possessive"))
_STOPPING_CLASSES = frozenset("modal do have be subject pronoun adverb conjunction preposition".split())
_LONGEST = 10


class Phrase(NamedTuple):
    """A noun phrase: the first and last index of its words."""

    first: int
    last: int


def phrase_before(words: Tokens, last: int, floor: int) -> Phrase | None:
    """The noun phrase that ends with a word, with the phrases it is attached to by "of", "for", "in"."""
    first = _start(words, last, floor)
    if first is None:
        return None
    for _ in range(3):
        joint = first - 1
        if joint <= floor or words.lows[joint] not in _ATTACHING or not words.touches(first):
            break
        if not words.touches(joint):
            break
        earlier = _start(words, joint - 1, floor)
        if earlier is None or not _begins(words, earlier, floor):
            break
        first = earlier
    return Phrase(first, last)


def _start(words: Tokens, last: int, floor: int) -> int | None:
    """The index at which the plain noun phrase that ends with a word begins; None where the word ends none."""
    if last < floor or (class_of(words.lows[last]) and not _stands_alone(words, last)):
        return None
    if _stands_alone(words, last):
        return last
    at = last
    while at > floor and last - at < _LONGEST and _joined(words, at):
        kind = class_of(words.lows[at - 1])
        if kind in _OPENING_CLASSES:
            return at - 1
        if kind in _STOPPING_CLASSES and not words.capital(at - 1):
            break
        if kind and at - 1 == floor:
            break
        at -= 1
    return at


def _stands_alone(words: Tokens, at: int) -> bool:
    return class_of(words.lows[at]) in ("subject", "pronoun") or words.lows[at] in ("some", "many", "most", "others")


def _joined(words: Tokens, at: int) -> bool:
    """Whether a word goes on from the one before: by a space or a hyphen, or after an initial or a title's stop."""
    gap = words.gap(at)
    if gap in (" ", "-", "‑", "/", "’ ", "' ", " ‘", " “"):
        return True
    before = words.lows[at - 1]
    return gap in (". ", ".") and words.capital(at - 1) and len(before) <= 4


def _begins(words: Tokens, first: int, floor: int) -> bool:
    """Whether a phrase may begin a clause: it is the first, comes after punctuation, or after "that", "and", "but"."""
    if first <= floor or not words.touches(first):
        return True
    return class_of(words.lows[first - 1]) in ("conjunction", "adverb") or words.lows[first - 1] in ("that", "as", "to")


def phrase_after(words: Tokens, first: int, ceiling: int) -> Phrase | None:
    """The noun phrase that begins with a word ("according to the mayor of Dale")."""
    if first >= ceiling:
        return None
    if class_of(words.lows[first]) == "subject":
        return Phrase(first, first)
    at = first
    while at < ceiling and at - first < _LONGEST and (at == first or _joined(words, at)):
        kind = class_of(words.lows[at])
        opens = kind in _OPENING_CLASSES or kind in ("adverb", "pronoun")
        attached = words.lows[at] in _ATTACHING and at + 1 < ceiling and words.touches(at + 1)
        if kind and not (opens and at - first < 2) and not attached and not (words.capital(at) and kind != "subject"):
            break
        at += 1
    while at > first and words.lows[at - 1] in _ATTACHING:
        at -= 1
    return Phrase(first, at - 1) if at > first else None


def past_apposition(words: Tokens, last: int, floor: int) -> Phrase | None:
    """The phrase that a comma-bound addition before a cue belongs to: "Ortiz, who keeps the dam, said"."""
    for at in range(last, max(floor, last - 25), -1):
        if not any(mark in words.gap(at) for mark in ",—–("):
            continue
        earlier = phrase_before(words, at - 1, floor)
        if earlier is None or earlier.last < floor:
            continue
        named = words.capital(earlier.last) or class_of(words.lows[earlier.first]) in _OPENING_CLASSES
        if (named or _stands_alone(words, earlier.last)) and _begins(words, earlier.first, floor):
            return earlier
    return None


def opening_phrase(words: Tokens, floor: int, before: int) -> Phrase | None:
    """The subject of a sentence as far as can be told: its first name, pronoun or noun with an article."""
    at = floor
    while at < before:
        kind = class_of(words.lows[at])
        fronted = kind == "preposition" or (kind == "conjunction" and at == floor)
        if fronted and kind == "preposition":
            at = _past_comma(words, at, before)
            continue
        if kind in ("subject", "determiner", "possessive") or (not kind and (words.capital(at) or at > floor)):
            return phrase_after(words, at, before)
        at += 1
    return None


def _past_comma(words: Tokens, at: int, before: int) -> int:
    for later in range(at + 1, min(before, at + 12)):
        if "," in words.gap(later):
            return later
    return at + 2
