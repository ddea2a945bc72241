"""A cue is a word by which the story gives words or thoughts to someone: "said", "according to", "his claim that".

The lexicon `cues` gives every such word points, and so to what stands around it and to where it stands ("The report
shows that", but not "The show was late"; "said", and less so a "want" inside what was said). They add up, and a word
is read as a cue when they come to nought or more.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newslint.document import Document, per_document
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
_PARTING = ",;—–"


@per_document
def cues(doc: Document) -> tuple[Candidate, ...]:
    """The cues of the copy in reading order."""
    return tuple(cue for one in candidates_by_sentence(doc) for cue in _accepted(tokens(doc), one))


def candidates_by_sentence(doc: Document) -> Iterator[list[Candidate]]:
    """The candidates of each sentence that has any."""
    for _, those in groupby(candidates(doc), key=lambda one: one.sentence.span.start):
        yield list(those)


def _accepted(words: Tokens, those: list[Candidate]) -> Iterator[Candidate]:
    reading = Reading(words, those)
    for candidate in those:
        if points(candidate, reading.place(candidate)) >= 0:
            reading.accept(candidate)
            yield candidate


def points(candidate: Candidate, place: str) -> int:
    """How surely a word is a cue at a place in its sentence; nought and more is yes."""
    known, form = table(), candidate.word.form
    return (
        candidate.word.points
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
        gaps = (self._words.gap(at) for at in range(begin + 1 if not self._seen else begin, candidate.first + 1))
        self._parted = self._parted or any(mark in gap for gap in gaps for mark in _PARTING)
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
