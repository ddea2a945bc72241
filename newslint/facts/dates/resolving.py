"""Resolving fills the parts that are not written, by the tense of the clause and the day of publication."""

from __future__ import annotations

from datetime import date

from newslint.document import Document
from newslint.facts.dates.calendar import after, around, exists, nearest, on_or_before, the_day
from newslint.facts.dates.model import Basis, Day, Owner, Tense

Resolved = tuple[str, Basis, tuple[str, ...], tuple[str, ...]]


def resolve_days(doc: Document, days: tuple[Day, ...], tense: Tense | None) -> Resolved:
    """The value, basis, candidates and ends of a date or a range of dates."""
    values = [_resolve_day(doc.published, day, tense) for day in days]
    value, basis, candidates = values[0]
    if len(days) == 1:
        return value, basis, candidates, ()
    ends = tuple(value for value, _, _ in values)
    return f"{ends[0]}/{ends[-1]}", basis, (), ends


def _resolve_day(published: date | None, day: Day, tense: Tense | None) -> tuple[str, Basis, tuple[str, ...]]:
    month, number = day.month or 0, day.day or 0
    if day.year is not None:
        return f"{day.year:04}-{month:02}-{number:02}", Basis.EXPLICIT, ()
    bare = f"XXXX-{month:02}-{number:02}"
    if published is None or not exists(None, month, number):
        return bare, Basis.AMBIGUOUS, ()
    candidates = sorted(around(published, month, number))
    if not candidates:
        return bare, Basis.AMBIGUOUS, ()
    chosen = _fitting(published, candidates, tense)
    listed = tuple(candidate.isoformat() for candidate in candidates)
    if chosen is not None:
        return chosen.isoformat(), Basis.TENSE, listed
    close = nearest(published, iter(candidates)) or candidates[0]
    return close.isoformat(), Basis.DEFAULT, listed


def _fitting(published: date, candidates: list[date], tense: Tense | None) -> date | None:
    """The candidate that the tense calls for: the last one told, or the first one ahead."""
    if tense is Tense.PAST:
        return max((day for day in candidates if day <= published), default=None)
    if tense is Tense.FUTURE:
        return min((day for day in candidates if day >= published), default=None)
    return None


def resolve_weekday(
    doc: Document, weekday: int, tense: Tense | None, owner: Owner | None
) -> tuple[str, Basis, tuple[str, ...]]:
    """The value, basis and candidates of a bare weekday (DATE 4.4: most recent if told, next if ahead)."""
    if doc.published is None:
        return f"XXXX-WXX-{weekday}", Basis.AMBIGUOUS, ()
    told, ahead = on_or_before(doc.published, weekday), after(doc.published, weekday)
    both = (told.isoformat(), ahead.isoformat())
    if owner is Owner.NOUN:
        return (both[1] if tense is Tense.FUTURE else both[0]), Basis.AMBIGUOUS, both
    if tense is Tense.PAST:
        return both[0], Basis.TENSE, both[:1]
    if tense is Tense.FUTURE:
        return both[1], Basis.TENSE, both[1:]
    return (both[1] if tense is Tense.PRESENT else both[0]), Basis.AMBIGUOUS, both


def weekday_of(day: Day, year: int) -> int | None:
    """The weekday that a day of a year is, None where there is no such day."""
    found = the_day(year, day.month or 0, day.day or 0)
    return found.isoweekday() if found else None
