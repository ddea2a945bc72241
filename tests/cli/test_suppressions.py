"""Every way to accept a finding, in every format that can say it, from the file to the report."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.readers.office import paragraph, word, writer

SLIP = "The choir sang the the song."
Maker = Callable[[list[str]], bytes]


def _lines(order: str) -> Callable[[str], str]:
    return lambda line: order.format(line) if line.startswith("newslint:") else line


def text(lines: list[str]) -> bytes:
    return "\n\n".join(map(_lines("[{}]"), lines)).encode()


def markdown(lines: list[str]) -> bytes:
    return "\n\n".join(map(_lines("<!-- {} -->"), lines)).encode()


def mdx(lines: list[str]) -> bytes:
    return "\n\n".join(map(_lines("{{/* {} */}}"), lines)).encode()


def html(lines: list[str]) -> bytes:
    shown = (line if line[:1] == "<" else f"<p>{line}</p>" for line in map(_lines("<!-- {} -->"), lines))
    return "\n".join(shown).encode()


def nitf(lines: list[str]) -> bytes:
    body = html(lines).decode().replace(" -- ", " — ")
    return f"<nitf><body><body.content>{body}</body.content></body></nitf>".encode()


def archieml(lines: list[str]) -> bytes:
    return b"[+body]\n" + text(lines) + b"\n\n[]\n"


def docx(lines: list[str]) -> bytes:
    return word("".join(paragraph(*line.split("|")) for line in map(_lines("[{}]"), lines)))


def odt(lines: list[str]) -> bytes:
    return writer("".join(f"<text:p>{line}</text:p>" for line in map(_lines("[{}]"), lines)))


FORMATS: dict[str, Maker] = {
    "a.txt": text,
    "a.md": markdown,
    "a.mdx": mdx,
    "a.html": html,
    "a.nitf": nitf,
    "a.aml": archieml,
    "a.docx": docx,
    "a.odt": odt,
}
every_format = pytest.mark.parametrize("name", FORMATS)


@pytest.fixture
def found(here: Path, call: Call) -> Callable[..., tuple[list[str], list[tuple[str, str | None]]]]:
    """The messages about a draft of these lines, and what was accepted with which reason."""

    def checked(name: str, lines: list[str]) -> tuple[list[str], list[tuple[str, str | None]]]:
        (here / name).write_bytes(FORMATS[name](["It rained on Monday, the port said.", *lines]))
        said = call("check", name, "--format", "json", "--select", "doubled-word,suppression-unused")
        assert said.err == ""
        (draft,) = json.loads(said.out)["documents"]
        return (
            [finding["message"] for finding in draft["findings"]],
            [(entry["rule"], entry["reason"]) for entry in draft["accepted"]],
        )

    return checked


Found = Callable[..., tuple[list[str], list[tuple[str, str | None]]]]


@every_format
def test_an_ignore_reaches_the_next_block_and_no_further(name: str, found: Found) -> None:
    said, accepted = found(name, ["newslint: ignore doubled-word -- a song", SLIP, "It was at a a hall."])
    assert accepted == [("doubled-word", "a song")]
    assert len(said) == 1
    assert "a a" in said[0]


@every_format
def test_a_stretch_reaches_from_off_to_on(name: str, found: Found) -> None:
    lines = [
        "newslint: off doubled-word -- as printed",
        SLIP,
        SLIP.replace("song", "psalm"),
        "newslint: on doubled-word",
    ]
    said, accepted = found(name, [*lines, "It was at a a hall."])
    assert accepted == [("doubled-word", "as printed")] * 2
    assert len(said) == 1


@every_format
def test_a_stretch_may_reach_to_the_end(name: str, found: Found) -> None:
    assert found(name, ["newslint: off doubled-word -- as printed", SLIP, "It was at a a hall."])[0] == []


@every_format
def test_what_is_held_to_account(name: str, found: Found) -> None:
    lines = [
        *("newslint: ignore doubled-wrd -- why", "It rained in the north."),
        *("newslint: ignore doubled-word -- why", "It rained in the south."),
        *("newslint: ignore -- why", "It rained in the east."),
        *("newslint: ignore doubled-word", SLIP),
        *("newslint: off doubled-word -- why", "It rained in the west.", "newslint: on"),
    ]
    assert found(name, lines)[0] == [
        "`doubled-wrd` is not a known rule. Did you mean `doubled-word`?",
        "This ignore of `doubled-word` ignored nothing. Delete it.",
        "This names no rule, so it accepts nothing. Name one that `newslint rules` lists.",
        "The ignore of `doubled-word` gives no reason. Add one after `--`.",
        "This ignore of `doubled-word` ignored nothing. Delete it.",
    ]


@every_format
def test_sic_accepts_the_word_before_it(name: str, found: Found) -> None:
    said, accepted = found(name, ["The choir sang the the [sic] song."])
    assert (said, accepted) == ([], [("doubled-word", "[sic]")])


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("a.md", "The choir sang the the *[sic]* song."),
        ("a.md", r"The choir sang the the \[sic\] song."),
        ("a.html", "The choir sang the the <i>[sic]</i> song."),
        ("a.html", "The choir sang the the&nbsp;[<i>sic</i>] song."),
        ("a.docx", "The choir sang the the| |[|sic|] song."),
    ],
)
def test_sic_may_be_set_in_italics(name: str, line: str, found: Found) -> None:
    assert found(name, [line]) == ([], [("doubled-word", "[sic]")])


def test_front_matter_accepts_for_the_file(here: Path, call: Call) -> None:
    for matter in (
        "---\nnewslint:\n  ignore:\n    doubled-word: songs\n---\n",
        "---\nnewslint: {ignore: {doubled-word: songs}}\n---\n",
        "+++\n[newslint.ignore]\ndoubled-word = 'songs'\n+++\n",
    ):
        (here / "a.md").write_text(f"{matter}{SLIP}\n\nIt was at a a hall.\n")
        (draft,) = json.loads(call("check", "a.md", "--format", "json").out)["documents"]
        assert [entry["reason"] for entry in draft["accepted"]] == ["songs", "songs"]
        assert draft["findings"] == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("newslint.yml", "overrides:\n  - paths: [songs/]\n    ignore: [doubled-word]\n"),
        ("pyproject.toml", "[[tool.newslint.overrides]]\npaths = ['songs/']\nignore = ['doubled-word']\n"),
    ],
)
def test_a_configuration_leaves_a_rule_out_by_path(here: Path, call: Call, name: str, content: str) -> None:
    (here / name).write_text(content)
    for folder in ("songs", "news"):
        (here / folder).mkdir()
        (here / folder / "a.txt").write_text(f"Choir\n\n{SLIP}\n")
    said = call("check", ".", "--format", "lines")
    assert [line.partition(":")[0] for line in said.out.splitlines()] == ["news/a.txt"]


@pytest.mark.parametrize("name", ["dates", "house/ap"])
def test_an_ignore_of_many_rules_accepts_nothing(name: str, found: Found) -> None:
    said, _ = found("a.txt", [f"newslint: ignore {name} -- a song", "It rained."])
    assert said == [f"`{name}` stands for many rules, so this accepts nothing. Name the one to ignore."]
