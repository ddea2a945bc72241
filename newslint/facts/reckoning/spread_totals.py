"""A total may stand far from its parts: "£84,000" in the lead, "three transfers of £31,500, £28,000 and £22,500" below.

The parts are told to be all there are, by their number or by "the remaining $59 million". Their total is the only
amount of the copy that comes near their sum, where none meets it. Money only.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newslint.document import Document, per_document
from newslint.facts.numbered import numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.reckoning.parts import Total
from newslint.facts.reckoning.ranges import Range, added, meant
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal

_NEAR, _PAIR = 20, 2
_COUNTED = re.compile(r"\bN (?!of\b)[a-z'-]+(?: [a-z'-]+){0,8},? (?:of|worth|for) M(?:, M)*,? and M(?![\w-])")
_REMAINING = re.compile(r"\bthe (?:remaining|other|rest,?) M(?![\w-])")


class _Parts(Record):
    numbers: tuple[Quantity, ...]
    ground: Span


@per_document
def spread_totals(doc: Document) -> tuple[Total, ...]:
    """The totals told away from their parts that these do not make, in reading order of the parts."""
    return tuple(total for parts in _closed(doc) for total in _missed(_amounts(doc), parts))


def _closed(doc: Document) -> Iterator[_Parts]:
    known = numbered(doc)
    for sentence in known:
        for found in _COUNTED.finditer(sentence.text):
            count, *parts = (n for at, n in sentence.numbers.items() if found.start() <= at < found.end())
            if count.value == len(parts) and _are_alike(parts):
                yield _Parts(tuple(parts), parts[0].span.hull(parts[-1].span))
    for before, sentence in pairwise(known):
        last = _REMAINING.search(sentence.text)
        if last is None or doc.block_at(before.span.start) != doc.block_at(sentence.span.start):
            continue
        own = [n for at, n in sentence.numbers.items() if at < last.end()]
        parts = own if len(own) > _PAIR else [*before.numbers.values(), *own]
        if len(parts) > _PAIR and _are_alike(parts):
            yield _Parts(tuple(parts), parts[0].span.hull(parts[-1].span))


def _are_alike(parts: Sequence[Quantity]) -> bool:
    first = parts[0]
    return all(n.kind is Kind.MONEY and n.unit == first.unit and n.high is None and n.hedge is None for n in parts)


@per_document
def _amounts(doc: Document) -> Mapping[str | None, tuple[list[Decimal], dict[Decimal, list[Quantity]]]]:
    """The amounts of the copy by their unit: what they come to, in order, and the ways each is written."""
    written: dict[str | None, dict[Decimal, dict[Range, Quantity]]] = {}
    for number in (number for sentence in numbered(doc) for number in sentence.numbers.values()):
        if number.kind is Kind.MONEY and number.high is None:
            written.setdefault(number.unit, {}).setdefault(number.value, {}).setdefault(meant(number), number)
    return {
        unit: (sorted(ways), {value: [*forms.values()] for value, forms in ways.items()})
        for unit, ways in written.items()
    }


def _missed(
    amounts: Mapping[str | None, tuple[list[Decimal], dict[Decimal, list[Quantity]]]], parts: _Parts
) -> Iterator[Total]:
    """The one amount that comes near the sum of the parts, and is larger than each, where none is it."""
    ranges = [meant(part) for part in parts.numbers]
    whole = Range(added([one.low for one in ranges]), added([one.high for one in ranges]))
    values, ways = amounts.get(parts.numbers[0].unit, ([], {}))
    most = max(part.value for part in parts.numbers)
    first = max(bisect_left(values, whole.low - whole.low / _NEAR), bisect_right(values, most))
    if bisect_right(values, whole.high + whole.high / _NEAR) - first != 1:
        return
    near = ways[values[first]]
    if not any(meant(number).meets(whole) for number in near):
        yield Total(near[0], parts.numbers, 0, near[0].span, parts.ground)
