"""A figure keeps its scale and the order of its digits: $3.2 billion does not become $3.2 million, nor 6,412 6,214.

The same digits mean the same figure where they are long, where one stands in the headline, dek, lead or a caption,
where both have a noun or two words of their clauses in common, or where "the" says of the later that it was told
before; else they may be two, as are those of which one is quoted. One digit ("1 million", "1 billion") is chance. Two
figures that differ only in two digits that changed places are one where they have four digits that say something, or
three of money.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from newslint.document import Document, Zone
from newslint.facts.quantities import Kind
from newslint.facts.reckoning.scales import Figure, figures, same_digits, swapped_digits
from newslint.facts.sentences import sentence_around
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("scale", "apart", "zeros", "order")
VALUES = ("first", "second")
ELSEWHERE = ("first",)
NEEDS = ()

_SHARED = 2


class Options(Record):
    """`digits`: from how many digits on the same ones are the same figure, wherever they stand.

    `swapped`: from how many on two that changed places are a slip, of money one fewer; `most`: with more figures than
    these some come near each other by chance.
    """

    digits: int = 3
    swapped: int = 4
    most: int = 60


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a figure: the scale that stands less often, or later, against the other."""
    by_digits: dict[tuple[str, str, str | None], list[Figure]] = {}
    for figure in figures(doc) if same_digits(doc) else ():
        key = figure.digits, figure.quantity.kind.value, figure.quantity.unit
        by_digits.setdefault(key, []).append(figure)
    for same in by_digits.values():
        if len({figure.quantity.number for figure in same}) > 1:
            yield from _of(doc, same, options)
    if swapped_digits(doc):
        yield from _swapped(doc, options)


def _swapped(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip for each two figures of which one may be the other with two digits that changed places."""
    known = [
        figure
        for figure in figures(doc)
        if figure.own
        and not figure.each
        and len(figure.digits) >= options.swapped - (figure.quantity.kind is Kind.MONEY)
    ]
    if len(known) > options.most:
        return
    told: set[str] = set()
    for first, later in combinations(known, 2):
        once = any(sum(each.digits == one.digits for each in known) == 1 for one in (first, later))
        if once and later.digits not in told and _are_swapped(first, later) and not _are_beside(doc, first, later):
            told.add(later.digits)
            written = doc.read(first.quantity.span)
            values = {"first": written, "second": doc.read(later.quantity.span)}
            yield Slip(later.quantity.span, values, "order", (Other(first.quantity.span, {"first": written}),))


def _are_swapped(first: Figure, later: Figure) -> bool:
    """Whether two figures of one kind and size differ in two digits, and these are the same two."""
    one, other = first.quantity, later.quantity
    if (one.kind, one.unit, len(one.number)) != (other.kind, other.unit, len(other.number)):
        return False
    apart = [pair for pair in zip(first.digits, later.digits, strict=False) if pair[0] != pair[1]]
    return len(first.digits) == len(later.digits) and len(apart) == 2 and apart[0] == apart[1][::-1]


def _are_beside(doc: Document, first: Figure, later: Figure) -> bool:
    """Whether one sentence or a table holds both: "from 6,214 to 6,412" tells two figures."""
    zones = {doc.zone_at(figure.quantity.span.start) for figure in (first, later)}
    return Zone.TABLE_CELL in zones or later.quantity.span in sentence_around(doc, first.quantity.span.start)


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
    """How two figures with the same digits are one, None where they are two."""
    if not one.own and not other.own:
        return None
    shared = bool(one.nouns & other.nouns)
    if one.printed == other.printed:
        return _scaled(one, other, options) if one.scale and other.scale else None
    unscaled = not one.scale and not other.scale and one.own and other.own and not one.each and not other.each
    tenfold = len(one.quantity.number) - len(other.quantity.number) in (1, -1)
    return "zeros" if unscaled and shared and tenfold and len(one.digits) >= options.digits else None


def _scaled(one: Figure, other: Figure, options: Options) -> str | None:
    """Whether two scales of the same digits are surely a slip ("scale"), or may be ("apart")."""
    if one.each or other.each or one.whole == other.whole:
        return None
    later = max(one, other, key=lambda figure: figure.quantity.span.start)
    told = one.front or other.front or later.known
    alike = bool(one.nouns & other.nouns) or len(one.about & other.about) >= _SHARED
    certain = len(one.digits) >= options.digits or "." in one.printed
    return "scale" if one.own and other.own and (told or alike or certain) else "apart"
