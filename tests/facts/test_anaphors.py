"""Times told by other times: how far they lead, and what only looks like one."""

from __future__ import annotations

import pytest

from newslint.facts.anaphors import DAY, MONTH, PART, WEEK, YEAR, opening_anaphors
from newslint.readers import read
from newslint.text import Source


def opening(sentence: str) -> list[tuple[str, int | None, int, bool]]:
    doc = read(Source("draft.txt", f"Storm day\n\nThe port shut, the mayor said. {sentence}\n"))
    return [(doc.read(found.span), found.steps, found.unit, found.exact) for found in opening_anaphors(doc)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Later in the day, it opened.", ("Later in the day", 0, PART, True)),
        ("But earlier that night the mayor left.", ("earlier that night", 0, PART, True)),
        ("That night, it opened.", ("That night", 0, DAY, True)),
        ("The next day Moreno left.", ("The next day", 1, DAY, True)),
        ("The previous Friday, it opened.", ("The previous Friday", None, DAY, True)),
        ("Two days later, it opened.", ("Two days later", 2, DAY, True)),
        ("Then, 12 days earlier, it shut.", ("12 days earlier", -12, DAY, True)),
        ("About a week later, it opened.", ("About a week later", 1, WEEK, False)),
        ("Days later, it opened.", ("Days later", None, DAY, True)),
        ("A few hours later, it opened.", ("A few hours later", None, PART, True)),
        ("That same month, it opened.", ("That same month", 0, MONTH, True)),
        ("The following year, it opened.", ("The following year", 1, YEAR, True)),
    ],
)
def test_what_a_sentence_opens_with(sentence: str, found: tuple[str, int | None, int, bool]) -> None:
    assert opening(sentence) == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "That night shift was the worst.",
        "The next day of talks brought nothing.",
        "The same day the bank failed",
        "That day’s vote was close.",
        "Later, it opened.",
        "Two days of rain followed.",
        "It opened later in the day.",
        "That Friday, it opened.",
    ],
)
def test_what_only_looks_like_one(sentence: str) -> None:
    assert [found for found in opening(sentence) if found[0] != "The same day"] == []


def test_only_sentences_of_the_body_count() -> None:
    doc = read(Source("draft.md", "# Storm\n\nIt shut.\n\n## Later that day, it opened\n\nIt is open.\n"))
    assert opening_anaphors(doc) == ()
