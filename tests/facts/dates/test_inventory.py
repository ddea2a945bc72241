"""Every class of time expression that news copy has, with its kind, its value and how that is known.

The copy is of Wednesday, March 6, 2024. Each line of `inventory.txt` has the expressions between bars and, in their
order, what is read.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from newslint.facts.dates import dates
from newslint.readers import read
from newslint.text import Source

WEDNESDAY = date(2024, 3, 6)

_LINES = (Path(__file__).parent / "inventory.txt").read_text(encoding="utf-8").splitlines()
INVENTORY = [line for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize("line", INVENTORY)
def test_what_is_read(line: str) -> None:
    drawn, _, told = line.partition(" =")
    doc = read(Source("draft.txt", f"{drawn.replace('|', '')}\n"), published=WEDNESDAY)
    found = dates(doc)
    assert ", ".join(f"{written.kind} {written.value} {written.basis}" for written in found) == told.strip()
    assert [doc.read(written.span) for written in found] == drawn.split("|")[1::2]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("TARN, Norland, Dec. 21 (Agency) -- It fell.", "2023-12-21"),
        ("TARN, March 5 (Agency) - It fell.", "2024-03-05"),
        ("TARN, Dec 21 (Agency) — It fell.", "2023-12-21"),
        ("TARN, Norland, Dec 21 — It fell.", "2023-12-21"),
    ],
)
def test_a_dateline_has_a_day(text: str, value: str) -> None:
    doc = read(Source("draft.txt", f"Mills fall\n\n{text}\n"), published=WEDNESDAY)
    assert dates(doc)[0].value == value


def test_a_holy_month_that_has_begun_is_the_one_that_is_meant() -> None:
    doc = read(Source("draft.txt", "They will fast through Ramadan.\n"), published=date(2024, 3, 20))
    assert [(written.value, written.basis) for written in dates(doc)] == [("2024-03-11/2024-04-09", "default")]
