"""What a writing machine said to its user, left in the copy; `letters` of another alphabet and `marks` go with it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.chatter import chatter
from newslint.finding import Slip

CASES = ("chatter", "letters", "marks")
VALUES = ("words",)
ELSEWHERE = ()
NEEDS = ()

_MOST = 60

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a piece of it."""
    for one in chatter(doc):
        words = doc.read(one.span)
        shown = words.rstrip(".") if len(words) <= _MOST else f"{words[:_MOST].rpartition(' ')[0]}…"
        yield Slip(one.span, {"words": shown}, one.kind)
