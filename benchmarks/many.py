"""Many drafts in one call: is the cost linear in their number, are the cores used, does memory stay flat?

    python benchmarks/many.py FOLDER [--drafts 1000] [--jobs 2]

Runs newslint once on a quarter, a half and all of the drafts, with one job and with several. Needs a Unix.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from runs import Run, drafts, newslint, run


def main() -> None:
    parser = argparse.ArgumentParser(description="Time newslint on many drafts in one call.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--drafts", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    chosen = drafts(given.folder)[: given.drafts]
    total = len(chosen)
    counts = (max(total // 4, 1), max(total // 2, 1), total)
    checked(chosen[:1], 1)
    print(f"{'drafts':>8}{'jobs':>6}{'seconds':>10}{'ms a draft':>12}{'memory MB':>11}")
    runs = {(count, jobs): shown(chosen[:count], jobs) for count in counts for jobs in (1, given.jobs)}
    quarter, whole, spread = runs[counts[0], 1], runs[total, 1], runs[total, given.jobs]
    linear = (whole.seconds / total) / (quarter.seconds / counts[0])
    print(f"a draft among {total} costs {linear:.2f} times one among {counts[0]}")
    print(f"{given.jobs} jobs are {whole.seconds / spread.seconds:.2f} times as fast as one")
    print(f"memory grows {whole.memory / quarter.memory:.2f} times")


def shown(chosen: list[Path], jobs: int) -> Run:
    done = checked(chosen, jobs)
    each = done.seconds / len(chosen) * 1000
    print(f"{len(chosen):8}{jobs:6}{done.seconds:10.2f}{each:12.2f}{done.memory / 1e6:11.1f}", flush=True)
    return done


def checked(chosen: list[Path], jobs: int) -> Run:
    command = [*newslint(), "check", "--exit-zero", "--format", "lines", "--jobs", str(jobs)]
    return run([*command, *map(str, chosen)])


if __name__ == "__main__":
    main()
