"""A printed number is anything that rounds to it, and a hedged one anything near it: sums are done in ranges.

A whole number is taken as it stands; one with decimals or with "million" is rounded at its last digit, but never by
more than a fortieth of itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.facts.quantities import Quantity
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal

_CLOSEST = 40
_BENDS = {"approx": (10, 10), "more": (0, 6), "least": (0, 6), "less": (6, 0), "most": (6, 0)}
_NEAR = {"approx": (20, 20), "more": (0, 10), "least": (0, 10), "less": (10, 0), "most": (10, 0)}


class Range(Record):
    """What a number may be, from the least to the most."""

    low: Decimal
    high: Decimal

    def meets(self, other: Range) -> bool:
        """Whether both may be one number."""
        return self.low <= other.high and other.low <= self.high


def meant(quantity: Quantity, value: Decimal | None = None) -> Range:
    """What a counted or measured number may be; `value` is another value written as exactly, such as a range's end."""
    value = quantity.value if value is None else value
    slack = min(_half(quantity, value), abs(value) / _CLOSEST) if quantity.step else value - value
    return _bent(value, slack, quantity.hedge, _NEAR)


def told(quantity: Quantity) -> Range:
    """What a number may be that somebody worked out: it is rounded at its last digit, whole or not."""
    value = quantity.value
    return _bent(value, _half(quantity, value), quantity.hedge, _BENDS)


def _half(quantity: Quantity, value: Decimal) -> Decimal:
    return (value - value + 1).scaleb(quantity.step) / 2


def _bent(value: Decimal, slack: Decimal, hedge: str | None, bends: dict[str, tuple[int, int]]) -> Range:
    """The range widened by a hedge: "about" both ways, "nearly" down, "more than" up, each by a share of the number."""
    down, up = bends.get(hedge or "", (0, 0))
    below = abs(value) / down if down else value - value
    above = abs(value) / up if up else value - value
    return Range(value - max(slack, below), value + max(slack, above))


def added(values: Sequence[Decimal]) -> Decimal:
    """The sum of one or more numbers."""
    return sum(values[1:], values[0])


def rounded(value: Decimal, step: int) -> str:
    """A number rounded as a printed one is, in plain digits: "25", "33.3"."""
    if step >= 0:
        return f"{value:.0f}"
    return f"{value:.{-step}f}"
