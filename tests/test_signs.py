"""A draft without the signs of a rule is spared its check; one that has them is not."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newslint import checks, engine
from newslint.document import Document
from newslint.readers import read
from newslint.rulebook.books import load_rules
from newslint.rulebook.compiled import entry_of, rule_of
from newslint.rulebook.page import Page
from newslint.signs import Signs, has_signs, signs_of
from newslint.text import Source

DRAFT = """Ferry sale divides council

The ferry at the pier on Monday. (photo credit: MIRA TOLLAND/REUTERS)

The council sold the ferry (Hull 7) for 2-1 odds, about 40 percent of its worth."""


def draft(text: str = DRAFT) -> Document:
    return read(Source("draft.txt", text))


@pytest.mark.parametrize(
    "group",
    [
        ("sold",),
        ("sol", "pier"),
        ("(",),
        ("40 percent",),
        ("zone:headline",),
        ("zone:transcript", "%", "worth"),
        (r"re:\d-\d",),
        (r"digit:-\d",),
        (r"digit: percent", "digit:x"),
        (r"re:\dx", r"re:Hull \d"),
        ("lexicon:ages/of-the-dead", "ferry"),
    ],
)
def test_one_of_a_group_is_enough(group: tuple[str, ...]) -> None:
    assert has_signs(draft(), signs_of((group,)))


@pytest.mark.parametrize(
    "groups",
    [
        (("sol",),),
        (("%",),),
        (("zone:transcript",),),
        ((r"re:\d{3}",),),
        ((r"digit:\d{2}",),),
        (("digit: ferries",),),
        (("ercent of",),),
        (("sold the fer",),),
        (("lexicon:ages/of-the-dead",),),
        (("sold",), ("bought",)),
    ],
)
def test_a_group_without_any_keeps_the_rule_silent(groups: tuple[tuple[str, ...], ...]) -> None:
    assert not has_signs(draft(), signs_of(groups))


def test_a_quick_fact_is_a_sign_where_it_finds_something() -> None:
    groups = signs_of((("fact:spelling_sets.mixable", "fact:typography.mixable_marks"),))
    assert groups == (Signs(facts=("spelling_sets.mixable", "typography.mixable_marks")),)
    assert not has_signs(draft(), groups)
    assert has_signs(draft("Ferry sold\n\nAn adviser sold it to an advisor."), groups)
    assert has_signs(draft("Ferry sold\n\nIt's the mayor’s."), groups)


def test_a_rule_without_signs_always_runs() -> None:
    assert has_signs(draft(""), ())


def test_alternatives_are_sorted_by_what_they_are() -> None:
    (group,) = signs_of(
        (("sold", "sold off", "two-thirds", "zone:caption", r"re:\d", "re:[a-z]", "digit:st", "digit:nd"),)
    )
    assert group == Signs(("sold",), ("sold off",), ("two-thirds",), ("caption",), r"\d|[a-z]", "st|nd")


@pytest.mark.parametrize(
    ("text", "sign", "found"),
    [
        ("Lot ٣/٤ is sold.", r"digit:/\d", True),
        ("The A7m road is shut.", r"digit:m\b", True),
        ("Two-Thirds voted.", "two-thirds", True),
        ("The ferry is oversold off the pier.", "sold off", False),
    ],
)
def test_what_a_sign_is_read_as(text: str, sign: str, found: bool) -> None:
    assert has_signs(draft(text), signs_of(((sign,),))) is found


@pytest.mark.parametrize("sign", ["Sold", "zone:nowhere", "re:(", ""])
def test_what_is_no_sign_is_refused(sign: str) -> None:
    with pytest.raises((ValueError, re.error)):
        signs_of(((sign,),))


def test_a_check_is_not_loaded_for_a_draft_without_its_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []
    real = checks.load

    def watched(name: str) -> Any:
        loaded.append(name)
        return real(name)

    monkeypatch.setattr("newslint.engine.load", watched)
    engine.lint([draft("Ferry sold\n\nThe council sold the ferry.")], load_rules())
    assert "caption-duplicate" not in loaded
    engine.lint([draft()], load_rules())
    assert "caption-duplicate" in loaded


def test_signs_are_kept_in_the_compiled_rule() -> None:
    (rule,) = (rule for rule in load_rules() if rule.id == "age-birth-mismatch")
    assert "born" in rule.signs[0].words
    assert rule_of(entry_of(Page(rule, {}))).signs == rule.signs
