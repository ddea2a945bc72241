"""A figure keeps its scale: $3.2 billion does not become $3.2 million, nor 12,500 people 125,000.

The same digits mean the same figure where they are long, where one stands in the headline, dek, lead or a caption,
where both have a noun in common, or where "the" says of the later that it was told before. One digit ("1 million",
"1 billion") is chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.facts.reckoning.scales import Figure, figures, same_digits
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("scale", "zeros")
VALUES = ("first", "second")
ELSEWHERE = ("first",)
NEEDS = ()


class Options(Record):
    """`digits`: from how many digits on the same ones are the same figure, wherever they stand."""

    digits: int = 3


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a figure: the scale that stands less often, or later, against the other."""
    by_digits: dict[tuple[str, str, str | None], list[Figure]] = {}
    for figure in figures(doc) if same_digits(doc) else ():
        key = figure.digits, figure.quantity.kind.value, figure.quantity.unit
        by_digits.setdefault(key, []).append(figure)
    for same in by_digits.values():
        if len({figure.quantity.number for figure in same}) > 1:
            yield from _of(doc, same, options)


def _of(doc: Document, same: Sequence[Figure], options: Options) -> Iterator[Slip]:
    first = same[0]
    later = next((one for one in same if one.quantity.number != first.quantity.number), first)
    often = sum(one.quantity.number == first.quantity.number for one in same)
    rare = sum(one.quantity.number == later.quantity.number for one in same)
    wrong, right = (first, later) if rare > often else (later, first)
    case = _case(wrong, right, options)
    if case:
        written = doc.read(right.quantity.span)
        values = {"first": written, "second": doc.read(wrong.quantity.span)}
        yield Slip(wrong.quantity.span, values, case, (Other(right.quantity.span, {"first": written}),))


def _case(one: Figure, other: Figure, options: Options) -> str | None:
    """How two figures with the same digits are one, None where they may be two."""
    later = max(one, other, key=lambda figure: figure.quantity.span.start)
    related = one.front or other.front or later.known or bool(one.nouns & other.nouns)
    if one.printed == other.printed:
        certain = len(one.digits) >= options.digits or "." in one.printed
        return "scale" if one.scale and other.scale and (related or certain) else None
    unscaled = not one.scale and not other.scale
    shared = bool(one.nouns & other.nouns)
    tenfold = len(one.quantity.number) - len(other.quantity.number) in (1, -1)
    return "zeros" if unscaled and shared and tenfold and len(one.digits) >= options.digits else None
