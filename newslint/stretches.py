"""Many spans are asked which of them a span touches, at the cost of one look-up an answer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from newslint.record import Generic, TypeVar
from newslint.text import Span

Value = TypeVar("Value")


class Stretches(Generic[Value]):
    """Spans with a value each; they may overlap and lie within each other."""

    def __init__(self, spans: Iterable[tuple[Span, Value]]) -> None:
        ordered = sorted(spans, key=lambda entry: entry[0])
        self._starts = [span.start for span, _ in ordered]
        self._furthest = list(accumulate(ordered, _further))

    def touches(self, span: Span) -> tuple[Span, Value] | None:
        """The span that reaches furthest of those that begin before this one ends, if it touches it."""
        before = bisect_left(self._starts, span.end)
        furthest = self._furthest[before - 1] if before else None
        return furthest if furthest and furthest[0].end > span.start else None


def _further(one: tuple[Span, Value], other: tuple[Span, Value]) -> tuple[Span, Value]:
    return one if one[0].end >= other[0].end else other
