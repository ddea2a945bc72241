"""A command line that is read plainly is read as the one that explains itself reads it."""

from __future__ import annotations

from typing import Any

import click
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.cli.check import command
from newslint.cli.flags import CHECK, plainly

from .conftest import Call

_SPELLINGS = [spelling for flag in CHECK for spelling in flag.spellings]
_TEXTS = st.sampled_from(
    [
        *("draft.txt", "-", "--", "text", "json", "warning", "2024-03-06", "2024-13-40", "2024-03-06T10:00", "en-GB"),
        *("dates,names", ",", "0", "2", "", "-x", "--fix", "é"),
    ]
)
_WORDS = st.one_of(
    st.sampled_from(_SPELLINGS),
    _TEXTS,
    st.builds("{}={}".format, st.sampled_from(_SPELLINGS), _TEXTS),
    st.builds("{}{}".format, st.sampled_from(["-o", "-j", "-q"]), _TEXTS),
)


def explained(arguments: list[str]) -> dict[str, Any] | None:
    """What the options that explain themselves make of it; None where they refuse it or show help."""
    try:
        return command.make_context("check", list(arguments)).params
    except (click.UsageError, click.exceptions.Exit):
        return None


@given(st.lists(_WORDS, max_size=5))
@example(["draft.txt", "--select", "dates", "--select", "names,places", "--jobs=2", "-o", "out.txt"])
@example(["--output", "--fix"])
@example(["-j2", "draft.txt"])
@example(["--jobs", "02"])
def test_both_ways_to_read_a_command_line_agree(arguments: list[str]) -> None:
    plain = plainly(["check", *arguments])
    if plain is not None:
        assert plain == explained(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        *([], ["draft.txt"], ["-"], ["a.md", "b.md", "--quiet", "-q", "--published", "2024-03-06"]),
        *(["--select=dates", "--format", "json"], ["-o", "report.txt", "-j", "2", "--fail-on", "never"]),
    ],
)
def test_a_command_line_in_order_is_read_plainly(arguments: list[str]) -> None:
    assert plainly(["check", *arguments]) == explained(arguments) is not None


@pytest.mark.parametrize(
    "arguments",
    [
        *(["inspect"], [], ["check", "--help"], ["check", "--nosuch"], ["check", "--format", "pdf"]),
        *(["check", "--jobs", "0"], ["check", "--jobs", "²"], ["check", "--fix=yes"], ["check", "--output"]),
        *(["check", "--published", "soon"], ["check", "--language", "english"], ["check", "--select", ","]),
        *(["check", "--", "-odd.txt"], ["check", "-ofile"], ["--version"]),
    ],
)
def test_whatever_there_is_to_explain_is_left_to_be_explained(arguments: list[str]) -> None:
    assert plainly(arguments) is None


def test_a_shell_that_completes_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_NEWSLINT_COMPLETE", "bash_source")
    assert plainly(["check", "draft.txt"]) is None


def test_a_wrong_usage_is_told_the_same_on_both_ways(call: Call) -> None:
    for shorthand in (["--fix"], ["-q", "--fix", "--format=text"]):
        ran = call("check", "-", "a.txt", *shorthand)
        assert (ran.code, ran.err.count("\n")) == (2, 1)
        assert ran.err.startswith("newslint check: --fix takes standard input (-) alone")
        assert ran.err.endswith("(see newslint check --help)\n")
