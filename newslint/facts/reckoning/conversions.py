"""A measure is told twice, in two units: "10 miles (16 km)", "6 feet 2 inches (1.88 meters)", "30 C (86 F)".

Money is told twice too, and only what a rate printed in the same copy says of it holds it: "($1 = 0.92 euros)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.numbered import Numbered, numbered
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal

_TWICE = re.compile(
    r"""
    (?P<first>U)(?:(?:,[ ](?:and[ ])?|[ ](?:and[ ])?)(?P<more>U)|-(?P<inches>\d{1,2})(?!\d))?
    (?:(?P<words>(?:[ ][a-z'-]+){0,2})[ ]\((?:or[ ]|equal[ ]to[ ]|equivalent[ ]to[ ]|i\.e\.,?[ ]|around[ ])?
      |,?[ ]or[ ]|,[ ](?:which[ ]is|that[ ]is|equal[ ]to|equivalent[ ]to|the[ ]equivalent[ ]of)[ ])
    (?P<second>U)(?:(?:,[ ](?:and[ ])?|[ ](?:and[ ])?)(?P<rest>U))?
    """,
    re.VERBOSE,
)
_RATE = re.compile(r"(?P<one>M) ?= ?(?P<rate>M)")
_MONEY = re.compile(r"(?P<first>M)(?: [a-z'-]+){0,2} \((?:or |about )?(?P<second>M)\)")
_DEGREES = ("degree Celsius", "degree Fahrenheit")


class Conversion(Record):
    """A measure in two units; `more` and `rest` are the smaller units that follow each ("2 inches").

    `factors` are what one of the first unit may be in the second; none for temperatures, which have an offset. `apart`
    marks a difference of temperatures; `close` that nothing but a bracket or "or" stands between the two; `rate` is the
    printed rate of money.
    """

    first: Quantity
    second: Quantity
    factors: tuple[Decimal, ...]
    more: Decimal
    rest: Decimal
    span: Span
    ground: Span
    apart: bool = False
    close: bool = True
    rate: Span | None = None


@per_document
def conversions(doc: Document) -> tuple[Conversion, ...]:
    """Every measure told in two units, in reading order."""
    rates = _rates(doc)
    found = [one for sentence in numbered(doc) if "U" in sentence.text for one in _measures(sentence)]
    if rates:
        found += [one for sentence in numbered(doc) for one in _sums(sentence, rates)]
    return tuple(sorted(found, key=lambda one: one.span.start))


def _measures(sentence: Numbered) -> Iterator[Conversion]:
    for found in _TWICE.finditer(sentence.text):
        first, second = sentence.numbers[found.start("first")], sentence.numbers[found.start("second")]
        first, second = _of_scale(first, second), _of_scale(second, first)
        factors = _factors(first.unit or "", second.unit or "")
        if factors is None or (first.high is None) is not (second.high is None):
            continue
        more = _smaller(sentence, found, "more", first)
        rest = _smaller(sentence, found, "rest", second)
        if more is None:
            continue
        span = Span(second.span.start, sentence.to_copy(0, found.end()).end)
        ground = Span(first.span.start, sentence.to_copy(0, found.end("more" if found["more"] else "first")).end)
        apart = bool(_apart().search(sentence.text))
        yield Conversion(first, second, factors, more, rest or more - more, span, ground, apart, not found["words"])


def _of_scale(one: Quantity, other: Quantity) -> Quantity:
    """A temperature with the scale that the other leaves it: "95 degrees (35 Celsius)"."""
    if one.unit != "degree" or other.unit not in _DEGREES:
        return one
    return one._replace(unit=next(scale for scale in _DEGREES if scale != other.unit))


def _smaller(sentence: Numbered, found: re.Match[str], group: str, of: Quantity) -> Decimal | None:
    """What a smaller unit adds to the one before it, in that unit; None where the two do not belong together."""
    nothing = of.value - of.value
    if group == "more" and found["inches"]:
        return (nothing + int(found["inches"])) / 12 if of.unit == "foot" else None
    if not found[group]:
        return nothing
    number = sentence.numbers[found.start(group)]
    if lexicon("conversions")["joined"].get(of.unit) != number.unit:
        return None
    least, most = _worth(number.unit or ""), _worth(of.unit or "")
    dimension = next(name for name in least if name in most)
    return number.value * least[dimension][0] / most[dimension][0]


def _factors(first: str, second: str) -> tuple[Decimal, ...] | None:
    """What one of the first unit may be in the second; nothing for temperatures, None for other pairs."""
    if first in _DEGREES and second in _DEGREES:
        return () if first != second else None
    here, there = _worth(first), _worth(second)
    shared = [dimension for dimension in here if dimension in there]
    if not shared or first == second:
        return None
    return tuple(one / other for dimension in shared for one in here[dimension] for other in there[dimension])


@cache
def _worth(unit: str) -> Mapping[str, tuple[Decimal, ...]]:
    """What a unit may be worth in the base unit of each dimension it is of."""
    from decimal import Decimal

    known: Mapping[str, Mapping[str, list[str]]] = lexicon("conversions")["dimensions"]
    return {name: tuple(map(Decimal, units[unit])) for name, units in known.items() if unit in units}


@cache
def _apart() -> re.Pattern[str]:
    return re.compile(rf"\b{either(lexicon('conversions')['apart'])}\b")


def _rates(doc: Document) -> Mapping[tuple[str, str], tuple[Decimal, Span]]:
    """The rates that the copy prints, both ways."""
    rates: dict[tuple[str, str], tuple[Decimal, Span]] = {}
    for sentence in numbered(doc):
        for found in _RATE.finditer(sentence.text) if "=" in sentence.text else ():
            one, rate = sentence.numbers[found.start("one")], sentence.numbers[found.start("rate")]
            if one.unit and rate.unit and one.unit != rate.unit and one.value > 0 and rate.value > 0:
                span = sentence.to_copy(found.start(), found.end())
                rates[one.unit, rate.unit] = rate.value / one.value, span
                rates[rate.unit, one.unit] = one.value / rate.value, span
    return rates


def _sums(sentence: Numbered, rates: Mapping[tuple[str, str], tuple[Decimal, Span]]) -> Iterator[Conversion]:
    for found in _MONEY.finditer(sentence.text):
        first, second = sentence.numbers[found.start("first")], sentence.numbers[found.start("second")]
        known = rates.get((first.unit or "", second.unit or ""))
        if known and not first.high and not second.high and first.kind is Kind.MONEY:
            nothing = first.value - first.value
            yield Conversion(first, second, (known[0],), nothing, nothing, second.span, first.span, rate=known[1])
