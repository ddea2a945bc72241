"""Verbs and the dates that stand with them, before and after Wednesday, March 6, 2024."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.checks.date_tense import Options, check
from newslint.readers import read
from newslint.text import Source

WEDNESDAY = date(2024, 3, 6)


def clashes(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    doc = read(Source("draft.txt", f"{text}\n"), published=published)
    return [(slip.values["verb"], slip.case) for slip in check(doc, Options())]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The quay will open on March 1, 2024.", "will open"),
        ("The quay won’t open on March 1, 2024.", "won’t open"),
        ("The quay will not open to all on March 1, 2024.", "will not open"),
        ("The quay will be sold on March 1, 2024.", "will be sold"),
        ("The quay is to open March 1, 2024.", "is to open"),
        ("The quay is now set to open on March 1, 2024.", "is now set to open"),
        ("The quays are expected to open by March 1, 2024.", "are expected to open"),
        ("The owner plans to open the quay on March 1, 2024.", "plans to open"),
        ("The hearing is due on March 1, 2024.", "is due"),
        ("The board will meet at City Hall March 1, 2024.", "will meet"),
        ("By March 1, 2024, the quay will open.", "will open"),
        ("March 1, 2024, the quay will open.", "will open"),
        ("The fair will run Feb. 27-29, 2024, on the quay.", "will run"),
        ("The fair will run from Feb. 27 to March 1, 2024, on the quay.", "will run"),
        ("The fair is to be held from Feb. 27 to March 1, 2024, on the quay.", "is to be held"),
        ("The boats are expected to be sold on March 1, 2024.", "are expected to be sold"),
        ("The quay will open on Friday, March 1.", "will open"),
        ("The quay will open in 2023.", "will open"),
        ("The quay will open in January 2024.", "will open"),
    ],
)
def test_what_looks_ahead_to_the_past(text: str, verb: str) -> None:
    assert clashes(text) == [(verb, "ahead")]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The quay opened on March 8, 2024.", "opened"),
        ("The mayor died May 2, 2025, at home.", "died"),
        ("The board approved the budget on April 8, 2024.", "approved"),
        ("On April 8, 2024, the quay opened.", "opened"),
        ("The quay opened on Monday, April 8.", "opened"),
        ("The quay opened in May 2024.", "opened"),
        ("The quay opened in 2025.", "opened"),
    ],
)
def test_what_is_done_in_the_future(text: str, verb: str) -> None:
    assert clashes(text) == [(verb, "told")]


@pytest.mark.parametrize(
    "text",
    [
        "The quay will open on March 5, 2024.",
        "The quay opened on March 7, 2024.",
        "The quay will open on March 1.",
        "The quay opened on April 8.",
        "The quay would open on March 1, 2024.",
        "The quay was to open on March 1, 2024.",
        "The quay will have opened on March 1, 2024.",
        "The quay could open on March 1, 2024, and will if it could open on March 1, 2024.",
        "She is the first to sail on March 1, 2024.",
        "The board will discuss the report of March 1, 2024.",
        "The fair will run from Feb. 1 to May 9, 2024.",
        "The fair was to be held from Feb. 27 to March 1, 2024.",
        "The board will discuss sales from Feb. 27 to March 1, 2024.",
        "The town will mark the March 1, 2021, flood.",
        "The board announced a fair on May 4, 2024.",
        "The board approved an election on May 4, 2024.",
        "The quay had opened on May 4, 2024.",
        "The quay has opened for May 4, 2024.",
        "The quay closed until May 4, 2024.",
        "If the quay opened on May 4, 2024, all could sail.",
        "The owner thwarted the mayor’s plan to open the quay on March 1, 2021.",
        "Boats that failed in 2023 will be sold, and in 2023 the yard will recall the rest.",
        "The quay will open every May 1.",
        "“The quay will open on March 1, 2024,” the owner said.",
        "The quay will open on Monday, June 5.",
    ],
)
def test_what_is_let_pass(text: str) -> None:
    assert clashes(text) == []


def test_a_weekday_settles_the_year_only_near_publication() -> None:
    assert clashes("The quay will open on Monday, Jan. 22.") == [("will open", "ahead")]
    assert clashes("The quay will open on Monday, Jan. 15.") == []


def test_headlines_and_captions_are_not_read() -> None:
    text = "Quay will open on March 1, 2024\n\nThe owner is glad, the mayor said.\n"
    assert clashes(text) == []


def test_without_a_publication_date_nothing_is_said() -> None:
    assert clashes("The quay will open on March 1, 2024.", None) == []
