"""Ages told by a birthday, and of "the 34-year-old" of the sentence before."""

from __future__ import annotations

import pytest

from newslint.facts.ages import ages
from newslint.readers import read
from newslint.text import Source


def told(text: str) -> list[tuple[int, str]]:
    doc = read(Source("draft.txt", text + "\n"))
    return [(age.number, doc.read(age.name.span)) for age in ages(doc)]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Orvell, who turned 34 in March, won.",
        "Ida Orvell, who turned 34 last week, won.",
        "Ida Orvell, who turned 34 on Friday, won.",
        "Ida Orvell, a nurse, turned 34 in Sept. and won.",
        "Ida Orvell has just turned 34 at Easter and won.",
        "Ida Orvell ran on Sunday. The 34-year-old from Tarn won.",
        "But Ida Orvell ran on Sunday. The 34-year-old, who won, wept.",
        "Dr. Ida Orvell ran on Sunday. The 34-year-old won.",
    ],
)
def test_one_age(text: str) -> None:
    ((number, name),) = told(text)
    assert number == 34
    assert name == "Ida Orvell"


@pytest.mark.parametrize(
    "text",
    [
        "Ida Orvell turned 34 in prison.",
        "Ida Orvell turned 34 in March 2009.",
        "Ida Orvell turned 34 when the mill burned.",
        "Ida Orvell won on Sunday. “The 34-year-old won,” it said.",
        "“Ida Orvell turned 34 in March,” it said.",
        "Ida Orvell won on Sunday. The 34-year-old girl wept.",
        "Ida Orvell saw a boy on Sunday. The 34-year-old won.",
        "Ida Orvell beat Tom Beck on Sunday. The 34-year-old wept.",
        "Ida Orvell’s boat won on Sunday. The 34-year-old wept.",
        "On Sunday in the rain, Ida Orvell won. The 34-year-old wept.",
        "Tom Beck was 34 then. Ida Orvell won. The 34-year-old wept.",
        "The 34-year-old won. Ida Orvell wept.",
    ],
)
def test_no_age(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "told_ages"),
    [
        ("Ida Orvell won. Her husband, Tom Orvell, wept. Orvell, 34, smiled.", [(34, "Orvell")]),
        ("Ida Orvell won. Her husband, Tom Orvell, wept. The 34-year-old Orvell smiled.", [(34, "Orvell")]),
        ("Ida Orvell won. Her husband, Tom Orvell, wept. Orvell, 34, said she ran in 2009.", [(34, "Orvell")]),
        ("Ida Orvell won. Her husband, Tom Orvell, wept. Orvell, 34, ran in 2009.", []),
        ("Ida Orvell won. Her husband, Tom Orvell, wept. Orvell’s, 34, smiled.", []),
        ("Ida Orvell won. Her husband, Tom Orvell, wept. “Orvell, 34, smiled,” it said.", []),
        ("Ida Orvell won. Her husband, Tom Orvell, wept. Orvell, 34, 36 and 38 are the numbers.", []),
        ("Ida Orvell and Tom Orvell won. Orvell, 34, smiled.", []),
    ],
)
def test_the_surname_of_two_is_that_of_the_first(text: str, told_ages: list[tuple[int, str]]) -> None:
    assert told(text) == told_ages
