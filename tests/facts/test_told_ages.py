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
