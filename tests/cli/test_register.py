"""`newslint register`: checked, added to, grown from what drafts accept, proposed from stories."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

NAMES = "- name: Marta Velazco\n  wrong: [Marta Velasko]\n"


def test_check_counts_what_is_right_and_tells_what_is_not(here: Path, call: Call) -> None:
    (here / "names.yml").write_text(NAMES)
    (here / "log.csv").write_text("wrong,right\nNyman Harcus,Nyman Harkus\n")
    (here / "newslint.yml").write_text("registers: [names.yml]\ncorrections: [log.csv]\n")
    expected = "names.yml: 1 name, 1 form to mend: ok\nlog.csv: 1 correction: ok\n"
    assert call("register", "check") == (0, expected, "")
    assert call("register", "check", "log.csv", "names.yml").out == expected
    (here / "names.yml").write_text(NAMES + "  worng: [x]\n")
    ran = call("register", "check", "names.yml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "names.yml:3:3: unknown key 'worng' in an entry of a register; did you mean 'wrong'?\n"


def test_check_without_anything_to_check(call: Call) -> None:
    assert call("register", "check").code == 2


def test_add_begins_a_register_and_goes_on_with_it(here: Path, call: Call) -> None:
    assert call("register", "add", "Marta Velazco", "--wrong", "Marta Velasko", "--role", "mayor").code == 0
    assert (here / "names.yml").read_text() == "- name: Marta Velazco\n  role: mayor\n  wrong: [Marta Velasko]\n"
    (here / "newslint.yml").write_text("registers: [names.yml]\n")
    assert call("register", "add", "Vlaarp", "--type", "organisation", "--note", "a band").out == "names.yml: Vlaarp\n"
    assert call("register", "add", "Marta Velazco", "--also", "Marta V.").code == 0
    assert "  also: [Marta V.]\n" in (here / "names.yml").read_text()
    assert call("register", "add", "Marta Velazco", "--also", "Marta V.").out == ""


@pytest.mark.parametrize("arguments", [(), ("Ana Lind", "--accepted", "x.txt")])
def test_add_wants_a_name_or_drafts(call: Call, arguments: tuple[str, ...]) -> None:
    assert call("register", "add", *arguments).code == 2


def test_an_addition_that_makes_no_sense_is_taken_back(here: Path, call: Call) -> None:
    (here / "names.yml").write_text(NAMES)
    ran = call("register", "add", "Ana Lind", "--wrong", "Lynd")
    assert ran.code == 2
    assert "'Lynd' is short and may be anyone's name" in ran.err
    assert (here / "names.yml").read_text() == NAMES
    (here / "names.yml").write_text("- name: Ana Lind  # she insists\n")
    assert "add to it by hand" in call("register", "add", "Ana Lind", "--role", "mayor").err


def test_names_that_drafts_accept_are_added_with_the_reason(here: Path, call: Call) -> None:
    (here / "newslint.yml").write_text("registers: [names.yml]\n")
    (here / "names.yml").write_text(NAMES)
    (here / "draft.txt").write_text(
        "Mill stays open\n\n[newslint: ignore name-register-mismatch -- another woman]\n\n"
        "Marta Velasco, a nurse, said on Monday that the mill would stay open. Mrs. Velasco left.\n"
    )
    assert call("check", "draft.txt").code == 0
    assert call("register", "add", "--accepted", "draft.txt").out == "names.yml: Marta Velasco\n"
    assert (here / "names.yml").read_text() == NAMES + (
        '- name: Marta Velasco\n  note: "accepted in draft.txt: another woman"\n'
    )


def test_propose_counts_spellings_over_stories(here: Path, call: Call) -> None:
    for day in range(5):
        (here / f"{day}.txt").write_text(
            f"Day {day} at the mill\n\nMayor Marta Velazco spoke on Monday. Dr. Ivo Lindberg of Haldmills listened.\n"
        )
    (here / "5.txt").write_text("Night at the mill\n\nMayor Marta Velasco spoke. Marta Orr, whom Ivo Orr knew, wept.\n")
    (here / "6.txt").write_text("Dusk at the mill\n\nDr. Ivo Lindberg and Marta Velazco spoke. Dr. Lindburg left.\n")
    ran = call("register", "propose", ".", "--least", "3")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "# Proposed from 7 stories: names that stand in at least 3. Read each before it is kept.",
        "- name: Ivo Lindberg  # 6 times in 6 stories",
        "  wrong:",
        "    - Lindburg  # 1 time in 1 story, 6.txt:3",
        "- name: Marta Velazco  # 6 times in 6 stories",
        "  wrong:",
        "    - Marta Velasco  # 1 time in 1 story, 5.txt:3",
    ]
    (here / "names.yml").write_text(ran.out)
    assert call("register", "check", "names.yml").code == 0
    (here / "newslint.yml").write_text("registers: [names.yml]\n")
    assert (
        json.loads(call("register", "propose", ".", "--config", "newslint.yml", "--format", "json").out)["proposals"]
        == []
    )
    (here / "newslint.yml").unlink()
    first = json.loads(call("register", "propose", ".", "--format", "json").out)["proposals"][0]
    assert first == {
        "form": "Ivo Lindberg",
        "mentions": 6,
        "stories": 6,
        "path": "0.txt",
        "line": 3,
        "type": "person",
        "wrong": [{"form": "Lindburg", "mentions": 1, "stories": 1, "path": "6.txt", "line": 3}],
        "alike": [],
    }


def test_propose_with_a_broken_register(here: Path, call: Call) -> None:
    (here / "newslint.yml").write_text("registers: [names.yml]\n")
    (here / "names.yml").write_text("name: x\n")
    assert call("register", "propose", "newslint.yml").code == 2
