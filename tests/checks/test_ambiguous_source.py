"""A short form is ambiguous where two bodies that a reader may take it for were named before it."""

from __future__ import annotations

import pytest

from newslint.checks.ambiguous_source import Options, check
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source

NORLAND = "The Norlander Foreign Ministry said the buoy had drifted."
SULAND = "The Sulander Foreign Ministry denied it."
BARE = "The Foreign Ministry said talks would go on."
FILLER = "Rain fell on both banks all day."


def slips(*paragraphs: str, options: Options = Options()) -> list[Slip]:
    text = "\n\n".join(("Two capitals trade notes over a buoy", *paragraphs)) + "\n"
    return list(check(read(Source("draft.txt", text)), options))


def test_the_rivals_are_told_nearest_first() -> None:
    (slip,) = slips(NORLAND, SULAND, BARE)
    assert slip.values["source"] == "The Foreign Ministry"
    assert slip.values["rivals"] == "the Sulander Foreign Ministry and the Norlander Foreign Ministry"
    assert [other.values["body"] for other in slip.others] == [
        "the Sulander Foreign Ministry",
        "the Norlander Foreign Ministry",
    ]
    assert slip.others[0].span > slip.others[1].span


@pytest.mark.parametrize(("between", "case"), [(0, "near"), (1, "far"), (6, "far")])
def test_a_rival_further_than_two_paragraphs_back_is_far(between: int, case: str) -> None:
    (slip,) = slips(NORLAND, SULAND, *[FILLER] * between, BARE)
    assert slip.case == case


def test_how_near_is_near_can_be_set() -> None:
    (slip,) = slips(NORLAND, SULAND, FILLER, BARE, options=Options(near=3))
    assert slip.case == "near"


def test_a_short_form_is_reported_once_until_a_body_is_named_again() -> None:
    assert len(slips(NORLAND, SULAND, BARE, BARE)) == 1
    assert len(slips(NORLAND, SULAND, BARE, NORLAND, BARE)) == 2


def test_three_rivals_are_all_told() -> None:
    (slip,) = slips(NORLAND, SULAND, "The Maravian Foreign Ministry regretted the fog.", BARE)
    assert slip.values["rivals"].count("Foreign Ministry") == 3
    assert len(slip.others) == 3


@pytest.mark.parametrize(
    "paragraphs",
    [
        (NORLAND, f"{SULAND} {BARE}"),
        (NORLAND, BARE),
        (SULAND, NORLAND.replace("Foreign", "Defense"), BARE),
        (NORLAND, "“The Sulander Foreign Ministry knows,” said Ole Brandt.", BARE),
        (NORLAND, SULAND, "“The Foreign Ministry said so,” said Ole Brandt."),
        (NORLAND, SULAND, "Its Foreign Ministry said talks would go on."),
        (NORLAND, SULAND, "The Foreign Ministry in Salvik said talks would go on."),
        (NORLAND, SULAND, "The foreign ministries said talks would go on."),
        (NORLAND, "Norland's Foreign Ministry said so twice.", BARE),
    ],
)
def test_what_is_settled_is_silent(paragraphs: tuple[str, ...]) -> None:
    assert slips(*paragraphs) == []
