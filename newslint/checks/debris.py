"""Debris of a page in the copy; what is certain to be meant instead is offered as a repair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.debris import Debris, debris
from newslint.finding import Change, Other, Repair, Slip

CASES = ("entity", "tag", "widget", "template", "encoding", "space", "stops", "glued", "invisible")
VALUES = ("words",)
ELSEWHERE = ()
NEEDS = ()

_AROUND = 12

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a kind of debris, at its first piece, with the others; their repairs go together."""
    kinds: dict[str, list[Debris]] = {}
    for one in debris(doc):
        kinds.setdefault(one.kind, []).append(one)
    for kind, pieces in kinds.items():
        first = pieces[0]
        yield Slip(
            first.span,
            {"words": _words(doc, first)},
            kind,
            tuple(Other(one.span, in_source=one.in_source) for one in pieces[1:]),
            tuple(_repair(pieces)),
            in_source=first.in_source,
        )


def _repair(pieces: Sequence[Debris]) -> Iterator[Repair]:
    if all(one.meant is not None for one in pieces):
        yield Repair(tuple(Change(one.span, one.meant or "", in_source=one.in_source) for one in pieces))


def _words(doc: Document, one: Debris) -> str:
    """The debris, with the words at its sides where it is nothing but a space or a mark."""
    text = doc.source.text if one.in_source else doc.text
    if len(one.span) > 2:
        return text[one.span.start : one.span.end]
    before = text[max(one.span.start - _AROUND, 0) : one.span.start].split()
    after = text[one.span.end : one.span.end + _AROUND].split(maxsplit=1)
    inner = text[one.span.start : one.span.end]
    return f"{before[-1] if before else ''}{inner}{after[0] if after and one.kind != 'stops' else ''}"
