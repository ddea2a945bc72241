"""An editor's settings: what is asked for, and what is wrong with it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from newslint.lsp.options import KEYS, wishes

PAGE = Path(__file__).parent.parent.parent / "docs" / "editors.md"


def test_settings_are_those_of_a_command_line() -> None:
    given = {"published": "2024-03-06", "language": "en-GB", "ignore": ["dates", "names"], "extend-select": "ap/toward"}
    asked = wishes({"newslint": given})
    assert asked.published == date(2024, 3, 6)
    assert asked.settings.language == "en-GB"
    assert asked.settings.ignore == ("dates", "names")
    assert asked.settings.extend_select == ("ap/toward",)
    assert asked.wrong == ()


@pytest.mark.parametrize("given", [None, [], "dates", 3, {}, {"select": None, "config": ""}])
def test_nothing_is_asked_for(given: Any) -> None:
    assert wishes(given) == wishes(None)


@pytest.mark.parametrize(
    ("key", "value"),
    [("published", "soon"), ("language", "English!"), ("select", [3]), ("config", ["a"]), ("fail-on", "error")],
)
def test_what_is_wrong_is_said_and_left_out(key: str, value: Any) -> None:
    asked = wishes({key: value})
    (words,) = asked.wrong
    assert words.startswith(f"newslint settings: {key}: ")
    assert asked.settings == wishes(None).settings


def test_every_setting_is_on_the_page() -> None:
    rows = [row.split("|")[1] for row in PAGE.read_text(encoding="utf-8").splitlines() if row.startswith("| `")]
    assert [key for row in rows for key in re.findall(r"`([a-z-]+)`", row)] == list(KEYS)
