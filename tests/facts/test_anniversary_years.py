"""The year of an anniversary that is known to all, or that the sentence beside tells."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.facts.anniversaries import anniversaries
from newslint.readers import read
from newslint.text import Source


def _found(copy: str, language: str = "en") -> list[tuple[int | None, str]]:
    doc = read(Source("draft.txt", f"A town waits\n\n{copy}\n"), published=date(2024, 3, 6), language=language)
    return [(one.since.year, one.tie) for one in anniversaries(doc)]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("the deadly Sept. 11 terrorist attacks", 2001),
        ("the bombing of Pearl Harbor", 1941),
        ("the Rev. Martin Luther King Jr.’s assassination", 1968),
        ("the murder of George Floyd", 2020),
        ("D-Day", 1944),
    ],
)
def test_what_is_known_to_all(words: str, year: int) -> None:
    assert _found(f"They spoke on the 10th anniversary of {words}.") == [(year, "known")]


@pytest.mark.parametrize(
    ("day", "tie"),
    [
        ("Sunday marked", ""),
        ("March 3 will be", ""),
        ("In June came", "known"),
        ("Dec. 7, 2021, was", "known"),
        ("On Sunday she spoke of", "known"),
        ("Sunday came.\n\nIt is", "known"),
        ("Here on Sunday,", ""),
    ],
)
def test_a_day_that_is_the_anniversary(day: str, tie: str) -> None:
    assert _found(f"{day} the 10th anniversary of Pearl Harbor.") == [(1941, tie)]


@pytest.mark.parametrize(
    "words",
    [
        "the 9/11 Commission",
        "Martin Luther King Jr.'s birth",
        "the Rev. Martin Luther King Jr.",
        "the fair on Sept. 11th Street",
    ],
)
def test_what_is_something_else(words: str) -> None:
    assert _found(f"Sunday is the 10th anniversary of {words}.") == []


@pytest.mark.parametrize(
    ("copy", "found"),
    [
        ("Today is the 10th anniversary of the pit fire. Men fought the fire in 1979.", [(1979, "beside")]),
        ("Men fought the pit fire in 1979. Today is its 10th anniversary of the fire.", [(1979, "beside")]),
        ("Today is the 10th anniversary of the pit fire. The church was built in 1904.", []),
        ("Today is the 10th anniversary of the pit fire. Fires broke out in 1979 and 1980.", []),
        ("Today is the 10th anniversary of the pit fire.\n\nMen fought the fire in 1979.", []),
        ("Today is the 10th anniversary of the Coll fire.\n\nMen of Coll fought the fire in 1979.", [(1979, "beside")]),
        (
            "Today is the 10th anniversary of the pit at Coll.\n\nMen of Coll dug in 1979. Coll's pit shut in 1988.",
            [],
        ),
        ("Today is the 10th anniversary of the Coll fire.\n\nColl had a fire in 1979. Coll had a fire in 1980.", []),
        ("Today is the 10th anniversary of the pit fire. “Men fought the fire in 1979,” she said.", []),
        ("Today is the 10th anniversary: of fires. Men fought the fire in 1979.", []),
    ],
)
def test_the_year_of_the_sentence_beside(copy: str, found: list[tuple[int, str]]) -> None:
    assert _found(copy) == found
