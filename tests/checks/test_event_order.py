"""Counts and the days they come to: round the week, by the calendar, in years, and what cannot be counted."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.checks.event_order import Options, check
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source


def slips(text: str, *, published: date | None = None, language: str = "en") -> list[Slip]:
    doc = read(Source("draft.txt", f"{text}\n"), published=published, language=language)
    return list(check(doc, Options()))


@pytest.mark.parametrize(
    ("text", "case", "words", "expected"),
    [
        (
            "It sank Friday. Two days later, on Wednesday, it rose.",
            "counted",
            "Two days later, on Wednesday",
            "Sunday",
        ),
        ("It sank on Friday. On Monday, two days later, it rose.", "counted", "Monday, two days later", "Sunday"),
        ("It sank on Friday and rose the next day, Sunday.", "counted", "the next day, Sunday", "Saturday"),
        ("It sank on Friday. Ten days later, on Friday, it rose.", "counted", "Ten days later, on Friday", "Monday"),
        ("It sank on Friday. A day earlier, on Monday, it ran.", "counted", "A day earlier, on Monday", "Thursday"),
        ("It sank on March 4. 3 days later (March 9), it rose.", "counted", "3 days later (March 9", "March 7"),
        (
            "It sank on Dec. 30. Three days later, on Jan. 5, it rose.",
            "counted",
            "Three days later, on Jan. 5",
            "January 2",
        ),
        ("It sank on March 4. A week later, on March 25, it rose.", "counted", "A week later, on March 25", "March 11"),
        ("It sank in 2008. Three years later, in 2014, it rose.", "counted", "Three years later, in 2014", "2011"),
        (
            "It sank on March 4, 2024. Two days later, on March 8, 2024, it rose.",
            "absolute",
            "Two days later, on March 8, 2024",
            "March 6",
        ),
    ],
)
def test_a_count_that_comes_to_another_day(text: str, case: str, words: str, expected: str) -> None:
    (slip,) = slips(text)
    assert (slip.case, slip.values["words"], slip.values["expected"]) == (case, words, expected)


@pytest.mark.parametrize(
    "text",
    [
        "It sank on Friday. Three days later, on Monday, it rose.",
        "It sank on Dec. 30. Three days later, on Jan. 2, it rose.",
        "It sank on Feb. 28. Two days later, on March 1, it rose.",
        "It sank on March 4. A week later, on March 13, it rose.",
        "It sank in 2008. Three years later, in 2012, it rose.",
        "It sank Friday night. The next day, Sunday, it rose.",
        "It sank on Friday. About two days later, on Monday, it rose.",
        "It sank on Friday. Several days later, on Saturday, it rose.",
        "It sank on Friday. Hours later, on Tuesday, it rose.",
        "It sank on Friday, officials said Sunday. Two days later, on Wednesday, it rose.",
        "It ran on Tuesday and sank on Wednesday. Two days later, on Thursday, it rose.",
        "It sank on Friday. It rose a day later. Two days later, on Wednesday, it sank.",
        "It sank on Friday. Nobody saw it. Two days later, on Wednesday, it rose.",
        "It sank in March. Two days later, on Wednesday, it rose.",
        "“It sank Friday. Two days later, on Wednesday, it rose,” he said.",
        "It sank Friday. Two days later, every Saturday, it rose.",
        "It sank on Friday. The same day, Saturday, it rose.",
        "It sank on Tuesday. Then, on Monday, it rose.",
    ],
)
def test_a_count_that_fits_or_cannot_be_followed(text: str) -> None:
    assert slips(text) == []


def test_a_weekday_is_counted_from_a_date_whose_year_is_known() -> None:
    assert len(slips("It sank on March 4, 2024. Two days later, on Friday, it rose.")) == 1
    assert slips("It sank on March 4, 2024. Two days later, on Wednesday, it rose.") == []


def test_then_runs_back_only_between_days_that_are_told_and_known() -> None:
    published = date(2024, 3, 6)
    (slip,) = slips("It sank on Tuesday. Then, on Monday, it rose.", published=published)
    assert (slip.case, slip.values["first"]) == ("then", "Tuesday")
    assert slips("It sank on Monday. Then, on Tuesday, it rose.", published=published) == []
    assert slips("It will sink on Tuesday. Then, on Monday, it will rise.", published=published) == []


def test_the_weekday_may_be_mended_and_a_date_not() -> None:
    (slip,) = slips("It sank Friday. Two days later, on Wednesday, it rose.")
    assert [change.text for repair in slip.repairs for change in repair.changes] == ["Sunday"]
    (slip,) = slips("It sank on March 4. Two days later, on March 9, it rose.")
    assert slip.repairs == ()


def test_it_reads_english_only() -> None:
    assert slips("It sank on March 4. Two days later, on March 9, it rose.", language="de") == []
