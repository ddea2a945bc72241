"""A sentence opens and ends with the same source: the second mention adds nothing and can go.

Sentences of the story that were said by others, in quotations, are theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.doubled_attributions import DoubledAttribution, doubled_attributions
from newslint.finding import Change, Other, Repair, Slip

CASES: tuple[str, ...] = ()
VALUES = ("first", "second")
ELSEWHERE: tuple[str, ...] = ()
NEEDS: tuple[str, ...] = ()

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each sentence that is attributed twice to one source."""
    for one in doubled_attributions(doc):
        values = {"first": doc.read(one.first), "second": doc.read(one.second)}
        yield Slip(one.second, values, None, (Other(one.first),), tuple(_repairs(one)))


def _repairs(one: DoubledAttribution) -> Iterator[Repair]:
    if one.tail is not None:
        yield Repair((Change(one.tail),))
