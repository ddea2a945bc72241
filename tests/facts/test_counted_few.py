"""Small counts, and small numbers of days, weeks, months and years, as figures or as words."""

from __future__ import annotations

import pytest

from newslint.facts.counted_few import counted_few
from newslint.readers import read
from newslint.text import Source


def found(text: str) -> list[tuple[str, int, bool, str]]:
    doc = read(Source("draft.txt", f"Pier shut\n\nThe pier is {text}\n"))
    return [(doc.read(few.whole), few.number, few.spelled, few.kind) for few in counted_few(doc)]


@pytest.mark.parametrize(
    ("text", "whole", "number", "spelled", "kind"),
    [
        ("shut for five months.", "five months", 5, True, "month"),
        ("shut for the remaining 7 months of the year.", "7 months", 7, False, "month"),
        ("shut since 3 weeks ago.", "3 weeks", 3, False, "week"),
        ("held up by 4 beams.", "4 beams", 4, False, "beam"),
    ],
)
def test_counts_and_spans_of_time_are_found(text: str, whole: str, number: int, spelled: bool, kind: str) -> None:
    assert found(text) == [(whole, number, spelled, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "shut for 2 or 3 months.",
        "shut for 2 years and 3 months.",
        "shut for 4 1/2 months.",
        "shut for 5-7 days.",
        "shut for 12 months.",
        "shut for one month.",
        "shut for 6 hours.",
        "5 years old.",
        "let for a 5-year term.",
        "shut for 7 of the 12 months, and for 7 months more.",
    ],
)
def test_ends_parts_ages_and_measures_are_not(text: str) -> None:
    assert found(text) == []
