"""A quotation mark has no partner, is typed the wrong way round, or is of another kind than its partner.

One finding a paragraph; marks of two kinds are told once a story. What a copy desk types where the mark is missing is
for it to say, but one typed the wrong way round can only be meant one way.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.unbalanced import Fault, Unbalanced, unbalanced
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ("open", "ends-inside", "runs-on", "other-speaker", "lone", "backwards", "mixed", "mixed-often")
VALUES = ("words", "mark", "instead", "count", "other")
ELSEWHERE = ("what",)
NEEDS: tuple[str, ...] = ()
SIGNS = (("“", "”", '"', "„", "«", "»", "‘", "''", "``"),)

_WHAT = {
    Fault.RUNS_ON: "the first closing mark after it",
    Fault.OTHER_SPEAKER: "who speaks next",
    Fault.BACKWARDS: "its partner",
}


class Options(Record):
    """`excerpt` is how many words of the quotation a message gives."""

    excerpt: int = 5


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """A slip for each faulty mark, and one for all pairs of two kinds."""
    mixed = []
    for one in unbalanced(doc):
        if one.fault is Fault.MIXED:
            mixed.append(one)
        else:
            yield _slip(doc, one, options)
    if mixed:
        yield _folded(doc, mixed, options)


def _folded(doc: Document, mixed: list[Unbalanced], options: Options) -> Slip:
    """All pairs of two kinds as one slip, at the first of them."""
    first = mixed[0]
    others = tuple(Other(one.span, {"what": "and here"}) for one in mixed[1:])
    values = _values(doc, first, options) | {"count": str(len(mixed))}
    return Slip(first.span, values, "mixed-often" if others else "mixed", others, tuple(_repair(mixed)))


def _slip(doc: Document, one: Unbalanced, options: Options) -> Slip:
    others = (Other(one.other, {"what": _WHAT[one.fault]}),) if one.other and one.fault in _WHAT else ()
    return Slip(one.span, _values(doc, one, options), one.fault.value, others, tuple(_repair([one])))


def _values(doc: Document, one: Unbalanced, options: Options) -> dict[str, str]:
    return {
        "words": _words(doc, one, options.excerpt),
        "mark": doc.read(one.span),
        "instead": one.instead,
        "count": "1",
        "other": doc.read(one.other) if one.other else "",
    }


def _words(doc: Document, one: Unbalanced, most: int) -> str:
    """The first words of the quotation, or those before a mark that closes none."""
    if one.quotation is not None:
        inner = one.quotation.inner
        words = doc.text[inner.start : min(inner.end, inner.start + 30 * most)].split()
        return " ".join(words[:most]) + ("…" if len(words) > most else "")
    start = doc.block_at(one.span.start).span.start
    words = doc.text[max(start, one.span.start - 30 * most) : one.span.start].split()
    return ("…" if len(words) > most else "") + " ".join(words[-most:])


def _repair(faults: list[Unbalanced]) -> Iterator[Repair]:
    changes = tuple(Change(one.span, one.instead) for one in faults if one.instead)
    if changes:
        yield Repair(changes)
    for one in faults:
        if one.fault is Fault.ENDS_INSIDE and one.quotation is not None:
            end = one.quotation.span.end
            yield Repair((Change(Span(end, end), one.closing),))
