"""The dek says what the lead says in the same words, or the first paragraph is the headline once more."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.openings import Overlap, overlaps
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("dek", "headline")
VALUES = ("share",)
ELSEWHERE = ()
NEEDS = ()


class Options(Record):
    """What is a repeat: a `share` of at `least` so many words; of a headline, all of at least `headline`."""

    share: float = 0.8
    least: int = 8
    headline: int = 5


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """At most one slip for the dek and one for the headline."""
    found = {one.what: one for one in reversed(overlaps(doc))}
    dek = found.get("dek")
    if dek is not None and dek.content >= options.least and dek.share >= options.share:
        yield _slip(dek, "dek")
    headline, paragraph = found.get("headline"), found.get("paragraph")
    if headline is None or paragraph is None or headline.content < options.headline:
        return
    if headline.share == paragraph.share == 1:
        yield _slip(paragraph, "headline")


def _slip(one: Overlap, case: str) -> Slip:
    return Slip(one.first, {"share": f"{round(100 * one.share)}%"}, case, (Other(one.second),))
