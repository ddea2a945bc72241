"""Paragraphs that stop before they end, said at their last words."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.truncated import truncated
from newslint.finding import Slip

CASES = ("cut", "open")
VALUES = ("words",)
ELSEWHERE = ()
NEEDS = ()

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a paragraph; what is missing is not known, so nothing is repaired."""
    for one in truncated(doc):
        yield Slip(one.span, {"words": doc.read(one.span)}, one.kind)
