"""Noun phrases are read off the words beside a cue: who says so, as the copy names them.

The reading is shallow: a phrase ends at punctuation, at a verb or at a word that holds the sentence together, and takes
in an attached phrase ("a spokesman for the council in Dale"). A phrase is a range of word indices, the last included.
"""

from __future__ import annotations

from newslint.facts.attributions.candidates import is_cue_word
from newslint.facts.attributions.tokens import Tokens
from newslint.record import Record

_ATTACHING = frozenset(("of", "for", "in", "at", "from", "with", "on", "to", "near", "behind", "against", "under"))
_OPENING_CLASSES = frozenset(("determiner", "possessive", "quantifier"))
_STOPPING_CLASSES = frozenset(
    ("modal", "do", "have", "be", "subject", "pronoun", "adverb", "conjunction", "preposition")
)
_COORDINATING = frozenset(("and", "but", "or", "so", "yet", "nor"))
_LONGEST = 10
_CHAIN = 3


class Phrase(Record):
    """A noun phrase: the first and last index of its words."""

    first: int
    last: int


def phrase_before(words: Tokens, last: int, floor: int) -> Phrase | None:
    """The noun phrase that ends with a word, with the phrases it is attached to by "of", "for", "in"."""
    plain = _start(words, last, floor)
    if plain is None:
        return None
    first = at = plain
    for _ in range(_CHAIN):
        joint = at - 1
        attached = joint > floor and words.lows[joint] in _ATTACHING and words.touches(at) and words.touches(joint)
        earlier = _start(words, joint - 1, floor) if attached else None
        if earlier is None:
            break
        at = earlier
        if _begins(words, at, floor):
            first = at
    return Phrase(first, last)


def _start(words: Tokens, last: int, floor: int) -> int | None:
    """The index at which the plain noun phrase that ends with a word begins; None where the word ends none."""
    if last < floor or (words.kind(last) and not _stands_alone(words, last)):
        return None
    if _stands_alone(words, last):
        return last
    at = last
    while at > floor and last - at < _LONGEST and _joined(words, at):
        kind = words.kind(at - 1)
        if kind in _OPENING_CLASSES:
            return at - 1
        if kind in _STOPPING_CLASSES and not words.capital(at - 1):
            break
        if kind and at - 1 == floor:
            break
        at -= 1
    return at


def _stands_alone(words: Tokens, at: int) -> bool:
    return words.kind(at) in ("subject", "pronoun", "quantifier")


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
    return words.kind(first - 1) in ("conjunction", "adverb") or words.lows[first - 1] in ("that", "as", "to")


def phrase_after(words: Tokens, first: int, ceiling: int) -> Phrase | None:
    """The noun phrase that begins with a word ("according to the mayor of Dale")."""
    if first >= ceiling:
        return None
    if words.kind(first) == "subject":
        return Phrase(first, first)
    at = first
    while at < ceiling and at - first < _LONGEST and (at == first or _joined(words, at)):
        kind = words.kind(at)
        opens = kind in _OPENING_CLASSES or kind in ("adverb", "pronoun")
        attached = words.lows[at] in _ATTACHING and at + 1 < ceiling and words.touches(at + 1)
        if at > first and not kind and _is_verbal(words, at):
            break
        if kind and not (opens and at - first < 2) and not attached and not (words.capital(at) and kind != "subject"):
            break
        at += 1
    while at > first and words.lows[at - 1] in _ATTACHING:
        at -= 1
    return Phrase(first, at - 1) if at > first else None


def _is_verbal(words: Tokens, at: int) -> bool:
    """Whether a word within a phrase is rather the verb that comes after it: "Captain Aas reached"."""
    return not words.capital(at) and (words.lows[at].endswith("ed") or is_cue_word(words.lows[at], "past", "s"))


def past_apposition(words: Tokens, last: int, floor: int) -> Phrase | None:
    """The phrase that a comma-bound addition before a cue belongs to: "Ortiz, who keeps the dam, said"."""
    for at in range(last, max(floor, last - 25), -1):
        if not any(mark in words.gap(at) for mark in ",—–("):
            continue
        earlier = phrase_before(words, at - 1, floor)
        if earlier is None or earlier.last < floor:
            continue
        named = words.capital(earlier.last) or words.kind(earlier.first) in _OPENING_CLASSES
        if (named or _stands_alone(words, earlier.last)) and _begins(words, earlier.first, floor):
            return earlier
    return None


def opening_phrase(words: Tokens, floor: int, before: int) -> Phrase | None:
    """The subject of a sentence as far as can be told: its first name, pronoun or noun with an article.

    What comes before it up to a comma is passed over: "On Monday,", "Asked about the dam,", "When the rain came,".
    """
    at, before = floor, min(before, floor + 60)
    while at < before:
        kind, low = words.kind(at), words.lows[at]
        subordinate = kind == "preposition" or (kind in ("conjunction", "adverb") and low not in _COORDINATING)
        if subordinate or (not kind and at == floor and low.endswith(("ing", "ed"))):
            at = _past_comma(words, at, before)
        elif kind in ("subject", "determiner", "possessive", "quantifier") or (
            not kind and (words.capital(at) or at > floor)
        ):
            return phrase_after(words, at, before)
        else:
            at += 1
    return None


def _past_comma(words: Tokens, at: int, before: int) -> int:
    for later in range(at + 1, min(before, at + 16)):
        if "," in words.gap(later):
            return later
    return at + 1
