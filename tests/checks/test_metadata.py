"""The days in file names, slugs, addresses and bylines beside the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.checks.metadata import Options, check
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source

LEAD = "The harbor board sold its last ferry on Monday, the mayor said."


def slips(matter: str, name: str = "draft.md", head: str = "") -> list[Slip]:
    text = f"---\ndate: 2024-03-06\n{matter}\n---\n{head}{LEAD}\n"
    return list(check(read(Source(name, text)), Options()))


@pytest.mark.parametrize(
    ("matter", "written"),
    [
        ("url: /2024/03/04/ferries/", "2024/03/04"),
        ('url: "/news/2024/3/8/ferries/"', "2024/3/8"),
        ("permalink: /2024/04/ferries/", "2024/04"),
        ("slug: 2024-03-04-ferries", "2024-03-04"),
        ("slug: '2024-03-04'", "2024-03-04"),
    ],
)
def test_other_days(matter: str, written: str) -> None:
    (slip,) = slips(matter)
    assert slip.values["written"] == written
    text = f"---\ndate: 2024-03-06\n{matter}\n---\n"
    assert text[slip.span.start : slip.span.end] == written
    assert text[slip.others[0].span.start : slip.others[0].span.end] == "2024-03-06"


@pytest.mark.parametrize(
    "matter",
    [
        "url: /2024/03/05/ferries/",
        "url: /2024/03/07/ferries/",
        "url: /2024/03/ferries/",
        "url: /elections/2022/ferries/",
        "url: /2024/13/04/ferries/",
        "slug: ferries-2024-01-04",
        "slug: 2024-01-044",
        "url: /2024/04/02/ferries/\nlastmod: 2024-04-02",
    ],
)
def test_the_same_day_or_none(matter: str) -> None:
    assert slips(matter) == []


def test_the_file_name_is_told_at_the_date_of_the_story() -> None:
    (slip,) = slips("title: Ferries", "posts/2023-11-04-ferries.md")
    assert (slip.values["what"], slip.values["written"], slip.in_source) == ("file name", "2023-11-04", True)
    assert slips("title: Ferries", "posts/2024-02-21-ferries.md") == []
    assert len(slips("title: Ferries", "posts/2024-02-20-ferries.md")) == 1
    assert slips("title: Ferries", "posts/ferries-2023-11-04.md") == []


def test_a_file_name_without_front_matter_is_told_at_the_top() -> None:
    doc = read(Source("2023-11-04-ferries.txt", f"Ferries go\n\n{LEAD}\n"), published=date(2024, 3, 6))
    (slip,) = check(doc, Options())
    assert doc.read(slip.span) == "Ferries go"


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("By Dana Orso | March 2, 2024", 1),
        ("By Dana Orso | March 5, 2024", 0),
        ("By Dana Orso | Updated March 2, 2024", 0),
        ("Published March 2, 2024", 1),
        ("March 2, 2024", 0),
    ],
)
def test_the_lines_above_the_story(line: str, count: int) -> None:
    doc = read(Source("draft.txt", f"Ferries go\n\n{line}\n\n{LEAD}\n"), published=date(2024, 3, 6))
    assert len(list(check(doc, Options()))) == count


def test_nothing_without_a_day_of_publication() -> None:
    doc = read(Source("2023-11-04-ferries.txt", f"Ferries go\n\n{LEAD}\n"))
    assert list(check(doc, Options())) == []
