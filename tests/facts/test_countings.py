"""A day is counted from the one in the clause behind the count, or from the same thing told elsewhere."""

from __future__ import annotations

import pytest

from newslint.facts.countings import countings
from newslint.readers import read
from newslint.text import Source


def _found(copy: str) -> list[tuple[str, int | None, str]]:
    doc = read(Source("draft.txt", f"Storm floods valley\n\n{copy}\n"))
    return [
        (doc.read(one.span), one.counted.steps if one.counted else None, doc.read(one.first[0].span))
        for one in countings(doc)
    ]


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("Friday, the day after", 1),
        ("Friday — just two days before", -2),
        ("Friday, 10 days ahead of", -10),
        ("Friday, two weeks following", 2),
        ("Friday, hours after", 1),
        ("Friday, three hours before", -1),
    ],
)
def test_words_that_count(words: str, steps: int) -> None:
    assert _found(f"The road was shut {words} the dam broke on Monday.") == [(words, steps, "Monday")]


@pytest.mark.parametrize(
    ("copy", "words", "first"),
    [
        ("Friday's ruling came two days after the hearing on Monday.", "two days after", "Monday"),
        ("The talk on Friday came just a day before Tuesday's vote.", "just a day before", "Tuesday"),
        ("She quit Friday, two days before a vote set for Monday.", "Friday, two days before", "Monday"),
        ("She quit Friday, a day after the mill said on Monday it was shut.", "Friday, a day after", "Monday"),
        ("She quit Friday, a day after the fair in Larn on Monday.", "Friday, a day after", "Monday"),
    ],
)
def test_what_is_counted_from(copy: str, words: str, first: str) -> None:
    assert [(span, day) for span, _, day in _found(copy)] == [(words, first)]


@pytest.mark.parametrize(
    "copy",
    [
        "She quit Friday, a day after police said he was shot on Tuesday.",
        "She quit Friday, a day after a vote set for Monday.",
        "She quit Friday's post, a day after the hearing on Monday.",
        "Friday's vote on what nobody thought would come to pass came a day after the hearing on Monday.",
        "She quit Friday, a day after a talk in the old hall by the sea in far Larn on Monday.",
        "She quit Friday, a day after Larn's mill and Monday's fair.",
        "The road was shut Friday, three months after the dam broke on Monday.",
        "The road was shut Friday, days after the dam broke on Monday.",
        "The road was shut Friday, 36 hours after the dam broke on Monday.",
        "The road was shut Friday, two days after the dam broke; on Monday it rained.",
        "The road was shut Friday, two days after the board set a hearing for Monday.",
        "The road was shut Fridays, two days after the dam broke on Monday.",
        "Two days after the dam broke on Monday.",
        "“The road was shut Friday, two days after the dam broke on Monday,” she said.",
        "Officials said Friday the road was shut at dawn, two days after the dam broke on Monday.",
        "On Friday the road, which was shut at dawn, was dry, two days after the dam broke on Monday and on Tuesday.",
        "On Friday the road was shut when it rained, two days after the dam broke on Monday.",
        "On Thursday and again on Friday the road was shut at dawn, two days after the dam broke on Monday.",
    ],
)
def test_what_counts_nothing(copy: str) -> None:
    assert _found(copy) == []


def test_in_another_language() -> None:
    doc = read(Source("draft.txt", "Friday, two days after the dam broke on Monday.\n"), language="de")
    assert countings(doc) == ()


def test_a_name_and_two_words_are_enough_and_three_plain_words_are_not() -> None:
    told = "The road was shut Friday, a day after {0} swam lakes. Up north {0} swam the lakes on Monday."
    assert _found(told.format("Ferrier")) == [("Friday, a day after", 1, "Monday")]
    assert _found(told.format("bears")) == []
