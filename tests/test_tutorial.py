"""The page on writing rules is played as its reader would: every file it shows is written, every command is run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from newslint.cli.program import run
from newslint.drawing import erased
from newslint.lexicons import lexicon
from newslint.rulebook import read_pages

PAGE = Path(__file__).parent.parent / "docs" / "writing-rules.md"
BLOCK = re.compile(r"^```(yaml|console)\n(.*?)^```$", re.M | re.S)
FILE = re.compile(r"`((?:desk|trial)/[\w/-]+\.yml)`:\s*\Z")


def test_the_page_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], redraw: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / ".cache"))
    text, at, pieces = PAGE.read_text(encoding="utf-8"), 0, []
    for block in BLOCK.finditer(text):
        pieces.append(text[at : block.start(2)])
        at = block.end(2)
        named = FILE.search(text, 0, block.start())
        pieces.append(played(block[2], capsys) if block[1] == "console" else written(block[2], named and named[1]))
    shown = "".join([*pieces, text[at:]])
    if redraw:
        PAGE.write_text(shown, encoding="utf-8")
    assert shown == text or redraw


def played(block: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The commands of a block with what each prints."""
    lines = []
    for line in block.splitlines():
        if line.startswith("$ newslint "):
            capsys.readouterr()
            run(shlex.split(line)[2:])
            printed = capsys.readouterr()
            lines += [f"{line}\n", printed.out, printed.err]
    return "".join(lines)


def written(block: str, path: str | None) -> str:
    """The block as it is; what it shows stands in its file, and a draft is its first flagged example."""
    if path is not None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(block, encoding="utf-8")
        if path.startswith("desk/"):
            flagged = next(example for example in read_pages([path])[0].examples if example.flagged)
            Path("draft.txt").write_text(erased(flagged.drawn), encoding="utf-8")
    elif block.startswith("extends:"):
        Path("newslint.yml").write_text(block, encoding="utf-8")
    return block


def test_the_recipe_of_a_house_style_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], redraw: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / ".cache"))
    page = PAGE.with_name("recipes.md")
    text = page.read_text(encoding="utf-8")
    part = text[text.index("## A house style") :].partition("\n## ")[0]
    for name, block in re.findall(
        r"`([\w/]+\.(?:yml|txt))`[^`]*(?:`replaces`[^`]*)?```\w+\n(.*?)^```$", part, re.M | re.S
    ):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(block, encoding="utf-8")
    shown = re.search(r"^```console\n(.*?)^```$", part, re.M | re.S)
    assert shown is not None
    true = played(shown[1], capsys)
    if redraw:
        page.write_text(text.replace(shown[1], true), encoding="utf-8")
    assert true == shown[1] or redraw


def test_the_page_shows_what_new_rule_writes() -> None:
    text = PAGE.read_text(encoding="utf-8")
    sections = set(re.findall(r"^## ([a-z]+)$", text, re.M))
    assert sections == {check for check in lexicon("new-rules") if not check.startswith("format-")}
    for check in sections:
        assert f"\n```yaml\n{lexicon('new-rules')[check]}```\n" in text, check
