"""A measure told in two units is one measure: 10 miles are 16 kilometers, not 26.

Either number may be the one that was rounded. Five percent more or less pass, and a tenth where words hedge. Where a
unit has several sizes, one that fits is enough; money is held only to a rate that the copy prints.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.reckoned import Reckoned, slips
from newslint.document import Document
from newslint.facts.reckoning.conversions import Conversion, conversions
from newslint.facts.reckoning.writing import compound_like, range_like, written_like
from newslint.finding import Change, Repair, Slip
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal

CASES = ("measure", "money")
VALUES = ("first", "second", "is", "rate")
ELSEWHERE = ("first",)
NEEDS = ()
SIGNS = (("fact:traces.measures", "°", "=", r"digit:[ -]?(?i:k?m|ft|in|lbs?|kg|g|oz|cm|mm|ha|km/h|[ckm]w|[cf]|l)\b"),)

_FARTHEST = 4
_HOT, _ROUGH = 100, 40


class Options(Record):
    """By how many percent a conversion may be off: `slack`, `exact` if it has three digits, `hedged` with a hedge."""

    exact: int = 2
    slack: int = 5
    hedged: int = 10


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every measure whose two numbers are not one."""
    return slips(doc, reckoned(doc, options))


def reckoned(doc: Document, options: Options = Options()) -> Iterator[Reckoned]:
    """Every measure in two units, converted."""
    for one in conversions(doc):
        ways = _ways(one)
        bent = one.first.hedge or one.second.hedge
        slack = options.hedged if bent else options.exact if _is_exact(one) else options.slack
        way = next((way for way in ways if _fits(one, way, slack)), None)
        ok, way = way is not None, way or _likeliest(one, ways)
        if not ok and not one.close and not _is_near(one, way):
            continue
        is_it = _converted(way, one.first.value + one.more)
        values = {
            "first": doc.read(one.ground),
            "second": doc.read(one.span),
            "is": _told(doc, one, way, is_it),
            "rate": doc.read(one.rate) if one.rate else "",
        }
        case = "money" if one.rate else "measure"
        yield Reckoned(one.span, one.ground, ok, values, case, tuple(_repairs(doc, one, is_it)))


Way = tuple["Decimal", "Decimal"]
"""A factor and an offset, from the first unit to the second."""


def _ways(one: Conversion) -> list[Way]:
    """The ways to convert, the likeliest first."""
    nothing = one.first.value - one.first.value
    if one.factors:
        return [(factor, nothing) for factor in one.factors]
    if one.first.unit == "degree Celsius":
        reading, apart = ((nothing + 9) / 5, nothing + 32), ((nothing + 9) / 5, nothing)
    else:
        reading, apart = ((nothing + 5) / 9, (nothing - 160) / 9), ((nothing + 5) / 9, nothing)
    return [reading, apart] if one.apart else [reading]


def _converted(way: Way, value: Decimal) -> Decimal:
    return value * way[0] + way[1]


def _likeliest(one: Conversion, ways: list[Way]) -> Way:
    """Of the ways of converting none of which fits, the usual one; of temperatures, the nearest but for a sign."""
    if not one.factors and abs(_converted(ways[0], one.first.value) + one.second.value) <= 1:
        return ways[0]  # "19 degrees (7 degrees Celsius)" lacks a minus
    return ways[0] if one.factors else min(ways, key=lambda way: _gap(one, way))


def _is_exact(one: Conversion) -> bool:
    """Whether both numbers are told to three digits or to a few inches: "1.88 meters", "6 feet 2 inches"."""
    return (_digits(one.second.number) > 2 or bool(one.rest)) and (_digits(one.first.number) > 2 or bool(one.more))


def _digits(number: str) -> int:
    """How many digits a number is told to, zeros at either end left out."""
    return len(number.strip("-").replace(".", "").strip("0"))


def _gap(one: Conversion, way: Way) -> Decimal:
    return abs(_converted(way, one.first.value + one.more) - one.second.value - one.rest)


def _fits(one: Conversion, way: Way, slack: int) -> bool:
    """Whether the numbers, and both ends of ranges, are one measure."""
    pairs = [(one.first.value + one.more, one.second.value + one.rest)]
    if one.first.high_value is not None and one.second.high_value is not None:
        pairs.append((one.first.high_value, one.second.high_value))
    return all(_meets(one, way, slack, first, second) for first, second in pairs)


def _meets(one: Conversion, way: Way, slack: int, first: Decimal, second: Decimal) -> bool:
    """Whether one number is the other converted and rounded as it is printed."""
    there, back = _converted(way, first), (second - way[1]) / way[0]
    unit = there - there + 1
    half_there, half_back = (unit.scaleb(number.step) / 2 for number in (one.second, one.first))
    if one.rest:
        half_there = half_there / 10
    if one.more:
        half_back = half_back / 10
    near = abs(first * way[0]) * slack / 100 if one.factors else _degrees_off(one, second, unit)
    return bool(abs(there - second) <= half_there + near or abs(back - first) <= half_back + near / way[0])


def _degrees_off(one: Conversion, second: Decimal, unit: Decimal) -> Decimal:
    """By how many degrees a temperature may be off: half a one, or as ovens are set where both are hot (200C, 400F)."""
    hot = min(one.first.value, second) >= _HOT and not (one.first.value % 10 or second % 10)
    return abs(second) / _ROUGH if hot else unit / 2


def _is_near(one: Conversion, way: Way) -> bool:
    """Whether the second number is one that the first may have been meant to be."""
    there = abs(_converted(way, one.first.value + one.more))
    second = abs(one.second.value)
    return bool(there <= _FARTHEST * second and second <= _FARTHEST * there)


def _told(doc: Document, one: Conversion, way: Way, value: Decimal) -> str:
    """The conversion as the copy would write it; both ends of a range."""
    if one.first.high_value is None:
        return compound_like(doc, one.span, value, one.rest) or _written(doc, one, value)
    high = _converted(way, one.first.high_value)
    return range_like(doc, one.second, _rounded(value, one.second.step), _rounded(high, one.second.step))


def _written(doc: Document, one: Conversion, value: Decimal) -> str:
    return written_like(doc, one.second._replace(high=None), _rounded(value, one.second.step))


def _rounded(value: Decimal, step: int) -> Decimal:
    """Rounded as the printed number is, but never to nothing."""
    places = -min(step, 0)
    found = round(value, places)
    while not found and value and places < 6:
        places += 1
        found = round(value, places)
    return found


def _repairs(doc: Document, one: Conversion, value: Decimal) -> Iterator[Repair]:
    """The second number as the first has it."""
    if one.second.high is None and not one.rest and not one.second.spelled:
        yield Repair((Change(one.second.span, _written(doc, one, value)),))
