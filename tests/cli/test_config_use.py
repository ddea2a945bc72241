"""What a configuration does to a run."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from newslint.configured import KEYS
from tests.cli.conftest import Call

SLIP = "Mayor opens the the bridge\n"


@pytest.fixture(autouse=True)
def draft(here: Path) -> None:
    (here / "draft.txt").write_text(SLIP)


def severity(call: Call, *arguments: str) -> list[str]:
    documents = json.loads(call("check", *arguments, "--format", "json").out)["documents"]
    return [finding["severity"] for document in documents for finding in document["findings"]]


def test_severity_select_and_ignore(here: Path, call: Call) -> None:
    for name, text in {
        "loud.yml": "severity: {doubled-word: error}",
        "only.yml": "select: [dates]",
        "more.yml": "select: [dates]\nextend-select: [leftovers]",
        "less.yml": "ignore: [doubled-word]",
    }.items():
        (here / name).write_text(text)
    found = {name: severity(call, "draft.txt", "--config", f"{name}.yml") for name in ("loud", "only", "more", "less")}
    assert found == {"loud": ["error"], "only": [], "more": ["warning"], "less": []}
    assert severity(call, "draft.txt", "--config", "only.yml", "--select", "doubled-word") == ["warning"]
    assert severity(call, "draft.txt", "--config", "only.yml", "--extend-select", "doubled-word") == ["warning"]


def test_fail_on(here: Path, call: Call) -> None:
    (here / "newslint.yml").write_text("fail-on: error")
    assert call("check", "draft.txt").code == 0
    assert call("check", "draft.txt", "--fail-on", "warning").code == 1


def test_each_draft_goes_by_the_configuration_nearest_to_it(here: Path, call: Call) -> None:
    for folder in ("sport", "broken"):
        (here / folder).mkdir()
        (here / folder / "draft.txt").write_text(SLIP)
    (here / "sport" / "newslint.yml").write_text("ignore: [doubled-word]")
    (here / "broken" / "newslint.yml").write_text("ignor: [doubled-word]")
    ran = call("check", "draft.txt", "sport", "broken", "--format", "lines")
    assert ran.code == 2
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["draft.txt"]
    assert ran.err == ("broken/newslint.yml:1:1: unknown key 'ignor' in the configuration; did you mean 'ignore'?\n")


def test_excludes_and_force_exclude(here: Path, call: Call) -> None:
    (here / "archive").mkdir()
    (here / "archive" / "old.txt").write_text(SLIP)
    (here / "newslint.yml").write_text("exclude: [archive/]")
    assert call("check", ".", "--format", "lines").out.count("\n") == 1
    assert call("check", "archive/old.txt").code == 1
    assert call("check", "archive/old.txt", "--force-exclude") == (0, "no drafts to check\n", "")


def test_a_shared_configuration_holds_for_the_working_folder(here: Path, call: Call) -> None:
    (here / "ci").mkdir()
    (here / "ci" / "shared.yml").write_text("exclude: [/draft.txt]\noverrides:\n  - {paths: [a.txt], language: es}\n")
    (here / "a.txt").write_text(SLIP)
    report = json.loads(call("check", ".", "--config", "ci/shared.yml", "--format", "json").out)
    assert [(document["path"], document["language"]) for document in report["documents"]] == [("a.txt", "es")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("select:\n  - datse", "newslint.yml:2:5: no rule, family or pack is called 'datse'; did you mean 'dates'?"),
        ("ignore: [doubled-wrd]", "newslint.yml:1:10: no rule, family or pack is called 'doubled-wrd'; did you mean"),
        ("severity: {doubled-wrd: error}", "newslint.yml:1:12: severity: no rule is called 'doubled-wrd'; did you"),
        ("overrides:\n  - paths: [draft.txt]\n    select: [datse]", "newslint.yml:3:14: no rule, family or pack is"),
    ],
)
def test_names_that_no_rule_has_are_told_with_their_place(here: Path, call: Call, text: str, line: str) -> None:
    (here / "newslint.yml").write_text(text)
    ran = call("check", "draft.txt")
    assert ran.code == 2
    assert ran.err.startswith(line)
    assert ran.err.count("\n") == 1


def test_a_broken_pack_is_told_with_its_place(here: Path, call: Call) -> None:
    (here / "pack").mkdir()
    (here / "pack" / "own-rule.yml").write_text("title: [\n")
    (here / "newslint.yml").write_text("extends: [pack]")
    ran = call("check", "draft.txt")
    assert ran.code == 2
    assert ran.err.startswith("pack/own-rule.yml:")
    assert "not YAML" in ran.err


def test_front_matter_language_goes_before_the_configuration(here: Path, call: Call) -> None:
    (here / "newslint.yml").write_text("language: fr")
    (here / "draft.md").write_text("---\ntitle: Puente\nlanguage: es\n---\n\nEl puente abre.\n")
    (here / "plain.md").write_text("The bridge opens.\n")

    def languages(*arguments: str) -> list[str]:
        report = json.loads(call("check", "draft.md", "plain.md", "--format", "json", *arguments).out)
        return [document["language"] for document in report["documents"]]

    assert languages() == ["es", "fr"]
    assert languages("--language", "de") == ["de", "de"]


def test_init_writes_a_configuration_that_is_right_and_makes_no_setting(here: Path, call: Call) -> None:
    assert call("init") == (0, "wrote newslint.yml; newslint check finds it from here down\n", "")
    text = (here / "newslint.yml").read_text(encoding="utf-8")
    assert all(line.startswith("#") for line in text.splitlines() if line)
    assert call("check", "draft.txt").code == 1
    again = call("init")
    assert (again.code, again.err) == (2, "newslint: newslint.yml is already there; it was left as it is\n")
    assert (here / "newslint.yml").read_text(encoding="utf-8") == text
    assert call("init", "nowhere") == (2, "", "nowhere/newslint.yml: no such file or directory\n")


def test_init_shows_every_key_as_it_must_be_written(here: Path, call: Call) -> None:
    call("init")
    text = (here / "newslint.yml").read_text(encoding="utf-8")
    shown = re.sub(r"^# (?=[a-z-]+:(?: |$)|  )", "", text, flags=re.M)
    shown = re.sub(r"^# .*\n", "", shown, flags=re.M)
    assert set(re.findall(r"^([a-z-]+):", shown, flags=re.M)) == set(KEYS)
    (here / "our-rules").mkdir()
    for name in ("names.yml", "corrections.yml"):
        (here / name).write_text("")
    (here / "all.yml").write_text(shown)
    ran = call("check", "draft.txt", "--config", "all.yml")
    assert (ran.code, ran.err) == (0, "")


def test_a_configuration_whose_link_leads_nowhere_is_told(here: Path, call: Call) -> None:
    (here / "newslint.yml").symlink_to("gone.yml")
    ran = call("check", "draft.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "newslint.yml:1:1: cannot be read" in ran.err


@pytest.mark.parametrize(
    "asked",
    [
        "extends: [house/ap]",
        "extend-select: [ap/percent-sign]",
        "extends: [house/ap]\nseverity: {ap/percent-sign: error}",
    ],
)
def test_a_format_runs_however_it_is_asked_for(asked: str, here: Path, call: Call) -> None:
    (here / "newslint.yml").write_text(f"{asked}\n", encoding="utf-8")
    (here / "draft.txt").write_text("It rained on 5 percent of days.\n", encoding="utf-8")
    assert "[house-format]" in call("check", "draft.txt", "--format", "lines").out


def test_formats_of_a_pack_that_is_not_chosen_are_known(here: Path, call: Call) -> None:
    ignored = "".join(f"[newslint: ignore {name} -- mine]\n\nIt rained.\n\n" for name in ("ap/noon", "house-format"))
    (here / "newslint.yml").write_text("severity: {house-format: error, ap/noon: error}\n", encoding="utf-8")
    (here / "draft.txt").write_text(ignored, encoding="utf-8")
    assert call("check", "draft.txt", "--format", "lines").out == ""
