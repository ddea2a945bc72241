"""Fixing is choosing fixes that do not touch each other and applying them, again and again until nothing is left to do.

Everything here is pure: a text and fixes in, a text out. A fix is applied whole or not at all.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable
from itertools import pairwise

from newslint.finding import Edit, Fix
from newslint.record import Record
from newslint.text import Span

_ROUNDS = 60


class UnstableError(Exception):
    """The fixes of a draft undo each other, so that applying them never ends."""


class Mended(Record):
    """A text with its safe fixes applied, and how many there were."""

    text: str
    fixes: int


def mend(text: str, fixes: Callable[[str], Iterable[Fix]]) -> Mended:
    """The text once `fixes`, asked again after each round, has no safe fix left that changes it.

    A draft with more to do than there are rounds is mended as far as they go. Raises `UnstableError` where fixes undo
    each other, or make the text longer and longer.
    """
    count, first, seen = 0, text, {text}
    for _ in range(_ROUNDS):
        chosen = choose(fix for fix in fixes(text) if fix.safe)
        mended = apply((edit for fix in chosen for edit in fix.edits), text)
        if mended == text:
            return Mended(text, count)
        if mended in seen:
            raise UnstableError
        seen.add(mended)
        text = mended
        count += len(chosen)
    if len(text) > len(first):
        raise UnstableError
    return Mended(text, count)


def choose(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes that can be applied together, the first of two that touch the same characters."""
    chosen: list[Fix] = []
    taken: list[tuple[int, int]] = []
    for fix in fixes:
        edits = sorted(fix.edits, key=lambda edit: edit.span)
        clear = all(_clear(taken, edit) for edit in edits)
        if clear and all(one.span.end <= two.span.start and one.span != two.span for one, two in pairwise(edits)):
            chosen.append(fix)
            for edit in edits:
                insort(taken, (edit.span.start, edit.span.end))
    return chosen


def apply(edits: Iterable[Edit], text: str) -> str:
    """The text with these edits made; no two of them overlap."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def moved(span: Span, edits: Iterable[Edit]) -> Span | None:
    """Where a span lies once these edits are made; None where one of them touches its characters."""
    by = 0
    for edit in edits:
        if edit.span.end <= span.start:
            by += len(edit.text) - len(edit.span)
        elif edit.span.start < span.end:
            return None
    return Span(span.start + by, span.end + by)


def _clear(taken: list[tuple[int, int]], edit: Edit) -> bool:
    """Whether an edit keeps clear of those taken; two may meet, but not where one of them only inserts."""
    start, end = edit.span.start, edit.span.end
    at = bisect_right(taken, (start, end))
    return all(_apart(other, (start, end)) for other in taken[max(at - 1, 0) : at + 1])


def _apart(one: tuple[int, int], two: tuple[int, int]) -> bool:
    first, second = sorted((one, two))
    inserts = first[0] == first[1] or second[0] == second[1]
    return first[1] < second[0] or (first[1] == second[0] and not inserts)
