"""The headline names somebody the story never does, and the story somebody whose name is nearly the same."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.headline_names import unsupported
from newslint.finding import Change, Other, Repair, Slip

CASES = ()
VALUES = ("written", "nearest")
ELSEWHERE = ("nearest",)
NEEDS = ()
SIGNS = (("fact:name_signs.unsupported",),)

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a name, at its first place in headline or dek."""
    for found in unsupported(doc):
        written, nearest = doc.read(found.word.span), doc.read(found.nearest[0].span)
        yield Slip(
            found.word.span,
            {"written": written, "nearest": nearest},
            None,
            (Other(found.nearest[0].span, {"nearest": nearest}),),
            (Repair((Change(found.word.span, nearest.upper() if written.isupper() else nearest),)),),
        )
