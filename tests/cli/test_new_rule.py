"""A new rule is a whole one: its examples are true as it is written, whatever check it is on."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.checks import CHECKS
from newslint.cli.program import run
from newslint.lexicons import lexicon


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("check", [*lexicon("new-rules"), "date-weekday", "doubled-word", "format-date"])
def test_a_new_rule_is_true_as_it_stands(check: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new-rule", "our-own", "--check", check, "--path", "desk/rules"]) == 0
    assert "wrote desk/rules/our-own.yml; newslint test desk/rules/our-own.yml" in capsys.readouterr().out
    assert run(["test", "desk"]) == 0, capsys.readouterr().out
    assert "all true" in capsys.readouterr().out
    (here / "newslint.yml").write_text("extends: [desk/rules]\n", encoding="utf-8")
    assert run(["rules", "--select", "our-own"]) == 0


def test_every_check_has_something_to_start_from() -> None:
    from newslint.rulebook import load_rules

    shown = {rule.check for rule in load_rules() if not rule.term}
    assert set(CHECKS) - shown - set(lexicon("new-rules")) == set()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["our-own", "--check", "term"], "unknown check 'term'; did you mean 'terms'?"),
        (["Our Own", "--check", "terms"], "'Our Own' cannot be a rule's id; write it in lower case with hyphens"),
        (["doubled-word", "--check", "terms"], "a rule that ships with newslint is called 'doubled-word'"),
    ],
)
def test_what_cannot_be_a_rule(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new-rule", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_rule_that_is_there_is_left_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "our-own.yml").write_text("mine", encoding="utf-8")
    assert run(["new-rule", "our-own", "--check", "terms"]) == 2
    assert "our-own.yml is already there; it was left as it is" in capsys.readouterr().err
    assert (here / "our-own.yml").read_text(encoding="utf-8") == "mine"
