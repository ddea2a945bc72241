"""Marks of the writing that were left in the copy; `left` says which kind a rule is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newslint.document import Document
from newslint.facts.leftovers import placeholders
from newslint.finding import Slip
from newslint.record import Record

CASES = ()
VALUES = ("words",)
ELSEWHERE = ()
NEEDS = ()

_KINDS = {"placeholders": placeholders}


class Options(Record):
    """What to look for: `placeholders` stand in for what is still to come."""

    left: Literal["placeholders"] = "placeholders"


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a mark; what belongs in its place is not known, so nothing is repaired."""
    for mark in _KINDS[options.left](doc):
        yield Slip(mark.span, {"words": doc.read(mark.span)})
