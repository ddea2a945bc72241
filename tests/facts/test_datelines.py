"""A dateline dates a story only where it gives the whole day, and only where nothing else does."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.facts.datelines import dateline_date
from newslint.readers import read
from newslint.text import Source

OWN = date(2023, 12, 21)


def published(
    head: str, *, given: date | None = None, path: str = "draft.txt", pattern: str | None = None
) -> date | None:
    source = Source(path, f"Harbor opens\n\n{head}The harbor opened on Monday, the mayor said.\n")
    return read(source, published=given, published_pattern=pattern, dated=dateline_date).published


@pytest.mark.parametrize(
    "head",
    [
        "TARN, Dec. 21, 2023 (Agency) — ",
        "TARN, Norland, Dec. 21, 2023 (Agency) - ",
        "TARN, 21 December 2023 — ",
        "TARN, Thursday, Dec. 21, 2023 (Agency) — ",
    ],
)
def test_a_whole_day_dates_the_story(head: str) -> None:
    assert published(head) == OWN


@pytest.mark.parametrize(
    "head",
    [
        "TARN, Dec. 21 (Agency) — ",
        "TARN, Thursday, Dec. 21 (Agency) — ",
        "TARN (Agency) — ",
        "TARN, Feb. 30, 2024 — ",
        "",
    ],
)
def test_anything_less_leaves_it_undated(head: str) -> None:
    assert published(head) is None


def test_a_day_given_or_in_the_file_name_wins() -> None:
    head = "TARN, Dec. 21, 2023 (Agency) — "
    assert published(head, given=date(2024, 1, 2)) == date(2024, 1, 2)
    assert published(head, path="2024-01-03-draft.txt", pattern="YYYY-MM-DD-") == date(2024, 1, 3)
