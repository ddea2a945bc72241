"""Reads periods: shifted ones ("last year", "this past spring"), quarters, months, seasons, years, decades."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import DISPLAY
from newslint.facts.dates.calendar import after, on_or_before
from newslint.facts.dates.holidays import nth_weekday
from newslint.facts.dates.model import Basis, Day, Kind, Tense, WrittenDate
from newslint.facts.dates.periods import (
    SEASONS,
    Unit,
    a_year_before,
    length,
    month_value,
    period,
    week_of,
)
from newslint.facts.dates.reading import Reading
from newslint.facts.dates.tagging import Token
from newslint.facts.dates.tense import Clause
from newslint.facts.dates.vocabulary import vocabulary
from newslint.text import Span

_NEAR = frozenset("ipfrhLElta")
_IN = frozenset("ipfhL")
_PARTS = {1: "TMO", 2: "TAF", 3: "TEV", 4: "TNI"}
Value = tuple[str, Basis, tuple[str, ...]]


def shifted(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A unit or a name with what shifts it: "last year", "the same day", "next Friday", "this morning"."""
    tokens = reading.copy.tokens(*match.span())
    if _is_title(reading, tokens):
        return
    year = tokens[-1] if tokens[-1].letter == "Y" else None
    named = tokens[-3] if year else tokens[-1]
    words = " ".join(reading.form(token) for token in tokens[: tokens.index(named)] if token.letter in "LA")
    step = next(token.number for token in reversed(tokens) if token.letter in "LA")
    anaphoric = any(token.letter == "A" for token in tokens) or (
        tokens[0].letter == "t" and words == "next" and named.letter in "UP"
    )
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    if words == "past" and named.number in (Unit.DECADE, Unit.CENTURY) and named.letter == "U":
        yield reading.make(tokens, Kind.DURATION, "duration", length(Unit(named.number), 1), modifier=words)
        return
    clause = reading.clause(span)
    value, basis, candidates = _shifted(reading, named, step, clause, words=words, anaphoric=anaphoric)
    if year is not None:
        value, basis = (f"{year.number}-H{2 if step < 0 else 1}", Basis.EXPLICIT)
    day = Day(weekday=named.number, weekday_span=named.span) if named.letter in "Ww" else None
    yield reading.make(
        tokens,
        Kind.TIME if named.letter == "P" else Kind.DATE,
        "modified-weekday" if day else "shifted",
        value,
        basis,
        clause=clause,
        candidates=candidates,
        modifier=words,
        days=(day,) if day else (),
        weekdays=(named.number,) if day else (),
        part=reading.form(named) if named.letter == "P" else None,
        hedge=_hedge(tokens),
    )


def _is_title(reading: Reading, tokens: list[Token]) -> bool:
    """Whether the words are a title: "told “This Week” that …" has a capital where running text has none."""
    word = reading.doc.read(tokens[-1].span)
    if tokens[-1].letter not in "UHXP" or not word[0].isupper() or word.isupper():
        return False
    return reading.doc.zone_at(tokens[0].span.start) not in DISPLAY


def _hedge(tokens: list[Token]) -> str | None:
    names = {1: "start", 2: "mid", 3: "end", 4: "start", 5: "end"}
    return next((names[token.number] for token in tokens if token.letter == "h"), None)


def _shifted(reading: Reading, named: Token, step: int, clause: Clause, *, words: str, anaphoric: bool) -> Value:
    anchor = reading.day if anaphoric and reading.day else reading.published
    if anchor is None:
        return "XXXX", Basis.AMBIGUOUS, ()
    basis = Basis.DEFAULT if anaphoric else Basis.PUBLISHED
    if named.letter in "Ww":
        return _weekday(anchor, named.number, step, words, anaphoric=anaphoric)
    if named.letter in "Mm":
        return _month_by(anchor, named.number, step), basis, ()
    if named.letter == "S":
        return _season_by(anchor, named.number, step), basis, ()
    if named.letter == "P":
        # "last night" is that of the day before, "that night" of the day told
        day = anchor + timedelta(step)
        return f"{day.isoformat()}{_PARTS.get(named.number, '')}", basis, ()
    return _unit_by(reading, anchor, named, step, clause, words=words), basis, ()


def _unit_by(reading: Reading, anchor: date, named: Token, step: int, clause: Clause, *, words: str) -> str:
    if words == "latest" and " " in reading.form(named):
        return period(anchor, Unit.YEAR, -1)
    if words == "latest" or named.letter == "X":
        return reading.quarter or period(anchor, Unit.QUARTER, min(step, 0) or -1)
    if named.number == Unit.WEEKEND and step == 0 and clause.tense is Tense.PAST and anchor.isoweekday() < 6:
        return period(anchor, Unit.WEEKEND, -1)
    return period(anchor, Unit(named.number), step)


def _weekday(anchor: date, weekday: int, step: int, words: str, *, anaphoric: bool) -> Value:
    """A weekday with a modifier; where it can be of two weeks it is ambiguous ("next Friday", said on a Wednesday)."""
    told, ahead = on_or_before(anchor - timedelta(1), weekday), after(anchor, weekday)
    if anaphoric or words not in ("last", "next"):
        found = ahead if step > 0 else told if step < 0 else _this(anchor, weekday)
        return found.isoformat(), Basis.DEFAULT if anaphoric else Basis.PUBLISHED, ()
    near = told if step < 0 else ahead
    far = near + timedelta(7 * step)
    if week_of(near) == week_of(anchor):
        return near.isoformat(), Basis.AMBIGUOUS, tuple(day.isoformat() for day in sorted((near, far)))
    return near.isoformat(), Basis.PUBLISHED, ()


def _this(anchor: date, weekday: int) -> date:
    return anchor + timedelta(weekday - anchor.isoweekday())


def _month_by(anchor: date, month: int, step: int) -> str:
    if step < 0:
        return month_value(anchor.year - (month >= anchor.month), month)
    if step > 0:
        return month_value(anchor.year + (month <= anchor.month), month)
    return month_value(anchor.year, month)


def _season_by(anchor: date, season: int, step: int) -> str:
    """A season by its shift; winter belongs to the year it begins in."""
    now = (anchor.month - 3) % 12 // 3 + 1
    year = anchor.year - (anchor.month < 3)
    if step < 0:
        year -= season >= now
    if step > 0:
        year += season <= now
    return f"{year:04}-{SEASONS[season - 1]}"


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
    yield reading.make(own, Kind.DATE, "share", value, basis, clause=clause, modifier=_fiscal(tokens))
    told = clause.tense is not Tense.FUTURE or reading.quarter is None
    if told and not any(token.letter in "YGlL" for token in tokens):
        reading.quarter = value


def _fiscal(tokens: list[Token]) -> str | None:
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


def whole(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A unit with an article alone: "the quarter", "the weekend"; the other units tell no time by themselves."""
    tokens = reading.copy.tokens(*match.span())
    unit, published = tokens[-1], reading.published
    if published is None or not _tells(reading, unit):
        return
    if unit.letter == "U" and unit.number != Unit.WEEKEND:
        yield reading.make(tokens, Kind.DATE, "whole", period(published, Unit(unit.number)), Basis.DEFAULT)
        return
    if unit.letter == "X" and reading.quarter is None:
        return
    if unit.number == Unit.WEEKEND:
        clause = reading.clause(Span(tokens[0].span.start, tokens[-1].span.end))
        step = -1 if published.isoweekday() < 6 and clause.tense is not Tense.FUTURE else 0
        value = period(published, Unit.WEEKEND, step)
        yield reading.make(tokens, Kind.DATE, "whole", value, Basis.DEFAULT, clause=clause)
        return
    if unit.number == Unit.HALF:
        return
    value = reading.quarter or period(published, Unit.QUARTER, -1)
    yield reading.make(tokens, Kind.DATE, "whole", value, Basis.DEFAULT)


def _tells(reading: Reading, unit: Token) -> bool:
    """Whether a unit with an article tells a time: "the week" and "the fiscal year" do, "the year" does not."""
    return unit.letter in "HX" or unit.number in (Unit.WEEKEND, Unit.WEEK) or " " in reading.form(unit)


def ended(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """The start or the end of a unit: "year-end", "the end of the month", "earlier in the year", "later in the day"."""
    tokens = reading.copy.tokens(*match.span())
    unit = next(token for token in tokens if token.letter == "U")
    if reading.published is None:
        return
    anchor = reading.day if unit.number == Unit.DAY and reading.day else reading.published
    value = period(anchor, Unit(unit.number))
    yield reading.make(tokens, Kind.DATE, "ended", value, Basis.DEFAULT, hedge=_hedge(tokens) or "end")


def hour(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A part of the day of publication: "mid afternoon", "in the morning"."""
    tokens = reading.copy.tokens(*match.span())
    part = tokens[-1]
    day = reading.day or reading.published
    if day is None or part.number not in _PARTS:
        return
    value = f"{day.isoformat()}{_PARTS[part.number]}"
    yield reading.make(tokens, Kind.TIME, "part", value, Basis.DEFAULT, part=reading.form(part), hedge=_hedge(tokens))


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
    clause = reading.clause(span)
    if tokens[-1].letter == "c" and spelled is None:
        tokens = tokens[:1]
    if year is not None or spelled is not None:
        value, basis = month_value(spelled or (year.number if year else 0), named.number), Basis.EXPLICIT
    elif reading.published is None:
        value, basis = f"XXXX-{named.number:02}", Basis.AMBIGUOUS
    elif step is not None:
        value, basis = month_value(reading.published.year + step, named.number), Basis.PUBLISHED
    else:
        value, basis = _bare_month(reading.published, named.number, clause)
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


def _bare_month(published: date, number: int, clause: Clause) -> tuple[str, Basis]:
    """A month by its tense: the last one told, or the next one ahead; with neither, the nearest."""
    ahead, back = (number - published.month) % 12, (published.month - number) % 12
    if clause.tense is Tense.FUTURE and ahead <= 10:
        return month_value(published.year, published.month + ahead), Basis.TENSE
    if clause.tense is Tense.PAST and back <= 8:
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
    yield reading.make(tokens, Kind.DATE, "year", value, Basis.EXPLICIT, days=(day,), modifier=_fiscal(tokens))


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
    if _in_name(reading, match.start()):
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
    """A decade: "the 1990s", "the ’80s", "the nineties"."""
    tokens = reading.copy.tokens(*match.span())
    written = reading.doc.read(tokens[-1].span)
    apostrophe = reading.doc.text[tokens[-1].span.start - 1 : tokens[-1].span.start] in ("'", "’", "‘")
    # "a man in his 30s", "in the low 80s": without an apostrophe or article two figures are an age or a temperature
    plain = len(written) == 3 and written[0].isdigit() and not apostrophe
    if plain and (tokens[0].letter != "t" or tokens[-1].number < 195):
        return
    yield reading.make(tokens, Kind.DATE, "decade", str(tokens[-1].number), Basis.EXPLICIT)


def century(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A century: "the 21st century" is 20; other units that are counted tell no time by themselves."""
    tokens = reading.copy.tokens(*match.span())
    if tokens[-1].number == Unit.CENTURY:
        yield reading.make(tokens, Kind.DATE, "century", str(tokens[-2].number - 1), Basis.EXPLICIT)


def compared(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """The same period of another year: "the same month a year ago", "the quarter a year earlier"."""
    tokens = reading.copy.tokens(*match.span())
    named = next(token for token in tokens if token.letter in "UXH")
    year = next(token for token in reversed(tokens) if token.letter == "U")
    if tokens[-1].letter in "HX":
        # "last year's quarter"
        named, year = tokens[-1], tokens[-2]
    if reading.published is None or year.number != Unit.YEAR or (named.letter, named.number) == ("U", Unit.YEAR):
        return
    if named.letter == "U" and named.number == Unit.MONTH:
        told = reading.month or period(reading.published, Unit.MONTH)
    elif named.letter in "XH":
        told = reading.quarter or period(reading.published, Unit.QUARTER, -1)
    else:
        told = period(reading.published, Unit(named.number))
    yield reading.make(tokens, Kind.DATE, "compared", a_year_before(told), Basis.DEFAULT)


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


def nth(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A weekday counted in a month: "the first Monday in May", "the last Friday of the month"."""
    tokens = reading.copy.tokens(*match.span())
    named = next(token for token in tokens if token.letter == "W")
    counted = tokens[tokens.index(named) - 1]
    number = -1 if counted.letter == "L" else counted.number
    month = next((token for token in tokens if token.letter in "MU"), None)
    year = next((token.number for token in tokens if token.letter == "Y"), None)
    day = Day(weekday=named.number, weekday_span=named.span)
    value, basis = f"XXXX-WXX-{named.number}", Basis.AMBIGUOUS
    published = reading.published
    told = month is not None and (month.letter == "M" or month.number == Unit.MONTH)
    if month is not None and told and (published or year) and number in (-1, 1, 2, 3, 4) and "e_" not in match.group():
        at = month.number if month.letter == "M" or published is None else published.month
        in_year = year or (published.year if published else 0)
        value = nth_weekday(in_year, at, named.number - 1, number).isoformat()
        basis = Basis.EXPLICIT if year else Basis.DEFAULT
    kind = Kind.SET if basis is Basis.AMBIGUOUS else Kind.DATE
    yield reading.make(tokens, kind, "nth-weekday", value, basis, days=(day,), repeats=kind is Kind.SET)


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
