from datetime import date

import pytest

from newslint.facts.dates.holidays import days_in, easter, falls_on, holidays, nth_weekday, orthodox_easter


@pytest.mark.parametrize(
    "day", ["1961-04-02", "2000-04-23", "2008-03-23", "2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25"]
)
def test_easter(day: str) -> None:
    assert easter(int(day[:4])).isoformat() == day


@pytest.mark.parametrize("day", ["2000-04-30", "2008-04-27", "2019-04-28", "2024-05-05", "2025-04-20"])
def test_orthodox_easter(day: str) -> None:
    assert orthodox_easter(int(day[:4])).isoformat() == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("christmas", "2024-12-25"),
        ("thanksgiving", "2022-11-24"),
        ("thanksgiving", "2024-11-28"),
        ("memorial day", "2024-05-27"),
        ("labor day", "2024-09-02"),
        ("election day", "2024-11-05"),
        ("election day", "2022-11-08"),
        ("good friday", "2024-03-29"),
        ("ash wednesday", "2024-02-14"),
        ("whit monday", "2024-05-20"),
        ("orthodox easter", "2024-05-05"),
    ],
)
def test_a_holiday_in_a_year(name: str, day: str) -> None:
    assert falls_on(holidays("en")[name], int(day[:4])).isoformat() == day


def test_every_rule_of_the_lexicon_can_be_computed() -> None:
    for name, rule in holidays("en-GB").items():
        assert all(day.year in (2023, 2024) for day in days_in(rule, 2024)), name


def test_a_language_without_holidays() -> None:
    assert holidays("fi") == {}


def test_the_nth_weekday_of_a_month() -> None:
    assert nth_weekday(2024, 12, 4, -1) == date(2024, 12, 27)
    assert nth_weekday(2024, 5, 0, -1) == date(2024, 5, 27)
    assert nth_weekday(2024, 3, 4, 1) == date(2024, 3, 1)
    assert nth_weekday(2024, 3, 3, 1) == date(2024, 3, 7)
