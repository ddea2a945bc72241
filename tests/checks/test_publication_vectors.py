"""What the checks that hold dates to the day of publication say of short copy of Wednesday, March 6, 2024."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.checks import load
from newslint.readers import read
from newslint.text import Source

CHECKS = ("numeric-date", "relative-day", "date-tense", "relative-year", "weekday-modifier", "dateline-gap")
WEDNESDAY = date(2024, 3, 6)
LEAD = "The harbor board sold its last ferry, the mayor said."


def speaking(text: str, published: date | None = WEDNESDAY) -> list[str]:
    doc = read(Source("draft.txt", f"{text}\n"), published=published)
    return [name for name in CHECKS for _ in load(name).check(doc, load(name).Options())]


@pytest.mark.parametrize(
    ("text", "checks"),
    [
        ("He resigned Monday.", []),
        ("The board meets Monday.", []),
        ("The board will meet Monday.", []),
        ("Polls open later Wednesday.", []),
        ("She died on Thursday.", []),
        ("He was arrested Dec. 14.", []),
        ("He will be sentenced Dec. 14.", []),
        ("The quay will open on Saturday, Dec. 14.", []),
        ("The yard shut earlier this week.", []),
        ("The yard shut last week.", []),
        ("The yard shut in September. It will open in September.", []),
        ("The yard shut earlier this year, in September.", ["relative-year"]),
        ("The Oct. 7 attack shook the town.", []),
        ("The lease ran out on 04/07/2024.", ["numeric-date"]),
        ("The permit expired on 13/06/2023.", []),
        ("The fair runs Dec. 30-Jan. 2.", []),
        ("The yard shut five years ago, in 2016.", ["relative-year"]),
        ("The board will meet next Friday.", ["weekday-modifier"]),
        ("The board will meet this Friday, or next Wednesday.", []),
        ("The board met last Friday, or last weekend.", []),
        ("The board met last Tuesday.", ["weekday-modifier"]),
        ("Today's young voters are few.", []),
        ("He died on Good Friday.", []),
        ("The board meets on the last Sunday of the month.", []),
        (f"LONDON, March 7 (Reuters) - {LEAD}", []),
        (f"LONDON, March 2 (Reuters) - {LEAD}", ["dateline-gap"]),
    ],
)
def test_what_is_said(text: str, checks: list[str]) -> None:
    assert speaking(text) == checks


@pytest.mark.parametrize("name", ["relative-day", "date-tense", "weekday-modifier", "dateline-gap"])
def test_checks_that_say_nothing_without_a_publication_date_need_one(name: str) -> None:
    assert load(name).NEEDS == ("published",)


@pytest.mark.parametrize("language", ["es", "fr", "de"])
def test_other_languages_are_read_without_a_fault(language: str) -> None:
    doc = read(
        Source("draft.txt", "04/07/2024, today, Monday, March 1, 2024\n"), published=WEDNESDAY, language=language
    )
    for name in CHECKS:
        list(load(name).check(doc, load(name).Options()))
