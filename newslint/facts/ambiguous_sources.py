"""Sources named in short that may be either of two bodies: "the ministry said", after two ministries.

Which bodies a short form may stand for is worked out with the attributions; only running text counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import STORY, Document, per_document
from newslint.facts.attributions import meaning, sourced_in
from newslint.facts.attributions.bodies import blocks_in_doubt
from newslint.record import Record
from newslint.text import Span


class Ambiguous(Record):
    """A short form and the fuller mentions among which the copy does not choose, the nearest first."""

    source: Span
    rivals: tuple[Span, ...]


@per_document
def ambiguous_sources(doc: Document) -> tuple[Ambiguous, ...]:
    """The sources that may be one of several bodies, in the order of their cues."""
    return tuple(_found(doc))


def _found(doc: Document) -> Iterator[Ambiguous]:
    for block in blocks_in_doubt(doc):
        for one in sourced_in(doc, block) if block.zone in STORY else ():
            rivals = meaning(doc, one).rivals
            if one.source and rivals:
                yield Ambiguous(one.source, rivals)
