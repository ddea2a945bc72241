"""The schemas are those of the files newslint reads: every shipped file fits them, what newslint refuses does not."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint.cli.program import run
from newslint.rulebook.places import rules_folder
from newslint.schemas import NAMES, schema

ROOT = Path(__file__).parent.parent
DRAFTS: Any = import_module("jsonschema").Draft202012Validator
FILES = sorted(path for path in rules_folder().rglob("*.yml") if "lexicons" not in path.parts)
RULES = [path for path in FILES if "house" not in path.parts]
PACKS = [path for path in FILES if "house" in path.parts]


class _Loader(yaml.SafeLoader):
    """YAML as editors read it: days stay text, and only true and false are yes and no."""


_GONE = ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")
_Loader.yaml_implicit_resolvers = {
    key: [one for one in known if one[0] not in _GONE] for key, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(_GONE[1], re.compile("true|false"), list("tf"))


@cache
def validator(name: str) -> Any:
    return DRAFTS(schema(name))


def wrong(name: str, text: str) -> list[str]:
    return [error.message for error in validator(name).iter_errors(yaml.load(text, Loader=_Loader))]


@pytest.mark.parametrize("name", NAMES)
def test_every_schema_is_one_and_is_printed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    DRAFTS.check_schema(schema(name))
    assert run(["schema", name]) == 0
    assert json.loads(capsys.readouterr().out) == schema(name)


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_every_shipped_rule_fits(path: Path) -> None:
    assert wrong("rule", path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", PACKS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_shipped_pack_fits(path: Path) -> None:
    assert wrong("pack", path.read_text(encoding="utf-8")) == []


def test_every_new_rule_fits() -> None:
    from newslint.lexicons import lexicon

    assert {check: wrong("rule", text) for check, text in lexicon("new-rules").items() if wrong("rule", text)} == {}


def test_every_example_of_a_register_and_of_corrections_fits() -> None:
    found = {"register": 0, "corrections": 0}
    for path in RULES:
        for example in yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)["examples"]:
            for kind in found:
                if kind in example:
                    found[kind] += 1
                    assert [*validator(kind).iter_errors(example[kind])] == []
    assert min(found.values()) > 0


def test_the_configurations_that_newslint_writes_and_shows_fit() -> None:
    from newslint.cli.init import TEMPLATE

    shown = re.sub(r"^# (?=[a-z-]+:(?: |$)|  )", "", TEMPLATE, flags=re.M)
    assert wrong("config", shown) == []
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```$", page, re.M | re.S)
    assert blocks
    assert [wrong("config", block) for block in blocks[:1]] == [[]]


RULE = """\
title: A word
check: terms
severity: warning
message: "“{written}”."
examples:
  - pass: No.
"""


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("rule", RULE.replace("check: terms", "check: term")),
        ("rule", RULE.replace("title:", "titel:")),
        ("rule", RULE.replace("severity: warning", "severity: bad")),
        ("rule", RULE.replace("severity: warning\n", "")),
        ("rule", RULE + "options: {term: []}\n"),
        ("rule", RULE + "options: {terms: [{prefer: boat, avoid: vessel}]}\n"),
        ("rule", RULE + "options: {terms: [{avoid: [a], zone: [bodies]}]}\n"),
        ("rule", RULE.replace("- pass: No.", "- {pass: No., flag: Yes.}")),
        ("rule", RULE.replace("check: terms", "check: date-weekday")),
        ("pack", "terms: {boat: {prefer: boat}}"),
        ("pack", "terms: {boat: {avoid: [vessel], voice: loud}}"),
        ("pack", "words: {}"),
        ("pack", "formats: {time: {check: format-time, options: {halfs: [am, pm]}}}"),
        ("register", "- nam: Ana Orr"),
        ("register", "- {name: Ana Orr, type: human}"),
        ("register", "name: Ana Orr"),
        ("corrections", "- {right: Orr}"),
        ("config", "langauge: en"),
        ("config", "severity: {doubled-word: bad}"),
        ("config", "overrides: [{language: es}]"),
        ("config", "ignore: doubled-word"),
    ],
)
def test_what_newslint_refuses_does_not_fit(kind: str, text: str) -> None:
    assert wrong("rule", RULE) == []
    assert wrong(kind, text) != []


def test_numbers_yes_and_no_are_text_where_text_is_read() -> None:
    assert wrong("rule", RULE + "options: {terms: [{prefer: NO, avoid: [12, 1.5, yes]}]}\n") == []
    assert wrong("config", "extends: house/ap") == []
