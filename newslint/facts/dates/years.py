"""Reads months, seasons, years, decades and centuries, with a year or without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newslint.facts.dates.model import Basis, Day, Kind, Owner, Tense, WrittenDate
from newslint.facts.dates.periods import (
    SEASONS,
    Unit,
    month_value,
)
from newslint.facts.dates.quarters import fiscal
from newslint.facts.dates.reading import Reading
from newslint.facts.dates.tagging import Token
from newslint.facts.dates.tense import Clause
from newslint.facts.dates.vocabulary import vocabulary
from newslint.text import Span

_NEAR = frozenset("ipfrhLElta")
_IN = frozenset("ipfhL")


def month(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A month, with its year or without: "September 2023", "in September", "June last year"."""
    tokens = reading.copy.tokens(*match.span())
    named = tokens[0]
    if len(tokens) == 1 and not _is_month(reading, named, match.start()):
        return
    year = next((token for token in tokens if token.letter == "Y"), None)
    step = next((token.number for token in tokens if token.letter == "L"), None)
    spelled = _spelled_year(tokens)
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    clause: Clause | None = None
    if tokens[-1].letter == "c" and spelled is None:
        clause, tokens = reading.clause(span), tokens[:1]
    if year is not None or spelled is not None:
        value, basis = month_value(spelled or (year.number if year else 0), named.number), Basis.EXPLICIT
    elif reading.published is None:
        value, basis = f"XXXX-{named.number:02}", Basis.AMBIGUOUS
    elif step is not None:
        value, basis = month_value(reading.published.year + step, named.number), Basis.PUBLISHED
    else:
        clause = clause or reading.clause(span)
        opens = clause.verb is not None and clause.verb.start > span.end
        # "a June agreement": the tense of the clause is not that of the agreement
        tense = None if clause.owner is Owner.NOUN else clause.tense
        value, basis = _bare_month(reading.published, named.number, tense, opens=opens)
    day = Day(
        year.number if year else None,
        named.number,
        year_span=year.span if year else None,
        month_span=named.span,
    )
    yield reading.make(tokens, Kind.DATE, "month", value, basis, clause=clause, days=(day,))


def _is_month(reading: Reading, named: Token, start: int) -> bool:
    """Whether a name of a month alone is one: "May" is a verb and a surname too."""
    form = reading.form(named)
    if form not in vocabulary(reading.doc.language).doubtful and named.letter == "M":
        return True
    follows = reading.doc.text[named.span.end : named.span.end + 2]
    # "officials and Jan Novak", "the March-hare plan"
    named_so = named.letter == "m" and follows[:1] == " " and follows[1:].isupper()
    near = reading.before(start) in _NEAR or reading.copy.letters[max(start - 4, 0) : start] in ("M_j_", "M_r_")
    return near and not named_so


def _bare_month(published: date, number: int, tense: Tense | None, *, opens: bool) -> tuple[str, Basis]:
    """A month by its tense: the last one told, or the next one ahead; with neither, the nearest.

    "In January, the firm hired a chief", printed in October, tells of the January before; "The firm said it was paid
    in January" may look ahead.
    """
    ahead, back = (number - published.month) % 12, (published.month - number) % 12
    if tense is Tense.FUTURE and ahead <= 10:
        return month_value(published.year, published.month + ahead), Basis.TENSE
    if tense is Tense.PAST and back <= (11 if opens else 8):
        return month_value(published.year, published.month - back), Basis.TENSE
    near = ahead if ahead < back - 4 else -back
    return month_value(published.year, published.month + near), Basis.DEFAULT


def season(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A season with an article, a preposition or a year: "the summer", "in spring", "fall 2023"."""
    tokens = reading.copy.tokens(*match.span())
    named = next(token for token in tokens if token.letter == "S")
    year = next((token.number for token in tokens if token.letter == "Y"), None) or _spelled_year(tokens)
    if len(tokens) == 1 and reading.before(match.start()) not in _IN:
        return
    if year is not None:
        yield reading.make(tokens, Kind.DATE, "season", f"{year}-{SEASONS[named.number - 1]}", Basis.EXPLICIT)
        return
    if reading.published is None:
        yield reading.make(tokens, Kind.DATE, "season", f"XXXX-{SEASONS[named.number - 1]}", Basis.AMBIGUOUS)
        return
    clause = reading.clause(Span(tokens[0].span.start, tokens[-1].span.end))
    value = f"{reading.published.year}-{SEASONS[named.number - 1]}"
    yield reading.make(tokens, Kind.DATE, "season", value, Basis.DEFAULT, clause=clause)


def year(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A year: "2020", "fiscal 2020", "2018-19", "nineteen ninety-six", "the year two thousand"."""
    tokens = reading.copy.tokens(*match.span())
    if match.group()[0] in "dD":
        # "since ’82"
        century = 1900 if tokens[0].number > 30 else 2000
        yield reading.make(tokens, Kind.DATE, "year", str(century + tokens[0].number), Basis.DEFAULT)
        return
    written = next((token for token in tokens if token.letter == "Y"), None)
    if written is None:
        yield from _spelled(reading, tokens)
        return
    if not _is_year(reading, written, match):
        return
    if tokens[-1] is not written and tokens[-1].letter in "dDY" and len(tokens) > 1:
        value = f"{written.number}/{_second(written.number, tokens[-1].number)}"
    else:
        value = f"{written.number}"
    if tokens[-1].letter in "XH" and reading.quarter:
        # "the 1988 period" beside "the third quarter"
        value = f"{written.number}{reading.quarter[4:]}"
    day = Day(year=written.number, year_span=written.span)
    yield reading.make(tokens, Kind.DATE, "year", value, Basis.EXPLICIT, days=(day,), modifier=fiscal(tokens))


def _second(first: int, second: int) -> int:
    return second if second > 99 else first // 100 * 100 + second + (100 if second < first % 100 else 0)


def _is_year(reading: Reading, written: Token, match: re.Match[str]) -> bool:
    """Whether four digits are a year and no count or house number: "1998 levels" is one, "2000 seats" is not."""
    text, end = reading.doc.text, written.span.end
    before = text[max(written.span.start - 1, 0) : written.span.start]
    if before in ("$", "£", "€", "#", ".", "+") or not 1500 <= written.number <= 2100:
        return False
    led = reading.before(match.start()) in "tipfrhElLqj" and reading.before(match.start()) != ""
    follows = text[end : end + 2]
    if _in_name(reading, match.start()) or (reading.before(match.start()) == "B" and follows[1:].isupper()):
        # "the Tarvo 2000 index", "at 1990 Mill Road"
        return False
    round_number = written.number % 100 == 0
    return led or not (follows[:1] == " " and follows[1:].islower() and round_number)


def _in_name(reading: Reading, start: int) -> bool:
    """Whether a number is the end of a name, as in "the Tarvo 2000 index"."""
    letters, spans = reading.copy.letters, reading.copy.spans
    if start < 4 or letters[start - 2 : start] != "x_" or letters[start - 3] not in "_-":
        return False
    return reading.doc.text[spans[start // 2 - 1].start].isupper()


def _spelled(reading: Reading, tokens: list[Token]) -> Iterator[WrittenDate]:
    value = _spelled_year(tokens)
    if value is not None:
        yield reading.make(tokens, Kind.DATE, "year", str(value), Basis.EXPLICIT)


def _spelled_year(tokens: list[Token]) -> int | None:
    """The year these words spell, as speech does: "nineteen ninety-six", "the year two thousand"."""
    numbers = [token.number for token in tokens if token.letter == "c"]
    if len(numbers) > 1 and numbers[0] in (18, 19, 20) and 10 <= numbers[1] < 100:
        return numbers[0] * 100 + sum(numbers[1:])
    if numbers[:2] == [2, 1000] and tokens[0].letter == "t":
        return 2000 + sum(numbers[2:])
    return None


def decade(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A decade: "the 1990s", "the ’80s", "the nineties", and "the 1990's", as many write it."""
    tokens = reading.copy.tokens(*match.span())
    written = reading.doc.read(tokens[-1].span)
    if tokens[-1].letter == "Y":
        yield from _decade_of_year(reading, tokens)
        return
    apostrophe = reading.doc.text[tokens[-1].span.start - 1 : tokens[-1].span.start] in ("'", "’", "‘")
    # "a man in his 30s", "in the low 80s": without an apostrophe or article two figures are an age or a temperature
    plain = len(written) == 3 and written[0].isdigit() and not apostrophe
    if plain and (tokens[0].letter != "t" or tokens[-1].number < 195):
        return
    yield reading.make(tokens, Kind.DATE, "decade", str(tokens[-1].number), Basis.EXPLICIT)


def _decade_of_year(reading: Reading, tokens: list[Token]) -> Iterator[WrittenDate]:
    last = tokens[-1]
    if last.number % 10 == 0 and reading.doc.text.startswith(("'s", "’s"), last.span.end):
        tokens = [*tokens[:-1], last._replace(span=Span(last.span.start, last.span.end + 2), gap="_")]
        yield reading.make(tokens, Kind.DATE, "decade", str(last.number // 10), Basis.EXPLICIT)


def century(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A century: "the 21st century" is 20; other units that are counted tell no time by themselves."""
    tokens = reading.copy.tokens(*match.span())
    if tokens[-1].number == Unit.CENTURY:
        yield reading.make(tokens, Kind.DATE, "century", str(tokens[-2].number - 1), Basis.EXPLICIT)
