"""`newslint check NEW --against OLD`: the earlier version is a file, or what a Git revision holds."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Call

OLD = "Blast kills 14\n\nA blast at a mill killed 14 people, rescuers said.\n"
NEW = "Blast kills 14\n\nA blast at a mill killed 12 people, rescuers said.\n"


@pytest.fixture
def repository(here: Path) -> Path:
    def git(*arguments: str) -> None:
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], check=True, cwd=here)

    (here / "new.txt").write_text(OLD, encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    (here / "new.txt").write_text(NEW, encoding="utf-8")
    return here


def test_a_file(call: Call, here: Path) -> None:
    (here / "old.txt").write_text(OLD, encoding="utf-8")
    (here / "new.txt").write_text(NEW, encoding="utf-8")
    ran = call("check", "new.txt", "--against", "old.txt", "--format", "json", "--select", "versions")
    findings = json.loads(ran.out)["documents"][0]["findings"]
    assert [(found["rule"], found["related"][0]["path"]) for found in findings] == [
        ("stale-headline", "new.txt"),
        ("cross-count-regression", "old.txt"),
    ]
    assert all(found["fingerprint"] for found in findings)
    assert ran.code == 1


def test_a_revision(call: Call, repository: Path) -> None:
    ran = call("check", "new.txt", "--against", "HEAD", "--select", "versions")
    assert ran.code == 1
    assert "  HEAD:new.txt:3:26 14 in the version before\n" in ran.out
    (repository / "other.txt").write_text(NEW, encoding="utf-8")
    assert call("check", "other.txt", "--against", "HEAD", "--select", "versions").code == 0


def test_neither_file_nor_revision(call: Call, repository: Path) -> None:
    for against in ("nowhere", "--help-me", "HEAD~7"):
        ran = call("check", "new.txt", f"--against={against}")
        assert (ran.code, ran.out.count("Blast")) == (2, 0)
        assert "nor a revision" in ran.err or "is no file" in ran.err


def test_outside_a_repository(call: Call, here: Path) -> None:
    (here / "new.txt").write_text(NEW, encoding="utf-8")
    ran = call("check", "new.txt", "--against", "HEAD")
    assert ran.code == 2
    assert "lies in no Git repository" in ran.err


def test_one_file_is_the_earlier_version_of_one_draft(call: Call, repository: Path) -> None:
    (repository / "other.txt").write_text(NEW, encoding="utf-8")
    (repository / "old.txt").write_text(OLD, encoding="utf-8")
    ran = call("check", ".", "--against", "old.txt")
    assert ran.code == 2
    assert "for one draft only" in ran.err


def test_without_it_nothing_is_compared(call: Call, repository: Path) -> None:
    ran = call("check", "new.txt", "--select", "cross-count-regression,stale-headline", "--format", "json")
    assert json.loads(ran.out)["documents"][0]["skipped"] == [
        {"rule": "cross-count-regression", "reason": "no earlier version"},
        {"rule": "stale-headline", "reason": "no earlier version"},
    ]
