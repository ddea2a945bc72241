"""newslint as a user runs it: one process a call, timed from outside. Nothing here imports newslint."""

from __future__ import annotations

import argparse
import csv
import json
import math
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SUFFIXES = (".txt", ".md", ".markdown")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: wall-clock seconds, the most memory any of its processes held (bytes), its output, and the
    seconds of a processor that it took, which other work on the machine does not lengthen.
    """

    seconds: float
    memory: int
    output: str
    busy: float = math.inf


def newslint() -> list[str]:
    """The command that the interpreter running this program would run."""
    beside = shutil.which("newslint", path=str(Path(sys.executable).parent))
    found = beside or shutil.which("newslint")
    if found is None:
        sys.exit("newslint is not installed; run: python -m pip install .")
    return [found]


def environment() -> dict[str, str]:
    """Ours, with byte-code written as it is for everyone and no colour."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "NO_COLOR": "1"}


def run(
    command: Sequence[str], *, keep: Path | None = None, limit: float | None = None, good: Collection[int] = (0, 1)
) -> Run:
    """Run a command to its end; its output goes to the file `keep`, or is thrown away.

    One that ends with no `good` exit code ends us; one with good ones of its own has its errors thrown away too. One
    that takes more than `limit` seconds is stopped, and its time is infinite.
    """
    with open(keep or os.devnull, "wb") as output:
        start = time.perf_counter()
        errors = None if good == (0, 1) else output
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors, env=environment())
        stop = threading.Timer(limit or threading.TIMEOUT_MAX, process.kill)
        stop.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        stop.cancel()
    process.returncode = code = os.waitstatus_to_exitcode(status)
    if limit and code == -signal.SIGKILL:
        return Run(math.inf, 0, "")
    if code not in good:
        sys.exit(f"exit code {code}: {' '.join(command)[:200]}")
    unit = 1 if sys.platform == "darwin" else 1024
    spent = usage.ru_utime + usage.ru_stime
    return Run(seconds, usage.ru_maxrss * unit, keep.read_text(encoding="utf-8") if keep else "", spent)


def check(paths: Sequence[Path], options: Sequence[str], folder: Path) -> dict[str, Any]:
    """The JSON report of one call on these drafts; `folder` is where its output may be written."""
    command = [*newslint(), "check", "--format", "json", "--exit-zero", *options, *map(str, paths)]
    report: dict[str, Any] = json.loads(run(command, keep=folder / "report.json").output)
    return report


def measuring(what: str, *, each: int, rules: str) -> argparse.ArgumentParser:
    """The arguments of a program that puts slips into clean articles and counts those that are found."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int, default=each, help="how many slips of each rule or kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rules", default=rules)
    parser.add_argument("--misses", action="store_true", help="show what was not found")
    return parser


def articles(folder: Path) -> list[Path]:
    """The drafts of a folder that are plain text."""
    return [path for path in drafts(folder) if path.suffix == ".txt"]


def drafts(folder: Path) -> list[Path]:
    """The drafts of a folder and of all below it, in order of name."""
    return sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.is_file())


def dates(table: Path) -> Iterator[tuple[str, str]]:
    """File name and publication date, from a tab-separated table with the columns `file` and `published` or `date`.

    A date that is not written as 2024-03-06 is left out.
    """
    with table.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            published = (row.get("published") or row.get("date") or "")[:10]
            if DAY.fullmatch(published):
                yield Path(row["file"]).name, published
