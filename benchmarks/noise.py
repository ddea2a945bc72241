"""Published copy: how often newslint speaks, by severity and by rule, and a sample of what it says to be read.

    python benchmarks/noise.py FOLDER [--meta FOLDER/meta.tsv] [--sample 100] [--seed 1] [--rules ID,ID]

Published copy is nearly clean, so most of what is said of it is a false alarm until someone has read it. `--meta` is
a table with the columns `file` and `published`; without it, drafts are checked without a date.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from runs import check, dates, drafts

SEVERITIES = ("error", "warning", "suggestion")


@dataclass(frozen=True, slots=True)
class Said:
    """One finding and the draft it was found in."""

    draft: Path
    text: str
    finding: dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description="Count what newslint says of published copy, and show a sample.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--meta", type=Path, help="a table of publication dates")
    parser.add_argument("--sample", type=int, default=0, help="how many findings of each severity to show")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rules", help="run these rules only")
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    options = ["--jobs", str(given.jobs)] + (["--select", given.rules] if given.rules else [])
    published = dict(dates(given.meta)) if given.meta else {}
    originals = drafts(given.folder)
    with tempfile.TemporaryDirectory() as folder:
        said = list(spoken(originals, published, options, Path(folder)))
    count(said, len(originals))
    chooser = random.Random(given.seed)
    for severity in SEVERITIES:
        group = [one for one in said if one.finding["severity"] == severity]
        for one in chooser.sample(group, min(given.sample, len(group))):
            show(one)


def spoken(originals: list[Path], published: dict[str, str], options: list[str], folder: Path) -> Iterator[Said]:
    """Everything said of copies of the drafts, each named after its date so that one call checks them all."""
    room = folder / "drafts"
    room.mkdir()
    (folder / "newslint.yml").write_text("published-pattern: YYYY-MM-DD-\n", encoding="utf-8")
    names = {}
    for number, path in enumerate(originals):
        day = published.get(path.name)
        copy = room / f"{day + '-' if day else ''}{number}{path.suffix}"
        copy.write_bytes(path.read_bytes())
        names[copy.name] = path
    for document in check([room], ["--config", str(folder / "newslint.yml"), *options], folder)["documents"]:
        path = names[Path(document["path"]).name]
        text = path.read_bytes().decode("utf-8")
        yield from (Said(path, text, finding) for finding in document["findings"])


def count(said: list[Said], articles: int) -> None:
    severities = Counter(one.finding["severity"] for one in said)
    rules = Counter((one.finding["severity"], one.finding["rule"], one.finding["case"] or "") for one in said)
    print(f"{articles} articles")
    for severity in SEVERITIES:
        print(f"{severity:12}{severities[severity]:6}{severities[severity] / max(articles, 1):9.4f} an article")
        for (of, rule, case), number in rules.most_common():
            if of == severity:
                print(f"    {rule + ('/' + case if case else ''):44}{number:6}{number / max(articles, 1):9.4f}")


def show(said: Said) -> None:
    finding = said.finding
    where = f"{said.draft.name}:{finding['start']['line']}"
    print(f"\n{where}: {finding['severity']}: {finding['message']} [{finding['rule']}]")
    print("    " + around(said.text, finding))
    for related in finding["related"]:
        print(f"    {related['start']['line']}: {around(said.text, related)}")


def around(text: str, end: dict[str, Any], reach: int = 90) -> str:
    """One end with the copy around it, marked with » and «."""
    start, stop = end["start"]["offset"], end["end"]["offset"]
    before, after = text[max(0, start - reach) : start], text[stop : stop + reach]
    return " ".join(f"{before}»{text[start:stop]}«{after}".split())


if __name__ == "__main__":
    main()
