"""Marks of the writing that were left in the copy; `left` says which kind a rule is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.finding import Slip
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal

CASES = ()
VALUES = ("words",)
ELSEWHERE = ()
NEEDS = ()

_MOST = 60


class Options(Record):
    """`left`: what to look for; `placeholders` stand for what is still to come, `desk-notes` are meant for the desk."""

    left: Literal["placeholders", "desk-notes"] = "placeholders"


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a mark; what belongs in its place is not known, so nothing is repaired."""
    for mark in _marks(doc, options.left):
        words = doc.read(mark.span)
        shown = words.rstrip(".") if len(words) <= _MOST else f"{words[:_MOST].rpartition(' ')[0]}…"
        yield Slip(mark.span, {"words": shown})


def _marks(doc: Document, left: str) -> Sequence[Any]:
    if left == "desk-notes":
        from newslint.facts.desk_notes import desk_notes

        return desk_notes(doc)
    from newslint.facts.leftovers import placeholders

    return placeholders(doc)
