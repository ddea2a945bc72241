"""The days that a value covers."""

from __future__ import annotations

import pytest

from newslint.papers.extents import extent


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-03-06", "2024-03-06", "2024-03-06"),
        ("2024-03-06T17:00", "2024-03-06", "2024-03-06"),
        ("2024-03-06TNI", "2024-03-06", "2024-03-06"),
        ("2024-W10", "2024-03-04", "2024-03-10"),
        ("2024-W10-WE", "2024-03-09", "2024-03-10"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024-Q4", "2024-10-01", "2024-12-31"),
        ("2024-H1", "2024-01-01", "2024-06-30"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("2024-SU", "2024-06-01", "2024-08-31"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("20", "2000-01-01", "2099-12-31"),
        ("2023-12-29/2024-01-03", "2023-12-29", "2024-01-03"),
    ],
)
def test_a_value_covers_the_days_from_its_first_to_its_last(value: str, first: str, last: str) -> None:
    days = extent(value)
    assert days is not None
    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "XXXX-03-05",
        "XXXX-WXX-5",
        "PRESENT_REF",
        "P2D",
        "2024-02-30",
        "2024-W60",
        "2024-13",
        "0000",
        "9999-12",
        "2024-03-06/2024-03-01",
        "2024-03-06/",
    ],
)
def test_what_covers_no_days(value: str) -> None:
    assert extent(value) is None
