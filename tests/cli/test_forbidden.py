"""What nobody may read or write: one line for each, and the rest goes on. Root, too, is held back here by modes."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

SLIP = "Ferry returns\n\nThe ferry returned to the the harbor, the port said.\n"
FOUND = "theirs.txt:3:23: warning: “the the”: the word stands twice. Delete one. [doubled-word]\n"
DENIED = "permission denied"
_DROP, _PASS_BY_MODES, _READ_ANYTHING = 24, 1, 2
"""Linux's prctl: that a program gives up for good a right of root's, and the two rights that no mode holds back."""


def mortal() -> None:
    """Be held back by the modes of files from the next program on, even as root."""
    if os.geteuid() == 0:
        for right in (_PASS_BY_MODES, _READ_ANYTHING):
            ctypes.CDLL(None).prctl(_DROP, right, 0, 0, 0)


def called(*arguments: str) -> Ran:
    done = subprocess.run(
        [sys.executable, "-m", "newslint", *arguments], capture_output=True, preexec_fn=mortal, timeout=60, check=False
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def closed(here: Path) -> Path:
    """A draft that may be read and not written, and a folder and files of every use that nobody may open.

    Skips where root cannot be held back.
    """
    texts = {"theirs.txt": SLIP, "secret.txt": SLIP, "closed/draft.txt": SLIP, "under/draft.txt": SLIP}
    texts |= {"base.json": '{"version": 1, "findings": []}', "names.yml": "- name: Marta Velazco\n"}
    texts |= {"conf.yml": "ignore: []\n", "under/newslint.yml": "ignore: []\n", "ours/a.yml": "title: A\n"}
    for name, text in texts.items():
        path = here / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (here / "open.yml").write_text("registers: [names.yml]\n", encoding="utf-8")
    (here / "packed.yml").write_text("extends: [ours]\n", encoding="utf-8")
    (here / "theirs.txt").chmod(0o444)
    for name in ("secret.txt", "base.json", "names.yml", "conf.yml", "under/newslint.yml", "ours/a.yml", "closed"):
        (here / name).chmod(0)
    probe = subprocess.run(["cat", "secret.txt"], preexec_fn=mortal, capture_output=True, check=False)
    if probe.returncode == 0:
        pytest.skip("nothing is forbidden to this user")
    return here


def test_a_walk_tells_of_each_and_goes_on(closed: Path) -> None:
    (closed / "base.json").unlink()
    ran = called("check", ".", "--format", "lines")
    assert ran.out == FOUND
    assert ran.err.splitlines() == [
        "./closed: permission denied",
        "secret.txt: permission denied",
        "under/newslint.yml:1:1: cannot be read: permission denied",
    ]
    assert ran.code == 2


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("check secret.txt", f"secret.txt: {DENIED}"),
        ("check closed", f"closed: {DENIED}"),
        ("check closed/draft.txt", f"closed/draft.txt: {DENIED}"),
        ("check --fix theirs.txt", "theirs.txt: it cannot be fixed: the file is read-only"),
        ("check theirs.txt --output theirs.json/x", "newslint: --output theirs.json/x: no such file or directory"),
        ("check theirs.txt --output closed/report.txt", f"newslint: --output closed/report.txt: {DENIED}"),
        (
            "check theirs.txt --baseline base.json",
            f"--baseline: base.json: {DENIED}; newslint baseline PATH --output FILE writes one",
        ),
        ("check theirs.txt --config conf.yml", f"conf.yml:1:1: cannot be read: {DENIED}"),
        ("check theirs.txt --config open.yml", f"names.yml:1:1: cannot be read: {DENIED}"),
        ("check theirs.txt --config packed.yml", f"ours/a.yml:1:1: cannot be read: {DENIED}"),
        ("check theirs.txt --diff-from base.json", f"--diff-from: base.json: {DENIED}"),
        ("check theirs.txt --against secret.txt", f"--against: secret.txt: {DENIED}"),
        ("register add Ana --file names.yml", f"names.yml:1:1: cannot be read: {DENIED}"),
        ("test ours", f"ours/a.yml:1:1: cannot be read: {DENIED}"),
        ("inspect secret.txt", f"secret.txt: {DENIED}"),
    ],
)
def test_what_is_named_is_told_in_one_line(closed: Path, asked: str, line: str) -> None:
    ran = called(*asked.split())
    assert (ran.code, ran.err) == (2, f"{line}\n")
    assert (closed / "theirs.txt").read_text(encoding="utf-8") == SLIP
