"""One draft, whole process: newslint against the bare import of the two libraries it cannot do without.

    python benchmarks/startup.py DRAFT [--rounds 31]

Each round runs `newslint check` on a copy of the draft that no round before has seen, and `python -c "import click,
yaml"` of the same interpreter, in turns, byte-compiled. Only the ratio says anything about another machine.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

from runs import newslint, run

BARE = [sys.executable, "-c", "import click, yaml"]


def main() -> None:
    parser = argparse.ArgumentParser(description="Time newslint on one draft against importing click and yaml.")
    parser.add_argument("draft", type=Path)
    parser.add_argument("--rounds", type=int, default=31)
    given = parser.parse_args()
    text = given.draft.read_text(encoding="utf-8")
    bare, whole = [], []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(-2, given.rounds):
            copy = Path(folder, f"{number + 2}{given.draft.suffix}")
            copy.write_text(f"{text}\n\nThis is copy number {number + 2}.\n", encoding="utf-8")
            pair = run(BARE).seconds, run([*newslint(), "check", "--exit-zero", str(copy)]).seconds
            if number >= 0:
                bare.append(pair[0])
                whole.append(pair[1])
    print(f"{len(text.split())} words, {given.rounds} rounds, Python {sys.version.split()[0]}")
    print(f"{'':24}{'median ms':>10}{'minimum ms':>12}")
    print(f"{'import click, yaml':24}{median(bare) * 1000:10.1f}{min(bare) * 1000:12.1f}")
    print(f"{'newslint check':24}{median(whole) * 1000:10.1f}{min(whole) * 1000:12.1f}")
    print(f"{'ratio':24}{median(whole) / median(bare):10.2f}{min(whole) / min(bare):12.2f}")


if __name__ == "__main__":
    main()
