"""A register is read entry by entry; whatever is wrong has its place and says what would be right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.registers.entries import read_registers, surname

Write = Callable[[str, str], str]

WHOLE = """\
# The names of Norland.
- name: Marta  Velazco
  role: chairwoman of Haldmills
  wrong: [Marta Velasko, Velasko]
  also: [M. B. Velazco]
  context: [mill]
  from: 2010-01-01
  until: 2021-12-31
  note: she signs with a z
- name: Vlaarp!
  type: organisation
  do-not-touch: true
- name: Piet van der Meer
  wrong: {Pete van der Meer: Piet van der Meer, van der Mere: van der Meer}
"""


def test_an_entry_says_what_is_right_and_what_to_write(write: Write) -> None:
    entries, faults = read_registers([write("names.yml", WHOLE)])
    assert faults == []
    marta, band, piet = entries
    assert (marta.name, marta.short, marta.kind) == ("Marta Velazco", "Velazco", "person")
    assert marta.right == ("Marta Velazco", "Velazco", "M. B. Velazco")
    assert marta.wrong == {"Marta Velasko": "Marta Velazco", "Velasko": "Velazco"}
    assert (marta.since, marta.until, marta.context) == ("2010-01-01", "2021-12-31", ("mill",))
    assert marta.place == "names.yml, line 2"
    assert (band.sealed, band.short) == (True, "")
    assert piet.wrong["van der Mere"] == "van der Meer"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("name: X\n", "1:1: this is a list of entries; begin each entry with - name:"),
        ("- X\n", "1:3: an entry is a mapping; write name: before the name"),
        ("- name: X\n  rol: Y\n", "2:3: unknown key 'rol' in an entry of a register; did you mean 'role'?"),
        ("- role: X\n", "1:3: name is missing; write it as the newsroom spells it"),
        ("- name: Ana Lind\n  type: persn\n", "2:9: type cannot be 'persn'; did you mean 'person'?"),
        ("- name: Ana Lind\n  wrong: Ana Lynd\n", "2:10: wrong is a list, even of one; write [Ana Lynd]"),
        ("- name: Ana Lind\n  wrong: [Lind]\n", "2:11: 'Lind' is also given as right in this entry; keep one of them"),
        ("- name: Ana Lind\n  wrong: [Ana Lynd, Ana Lynd]\n", "2:21: 'Ana Lynd' stands here twice; keep one of them"),
        (
            "- name: Ana Lind\n  wrong: [Lynd]\n",
            "2:11: 'Lynd' is short and may be anyone's name; give the entry context: [words that stand near it]",
        ),
        ("- name: Ana Lind\n  from: May\n", "2:9: 'May' is no date; write it as 2024-03-06"),
        (
            "- name: Ana Lind\n  from: 2024-03-06\n  until: 2023-01-01\n",
            "3:10: until 2023-01-01 is before from 2024-03-06; change one of them",
        ),
        (
            "- name: Ana Lind\n  do-not-touch: true\n  wrong: [Ana Lynd]\n",
            "3:10: a name that is not to be touched has no wrong forms; leave one of the two out",
        ),
        ("- name: Ana Lind\n  do-not-touch: yes\n", "2:17: do-not-touch cannot be 'yes'; use false, true"),
        (
            "- name: Ana Lind\n- name: Ana Lind\n",
            "2:3: 'Ana Lind' already stands in names.yml, line 1; merge the two, or tell them apart by role or context",
        ),
        (
            "- name: Ana Lind\n  wrong: [Ana Lynd]\n- name: Ana Lynd\n",
            "1:3: 'Ana Lynd' is wrong here and right in names.yml, line 3; settle which it is",
        ),
        ("- name: [a\n", "2:1: not YAML"),
    ],
)
def test_a_fault_has_its_place_and_a_hint(write: Write, text: str, fault: str) -> None:
    path = write("names.yml", text)
    _, faults = read_registers([path])
    assert next(str(one) for one in faults).startswith(f"{path}:{fault}")
    assert len(faults) == 1


def test_two_people_of_one_name_are_told_apart_by_their_roles(write: Write) -> None:
    text = "- {name: Ana Lind, role: mayor}\n- {name: Ana Lind, role: goalkeeper}\n"
    assert len(read_registers([write("names.yml", text)])[0]) == 2
    assert read_registers([write("none.yml", "# nothing yet\n")]) == ([], [])


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Marta Velazco", "Velazco"),
        ("Piet van der Meer", "van der Meer"),
        ("Ivo Orr Jr.", "Orr"),
        ("Ivo Orr, Jr.", "Orr"),
        ("Voltaire", ""),
        ("de Orr", "Orr"),
    ],
)
def test_the_surname_of_a_name(name: str, last: str) -> None:
    assert surname(name) == last
