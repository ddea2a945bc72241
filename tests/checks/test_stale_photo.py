"""How old a picture may be, with a year and without, and how its age is told."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.checks.stale_photo import Options, check
from newslint.document import Conventions
from newslint.readers import read
from newslint.text import Source

STORY = "The yard will close in the fall, its owner told the crew."


def slips(caption: str, story: str = STORY, story_type: str = "news") -> list[tuple[str | None, str]]:
    source = Source("draft.txt", f"{caption} (Reuters)\n\n{story}\n")
    doc = read(source, published=date(2024, 3, 6), conventions=Conventions(story_type=story_type))
    return [(slip.case, slip.values["age"]) for slip in check(doc, Options())]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("Feb. 5", []),
        ("Feb. 4", [("dated", "31 days")]),
        ("Sept. 6", [("no-year", "6 months")]),
        ("Sept. 5", []),
        ("March 7", []),
        ("Sept. 5, 2023", [("dated", "6 months")]),
        ("March 7, 2022", [("dated", "23 months")]),
        ("March 6, 2022", [("dated", "2 years")]),
        ("Feb. 20, 2024", []),
        ("June 4, 2024", []),
    ],
)
def test_ages(day: str, expected: list[tuple[str, str]]) -> None:
    assert slips(f"Traders work at the Arden stock exchange on {day}.") == expected


@pytest.mark.parametrize("story_type", ["obituary", "history"])
def test_stories_that_look_back(story_type: str) -> None:
    assert slips("Traders work at the exchange on Oct. 3, 2022.", story_type=story_type) == []
    assert slips("Traders work at the exchange on Oct. 3, 2022.", "The anniversary of the crash is near.") == []


@pytest.mark.parametrize(
    "caption",
    [
        "Traders work at the exchange after the Oct. 3, 2022, crash.",
        "Traders work at the exchange, which opened on Oct. 3, 2022.",
        "On Oct. 3, 2022, traders worked at the exchange.",
        "Oct. 3, 2022: traders work.",
        "Traders work at an Oct. 3 auction.",
        "Traders wait for Oct. 3, 2023.",
        "The plan for the exchange, dated Oct. 3, 2022.",
        "Traders, pictured on Oct. 3, 2022.",
        "Archive: traders work at the exchange on Oct. 3, 2022.",
        "Traders work. The exchange opened on Oct. 3, 2022.",
    ],
)
def test_days_that_are_not_the_pictures(caption: str) -> None:
    assert slips(caption) == []
