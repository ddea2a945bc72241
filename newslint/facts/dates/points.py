"""Reads points: days counted from publication ("today"), references ("now"), holidays, and times of the clock."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from newslint.document import DISPLAY
from newslint.facts.dates.holidays import days_in, holidays
from newslint.facts.dates.model import Basis, Clock, Kind, Tense, WrittenDate
from newslint.facts.dates.offsets import _REFERENCES
from newslint.facts.dates.periods import week_of
from newslint.facts.dates.reading import Reading
from newslint.facts.dates.resolving import REACH
from newslint.facts.dates.tagging import Token

_LASTS = {"lunar ramadan": timedelta(29)}


def day(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A day counted from publication; "today's young voters" are those of nowadays, "Tarvo Today" a programme."""
    [token] = reading.copy.tokens(*match.span())
    word = reading.form(token)
    if (word == "today" and token.gap == "s") or _is_titled(reading, token, match.start()):
        return
    if reading.published is None:
        yield reading.make([token], Kind.DATE, "deictic", "XXXX-XX-XX", Basis.AMBIGUOUS)
        return
    value = (reading.published + timedelta(token.number)).isoformat()
    night = word == "tonight"
    yield reading.make(
        [token],
        Kind.TIME if night else Kind.DATE,
        "deictic",
        f"{value}TNI" if night else value,
        part="night" if night else None,
        modifier=word,
    )


def _is_titled(reading: Reading, token: Token, start: int) -> bool:
    """Whether a day ends a title: it has a capital in running text, and so has the word before it."""
    text, spans = reading.doc.text, reading.copy.spans
    if not start or reading.copy.letters[start - 1] != "_" or reading.doc.zone_at(token.span.start) in DISPLAY:
        return False
    word, before = reading.doc.read(token.span), spans[start // 2 - 1].start
    return word[0].isupper() and not word.isupper() and text[before].isupper()


def past(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """ "The past" as a noun; with a unit after it ("the past week") it is no expression of its own."""
    tokens = reading.copy.tokens(*match.span())
    if reading.form(tokens[1]) == "past":
        yield reading.make(tokens, Kind.DATE, "reference", _REFERENCES[-1])


def reference(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """Some time past, now, or ahead: "recently", "now", "soon"."""
    [token] = reading.copy.tokens(*match.span())
    if token.number > 0 and reading.form(token) == "soon" and reading.clause(token.span).tense is Tense.PAST:
        # "The trickle soon became a flood" is soon after what was told
        return
    yield reading.make([token], Kind.DATE, "reference", _REFERENCES[token.number])


def holiday(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A holiday, with its year or without: "Thanksgiving", "Christmas Eve 2023", "last Easter"."""
    tokens = reading.copy.tokens(*match.span())
    named = next(token for token in tokens if token.letter == "Q")
    if not reading.doc.read(named.span)[0].isupper():
        return
    rule = list(holidays(reading.doc.language).values())[named.number]
    clause = reading.clause(named.span)
    found, basis = _holiday(reading, rule, tokens, clause.tense)
    lasts = _LASTS.get(rule)
    if found is None:
        yield reading.make(tokens, Kind.DATE, "holiday", "XXXX-XX-XX", Basis.AMBIGUOUS, event=reading.form(named))
        return
    week = tokens[-1].letter == "U"
    yield reading.make(
        tokens,
        Kind.DATE,
        "holiday",
        _written(found, week=week, lasts=lasts),
        basis,
        clause=clause,
        event=reading.form(named),
    )


def _written(first: date, *, week: bool, lasts: timedelta | None) -> str:
    """The day of a holiday, the week of "Easter week", or all the days of a holy month."""
    if lasts is not None:
        return f"{first.isoformat()}/{(first + lasts).isoformat()}"
    return week_of(first) if week else first.isoformat()


def _holiday(reading: Reading, rule: str, tokens: Sequence[Token], tense: Tense | None) -> tuple[date | None, Basis]:
    """The day of a holiday in the year written, else near publication; none where neither is known or listed."""
    year = next((token.number for token in tokens if token.letter == "Y"), None)
    if year is not None:
        days = days_in(rule, year)
        return (days[0] if len(days) == 1 else None), Basis.EXPLICIT
    if reading.published is None:
        return None, Basis.AMBIGUOUS
    step = next((token.number for token in tokens if token.letter == "L"), None)
    return _near(rule, reading.published, step, tense)


def _near(rule: str, published: date, step: int | None, tense: Tense | None) -> tuple[date | None, Basis]:
    """The holiday by its modifier, else by tense, else the nearest."""
    around = sorted(day for shift in (-1, 0, 1) for day in days_in(rule, published.year + shift))
    told = max((day for day in around if day <= published), default=None)
    if told is not None and step is None and published - told <= _LASTS.get(rule, timedelta(-1)):
        # "They will fast through Ramadan", printed in it
        return told, Basis.DEFAULT
    ahead = min((day for day in around if day >= published), default=None)
    if told is None or ahead is None:
        return None, Basis.AMBIGUOUS
    if step is not None:
        this = next((day for day in around if day.year == published.year), told)
        return {0: this, -1: told, 1: ahead}[step], Basis.PUBLISHED
    if tense is Tense.PAST and published - told <= REACH[Tense.PAST]:
        return told, Basis.TENSE
    if tense is Tense.FUTURE and ahead - published <= REACH[Tense.FUTURE]:
        return ahead, Basis.TENSE
    return min(around, key=lambda day: abs(day - published)), Basis.DEFAULT


def clock(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A time of the clock: "5 p.m.", "7:15 p.m. EST", "1700 GMT", "noon"."""
    tokens = reading.copy.tokens(*match.span())
    time = _clock(reading, tokens) if _is_clock(reading, match, tokens) else None
    if time is None:
        return
    universal = "Z" if (time.zone or "").upper() in ("UTC", "GMT") else ""
    stamp = f"{time.hour:02}:{time.minute or 0:02}{universal}"
    day = reading.day or reading.published
    told = day.isoformat() if day else "XXXX-XX-XX"
    yield reading.make(tokens, Kind.TIME, "clock", f"{told}T{stamp}", Basis.DEFAULT, clock=time)


def _is_clock(reading: Reading, match: re.Match[str], tokens: list[Token]) -> bool:
    """Whether figures with a colon are a time of the clock and no race, score or verse.

    "17:00 Tuesday", "from 17:00" and "(17:00)" are; "ran it in 17:00" and "won 21:18" are not.
    """
    if len(tokens) != 2 or tokens[1].letter not in "dDn" or reading.before(match.start()) == "B":
        return True
    hour, minute = (reading.doc.read(token.span) for token in tokens)
    if (len(hour), len(minute)) != (2, 2) or int(hour) > 23 or int(minute) > 59 or int(minute) % 5:
        return False
    letters, start, end = reading.copy.letters, match.start(), match.end()
    led = start == 0 or letters[start - 1] != "_" or reading.before(start) in ("p", "r")
    return led or letters.startswith(("_W", ",W", "_p_W", "_T"), end)


def _clock(reading: Reading, tokens: list[Token]) -> Clock | None:
    zone = reading.doc.read(tokens[-1].span) if tokens[-1].letter == "z" else None
    first = tokens[0]
    if first.letter == "N":
        return Clock(first.number, 0)
    if first.letter == "K" and first.number > 24:
        return Clock(first.number // 100, first.number % 100, zone)
    if first.letter == "K":
        return Clock(first.number, None, zone)
    figures = [int(digits) for digits in re.findall(r"\d+", reading.doc.read(first.span.hull(tokens[-1].span)))]
    half = next((token.number for token in tokens if token.letter in "CK"), 24)
    if any(token.letter == "P" for token in tokens):
        half = 0 if tokens[-1].number == 1 else 12
    hour = figures[0] if half == 24 or figures[0] > 12 else figures[0] % 12 + min(half // 12 * 12, 12)
    return Clock(hour, figures[1] if len(figures) > 1 else None, zone)
