"""A range of figures runs from its lower end to its upper: "between $3.20 and $3.45", "winds of 30 to 40 mph".

Two figures that are compared ("the gap between 50 and 40 percent") are none, nor are hours of the clock ("between 9 and
5"), degrees on the map, times that are counted back ("between 66 million and 23 million years ago") or what
something fell to ("cut to between 14 and 12").
Without "between" only measures are ranges, and only where nothing moves from the one to the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Document
from newslint.facts.numbered import Numbered, numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.quotes import is_own
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.text import Span

_BETWEEN = re.compile(
    r"(?<!\bto )\bbetween (?:the ages of |ages )?(?P<a>[NMUPB])(?:(?: [a-zD-]+){0,2} and (?P<b>[NMUPB]))?(?![\w-])"
)
_MEASURED = re.compile(r"(?<!from )(?<!between )(?P<a>U)(?![\w-])")
_CLOCK = 12
_BEFORE = 70


def reversals(doc: Document) -> Iterator[Span]:
    """The ranges of the story's own words that run from the higher figure to the lower, in reading order."""
    for sentence in numbered(doc):
        for pattern, apart in ((_BETWEEN, "contrast"), (_MEASURED, "moved")):
            for found in pattern.finditer(sentence.text):
                span = _reversed(sentence, found, apart)
                if span is not None and is_own(doc, span):
                    yield span


def _reversed(sentence: Numbered, found: re.Match[str], apart: str) -> Span | None:
    """Where the range stands, None where it runs forward or is none."""
    first = sentence.numbers[found.start("a")]
    last = sentence.numbers[found.start("b")] if found.groupdict().get("b") else first
    low, high = first.value, last.value if last is not first else first.high_value
    if high is None or low <= high or high < 0 or not _is_range(first, last):
        return None
    text = sentence.text
    if _any(apart).search(text[max(found.start() - _BEFORE, 0) : found.start()]) or _any("back").match(
        text, found.end()
    ):
        return None
    return first.span.hull(last.span)


def _is_range(first: Quantity, last: Quantity) -> bool:
    """Whether two figures are of one kind, and more than hours of the clock."""
    if (first.kind, first.unit) != (last.kind, last.unit) or (last is not first and (first.high or last.high)):
        return False
    return first.kind is not Kind.COUNT or first.value > _CLOCK


@cache
def _any(name: str) -> re.Pattern[str]:
    words = either(lexicon("reckoning")["ranges"][name])
    return re.compile(rf"(?:(?<=N) D|[ ,]*(?:years?,? )?{words})\b" if name == "back" else rf"\b{words}\b")
