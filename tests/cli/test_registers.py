"""A newsroom's register and corrections log in a run: found by the configuration, and broken ones told with places."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call


@pytest.fixture(autouse=True)
def newsroom(here: Path) -> None:
    (here / "newslint.yml").write_text("registers: [desk/names.yml]\ncorrections: [log.csv]\n")
    (here / "desk").mkdir()
    (here / "desk" / "names.yml").write_text(
        "- name: Marta Velazco\n  wrong: [Marta Velasko]\n- {name: the the, type: other, do-not-touch: true}\n"
    )
    (here / "log.csv").write_text("wrong,right,date\nNyman Harcus,Nyman Harkus,2023-09-14\n")
    (here / "draft.txt").write_text("The board met.\n\nMarta Velasko walked toward Nyman Harcus.\n")


def test_both_are_found_and_fixed(here: Path, call: Call) -> None:
    ran = call("check", "draft.txt", "--format", "lines")
    listed, logged = ran.out.splitlines()
    assert listed.startswith(
        "draft.txt:3:1: error: House spelling is “Marta Velazco”, not “Marta Velasko” (names.yml, "
    )
    assert logged.startswith("draft.txt:3:29: error: “Nyman Harcus” was corrected on 2023-09-14 to “Nyman Harkus”")
    assert call("check", "draft.txt", "--fix").code == 0
    assert "Marta Velazco walked toward Nyman Harkus" in (here / "draft.txt").read_text()


def test_a_changed_register_is_read_anew(here: Path, call: Call) -> None:
    assert call("check", "draft.txt", "--select", "name-register-mismatch").code == 1
    (here / "desk" / "names.yml").write_text("- name: Marta Velasko\n")
    assert call("check", "draft.txt", "--select", "name-register-mismatch").code == 0


def test_a_name_not_to_be_touched_is_left_alone_and_listed(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text("The board met.\n\nThe band the the sang in in the park.\n")
    report = json.loads(call("check", "draft.txt", "--select", "doubled-word", "--format", "json").out)["documents"][0]
    assert [finding["start"]["column"] for finding in report["findings"]] == [23]
    assert [(one["start"]["column"], one["reason"]) for one in report["accepted"]] == [
        (10, "the register says: do not touch")
    ]


def test_a_form_that_the_register_allows_is_no_other_spelling(here: Path, call: Call) -> None:
    (here / "draft.txt").write_text("Marta Velazco spoke on the pier.\n\nThe mill is shut, Marta Velasco said.\n")
    check = ("check", "draft.txt", "--select", "name-spelling-variant", "--format", "lines")
    (here / "desk" / "names.yml").write_text("- name: Marta Velazco\n")
    assert "“Velasco” here; the register has “Velazco”" in call(*check).out
    (here / "desk" / "names.yml").write_text("- name: Marta Velazco\n  also: [Marta Velasco]\n")
    assert call(*check).out == ""


def test_a_broken_register_fails_the_run_with_its_place(here: Path, call: Call) -> None:
    (here / "desk" / "names.yml").write_text("- name: Marta Velazco\n  worng: [x]\n")
    (here / "log.csv").write_text("wrong,right,date\nNyman Harcus,Nyman Harkus,May\n")
    ran = call("check", "draft.txt")
    assert ran.code == 2
    assert "desk/names.yml:2:3: unknown key 'worng' in an entry of a register; did you mean 'wrong'?" in ran.err


def test_a_run_without_them_says_so_to_programs_only(here: Path, call: Call) -> None:
    (here / "newslint.yml").unlink()
    report = json.loads(call("check", "draft.txt", "--format", "json").out)
    reasons = {skip["rule"]: skip["reason"] for skip in report["documents"][0]["skipped"]}
    assert reasons["name-register-mismatch"] == "no register of names"
    assert reasons["correction-repeat"] == "no corrections log"
    assert "register" not in call("check", "draft.txt").out
