"""A name that is used paragraphs before the story says what it is."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.definitions import explained
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ()
VALUES = ("term",)
ELSEWHERE = ("term",)
NEEDS = ()


class Options(Record):
    """`apart`: how many paragraphs may lie between the first use and the explanation and still be near."""

    apart: int = 1


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a name, at its first use."""
    for one in explained(doc):
        if one.apart > options.apart:
            yield Slip(one.first, {"term": one.term}, None, (Other(one.definition, {"term": one.term}),))
