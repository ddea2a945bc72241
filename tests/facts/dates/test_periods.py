from datetime import date

import pytest

from newslint.facts.dates.periods import Unit, a_year_before, extent, length, month_value, period, quarter_value

WEDNESDAY = date(2024, 3, 6)


@pytest.mark.parametrize(
    ("unit", "shift", "value"),
    [
        (Unit.DAY, -1, "2024-03-05"),
        (Unit.WEEK, 0, "2024-W10"),
        (Unit.WEEK, 1, "2024-W11"),
        (Unit.FORTNIGHT, -1, "2024-W08"),
        (Unit.WEEKEND, -1, "2024-W09-WE"),
        (Unit.MONTH, -3, "2023-12"),
        (Unit.MONTH, 10, "2025-01"),
        (Unit.QUARTER, 0, "2024-Q1"),
        (Unit.QUARTER, -1, "2023-Q4"),
        (Unit.HALF, 0, "2024-H1"),
        (Unit.HALF, -1, "2023-H2"),
        (Unit.YEAR, 1, "2025"),
        (Unit.DECADE, -1, "201"),
        (Unit.CENTURY, -1, "19"),
        (Unit.HOUR, 1, "2024-03-06"),
    ],
)
def test_the_period_a_day_lies_in_and_those_beside_it(unit: Unit, shift: int, value: str) -> None:
    assert period(WEDNESDAY, unit, shift) == value


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        (Unit.DAY, 3, "P3D"),
        (Unit.DECADE, 2, "P20Y"),
        (Unit.CENTURY, 1, "P100Y"),
        (Unit.FORTNIGHT, 1, "P2W"),
        (Unit.YEAR, 0, "PXY"),
        (Unit.DECADE, 0, "PXDE"),
        (Unit.HOUR, 1.5, "PT1.5H"),
    ],
)
def test_how_long_something_lasts(unit: Unit, count: float, value: str) -> None:
    assert length(unit, count) == value


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-03-06", "2024-03-06", "2024-03-06"),
        ("2024-03-06TNI", "2024-03-06", "2024-03-06"),
        ("2024-03-06T17:00Z", "2024-03-06", "2024-03-06"),
        ("2024-W10", "2024-03-04", "2024-03-10"),
        ("2024-W10-WE", "2024-03-09", "2024-03-10"),
        ("2024-W01", "2024-01-01", "2024-01-07"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2023-Q4", "2023-10-01", "2023-12-31"),
        ("2023-H1", "2023-01-01", "2023-06-30"),
        ("2023-FA", "2023-09-01", "2023-11-30"),
        ("2023-WI", "2023-12-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("20", "2001-01-01", "2100-12-31"),
    ],
)
def test_the_days_of_a_value(value: str, first: str, last: str) -> None:
    assert extent(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["PAST_REF", "P5Y", "XXXX-12-21", "2024-02-30", "2023-W53", "2024-Q9", "0", ""])
def test_values_without_days(value: str) -> None:
    assert extent(value) is None


def test_months_and_quarters_run_over_the_year() -> None:
    assert month_value(2024, 0) == "2023-12"
    assert month_value(2024, 13) == "2025-01"
    assert quarter_value(2024, 0) == "2023-Q4"
    assert quarter_value(2024, 5) == "2025-Q1"


def test_a_year_before() -> None:
    assert a_year_before("1989-Q3") == "1988-Q3"
    assert a_year_before("1989") == "1988"
    assert a_year_before("PAST_REF") == "PAST_REF"
