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

from runs import drafts, newslint, run

ROUNDS = {50: 5, 500: 3}
"""How often a draft of so many kilobytes is checked; longer ones once."""

HOSTILE = {
    "one-paragraph": "The ferry left the harbor before the storm came in over the point and nobody waved. ",
    "weekdays": "Monday Monday Tuesday ",
    "dates": "Monday, March 5, 2024, and on Tuesday, March 5, ",
    "days": "Monday ",
    "slashes": "12/12/2024 1/2 ",
    "months": "March April May ",
    "ranges": "March 5-6-7-8 from March 5 to March ",
    "quotes": '"',
    "open-quotes": '" he said, " ',
    "apostrophes": "' the countries' rock 'n' roll '",
    "curly": "“‘”",
    "nested-quotes": "“‘We go, ’ he said, ”",
    "said": "said ",
    "says-who": "Ortiz said the mayor said ",
    "according": "according to ",
    "labels": "Ortiz: Bello: ",
    "officials": "officials said. ",
    "killed": "nine killed ",
    "digits": "1234567890",
    "numbers": "1,234.5 1,000,000 ",
    "brackets": "[[[(((",
    "closing": ")))]]] TK ",
    "spaces": " \t ",
    "no-break": "the\u00a0\u00a0the ",
    "empty-lines": "\n\n",
    "short-lines": "Caption\n(credit: A/AP)\n",
    "captions": "A boat in Port Ellery on Sunday. (photo credit: LENA ORSO/AFP)\n\n",
    "doubled": "the the ",
    "capitals": "The Foreign Ministry of The Republic of The ",
    "republics": "Republic of Arvan, Arvan Republic, ",
    "ministries": "The Arvan Foreign Ministry said. The Foreign Ministry said.\n\n",
    "hyphens": "de-facto-de-facto-",
    "dashes": "PORT ELLERY (AP) — ",
    "initials": "U.S. J. R. R. ",
    "one-word": "a",
    "zero-width": "a\u200b\u00ad",
    "emoji": "👩‍🚒 ",
    "ignores": "[newslint: ignore doubled-word -- why]\n",
    "offs": "[newslint: off doubled-word -- why]\n\n",
}

PAGES = {
    "opened": "<a ",
    "attributes": "<a x='",
    "marks": "<a x=\"'",
    "comments": "<!--",
    "references": "&amp",
    "closed": "</",
    "never-closed": "<b>",
    "crossed": "<i><div></i>",
    "cells": "<table><td>",
    "heads": "<h1>a</h1>",
    "shortcodes": "[caption]",
    "breaks": "<br>",
    "navigation": "<nav></nav>",
    "scripts": "<script>",
    "quotes": "<q>",
    "paragraphs": "<p class='a b'>It rained.</p>",
    "spans": "<span class=caption>",
    "linked-data": '<script type="application/ld+json">{"a":[',
}
MESSAGES = {"elements": "<b c='é'>é</b>", "references": "&amp;é", "lines": "é\r\n", "sections": "<![CDATA[&é]]>"}
FORMATS = {
    ".html": (PAGES, "<!doctype html><article>", "</article>"),
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
    texts, before, after = FORMATS.get(given.suffix, ({"prose": "", **HOSTILE}, "", ""))
    sizes = [int(size) for size in given.sizes.split(",")]
    print(f"{'text':16}" + "".join(f"{f'{size} kB, s':>14}" for size in sizes) + f"{'ratio a MB':>12}")
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, f"draft{given.suffix}")
        start = timed(draft, f"{before}{after}", 7, given.limit, options)
        for kind in given.kinds.split(",") if given.kinds else texts:
            row = []
            for size in sizes:
                text = f"{before}{made(texts[kind], size * 1000, given.folder)}{after}"
                row.append(max(timed(draft, text, ROUNDS.get(size, 1), given.limit, options) - start, 1e-4))
            ratio = (row[-1] / sizes[-1]) / (row[0] / sizes[0]) if row[-1] < math.inf else math.inf
            print(f"{kind:16}" + "".join(f"{seconds:14.3f}" for seconds in row) + f"{ratio:12.2f}", flush=True)


def timed(draft: Path, text: str, rounds: int, limit: float, options: Sequence[str]) -> float:
    """The median seconds of a processor of several runs, each on a draft that differs in its last line."""

    def once(number: int) -> float:
        mark = f"<!-- copy {number} -->" if draft.suffix in FORMATS else f"Copy {number}."
        draft.write_text(f"{text}\n{mark}\n", encoding="utf-8")
        command = [*newslint(), "check", "--exit-zero", "--format", "lines", *options, str(draft)]
        return run(command, limit=limit, good=(0, 1, 2) if draft.suffix in FORMATS else (0, 1)).busy

    return median(once(number) for number in range(rounds))


def made(unit: str, size: int, folder: Path) -> str:
    """A text that repeats a unit, or prose where there is none, of about so many characters."""
    return unit * (size // len(unit)) if unit else "".join(prose(folder, size))


def prose(folder: Path, size: int) -> Iterator[str]:
    for path in cycle(drafts(folder)):
        text = path.read_text(encoding="utf-8")[:size]
        size -= len(text)
        yield f"{text}\n\n"
        if size <= 0:
            return


if __name__ == "__main__":
    main()
