"""Days counted from publication against the days they are tied to: every tie, every way to miss one, every anchor."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.checks.relative_day import Options, check
from newslint.document import Conventions
from newslint.readers import read
from newslint.text import Source

WEDNESDAY = date(2024, 3, 6)


def clashes(text: str, edition: str = "web", published: date | None = WEDNESDAY) -> list[tuple[str, str]]:
    doc = read(Source("draft.txt", f"{text}\n"), published=published, conventions=Conventions(edition=edition))
    return [(slip.values["counted"], slip.values["named"]) for slip in check(doc, Options())]


@pytest.mark.parametrize(
    "text",
    [
        "The board met yesterday, Monday, at noon.",
        "The board met yesterday — Monday — at noon.",
        "The board met Monday, yesterday, at noon.",
        "The board will meet tomorrow (Friday).",
        "The board will meet tomorrow, March 9, 2024.",
        "The board met yesterday, March 5, 2023.",
        "The board will meet tomorrow on Friday.",
        "The vote, set for yesterday, Monday, was lost.",
        "The board took the boats yesterday, hours after the yard folded on Sunday.",
        "Hours before the yard folded on Sunday, the board took the boats yesterday.",
        "The yard collapsed yesterday. Minutes after the collapse, the board met on Monday.",
        "The yard collapsed yesterday. Monday’s collapse cost 200 jobs.",
        "The yard collapsed yesterday. The oldest yard collapsed on Monday at noon.",
        "The crash, which happened yesterday, cost 200 jobs. Crews came after Monday’s crash.",
        "The crash took place yesterday at noon. Crews came after Monday’s crash.",
        "The vote was held earlier today, Tuesday, at noon.",
    ],
)
def test_every_tie(text: str) -> None:
    assert len(clashes(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The board met yesterday, Tuesday, at noon.",
        "The board met yesterday, Tuesday, March 5, 2024.",
        "The board met yesterday, Monday and Sunday.",
        "The board met Sunday and yesterday, Monday.",
        "The board met yesterday, Monday through Sunday it had not.",
        "The board met yesterday and on Monday.",
        "The vote was moved from tomorrow to Friday.",
        "The board said yesterday that the yard folded Monday.",
        "The board spoke yesterday of Monday’s vote.",
        "The board took the boats yesterday, hours after the yard folded on Monday.",
        "The board took the boats yesterday, days after the yard folded on Sunday.",
        "The yard collapsed yesterday. A hotel collapsed on Monday.",
        "The board met yesterday. The board met on Monday.",
        "The crash, which happened yesterday, cost 200 jobs. Crews came after Tuesday’s crash.",
        "A crash happened yesterday. Crews came after Monday’s crash.",
        "The crash happened yesterday. It was another than Monday’s crash.",
        "The crash happened yesterday. Crews came after Monday’s fire.",
        "The yard collapsed yesterday. The minister resigned on Monday.",
        "Crews today earn less. The crews struck Monday.",
        "Yesterday’s vote, Monday, was lost.",
        "Every Monday, today as ever, the board meets.",
    ],
)
def test_what_is_not_tied_or_agrees(text: str) -> None:
    assert clashes(text) == []


def test_paragraphs_are_not_mixed() -> None:
    assert clashes("The yard collapsed yesterday.\n\nMonday’s collapse cost 200 jobs.") == []


def test_both_days_are_named() -> None:
    doc = read(Source("draft.txt", "The board will meet tomorrow, March 9.\n"), published=WEDNESDAY)
    [slip] = check(doc, Options())
    assert dict(slip.values) == {
        "counted": "tomorrow",
        "day": "Thursday, March 7",
        "published": "Wednesday, March 6",
        "named": "March 9",
    }
    assert [doc.read(other.span) for other in slip.others] == ["March 9"]


def test_a_morning_paper_may_count_from_the_evening_before() -> None:
    text = "The board met yesterday, Monday, at noon."
    assert clashes(text, "morning") == []
    assert clashes(text.replace("Monday", "Sunday"), "morning") == [("yesterday", "Sunday")]


def test_a_dateline_is_counted_from_too() -> None:
    text = "PORT ELLERY, March 5 (AP) — The board met yesterday, {}, at noon, the mayor said."
    assert clashes(text.format("Monday")) == []
    assert clashes(text.format("Tuesday")) == []
    assert clashes(text.format("Sunday")) == [("yesterday", "Sunday")]


def test_without_a_publication_date_nothing_is_said() -> None:
    assert clashes("The board met yesterday, Monday, at noon.", published=None) == []
