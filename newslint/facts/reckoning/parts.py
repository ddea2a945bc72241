"""The parts of a total: a closed list of counted things, "six sailors, five cooks and a pilot", and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newslint.facts.numbered import Numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_LATE = 20
_LEAST = 2
_CAPITAL = re.compile(r"[A-Z]")
_SPLIT = re.compile(r"(?:,|;)? and |[,;] (?:plus )?|[,;]? plus ")
_ONE = re.compile(r"(?:an?|one) [a-z]")
_CLOSED = re.compile(r"[.!?\"')]*$")


class Total(Record):
    """A total and its parts; `singles` are the parts that are one without a number ("a guard").

    `total` is None for percentages that are told to be all there is ("the remaining 15 percent"). `ground` is where
    the parts stand.
    """

    total: Quantity | None
    parts: tuple[Quantity, ...]
    singles: int
    claim: Span
    ground: Span


def stop(text: str) -> int:
    """Where the words of a sentence end, before its stop."""
    closed = _CLOSED.search(text)
    return closed.start() if closed else len(text)


def listed(sentence: Numbered, start: int, end: int | None) -> tuple[tuple[Quantity, ...], int] | None:
    """The parts of a list, all of one kind, and how many of them are one without a number; None where it is no list."""
    if end is None:
        return None
    text = sentence.text[start:end]
    if _open_list().search(text) or ":" in text or "(" in text:
        return None
    parts: list[Quantity] = []
    singles = trailing = bare = 0
    at = start
    for piece in _SPLIT.split(text):
        at = sentence.text.index(piece, at)
        numbers = [n for offset, n in sentence.numbers.items() if at <= offset < at + len(piece)]
        first = _CAPITAL.search(piece)
        if len(numbers) > 1 or (numbers and not is_part(numbers[0])) or (first and first.start() > _LATE):
            return None
        if not parts and not singles and not (_ONE.match(piece) or (first and not first.start())):
            return None
        at += len(piece)
        if numbers:
            parts += numbers
            bare += len(piece) == 1
            trailing = 0
        elif _ONE.match(piece):
            singles, trailing = singles + 1, trailing + 1
    if parts and parts[0].kind is not Kind.COUNT:
        singles -= trailing  # "$3 from fees and $2 from dues, fines and a sponsored walk"
    if not parts or len(parts) + singles < 2 or bare == len(parts) or (singles and parts[0].kind is not Kind.COUNT):
        return None
    return (tuple(parts), singles) if len({(part.kind, part.unit) for part in parts}) == 1 else None


def is_part(number: Quantity) -> bool:
    """Whether a number can be one of several that are added up."""
    return number.kind in _KINDS and number.high is None


def is_whole(number: Quantity) -> bool:
    """Whether a number can be what several add up to."""
    return number.kind in _KINDS and number.high is None and number.value >= _LEAST


@cache
def _open_list() -> re.Pattern[str]:
    words: Sequence[str] = lexicon("reckoning")["totals"]["open"]
    return re.compile(rf"\b{either(words)}\b|[B-EG-LO-TV-Z](?<!D)")
