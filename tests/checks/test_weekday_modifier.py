"""Weekdays with "next" or "last" and weekends, on every day of the week of publication."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from newslint.checks.weekday_modifier import Options, check
from newslint.readers import read
from newslint.text import Source

MONDAY = date(2024, 3, 4)


def readings(text: str, published: date, options: Options = Options()) -> list[tuple[str, str]]:
    doc = read(Source("draft.txt", f"{text}\n"), published=published)
    return [(slip.values["one"], slip.values["two"]) for slip in check(doc, options)]


def open_on(text: str) -> str:
    """The days of the week, Monday first, on which the words have two readings."""
    return "".join("MTWTFSS"[day] if readings(text, MONDAY + timedelta(day)) else "." for day in range(7))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The board will meet next Friday.", "MTWT..S"),
        ("The board will meet next Sunday.", "MTWTFS."),
        ("The board will meet next Tuesday.", "M.....S"),
        ("The board met last Tuesday.", "..WTF.."),
        ("The board met last Thursday.", "....F.."),
        ("The board met last Friday.", "......."),
        ("The board will meet this Friday.", "......."),
        ("The board met the previous Friday.", "......."),
        ("The fair is on this weekend.", "M......"),
        ("The fair will open this weekend.", "......S"),
        ("The fair was held this weekend.", "......."),
        ("The fair was held last weekend.", "......."),
    ],
)
def test_the_day_of_publication_decides(text: str, days: str) -> None:
    assert open_on(text) == days


def test_both_readings_are_named() -> None:
    assert readings("The board will meet next Friday.", date(2024, 3, 6)) == [("March 8", "March 15")]
    assert readings("The fair is on this weekend.", MONDAY) == [("March 2 and March 3", "March 9 and March 10")]


def test_the_reach_may_be_narrowed() -> None:
    assert readings("The board will meet next Friday.", MONDAY, Options(reach=9)) == []
    assert readings("The board will meet next Friday.", MONDAY, Options(reach=11)) == [("March 8", "March 15")]


def test_days_ahead_are_of_the_next_week_unless_they_are_close() -> None:
    friday = date(2024, 3, 8)
    assert readings("The board will meet next Monday.", friday) == []
    assert readings("The board will meet next Monday.", friday, Options(soon=3)) == [("March 11", "March 18")]


def test_a_date_of_the_paragraph_counts_and_one_of_another_does_not() -> None:
    text = "The board will meet next Friday.{}Doors open on March 15 at noon, the owner said."
    assert readings(text.format(" "), date(2024, 3, 6)) == []
    assert len(readings(text.format("\n\n"), date(2024, 3, 6))) == 1
