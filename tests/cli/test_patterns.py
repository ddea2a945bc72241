"""A pattern that was kept matches as one that is compiled, and nothing kept can do harm."""

from __future__ import annotations

import marshal
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newslint
from newslint.cli import main
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
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / f"patterns.{sys.implementation.cache_tag}.bin"


def written(path: Path) -> Any:
    return marshal.loads(path.read_bytes().split(b"\n", 1)[1])


def write(path: Path, whole: Any) -> None:
    """Write something else in place of what is kept."""
    rest = marshal.dumps(whole)
    path.write_bytes(b"%08x\n%b" % (crc32(rest), rest))


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


def recalled(folder: Path) -> list[re.Pattern[str]]:
    """The patterns as a second run has them."""
    keep = remember_patterns(str(folder))
    anew()
    keep()
    keep = remember_patterns(str(folder))
    return anew()


def test_what_is_kept_is_the_same_pattern(kept: Path) -> None:
    assert facts(recalled(kept.parent)) == facts(PLAIN)
    assert written(kept)[1].keys() == {f"{int(f)} {p}" for p, f in PATTERNS.items()}


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> list[re.Pattern[str]]:
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    before = compiler.compile
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "dont_write_bytecode", False)
        again = recalled(tmp_path_factory.mktemp("patterns"))
    compiler.compile = before
    re.purge()
    return again


@given(st.text("abcxyMonday, 12said“”\nÀ’-", max_size=30))
def test_what_is_kept_matches_the_same(once: list[re.Pattern[str]], text: str) -> None:
    for plain, again in zip(PLAIN, once, strict=True):
        assert [it.regs for it in plain.finditer(text)] == [it.regs for it in again.finditer(text)]


def test_an_earlier_run_spares_compiling(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recalled(kept.parent)
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    monkeypatch.setattr(compiler, "compile", None)
    remember_patterns(str(kept.parent))
    assert facts(anew()) == facts(PLAIN)


@pytest.mark.parametrize("whole", [b"", b"\n", b"00000000\n", b"00000000\n{0", b"\0\xff", b"{" * 9000])
def test_a_broken_cache_is_done_without(kept: Path, whole: bytes) -> None:
    recalled(kept.parent)
    kept.write_bytes(whole)
    keep = remember_patterns(str(kept.parent))
    assert facts(anew()) == facts(PLAIN)
    keep()
    assert len(written(kept)[1]) == len(PATTERNS)


@pytest.mark.parametrize("rest", [b"", b"{0", b"\xff", *map(marshal.dumps, ([], None, {}, (1, 2, 3), 7))])
def test_a_cache_of_something_else_is_done_without(kept: Path, rest: bytes) -> None:
    kept.write_bytes(b"%08x\n%b" % (crc32(rest), rest))
    remember_patterns(str(kept.parent))
    assert facts(anew()) == facts(PLAIN)


CODE = bytes(40)


@pytest.mark.parametrize(
    "entry",
    [
        *(None, [], [0], "word", [CODE, 0, 0], [CODE[:3], 0, 0, {}], ["0", 0, 0, {}], [CODE, 0, 0, {}, 0]),
        *([CODE, 0, -5, {}], [CODE, 0, 10**9, {"day": 10**9}], [CODE, 0, 2, {"day": "one"}], [CODE, -1, 0, {}]),
        *([CODE, 2**70, 0, {}], [CODE, 0, 0, {"day": 7}], [CODE, {}, 0, {}], [CODE, 0, 1, []], [None, 0, 0, {}]),
    ],
)
def test_numbers_that_are_no_pattern_are_compiled_anew(kept: Path, entry: Any) -> None:
    recalled(kept.parent)
    maker, patterns = written(kept)
    write(kept, (maker, dict.fromkeys(patterns, entry)))
    remember_patterns(str(kept.parent))
    for plain, again in zip(PLAIN, anew(), strict=True):
        assert again.pattern == plain.pattern
        list(again.finditer("Monday, 5 said"))


def test_another_interpreter_s_numbers_are_left_alone(kept: Path) -> None:
    recalled(kept.parent)
    ours, patterns = written(kept)
    write(kept, ("another", {}))
    keep = remember_patterns(str(kept.parent))
    assert facts(anew()) == facts(PLAIN)
    keep()
    assert written(kept) == (ours, patterns)


def test_numbers_that_were_changed_are_not_used(kept: Path) -> None:
    recalled(kept.parent)
    kept.write_bytes(kept.read_bytes()[:-4] + bytes(4))
    keep = remember_patterns(str(kept.parent))
    assert facts(anew()) == facts(PLAIN)
    keep()
    assert len(written(kept)[1]) == len(PATTERNS)


def test_where_modules_are_not_written_patterns_are_not(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    recalled(kept.parent)
    assert not kept.exists()


def test_a_folder_that_cannot_be_written_is_done_without(kept: Path) -> None:
    (kept.parent / "taken").write_text("", encoding="utf-8")
    assert facts(recalled(kept.parent / "taken")) == facts(PLAIN)


def test_the_words_of_a_draft_are_never_kept(here: Path, installed: Call) -> None:
    draft = "Mayor Zyxwvia Quorlund\n\n“We won 4,321 votes,” Quorlund said. [Quorlund] 4,321 people voted, she said.\n"
    (here / "draft.txt").write_text(draft, encoding="utf-8")
    assert installed("check", "draft.txt", PYTHONDONTWRITEBYTECODE="").code in (0, 1)
    path = Path(newslint.__file__).parent / "__pycache__" / f"patterns.{sys.implementation.cache_tag}.bin"
    assert not re.search("(?i)zyxwvia|quorlund|4,321", path.read_text(encoding="latin-1"))


def test_without_a_cache_nothing_is_read_or_kept(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "draft.txt").write_text("The ferry is back, the port said.\n", encoding="utf-8")
    monkeypatch.setattr("newslint.cli.patterns.remember_patterns", None)
    monkeypatch.setattr(sys, "argv", ["newslint", "check", "--no-cache", "draft.txt"])
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.setattr("gc.set_threshold", lambda _: None)
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 0
