"""One draft of growing length: does a megabyte cost the same at 5 MB as at 50 kB, on prose and on hostile text?

    python benchmarks/length.py FOLDER [--kinds prose,weekdays] [--sizes 50,500,5000] [--suffix .html] [OPTIONS ...]

Prose is the drafts of the folder one after another; hostile texts repeat what a pattern might trip over. With a suffix,
hostile texts are those of that format. Whatever options follow go to `newslint check`. The cost of starting (an empty
draft) is taken off. The ratio of the last column should stay near 1.
"""

from __future__ import annotations

import argparse
import math
import tempfile
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from statistics import median

from length_words import BODIES, HOSTILE, LINES, MARKS, MESSAGES, PAGES
from runs import drafts, newslint, run

ROUNDS = {50: 5, 500: 3}
"""How often a draft of so many kilobytes is checked; longer ones once."""

FORMATS = {
    ".html": (PAGES, "<!doctype html><article>", "</article>"),
    ".md": (MARKS, "# Ferry\n\n", ""),
    ".json": (BODIES, '{"headline": "a", "uri": "b", "byline": "c", "body_html": "', '"}'),
    ".aml": (LINES, "hed: Ferry\n[+body]\n", "[]\n"),
    ".xml": (MESSAGES, "<nitf><body><body.content><p>", "</p></body.content></body></nitf>"),
}
"""The hostile texts of a format, and what stands before and after one."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Time newslint on one draft of growing length.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kinds", help="of what to make drafts; all, unless said otherwise")
    parser.add_argument("--suffix", default=".txt")
    parser.add_argument("--sizes", default="50,500,5000", help="in kB, the shortest first")
    parser.add_argument("--limit", type=float, default=300, help="stop a run after so many seconds")
    given, options = parser.parse_known_args()
    texts, *around = FORMATS.get(given.suffix, ({"prose": "", **HOSTILE}, "", ""))
    sizes = [int(size) for size in given.sizes.split(",")]
    print(f"{'text':16}" + "".join(f"{f'{size} kB, s':>14}" for size in sizes) + f"{'ratio a MB':>12}")
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, f"draft{given.suffix}")
        start = timed(draft, "".join(around), 7, given.limit, options)
        for kind in given.kinds.split(",") if given.kinds else texts:
            row = []
            for size in sizes:
                text = made(texts[kind], size * 1000, given.folder, *around)
                row.append(max(timed(draft, text, ROUNDS.get(size, 1), given.limit, options) - start, 1e-4))
            ratio = (row[-1] / sizes[-1]) / (row[0] / sizes[0]) if row[-1] < math.inf else math.inf
            print(f"{kind:16}" + "".join(f"{seconds:14.3f}" for seconds in row) + f"{ratio:12.2f}", flush=True)


def timed(draft: Path, text: str, rounds: int, limit: float, options: Sequence[str]) -> float:
    """The median seconds of a processor of several runs, each on a draft that differs in its last line."""

    def once(number: int) -> float:
        mark = {".txt": f"Copy {number}.", ".json": " " * number, ".aml": f"copy: {number}"}
        draft.write_text(f"{text}\n{mark.get(draft.suffix, f'<!-- copy {number} -->')}\n", encoding="utf-8")
        command = [*newslint(), "check", "--exit-zero", "--format", "lines", *options, str(draft)]
        return run(command, limit=limit, good=(0, 1, 2) if draft.suffix in FORMATS else (0, 1)).busy

    return median(once(number) for number in range(rounds))


def made(text: str | tuple[str, str, str], size: int, folder: Path, before: str, after: str) -> str:
    """A draft that repeats a unit, or prose where there is none, of about so many characters."""
    if not text:
        return "".join(prose(folder, size))
    if isinstance(text, str):
        return f"{before}{text * (size // len(text))}{after}"
    before, unit, after = text
    count = size // len(unit)
    return f"{before}{''.join(unit.format(n=n) for n in range(count)) if '{' in unit else unit * count}{after}"


def prose(folder: Path, size: int) -> Iterator[str]:
    for path in cycle(drafts(folder)):
        text = path.read_text(encoding="utf-8")[:size]
        size -= len(text)
        yield f"{text}\n\n"
        if size <= 0:
            return


if __name__ == "__main__":
    main()
