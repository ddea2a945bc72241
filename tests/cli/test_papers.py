"""What all papers about drafts have in common: an envelope, and drafts that cannot be read among others."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .conftest import Call

PAPERS = ("inspect", "timeline", "cq", "ledger", "receipts")


@pytest.mark.parametrize("command", PAPERS)
def test_a_draft_that_cannot_be_opened_is_told_and_the_others_are_read(
    here: Path, call: Call, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    Path("good.txt").write_text("Ferry sold\n\nThe council sold the ferry on Monday.\n", encoding="utf-8")
    Path("bad.txt").write_bytes(b"\0\1")
    # a check of rights before anything is read would end the run at the first path
    monkeypatch.setattr(os, "access", lambda path, mode, **_: False)
    ran = call(command, "bad.txt", "good.txt", "--format", "json")
    assert ran.code == 2
    assert "bad.txt: " in ran.err
    assert [document["path"] for document in json.loads(ran.out)["documents"]] == ["good.txt"]


@pytest.mark.parametrize("command", PAPERS)
def test_the_envelope_has_its_version_and_a_document_a_draft(here: Path, call: Call, command: str) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text("Ferry sold\n\nThe council sold the ferry on Monday.\n", encoding="utf-8")
    told = json.loads(call(command, "a.txt", "b.txt", "--format", "json").out)
    assert told["version"] == 1
    assert [document["path"] for document in told["documents"]] == ["a.txt", "b.txt"]


WRITERS = [*((name,) for name in PAPERS), ("hold", "--until", "2024-03-12"), ("register", "propose")]


@pytest.mark.parametrize("command", WRITERS, ids=" ".join)
def test_no_paper_is_written_over_a_draft(here: Path, call: Call, command: tuple[str, ...]) -> None:
    Path("draft.txt").write_text("Ferry sold\n\nThe council sold the ferry on Monday.\n", encoding="utf-8")
    ran = call(*command, "draft.txt", "--output", "./draft.txt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "newslint: --output ./draft.txt is one of the drafts; name another file\n"
    assert Path("draft.txt").read_text(encoding="utf-8").startswith("Ferry sold")


def test_the_paper_of_an_earlier_run_is_no_draft(here: Path, call: Call) -> None:
    Path("draft.txt").write_text("Ferry sold\n\nThe council sold the ferry on Monday.\n", encoding="utf-8")
    for _ in range(2):
        assert call("cq", ".", "--output", "sheet.txt").code == 0
        sheet = Path("sheet.txt").read_text(encoding="utf-8")
    assert "draft.txt" in sheet
    assert "sheet.txt" not in sheet


def test_a_folder_without_drafts_is_said_to_have_none(here: Path, call: Call) -> None:
    ran = call("ledger", ".")
    assert (ran.code, ran.out, ran.err) == (0, "", "no drafts to read\n")
