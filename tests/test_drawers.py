"""A table in drawers is the table that was shut, whoever asks it for whatever."""

from __future__ import annotations

import json
import marshal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.drawers import Drawers, opened, shut

WORDS = st.text(max_size=5)
LEAVES = WORDS | st.integers(-3, 3) | st.tuples(WORDS, WORDS) | st.frozensets(WORDS, max_size=6)
TABLES = st.recursive(
    LEAVES, lambda parts: st.lists(parts, max_size=8) | st.dictionaries(WORDS, parts, max_size=12), max_leaves=120
)
LARGE = {f"word {number}": {"points": [1, 2, 3], "tier": "neutral"} for number in range(20)}


def kept(table: Any) -> Any:
    """What the next run has of a table."""
    return opened(marshal.loads(marshal.dumps(shut(table))))


@given(TABLES)
def test_the_table_comes_back(table: Any) -> None:
    assert kept(table) == table
    assert (kept(table) != table) is False


@given(st.dictionaries(WORDS, TABLES, max_size=30), st.dictionaries(WORDS, LEAVES, max_size=3))
def test_it_answers_as_a_mapping_does(table: dict[str, Any], other: dict[str, Any]) -> None:
    again = kept(table)
    assert list(again) == list(table)
    assert list(again.items()) == list(table.items())
    assert list(again.values()) == list(table.values())
    assert {**kept(table)} == dict(kept(table)) == table
    assert (kept(table) | other, other | kept(table)) == (table | other, other | table)
    assert {key: kept(table).get(key, "none") for key in ("", *table)} == {
        key: table.get(key, "none") for key in ("", *table)
    }
    assert kept(table).copy() == table


def test_large_values_are_packed_until_they_are_asked_for() -> None:
    table = kept(LARGE)
    assert isinstance(table, Drawers)
    assert {type(value) for value in dict.values(table)} == {bytes}
    assert table["word 7"] == LARGE["word 7"]
    assert type(dict.__getitem__(table, "word 7")) is dict
    assert "word 8" in table
    assert type(dict.__getitem__(table, "word 8")) is bytes
    with pytest.raises(KeyError):
        table["word 20"]


def test_what_is_opened_does_not_change_what_is_kept() -> None:
    shelf = shut(LARGE)
    assert opened(shelf)["word 7"]["tier"] == "neutral"
    assert {type(value) for value in shelf[1].values()} == {bytes}


def test_a_small_table_has_no_drawers() -> None:
    assert type(kept({"one": ["two", "three", "four", "five"]})) is dict
    assert type(kept(["one"] * 100)) is list


def test_large_tables_within_are_in_drawers_too() -> None:
    assert isinstance(kept({"verbs": LARGE, "nouns": LARGE})["verbs"], Drawers)


def test_it_is_shown_with_all_its_values() -> None:
    assert repr(kept(LARGE)) == repr(LARGE)


def test_one_part_of_a_table_can_be_kept_by_itself() -> None:
    verbs = kept({"verbs": LARGE})["verbs"]
    assert kept(verbs) == LARGE


def test_it_is_written_as_json_as_any_mapping() -> None:
    assert json.loads(json.dumps(kept(LARGE))) == LARGE
