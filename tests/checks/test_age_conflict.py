"""One person with two current ages; namesakes, birthdays and relatives are let pass."""

from __future__ import annotations

import pytest

from newslint.checks.age_conflict import Options, check
from newslint.readers import read
from newslint.text import Source


def slips(text: str) -> list[tuple[str, str, str]]:
    doc = read(Source("draft.txt", text + "\n"))
    return [(slip.values["name"], slip.values["other"], slip.values["age"]) for slip in check(doc, Options())]


def test_one_slip_a_person_at_the_first_other_age() -> None:
    text = "Daniel Okafor, 34, left. Okafor, 35, came. Okafor, 36, sat. Ben Stahl, 40, left. Ben Stahl, 41, came."
    assert slips(text) == [("Daniel Okafor", "34", "35"), ("Ben Stahl", "40", "41")]


def test_equal_ages_agree() -> None:
    assert slips("Daniel Okafor, 34, left. The 34-year-old Okafor came.") == []


@pytest.mark.parametrize("ending", ["Jr.", "III"])
def test_endings_part_namesakes(ending: str) -> None:
    assert slips(f"Daniel Okafor, 60, left. Daniel Okafor {ending}, 34, came.") == []


def test_a_birthday_lets_one_year_pass_and_no_more() -> None:
    assert slips("Daniel Okafor, 34, left. It was his birthday. Daniel Okafor, 35, came.") == []
    assert len(slips("Daniel Okafor, 34, left. It was his birthday. Daniel Okafor, 36, came.")) == 1


@pytest.mark.parametrize(("turned", "found"), [("turned 34", 0), ("turns 35", 0), ("turned 36", 1), ("turned back", 1)])
def test_who_turns_so_old_has_a_birthday(turned: str, found: int) -> None:
    assert len(slips(f"Daniel Okafor, 34, left. He {turned} in May. Daniel Okafor, 35, came.")) == found


def test_a_surname_needs_a_full_name() -> None:
    assert slips("Mr. Okafor, 34, left. Mr. Okafor, 35, came.") == []


def test_a_surname_of_two_is_nobodys() -> None:
    assert slips("Daniel Okafor, 34, left. Ben Okafor, 40, came. Okafor, 35, sat.") == []
