"""A change may be counted from a number of a later sentence: "a year earlier it had sales of $392 million".

"Sales rose 12% to $448 million" tells the change and where it led; within three sentences the same takings of the year
before are told. Where two are, or the numbers are of two sizes, nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import Document
from newslint.facts.numbered import Numbered, numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record

_AFTER = 3
_SIZES = 2


class Comparison(Record):
    """A change told with its last number only, and the first as another sentence tells it.

    The offsets are those of the change and of the number, each in the text of its sentence.
    """

    told: Quantity
    before: Quantity
    after: Quantity
    verb: str
    claim: tuple[Numbered, int, int]
    ground: tuple[Numbered, int, int]


def comparisons(doc: Document) -> Iterator[Comparison]:
    """The changes whose first number stands in a later sentence, in reading order."""
    known = numbered(doc)
    for at, sentence in enumerate(known):
        for found in _claim().finditer(sentence.text) if "P" in sentence.text and "M" in sentence.text else ():
            later = known[at + 1 : at + 1 + _AFTER]
            grounds = [*_grounds(doc, later, found["what"])]
            if len(grounds) == 1:
                yield from _compared(sentence, found, *grounds[0])


def _compared(sentence: Numbered, found: re.Match[str], other: Numbered, at: int) -> Iterator[Comparison]:
    told, after = (sentence.numbers[found.start(name)] for name in ("by", "to"))
    before = other.numbers[at]
    alike = told.high is None and before.unit == after.unit and before.high is None and after.high is None
    if alike and before.value and 1 <= _SIZES * after.value / before.value <= _SIZES * _SIZES:
        claim = (sentence, found.start("verb"), found.end("by"))
        yield Comparison(told, before, after, found["verb"], claim, (other, at, at + 1))


def _grounds(doc: Document, later: Sequence[Numbered], what: str) -> Iterator[tuple[Numbered, int]]:
    """The amounts that sentences of the year before give of the same takings."""
    for sentence in later:
        if "M" in sentence.text and _year_ago().search(doc.read(sentence.span).lower()):
            for found in _takings(what).finditer(sentence.text):
                at = next(found.start(name) for name in ("a", "b") if found[name])
                if sentence.numbers[at].kind is Kind.MONEY:
                    yield sentence, at


@cache
def _claim() -> re.Pattern[str]:
    """ "Sales rose P to M", with no number that it came from: that is read in its own sentence."""
    words = lexicon("reckoning")["changes"]
    verbs = either((*words["up-verbs"], *words["down-verbs"]))
    what = rf"\b(?P<what>{either(tuple(words['takings']))})(?: D)?"
    return re.compile(rf"{what} (?P<verb>{verbs}) (?:by )?(?P<by>P),? to (?P<to>M)(?![\w-])(?!.*\bfrom M)")


@cache
def _takings(what: str) -> re.Pattern[str]:
    name = re.escape(what)
    linked = rf"\b{name} (?:(?:in|for) D )?(?:of|was|were|had been|totaled|totalled|came to|stood at)"
    return re.compile(rf"{linked} (?P<a>M)(?![\w-])|(?P<b>M) (?:in|of) {name}\b")


@cache
def _year_ago() -> re.Pattern[str]:
    return re.compile(rf"\b{either(tuple(lexicon('reckoning')['changes']['year-ago']))}\b")
