"""Every lexicon can be read, and is read from its compiled form while that is true."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint import lexicons
from newslint.rulebook import RulebookError
from newslint.rulebook.places import rules_folder
from newslint.shelf import Shelf

NAMES = sorted(path.stem for path in (rules_folder() / "lexicons").iterdir())


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A rules folder of the test's own."""
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "lexicons"
    folder.mkdir()
    monkeypatch.setattr(lexicons, "rules_path", lambda: str(tmp_path))
    lexicons.lexicon.cache_clear()
    yield folder
    lexicons.lexicon.cache_clear()


def read(name: str) -> Any:
    lexicons.lexicon.cache_clear()
    return lexicons.lexicon(name)


def test_every_scalar_is_text_as_it_is_written(shelf: Path) -> None:
    (shelf / "odd.yml").write_text(
        "no: NO\ntime: 12:30\nlist: [1.10, ~, 2024-03-05, '']\n1: {yes: off}\n", encoding="utf-8"
    )
    expected = {"no": "NO", "time": "12:30", "list": ["1.10", "~", "2024-03-05", ""], "1": {"yes": "off"}}
    assert read("odd") == expected
    assert read("odd") == expected


def test_a_warm_lexicon_is_not_parsed_again(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (shelf / "tunes.yml").write_text("- one\n", encoding="utf-8")
    read("tunes")
    monkeypatch.setattr(lexicons, "read_lexicon", None)
    assert read("tunes") == ["one"]


def test_a_changed_lexicon_is_read_anew(shelf: Path) -> None:
    path = shelf / "tunes.yml"
    path.write_text("- one\n", encoding="utf-8")
    read("tunes")
    path.write_text("- two\n", encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert read("tunes") == ["two"]


def test_a_lexicon_laid_out_of_others_follows_them(shelf: Path) -> None:
    (shelf / "variants.yml").write_text("en:\n  - {why: x, sets: [[adviser/s, advisor/s]]}\n", encoding="utf-8")
    (shelf / "dialects.yml").write_text("en: []\n", encoding="utf-8")
    (shelf / "hyphenation.yml").write_text("en: {open: [], closed: [], apart: []}\n", encoding="utf-8")
    assert read("spellings")["rare"] == {"ad": "\nadvisor\t0\nadvisors\t0\n"}
    (shelf / "variants.yml").write_text("en:\n  - {why: x, sets: [[toward, towards]]}\n", encoding="utf-8")
    assert read("spellings")["rare"] == {"to": "\ntowards\t0\n"}
    (shelf / "dialects.yml").unlink()
    with pytest.raises(RulebookError, match=r"dialects\.yml:1:1: cannot be read"):
        read("spellings")


def test_a_wheel_has_them_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {"airs": {"é": ["ü", "\n"]}, "tunes": ["three"], "none": []}
    (tmp_path / "lexicons.json").write_bytes(lexicons.together(kept))
    monkeypatch.setattr(lexicons, "COMPILED", str(tmp_path))
    assert {name: read(name) for name in kept} == kept


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\na: 2\n", "2:1: the key 'a' is already on line 1; keep one of them"),
        ("", "1:1: the file is empty"),
        ("a: [", "2:1: not YAML"),
    ],
)
def test_a_fault_has_its_place(shelf: Path, text: str, fault: str) -> None:
    (shelf / "tunes.yml").write_text(text, encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        read("tunes")
    assert str(caught.value).startswith(f"{shelf / 'tunes.yml'}:{fault}")


def test_a_lexicon_there_is_not() -> None:
    with pytest.raises(RulebookError, match=r"none\.yml:1:1: cannot be read: no such file"):
        read("none")


@pytest.mark.parametrize("name", NAMES)
def test_every_shipped_lexicon_holds_something_and_nothing_twice(name: str) -> None:
    path = rules_folder() / "lexicons" / f"{name}.yml"
    words = lexicons.read_lexicon(str(path))
    assert words
    assert [*_repeated(words)] == []
    assert path.read_text(encoding="utf-8").startswith("#"), "say in a comment where this is from"


def _repeated(words: Any) -> Iterator[str]:
    """Texts that stand twice in one list."""
    if isinstance(words, dict):
        for value in words.values():
            yield from _repeated(value)
    elif isinstance(words, list):
        texts = [word for word in words if isinstance(word, str)]
        yield from {word for word in texts if texts.count(word) > 1}
        for word in words:
            yield from _repeated(word)


def test_a_table_is_worked_out_once() -> None:
    calls: list[str] = []

    def table() -> dict[str, int]:
        calls.append("once")
        return {"airs": 2}

    assert [lexicons.worked_out(table)() for _ in "12"] == [{"airs": 2}] * 2
    once = lexicons.worked_out(table)
    assert once() is once()
    assert len(calls) == 3


def test_a_table_of_a_wheel_is_taken_from_the_shelf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    carried = tmp_path / "lexicons.json"
    carried.write_bytes(lexicons.together({}))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(lexicons, "COMPILED", str(tmp_path))
    made = iter([{"airs": 2}, {"airs": 3}])

    def another_run() -> tuple[Shelf, Any]:
        shelf = Shelf()
        shelf.open(str(tmp_path / "shelf.bin"))
        monkeypatch.setattr(lexicons, "SHELF", shelf)
        lexicons._seen.cache_clear()
        return shelf, lexicons.worked_out(lambda: next(made))()

    shelf, table = another_run()
    for number in range(40):
        shelf.place(str(number), carried.stat(), [])
    shelf.keep()
    assert table == another_run()[1] == {"airs": 2}
    carried.write_bytes(lexicons.together({"airs": {}}))
    assert another_run()[1] == {"airs": 3}
