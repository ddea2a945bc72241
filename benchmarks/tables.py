"""The tables of the README and of the page on benchmarks, made from the figures that the programs wrote.

    python benchmarks/tables.py FILE [FILE ...]

writes anew what stands between `<!-- figures: NAME -->` and `<!-- end -->` in each file. The figures lie in `figures/`:
`speed.json` is written by `python -m benchmarks --json`, `accuracy.json` by `accuracy.py --json`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

FIGURES = Path(__file__).parent / "figures"
MARKED = re.compile(r"(?P<head><!-- figures: (?P<name>[a-z]+) -->\n).*?(?P<tail><!-- end -->)", re.DOTALL)
BARE = "`import click, yaml`"
SCORES = ("precision", "recall", "f1", "right")
SEVERITIES = ("error", "warning", "suggestion")


def drawn(page: str) -> str:
    """The page with its tables drawn anew."""
    return MARKED.sub(lambda found: f"{found['head']}{TABLES[found['name']]()}\n{found['tail']}", page)


def figures(name: str) -> dict[str, Any]:
    """The figures that a program wrote."""
    read: dict[str, Any] = json.loads((FIGURES / f"{name}.json").read_text(encoding="utf-8"))
    return read


def table(heads: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    """A table of Markdown: the first column is of words, the others of numbers."""
    lines = [heads, ["---", *["--:"] * (len(heads) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def speed() -> str:
    """Every tool: seconds for each count of drafts and how many times newslint's, words a second, memory."""
    return speed_of(figures("speed"))


def speed_of(known: Mapping[str, Any]) -> str:
    """The same of figures that are at hand."""
    rows = known["rows"]
    heads = ["tool", *(f"{row['drafts']:,} draft{'s' if row['drafts'] > 1 else ''}" for row in rows)]
    names = sorted(rows[0]["tools"], key=lambda name: rows[0]["tools"][name]["seconds"] or float("inf"))
    return table([*heads, "words a second", "memory"], (_tool(rows, name) for name in names))


def _tool(rows: Sequence[Mapping[str, Any]], name: str) -> list[str]:
    last = next((row for row in reversed(rows) if row["tools"].get(name, {}).get("seconds")), rows[0])
    took = last["tools"][name]
    pace = "" if name == "bare" or not took["seconds"] else f"{last['words'] / took['seconds']:,.0f}"
    label = BARE if name == "bare" else name
    return [label, *(_took(row, name) for row in rows), pace, f"{took['memory'] / 1e6:.0f} MB"]


def _took(row: Mapping[str, Any], name: str) -> str:
    took = row["tools"].get(name)
    if took is None:
        return ""
    if took["seconds"] is None:
        return "too long"
    return f"{took['seconds']:.2f} s ({took['seconds'] / row['tools']['newslint']['seconds']:.2f})"


def noise() -> str:
    """Findings an article of each folder of published copy."""
    rows = (
        [name, f"{one['articles']:,}", *(f"{one['severities'][level] / one['articles']:.3f}" for level in SEVERITIES)]
        for name, one in figures("accuracy")["noise"].items()
    )
    return table(["copy", "articles", *(f"{level}s an article" for level in SEVERITIES)], rows)


def planted() -> str:
    """Planted slips by rule, and how many true statements of the same form were flagged."""
    known = figures("accuracy")
    rows = (
        [f"`{name}`" if "-" in name else f"surname, {name}", *_share(one), str(one.get("flagged", ""))]
        for program in ("slips", "sums", "misspelled")
        for name, one in sorted(known.get(program, {}).items())
    )
    return table(["slip of", "planted", "found", "share", "true ones flagged"], rows)


def _share(one: Mapping[str, int]) -> list[str]:
    return [str(one["planted"]), str(one["found"]), f"{one['found'] / one['planted']:.3f}" if one["planted"] else ""]


def scores() -> str:
    """Agreement with annotated copy."""
    known = figures("accuracy")
    rows = (
        [
            f"{program}: {name}",
            *(f"{one[key]:.3f}" if key in one else "" for key in ("precision", "recall", "f1", "right")),
        ]
        for program in ("timex", "attribution", "clusters")
        for name, one in known.get(program, {}).items()
    )
    return table(["question", "precision", "recall", "F1", "right"], rows)


TABLES: Mapping[str, Callable[[], str]] = {"speed": speed, "noise": noise, "planted": planted, "scores": scores}


def main() -> None:
    for name in sys.argv[1:]:
        page = Path(name)
        page.write_text(drawn(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
