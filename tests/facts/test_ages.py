"""Ages of named persons, current or of a year that is told, and births with their year or day."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.document import Document
from newslint.facts.ages import ages, births
from newslint.readers import read
from newslint.text import Source


def draft(text: str, published: date | None = date(2024, 3, 6)) -> Document:
    return read(Source("draft.txt", text + "\n"), published=published)


@pytest.mark.parametrize(
    "text",
    [
        "Samir Holt, 34, was pulled from the canal.",
        "Samir Holt, aged 34, was pulled from the canal.",
        "Samir Holt, now 34, was pulled from the canal.",
        "The 34-year-old Samir Holt was pulled from the canal.",
        "Friends of 34-year-old bus driver Samir Holt waited.",
        "Samir Holt, a 34-year-old welder, was pulled from the canal.",
        "Samir Holt, who is 34, was pulled from the canal.",
        "Samir Holt is 34 years old.",
        "The hospital treated Samir Holt, 34.",
        "Samir Holt, 34, who left Arden in 2009, was pulled from the canal.",
        "Samir Holt, a 34-year-old mother of three, was pulled from the canal.",
        "Samir Holt, a 34-year-old married father of 2, was pulled from the canal.",
        "Samir Holt, 34, a single father, was pulled from the canal.",
        "Samir Holt, a 34-year-old welder with two children, was pulled from the canal.",
        "Samir Holt, a tall, balding 34-year-old, was pulled from the canal.",
        "Samir Holt is a 34-year-old welder.",
        "Samir Holt, now 34 and a welder, was pulled from the canal.",
        "Samir Holt, born in 1990 and now 34, was pulled from the canal.",
        "Samir Holt was pulled from the canal. He is 34.",
        "Samir Holt was pulled from the canal. He is now 34 years old.",
        "At 34, Samir Holt is the oldest of them.",
        "At age 34, Dr. Samir Holt has a canal of his own.",
        "Samir Holt, 34, whose mother waited, was pulled from the canal.",
        "Samir Holt, 34, who has a son, was pulled from the canal.",
        "Samir Holt, 34, born in 1990, was pulled from the canal.",
        "Samir Holt, 34, was pulled from the canal under an order from 2009.",
        "Samir Holt, 34, fell under the 2009 law.",
        "Last month Samir Holt, 34, was pulled from the canal.",
        "Samir Holt, 34, fell into the canal two weeks ago.",
        "On Jan. 8, Samir Holt, 34, was pulled from the canal.",
    ],
)
def test_current_ages(text: str) -> None:
    (age,) = ages(draft(text))
    assert (age.number, age.year) == (34, None)
    assert draft(text).read(age.span) == "34"


def test_a_birth_on_a_day_that_is_none_has_its_year() -> None:
    (birth,) = births(draft("Samir Holt, born on Feb. 30, 1961, was pulled from the canal."))
    assert (birth.year, birth.day) == (1961, None)


@pytest.mark.parametrize(
    "text",
    [
        "Samir Holt, then 34, was pulled from the canal.",
        "Samir Holt was pulled from the canal at 34.",
        "In 2009, Samir Holt, 34, was pulled from the canal.",
        "Samir Holt, 34, bought the mill ten years ago.",
        "Samir Holt, 34, bought the mill last year.",
        "Samir Holt, 34, bought the mill on Jan. 8, 2009.",
        "Samir Holt, 34, bought the mill in 2009.",
        "Samir Holt was 34 when the mill burned.",
        "The 34-year-old brother of Samir Holt waited outside.",
        "The 34-year-old who shot Samir Holt fled.",
        "The 34-year-old Samir Holt’s mother waited.",
        "His son, Samir Holt, 34, waited.",
        "Samir Holt, 34, his son, waited.",
        "Samir Holt, 34, one of two sons of the smith, waited.",
        "Samir Holt, a friend of 34-year-old twins, waited.",
        "Samir Holt is the 34-year-old’s lawyer.",
        "Samir Holt, now 34, 36 and 38.",
        "Samir Holt, then seen with a tall 34-year-old, waited.",
        "Samir Holt met Ben Stahl. He is 34.",
        "Samir Holt was pulled from the canal. He was 34.",
        "Samir Holt was pulled from the canal. He is 34 feet up.",
        "At 34, Samir Holt left the canal.",
        "At 34, Samir Holt’s brother is the oldest.",
        "Samir Holt, 34, a son of Ivo Holt, waited.",
        "Samir Holt, 34, the father, waited.",
        "Samir Holt, 34, Ben Stahl’s father, waited.",
        "Samir Holt, 34, father of Ben Stahl, waited.",
        "Samir Holt, 34, 36 and 38 are the numbers drawn.",
        "Samir Holt is 34.5 points ahead.",
        "The 34-year-old Holt Mill burned down.",
        "“Samir Holt, 34, is a hero,” she said.",
    ],
)
def test_what_is_no_current_age(text: str) -> None:
    assert ages(draft(text)) == ()


def test_ages_of_a_year() -> None:
    (age,) = ages(draft("Margit Aune, born in 1971, was 49 when she took over the bakery in 2020."))
    assert (age.number, age.year) == (49, 2020)
    assert ages(draft("Margit Aune was 49 when she left in 2020 and came back in 2022.")) == ()


def test_an_age_has_the_person_of_its_name() -> None:
    found = ages(draft("Samir Holt, 34, met Ben Stahl, 40. The 35-year-old Holt left."))
    assert [age.number for age in found] == [34, 40, 35]
    assert found[0].person == found[2].person != found[1].person


@pytest.mark.parametrize(
    ("text", "year", "day"),
    [
        ("Karl Dorn, born in 1968, ran the mill.", 1968, None),
        ("Karl Dorn, 55, who was born in Port Ellery in 1968, ran the mill.", 1968, None),
        ("Karl Dorn (born 3 May 1968) ran the mill.", 1968, date(1968, 5, 3)),
        ("Karl Dorn was born in the town of Arden on May 3, 1968.", 1968, date(1968, 5, 3)),
        ("Karl Dorn was born in May 1968 and raised in Arden.", 1968, None),
        ("Karl Dorn, a 55-year-old born in Arden in 1968, ran the mill.", 1968, None),
        ("Karl Dorn, born to a miner and a cook in Arden on May 3, 1968, ran the mill.", 1968, date(1968, 5, 3)),
        ("Born in Arden in 1968, the 55-year-old miller Karl Dorn ran the mill.", 1968, None),
        ("Karl Dorn, 55, the head of the guild, is an Arden native who was born in 1968.", 1968, None),
        ("Karl Dorn is a miller who was born in Arden in 1968.", 1968, None),
    ],
)
def test_births(text: str, year: int, day: date | None) -> None:
    (birth,) = births(draft(text))
    assert (birth.year, birth.day, birth.sure) == (year, day, True)


def test_a_pronoun_stands_for_the_only_person_before() -> None:
    (birth,) = births(draft("Karl Dorn ran the mill. He was born in 1968."))
    assert (birth.year, birth.sure) == (1968, False)
    assert births(draft("Karl Dorn met Ben Stahl. He was born in 1968.")) == ()
    assert births(draft("He was born in 1968. Karl Dorn ran the mill.")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Karl Dorn’s father, born in 1940, ran the mill.",
        "Karl Dorn, whose father was born in 1940, ran the mill.",
        "Ben Stahl and Karl Dorn, born in 1968, ran the mill.",
        "Karl Dorn, born to a miller who died in 1968, ran the mill.",
        "Karl Dorn, born to a miller killed in 1968, ran the mill.",
        "Karl Dorn, born to a miller until 1968, ran the mill.",
        "Born in Arden in 1968, the old mill of Karl Dorn burned.",
        "Karl Dorn was born poor; in 1968 he bought the mill.",
        "“Karl Dorn was born in 1968,” she said.",
        "Karl Dorn was born in the 1960s.",
        "The Dorn Mill, born in 1890, burned.",
        "Karl Dorn is the son of a miller who was born in 1968.",
        "Karl Dorn is a friend of a miller who was born in 1968.",
    ],
)
def test_what_is_no_birth_of_his(text: str) -> None:
    assert births(draft(text)) == ()


def test_other_languages_have_neither() -> None:
    doc = read(Source("draft.txt", "Samir Holt, 34, was born in 1990.\n"), language="de")
    assert ages(doc) == ()
    assert births(doc) == ()


def test_long_runs_are_linear_enough() -> None:
    assert len(ages(draft("Samir Holt, 34, left. " * 400))) == 400
