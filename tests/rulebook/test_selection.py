"""What runs is what ships switched on, changed by a configuration, then by the command line."""

from __future__ import annotations

import pytest

from newslint.finding import Severity
from newslint.rulebook import Case, Rule, SelectionError, Wish, choose, select


def rule(name: str, family: str, origin: str = "newslint", *, on: bool = True) -> Rule:
    return Rule(name, family, name, "variants", {None: Case(Severity.WARNING, "")}, None, on=on, origin=origin)


RULES = (
    rule("day-off", "dates"),
    rule("day-clash", "dates"),
    rule("day-guess", "dates", on=False),
    rule("word-twice", "leftovers"),
    rule("ap-states", "ap", "house/ap"),
    rule("ap-titles", "ap", "house/ap", on=False),
    rule("our-towns", "places", "/news/rules/gazette"),
)
DEFAULT = ["day-off", "day-clash", "word-twice", "our-towns"]


def ids(**wishes: list[str]) -> list[str]:
    return [rule.id for rule in select(RULES, **wishes)]


def test_by_default_everything_runs_but_what_is_off_and_house_packs() -> None:
    assert ids() == DEFAULT


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("day-guess", ["day-guess"]),
        ("dates", ["day-off", "day-clash"]),
        ("house/ap", ["ap-states"]),
        ("ap", []),
        ("ap-titles", ["ap-titles"]),
        ("gazette", ["our-towns"]),
    ],
)
def test_select_replaces_and_turns_on_what_it_names(named: str, expected: list[str]) -> None:
    assert ids(select=[named]) == expected


def test_an_empty_selection_selects_nothing() -> None:
    assert ids(select=[]) == []


def test_extend_select_adds() -> None:
    assert ids(extend_select=["day-guess", "house/ap"]) == [
        "day-off",
        "day-clash",
        "day-guess",
        "word-twice",
        "ap-states",
        "our-towns",
    ]
    assert ids(select=["word-twice"], extend_select=["day-guess"]) == ["day-guess", "word-twice"]


def test_ignore_always_wins() -> None:
    assert ids(ignore=["dates"]) == ["word-twice", "our-towns"]
    assert ids(select=["day-off"], extend_select=["day-off"], ignore=["day-off"]) == []
    assert ids(extend_select=["day-guess"], ignore=["dates"]) == ["word-twice", "our-towns"]


@pytest.mark.parametrize("key", ["select", "extend_select", "ignore"])
def test_an_unknown_name_is_told_the_nearest(key: str) -> None:
    with pytest.raises(SelectionError, match=r"^the selection: no rule, family or pack is called 'dats'; did you mean"):
        ids(**{key: ["dats"]})


def test_every_choice_says_who_made_it() -> None:
    wishes = [
        Wish("newslint.yml", None, ("day-guess",), ("word-twice",)),
        Wish("--extend-select", None, ("word-twice", "day-off")),
        Wish("--ignore", None, (), ("our-towns",)),
    ]
    assert {choice.rule.id: (choice.on, choice.by) for choice in choose(RULES, wishes)} == {
        "day-off": (True, "--extend-select"),
        "day-clash": (True, "newslint"),
        "day-guess": (True, "newslint.yml"),
        "word-twice": (False, "newslint.yml"),
        "ap-states": (False, "house/ap"),
        "ap-titles": (False, "house/ap"),
        "our-towns": (False, "--ignore"),
    }


def test_a_command_line_replaces_what_a_configuration_selects_but_not_what_it_ignores() -> None:
    wishes = [Wish("newslint.yml", ("dates",), ("house/ap",), ("day-off",)), Wish("--select", ("day-off", "day-guess"))]
    assert [choice.rule.id for choice in choose(RULES, wishes) if choice.on] == ["day-guess"]
