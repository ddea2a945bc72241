"""Ages and anniversaries count on: a person who is 55 on one day may be 56 on another, a 10th anniversary an 11th.

An age is held to the birth or birthday that the draft itself gives for the same person; without one it is only known
to be wrong once a year has passed. An anniversary that is told with its own day or year stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from newslint.document import STORY, Document, Zone
from newslint.facts import ages as told
from newslint.facts.ages import births
from newslint.facts.dates import WrittenDate, dates
from newslint.facts.dates.calendar import on_or_before
from newslint.facts.dates.vocabulary import ordinal
from newslint.facts.names import names
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.lexicons import lexicon
from newslint.papers.extents import extent
from newslint.papers.standing import names_in, times_in
from newslint.record import Record
from newslint.text import Span

_READ = STORY | {Zone.CAPTION, Zone.DEK, Zone.HEADLINE}
_AGE = re.compile(r"\b(?:(\d{1,3})-year-old\b|aged? (\d{1,3})\b|[A-Z][\w'’-]{1,30}, (\d{1,3}),)")
_ANNIVERSARY = re.compile(r"\b(\d{1,3}(?:st|nd|rd|th)|[a-z]{5,9}(?:-[a-z]{5,6})?) anniversary\b", re.IGNORECASE)
_TURNS = re.compile(r"\b(?:turns|turn|will be|turning) (\d{1,3}),? (?:on )?$")
_YEAR = 365


class Count(Record):
    """A number that counts on: where it stands, what it is now, and what it is by then.

    `then` is None where it may be the same or one more; `text` is how it is written then, None where that is not known.
    """

    span: Span
    now: int
    then: int | None
    text: str | None = None


class _Age(Record):
    span: Span
    number: int
    cluster: int | None


class _Birth(Record):
    """The day of a birth, or its year alone, and the sentence that gives it; `day` is that of this year's birthday."""

    sentence: Span
    year: int
    day: date | None
    clusters: frozenset[int]


def ages(doc: Document, until: date) -> Iterator[Count]:
    """The ages that are others by then."""
    published = doc.published
    if published is None:
        return
    born = tuple(_births(doc, published))
    for age in _ages(doc):
        yield from _older(age, next((birth for birth in born if _is_of(birth, age)), None), published, until)


def _older(age: _Age, birth: _Birth | None, published: date, until: date) -> Iterator[Count]:
    if birth is None:
        if abs((until - published).days) >= _YEAR:
            yield Count(age.span, age.number, None)
        return
    if birth.day is None:
        if until.year != published.year and published.year - birth.year - age.number in (0, 1):
            yield Count(age.span, age.number, None)
        return
    now, then = _age_on(birth, birth.day, published), _age_on(birth, birth.day, until)
    if age.number == now != then:
        yield Count(age.span, now, then, str(then))


def _age_on(birth: _Birth, birthday: date, day: date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birthday.month, birthday.day))


def _ages(doc: Document) -> Iterator[_Age]:
    seen = set()
    for name in names(doc):
        if name.age is not None and doc.read(name.age).isdecimal():
            seen.add(name.age)
            yield _Age(name.age, int(doc.read(name.age)), name.cluster)
    for age in told.ages(doc):
        if age.span not in seen:
            # "Orr, born March 8, 1990, is 33"
            seen.add(age.span)
            yield _Age(age.span, age.number, age.name.cluster)
    for found in _AGE.finditer(doc.text):
        span = Span(*found.span(found.lastindex or 0))
        if span not in seen and doc.zone_at(span.start) in _READ and is_own(doc, span):
            yield _Age(span, int(doc.read(span)), None)


def _births(doc: Document, published: date) -> Iterator[_Birth]:
    for birth in births(doc):
        sentence = sentence_at(doc, birth.span.start).span
        yield _Birth(sentence, birth.year, birth.day, frozenset({birth.person}))
    for written in dates(doc):
        sentence = sentence_at(doc, written.span.start).span
        turns = _TURNS.search(doc.text[max(sentence.start, written.span.start - 60) : written.span.start])
        days = extent(written.value) if turns is not None else None
        if turns is not None and days is not None and abs(days.first - published).days < _YEAR:
            day = _ahead(written, days.first, published)
            yield _Birth(sentence, day.year - int(turns[1]), day, _named(doc, sentence))


def _ahead(written: WrittenDate, day: date, published: date) -> date:
    """A birthday is to come: "turns 35 on Friday" is this week's."""
    return on_or_before(published + timedelta(6), written.weekday) if written.bare and written.weekday else day


def _named(doc: Document, sentence: Span) -> frozenset[int]:
    return frozenset(name.cluster for name in names_in(doc, sentence) if name.cluster is not None)


def _is_of(birth: _Birth, age: _Age) -> bool:
    return age.span in birth.sentence or age.cluster in birth.clusters


def anniversaries(doc: Document, until: date) -> Iterator[Count]:
    """The anniversaries that are others by then."""
    if doc.published is None or doc.published.year == until.year:
        return
    for found in _ANNIVERSARY.finditer(doc.text):
        span, number = Span(*found.span(1)), _number(found[1].lower())
        if number and doc.zone_at(span.start) in _READ and not _has_its_day(doc, span, doc.published.year - number):
            then = number + until.year - doc.published.year
            yield Count(span, number, then, _as_written(found[1], then))


def _has_its_day(doc: Document, span: Span, since: int) -> bool:
    """Whether the sentence says when it was or will be; the year it counts from does not."""
    sentence = sentence_at(doc, span.start).span
    times = (extent(written.value) for written in times_in(doc, sentence))
    return any(days is not None and abs(days.first.year - since) > 1 for days in times)


def _number(word: str) -> int:
    return int(word[:-2]) if word[0].isdigit() else _ordinals().get(word, 0)


@cache
def _ordinals() -> dict[str, int]:
    return {word: int(number) for word, number in lexicon("date-words")["en"]["ordinal"].items()}


def _as_written(word: str, number: int) -> str:
    """An ordinal in the form another one is written in."""
    spelled = {value: name for name, value in _ordinals().items()}.get(number)
    if word[0].isdigit() or spelled is None:
        return ordinal(number)
    return spelled.capitalize() if word[0].isupper() else spelled
