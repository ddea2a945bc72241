"""Days in figures: their two readings, the house's reading, and the ways to write them out."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.checks.numeric_date import Options, check
from newslint.document import Conventions
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source


def slips(text: str, locale: str | None = None, name: str = "draft.txt") -> list[Slip]:
    conventions = Conventions(locale=locale)
    doc = read(Source(name, f"{text}\n"), published=date(2024, 3, 6), conventions=conventions)
    return list(check(doc, Options()))


def written_out(slip: Slip) -> list[str]:
    return [repair.changes[0].text for repair in slip.repairs]


def test_both_ways_to_write_the_month_are_offered() -> None:
    [slip] = slips("The licence ran out on 05/06/2024.")
    assert (slip.case, dict(slip.values)) == ("open", {"written": "05/06/2024", "one": "5 June", "two": "May 6"})
    assert written_out(slip) == ["5 June 2024", "May 6, 2024"]


@pytest.mark.parametrize(
    ("locale", "one", "spelled"),
    [("en-US", "May 6", "May 6, 2024"), ("US", "May 6", "May 6, 2024"), ("en_GB", "5 June", "5 June 2024")],
)
def test_a_locale_leaves_one_reading(locale: str, one: str, spelled: str) -> None:
    [slip] = slips("The licence ran out on 05/06/2024.", locale)
    assert (slip.case, slip.values["one"], written_out(slip)) == ("settled", one, [spelled])


def test_uk_is_gb_and_a_locale_that_says_nothing_of_the_order_leaves_it_open() -> None:
    text = "The licence ran out on 05/06/2024."
    assert [slips(text, locale)[0].case for locale in ("UK", "ISO", "en")] == ["settled", "open", "open"]


@pytest.mark.parametrize(("figures", "year"), [("29", "2029"), ("30", "1930"), ("98", "1998")])
def test_two_figures_of_a_year_reach_five_years_ahead(figures: str, year: str) -> None:
    [slip] = slips(f"The licence ran out on 5.6.{figures}, the clerk found.")
    assert written_out(slip)[0] == f"5 June {year}"


@pytest.mark.parametrize(
    "text",
    [
        "The licence ran out on 5.6.24.2, the clerk found.",
        "The licence ran out on 05/06/2024/7, the clerk found.",
        "The log of 05/06/1024 is lost, the clerk found.",
        "The fund lost $5/6/2024 in one day.",
        "The clerk wrote to her@05/06/2024 twice.",
        "He read 05-06-2024_log twice.",
        "The mark is 5-6-24, the clerk found.",
    ],
)
def test_figures_with_more_beside_them_are_no_day(text: str) -> None:
    assert slips(text) == []


def test_tables_and_headlines_are_not_the_story() -> None:
    table = "# Licences\n\nAll licences have run out, the clerk said.\n\n| until |\n|---|\n| 05/06/2024 |"
    assert slips(table, name="draft.md") == []
    assert len(slips(f"{table}\n\n- One ran out on 05/06/2024.\n- One did not.", name="draft.md")) == 1
