"""A book is looked up by halving, kept until its files change, and never needed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.registers import book as books
from newslint.registers.book import Pages, bound, opened
from newslint.registers.compiled import register_pages
from newslint.registers.opening import RulebookError, open_book
from newslint.rulebook.cache import cache_folder

Write = Callable[[str, str], str]
KEYS = st.text(st.characters(exclude_characters="\t\n", exclude_categories=["Cs"]), max_size=6)


@given(st.dictionaries(KEYS, st.lists(st.text(max_size=3), max_size=3)), KEYS)
def test_every_key_is_found_and_no_other(pages: dict[str, list[str]], other: str) -> None:
    book = bound(pages)
    assert {key: book.under(key) for key in pages} == pages
    assert book.under(other) == pages.get(other, [])


def test_a_book_is_read_once_until_a_file_changes(write: Write) -> None:
    path = write("names.yml", "one")
    asked = []

    def read() -> Pages:
        asked.append(Path(path).read_text(encoding="utf-8"))
        return {"=it": [asked[-1]]}

    assert [opened("register", [path], read).under("=it") for _ in range(3)] == [["one"]] * 3
    os.utime(path, ns=(1, 1))
    assert opened("register", [path], read).under("=it") == ["one"]
    assert opened("register", [path], read).under("=it") == ["one"]
    assert asked == ["one"]
    write("names.yml", "two")
    assert opened("register", [path], read).under("=it") == ["two"]
    assert opened("register", [path], read, use_cache=False).under("=it") == ["two"]
    assert asked == ["one", "two", "two"]


@pytest.mark.parametrize("spoilt", [b"", b"{}\n", b"not json\n", b'{"code": [], "stamps": {}}\n'])
def test_a_spoilt_cache_is_no_cache(write: Write, spoilt: bytes) -> None:
    path = write("names.yml", "- name: Ana Lind\n")
    assert open_book("register", [path]) is not None
    kept = next(Path(cache_folder()).rglob("register-*.json"))
    kept.write_bytes(spoilt)
    again = open_book("register", [path])
    assert again is not None
    assert again.under("=ana lind") == [["name", 0, "Ana Lind"]]


def test_a_cache_that_cannot_be_written_is_done_without(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("names.yml", "- name: Ana Lind\n")
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", os.path.join(path, "below a file"))
    book = open_book("register", [path])
    assert book is not None
    assert book.under("=lind") == [["short", 0, "Lind"]]


def test_the_cache_is_data_and_leaves_nothing_else_behind(write: Write) -> None:
    open_book("corrections", [write("log.csv", "wrong,right\nNyman Harcus,Nyman Harkus\n")])
    (kept,) = [path for path in Path(cache_folder()).rglob("*") if path.is_file()]
    head, *lines = kept.read_text(encoding="utf-8").splitlines()
    assert json.loads(head)["stamps"]
    assert [json.loads(line.partition("\t")[2]) for line in lines] == [
        [["Nyman Harcus", 0, "Nyman Harkus", "", [], "", "log.csv, line 2"]]
    ]


def test_no_files_are_no_book() -> None:
    assert open_book("register", []) is None


def test_whatever_is_wrong_is_said_at_once(write: Write) -> None:
    with pytest.raises(RulebookError, match="name is missing") as caught:
        open_book("register", [write("names.yml", "- role: X\n- also: [Y]\n")])
    assert len(caught.value.faults) == 2


def test_a_file_that_is_not_there_is_told_by_its_reader() -> None:
    with pytest.raises(RulebookError, match="cannot be read"):
        open_book("register", ["none.yml"])


def test_a_surname_that_many_bear_is_known_by_no_likeness(write: Write) -> None:
    few = "".join(f"- {{name: {chr(65 + at)}na Lindberg, role: mayor}}\n" for at in range(20))
    many = few + "- {name: Zoe Lindberg, role: mayor}\n"
    assert "-lindberg" in register_pages([write("few.yml", few)])
    assert "-lindberg" not in register_pages([write("many.yml", many)])
    assert books.Book(b"", 0).under("-lindberg") == []
