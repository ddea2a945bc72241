"""Receipts are the working of every statement of a draft that can be worked out, right or wrong.

A statement is the words of the draft that make it; its working is what its numbers come to, and what the text says
where that is something else. Statements in quotations are worked out as well. What cannot be worked out has no receipt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from newslint.checks.reckoned import Reckoned
from newslint.document import Document
from newslint.facts.quotes import is_own
from newslint.record import Record
from newslint.text import Span

_WORKINGS: Mapping[str, Mapping[str | None, tuple[str, str]]] = {
    "percent-change": dict.fromkeys(("change", "apart", "share"), ("{numbers} is {is}", "{told}")),
    "percent-points": {
        "points": ("{numbers} is {points} percentage points", "{told}"),
        "percent": ("{numbers} is {points} percentage points, or {percent} percent", "{told}"),
    },
    "sum-mismatch": {
        **dict.fromkeys(("total", "apart"), ("{parts} = {sum}", "{total}")),
        "percentages": ("{parts} = {sum}%", "they are all"),
    },
    "part-exceeds-whole": {None: ("{share} is {percent}%", "{part} of {whole}")},
    "unit-conversion": {
        "measure": ("{first} = {is}", "{second}"),
        "money": ("{first} = {is} at {rate}", "{second}"),
    },
    "list-count": {"sentence": ("{count}: {list}", "{told}"), "items": ("{count} items", "{told}")},
    "score-direction": {
        **dict.fromkeys(("won", "carried", "larger", "leads"), ("{score}: the first is {sign} by {is}", "{words}")),
        "margin": ("{score} is a margin of {is}", "{margin}"),
    },
}


class Receipt(Record):
    """One statement with its working; `check` names how it was worked out, `own` whether the story itself says it."""

    span: Span
    working: str
    ok: bool
    check: str
    own: bool


def receipts(doc: Document) -> tuple[Receipt, ...]:
    """The receipts of a draft, in reading order."""
    found = [receipt for check in _WORKINGS for receipt in _of(doc, check)]
    return tuple(sorted(found, key=lambda receipt: (receipt.span.start, receipt.span.end, receipt.check)))


def _of(doc: Document, check: str) -> Iterator[Receipt]:
    statements: Iterator[Reckoned] = import_module(f"newslint.checks.{check.replace('-', '_')}").reckoned(doc)
    for one in statements:
        span = _closed(doc, one.claim.hull(one.ground))
        yield Receipt(span, _working(check, one), one.ok, check, is_own(doc, span))


def _closed(doc: Document, span: Span) -> Span:
    """With the bracket that closes one within it: "10 miles (16 km)"."""
    opened = "(" in doc.read(span) and doc.text[span.end : span.end + 1] == ")"
    return Span(span.start, span.end + 1) if opened else span


def _working(check: str, one: Reckoned) -> str:
    working, told = _WORKINGS[check][one.case]
    values = {**one.values, "sign": "larger" if one.ok else "smaller"}
    said = working.format_map(values)
    return said if one.ok else f"{said}; the text says {told.format_map(values)}"
