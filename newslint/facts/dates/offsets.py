"""Reads numbers of units: points so far from another ("two weeks ago"), durations, and what recurs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from newslint.facts.dates.calendar import on_or_before
from newslint.facts.dates.model import Basis, Clock, Day, Kind, WrittenDate
from newslint.facts.dates.periods import Unit, a_year_before, length, month_value, period, week_of
from newslint.facts.dates.reading import Reading
from newslint.facts.dates.tagging import Token
from newslint.facts.sentences import sentence_at
from newslint.lexicons import lexicon

_REFERENCES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_FEW = 9
_DAYS = {Unit.WEEK: 7, Unit.FORTNIGHT: 14, Unit.MONTH: 31, Unit.YEAR: 365, Unit.DECADE: 3650, Unit.CENTURY: 36500}
_ERAS = 1900 * 365
_LESSER = {
    Unit.MINUTE: (60, Unit.SECOND),
    Unit.HOUR: (60, Unit.MINUTE),
    Unit.DAY: (24, Unit.HOUR),
    Unit.YEAR: (12, Unit.MONTH),
    Unit.DECADE: (10, Unit.YEAR),
    Unit.CENTURY: (100, Unit.YEAR),
}
_FRACTIONS = {Unit.HALF: 0.5, Unit.QUARTER: 0.25}
_HALF_OF = -2
_OTHER_WORDS = frozenset({Unit.QUARTER, Unit.HALF, Unit.WEEKEND, Unit.MINUTE, Unit.SECOND})
_BOUND = frozenset("tLAeoOcdDnI")
_VAGUE = frozenset({"recent", "past", "coming", "upcoming", "present", "current"})


def count_of(tokens: Sequence[Token]) -> float:
    """The number these words count, 0 where they do not tell it ("several")."""
    if _is_part(tokens):
        return _FRACTIONS[Unit(tokens[-2].number)]
    if any(token.letter == "c" and token.number == _HALF_OF for token in tokens):
        # "half an hour", "half a dozen years"
        return (sum(token.number for token in tokens if token.letter == "c" and token.number > 0) or 1) / 2
    total, current, seen = 0, 0, False
    fraction = next((at for at, token in enumerate(tokens[:-1]) if token.gap == "/"), None)
    if fraction:
        # "2 1/2 years"
        part = tokens[fraction].number / (tokens[fraction + 1].number or 1)
        return tokens[fraction - 1].number + part
    for token in tokens:
        if token.letter in "cdDnYI":
            seen = True
            if token.number in (100, 1000) and current:
                total, current = total + current * token.number, 0
            else:
                current += token.number
        elif token.letter == "a" and not seen:
            current = 1
    counting = [token for token in tokens if token.letter != "q"]
    if seen and counting[0].letter == "a" and counting[1].letter == "c":
        # "a few", "just a dozen"
        current -= 1
    halves = 0.5 if any(token.letter == "H" and token.number == Unit.HALF for token in tokens[2:]) else 0
    return max(total + current, 0) + halves


def _is_part(tokens: Sequence[Token]) -> bool:
    """Whether these words name a part of a unit: "a half hour", "a quarter-century"."""
    return len(tokens) > 1 and tokens[-1].letter == "U" and tokens[-2].letter == "H"


def _counted(tokens: Sequence[Token]) -> tuple[Unit, float]:
    """The unit and how many of it; half of a unit is so many of a lesser one ("half an hour" is 30 minutes)."""
    unit, count = Unit(_unit(tokens).number), count_of(tokens)
    if 0 < count < 1 and unit in _LESSER:
        times, unit = _LESSER[unit]
        count *= times
    return unit, count


def _unit(tokens: Sequence[Token]) -> Token:
    half = len(tokens) > 3 and tokens[-1].letter == "H"
    return next(token for token in reversed(tokens[:-2] if half else tokens) if token.letter in "UuHX")


def ago(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """So long before publication: "two weeks ago", "nearly four years ago", "years ago", "a week ago Friday"."""
    tokens = reading.copy.tokens(*match.span())
    if tokens[-1].letter == "W":
        yield from _ago_on(reading, tokens)
        return
    bare = [token for token in tokens if token.letter != "G"]
    unit, count = _counted(bare)
    # "half a century ago" is as loose as "nearly 50 years ago"
    hedge = "approx" if count_of(bare) < 1 and count else _loose(tokens)
    if count % 1 and unit is Unit.YEAR:
        # "a year and a half ago" is as exact as eighteen months are
        unit, count = Unit.MONTH, count * 12
    value, basis = "PAST_REF", Basis.DEFAULT
    if count >= 1 and reading.published is not None:
        value = _back(reading, reading.published, unit, -count)
        basis = Basis.DEFAULT if hedge else Basis.PUBLISHED
    yield reading.make(tokens, Kind.DATE, "ago", value, basis, count=count or None, unit=unit.name.lower(), hedge=hedge)


def _ago_on(reading: Reading, tokens: list[Token]) -> Iterator[WrittenDate]:
    """ "A week ago Friday" is the Friday of that week, or the one a week before the last."""
    named, unit = tokens[-1], _unit(tokens[:-2])
    published, weeks = reading.published, int(count_of(tokens[:-2]))
    if published is None or unit.number != Unit.WEEK or not 0 < weeks < _FEW:
        yield reading.make(tokens[:-1], Kind.DATE, "ago", "PAST_REF", Basis.AMBIGUOUS, unit=_name(unit))
        return
    near = on_or_before(published - timedelta(weeks=weeks - 1), named.number)
    both = tuple((near - timedelta(back)).isoformat() for back in (7, 0))
    day = (Day(weekday=named.number, weekday_span=named.span),)
    yield reading.make(
        tokens,
        Kind.DATE,
        "modified-weekday",
        both[0],
        Basis.AMBIGUOUS,
        candidates=both,
        days=day,
        weekdays=(named.number,),
        modifier="ago",
    )


def later(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """So long before or after what was told last: "a year earlier", "two days later"."""
    tokens = reading.copy.tokens(*match.span())
    unit, count = _counted(tokens)
    side = next((token for token in tokens if token.letter == "l"), None)
    if side is None:
        yield from _on(reading, match, tokens)
        return
    beside = reading.form(side) in ("before", "after")
    if tokens[0].letter == "t":
        if beside and unit is Unit.DAY:
            apposed = reading.copy.letters[max(match.start() - 1, 0)] == ","
            yield from _day_beside(reading, tokens, 0 if apposed else side.number)
        return
    if beside:
        # "hours before the vote", but not "in the weeks before the vote"
        if tokens[0].letter != "u" or reading.before(match.start()) not in _BOUND:
            yield reading.make(
                tokens, Kind.DURATION, "offset", length(unit, count), Basis.AMBIGUOUS, unit=unit.name.lower()
            )
        return
    yield _from_told(reading, tokens, side.number)


def _on(reading: Reading, match: re.Match[str], tokens: list[Token]) -> Iterator[WrittenDate]:
    """ "A decade on, the mill is shut" is a decade later."""
    if reading.form(tokens[-1]) == "on" and reading.before(match.start()) not in _BOUND | {"i"}:
        yield _from_told(reading, tokens, 1)


def _from_told(reading: Reading, tokens: list[Token], step: int) -> WrittenDate:
    """A time so far before or after the one told last."""
    unit, count = _counted([token for token in tokens if token.letter != "p"])
    # "$5 in 1988 … $4 a year earlier" is of the year before publication, "in 1988 … a year later" of that after 1988
    told = reading.told("U", unit) if step > 0 else _past(reading)
    anchor = told or reading.published
    value, basis = _REFERENCES[step], Basis.AMBIGUOUS
    if count and anchor is not None:
        value = _back(reading, anchor, unit, count * step)
        # "Twenty years later, he was president" counts from nothing the story has told
        basis = Basis.DEFAULT if told else Basis.AMBIGUOUS
    return reading.make(
        tokens,
        Kind.DATE,
        "offset",
        value,
        basis,
        count=(count * step) or None,
        unit=unit.name.lower(),
        hedge=_loose(tokens),
    )


def _day_beside(reading: Reading, tokens: list[Token], step: int) -> Iterator[WrittenDate]:
    """ "The day before" and "the day after", of the day told last; "on Nov. 3, the day before the vote" is that day."""
    told = reading.day or reading.published
    value = (told + timedelta(step)).isoformat() if told else "XXXX-XX-XX"
    yield reading.make(tokens, Kind.DATE, "offset", value, Basis.AMBIGUOUS, count=step, unit="day")


def _past(reading: Reading) -> date | None:
    """The day told last, if it is not to come: what held a year earlier held a year before a day that has been."""
    day, published = reading.day, reading.published
    return None if day and published and day > published else day


def _back(reading: Reading, anchor: date, unit: Unit, steps: float) -> str:
    """The period so many units away, as exact as the unit is; a year before a quarter is that quarter."""
    if abs(steps) * _DAYS.get(unit, 1) > _ERAS:
        # "999999 days ago" is beyond the calendar
        return _REFERENCES[1 if steps > 0 else -1]
    if unit is Unit.YEAR and steps == -1 and reading.quarter:
        return a_year_before(reading.quarter)
    whole = int(steps)
    if unit is Unit.DECADE:
        return f"{anchor.year + whole * 10:04}"
    if unit is Unit.CENTURY:
        return f"{anchor.year + whole * 100:04}"
    if unit is Unit.MONTH:
        return month_value(anchor.year, anchor.month + whole)
    if unit in (Unit.WEEK, Unit.FORTNIGHT):
        return week_of(anchor + timedelta(weeks=whole * (2 if unit is Unit.FORTNIGHT else 1)))
    if unit in (Unit.HOUR, Unit.MINUTE, Unit.SECOND):
        return anchor.isoformat()
    return period(anchor, unit, whole)


def several(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """Several units with what shifts them: "the past two months" is a duration, "recent years" a time."""
    tokens = reading.copy.tokens(*match.span())
    unit, count = _unit(tokens), count_of(tokens)
    shift = next(token for token in tokens if token.letter in "LA")
    word = reading.form(shift)
    counted = any(token.letter in "cdDna" for token in tokens)
    if counted or word not in _VAGUE or (word == "recent" and unit.number != Unit.YEAR):
        if word in ("this", "that"):
            return
        value = length(Unit(unit.number), count)
        if unit.number == Unit.MONTH and count in (6, 9):
            # "For the first nine months the firm earned more than a year earlier": no quarter is spoken of any more
            reading.quarter = None
        yield reading.make(tokens, Kind.DURATION, "duration", value, Basis.PUBLISHED, unit=_name(unit), modifier=word)
        return
    step = shift.number
    yield reading.make(tokens, Kind.DATE, "reference", _REFERENCES[step], Basis.DEFAULT, modifier=word)


def duration(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """So many units: "for six years", "a three-day fair", "more than an hour"."""
    tokens = reading.copy.tokens(*match.span())
    unit, count = _unit(tokens), count_of(tokens)
    if unit.letter == "X" or (unit.letter == "U" and unit.number == Unit.HALF):
        return
    if tokens[0].letter == "a" and unit.letter == "u" and len(tokens) == 2:
        # "a decades-long war": the article goes with the noun, and nobody has counted
        tokens, count = tokens[1:], 0
    if tokens[0].letter == "a" and len(tokens) == 2 and unit.number == Unit.QUARTER:
        return
    if tokens[0].letter == "a" and len(tokens) == 2 and _is_after(reading, match, "times"):
        # "twice a year"
        yield reading.make(tokens, Kind.SET, "repeated", length(Unit(unit.number), 1), Basis.EXPLICIT, repeats=True)
        return
    written = reading.doc.read(tokens[0].span)
    if unit.number == Unit.HOUR and len(written) == 4 and written.isdecimal():
        yield from _hours(reading, tokens, int(written))
        return
    if unit.number == Unit.MONTH and count in (6, 9):
        reading.quarter = None
    text = reading.doc.text
    aged = unit.number == Unit.YEAR and text.startswith(("-old", " old"), unit.span.end)
    if unit.span.start and text[unit.span.start - 1] == "-" and tokens[0].letter == "a":
        # "a three-day fair": the article goes with the noun
        tokens = tokens[1:]
    yield reading.make(
        tokens,
        Kind.DURATION,
        "age" if aged else "duration",
        length(*(_counted(tokens) if count else (Unit(unit.number), 0))),
        Basis.EXPLICIT,
        count=count or None,
        unit=_name(unit),
        hedge=_loose(tokens),
    )


def entire(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A whole unit in one phrase: "all week", "all year long"."""
    tokens = reading.copy.tokens(*match.span())
    yield reading.make(tokens, Kind.DURATION, "duration", length(Unit(tokens[0].number), 1), Basis.EXPLICIT)


def lasting(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """Units that nobody has counted: "for decades", "within days", but no "in minutes of the meeting"."""
    [unit] = reading.copy.tokens(*match.span())
    if not _is_after(reading, match, "lasting") or unit.number in _OTHER_WORDS or unit.gap == "-":
        return
    value = length(Unit(unit.number), 0)
    yield reading.make([unit], Kind.DURATION, "duration", value, Basis.EXPLICIT, unit=_name(unit))


def _hours(reading: Reading, tokens: list[Token], figures: int) -> Iterator[WrittenDate]:
    """A time of the clock as the services give it: "0900 hours"."""
    day, hour, minute = reading.day or reading.published, figures // 100, figures % 100
    if hour < 24 and minute < 60:
        stamp = f"{day.isoformat() if day else 'XXXX-XX-XX'}T{hour:02}:{minute:02}"
        yield reading.make(tokens, Kind.TIME, "clock", stamp, Basis.DEFAULT, clock=Clock(hour, minute))


def _is_after(reading: Reading, match: re.Match[str], kind: str) -> bool:
    """Whether the word before is one of these of the lexicon."""
    at = match.start() // 2 - 1
    return at >= 0 and reading.form_at(at) in lexicon("date-words")["en"][kind]


def age(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """An age between commas after a name, or after a word for it: "Ann Larsen, 34, of Tarn", "turns 35 Friday"."""
    [token] = reading.copy.tokens(*match.span())
    named = reading.copy.spans[match.start() // 2 - 1]
    apposed = reading.copy.letters[match.start() - 1] == "," and reading.doc.text[named.start].isupper()
    if apposed or (reading.copy.letters[match.start() - 1] == "_" and _is_after(reading, match, "aged")):
        value = length(Unit.YEAR, token.number)
        yield reading.make([token], Kind.DURATION, "age", value, Basis.EXPLICIT, count=token.number, unit="year")


def anniversary(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """How many years something lies back: "the 10th anniversary" is P10Y."""
    tokens = reading.copy.tokens(*match.span())
    count = sum(token.number for token in tokens[:-1]) or tokens[-1].number
    value = length(Unit.YEAR, count)
    yield reading.make(tokens, Kind.DURATION, "anniversary", value, Basis.EXPLICIT, count=count, unit="year")


def repeated(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """What recurs: "every Friday", "each year", "Mondays", "daily"."""
    tokens = reading.copy.tokens(*match.span())
    last = tokens[-1]
    if last.letter == "y" and _is_named(reading, last):
        return
    if last.letter == "u" and len(tokens) == 1 and last.number != Unit.WEEKEND:
        return
    days: tuple[Day, ...] = (Day(weekday=last.number, weekday_span=last.span),) if last.letter in "ZWw" else ()
    if last.letter == "J" or len([token for token in tokens if token.letter in "Ww"]) > 1:
        days = tuple(Day(weekday=token.number, weekday_span=token.span) for token in tokens if token.letter in "Ww")
    value = _recurring(tokens, days)
    yield reading.make(tokens, Kind.SET, "repeated", value, Basis.EXPLICIT, days=days, repeats=True)


def _is_named(reading: Reading, token: Token) -> bool:
    """Whether a capital in mid-sentence makes it a name ("told The Daily Tarn")."""
    opens = sentence_at(reading.doc, token.span.start).span.start
    return token.span.start > opens and reading.doc.text[token.span.start].isupper()


def _recurring(tokens: Sequence[Token], days: tuple[Day, ...]) -> str:
    if days:
        return f"XXXX-WXX-{days[0].weekday}"
    last = tokens[-1]
    if last.letter == "M":
        return f"XXXX-{last.number:02}"
    if last.letter in "SPXQ":
        return "P1D" if last.letter == "P" else "P1Y"
    return length(Unit(last.number or 1), count_of(tokens) or 1)


def _name(unit: Token) -> str:
    return Unit(unit.number).name.lower()


def _loose(tokens: Sequence[Token]) -> str | None:
    return "approx" if any(token.letter in "qv" for token in tokens) else None
