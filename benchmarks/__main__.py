"""newslint and its peers on the same drafts in one run, in turns: what a draft costs, and what a thousand cost.

    python -m benchmarks FOLDER --peers PEERS [--rounds 9] [--json speed.json]
    python -m benchmarks --install PEERS

The second form installs the peers from their package indexes into a folder. Each measure is the median of its rounds,
in each of which every tool runs once, in an order that turns. All run on one core, where the system can hold them to
one, with newslint in one process. The drafts are the first of the folder, the single one the nearest to 800 words.
Only the ratios say anything about another machine. Needs a Unix.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from peers import Peer, install, peers
from runs import drafts, newslint, run
from tables import speed_of

BARE = "import click, yaml"
WORDS = 800
COUNTS = (1, 10, 100, 1000)
PATIENCE = 150.0
"""Seconds for one run; a tool that takes longer is not asked for more drafts."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Time newslint beside its peers.")
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--peers", type=Path, help="where the peers are installed")
    parser.add_argument("--install", type=Path, metavar="PEERS", help="install the peers into a new folder, and end")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--counts", default=",".join(map(str, COUNTS)), help="how many drafts at once")
    parser.add_argument("--json", type=Path, help="write the figures to a file")
    given = parser.parse_args()
    if given.install:
        given.install.mkdir(parents=True)
        install(given.install.resolve())
        return
    if given.folder is None:
        parser.error("name a folder of drafts")
    hold_to_one_core()
    known = [Peer("newslint", lambda paths: [*newslint(), "check", "--jobs", "1", *map(str, paths)], (0, 1))]
    known += peers(given.peers.resolve()) if given.peers else []
    counts = [int(count) for count in given.counts.split(",")]
    figures = measured(drafts(given.folder), known, counts, given.rounds)
    print(speed_of(figures))
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def hold_to_one_core() -> None:
    """Have everything run on one core; a system that cannot is told of."""
    try:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    except (AttributeError, OSError):
        print("this system holds no program to one core; tools may use several", file=sys.stderr)


def measured(found: Sequence[Path], tools: Sequence[Peer], counts: Sequence[int], rounds: int) -> dict[str, Any]:
    """For each count of drafts, what each tool needed: median seconds and bytes of memory; infinite is None."""
    bare = Peer("bare", lambda _: [sys.executable, "-c", BARE])
    single = min(found, key=lambda path: abs(len(path.read_text(encoding="utf-8").split()) - WORDS))
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            chosen = [single] if count == 1 else list(found[:count])
            copies = list(copied(chosen, Path(folder, str(count))))
            words = sum(len(path.read_text(encoding="utf-8").split()) for path in copies)
            turns = rounds if count <= 10 else max(rounds // 3, 1)
            racing = [*tools, bare] if count == 1 else [tool for tool in tools if tool.name not in slow(rows)]
            row = {"drafts": len(copies), "words": words, "rounds": turns, "tools": race(racing, copies, turns)}
            rows.append(row)
    return {"command": "python -m benchmarks FOLDER --peers PEERS", "python": sys.version.split()[0], "rows": rows}


def slow(rows: Sequence[dict[str, Any]]) -> set[str]:
    """The tools that once took too long."""
    return {name for row in rows for name, figures in row["tools"].items() if figures["seconds"] is None}


def copied(chosen: Sequence[Path], folder: Path) -> Iterator[Path]:
    """Copies that no tool has seen, with names that none reads anything into."""
    folder.mkdir()
    for number, path in enumerate(chosen):
        yield Path(shutil.copyfile(path, folder / f"draft{number}{path.suffix}"))


def race(tools: Sequence[Peer], paths: Sequence[Path], rounds: int) -> dict[str, dict[str, float | None]]:
    """The tools in turns, after a round that does not count where there are several."""
    seconds: dict[str, list[float]] = {tool.name: [] for tool in tools}
    memory = dict.fromkeys(seconds, 0)
    for turn in range(-1 if rounds > 1 else 0, rounds):
        first = turn % len(tools)
        for tool in (*tools[first:], *tools[:first]):
            done = run(tool.call(paths), limit=PATIENCE, good=tool.good)
            memory[tool.name] = max(memory[tool.name], done.memory)
            if turn >= 0:
                seconds[tool.name].append(done.seconds)
    middle = {name: median(took) for name, took in seconds.items()}
    return {
        name: {"seconds": None if took == float("inf") else took, "memory": memory[name]}
        for name, took in middle.items()
    }


if __name__ == "__main__":
    main()
