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
