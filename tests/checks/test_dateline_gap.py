"""The day of a dateline: three days before publication and one after, whatever the year; exempt story types."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.checks.dateline_gap import Options, check
from newslint.document import Conventions
from newslint.readers import read
from newslint.text import Source

LEAD = "The harbor board sold its last ferry on Monday, the mayor said."


def far(dated: str, published: date | None = date(2024, 3, 6), story_type: str = "news", lead: str = LEAD) -> bool:
    source = Source("draft.txt", f"PORT ELLERY, {dated} (AP) — {lead}\n")
    doc = read(source, published=published, conventions=Conventions(story_type=story_type))
    return bool(list(check(doc, Options())))


@pytest.mark.parametrize(
    ("dated", "is_far"),
    [("March 2", True), ("March 3", False), ("March 6", False), ("March 7", False), ("March 8", True)],
)
def test_the_edges(dated: str, is_far: bool) -> None:
    assert far(dated) is is_far


def test_the_year_turns() -> None:
    assert not far("Dec. 30", date(2024, 1, 2))
    assert not far("Jan. 1", date(2023, 12, 31))
    assert far("Jan. 2", date(2023, 12, 31))


def test_features_lie_for_weeks() -> None:
    assert far("Feb. 2")
    assert not far("Feb. 2", story_type="feature")


def test_days_of_the_story_are_not_the_datelines() -> None:
    assert not far("March 6", lead="The harbor board sold its last ferry on Feb. 2, the mayor said.")


def test_an_updated_story_was_filed_anew() -> None:
    text = f"Ferries go\n\nPORT ELLERY, Feb. 21 (AP) — {LEAD}\n\n{{}} the story was printed.\n"
    for note, count in (("This story has been updated since", 0), ("The owner updated the fleet after", 1)):
        doc = read(Source("draft.txt", text.format(note)), published=date(2024, 3, 6))
        assert len(list(check(doc, Options()))) == count
