"""What the body of a new version changed and its headline, dek, caption or front matter did not.

A number that words bend ("at least 14") still holds where the new one lies on the side they leave open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document, Zone
from newslint.facts.changes import Change, changes, hedge_before, left_behind, quotes_left_behind, worth
from newslint.finding import Other, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ("number", "day", "name", "quote")
VALUES = ("where", "old", "new")
ELSEWHERE = ("new",)
NEEDS = ("earlier",)

_NAMES = {
    Zone.HEADLINE: "headline",
    Zone.DEK: "dek",
    Zone.CAPTION: "caption",
    Zone.ALT: "alt text",
    Zone.SUBHEAD: "subhead",
}


class Options(Record):
    """`rounding`: how far off a number with “about” before it may be, as a share."""

    rounding: float = 0.1


def check(docs: Sequence[Document], options: Options) -> Iterator[Slip]:
    """One slip a place that was left behind."""
    new, old = docs
    seen: set[Span] = set()
    for change in changes(new, old):
        for span in left_behind(new, change):
            if span not in seen and not _still_holds(new, span, change, options):
                seen.add(span)
                yield _slip(new, span, change)
    for change in quotes_left_behind(new, old):
        yield _quote(new, change)


def _quote(new: Document, change: Change) -> Slip:
    values = {"where": _where(new, change.new), "old": new.read(change.new), "new": ""}
    return Slip(change.new, values, "quote", (Other(change.old, {"new": ""}, document=1),))


def _still_holds(new: Document, span: Span, change: Change, options: Options) -> bool:
    bend = hedge_before(new, span) if change.kind == "number" else ""
    before, after = worth(change.key), worth(new.read(change.new).replace(",", ""))
    if not bend or before is None or after is None:
        return False
    if bend == "about":
        return abs(after - before) <= options.rounding * before
    return after >= before if bend == "least" else after <= before


def _slip(new: Document, span: Span, change: Change) -> Slip:
    values = {"where": _where(new, span), "old": new.read(span), "new": new.read(change.new)}
    others = (Other(change.new, {"new": values["new"]}),)
    return Slip(span, values, change.kind, others)


def _where(new: Document, span: Span) -> str:
    block = new.block_at(span.start)
    return f"front matter’s {block.key}" if block.key else _NAMES.get(block.zone, "line")
