"""Counted times against the dates tied to them, for copy of Wednesday, March 6, 2024."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.checks.relative_year import Options, check
from newslint.readers import read
from newslint.text import Source

WEDNESDAY = date(2024, 3, 6)


def clashes(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str, str | None]]:
    doc = read(Source("draft.txt", f"{text}\n"), published=published)
    return [(slip.values["counted"], slip.values["named"], slip.case) for slip in check(doc, Options())]


@pytest.mark.parametrize(
    "text",
    [
        "The yard shut five years ago, in 2015.",
        "The yard shut five years ago (in 2016).",
        "The yard shut five years ago in 2021.",
        "In 2016, five years ago, the yard closed.",
        "The yard shut nearly five years ago, in 2015.",
        "The yard shut a decade ago, in 2010.",
        "The yard shut three months ago, in October 2023.",
        "The yard shut 15 months ago, in 2021.",
        "The yard shut 15 months ago, on Dec. 6, 2021.",
        "The yard shut three days ago, on March 1.",
        "The yard shut two weeks ago, on Feb. 5.",
        "The yard shut a month ago, on Dec. 5.",
    ],
)
def test_counts_that_are_off(text: str) -> None:
    [(_, _, case)] = clashes(text)
    assert case == "count"


@pytest.mark.parametrize(
    "text",
    [
        "The yard shut last year, in 2022.",
        "The yard shut this year, in 2023.",
        "The yard will open next year, in 2024.",
        "The yard shut last month, in January.",
        "The yard shut last month, on Jan. 15.",
        "Last month the yard closed its gates, on Jan. 15.",
        "The yard shut last month, in February 2023.",
        "The yard shut last week, on Feb. 12.",
        "The yard will open next week, on March 20.",
        "The yard shut earlier this year, in September.",
        "The yard will open later this year, in January.",
        "The yard shut this year, in September.",
    ],
)
def test_periods_that_are_others(text: str) -> None:
    [(_, _, case)] = clashes(text)
    assert case == "period"


@pytest.mark.parametrize(
    "text",
    [
        "The yard shut five years ago, in 2018, and the quay six years ago, in 2019.",
        "The yard shut nearly 20 years ago, in 2001.",
        "The yard shut two decades ago, in 2002.",
        "The yard shut three months ago, in November, and another 15 months ago, in 2022.",
        "The yard shut some years ago, in 2003.",
        "The yard shut three days ago, on March 2.",
        "The yard shut two weeks ago, on Feb. 15.",
        "The yard shut about a month ago, on Jan. 5.",
        "The yard shut 11 months ago, on Feb. 5.",
        "The yard shut five years ago, in his 2016 term.",
        "Five years ago, 2016 boats lay here.",
        "The yard shut last year, in September. It will open next year, in January.",
        "The yard shut earlier this year, in February. It will open later this year, in May.",
        "The yard will open this year, in September.",
        "Last year’s fair, in 2021, was small.",
        "In the last school year, in 2021, the yard closed.",
        "The yard shut last week, on Feb. 25 or so. It closed last week, on March 3.",
        "In 2015 the owner said the yard closed five years ago, in 2010.",
        "Sales fell last year from 2021 and this year from 2022.",
        "“The yard shut five years ago, in 2012,” she said.",
    ],
)
def test_what_holds_or_is_not_tied(text: str) -> None:
    assert clashes(text) == []


def test_the_turn_of_a_month_and_a_year_decides_nothing() -> None:
    assert clashes("The yard shut last month, on Jan. 31.", date(2024, 3, 1)) == []
    assert clashes("The yard shut last year, in 2022.", date(2024, 1, 1)) == []
    assert clashes("The yard shut last year, in 2022.", date(2024, 1, 2)) == [("last year", "2022", "period")]


def test_sums_within_the_copy_need_no_publication_date() -> None:
    text = "The yard opened in 1998. Six years later, in {}, it closed."
    assert clashes(text.format(2009), None) == [("Six years later", "2009", "later")]
    assert clashes(text.format(2004), None) == clashes(text.format(2005), None) == []
    assert clashes("The yard shut five years ago, in 2015.", None) == []


def test_with_two_years_named_before_the_sum_is_open() -> None:
    text = "The yard opened in 1998 and burned in 2001. Six years later, in 2009, it closed."
    assert clashes(text) == []


SUBHEAD = """Norlander and Sulander troops exchanged fire on Monday, both armies said.

{}

In October, {} flared along the ridge, and 90 troops were killed.
"""


@pytest.mark.parametrize(
    ("subhead", "battles", "published", "found"),
    [
        ("Shelling follows fierce battles earlier this year", "battles", date(2024, 1, 7), True),
        ("Shelling follows fierce battles earlier this year", "battles", date(2023, 11, 6), False),
        ("Fierce battles loom this year", "battles", date(2024, 1, 7), False),
        ("Shelling follows fierce battles last year", "battles", date(2024, 1, 7), False),
        ("Shelling follows fierce battles earlier this year", "riots", date(2024, 1, 7), False),
    ],
)
def test_a_subhead_is_taken_up_by_the_month_below(subhead: str, battles: str, published: date, found: bool) -> None:
    assert bool(clashes(SUBHEAD.format(subhead, battles), published)) is found


def test_a_sentence_is_taken_up_where_the_next_tells_on_of_the_same() -> None:
    told = "Earlier this year, battles flared along the ridge. {}In September, 90 troops were killed {}."
    assert len(clashes(told.format("", "in the battles on the ridge"))) == 1
    assert clashes(told.format("", "at sea")) == []
    assert clashes(told.format("It rained. ", "in the battles on the ridge")) == []
