"""Words as they are compared between two quotations: marks, case, contractions and figures make no difference.

"We're done in four days" and "we are done in 4 days" are the same words; "we are not done" are others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from newslint.document import Document
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_ENDINGS = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am", "'d": "would"}


class Alignment(Record):
    """How two runs of words differ: how many words have to change, the words each has alone, and those exchanged.

    `first` and `last` are the range of their words that ours correspond to; `swapped` tells of each exchange where in
    our words it is, our word and theirs.
    """

    edits: int
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    swapped: tuple[tuple[int, str, str], ...]
    first: int
    last: int


def plain(doc: Document, span: Span) -> tuple[str, ...]:
    """The words of a span as they are compared, contractions in full."""
    return tuple(chain.from_iterable(map(in_full, said(doc, span))))


@cache
def _contracted() -> Mapping[str, tuple[str, ...]]:
    return {short: tuple(full.split()) for short, full in lexicon("contractions").items()}


@cache
def _numbers() -> Mapping[str, str]:
    """The small numbers in figures by their words."""
    return dict(lexicon("quantities")["words"]["small"])


@lru_cache(1 << 12)
def in_full(word: str) -> tuple[str, ...]:
    """A word with its contraction taken apart: `we're` is `we are`, `won't` `will not`."""
    word = word.replace("’", "'")
    if "'" not in word:
        return (_numbers().get(word, word),)
    known = _contracted().get(word)
    if known is not None:
        return known
    ending = next((ending for ending in _ENDINGS if word.endswith(ending)), "")
    return (word.removesuffix(ending), _ENDINGS[ending]) if ending else (word,)


def aligned(ours: Sequence[str], theirs: Sequence[str], most: int) -> Alignment | None:
    """Our words laid into a longer run at the cheapest place; None where more than so many have to change."""
    costs = _costs(ours, theirs)
    end = min(range(len(theirs) + 1), key=lambda at: (costs[len(ours)][at], -at))
    if costs[len(ours)][end] > most:
        return None
    at, row = end, len(ours)
    mine: list[str] = []
    other: list[str] = []
    swapped: list[tuple[int, str, str]] = []
    while row:
        here = costs[row][at]
        if at and ours[row - 1] == theirs[at - 1] and here == costs[row - 1][at - 1]:
            row, at = row - 1, at - 1
        elif at and here == costs[row][at - 1] + 1:
            at -= 1
            other.append(theirs[at])
        elif here == costs[row - 1][at] + 1 and (row > 1 or not at):
            row -= 1
            mine.append(ours[row])
        else:
            row, at = row - 1, at - 1
            swapped.append((row, ours[row], theirs[at]))
    return Alignment(costs[len(ours)][end], tuple(mine[::-1]), tuple(other[::-1]), tuple(swapped[::-1]), at, end)


def _costs(ours: Sequence[str], theirs: Sequence[str]) -> list[list[int]]:
    """The changes that bring each beginning of our words to each place in theirs, a start anywhere being free."""
    rows = [[0] * (len(theirs) + 1)]
    for row, word in enumerate(ours, 1):
        above, here = rows[-1], [row]
        for at, other in enumerate(theirs, 1):
            here.append(min(above[at - 1] + (word != other), above[at] + 1, here[at - 1] + 1))
        rows.append(here)
    return rows
