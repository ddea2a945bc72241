"""An age and a birth of one person agree: on any day of a year one is as old as the years since, or a year younger.

A full date of birth settles the age on the day of publication; a month before it is let pass, for a story may lie.
Who has died is held to the day of death where that is written out, and else to no day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newslint.document import Document
from newslint.facts.ages import Age, Birth, ages, births
from newslint.facts.calendar_words import in_words
from newslint.facts.words import words
from newslint.finding import Other, Slip
from newslint.lexicons import lexicon
from newslint.record import Record

CASES = ("birth-date", "birth-date-likely", "birth-year", "event", "death", "death-likely")
VALUES = ("name", "birth", "right", "when", "age")
ELSEWHERE = ("name", "birth")
NEEDS = ()
_AGE = (
    r"\d-year-old|(?:, |\b(?:now|aged?|is|was|only) )\d{1,3}(?=[,;.]| and | when | years old)|\bturned \d"
    r"|\b(?:died|dies|dead|passed away)\b[^\n]{0,120} at (?:age |the age of )?\d"
)
SIGNS = (("born", "b"), (r"re:(?i)\b(?:born|b\.)[^\n]{0,100}\d",), (f"re:{_AGE}",))


class Options(Record):
    """`slack`: for how many days before publication an age may be that of."""

    slack: int = 30


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Each age that cannot be that of the person's birth, and the age at death once though a headline tells it too."""
    known: dict[int, Birth] = {}
    for birth in births(doc):
        known.setdefault(birth.person, birth)
    at_death: set[int] = set()
    for age in ages(doc) if known else ():
        birth_of = known.get(age.person)
        if birth_of is not None and age.number not in at_death:
            at_death |= {age.number} if age.day else set()
            yield from _held(doc, age, birth_of, options)


def _held(doc: Document, age: Age, birth: Birth, options: Options) -> Iterator[Slip]:
    if age.year is not None:
        right = range(age.year - birth.year - 1, age.year - birth.year + 1)
        if age.number not in right:
            yield _slip(doc, age, birth, "event", f"{right[0]} or {right[1]}", f"in {age.year}")
        return
    if age.day is not None:
        yield from _held_to_death(doc, age, birth, age.day)
    elif doc.published is not None:
        yield from _held_to_publication(doc, age, birth, doc.published, options)


def _held_to_death(doc: Document, age: Age, birth: Birth, day: date) -> Iterator[Slip]:
    if birth.day is not None:
        right, case = [_age_on(birth, day)], "death" if birth.sure else "death-likely"
    else:
        right, case = [day.year - birth.year - 1, day.year - birth.year], "death-likely"
    if age.number not in right:
        when = f"on {in_words(doc, day, year=True)}"
        yield _slip(doc, age, birth, case, " or ".join(map(str, right)), when)


def _held_to_publication(doc: Document, age: Age, birth: Birth, day: date, options: Options) -> Iterator[Slip]:
    exact = birth.day is not None and not _may_be_dead(doc)
    first = day - timedelta(options.slack)
    low = _age_on(birth, first) if exact else first.year - birth.year - 1
    high = _age_on(birth, day + timedelta(1)) if exact else day.year - birth.year
    if low <= age.number <= high:
        return
    if exact:
        now = str(_age_on(birth, day))
        case = "birth-date" if birth.sure else "birth-date-likely"
        yield _slip(doc, age, birth, case, now, f"on {in_words(doc, day, year=True)}")
    else:
        years = day.year - birth.year
        yield _slip(doc, age, birth, "birth-year", f"{years - 1} or {years}", f"in {day.year}")


def _may_be_dead(doc: Document) -> bool:
    return not words(doc).starts.keys().isdisjoint(lexicon("ages")["of-the-dead"])


def _age_on(birth: Birth, day: date) -> int:
    born = birth.day or date(birth.year, 12, 31)
    return day.year - birth.year - ((day.month, day.day) < (born.month, born.day))


def _slip(doc: Document, age: Age, birth: Birth, case: str, right: str, when: str) -> Slip:
    name = doc.read(age.name.span)
    born = f"{'on' if birth.day else 'in'} {doc.read(birth.span)}"
    values = {"name": name, "birth": born, "right": right, "when": when, "age": str(age.number)}
    return Slip(age.span, values, case, (Other(birth.span, {"name": name, "birth": born}),))
