"""Reads days of the calendar and of the week, alone, in pairs, in lists and in ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from newslint.document import Document, Zone
from newslint.facts.dates.calendar import after, exists
from newslint.facts.dates.model import Basis, Day, Kind, Owner, Tense, WrittenDate
from newslint.facts.dates.namesakes import is_a_name
from newslint.facts.dates.offsets import count_of
from newslint.facts.dates.periods import Unit, length
from newslint.facts.dates.reading import Reading
from newslint.facts.dates.resolving import resolve_days, resolve_weekday
from newslint.facts.dates.tagging import Tagged, Token
from newslint.facts.dates.tense import Clause, clause_of, is_perfect
from newslint.facts.dates.vocabulary import vocabulary
from newslint.lexicons import lexicon
from newslint.text import Span

_FIGURES = frozenset({"ddY", "ddd", "ddD", "ddn"})
_THROUGH = frozenset("-~r")
_NAMING = frozenset("taeLAoOh")


def weekdays(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """Weekdays that stand alone or in a list."""
    tokens = reading.copy.tokens(*match.span("list"))
    if not vocabulary(reading.doc.language).bare:
        return
    if len(tokens) == 1 and tokens[0].letter == "w" and reading.before(match.start()) != "p":
        # "Wed" and "Sun" alone are a verb and a newspaper
        return
    if len(tokens) == 1 and is_a_name(reading.doc, match.start()):
        return
    parted = reading.copy.letters.startswith("_Ps", match.end())
    yield from _weekdays(reading.doc, tokens, parted=parted)


def week_on(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A weekday some weeks on: "Friday week", "a week on Friday", "two weeks from Friday"."""
    tokens = reading.copy.tokens(*match.span())
    named = next(token for token in tokens if token.letter == "W")
    weeks = next(token for token in tokens if token.letter in "uU")
    if weeks.number != Unit.WEEK or (tokens[0] is named and reading.before(match.start()) in _NAMING):
        # "the Friday week", "two days before Friday"
        yield from _apart(reading, tokens, named)
    elif tokens[0] is not named and reading.form(tokens[-2]) not in lexicon("date-words")["en"]["week-on"]:
        yield from _apart(reading, tokens, named)
    else:
        yield _weeks_on(reading, tokens, named, 1 if tokens[0] is named else int(count_of(tokens[:2])))


def _apart(reading: Reading, tokens: Sequence[Token], named: Token) -> Iterator[WrittenDate]:
    """A number of units, and a weekday by itself: "a week before Friday"."""
    if tokens[0] is not named:
        unit = Unit(tokens[1].number)
        value = length(unit, count_of(tokens[:2]))
        name = unit.name.lower()
        yield reading.make(tokens[:2], Kind.DURATION, "duration", value, Basis.EXPLICIT, unit=name)
    yield from _weekdays(reading.doc, [named])


def _weeks_on(reading: Reading, tokens: Sequence[Token], named: Token, count: int) -> WrittenDate:
    value, basis = f"XXXX-WXX-{named.number}", Basis.AMBIGUOUS
    if reading.published is not None and count:
        day = after(reading.published, named.number) + timedelta(weeks=count)
        value, basis = day.isoformat(), Basis.PUBLISHED
    days = (Day(weekday=named.number, weekday_span=named.span),)
    return reading.make(
        tokens,
        Kind.DATE,
        "modified-weekday",
        value,
        basis,
        days=days,
        weekdays=(named.number,),
        modifier="week",
        count=count or None,
        unit="week",
    )


def dated(reading: Reading, match: re.Match[str]) -> Iterator[WrittenDate]:
    """A date with its weekdays; where it is not sure which goes with which, each by itself."""
    doc, copy = reading.doc, reading.copy
    dated = copy.tokens(*match.span("date"))
    named = copy.tokens(*match.span("weekdays")) if match["weekdays"] else []
    # what follows begins with the gap after the date
    behind = copy.tokens(match.start("after") + 1, match.end("after")) if match["after"] else []
    if behind and behind[0].letter == "x" and reading.form(behind[0]) not in lexicon("date-words")["en"]["is-a"]:
        behind = []
    figures = "".join(token.letter for token in dated) in _FIGURES
    if figures and not _is_figures(copy, match, doc):
        yield from _weekdays(doc, named) if named else ()
        return
    days = _days(dated, doc)
    if not named and _counts(copy, match, days):
        return
    if behind:
        yield _dated(doc, _attached(days, behind) or days, [*dated, *behind], dated)
        return
    paired = _attached(days, named)
    if named and not paired:
        yield from _weekdays(doc, named)
        yield _dated(doc, days, dated, dated)
        return
    found = _dated(doc, paired or days, [*named, *dated], dated)
    recurs = bool(named) and copy.letters.startswith("e_", match.start() - 2)
    yield found._replace(kind=Kind.SET, repeats=True) if recurs else found


def _counts(copy: Tagged, match: re.Match[str], days: tuple[Day, ...]) -> bool:
    """Whether the number after a month may count something ("in March 31 people left", "In May 35 of them")."""
    start, end = match.span("date")
    letters = match["date"]
    if letters[0] == "D" and "Y" not in letters:
        # "until 32 March", but "by 45 March winners"
        return copy.letters.startswith("_x", end)
    if "Y" in letters or letters[0] != "M" or "o" in letters or "O" in letters:
        return "D" in letters and letters[0] != "m" and "Y" not in letters
    before, follows = copy.letters[start - 2 : start], copy.letters[end : end + 2]
    sure = before in ("p_", "l_", "t_", "a_", "r_") or not follows.startswith("_")
    impossible = not all(exists(None, day.month or 0, day.day or 0) for day in days)
    return (before == "i_" and (impossible or follows == "_x")) or (impossible and not sure)


def _days(tokens: Sequence[Token], doc: Document) -> tuple[Day, ...]:
    """The days that the words of a date write: one, or the two ends of a range; a month or year goes for both."""
    letters = "".join(token.letter for token in tokens)
    if letters == "Ydd":
        return (_day(day=tokens[2], month=tokens[1], year=tokens[0]),)
    if letters in _FIGURES:
        return (_numeric(tokens, doc),)
    months = [token for token in tokens if token.letter in "Mm"]
    numbers = [token for token in tokens if token.letter in "doDO"]
    year = next((token for token in tokens if token.letter == "Y"), None)
    if len(months) == 1:
        months = months * len(numbers)
    return tuple(_day(day, month, year) for day, month in zip(numbers, months, strict=False))


def _day(day: Token, month: Token, year: Token | None) -> Day:
    return Day(
        year.number if year else None,
        month.number,
        day.number,
        None,
        year.span if year else None,
        month.span,
        day.span,
    )


def _numeric(tokens: Sequence[Token], doc: Document) -> Day:
    """A day in figures: the month is the part that can be one; if both can, the locale says which, else the second."""
    one, two, year = tokens
    american = one.number <= 12 and (two.number > 12 or (doc.conventions.locale or "").upper().endswith("US"))
    day, month = (two, one) if american else (one, two)
    if year.letter != "Y":
        year = year._replace(number=year.number + (2000 if year.number <= _latest(doc) else 1900))
    return _day(day, month, year)


def _latest(doc: Document) -> int:
    """The last year, in two figures, that is taken to be of this century: five years from publication."""
    return (doc.published.year % 100 if doc.published else 45) + 5


def _is_figures(copy: Tagged, match: re.Match[str], doc: Document) -> bool:
    """Whether three numbers are a day: with stops between only where a day is called for ("on 21.12.20")."""
    one, two, year = copy.tokens(*match.span("date"))
    if year.letter == "Y":
        return True
    if max(one.number, two.number) > 12 >= min(one.number, two.number) or max(one.number, two.number) <= 12:
        stops = one.gap == "•"
        called = copy.letters[max(match.start("date") - 2, 0) : match.start("date")] == "p_"
        bracket = doc.text[max(one.span.start - 1, 0) : one.span.start] == "("
        return len(doc.read(year.span)) == 2 and (not stops or called or bracket)
    return False


def _attached(days: tuple[Day, ...], named: Sequence[Token]) -> tuple[Day, ...]:
    """The days with the weekdays written beside them; nothing where it is not sure which goes with which."""
    weekdays = [token for token in named if token.letter in "Ww"]
    if not weekdays:
        return ()
    if len(weekdays) == 1:
        return (_with(days[0], weekdays[0]), *days[1:])
    if len(weekdays) != len(days):
        return ()
    return tuple(_with(day, weekday) for day, weekday in zip(days, weekdays, strict=True))


def _with(day: Day, weekday: Token) -> Day:
    return day._replace(weekday=weekday.number, weekday_span=weekday.span)


def _dated(doc: Document, days: tuple[Day, ...], tokens: Sequence[Token], dated: Sequence[Token]) -> WrittenDate:
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    clause = clause_of(doc, span)
    filed = doc.zone_at(span.start) is Zone.DATELINE
    tense = None if filed or clause.owner is Owner.NOUN else clause.tense
    done = doc.text.endswith((" ended ", " ended on "), 0, span.start)
    value, basis, candidates, ends = resolve_days(doc, days, tense, done=done)
    if filed and basis is Basis.DEFAULT:
        basis = Basis.DATELINE
    if _two_readings(doc, days, dated):
        year, month, day = value.split("-")
        basis, candidates = Basis.AMBIGUOUS, tuple(sorted((value, f"{year}-{day}-{month}")))
    weekdays = tuple(day.weekday for day in days if day.weekday)
    return WrittenDate(
        span,
        Kind.DATE,
        _form(days, dated),
        value,
        basis,
        candidates,
        days,
        clause.tense,
        clause.owner,
        clause.verb,
        weekdays,
        ends=ends,
    )


def _two_readings(doc: Document, days: tuple[Day, ...], dated: Sequence[Token]) -> bool:
    """Whether a day in figures can be read two ways, and no locale says which: "05/06/2024"."""
    if "".join(token.letter for token in dated) not in _FIGURES or doc.conventions.locale:
        return False
    day, month = days[0].day or 0, days[0].month or 0
    return day <= 12 and day != month


def _form(days: tuple[Day, ...], dated: Sequence[Token]) -> str:
    letters = "".join(token.letter for token in dated)
    if letters == "Ydd":
        return "iso"
    if letters in _FIGURES:
        return "numeric"
    if len(days) > 1:
        return "range" if any(token.gap in _THROUGH or token.letter == "r" for token in dated[:-1]) else "days"
    return "full" if days[0].year else "month-day"


def _weekdays(doc: Document, tokens: Sequence[Token], *, parted: bool = False) -> Iterator[WrittenDate]:
    """Each weekday of a list as an expression of its own that knows the whole list.

    `parted` says that a part of the day follows and has the possessive ending ("Monday night's vote").
    """
    members = _members(tokens)
    weekdays = _stated(tokens)
    group = Span(tokens[0].span.start, tokens[-1].span.end) if len(members) > 1 else None
    found = [_bare(doc, member, weekdays, group, possessive=member[-1].gap == "s" or parted) for member in members]
    through = len(weekdays) > len(members) or any(token.letter == "r" or token.gap in _THROUGH for token in tokens[:-1])
    running = all((later - first) % 7 == 1 for first, later in pairwise(weekdays))
    yield from _in_order(found) if len(found) > 1 and (through or running) else found


def bare(doc: Document, tokens: Sequence[Token]) -> Iterator[WrittenDate]:
    """Weekdays alone, as the other rules of the grammar leave them."""
    return _weekdays(doc, tokens)


def _in_order(found: list[WrittenDate]) -> Iterator[WrittenDate]:
    """The weekdays of a list one after another: "ran Tuesday through Thursday", told on a Wednesday, has ended."""
    if any(not written.value[:1].isdecimal() for written in found):
        yield from found
        return
    values = [date.fromisoformat(written.value[:10]) for written in found]
    back = found[0].tense is Tense.PAST
    for at in range(len(values) - 2, -1, -1) if back else range(1, len(values)):
        beside = values[at + 1] if back else values[at - 1]
        gap = (beside - values[at]).days if back else (values[at] - beside).days
        values[at] += timedelta((7 if not back else -7) * (gap <= 0))
    for written, value in zip(found, values, strict=True):
        day = value.isoformat()
        candidates = (day,) if len(written.candidates) == 1 else tuple(sorted({*written.candidates, day}))
        yield written._replace(value=f"{day}{written.value[10:]}", candidates=candidates)


def _any_such(doc: Document, span: Span) -> bool:
    """Whether a weekday is any such day or counts from another: "one Saturday", "the Friday after the vote"."""
    before = doc.text[max(span.start - 5, 0) : span.start].lower()
    counted = before.endswith("the ") and doc.text.startswith((" after", " before", " following"), span.end)
    return counted or before.endswith((" one ", "some ", " a "))


def _is_awaited(doc: Document, span: Span) -> bool:
    """Whether a possessive is that of something planned: "Monday's game", but not "Monday's ruling"."""
    noun = doc.text[span.end : span.end + 24].lstrip("'’").removeprefix("s ").partition(" ")[0].lower()
    return noun in lexicon("verb-days")["to-come"]


def _members(tokens: Sequence[Token]) -> list[list[Token]]:
    members: list[list[Token]] = []
    for token in tokens:
        if token.letter in "Ww":
            members.append([token])
        elif token.letter == "P" and members:
            members[-1].append(token)
    return members


def _stated(tokens: Sequence[Token]) -> tuple[int, ...]:
    """The weekdays a list states: its members, and for a range those between."""
    named = [token for token in tokens if token.letter in "Ww"]
    if len(named) == 2 and any(token.letter == "r" or token.gap in _THROUGH for token in tokens[:-1]):
        first, last = named[0].number, named[1].number
        return tuple((first + step - 1) % 7 + 1 for step in range((last - first) % 7 + 1))
    return tuple(dict.fromkeys(token.number for token in named))


def _bare(
    doc: Document, member: Sequence[Token], weekdays: tuple[int, ...], group: Span | None, *, possessive: bool
) -> WrittenDate:
    named = member[0]
    span = Span(named.span.start, member[-1].span.end)
    clause = Clause() if _any_such(doc, span) else clause_of(doc, span, possessive=possessive)
    if clause.tense is Tense.PRESENT and doc.zone_at(span.start) is Zone.CAPTION:
        # "Workers stack sandbags on Tuesday." tells what the picture shows
        clause = clause._replace(tense=Tense.PAST)
    perfect = clause.verb is not None and is_perfect(doc, clause.verb)
    value, basis, candidates = resolve_weekday(
        doc,
        named.number,
        clause.tense,
        clause.owner,
        possessive=possessive and not _is_awaited(doc, span),
        perfect=perfect,
    )
    part = doc.read(member[1].span).lower() if len(member) > 1 else None
    return WrittenDate(
        span,
        Kind.TIME if part else Kind.DATE,
        "weekday",
        value,
        basis,
        candidates,
        (Day(weekday=named.number, weekday_span=named.span),),
        clause.tense,
        clause.owner,
        clause.verb,
        weekdays,
        group,
        part=part,
        possessive=possessive,
    )
