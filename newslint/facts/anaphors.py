"""Anaphors are times told by another time: "later in the day", "that night", "two days later", "the previous Friday".

Only the words are read here, and how far they lead; from which time they count is for those to say who use them. A day
that brings its own anchor ("the day after the vote", "that day in June", "the same day the bank failed") is none.
English only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.sentences import Sentence, sentence_at
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

PART, DAY, WEEK, MONTH, YEAR = range(5)
_WORDS = 4
_LONGEST = 24


class Anaphor(Record):
    """Words that lead `steps` units from a time told before: 0 is that time itself, None a number that is not told.

    `unit` is PART (within the day), DAY, WEEK, MONTH or YEAR; `exact` is false for "about two weeks later".
    """

    span: Span
    steps: int | None
    unit: int
    exact: bool = True


_Table = Mapping[str, int]
_Taken = tuple[int, int]


@per_document
def opening_anaphors(doc: Document) -> tuple[Anaphor, ...]:
    """The anaphors that sentences of the body begin with, in reading order."""
    if not doc.language.lower().startswith("en") or words(doc).starts.keys().isdisjoint(_triggers()):
        return ()
    return tuple(_opening(doc))


def anaphor_at(text: str, at: int) -> Anaphor | None:
    """The anaphor that begins at this place of the copy."""
    if not _may_open(text, at):
        return None
    exact, start = True, at
    while (hedge := _take(text, at, "hedges")) is not None:
        exact, at = False, hedge[1] + 1
    found = _placed(text, at) or _shifted(text, at) or _counted(text, at)
    if found is None:
        return None
    return found._replace(span=Span(start, found.span.end), exact=exact and found.exact)


def may_close(text: str, end: int) -> bool:
    """Whether what ends at a place ends as an anaphor does ("two days later", "that night", "the next Friday")."""
    return text[max(end - _LONGEST, 0) : end].lower().endswith(_lasts())


def _opening(doc: Document) -> Iterator[Anaphor]:
    for sentence in _with_a_unit(doc):
        at = sentence.span.start
        if not _may_open(doc.text, at):
            continue
        while (lead := _take(doc.text, at, "lead-ins")) is not None:
            at = lead[1] + (2 if doc.text.startswith(",", lead[1]) else 1)
        found = anaphor_at(doc.text, at)
        if found is not None and _stands_alone(doc.text, found.span.end, sentence.span.end):
            yield found


def _with_a_unit(doc: Document) -> Iterator[Sentence]:
    """The sentences of the body with a stretch of time or a day of the week, as all have that begin with an anaphor."""
    starts = words(doc).starts
    places = sorted(start for form in starts.keys() & _units() for start in starts[form])
    return iter(dict.fromkeys(sentence_at(doc, start) for start in places if doc.zone_at(start) is Zone.BODY))


def _may_open(text: str, at: int) -> bool:
    """Whether the word at a place is one that an anaphor, or what may stand before it, begins with."""
    return text[at : _end_of_word(text, at)].lower() in _firsts() or text[at : at + 1].isdecimal()


def _end_of_word(text: str, at: int) -> int:
    """Where the letters and hyphens end that stand at a place."""
    end = text.find(" ", at, at + _LONGEST)
    if end > at and text[at:end].isalpha():
        return end  # nearly always
    end = at
    while text[end : end + 1].isalpha() or text[end : end + 1] == "-":
        end += 1
    return end


def _placed(text: str, at: int) -> Anaphor | None:
    """ "Later in the day", "earlier that week"."""
    side = _take(text, at, "placed")
    within = side and _take(text, side[1] + 1, "in")
    unit = within and _take(text, within[1] + 1, "spans")
    return None if not unit else Anaphor(Span(at, unit[1]), 0, PART if unit[0] == DAY else unit[0])


def _shifted(text: str, at: int) -> Anaphor | None:
    """ "That night", "the next day", "the previous Friday"."""
    shift = _take(text, at, "shifts")
    if shift is None:
        return None
    unit = _take(text, shift[1] + 1, "spans")
    if unit is not None:
        return Anaphor(Span(at, unit[1]), shift[0], DAY if unit[0] == PART else unit[0])
    weekday = _take(text, shift[1] + 1, "weekdays") if shift[0] else None
    return Anaphor(Span(at, weekday[1]), None, DAY) if weekday else None


def _counted(text: str, at: int) -> Anaphor | None:
    """ "Two days later", "hours earlier"."""
    counted = _take(text, at, "counted") or _figures(text, at)
    unit = _take(text, counted[1] + 1 if counted else at, "units")
    side = unit and _take(text, unit[1] + 1, "sides")
    if not unit or not side:
        return None
    count = counted[0] * side[0] if counted and counted[0] else None
    return Anaphor(Span(at, side[1]), count if unit[0] != PART else None, unit[0])


def _figures(text: str, at: int) -> _Taken | None:
    end = next((end for end in range(at, at + 4) if not text[end : end + 1].isdecimal()), at)
    return (int(text[at:end]), end) if end > at else None


def _take(text: str, at: int, table: str) -> _Taken | None:
    """The meaning of the longest phrase of a table that stands at a place, and where it ends."""
    known, end, found = _tables()[table], at, None
    if text[at : _end_of_word(text, at)].lower() not in _heads(table):
        return None
    for _ in range(_WORDS):
        end = _end_of_word(text, end)
        meaning = known.get(text[at:end].lower())
        found = found if meaning is None else (meaning, end)
        if text[end : end + 1] != " ":
            break
        end += 1
    return found


def _stands_alone(text: str, end: int, last: int) -> bool:
    """Whether a sentence goes on after the words as one does after a time ("that night shift" is no time)."""
    if text.startswith(",", end):
        return True
    following = text[end + 1 : min(end + 20, last)].partition(" ")[0]
    return text.startswith(" ", end) and (following[:1].isupper() or following in _tables()["starters"])


@cache
def _tables() -> Mapping[str, _Table]:
    known = lexicon("anaphors")["en"]
    counts = {
        name: {form: int(count) for form, count in known[name].items()}
        for name in ("shifts", "spans", "units", "counted", "sides")
    }
    lists = {name: dict.fromkeys(known[name], 1) for name in ("lead-ins", "placed", "in", "hedges", "starters")}
    weekdays = {form: int(number) for form, number in lexicon("weekdays")["en"]["full"].items()}
    return {**counts, **lists, "weekdays": weekdays}


@cache
def _heads(table: str) -> frozenset[str]:
    """The first words of the phrases of a table: one look spares reading on at most places."""
    return frozenset(phrase.partition(" ")[0] for phrase in _tables()[table])


@cache
def _firsts() -> frozenset[str]:
    opening = ("lead-ins", "hedges", "placed", "shifts", "counted", "units")
    return frozenset(phrase.partition(" ")[0] for name in opening for phrase in _tables()[name])


@cache
def _units() -> frozenset[str]:
    tables = _tables()
    return frozenset((*tables["spans"], *tables["units"], *tables["weekdays"]))


@cache
def _lasts() -> tuple[str, ...]:
    """The words and phrases that every anaphor ends with one of."""
    return tuple(phrase for name in ("spans", "weekdays", "sides") for phrase in _tables()[name])


@cache
def _triggers() -> frozenset[str]:
    return frozenset(lexicon("anaphors")["en"]["triggers"])
