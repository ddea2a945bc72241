"""Reads quarters and halves, and periods held against those of another year ("the year-ago quarter")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.facts.dates.model import Basis, Kind, Tense, WrittenDate
from newslint.facts.dates.periods import (
    Unit,
    a_year_before,
    period,
)
from newslint.facts.dates.reading import Reading
from newslint.facts.dates.shifts import shift_of
from newslint.facts.dates.tagging import Token
from newslint.facts.dates.tense import Clause
from newslint.text import Span


def share(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A quarter or half that is counted: "the third quarter", "the fiscal first quarter of 1990"."""
    tokens = reading.copy.tokens(*match.span())
    counted = next(token for token in tokens if token.letter in "Oo")
    unit = next(token for token in tokens if token.letter == "H")
    if counted.number > (4 if unit.number == Unit.QUARTER else 2):
        return
    clause = reading.clause(Span(tokens[0].span.start, tokens[-1].span.end))
    year, basis = _year_of(reading, tokens, counted, unit, clause)
    sign = "Q" if unit.number == Unit.QUARTER else "H"
    value = f"{year}-{sign}{counted.number}"
    own = tokens[1:] if tokens[0].letter == "t" and counted.gap == "-" else tokens
    yield reading.make(own, Kind.DATE, "share", value, basis, clause=clause, modifier=fiscal(tokens))
    told = clause.tense is not Tense.FUTURE or reading.quarter is None
    if told and not any(token.letter in "YGl" or (token.letter == "L" and token.number) for token in tokens):
        reading.quarter = value


def fiscal(tokens: list[Token]) -> str | None:
    """The modifier of a year or a quarter that is not the calendar's."""
    return "fiscal" if any(token.letter == "F" for token in tokens) else None


def _year_of(reading: Reading, tokens: list[Token], counted: Token, unit: Token, clause: Clause) -> tuple[str, Basis]:
    written = next((token for token in tokens if token.letter == "Y"), None)
    if written is not None:
        return f"{written.number}", Basis.EXPLICIT
    published = reading.published
    if published is None:
        return "XXXX", Basis.AMBIGUOUS
    step = next((token.number for token in tokens if token.letter in "LGl"), None)
    if step is not None:
        return f"{published.year + step}", Basis.PUBLISHED
    length = 3 if unit.number == Unit.QUARTER else 6
    begins = (counted.number - 1) * length + 1
    if begins > published.month and clause.tense is not Tense.FUTURE:
        return f"{published.year - 1}", Basis.DEFAULT
    return f"{published.year}", Basis.DEFAULT


def quarter(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A quarter in short: "Q3", "Q3 2024"."""
    tokens = reading.copy.tokens(*match.span())
    year = next((token.number for token in tokens if token.letter == "Y"), None)
    number, published = tokens[0].number, reading.published
    if year is None and published is not None:
        year = published.year - (number * 3 - 2 > published.month)
        yield reading.make(tokens, Kind.DATE, "share", f"{year}-Q{number}", Basis.DEFAULT)
    elif year is not None:
        yield reading.make(tokens, Kind.DATE, "share", f"{year}-Q{number}", Basis.EXPLICIT)


def compared(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """The same period of another year: "the same month a year ago", "the quarter a year earlier"."""
    tokens = reading.copy.tokens(*match.span())
    named = next(token for token in tokens if token.letter in "UXH")
    year = next(token for token in reversed(tokens) if token.letter == "U")
    if tokens[-1].letter in "HX":
        # "last year's quarter"
        named, year = tokens[-1], tokens[-2]
    if (named.letter, named.number) == ("U", Unit.YEAR) and tokens[-2].letter == "L":
        # "a flat year this year"
        yield from shift_of(reading, tokens[-2:])
        return
    if reading.published is None or year.number != Unit.YEAR or (named.letter, named.number) == ("U", Unit.YEAR):
        return
    if named.letter == "U" and named.number == Unit.MONTH:
        told = reading.month or period(reading.published, Unit.MONTH)
    elif named.letter in "XH":
        told = reading.quarter or period(reading.published, Unit.QUARTER, -1)
    else:
        told = period(reading.published, Unit(named.number))
    yield reading.make(tokens, Kind.DATE, "compared", a_year_before(told), Basis.DEFAULT)


def year_ago(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """The same time a year before: "the year-ago quarter", "a year-earlier profit"."""
    tokens = reading.copy.tokens(*match.span())
    unit = next(token for token in tokens if token.letter == "U")
    if reading.published is None or unit.number != Unit.YEAR:
        return
    value = a_year_before(reading.quarter or period(reading.published, Unit.YEAR))
    if tokens[0].letter == "t" and len(tokens) == 3:
        tokens = tokens[1:]
    yield reading.make(tokens, Kind.DATE, "year-ago", value, Basis.DEFAULT)
