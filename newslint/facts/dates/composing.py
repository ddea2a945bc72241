"""Composing puts together what the copy writes as one: "late Thursday", "5 p.m. Thursday", "the end of May"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from newslint.facts.dates.model import Basis, Kind, Tense, WrittenDate
from newslint.facts.dates.periods import week_of
from newslint.facts.dates.reading import Reading, with_clause
from newslint.facts.dates.resolving import resolve_weekday
from newslint.text import Span

_HEDGES = {1: "start", 2: "mid", 3: "end", 4: "start", 5: "end"}
_LOOSE = {"earlier": "start", "later": "end", "around": "approx"}
_OPEN = frozenset({"clock", "part", "modified-weekday"})
_AROUND = frozenset({"month-day", "full", "clock", "year", "month"})
_EDGES = {1: "start", 2: "mid", 3: "end"}
_PARTS = {1: "TMO", 2: "TAF", 3: "TEV", 4: "TNI"}
_DAYS = frozenset({"weekday", "month-day", "full", "modified-weekday", "deictic", "holiday", "iso", "numeric"})
Placed = tuple[int, int, WrittenDate]


def composed(reading: Reading, found: Iterable[Placed]) -> Iterator[WrittenDate]:
    """The expressions with the words beside them that belong to them, neighbours joined; places are in the letters."""
    clock: WrittenDate | None = None
    before, taken, at = 0, 0, -1
    for start, end, written in found:
        before, at = (before, at) if start == at else (taken, start)
        if start < before:
            # "Easter night Monday": the night is Easter's
            continue
        wider = _parted(reading, end, _led(reading, start, written, before))
        taken = end + 2 * (wider.span.end > written.span.end)
        if clock is not None and _joins(reading, clock, wider):
            yield _timed(clock, _again(reading, clock, wider))
            clock = None
            continue
        if clock is not None:
            yield clock
        clock = wider if wider.form in _OPEN else None
        if clock is None:
            yield wider
    if clock is not None:
        yield clock


def _led(reading: Reading, start: int, written: WrittenDate, taken: int) -> WrittenDate:
    """With the words before: "late", "the end of", "the week of"; none that the expression before has taken.

    In "two years earlier Monday" the second word belongs to the years.
    """
    if written.kind in (Kind.DURATION, Kind.SET) or written.form == "reference":
        return written
    letters, at = reading.copy.letters, start
    hedge = written.hedge
    adjective = False
    while at - 2 >= taken and letters[at - 2] in "hFlq" and letters[at - 1] in "_-^":
        number, word = reading.copy.numbers[(at - 2) // 2], reading.doc.read(reading.copy.spans[(at - 2) // 2]).lower()
        if letters[at - 2] in "lq" and word not in ("earlier", "later") and not _around(word, written):
            break
        hedge = _HEDGES.get(number, hedge) if letters[at - 2] == "h" else _LOOSE.get(word, hedge)
        adjective = letters[at - 1] == "-"
        at -= 2
    if at - 4 >= taken and letters.startswith("E_f_", at - 4):
        hedge = _EDGES.get(reading.copy.numbers[(at - 4) // 2], hedge)
        at -= 4
    elif at - 4 >= taken and letters.startswith("U_f_", at - 4) and reading.copy.numbers[(at - 4) // 2] == 2:
        written = _week(written)
        at -= 4
    if at == start:
        return written
    written = with_clause(reading.doc, written)
    if at - 2 >= taken and letters.startswith("t_", at - 2) and (not adjective or written.form == "decade"):
        at -= 2
    later = written.form == "weekday" and hedge == "end" and written.value == _today(reading)
    # "Polls open later Wednesday", published on a Wednesday, is that day
    basis = Basis.TENSE if later else written.basis
    span = Span(reading.copy.spans[at // 2].start, written.span.end)
    return written._replace(span=span, hedge=hedge, basis=basis)


def _around(word: str, written: WrittenDate) -> bool:
    """ "Around Nov. 1" is one expression; "to get around Wednesday's ruling" is not."""
    return word == "around" and written.form in _AROUND


def _today(reading: Reading) -> str:
    return reading.published.isoformat() if reading.published else ""


def _week(written: WrittenDate) -> WrittenDate:
    try:
        return written._replace(value=week_of(date.fromisoformat(written.value)), form="week")
    except ValueError:
        return written


def _parted(reading: Reading, end: int, written: WrittenDate) -> WrittenDate:
    """With the part of the day after: "Thursday night", "yesterday morning"."""
    letters = reading.copy.letters
    if written.form not in _DAYS or letters[end : end + 2] != "_P" or written.part:
        return written
    at = (end + 1) // 2
    part = reading.copy.spans[at]
    value = f"{written.value}{_PARTS.get(reading.copy.numbers[at], '')}" if "/" not in written.value else written.value
    return _overnight(
        written._replace(
            span=Span(written.span.start, part.end),
            value=value,
            kind=Kind.TIME,
            part=reading.doc.read(part).lower(),
            possessive=letters[end + 2 : end + 3] == "s",
        )
    )


def _overnight(written: WrittenDate) -> WrittenDate:
    """ "Overnight Friday" is the night to Friday to some, and that to Saturday to others."""
    if written.part != "overnight" or written.basis is Basis.AMBIGUOUS:
        return written
    try:
        night = date.fromisoformat(written.value[:10])
    except ValueError:
        # "overnight Feb. 30, 2024" is none
        return written
    both = tuple(f"{(night - timedelta(back)).isoformat()}TNI" for back in (1, 0))
    return written._replace(basis=Basis.AMBIGUOUS, candidates=both)


def _joins(reading: Reading, clock: WrittenDate, written: WrittenDate) -> bool:
    between = reading.doc.text[clock.span.end : written.span.start]
    if clock.form == "modified-weekday":
        return written.form in ("month-day", "full") and between == ", "
    return (
        written.form in _DAYS
        and not written.part
        and "/" not in written.value
        and between in (" ", ", ", " on ", ", on ", " of ")
    )


def _again(reading: Reading, clock: WrittenDate, written: WrittenDate) -> WrittenDate:
    """A weekday read again where the words before its hour look ahead: "extended until 9 a.m. Tuesday"."""
    weekday = written.weekday
    if written.form != "weekday" or weekday is None or clock.tense is not Tense.FUTURE:
        return written
    value, basis, candidates = resolve_weekday(reading.doc, weekday, clock.tense, clock.owner)
    return written._replace(value=value, basis=basis, candidates=candidates, tense=clock.tense)


def _timed(clock: WrittenDate, written: WrittenDate) -> WrittenDate:
    span = clock.span.hull(written.span)
    if clock.form == "modified-weekday":
        days = (written.days[0]._replace(weekday=clock.weekday, weekday_span=clock.days[0].weekday_span),)
        return written._replace(span=span, days=days, weekdays=clock.weekdays, modifier=clock.modifier)
    time = clock.value.partition("T")[2]
    return _overnight(
        written._replace(
            span=span,
            kind=Kind.TIME,
            value=f"{written.value}T{time}",
            clock=clock.clock,
            part=clock.part,
            hedge=clock.hedge or written.hedge,
        )
    )
