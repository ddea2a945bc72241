"""Of what there is only one, or one first, the story has no other."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.contradicted import contradicted
from newslint.finding import Other, Slip

CASES = ()
VALUES = ("superlative", "rival")
ELSEWHERE = ("rival",)
NEEDS = ()

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """Every superlative that another sentence speaks against."""
    for one in contradicted(doc):
        values = {"superlative": doc.read(one.span), "rival": doc.read(one.rival)}
        yield Slip(one.span, values, None, (Other(one.rival, values),))
