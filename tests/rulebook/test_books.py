"""Rules come from trees of files, and from the cache only while those files are what they were."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from newslint.lexicons import read_lexicon
from newslint.rulebook import RulebookError, books, cache, load_rules, read_pages
from newslint.rulebook.build_hook import compile_into, get_build_hook
from newslint.rulebook.rule import RuleFile
from tests.conftest import Write

from .conftest import ECHO


@pytest.fixture(autouse=True)
def _nothing_shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only rules of the tests' own, so that they say nothing of the shipped ones."""
    shipped = tmp_path / "shipped"
    (shipped / "lexicons").mkdir(parents=True)
    monkeypatch.setattr(books, "rules_path", lambda: str(shipped))


def caches() -> list[Path]:
    return sorted(Path(os.environ["NEWSLINT_CACHE_DIR"]).rglob("*.json"))


def titles(*packs: Path, use_cache: bool = True) -> list[str]:
    return [rule.title for rule in load_rules(packs, use_cache)]


@pytest.fixture
def parsing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of all rule files that were parsed, as they are."""
    parsed: list[str] = []
    read = books._pages

    def counted(files: list[RuleFile], known: set[str]) -> object:
        parsed.extend(os.path.basename(file.path) for file in files)
        return read(files, known)

    monkeypatch.setattr(books, "_pages", counted)
    return parsed


def test_ids_are_file_names_and_families_are_folders(write: Write) -> None:
    pack = write("pack/sounds/echo.yml", ECHO).parent.parent
    write("pack/sounds/loud/deep-echo.yaml", ECHO)
    write("pack/top.yml", ECHO)
    write("pack/lexicons/list.yml", "- not a rule")
    write("pack/.hidden/x.yml", "- not a rule")
    write("pack/README.md", "Not a rule.")
    rules = load_rules([pack])
    assert [(rule.id, rule.family) for rule in rules] == [("echo", "sounds"), ("deep-echo", "loud"), ("top", "pack")]
    assert {rule.origin for rule in rules} == {str(pack)}


def test_one_file_is_a_rulebook_too(write: Write) -> None:
    (rule,) = load_rules([write("sounds/echo.yml", ECHO)])
    assert (rule.id, rule.family) == ("echo", "sounds")


def test_shipped_house_packs_are_packs_of_their_own(write: Write) -> None:
    write("shipped/house/ap/states.yml", ECHO)
    write("shipped/sounds/echo.yml", ECHO)
    assert [(rule.id, rule.family, rule.origin) for rule in load_rules()] == [
        ("states", "ap", "house/ap"),
        ("echo", "sounds", "newslint"),
    ]


def test_a_pack_may_speak_of_shipped_rules_but_not_take_their_names(write: Write) -> None:
    write("shipped/sounds/echo.yml", ECHO)
    good = write("pack/own.yml", ECHO + "supersedes: [echo]\n")
    assert [rule.id for rule in load_rules([good])] == ["echo", "own"]
    assert read_pages([good])[0].rule.supersedes == ("echo",)
    with pytest.raises(RulebookError, match=r"echo\.yml:1:1: a rule is already called 'echo'"):
        load_rules([write("pack/echo.yml", ECHO)])


def test_a_warm_rulebook_is_the_same_and_parses_nothing(write: Write, parsing: list[str]) -> None:
    pack = write(
        "pack/echo.yml", ECHO + "options: {pairs: [[a, b]], zones: [body]}\nlanguages: [es]\non: false\n"
    ).parent
    cold = load_rules([pack])
    assert parsing == ["echo.yml"]
    assert load_rules([pack]) == cold
    assert parsing == ["echo.yml"]


def test_a_changed_file_is_read_anew(write: Write) -> None:
    path = write("pack/echo.yml", ECHO)
    assert titles(path.parent) == ["A word comes back"]
    write("pack/echo.yml", ECHO.replace("A word", "A tune"))
    assert titles(path.parent) == ["A tune comes back"]


def test_an_added_and_a_removed_file_are_noticed(write: Write) -> None:
    path = write("pack/echo.yml", ECHO)
    assert len(titles(path.parent)) == 1
    other = write("pack/other.yml", ECHO)
    assert len(titles(path.parent)) == 2
    other.unlink()
    assert len(titles(path.parent)) == 1


def test_a_touched_file_is_hashed_and_not_parsed(write: Write, parsing: list[str]) -> None:
    path = write("pack/echo.yml", ECHO)
    load_rules([path])
    os.utime(path, ns=(1, 1))
    load_rules([path])
    assert parsing == ["echo.yml"]
    (kept,) = [file for file in caches() if "echo" in file.name]
    assert json.loads(kept.read_text(encoding="utf-8"))["stamps"][str(path)][0] == 1


def test_other_code_reads_rules_anew(write: Write, parsing: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("pack/echo.yml", ECHO)
    load_rules([path])
    monkeypatch.setattr(books, "code_stamp", lambda _: [0, 0])
    load_rules([path])
    assert parsing == ["echo.yml"] * 2


def test_without_the_cache_nothing_is_kept(write: Write) -> None:
    path = write("pack/echo.yml", ECHO)
    assert titles(path, use_cache=False) == ["A word comes back"]
    assert caches() == []


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b"null", b"\xff", b'{"code": 1}', b'{"stamps": {}, "kept": []}'])
def test_a_broken_cache_is_done_without_and_mended(write: Write, broken: bytes) -> None:
    path = write("pack/echo.yml", ECHO)
    load_rules([path])
    for file in caches():
        file.write_bytes(broken)
    assert titles(path) == ["A word comes back"]
    assert all(json.loads(file.read_bytes())["kept"] is not None for file in caches())


@pytest.mark.parametrize("kept", [None, 3, [None], [{}], [{"id": "echo"}]])
def test_a_cache_that_holds_something_else_is_done_without(write: Write, kept: object) -> None:
    path = write("pack/echo.yml", ECHO)
    load_rules([path])
    for file in caches():
        file.write_text(json.dumps(json.loads(file.read_text(encoding="utf-8")) | {"kept": kept}), encoding="utf-8")
    assert titles(path) == ["A word comes back"]


def test_a_cache_that_cannot_be_written_is_done_without(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("pack/echo.yml", ECHO)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(write("a-file", "")))
    assert titles(path) == ["A word comes back"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a-file", "pack", "shipped"]


def test_a_cache_is_written_whole_or_not_at_all(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", full)
    assert titles(write("pack/echo.yml", ECHO)) == ["A word comes back"]
    assert [*Path(os.environ["NEWSLINT_CACHE_DIR"]).rglob("*.*json*")] == []


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/caches"}, "/caches/newslint"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, "/home/desk/.cache/newslint"),
        ("linux", {}, "/home/desk/.cache/newslint"),
        ("darwin", {}, "/home/desk/Library/Caches/newslint"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/newslint"),
        ("linux", {"NEWSLINT_CACHE_DIR": "/mine"}, "/mine"),
    ],
)
def test_the_cache_lies_where_the_system_keeps_caches(
    platform: str, variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "NEWSLINT_CACHE_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": "/home/desk", **variables}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert cache.cache_folder() == expected


def test_a_wheel_carries_its_rules_compiled(
    write: Write, tmp_path: Path, parsing: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("shipped/sounds/echo.yml", ECHO + "options: {most: 2}\n")
    write("shipped/lexicons/tunes.yml", "- one: 1\n")
    monkeypatch.setattr("newslint.rulebook.places.rules_path", lambda: str(tmp_path / "shipped"))
    from_files = load_rules(use_cache=False)
    compile_into(str(tmp_path / "compiled"))
    places, content = (tmp_path / "compiled/lexicons.json").read_bytes().split(b"\n", 1)
    start, end = json.loads(places)["tunes"]
    assert (
        json.loads(content[start:end]) == read_lexicon(str(tmp_path / "shipped/lexicons/tunes.yml")) == [{"one": "1"}]
    )
    monkeypatch.setattr(books, "COMPILED", str(tmp_path / "compiled"))
    parsing.clear()
    assert load_rules() == from_files
    assert parsing == []
    assert caches() == []


def test_the_build_puts_the_compiled_rules_into_a_wheel_and_leaves_nothing_behind(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("shipped/sounds/echo.yml", ECHO)
    monkeypatch.setattr("newslint.rulebook.places.rules_path", lambda: str(tmp_path / "shipped"))
    monkeypatch.setattr(sys, "path", [*sys.path])
    backend = ModuleType("interface")
    backend.__dict__["BuildHookInterface"] = SimpleNamespace
    monkeypatch.setitem(sys.modules, "hatchling.builders.hooks.plugin.interface", backend)
    hook: Any = get_build_hook()(root=str(tmp_path))
    build: dict[str, Any] = {"force_include": {}}
    hook.initialize("editable", build)
    hook.finalize("editable", build, "")
    assert build == {"force_include": {}}
    hook.initialize("standard", build)
    ((folder, target),) = build["force_include"].items()
    assert target == "newslint/compiled"
    assert Path(folder, "rules.json").exists()
    hook.finalize("standard", build, "")
    assert not Path(folder).exists()
