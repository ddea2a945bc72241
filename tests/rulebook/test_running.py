"""Examples are run as they stand, and whatever differs from their drawing is shown."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newslint.cli.commands import program
from newslint.rulebook import books, read_pages
from newslint.rulebook.examples import Outcome, run
from tests.conftest import Write

from .conftest import ECHO


def outcomes(write: Write, text: str = ECHO) -> list[Outcome]:
    (page,) = read_pages([write("sounds/echo.yml", text)])
    return [run(page, example) for example in page.examples]


def test_a_rule_that_does_what_it_shows(write: Write) -> None:
    flag, passes = outcomes(write)
    assert flag.true
    assert flag.cases == {None}
    assert passes.true
    assert passes.cases == frozenset()


MESSAGE = "“echo” was said on line 1. Find another word."


@pytest.mark.parametrize(
    ("before", "after", "difference"),
    [
        (" ^^^^", "^^^^", [f"- {' ' * 13}^^^^ {MESSAGE}", f"+ {' ' * 14}^^^^ {MESSAGE}"]),
        ("^^^^", "^^^", [f"- {' ' * 14}^^^ {MESSAGE}", f"+ {' ' * 14}^^^^ {MESSAGE}"]),
        ("1. Find", "2. Find", [f"- {' ' * 14}^^^^ {MESSAGE.replace('1', '2')}", f"+ {' ' * 14}^^^^ {MESSAGE}"]),
        ("         ~~~~ “echo”\n", "", ["+    ~~~~ “echo”"]),
        ("An echo is a sound", "An echo, echo", [f"+          ^^^^ {MESSAGE}", "+    ~~~~ “echo”"]),
    ],
)
def test_position_length_words_other_places_and_absence_are_compared(
    write: Write, before: str, after: str, difference: list[str]
) -> None:
    assert before in ECHO
    (wrong,) = [outcome for outcome in outcomes(write, ECHO.replace(before, after)) if not outcome.true]
    assert [line for line in wrong.difference().split("\n") if line[0] in "+-"] == difference


@pytest.mark.parametrize(
    ("conditions", "true"),
    [("options: {most: 2}", True), ("options: {word: sound}", True), ("format: text", False)],
)
def test_an_example_has_its_own_options(write: Write, conditions: str, true: bool) -> None:
    text = ECHO.replace("An echo is a sound.", "An echo, echo.").replace("note: once is fine", conditions)
    assert outcomes(write, text)[1].true is true


def test_an_example_has_its_own_format(write: Write) -> None:
    drawn = "An *echo* is an echo.\n                      ^^^^ “echo”"
    text = ECHO.replace("An echo is an echo.\n                    ^^^^ “echo”", drawn).replace("   ~~~~", "    ~~~~")
    assert outcomes(write, text.replace("  - pass", "    format: markdown\n  - pass"))[0].true


def test_an_example_is_in_a_language_that_its_rule_reads(write: Write) -> None:
    assert outcomes(write, ECHO + "languages: [es]\n")[0].true
    assert outcomes(write, ECHO + 'languages: ["*"]\n')[0].true
    assert not outcomes(write, ECHO.replace("  - pass", "    language: fr\n  - pass"))[0].true


def test_safe_fixes_are_applied_where_an_example_shows_them(write: Write) -> None:
    fixed = "    fixed: |\n      An echo is an sound.\n  - pass"
    safe = ECHO.replace("fix: choice", "fix: safe").replace("  - pass", fixed)
    assert outcomes(write, safe)[0].true
    wrong = outcomes(write, safe.replace("an sound", "a sound"))[0]
    assert "- An echo is a sound." in wrong.difference()
    assert "+ An echo is an sound." in wrong.difference()


def test_rules_beside_it_run_too(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(books, "rules_path", lambda: str(tmp_path / "shipped"))
    write("shipped/sounds/loud.yml", ECHO + "supersedes: [echo]\n")
    path = write("shipped/sounds/echo.yml", ECHO.replace("  - pass", "    with: [loud]\n  - pass"))
    (page,) = read_pages([path])
    outcome = run(page, page.examples[0])
    assert outcome.expected != outcome.found
    assert "^" not in outcome.found


def newslint(*arguments: object) -> Result:
    return CliRunner().invoke(program, [*map(str, arguments)], standalone_mode=False)


def test_the_command_says_of_each_rule_whether_it_is_true(write: Write) -> None:
    ran = newslint("test", write("pack/echo.yml", ECHO))
    assert (ran.return_value, ran.stdout) == (0, "echo: 1 flag, 1 pass: ok\n2 examples of 1 rule: all true\n")


def test_the_command_shows_what_differs(write: Write) -> None:
    write("pack/other.yml", ECHO)
    path = write("pack/echo.yml", ECHO.replace("on line 1.", "on line 2."))
    ran = newslint("test", path.parent)
    assert ran.return_value == 1
    assert ran.stdout.split("\n") == [
        "echo: 1 flag, 1 pass: 1 of 2 are not true",
        "",
        f"{path}:11: not what is found (- drawn in the file, + found)",
        "      An echo is an echo.",
        "    -               ^^^^ “echo” was said on line 2. Find another word.",
        "    +               ^^^^ “echo” was said on line 1. Find another word.",
        "         ~~~~ “echo”",
        "",
        "",
        "other: 1 flag, 1 pass: ok",
        "1 of 4 examples of 2 rules not true",
        "",
    ]


def test_the_command_refuses_what_is_no_rule(write: Write) -> None:
    path = write("pack/echo.yml", ECHO.replace("fix: choice", "fix: save"))
    ran = newslint("test", path)
    assert (ran.return_value, ran.stdout) == (2, "")
    assert ran.stderr == f"{path}:6:6: fix cannot be 'save'; did you mean 'safe'?\n"
    empty = write("empty/README.md", "").parent
    assert newslint("test", empty).stderr == f"{empty}: there are no rule files (.yml) here\n"


@pytest.fixture
def newsroom(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a configuration that adds one pack, and nothing shipped but one rule."""
    monkeypatch.setattr(books, "rules_path", lambda: str(tmp_path / "shipped"))
    write("shipped/sounds/echo.yml", ECHO)
    write("newsroom/rules/quiet/hush.yml", ECHO.replace("A word comes back", "Hush"))
    write("newsroom/newslint.yml", "extends: [rules]\nignore: [echo]\nseverity: {hush: error}\n")
    monkeypatch.chdir(tmp_path / "newsroom")
    return tmp_path / "newsroom"


@pytest.mark.usefixtures("newsroom")
def test_rules_are_listed_with_who_turned_them_on() -> None:
    assert newslint("rules").stdout.split("\n") == [
        "RULE  SEVERITY  RUNS  FAMILY  LANGUAGES  TITLE              SAID BY",
        "hush  error     on    quiet   en         Hush               rules",
        "echo  warning   off   sounds  en         A word comes back  newslint.yml",
        "",
        "1 of 2 rules run; newslint explain RULE shows one.",
        "",
    ]


@pytest.mark.usefixtures("newsroom")
def test_rules_are_listed_for_programs() -> None:
    listed = json.loads(newslint("rules", "--format", "json", "--select", "hush,echo").stdout)
    assert listed["version"] == 1
    assert [(rule["id"], rule["on"], rule["by"]) for rule in listed["rules"]] == [
        ("hush", True, "--select"),
        ("echo", False, "newslint.yml"),
    ]
    assert listed["rules"][0]["severities"] == ["error"]
    assert listed["rules"][1]["cases"] == [
        {
            "name": None,
            "severity": "warning",
            "message": "“{said}” was said on line {other_line}. Find another word.",
            "fix": "choice",
        }
    ]


@pytest.mark.usefixtures("newsroom")
def test_an_unknown_name_is_refused() -> None:
    ran = newslint("rules", "--select", "hsh")
    assert (ran.return_value, ran.stderr) == (
        2,
        "--select: no rule, family or pack is called 'hsh'; did you mean 'hush'?\n",
    )


@pytest.mark.parametrize("arguments", [["rules"], ["explain", "hush"]])
def test_a_broken_configuration_is_refused(newsroom: Path, arguments: list[str]) -> None:
    (newsroom / "newslint.yml").write_text("selct: [hush]\n", encoding="utf-8")
    ran = newslint(*arguments)
    assert ran.return_value == 2
    assert ran.stderr.startswith("newslint.yml:1:1: unknown key 'selct'")


@pytest.mark.usefixtures("newsroom")
def test_a_rule_of_a_pack_is_explained() -> None:
    assert newslint("explain", "hush").stdout.split("\n") == [
        "hush: Hush",
        "family quiet, languages en, on",
        "",
        "Readers hear it.",
        "",
        "warning: “{said}” was said on line {other_line}. Find another word.",
        "    the other place: “{before}”",
        "    A fix is offered; it is never applied unasked.",
        "",
        "Options:",
        "    word: echo",
        "    most: 1",
        "    ratio: 0.5",
        "    loud: false",
        "    zones: []",
        "    pairs: []",
        "    limits: {}",
        "    style: first",
        "    near-by: none",
        "",
        "    Something of every shape.",
        "",
        "Flagged",
        "    An echo is an echo.",
        "                  ^^^^ “echo” was said on line 1. Find another word.",
        "       ~~~~ “echo”",
        "",
        "Passes: once is fine",
        "    An echo is a sound.",
        "",
    ]


def test_explaining_reads_one_file_only(newsroom: Path) -> None:
    (newsroom / "rules" / "broken.yml").write_text("- no rule", encoding="utf-8")
    assert newslint("explain", "hush").return_value is None
    assert newslint("explain", "broken").stderr.startswith(f"{newsroom}{os.sep}rules{os.sep}broken.yml:1:1: ")


@pytest.mark.usefixtures("newsroom")
def test_an_unknown_rule_cannot_be_explained() -> None:
    ran = newslint("explain", "hsh")
    assert ran.return_value == 2
    assert ran.stderr == "no rule is called 'hsh'; did you mean 'hush'? (newslint rules lists them all)\n"


@pytest.mark.parametrize(("name", "kind"), [("dates", "family"), ("house/ap", "pack")])
def test_many_rules_are_not_explained_at_once(name: str, kind: str) -> None:
    ran = newslint("explain", name)
    assert ran.return_value == 2
    assert ran.stderr == f"{name!r} is a {kind} of rules; newslint rules --select {name} says what runs of it\n"
