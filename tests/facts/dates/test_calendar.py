from datetime import date

import pytest

from newslint.facts.dates.calendar import after, around, exists, nearest, on_or_before, the_day

WEDNESDAY = date(2024, 3, 6)


@pytest.mark.parametrize(
    ("year", "month", "day", "there"),
    [
        (2024, 2, 29, True),
        (2023, 2, 29, False),
        (1900, 2, 29, False),
        (2000, 2, 29, True),
        (None, 2, 29, True),
        (None, 2, 30, False),
        (2024, 4, 31, False),
        (2024, 12, 31, True),
        (2024, 13, 1, False),
        (2024, 0, 1, False),
        (2024, 1, 0, False),
    ],
)
def test_which_days_exist(year: int | None, month: int, day: int, there: bool) -> None:
    assert exists(year, month, day) is there


def test_a_day_beyond_the_calendar_is_none() -> None:
    assert the_day(10000, 1, 1) is None
    assert the_day(2023, 2, 29) is None
    assert the_day(2024, 2, 29) == date(2024, 2, 29)


def test_years_without_the_day_are_no_candidates() -> None:
    assert list(around(WEDNESDAY, 2, 29)) == [date(2024, 2, 29)]
    assert list(around(date(2022, 3, 2), 2, 29)) == []


def test_the_nearest_year_over_new_year() -> None:
    january = date(2024, 1, 3)
    assert nearest(january, around(january, 12, 21)) == date(2023, 12, 21)
    december = date(2023, 12, 28)
    assert nearest(december, around(december, 1, 4)) == date(2024, 1, 4)
    assert nearest(december, iter(())) is None


def test_weekdays_before_and_after() -> None:
    assert on_or_before(WEDNESDAY, 3) == WEDNESDAY
    assert on_or_before(WEDNESDAY, 4) == date(2024, 2, 29)
    assert after(WEDNESDAY, 3) == date(2024, 3, 13)
    assert after(WEDNESDAY, 4) == date(2024, 3, 7)
