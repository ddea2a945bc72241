"""Repairs of a weekday beside a date; what is found is drawn in the rule's own examples."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.checks import date_weekday
from newslint.readers import read
from newslint.text import Source


def repaired(text: str, published: date | None = None, language: str = "en") -> list[str]:
    doc = read(Source("draft.txt", f"{text}\n"), published=published, language=language)
    [slip] = date_weekday.check(doc, date_weekday.Options())
    drafts = []
    for repair in slip.repairs:
        [change] = repair.changes
        drafts.append(doc.text[: change.span.start] + change.text + doc.text[change.span.end :])
    return drafts


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Monday, March 5, 2024", ["Tuesday, March 5, 2024", "Monday, March 4, 2024"]),
        ("MONDAY, MARCH 5, 2024", ["TUESDAY, MARCH 5, 2024", "MONDAY, MARCH 4, 2024"]),
        ("Mon., March 5, 2024", ["Tue., March 5, 2024", "Mon., March 4, 2024"]),
        ("Monday, March 5th, 2024", ["Tuesday, March 5th, 2024", "Monday, March 4th, 2024"]),
        ("Friday, March 2nd, 2024", ["Saturday, March 2nd, 2024", "Friday, March 1st, 2024"]),
        ("Friday 13th June 2024", ["Thursday 13th June 2024", "Friday 14th June 2024"]),
        ("Wednesday, 2024-10-04", ["Friday, 2024-10-04", "Wednesday, 2024-10-02"]),
        ("Friday, March 30, 2024", ["Saturday, March 30, 2024", "Friday, March 29, 2024"]),
        ("Tuesday, March 31, 2024", ["Sunday, March 31, 2024"]),
    ],
)
def test_both_ends_can_be_mended(text: str, mended: list[str]) -> None:
    assert repaired(text) == mended


def test_the_name_is_in_the_language_of_the_draft() -> None:
    assert repaired("lundi 5 mars 2024", language="fr")[0] == "mardi 5 mars 2024"


def slips(text: str, published: date) -> int:
    doc = read(Source("draft.txt", f"{text}\n"), published=published)
    return len(list(date_weekday.check(doc, date_weekday.Options())))


def test_a_missing_year_counts_near_publication_only() -> None:
    text = "The mill burned on Monday, March 5, the owner said."
    assert slips(text, date(2024, 3, 20)) == 1
    assert slips(text, date(2024, 3, 21)) == 0


def test_another_year_may_be_meant_where_the_tense_says_so() -> None:
    # In 2025 Dec. 21 is a Sunday; ten days after that of 2024, a Saturday, only the coming one can be meant
    assert slips("The hall will open on Sunday, Dec. 21, the owner said.", date(2024, 12, 31)) == 0
    assert slips("The hall opened on Sunday, Dec. 21, the owner said.", date(2024, 12, 31)) == 1
