"""A picture without an alt text, in a draft whose other pictures have theirs."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.lacking import CASES, VALUES, slips
from newslint.document import Document
from newslint.facts.pictures import pictures
from newslint.finding import Slip
from newslint.record import Record

__all__ = ["CASES", "VALUES"]

ELSEWHERE = ()
NEEDS = ()
SIGNS = (("zone:caption",),)


class Options(Record):
    """`required`: whether every captioned picture needs one, even where none of the draft has it."""

    required: bool = False


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Each captioned picture without an alt text, unless most captioned ones have none."""
    captioned = [(one.caption, one.alt) for one in pictures(doc) if one.caption is not None]
    alts = [alt.span for _, alt in captioned if alt is not None]
    return slips(doc, alts, [caption.span for caption, alt in captioned if alt is None], required=options.required)
