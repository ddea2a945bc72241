"""A quantity is a number of the copy: where it stands, what it is worth, of what, and how exactly."""

from __future__ import annotations

from newslint.record import Record, StrEnum
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal


class Kind(StrEnum):
    """What sort of number it is.

    A count counts nouns; money, percent, points (percentage points, basis points) and measures have a unit; a part
    is a fraction of something ("two-thirds", "one in five"); a score and a vote hold two numbers; an ordinal is a
    place in an order; a label is part of a name ("Route 66") and worth nothing.
    """

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    MEASURE = "measure"
    PART = "part"
    SCORE = "score"
    VOTE = "vote"
    ORDINAL = "ordinal"
    LABEL = "label"


class Quantity(Record):
    """One number with what belongs to it.

    `span` holds number and unit ("$1.2 million", "5 to 7 percent", "two dozen"), not the hedge and not the noun.
    `number` is its exact worth in plain digits ("1200000", "0.5"), or over a divisor ("2/3"); `high` is the other end
    of a range, or the second number of a score or vote. `step` is the power of ten of the last digit that is printed:
    -1 for "1.2", 5 for "1.2 million", 0 for "1,200", so that a reader of it can tell how far it is rounded.

    `unit` is an ISO 4217 code, `percent`, `percentage point` or the name of a measure. `hedge` is how words bend it:
    `approx`, `more`, `less`, `least`, `most`, `exact`; `hedge_span` is where they stand. `counts` is the noun that is
    counted with what stands before it ("voters", "wounded soldiers", the voters of "60 percent of voters"); `head` its
    last word. `compound` marks a number joined to its noun ("a 10-member council").
    """

    span: Span
    kind: Kind
    number: str
    step: int = 0
    high: str | None = None
    unit: str | None = None
    hedge: str | None = None
    hedge_span: Span | None = None
    counts: Span | None = None
    head: Span | None = None
    compound: bool = False
    spelled: bool = False

    @property
    def value(self) -> Decimal:
        """The number as a decimal, exact but for parts like thirds, which are cut at the context's precision."""
        return _decimal(self.number)

    @property
    def high_value(self) -> Decimal | None:
        """The other end as a decimal, None where there is one number only."""
        return None if self.high is None else _decimal(self.high)


def _decimal(number: str) -> Decimal:
    # imported here: a check that compares no numbers never pays for it
    from decimal import Decimal

    above, _, below = number.partition("/")
    return Decimal(above) / Decimal(below) if below else Decimal(above)
