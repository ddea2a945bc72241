"""No bytes in a draft, and no name of one, ever make newslint fail, hang, or send the terminal an order."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Call

UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff]")
PIECES = (
    *(
        "the the ",
        "“",
        "”",
        '"',
        "'",
        "\r",
        "\n\n",
        "\x1b[31m",
        "\x00",
        "\ufeff",
        "\u202e",
        "[newslint: ignore x -- y]",
    ),
    *(
        "---\n",
        "+++\n",
        "a: b\n",
        "# ",
        "{{< figure ",
        "<!-- ",
        "-->",
        "&#0;",
        "March 32, ",
        "Monday ",
        "(credit: X/Y)",
    ),
)
drafts = st.binary(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=14).map(lambda it: "".join(it).encode())
relaxed = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@given(drafts, st.sampled_from([".txt", ".md", ".xyz"]))
@example(b"\xff\xfe\x00\xd8", ".txt")
@example(b"---\n---\n", ".md")
@example(b"---\na: \x1b[31m\n---\n", ".md")
@relaxed
def test_any_bytes_are_a_draft_or_one_clear_line(here: Path, call: Call, content: bytes, suffix: str) -> None:
    path = here / f"draft{suffix}"
    path.write_bytes(content)
    ran = call("check", path.name)
    assert ran.code in (0, 1, 2)
    assert ran.err.count("\n") == (ran.code == 2)
    assert not UNSAFE.search(ran.out + ran.err)
    assert path.read_bytes() == content


@given(drafts)
@relaxed
def test_fixing_any_bytes_twice_is_fixing_them_once(here: Path, call: Call, content: bytes) -> None:
    path = here / "draft.txt"
    path.write_bytes(content)
    assert call("check", "--fix", path.name).code in (0, 1, 2)
    once = path.read_bytes()
    assert call("check", "--diff", path.name).out == ""
    assert call("check", "--fix", path.name).code in (0, 1, 2)
    assert path.read_bytes() == once


@pytest.mark.skipif(os.name == "nt", reason="such names are not allowed here")
def test_odd_names_never_break_a_report(here: Path, call: Call) -> None:
    names = [b"new\nline.txt", b"esc\x1b[31m.txt", b"caf\xe9.txt", b"%0A::error::x,y:z.txt"]
    for name in names:
        Path(os.fsdecode(name)).write_text("Mayor opens the the bridge\n")
    for form in ("text", "lines", "github"):
        ran = call("check", ".", "--format", form)
        assert ran.code == 1
        assert not UNSAFE.search(ran.out + ran.err)
    assert len(call("check", ".", "--format", "lines").out.splitlines()) == len(names)
    assert len(json.loads(call("check", ".", "--format", "json").out)["documents"]) == len(names)
    assert call("check", os.fsdecode(b"gone\xe9\n.txt")).err == "gone\\xe9\\n.txt: no such file or folder\n"


def test_a_terminal_that_cannot_show_a_letter_gets_an_escape(here: Path, installed: Call) -> None:
    (here / "draft.txt").write_text("Café opens the the bridge\n", encoding="utf-8")
    ran = installed("check", "draft.txt", PYTHONIOENCODING="ascii")
    assert ran.code == 1
    assert "Caf\\xe9 opens the the bridge" in ran.out
