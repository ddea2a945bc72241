"""Small counts in figures here and in words there, before the same kind of noun: the odd one out is the rarer form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.facts.counted_few import Few, counted_few
from newslint.facts.counting import so_many
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record

CASES = ()
VALUES = ("odd", "usual")
ELSEWHERE = ("usual",)
NEEDS = ()
SIGNS = (
    ("two", "three", "four", "five", "six", "seven", "eight", "nine"),
    (r"re:[2-9](?<![\w.,/:–-].) [a-z]",),
)

_SHOWN = 6


class Options(Record):
    """Nothing is set."""


def check(doc: Document, options: Options) -> Iterator[Slip]:  # noqa: ARG001
    """One slip a kind of noun."""
    kinds: dict[str, list[Few]] = {}
    for few in counted_few(doc):
        kinds.setdefault(few.kind, []).append(few)
    for places in kinds.values():
        sides = [[few for few in places if few.spelled is spelled] for spelled in (False, True)]
        if all(sides):
            odd, usual = sorted(sides, key=lambda side: (len(side), -side[0].span.start))
            yield _slip(doc, odd, usual)


def _slip(doc: Document, odd: Sequence[Few], usual: Sequence[Few]) -> Slip:
    repairs = (Repair(tuple(Change(few.span, str(few.number) if few.spelled else so_many(few.number)) for few in odd)),)
    return Slip(
        odd[0].whole,
        {"odd": doc.read(odd[0].whole), "usual": doc.read(usual[0].whole)},
        None,
        tuple(Other(few.whole, {"usual": doc.read(few.whole)}) for few in usual[:_SHOWN]),
        repairs,
    )
