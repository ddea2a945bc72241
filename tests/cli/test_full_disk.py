"""A disk that is truly full: what was there stays, nothing half is left, and one line says what was not written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SLIP = "Ferry returns\n\nThe ferry returned to the the harbor, the port said.\n"
BASELINE = '{"version": 1, "findings": []}\n'
PROGRAM = f"{sys.executable} -m newslint"
FILLED = """
set -e
mkdir full && mount -t tmpfs -o size=16k,nr_inodes=20 none full
cp draft.txt base.json full && cd full
dd if=/dev/zero of=rest bs=4096 count=100 2>/dev/null || true
set +e
"""


def on_full_disk(*commands: str, **environment: str) -> tuple[list[str], dict[str, str]]:
    """What each command writes as errors, its exit code after it, and the files of the disk when all are done.

    The disk is a small one in memory that only these commands see. Skips where nobody may have one.
    """
    Path("draft.txt").write_text(SLIP, encoding="utf-8")
    Path("base.json").write_text(BASELINE, encoding="utf-8")
    calls = "".join(f"{PROGRAM} {command} </dev/null 2>&1 >/dev/null; echo $?\n" for command in commands)
    script = f'{FILLED}{calls}rm rest; echo ----; for file in $(ls -A); do echo "$file"; cat "$file"; echo ----; done\n'
    private = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]
    if shutil.which("unshare") is None:
        pytest.skip("no disk of one's own here: no unshare")
    given = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment}
    done = subprocess.run(
        [*private, "sh", "-c", script], env=given, capture_output=True, text=True, timeout=120, check=False
    )
    if "mount" in done.stderr or "unshare" in done.stderr:
        pytest.skip(f"no disk of one's own here: {done.stderr.strip()}")
    said, _, disk = done.stdout.partition("----\n")
    held = dict(each.split("\n", 1) for each in disk.split("----\n") if each)
    return said.splitlines(), held


WRITTEN = {
    "check --fix draft.txt": "draft.txt: it cannot be fixed",
    "check draft.txt --output report.json --format json": "newslint: --output report.json",
    "check draft.txt --output base.json --format sarif": "newslint: --output base.json",
    "check draft.txt --baseline base.json --output report.txt": "newslint: --output report.txt",
    "inspect draft.txt --output told.json --format json": "newslint: --output told.json",
}
BEGUN = {
    "init": "newslint.yml",
    "new-rule our-own --check terms": "our-own.yml",
    "register add 'Marta Velazco'": "names.yml",
    "baseline draft.txt --output base.json": "newslint: --output base.json",
    "baseline draft.txt --output new.json": "newslint: --output new.json",
}
"""What is written, and what is said cannot be. A file that could not be written whole is not there, so that the next
try finds none in its way."""


@pytest.mark.parametrize("refused", [WRITTEN, BEGUN])
def test_what_cannot_be_written_whole_is_not_written(here: Path, refused: dict[str, str]) -> None:
    said, held = on_full_disk(*refused)
    assert said == [line for what in refused.values() for line in (f"{what}: no space left on device", "2")]
    assert held == {"draft.txt": SLIP, "base.json": BASELINE}


def test_a_cache_and_a_folder_for_passing_files(here: Path) -> None:
    said, held = on_full_disk(
        "check draft.txt --exit-zero --format lines", "check draft.txt", NEWSLINT_CACHE_DIR="kept", TMPDIR="."
    )
    assert said == ["0", "1"]
    assert held.items() >= {"draft.txt": SLIP, "base.json": BASELINE}.items()
    assert set(held) <= {"draft.txt", "base.json", "kept"}
