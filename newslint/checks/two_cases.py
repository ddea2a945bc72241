"""A phrase in capitals here and in small letters there: the odd one out is the rarer form, of equals the later one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import STORY, Document
from newslint.facts.asides import is_named, is_teaser
from newslint.facts.quotes import is_own
from newslint.facts.two_cases import two_cases
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ()
VALUES = ("odd", "usual")
ELSEWHERE = ("usual",)
NEEDS = ()
SIGNS = (("fact:two_cases.two_cases",),)

_SHOWN = 6


class Options(Record):
    """Nothing is set."""


def check(doc: Document, options: Options) -> Iterator[Slip]:  # noqa: ARG001
    """One slip a phrase."""
    for phrase in two_cases(doc):
        sides = [[span for span in spans if _is_told(doc, span)] for spans in (phrase.capitals, phrase.small)]
        if all(sides):
            odd, usual = sorted(sides, key=lambda side: (len(side), -side[0].start))
            yield _slip(doc, odd, usual)


def _is_told(doc: Document, span: Span) -> bool:
    own = doc.zone_at(span.start) in STORY and is_own(doc, span)
    return own and not is_named(doc, span) and not is_teaser(doc, span)


def _slip(doc: Document, odd: Sequence[Span], usual: Sequence[Span]) -> Slip:
    text = doc.read(usual[0])
    return Slip(
        odd[0],
        {"odd": doc.read(odd[0]), "usual": text},
        None,
        tuple(Other(span, {"usual": doc.read(span)}) for span in usual[:_SHOWN]),
        (Repair(tuple(Change(span, text) for span in odd)),),
    )
