"""What is asked wrongly is told in one line that names the command and the way out, and the exit code is 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.cli.program import COMMANDS

from .conftest import Call


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (("draft.txt",), "newslint: no command is called 'draft.txt'; newslint check draft.txt checks that draft"),
        (("chek",), "newslint: no command is called 'chek'; did you mean 'check'?"),
        (("check", "--jobs", "two"), "newslint check: Invalid value for '--jobs' / '-j': 'two' is no number from 1"),
        (("check", "--stdin-filename"), "newslint check: Option '--stdin-filename' requires an argument"),
        (("schema", "rules"), "newslint schema: Invalid value for '[KIND]': 'rules' is not one of 'rule', 'pack'"),
        (("new-rule", "no-vessels", "--check", "terms", "--path", "draft.txt"), "--path draft.txt is a file; name a"),
        (("register",), "newslint register: Missing command (see newslint register --help)"),
        (("register", "add", "Ann Orr", "--file", "desk/names.yml"), "desk/names.yml: no such file or directory"),
        (("register", "propose", ".", "--least", "0"), "newslint register propose: Invalid value for '--least': '0'"),
    ],
)
def test_a_wrong_call_is_one_line(here: Path, call: Call, wrong: tuple[str, ...], words: str) -> None:
    Path("draft.txt").write_text("Ferry sold\n", encoding="utf-8")
    ran = call(*wrong)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("wrong", [("--select", "nope"), ("--config", "gone.yml")])
def test_a_baseline_that_could_look_at_nothing_is_not_written(here: Path, call: Call, wrong: tuple[str, str]) -> None:
    Path("draft.txt").write_text("Ferry sold\n", encoding="utf-8")
    ran = call("baseline", "draft.txt", *wrong, "--output", "accepted.json")
    assert (ran.code, ran.out) == (2, "")
    assert not Path("accepted.json").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does(here: Path, call: Call, command: str) -> None:
    ran = call(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: newslint {command} ")
    assert "..." not in ran.out.replace("PATH ...", "").replace("FILE ...", "").replace("[ARGS]...", "")
