"""Reads units and names with what shifts them ("last year", "this past spring"), and units alone ("the weekend")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import DISPLAY
from newslint.facts.dates import days
from newslint.facts.dates.calendar import after, on_or_before
from newslint.facts.dates.holidays import nth_weekday
from newslint.facts.dates.model import Basis, Day, Kind, Tense, WrittenDate
from newslint.facts.dates.periods import (
    SEASONS,
    Unit,
    length,
    month_value,
    period,
    week_of,
)
from newslint.facts.dates.reading import Reading
from newslint.facts.dates.tagging import Token
from newslint.facts.dates.tense import Clause
from newslint.text import Span

_SHORT = (Unit.HOUR, Unit.MINUTE)
_EDGES = {1: "start", 2: "mid", 3: "end"}
_PARTS = {1: "TMO", 2: "TAF", 3: "TEV", 4: "TNI"}
Value = tuple[str, Basis, tuple[str, ...]]


def shifted(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A unit or a name with what shifts it: "last year", "the same day", "next Friday", "this morning"."""
    yield from shift_of(reading, reading.copy.tokens(*match.span()))


def shift_of(reading: Reading, tokens: list[Token]) -> Iterator[WrittenDate]:
    """The time these words write, if they are no title."""
    if _is_title(reading, tokens) or (tokens[-1].letter == "U" and tokens[-1].number in _SHORT):
        return
    year = tokens[-1] if tokens[-1].letter == "Y" else None
    named = tokens[-3] if year else tokens[-1]
    words = " ".join(reading.form(token) for token in tokens[: tokens.index(named)] if token.letter in "LA")
    step = next(token.number for token in reversed(tokens) if token.letter in "LA")
    anaphoric = any(token.letter == "A" for token in tokens) or (
        tokens[0].letter == "t" and words == "next" and named.letter in "UPW"
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


def of_week(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A weekday of a week told from publication: "Friday of last week", "last week on Tuesday"."""
    tokens = reading.copy.tokens(*match.span())
    named = next(token for token in tokens if token.letter == "W")
    unit, shift = (next(token for token in tokens if token.letter == letter) for letter in "UL")
    if unit.number != Unit.WEEK or reading.published is None:
        yield from (days.bare(reading.doc, [named]) if tokens[0] is named else ())
        yield from shift_of(reading, [shift, unit])
        yield from (days.bare(reading.doc, [named]) if tokens[0] is not named else ())
        return
    monday = _this(reading.published, 1) + timedelta(weeks=shift.number)
    yield reading.make(
        tokens,
        Kind.DATE,
        "modified-weekday",
        (monday + timedelta(named.number - 1)).isoformat(),
        Basis.PUBLISHED,
        days=(Day(weekday=named.number, weekday_span=named.span),),
        weekdays=(named.number,),
        modifier=reading.form(shift),
    )


def beyond(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """The unit beyond the next: "the week before last", "the year after next"."""
    tokens = reading.copy.tokens(*match.span())
    unit, side, shift = tokens[1:]
    if reading.published is not None and shift.number and side.number == shift.number:
        value = period(reading.published, Unit(unit.number), 2 * shift.number)
        yield reading.make(tokens, Kind.DATE, "shifted", value, Basis.PUBLISHED, modifier=reading.form(shift))


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
    anchor = (reading.told(named.letter, named.number) if anaphoric else None) or reading.published
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
    """Whether a unit with an article tells a time: "the week", "for the year", but not "the year"."""
    text = reading.doc.text
    if text.startswith((" ended", " ending"), unit.span.end) and unit.number == Unit.YEAR:
        # "the year ended June 30" is told by its date
        return False
    if unit.number == Unit.YEAR and text[max(unit.span.start - 8, 0) : unit.span.start].lower() == "for the ":
        return True
    return unit.letter in "HX" or unit.number in (Unit.WEEKEND, Unit.WEEK) or " " in reading.form(unit)


def ended(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """The start or the end of a unit: "year-end", "the end of the month", "earlier in the year", "later in the day"."""
    tokens = reading.copy.tokens(*match.span())
    unit = next(token for token in tokens if token.letter == "U")
    if reading.published is None:
        return
    edge = next((token for token in tokens if token.letter == "E"), None)
    if edge and edge.number == 1 and unit.number == Unit.CENTURY:
        # "at the turn of the century" is about 1900 to some and about 2000 to others
        turn = reading.published.year // 100 * 100
        both = (f"{turn - 100:04}", f"{turn:04}")
        yield reading.make(tokens, Kind.DATE, "ended", both[1], Basis.AMBIGUOUS, candidates=both, hedge="approx")
        return
    anchor = reading.day if unit.number == Unit.DAY and reading.day else reading.published
    value = period(anchor, Unit(unit.number))
    hedge = _EDGES[edge.number] if edge else _hedge(tokens) or "end"
    yield reading.make(tokens, Kind.DATE, "ended", value, Basis.DEFAULT, hedge=hedge)


def midst(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """The middle of the week or the year of publication: "midweek", "mid-year"."""
    [token] = reading.copy.tokens(*match.span())
    if reading.published is not None:
        value = period(reading.published, Unit(token.number))
        yield reading.make([token], Kind.DATE, "ended", value, Basis.DEFAULT, hedge="mid")


def hour(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A part of the day of publication: "mid afternoon", "in the morning"."""
    tokens = reading.copy.tokens(*match.span())
    part = tokens[-1]
    day = reading.day or reading.published
    if day is None or part.number not in _PARTS:
        return
    value = f"{day.isoformat()}{_PARTS[part.number]}"
    yield reading.make(tokens, Kind.TIME, "part", value, Basis.DEFAULT, part=reading.form(part), hedge=_hedge(tokens))


def nth(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A weekday counted in a month: "the first Monday in May", "the last Thursday of the month"."""
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
