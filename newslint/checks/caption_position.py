"""A caption that names more or fewer people than it says it shows, or puts two of them on one side."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.counting import so_many
from newslint.facts.positions import groups
from newslint.facts.side_marks import doubled_sides
from newslint.finding import Other, Slip

CASES = ("count", "side")
VALUES = ("group", "named", "side")
ELSEWHERE = ("named",)
NEEDS = ()
SIGNS = (
    ("zone:caption", "fact:side_marks.may_be_doubled"),
    ("left", "right", "top", "bottom", "center", "centre", "l"),
)

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a group whose list is of another length, and one a side that two people have."""
    for group in groups(doc):
        if group.number != group.named:
            named = so_many(group.named)
            values = {"group": doc.read(group.span), "named": named, "side": ""}
            yield Slip(group.span, values, "count", (Other(group.listed, {"named": named}),))
    for side in doubled_sides(doc):
        values = {"group": "", "named": "", "side": side.side}
        yield Slip(side.second, values, "side", (Other(side.first, {"named": ""}),))
