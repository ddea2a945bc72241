"""Sources without a name or an office, all of them told once a story.

What makes a source somebody after all is for the fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.vague_sources import vague_sources
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("one", "several")
VALUES = ("words", "count")
ELSEWHERE = ("words",)
NEEDS: tuple[str, ...] = ()
SIGNS = (("lexicon:source-heads/nobody",),)


class Options(Record):
    """`least`: from how many such sources on a story is told of them."""

    least: int = 1


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip at the first vague source, the others as its other places."""
    found = vague_sources(doc)
    if not found or len(found) < options.least:
        return
    others = tuple(Other(span, {"words": doc.read(span)}) for span in found[1:])
    values = {"words": doc.read(found[0]), "count": str(len(found))}
    yield Slip(found[0], values, "several" if others else "one", others)
