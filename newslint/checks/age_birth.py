"""An age and a birth of one person agree: on any day of a year one is as old as the years since, or a year younger.

A full date of birth settles the age on the day of publication; a month before it is let pass, for a story may lie.
Who has died is held to no day, for the day of death need not be told.
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

CASES = ("birth-date", "birth-date-likely", "birth-year", "event")
VALUES = ("name", "birth", "right", "when", "age")
ELSEWHERE = ("name", "birth")
NEEDS = ()
SIGNS = (
    ("born", "b"),
    (r"re:(?i)\b(?:born|b\.)[^\n]{0,100}\d",),
    (r"re:\d-year-old|(?:, |\b(?:now|aged?|is|was|only) )\d{1,3}(?=[,;.]| and | when | years old)|\bturned \d",),
)


class Options(Record):
    """`slack`: for how many days before publication an age may be that of."""

    slack: int = 30


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Each age that cannot be that of the person's birth."""
    known: dict[int, Birth] = {}
    for birth in births(doc):
        known.setdefault(birth.person, birth)
    for age in ages(doc) if known else ():
        birth_of = known.get(age.person)
        if birth_of is not None:
            yield from _held(doc, age, birth_of, options)


def _held(doc: Document, age: Age, birth: Birth, options: Options) -> Iterator[Slip]:
    if age.year is not None:
        right = range(age.year - birth.year - 1, age.year - birth.year + 1)
        if age.number not in right:
            yield _slip(doc, age, birth, "event", f"{right[0]} or {right[1]}", f"in {age.year}")
        return
    if doc.published is None:
        return
    exact = birth.day is not None and not _may_be_dead(doc)
    first = doc.published - timedelta(options.slack)
    low = _age_on(birth, first) if exact else first.year - birth.year - 1
    high = _age_on(birth, doc.published + timedelta(1)) if exact else doc.published.year - birth.year
    if low <= age.number <= high:
        return
    if exact:
        now = str(_age_on(birth, doc.published))
        case = "birth-date" if birth.sure else "birth-date-likely"
        yield _slip(doc, age, birth, case, now, f"on {in_words(doc, doc.published, year=True)}")
    else:
        years = doc.published.year - birth.year
        yield _slip(doc, age, birth, "birth-year", f"{years - 1} or {years}", f"in {doc.published.year}")


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
