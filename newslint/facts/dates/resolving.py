"""Resolving fills the parts that are not written, by the tense of the clause and the day of publication."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from newslint.document import Document
from newslint.facts.dates.calendar import after, around, exists, nearest, on_or_before, the_day
from newslint.facts.dates.model import Basis, Day, Owner, Tense

REACH: Mapping[Tense | None, timedelta] = {Tense.PAST: timedelta(240), Tense.FUTURE: timedelta(300)}
"""How far from publication a day or month without a year may be told of, and how far ahead it may be planned."""

_JUST = timedelta(60)

Resolved = tuple[str, Basis, tuple[str, ...], tuple[str, ...]]


def resolve_days(doc: Document, days: tuple[Day, ...], tense: Tense | None, *, done: bool = False) -> Resolved:
    """The value, basis, candidates and ends of a date or a range of dates.

    `done` says that the day has been, however long ago ("in the year ended Jan. 31").
    """
    values = [_resolve_day(doc.published, day, Tense.PAST if done else tense, done=done) for day in days]
    value, basis, candidates = values[0]
    if len(days) == 1:
        return value, basis, candidates, ()
    ends = (*(value for value, _, _ in values[:-1]), _wrapped(days, values[0][0], values[-1][0]))
    return f"{ends[0]}/{ends[-1]}", basis, (), ends


def _wrapped(days: tuple[Day, ...], first: str, last: str) -> str:
    """The end of a range, in the next year where neither end has one: "Dec. 21 through Jan. 2" runs past New Year."""
    one, two = days[0], days[-1]
    months = ((two.month or 0) - (one.month or 0)) % 12
    if one.year or two.year or not last[:4].isdecimal() or last >= first or not 0 < months < 7:
        return last
    ahead = the_day(int(first[:4]) + 1, two.month or 0, two.day or 0)
    return ahead.isoformat() if ahead else last


def _resolve_day(
    published: date | None, day: Day, tense: Tense | None, *, done: bool
) -> tuple[str, Basis, tuple[str, ...]]:
    month, number = day.month or 0, day.day or 0
    if day.year is not None:
        return f"{day.year:04}-{month:02}-{number:02}", Basis.EXPLICIT, ()
    bare = f"XXXX-{month:02}-{number:02}"
    if published is None or not exists(None, month, number):
        return bare, Basis.AMBIGUOUS, ()
    candidates = sorted(around(published, month, number))
    if not candidates:
        return bare, Basis.AMBIGUOUS, ()
    # "Thursday, Dec. 21" names its year where only one of the years near has that Thursday
    agreeing = [candidate for candidate in candidates if candidate.isoweekday() == day.weekday] or candidates
    chosen = _fitting(published, agreeing, tense, done=done)
    listed = tuple(candidate.isoformat() for candidate in candidates)
    if chosen is not None:
        return chosen.isoformat(), Basis.TENSE, listed
    close = nearest(published, iter(agreeing)) or candidates[0]
    if tense is Tense.PRESENT and published - close > _JUST:
        # "The museum opens Oct. 7", printed in March, looks ahead
        close = _fitting(published, agreeing, Tense.FUTURE, done=False) or close
    return close.isoformat(), Basis.DEFAULT, listed


def _fitting(published: date, candidates: list[date], tense: Tense | None, *, done: bool) -> date | None:
    """The candidate that the tense calls for: the last one told, or the first one ahead; too far off it is neither.

    "The firm declared a dividend, payable Dec. 1" said in October tells of no day eleven months ago.
    """
    chosen = None
    if tense is Tense.PAST:
        chosen = max((day for day in candidates if day <= published), default=None)
    if tense is Tense.FUTURE:
        chosen = min((day for day in candidates if day >= published), default=None)
    return chosen if chosen is not None and (done or abs(chosen - published) <= REACH[tense]) else None


def resolve_weekday(
    doc: Document,
    weekday: int,
    tense: Tense | None,
    owner: Owner | None,
    *,
    possessive: bool = False,
    perfect: bool = False,
) -> tuple[str, Basis, tuple[str, ...]]:
    """The value, basis and candidates of a bare weekday: the most recent if told, the next if ahead.

    `perfect` says that a present is a present perfect. A day ahead that is the weekday of publication stays open.
    """
    if doc.published is None:
        return f"XXXX-WXX-{weekday}", Basis.AMBIGUOUS, ()
    told, ahead = on_or_before(doc.published, weekday), after(doc.published, weekday)
    both = (told.isoformat(), ahead.isoformat())
    if owner is Owner.NOUN:
        coming = tense is Tense.FUTURE and not possessive and told != doc.published
        return both[1 if coming else 0], Basis.AMBIGUOUS, both
    if tense is Tense.PAST:
        return both[0], Basis.TENSE, both[:1]
    if tense in (Tense.FUTURE, Tense.PRESENT) and told == doc.published:
        # "Voters will decide Wednesday", published on a Wednesday: mostly the day itself, sometimes that of next week
        return both[0], Basis.AMBIGUOUS, both
    if tense is Tense.FUTURE:
        return both[1], Basis.TENSE, both[1:]
    # "The board meets Monday" mostly looks ahead, "the shares have gained 4 percent, Tuesday's close included" back
    return (both[1] if tense is Tense.PRESENT and not perfect else both[0]), Basis.AMBIGUOUS, both
