"""The edges of what an age may be beside a year or a day of birth."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.checks.age_birth import Options, check
from newslint.readers import read
from newslint.text import Source


def case(text: str, published: date | None = date(2024, 3, 6)) -> str | None:
    doc = read(Source("draft.txt", text + "\n"), published=published)
    found = list(check(doc, Options()))
    return found[0].case if found else None


@pytest.mark.parametrize(("age", "expected"), [(54, "birth-year"), (55, None), (56, None), (57, "birth-year")])
def test_a_year_allows_two_ages(age: int, expected: str | None) -> None:
    assert case(f"Karl Dorn, {age}, who was born in 1968, ran the mill.") == expected


@pytest.mark.parametrize(("age", "expected"), [(52, "birth-year"), (55, None)])
def test_the_vectors(age: int, expected: str | None) -> None:
    assert case(f"Ingrid Larsen, {age}, born in 1968, will not run.") == expected


@pytest.mark.parametrize(
    ("born", "age", "expected"),
    [
        ("May 3, 1968", 54, "birth-date"),
        ("May 3, 1968", 55, None),
        ("May 3, 1968", 56, "birth-date"),
        ("March 7, 1968", 56, None),
        ("March 8, 1968", 56, "birth-date"),
        ("Feb. 10, 1968", 55, None),
        ("Feb. 1, 1968", 55, "birth-date"),
    ],
)
def test_a_day_allows_one_age(born: str, age: int, expected: str | None) -> None:
    assert case(f"Karl Dorn, {age}, who was born on {born}, ran the mill.") == expected


def test_january_lets_the_year_before_pass() -> None:
    text = "Karl Dorn, 54, who was born in 1968, ran the mill."
    assert case(text, date(2024, 1, 5)) is None
    assert case(text, date(2024, 2, 5)) == "birth-year"


def test_the_dead_are_held_to_no_day() -> None:
    text = "Karl Dorn, 54, who was born on May 3, 1968, ran the mill. "
    assert case(text) == "birth-date"
    assert case(text + "He died last month.") == "birth-year"
    assert case(text.replace("54", "56") + "He died last month.") is None


def test_a_pronoun_is_less_sure() -> None:
    assert case("Karl Dorn, 57, ran the mill. He was born on May 3, 1968.") == "birth-date-likely"


@pytest.mark.parametrize(("age", "expected"), [(50, "event"), (51, None), (52, None), (53, "event")])
def test_an_age_of_a_year(age: int, expected: str | None) -> None:
    assert case(f"Ingrid Larsen, born in 1968, was {age} when she left in 2020.", published=None) == expected


def test_without_a_day_of_publication_current_ages_are_free() -> None:
    assert case("Karl Dorn, 20, who was born in 1968, ran the mill.", published=None) is None
