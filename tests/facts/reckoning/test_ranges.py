"""What a printed number may be, and how one that was worked out is written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newslint.facts.quantities import Quantity, quantities
from newslint.facts.reckoning.ranges import meant, rounded, told
from newslint.facts.reckoning.writing import figures, plainly, range_like, within_sentence, written_like
from newslint.readers import read
from newslint.text import Source


def only(text: str) -> Quantity:
    (found,) = quantities(read(Source("draft.txt", f"Storm floods valley\n\n{text}\n")))
    return found


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It sold 40 bags.", "40", "40"),
        ("It cost $1.2 million.", "1170000", "1230000"),
        ("It cost $12.5 million.", "12450000", "12550000"),
        ("It sold about 40 bags.", "38", "42"),
        ("It sold nearly 40 bags.", "36", "40"),
        ("It sold more than 40 bags.", "40", "44"),
    ],
)
def test_what_a_number_may_be(text: str, low: str, high: str) -> None:
    assert meant(only(text)) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It fell 20 percent.", "19.5", "20.5"),
        ("It fell 2.5 percent.", "2.45", "2.55"),
        ("It fell about 20 percent.", "18", "22"),
        ("It fell more than 30 percent.", "29.5", "35"),
    ],
)
def test_what_was_worked_out_is_rounded(text: str, low: str, high: str) -> None:
    assert told(only(text)) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("It cost $12 million.", "11000000", "$11 million"),
        ("It cost $12 million.", "11250000", "$11.25 million"),
        ("It sold 1,200 bags.", "1320.5", "1,320.5"),
        ("It sold 900 bags.", "13200", "13,200"),
        ("It sold twelve bags.", "9", "nine"),
        ("It sold twelve bags.", "11", "11"),
        ("It sold 0 bags.", "3", "3"),
    ],
)
def test_numbers_are_written_as_the_copy_writes_them(text: str, value: str, written: str) -> None:
    doc = read(Source("draft.txt", f"Storm floods valley\n\n{text}\n"))
    (quantity,) = quantities(doc)
    assert written_like(doc, quantity, Decimal(value)) == written


def test_small_matters_of_writing() -> None:
    doc = read(Source("draft.txt", "Storm floods valley\n\nWinds of 16 to 34 kph.\n"))
    (quantity,) = quantities(doc)
    assert range_like(doc, quantity, Decimal(16), Decimal("24.5")) == "16 to 24.5 kph"
    assert (rounded(Decimal("33.333"), 0), rounded(Decimal("33.333"), -1)) == ("33", "33.3")
    assert (figures(Decimal("12.340")), plainly(Decimal("2.5")), plainly(Decimal(3))) == ("12.34", "2.5", "three")
    assert (within_sentence("Twelve"), within_sentence("US dollars"), within_sentence("$4")) == (
        "twelve",
        "US dollars",
        "$4",
    )
