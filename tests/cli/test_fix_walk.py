"""`newslint fix` at a terminal of the tests' own: keys go in when it asks; what it shows and writes is looked at."""

from __future__ import annotations

import os
import re
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call, Ran
from tests.readers.office import paragraph, word

SLIPS = (
    "Mayor opens the the bridge\n\nThe sailors sat on Monday, March 5, 2024, in Town Hall.\n\n"
    "The mayor gave a a speech to the council.\n"
)
ASKED = re.compile(r"left\) $|y, n $|leave it\): $")

Answer = Any  # keys, or something to be done before the next ones
Walked = Callable[..., Ran]


@pytest.fixture
def walked(here: Path) -> Walked:
    """Run the program at a terminal, one answer for each time it asks; what is not a key is a line."""
    if os.name == "nt":
        pytest.skip("there are no pseudo-terminals")

    def run(answers: Sequence[Answer], *arguments: str) -> Ran:
        import fcntl
        import pty
        import termios

        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "newslint", "fix", *arguments]
        told = {**os.environ, "TERM": "dumb", "NO_COLOR": "1", "COLUMNS": "100"}

        def own() -> None:
            """Make it the terminal that Ctrl-C of the child comes from, even where the tests themselves ignore one."""
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        child = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE, env=told, preexec_fn=own)
        os.close(theirs)
        said = _conversation(ours, child, answers)
        assert child.stderr is not None
        with child.stderr:
            errors = child.stderr.read().decode()
        return Ran(child.wait(timeout=30), said, errors)

    return run


def _conversation(device: int, child: subprocess.Popen[bytes], answers: Sequence[Answer]) -> str:
    """What the program shows until it ends, the answers given when it asks."""
    import select

    said, heard, until, left = "", 0, time.monotonic() + 60, list(answers)
    while time.monotonic() < until:
        if select.select([device], [], [], 0.1)[0]:
            try:
                more = os.read(device, 65536)
            except OSError:  # the other end is closed
                break
            said += more.decode().replace("\r\n", "\n")
        if ASKED.search(said[heard:]):
            heard = len(said)
            while left and callable(left[0]):
                left.pop(0)()
            os.write(device, str(left.pop(0)).encode())
    os.close(device)
    assert not left, f"never asked for {left}: {said}"
    return said


@pytest.fixture
def draft(here: Path) -> Path:
    path = here / "draft.txt"
    path.write_text(SLIPS, encoding="utf-8")
    return path


def test_each_finding_is_shown_and_decided(draft: Path, walked: Walked) -> None:
    ran = walked(["1", "2", "s"], "draft.txt")
    assert ran.err == ""
    assert draft.read_text() == SLIPS.replace("the the", "the").replace("March 5", "March 4")
    assert "draft.txt:1:13 warning “the the”: the word stands twice. Delete one. [doubled-word]\n     1 |" in ran.out
    assert "  1  Delete “the” (safe)\n1 take it, s skip" in ran.out
    assert "1  Change “Monday” to “Tuesday”\n  2  Change “5” to “4” (the other end)\n" in ran.out
    assert "draft.txt: 2 edits written\ndraft.txt: 1 warning; --fix mends 1 of them\n" in ran.out
    assert ran.code == 1


def test_the_other_end_has_a_key(draft: Path, walked: Walked) -> None:
    assert walked(["s", "o", "s"], "draft.txt").code == 1
    assert draft.read_text() == SLIPS.replace("March 5", "March 4")


def test_an_ignore_has_a_reason_and_is_written_in_the_drafts_own_way(draft: Path, walked: Walked) -> None:
    ran = walked(["1", "i", "as the leaflet has it\n", "1"], "draft.txt")
    assert ran.code == 0
    assert "2 edits and 1 ignore written\n" in ran.out
    assert "[newslint: ignore date-weekday-mismatch -- as the leaflet has it]\nThe sailors sat" in draft.read_text()
    assert "nothing disagrees; 1 accepted\n" in ran.out


def test_an_ignore_without_a_reason_is_none(draft: Path, walked: Walked) -> None:
    assert walked(["i", "\n", "s", "s", "s"], "draft.txt").code == 1
    assert draft.read_text() == SLIPS


def test_the_last_choice_can_be_undone_in_the_draft_before_too(draft: Path, here: Path, walked: Walked) -> None:
    (here / "second.txt").write_text("The ferry sank in in the harbor.\n")
    ran = walked(["u", "1", "s", "1", "u", "u", "1", "1", "1"], "draft.txt", "second.txt")
    assert "There is nothing to undo.\n" in ran.out
    assert ran.code == 0
    assert draft.read_text() == SLIPS.replace("the the", "the").replace("Monday", "Tuesday").replace("a a", "a")
    assert "draft.txt: 3 edits written\nsecond.txt: 1 edit written\n2 drafts: " in ran.out


@pytest.mark.parametrize(("answer", "fixed"), [("y", True), ("n", False)])
def test_who_quits_is_asked_whether_to_write(draft: Path, walked: Walked, answer: str, fixed: bool) -> None:
    ran = walked(["1", "q", answer], "draft.txt")
    assert "Write 1 edit to draft.txt? y, n" in ran.out
    assert draft.read_text() == (SLIPS.replace("the the", "the") if fixed else SLIPS)
    assert ran.code == 1


def test_who_quits_at_once_is_asked_nothing(draft: Path, walked: Walked) -> None:
    assert "Write" not in walked(["q"], "draft.txt").out


@pytest.mark.parametrize("answers", [["1", "\x03"], ["1", "i", "\x03"], ["1", "\x04"]])
def test_ctrl_c_leaves_every_draft_as_it_is(draft: Path, walked: Walked, answers: list[str]) -> None:
    before = draft.stat()
    ran = walked(answers, "draft.txt")
    assert (ran.code, ran.err.lstrip()) == (130, "newslint: interrupted\n")
    assert (draft.read_text(), draft.stat().st_mtime_ns) == (SLIPS, before.st_mtime_ns)


def test_keys_that_are_none_do_nothing(draft: Path, walked: Walked) -> None:
    ran = walked(["x\x1b[3~\x1b[A7?", "q"], "draft.txt")
    assert "Ctrl-C  leave every draft as it is" in ran.out
    assert draft.read_text() == SLIPS


def test_without_a_terminal_it_says_what_to_run(draft: Path, installed: Call) -> None:
    ran = installed("fix", "draft.txt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "newslint fix: it asks at a terminal, and there is none here; "
        "run newslint check to see what is found, newslint check --fix to apply the safe fixes\n"
    )
    assert draft.read_text() == SLIPS


def test_safe_fixes_are_made_unasked_only_if_that_is_asked_for(draft: Path, walked: Walked) -> None:
    ran = walked(["s"], "--safe", "draft.txt")
    assert "draft.txt: 2 edits written\n" in ran.out
    assert draft.read_text() == SLIPS.replace("the the", "the").replace("a a", "a")


def test_rules_can_be_selected(draft: Path, walked: Walked) -> None:
    assert walked(["1"], "--select", "date-weekday-mismatch", "draft.txt").code == 0
    assert draft.read_text() == SLIPS.replace("Monday", "Tuesday")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encoding_newlines_and_mode_stay(draft: Path, walked: Walked, encoding: str) -> None:
    draft.write_bytes(SLIPS.replace("\n", "\r\n").encode(encoding))
    draft.chmod(0o640)
    assert walked(["i", "a band – “The The”\n", "s", "1"], "draft.txt").code == 1
    wanted = "[newslint: ignore doubled-word -- a band – “The The”]\n" + SLIPS.replace("a a", "a")
    assert draft.read_bytes() == wanted.replace("\n", "\r\n").encode(encoding)
    assert stat.S_IMODE(draft.stat().st_mode) == 0o640


def test_what_the_encoding_cannot_hold_is_refused(draft: Path, here: Path, walked: Walked) -> None:
    (here / "newslint.yml").write_text("encoding: iso-8859-1\n")
    draft.write_bytes("Café opens the the bridge\n".encode("iso-8859-1"))
    ran = walked(["i", "“The The”\n", "1"], "draft.txt")
    assert "Not done: the draft is in iso-8859-1, which has no “““.\n".replace("“““", "““”") in ran.out
    assert draft.read_bytes() == "Café opens the bridge\n".encode("iso-8859-1")


def test_what_cannot_be_written_is_told_and_the_rest_goes_on(here: Path, draft: Path, walked: Walked) -> None:
    (here / "brief.docx").write_bytes(word(paragraph("It rained.")))
    ran = walked(["s", "s", "s"], "brief.docx", "missing.txt", "draft.txt")
    assert ran.code == 2
    assert "brief.docx: newslint writes into no DOCX file; newslint check shows what to mend there\n" in ran.err


def test_a_file_that_changed_meanwhile_is_left_alone(draft: Path, walked: Walked) -> None:
    ran = walked(["1", "1", lambda: draft.write_text("An editor saved this.\n"), "1"], "draft.txt")
    assert ran.code == 2
    assert "draft.txt: it changed while it was checked, so nothing was fixed\n" in ran.err
    assert draft.read_text() == "An editor saved this.\n"


def test_a_folder_is_walked_for_what_check_reads(draft: Path, here: Path, walked: Walked) -> None:
    (here / "a-sitemap.xml").write_text("<urlset><url>It was a a map.</url></urlset>", encoding="utf-8")
    ran = walked(["q"], ".")
    assert "sitemap" not in ran.out + ran.err
    assert draft.name in ran.out
