"""The source of a cue is the phrase the copy makes it the word of: its subject, or what follows "by" and "to".

Each way of finding it has a name, the most certain first; the name is kept, so that it can be said how one knows.
"""

from __future__ import annotations

from typing import NamedTuple

from newslint.facts.attributions.candidates import Candidate
from newslint.facts.attributions.phrases import (
    Phrase,
    opening_phrase,
    past_apposition,
    phrase_after,
    phrase_before,
)
from newslint.facts.attributions.tokens import Tokens, class_of

_VERBAL = frozenset(("base", "s", "past", "ing"))
_PASSED = frozenset(("adverb", "modal", "do", "have", "be"))
_GOVERNED = frozenset(("to", "of", "for", "by", "in", "without", "after", "before", "and", "or", "but", "nor"))
_QUOTE_ENDS = "\"”’'»"


class Found(NamedTuple):
    """A source and the way it was found."""

    phrase: Phrase | None
    pattern: str


def source_of(words: Tokens, cue: Candidate, earlier: Phrase | None) -> Found:
    """The source of a cue; `earlier` is the source of the cue before it in the same sentence."""
    form = cue.word.form
    if form == "phrase":
        return _of_phrase(words, cue)
    if form in ("noun", "adjective"):
        return _of_noun(words, cue, earlier)
    if form == "past" and cue.before == "be":
        by = _after_by(words, cue)
        return Found(by, "by-agent") if by else Found(None, "passive")
    inverted = _inverted(words, cue)
    if inverted is not None:
        return Found(inverted, "quote-verb-source")
    return _subject(words, cue, earlier)


def _subject(words: Tokens, cue: Candidate, earlier: Phrase | None) -> Found:
    last = _over_verb_group(words, cue.first, cue.floor)
    if last < cue.floor:
        return Found(earlier, "carried")
    gap, low = words.gap(last + 1), words.lows[last]
    if "," in gap or "—" in gap or "–" in gap or ")" in gap:
        return _past_comma(words, cue, last, earlier)
    if not words.touches(last + 1) and gap.strip("’' ") != "":
        return Found(earlier or opening_phrase(words, cue.floor, cue.first), "carried")
    if low in _GOVERNED:
        return Found(earlier or opening_phrase(words, cue.floor, last), "carried")
    phrase = phrase_before(words, last, cue.floor)
    if phrase is None:
        return Found(earlier or opening_phrase(words, cue.floor, cue.first), "carried")
    return Found(phrase, "source-verb")


def _past_comma(words: Tokens, cue: Candidate, last: int, earlier: Phrase | None) -> Found:
    """The subject where a comma comes before the verb: an addition was made to it, or the verb only hangs on."""
    if cue.word.form == "ing":
        return Found(earlier or opening_phrase(words, cue.floor, last + 1), "participle")
    if cue.before == "quote":
        return Found(earlier, "carried")
    owner = past_apposition(words, last, cue.floor)
    if owner is not None:
        return Found(owner, "apposition")
    return Found(earlier or phrase_before(words, last, cue.floor), "carried")


def _over_verb_group(words: Tokens, first: int, floor: int) -> int:
    """The index of the word before a verb with its auxiliaries, negations and adverbs: "has not yet said"."""
    at = first - 1
    while at >= floor and words.touches(at + 1) and class_of(words.lows[at]) in _PASSED:
        at -= 1
    if at >= floor and words.lows[at] == "to" and words.touches(at + 1):
        return at
    return at


def _inverted(words: Tokens, cue: Candidate) -> Phrase | None:
    """The source after the verb, as after a quotation: “…,” said Ortiz."""
    if cue.word.form not in ("past", "s") or cue.first <= cue.floor or cue.last + 1 >= cue.ceiling:
        return None
    gap = words.gap(cue.first)
    if not any(mark in gap for mark in _QUOTE_ENDS) and "," not in gap:
        return None
    following = cue.last + 1
    low = words.lows[following]
    if not words.touches(following) or class_of(low) in ("preposition", "conjunction", "adverb", "be", "have", "modal"):
        return None
    if low in ("that", "him", "her", "them", "us", "me", "reporters", "it"):
        return None
    quoted = any(mark in gap for mark in _QUOTE_ENDS)
    if cue.word.tier != "neutral" or cue.word.lemma == "tell" or not (quoted or cue.word.lemma in ("say", "write")):
        return None
    if not quoted and not (words.capital(following) or class_of(low) in ("determiner", "possessive")):
        return None
    phrase = phrase_after(words, following, cue.ceiling)
    # “…,” the owner of “The Gull,” says the dam is safe: what follows is a clause of its own
    after = phrase.last + 1 if phrase else cue.ceiling
    if after < cue.ceiling and words.touches(after) and class_of(words.lows[after]) in ("be", "have", "modal", "do"):
        return None
    return phrase


def _of_phrase(words: Tokens, cue: Candidate) -> Found:
    last = words.lows[cue.last]
    if last in ("to", "of"):
        return Found(phrase_after(words, cue.last + 1, cue.ceiling), "according-to")
    before = _over_verb_group(words, cue.first, cue.floor)
    return Found(phrase_before(words, before, cue.floor) if before >= cue.floor else None, "source-verb")


def _of_noun(words: Tokens, cue: Candidate, earlier: Phrase | None) -> Found:
    """The possessor of a noun ("Ortiz's claim", "her view"), its "by" or "from", or the subject of an adjective."""
    if cue.word.form == "adjective":
        return _subject(words, cue, earlier)
    start = cue.first
    while start > cue.floor and words.touches(start) and cue.first - start < 4:
        start -= 1
        if words.possessive(start) or class_of(words.lows[start]) == "possessive":
            phrase = phrase_before(words, start, cue.floor) if not class_of(words.lows[start]) else Phrase(start, start)
            return Found(phrase, "possessor")
    for at in range(cue.last + 1, min(cue.last + 4, cue.ceiling - 1)):
        if words.lows[at] in ("by", "from", "among"):
            return Found(phrase_after(words, at + 1, cue.ceiling), "by-agent")
    return Found(earlier, "carried")


def _after_by(words: Tokens, cue: Candidate) -> Phrase | None:
    for at in range(cue.last + 1, min(cue.last + 8, cue.ceiling - 1)):
        if words.lows[at] == "by":
            return phrase_after(words, at + 1, cue.ceiling)
    return None
