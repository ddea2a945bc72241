"""What a register says of a form, and where the copy spells a name as the register does not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Conventions, Document
from newslint.facts.edits import one_apart
from newslint.facts.register import Standing, fitted, is_right, misspellings, registered, sealed
from newslint.readers import read
from newslint.registers.inline import book_of
from newslint.rulebook.faults import Fault
from newslint.rulebook.tree import parse
from newslint.text import Source

REGISTER = """\
- name: Marta Velazco
  role: chairwoman of Haldmills
  wrong: [Marta Velasko, Velasko]
- name: Ólaf O'Brien
  from: 2024-01-01
- name: Vlaarp To Go
  type: organisation
  do-not-touch: true
- name: Norland Mills Corp.
  type: organisation
- name: al-Orri
  type: other
  wrong: {al-Ori: al-Orri}
  context: [Norland]
"""


def draft(text: str, published: date | None = None, register: str = REGISTER) -> Document:
    faults: list[Fault] = []
    node = parse("names.yml", register, faults)
    assert node is not None
    settled = Conventions(register=book_of("register", "names.yml", node, faults))
    assert faults == []
    return read(Source("draft.txt", f"Headline\n\n{text}\n"), conventions=settled, published=published)


def found(text: str) -> list[tuple[str, str, bool]]:
    doc = draft(text)
    return [(doc.read(one.span), one.right, one.near) for one in misspellings(doc)]


def test_a_form_is_a_name_a_short_form_or_wrong() -> None:
    doc = draft("Nothing.")
    said = {
        form: [(one.standing, one.right) for one in registered(doc, form)] for form in ("marta  velazco", "Velazco")
    }
    assert said == {
        "marta  velazco": [(Standing.NAME, "Marta Velazco")],
        "Velazco": [(Standing.SHORT, "Velazco")],
    }
    assert [one.right for one in registered(doc, "Velasko")] == ["Velazco"]
    assert [is_right(doc, form) for form in ("Velazco", "Velasko", "Nobody")] == [True, False, False]


def test_without_a_register_nothing_is_known() -> None:
    doc = read(Source("draft.txt", "Marta Velasko\n"))
    assert (registered(doc, "Marta Velasko"), misspellings(doc), sealed(doc)) == ((), (), ())


def test_an_entry_holds_from_its_day_and_where_no_day_is_known() -> None:
    days = (date(2023, 12, 31), date(2024, 1, 1), None)
    assert [is_right(draft("Nothing.", day), "Ólaf O’Brien") for day in days] == [False, True, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marta Velasko spoke.", [("Marta Velasko", "Marta Velazco", False)]),
        ("They met MARTA VELASKO.", [("MARTA VELASKO", "MARTA VELAZCO", False)]),
        ("At Haldmills Velasko’s car stood.", [("Velasko", "Velazco", False)]),
        ("Marta Velazco left. Ms. Velasko did not.", [("Velasko", "Velazco", False)]),
        ("Marta Velazco left. Jimmy Velasko did not.", []),
        ("Marta Velazco left. Norland's Velasko did not.", [("Velasko", "Velazco", False)]),
        ("Marta Velazco left for Velasko Lane.", []),
        ("They met Velasko in the street.", []),
        ("The velasko rang at Haldmills.", []),
        ("In Norland, al-Ori ruled.", [("al-Ori", "al-Orri", False)]),
        ("Al-Ori ruled in Norland.", [("Al-Ori", "Al-Orri", False)]),
        ("Martha Velazco spoke to Marta Velasco.", [("Marta Velasco", "Marta Velazco", True)]),
        ("Ólaf O’Brian spoke to Ólaf O’Brien.", [("Ólaf O’Brian", "Ólaf O'Brien", True)]),
        ("At Haldmills, Mrs. Velasco spoke.", [("Velasco", "Velazco", True)]),
        ("The chairwoman, Mrs. Velasco, spoke.", []),
        ("The Marta Velazcos of this world, and Marta Velazco-", []),
        ("They sold Norland Mills Corp in May.", []),
        ("Ana Velasco left Haldmills, and Mrs. Velasco is glad.", []),
    ],
)
def test_wrong_forms_and_near_ones(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert found(text) == expected


def test_what_is_not_to_be_touched_is_found_whole() -> None:
    doc = draft("He sang with Vlaarp To Go and had Vlaarp To Gos for lunch.")
    assert [doc.read(span) for span in sealed(doc)] == ["Vlaarp To Go"]


@pytest.mark.parametrize(
    ("form", "written", "right"),
    [("Orre", "Orre", "Orr"), ("Orre", "ORRE", "ORR"), ("al-Ori", "Al-Ori", "Al-Orri"), ("Bell", "Bell", "bell")],
)
def test_the_right_form_is_written_as_the_wrong_one(form: str, written: str, right: str) -> None:
    assert fitted(right.lower() if form == "Bell" else {"Orre": "Orr"}.get(form, "al-Orri"), form, written) == right


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_apart_is_one_edit(one: str, other: str) -> None:
    cuts = {one[:at] + one[at + 1 :] for at in range(len(one))}
    swaps = {one[:at] + one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :] for at in range(len(one) - 1)}
    changes = {one[:at] + char + one[at + 1 :] for at in range(len(one)) for char in "abc"}
    added = {one[:at] + char + one[at:] for at in range(len(one) + 1) for char in "abc"}
    assert one_apart(one, other) == (one != other and other in cuts | swaps | changes | added)
