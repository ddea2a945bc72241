"""A number of the headline or dek stands in the story: rounded, summed or hedged, but not another one."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.reckoning.headline_numbers import headline_numbers
from newslint.facts.reckoning.writing import within_sentence
from newslint.finding import Other, Slip

CASES = ()
VALUES = ("number", "nearest", "zone")
ELSEWHERE = ("nearest",)
NEEDS = ()

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """Every number that headline or dek have and the story has otherwise."""
    for one in headline_numbers(doc):
        span = one.nearest.span.hull(one.nearest.counts) if one.nearest.counts else one.nearest.span
        nearest = doc.read(span)
        values = {
            "number": within_sentence(doc.read(one.number.span)),
            "nearest": nearest,
            "zone": doc.zone_at(one.number.span.start).value,
        }
        yield Slip(one.number.span, values, None, (Other(span, {"nearest": nearest}),))
