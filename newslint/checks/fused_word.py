"""A space is missing: a name runs into the word after or before it, or a sentence into the next.

Sentences run together are one slip a draft, with all their places, since one fault of copying makes them all.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.fused import Fused, fused_before, fused_names, fused_sentences
from newslint.finding import Change, Other, Repair, Slip
from newslint.text import Span

CASES = ("name", "before", "sentence")
VALUES = ("written", "first", "second")
ELSEWHERE = ("first", "second")
NEEDS = ()

_SHOWN = 20

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each name that lost its space, and one for all sentences that did."""
    for fused in (*fused_names(doc), *fused_before(doc)):
        values = _values(doc, fused)
        others = (Other(fused.other, values),) if fused.other else ()
        yield Slip(fused.span, values, "before" if fused.before else "name", others, (_spaced(fused),))
    together = fused_sentences(doc)
    if together:
        more = tuple(Other(fused.span, _values(doc, fused)) for fused in together[1:_SHOWN])
        changes = tuple(change for fused in together for change in _spaced(fused).changes)
        yield Slip(together[0].span, _values(doc, together[0]), "sentence", more, (Repair(changes),))


def _values(doc: Document, fused: Fused) -> dict[str, str]:
    first, second = Span(fused.span.start, fused.cut), Span(fused.cut, fused.span.end)
    return {"written": doc.read(fused.span), "first": doc.read(first), "second": doc.read(second)}


def _spaced(fused: Fused) -> Repair:
    return Repair((Change(Span(fused.cut, fused.cut), " "),))
