"""A pattern that was kept matches as one that is compiled, and nothing kept can do harm."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.cli.patterns import remember_patterns

from .conftest import Call

PATTERNS = {
    r"(?P<day>Mon|Tues)day,? (?P<date>\d{1,2})": re.IGNORECASE,
    r"(a)|(?P<b>b+?)(?:c|\1)?": 0,
    r"\b[A-ZÀ-Þ][\w'’-]*+(?=[ ](?i:said))": re.VERBOSE,
    r"^(?>x*)y$": re.MULTILINE | re.DOTALL,
    r"(?s)“.*?”": 0,
}


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path))
    from newslint import __version__

    return tmp_path / __version__ / f"patterns-{sys.implementation.cache_tag}.json"


@pytest.fixture(autouse=True)
def own_compiler() -> Iterator[None]:
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    before = compiler.compile
    yield
    compiler.compile = before
    re.purge()


def anew() -> list[re.Pattern[str]]:
    re.purge()
    return [re.compile(pattern, flags) for pattern, flags in PATTERNS.items()]


def facts(patterns: list[re.Pattern[str]]) -> list[tuple[Any, ...]]:
    return [(it.pattern, it.flags, it.groups, dict(it.groupindex)) for it in patterns]


PLAIN = [re.compile(pattern, flags) for pattern, flags in PATTERNS.items()]


def recalled() -> list[re.Pattern[str]]:
    """The patterns as a second run has them."""
    keep = remember_patterns()
    anew()
    keep()
    keep = remember_patterns()
    return anew()


def test_what_is_kept_is_the_same_pattern(kept: Path) -> None:
    assert facts(recalled()) == facts(PLAIN)
    assert json.loads(kept.read_bytes())["patterns"].keys() == {f"{int(f)} {p}" for p, f in PATTERNS.items()}


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> list[re.Pattern[str]]:
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    before = compiler.compile
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path_factory.mktemp("patterns")))
        again = recalled()
    compiler.compile = before
    re.purge()
    return again


@given(st.text("abcxyMonday, 12said“”\nÀ’-", max_size=30))
def test_what_is_kept_matches_the_same(once: list[re.Pattern[str]], text: str) -> None:
    for plain, again in zip(PLAIN, once, strict=True):
        assert [it.regs for it in plain.finditer(text)] == [it.regs for it in again.finditer(text)]


def test_an_earlier_run_spares_compiling(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recalled()
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    monkeypatch.setattr(compiler, "compile", None)
    remember_patterns()
    assert facts(anew()) == facts(PLAIN)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"maker": [], "patterns": {}}', '{"patterns": {}}', "[" * 100_000, "\0\xff"]
)
def test_a_broken_cache_is_done_without(kept: Path, text: str) -> None:
    recalled()
    kept.write_text(text, encoding="latin-1")
    keep = remember_patterns()
    assert facts(anew()) == facts(PLAIN)
    keep()
    assert len(json.loads(kept.read_bytes())["patterns"]) == len(PATTERNS)


@pytest.mark.parametrize(
    "entry",
    [
        *(None, [], [0], "word", [0, [], 0, {}], [0, [1, 2, 3], 0, {}], [0, [99999], 0, {}], [-1, [1], 0, {}]),
        *([0, [1], -5, {}], [0, [1], 10**9, {"day": 10**9}], [0, [1], 2, {"day": "one"}], [0, [2**70], 0, {}]),
        *([0, [1], 0, {"day": 7}], [0, ["x"], 0, {}], [{}, [1], 0, {}], [0, [7] * 5000, 1, []]),
    ],
)
def test_numbers_that_are_no_pattern_are_compiled_anew(kept: Path, entry: Any) -> None:
    recalled()
    whole = json.loads(kept.read_bytes())
    whole["patterns"] = dict.fromkeys(whole["patterns"], entry)
    kept.write_text(json.dumps(whole), encoding="utf-8")
    remember_patterns()
    for plain, again in zip(PLAIN, anew(), strict=True):
        assert again.pattern == plain.pattern
        list(again.finditer("Monday, 5 said"))


def test_another_interpreter_s_numbers_are_left_alone(kept: Path) -> None:
    recalled()
    whole = json.loads(kept.read_bytes())
    kept.write_text(json.dumps(whole | {"maker": ["another"]}), encoding="utf-8")
    keep = remember_patterns()
    anew()
    keep()
    assert json.loads(kept.read_bytes()) == whole


def test_the_words_of_a_draft_are_never_kept(here: Path, installed: Call) -> None:
    draft = "Mayor Zyxwvia Quorlund\n\n“We won 4,321 votes,” Quorlund said. [Quorlund] 4,321 people voted, she said.\n"
    (here / "draft.txt").write_text(draft, encoding="utf-8")
    assert installed("check", "draft.txt", NEWSLINT_CACHE_DIR=str(here / "cache")).code in (0, 1)
    (path,) = (here / "cache").rglob("patterns-*.json")
    assert not re.search("(?i)zyxwvia|quorlund|4,321", path.read_text(encoding="utf-8"))


def test_without_a_cache_nothing_is_kept(here: Path, installed: Call) -> None:
    (here / "draft.txt").write_text("The ferry is back, the port said.\n", encoding="utf-8")
    installed("check", "--no-cache", "draft.txt", NEWSLINT_CACHE_DIR=str(here / "cache"))
    assert not list(here.rglob("patterns-*.json"))
