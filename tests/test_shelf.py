"""What is on the shelf is what was placed there, while the file it came from is as it was; nothing else is taken."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import newslint
from newslint.facts import nationalities, places
from newslint.facts.names import lexis
from newslint.shelf import Shelf

THINGS = {f"lexicon {number}": {"words": ["one", "two"], "text": "é\n"} for number in range(60)}


@pytest.fixture(autouse=True)
def writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "shelf.bin"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "lexicons.json"
    path.write_text("{}", encoding="utf-8")
    return path


def opened(path: Path) -> Shelf:
    shelf = Shelf()
    shelf.open(str(path))
    return shelf


def fill(path: Path, source: Path, things: dict[str, Any]) -> None:
    shelf = opened(path)
    for name, thing in things.items():
        shelf.place(name, source.stat(), thing)
    shelf.keep()


def test_what_one_run_placed_the_next_one_takes(kept: Path, source: Path) -> None:
    fill(kept, source, THINGS)
    shelf = opened(kept)
    assert {name: shelf.take(name, source.stat()) for name in THINGS} == THINGS
    assert shelf.take("lexicon 60", source.stat()) is None


def test_what_came_from_a_file_that_was_changed_is_not_taken(kept: Path, source: Path) -> None:
    fill(kept, source, THINGS)
    before = source.stat()
    source.write_text("{ }", encoding="utf-8")
    os.utime(source, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert opened(kept).take("lexicon 1", source.stat()) is None
    source.write_text("[]", encoding="utf-8")
    os.utime(source, ns=(1, 1))
    assert opened(kept).take("lexicon 1", source.stat()) is None


def test_little_makes_no_shelf_and_is_put_behind_one_that_is_there(kept: Path, source: Path) -> None:
    fill(kept, source, {name: THINGS[name] for name in list(THINGS)[:20]})
    assert not kept.exists()
    fill(kept, source, THINGS)
    fill(kept, source, {"rules": ["a"]})
    fill(kept, source, {"newslint.text": ["b"]})
    shelf = opened(kept)
    assert shelf.take("rules", source.stat()) == ["a"]
    assert shelf.take("newslint.text", source.stat()) == ["b"]
    assert shelf.take("lexicon 5", source.stat()) == THINGS["lexicon 5"]
    before = kept.stat().st_ino
    shelf.keep()
    assert kept.stat().st_ino == before


def test_what_was_changed_is_put_behind_what_it_was(kept: Path, source: Path) -> None:
    fill(kept, source, THINGS)
    source.write_text("{ }", encoding="utf-8")
    fill(kept, source, {"lexicon 1": ["new"]})
    assert opened(kept).take("lexicon 1", source.stat()) == ["new"]
    source.write_text("{  }", encoding="utf-8")
    assert opened(kept).take("lexicon 1", source.stat()) is None


def test_a_shelf_is_written_anew_when_much_was_not_on_it(kept: Path, source: Path) -> None:
    fill(kept, source, THINGS)
    fill(kept, source, {"rules": ["a"]})
    shelf = opened(kept)
    for name in ("lexicon 5", "rules"):
        shelf.take(name, source.stat())
    for number in range(40):
        shelf.place(f"newslint.facts.{number}", source.stat(), [])
    shelf.keep()
    again = opened(kept)
    assert again.take("lexicon 5", source.stat()) == THINGS["lexicon 5"]
    assert again.take("rules", source.stat()) == ["a"]
    assert again.take("newslint.facts.39", source.stat()) == []
    assert again.take("lexicon 6", source.stat()) is None


@pytest.mark.parametrize("whole", ["", "short", "head", "list", "number", "noise", "another", "behind"])
def test_a_broken_shelf_is_done_without(kept: Path, source: Path, whole: str) -> None:
    fill(kept, source, THINGS)
    content = kept.read_bytes()
    head = content[: content.index(newslint.__version__.encode()) + len(newslint.__version__)]
    broken = {
        "short": content[:900],
        "head": head,
        "list": content[: len(head)] + bytes(8) + marshal.dumps([1]) * 2,
        "number": head + (9).to_bytes(8, "little") + marshal.dumps(7) * 3,
        "noise": head + b"\xff\0" * 9,
        "another": b"\0" + content[1:],
        "behind": content[:-1] + b"\xff",
    }
    kept.write_bytes(broken.get(whole, b""))
    shelf = opened(kept)
    assert shelf.take("lexicon 1", source.stat()) is None
    shelf.place("lexicon 1", source.stat(), [])
    shelf.keep()
    assert kept.read_bytes() == broken.get(whole, b"")


@pytest.mark.parametrize("way", ["pread", "lseek"])
def test_what_lies_behind_is_read_when_it_is_taken(
    kept: Path, source: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if way == "lseek":
        monkeypatch.delattr(os, "pread", raising=False)
    fill(kept, source, THINGS)
    fill(kept, source, {"rules": ["a"], "newslint.text": ["b"]})
    content = kept.read_bytes()
    shelf = opened(kept)
    assert [shelf.take(name, source.stat()) for name in ("newslint.text", "rules")] == [["b"], ["a"]]
    shelf.close()
    assert shelf.take("rules", source.stat()) is None
    kept.write_bytes(content[:-1])
    assert opened(kept).take("newslint.text", source.stat()) is None
    assert opened(kept).take("rules", source.stat()) == ["a"]


def test_a_shelf_that_says_it_is_longer_than_it_is_is_done_without(kept: Path, source: Path) -> None:
    fill(kept, source, THINGS)
    content = kept.read_bytes()
    at = content.index(newslint.__version__.encode()) + len(newslint.__version__)
    kept.write_bytes(content[:at] + b"\xff" * 8 + content[at + 8 :])
    assert opened(kept).take("lexicon 1", source.stat()) is None


def test_one_that_was_not_opened_keeps_nothing(tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shelf = Shelf()
    for name, thing in THINGS.items():
        shelf.place(name, source.stat(), thing)
    assert shelf.take("lexicon 1", source.stat()) is None
    shelf.keep()
    assert os.listdir(tmp_path) == ["lexicons.json"]


def test_where_modules_are_not_written_no_shelf_is(kept: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    fill(kept, source, THINGS)
    assert not kept.exists()


@pytest.mark.parametrize("table", [lexis._sets, nationalities._meanings, places._keys])
def test_what_is_worked_out_can_be_put_on_a_shelf(table: Callable[[], Any]) -> None:
    assert marshal.loads(marshal.dumps(table())) == table()
