"""A run leaves at once when nothing else of its process has to end, and the interpreter's way when something has."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

MAIN = "import sys; sys.argv = ['newslint', 'check', *sys.argv[1:]]; from newslint.cli import main; main()"


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("", ""),
        ("class Watch:\n    def __del__(self): print('taken apart')\nimport sys; sys.watch = Watch()", ""),
        ("import atexit; atexit.register(print, 'the end')", "the end"),
        (
            "from threading import *; Thread(target=lambda: (main_thread().join(), print('the end'))).start()",
            "the end",
        ),
    ],
)
def test_what_others_left_to_do_is_done(here: Path, before: str, told: str) -> None:
    (here / "draft.txt").write_text("The the ferry is back, the port said.\n", encoding="utf-8")
    command = [sys.executable, "-c", f"{before}\n{MAIN}", "draft.txt"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.count("[doubled-word]") == 1
    assert ran.stdout.splitlines()[-1].startswith(told or "No publication date")
