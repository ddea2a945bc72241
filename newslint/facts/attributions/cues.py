"""A cue is a word by which the story gives words or thoughts to someone: "said", "according to", "his claim that".

The lexicon `cues` gives every such word points, and so to what stands around it and to where it stands ("The report
shows that", but not "The show was late"; "said", and less so a "want" inside what was said). They add up, and a word
is read as a cue when they come to nought or more; so is the likeliest of several doubtful ones in a sentence or
paragraph where it is more likely than not that one of them is.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from math import prod

from newslint.document import Block, Document
from newslint.facts.attributions.candidates import Candidate, candidates, table
from newslint.facts.attributions.tokens import Tokens, tokens

_TRAILING_TIERS = frozenset(("neutral", "report"))
_TRAILING_FORMS = frozenset(("past", "s", "lead-in"))
_TRAILING_AFTER = frozenset(
    (
        *("end", "comma", "quote", "in", "on", "at", "of", "to", "him", "the", "and"),
        *("name", "noun", "adverb", "preposition"),
    )
)
_PARTING = frozenset(",;—–")
_ODDS = 1.285
"""What a point changes the odds by."""
_EVEN = 1.85
"""The odds, summed up, from which a sentence is as likely as not to hold a cue: a little below two, since it may hold
one that no lexicon lists."""


def cues(doc: Document, block: Block) -> Iterator[Candidate]:
    """The cues of a block in reading order."""
    words = tokens(doc)
    read = [_chosen(list(_read(words, those))) for those in candidates(doc, block)]
    chosen = [one for one in read if any(taken for _, _, taken in one)]
    # "He hoped the talks … his fears …": no sentence says enough, the paragraph does
    yield from (one for those in chosen or [_chosen([*chain(*read)])] for one, _, taken in those if taken)


def _read(words: Tokens, those: list[Candidate]) -> Iterator[tuple[Candidate, int, bool]]:
    """The candidates of a sentence, each with its points and whether it is taken as a cue."""
    reading = Reading(words, those)
    for candidate in those:
        worth = points(candidate, reading.place(candidate))
        if worth >= 0:
            reading.accept(candidate)
        yield candidate, worth, worth >= 0


def _chosen(those: list[tuple[Candidate, int, bool]]) -> list[tuple[Candidate, int, bool]]:
    """The same with the likeliest taken, where none is and yet one of them is more likely a cue than none."""
    if any(taken for _, _, taken in those) or prod(1 + _ODDS**worth for _, worth, _ in those) <= _EVEN:
        return those
    best = max(those, key=lambda one: one[1])
    return [(candidate, worth, candidate is best[0]) for candidate, worth, _ in those]


def points(candidate: Candidate, place: str) -> int:
    """How surely a word is a cue at a place in its sentence; nought and more is yes."""
    known, form = table(), candidate.word.form
    return (
        candidate.word.points
        + candidate.beside
        + known.before.get((form, candidate.before), 0)
        + known.after.get((form, candidate.after), 0)
        + known.place.get((form, place), 0)
        + known.place_before.get((place, candidate.before), 0)
    )


class Reading:
    """One sentence read from left to right: where a word stands to the cues found before it.

    The places: `free`; `fronted`, before a cue at the end that covers the clause ("The road is shut, Ortiz said");
    `verb` and `noun`, inside what an earlier cue introduces; `verb-comma` and `noun-comma`, past a comma after it.
    """

    def __init__(self, words: Tokens, those: list[Candidate]) -> None:
        self._words = words
        self._fronted = max((fronted_before(words, one) for one in those), default=0)
        self._last: Candidate | None = None
        self._seen = 0
        self._parted = False

    def place(self, candidate: Candidate) -> str:
        """The place of the next candidate."""
        begin = max(self._seen, candidate.floor)
        gaps = self._words.gaps[begin if self._seen else begin + 1 : candidate.first + 1]
        self._parted = self._parted or not _PARTING.isdisjoint("".join(gaps))
        self._seen = candidate.last + 1
        if candidate.first < self._fronted:
            return "fronted"
        if self._last is None:
            return "free"
        kind = "noun" if self._last.word.form in ("noun", "adjective") else "verb"
        return f"{kind}-comma" if self._parted else kind

    def accept(self, candidate: Candidate) -> None:
        """Take a candidate as a cue."""
        self._last = candidate
        self._parted = False


def fronted_before(words: Tokens, cue: Candidate) -> int:
    """The index of the word at which the clause ends that a trailing cue covers; 0 where the cue does not trail."""
    word = cue.word
    if word.tier not in _TRAILING_TIERS or word.form not in _TRAILING_FORMS or cue.after not in _TRAILING_AFTER:
        return 0
    rest = range(cue.last + 1, cue.ceiling)
    if len(rest) > 12 or any(words.lows[at] == "that" or "“" in words.gap(at) for at in rest):
        return 0
    for at in range(cue.first, max(cue.floor + 2, cue.first - 9), -1):
        gap = words.gap(at)
        if "," in gap or "”" in gap or '"' in gap or "''" in gap:
            return at
    return 0
