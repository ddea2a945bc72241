"""What is inserted to accept a finding does accept it, in each format, and leaves the copy as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from newslint.lsp.accepting import REASON, accepting
from newslint.lsp.checking import Checked, Checker
from newslint.lsp.drafts import Draft
from newslint.settings import Settings

SLIP = "The council met at the the hall on Friday."
STORY = "The mayor spoke first, and the room was quiet."


def checked(checker: Checker, folder: Path, name: str, text: str) -> Checked:
    return checker.check(Draft("file:///draft", str(folder / name), text))


def offered(folder: Path, name: str, text: str, rule: str = "doubled-word") -> str | None:
    """The draft after the first finding of a rule was accepted; None where that is not offered."""
    checker = Checker(Settings())
    found = checked(checker, folder, name, text)
    assert found.problems == ()
    assert found.document is not None
    finding = next(finding for finding in found.findings if finding.rule == rule)
    insertion = accepting(
        found.document, finding, lambda text: checker.read(Draft("file:///draft", str(folder / name), text))
    )
    if insertion is None:
        return None
    assert insertion.text[insertion.reason.start : insertion.reason.end] == REASON
    after = text[: insertion.at] + insertion.text + text[insertion.at :]
    left = checked(checker, folder, name, after).findings
    assert [other.rule for other in left if other.rule in (rule, "suppression-unused")] == []
    return after


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_in_plain_text_a_line_in_brackets(tmp_path: Path, end: str) -> None:
    after = offered(tmp_path, "draft.txt", f"Headline{end}{end}{STORY}{end}{end}{SLIP}{end}")
    line = f"[newslint: ignore doubled-word -- {REASON}]"
    assert after == f"Headline{end}{end}{STORY}{end}{end}{line}{end}{SLIP}{end}"


def test_in_markdown_a_comment(tmp_path: Path) -> None:
    after = offered(tmp_path, "draft.md", f"# Headline\n\n{STORY}\n\n{SLIP}\n")
    assert after == f"# Headline\n\n{STORY}\n\n<!-- newslint: ignore doubled-word -- {REASON} -->\n{SLIP}\n"


def test_a_mark_stays_first(tmp_path: Path) -> None:
    after = offered(tmp_path, "draft.md", f"\ufeff{SLIP}\n")
    assert after is not None
    assert after.startswith("\ufeff<!-- ")


@pytest.mark.parametrize(
    ("matter", "entry"),
    [
        ("---\ntitle: At the the hall\n---\n", f"newslint:\n  ignore:\n    doubled-word: {REASON}\n---\n"),
        ('+++\ntitle = "At the the hall"\n+++\n', f'[newslint.ignore]\n"doubled-word" = "{REASON}"\n+++\n'),
    ],
)
def test_in_front_matter_an_entry(tmp_path: Path, matter: str, entry: str) -> None:
    after = offered(tmp_path, "draft.md", f"{matter}\n{STORY}\n")
    assert after is not None
    assert entry in after


@pytest.mark.parametrize("text", [f"* {STORY}\n* {SLIP}\n", f"> {SLIP}\n", f"{STORY}\n\n1. {SLIP}\n2. {STORY}\n"])
def test_lists_and_quotations_stay_what_they_are_or_nothing_is_offered(tmp_path: Path, text: str) -> None:
    offered(tmp_path, "draft.md", text)


def test_in_a_page_a_comment(tmp_path: Path) -> None:
    page = f"<html><body><article><h1>Headline</h1><p>{STORY}</p><p>{SLIP}</p></article></body></html>"
    after = offered(tmp_path, "draft.html", page)
    assert after is not None
    assert f"<!-- newslint: ignore doubled-word -- {REASON} -->" in after


def test_a_day_of_the_editor_s_is_for_drafts_without_one(tmp_path: Path) -> None:
    checker = Checker(Settings(), published=date(2024, 3, 6))
    plain = checker.read(Draft("file:///draft", str(tmp_path / "draft.md"), STORY))
    dated = checker.read(Draft("file:///draft", str(tmp_path / "draft.md"), f"---\ndate: 2020-01-02\n---\n{STORY}"))
    assert (plain.published, dated.published) == (date(2024, 3, 6), date(2020, 1, 2))
