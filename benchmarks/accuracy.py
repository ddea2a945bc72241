"""Accuracy in one table: noise on published copy, recall of planted slips, and scores on annotated copy.

    python benchmarks/accuracy.py --published NAME=FOLDER [NAME=FOLDER ...] --clean FOLDER [--timex FOLDER]
        [--attribution FOLDER] [--names FOLDER] [--each 100] [--json accuracy.json]

NAME says in the table what copy a folder holds. Runs the programs beside it on the folders that are named, each as its
own page says, and gathers what they count.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
NAME = r"(?P<name>\S(?:.*?\S)?) +"
COUNTED = re.compile(rf"^{NAME}(?P<planted>\d+) +(?P<found>\d+) +[\d.]+(?: +(?P<flagged>\d+))?$")
SEVERITY = re.compile(r"^(?P<name>error|warning|suggestion) +(?P<count>\d+) +[\d.]+ an article$")
RULE = re.compile(r"^ +(?P<name>[a-z][a-z-]+)\S* +(?P<count>\d+) +[\d.]+$")
ARTICLES = re.compile(r"^(\d+) articles$")
SCORE = re.compile(rf"^{NAME}precision (?P<precision>[\d.]+) +recall (?P<recall>[\d.]+) +F1 (?P<f1>[\d.]+)")
RIGHT = re.compile(r"^(?P<name>\S+) +right (?P<right>[\d.]+) +\(of (?P<of>\d+)\)")


def main() -> None:
    parser = argparse.ArgumentParser(description="Gather all figures of accuracy.")
    parser.add_argument("--published", nargs="+", default=[], metavar="NAME=FOLDER", help="published copy")
    parser.add_argument("--clean", type=Path, help="plain text articles to plant slips in")
    parser.add_argument("--timex", type=Path, help="copy annotated with times")
    parser.add_argument("--attribution", type=Path, help="copy annotated with attributions")
    parser.add_argument("--names", type=Path, help="copy annotated with coreference")
    parser.add_argument("--each", type=int, default=100, help="how many slips of each kind")
    parser.add_argument("--json", type=Path, help="write the figures to a file")
    given = parser.parse_args()
    figures = dict(measured(given))
    print(json.dumps(figures, indent=2))
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def measured(given: argparse.Namespace) -> Iterator[tuple[str, Any]]:
    """What each program says, under its name."""
    named = (copy.rpartition("=") for copy in given.published)
    yield "noise", {name or folder: noise(ran("noise.py", Path(folder))) for name, _, folder in named}
    if given.clean:
        for program in ("slips", "sums", "misspelled"):
            yield program, counted(ran(f"{program}.py", given.clean, "--each", str(given.each)))
    for program, folder in (("timex", given.timex), ("attribution", given.attribution), ("clusters", given.names)):
        if folder:
            yield program, scored(ran(f"{program}.py", folder))


def ran(program: str, folder: Path, *options: str) -> str:
    """What a program prints; its command line is told on standard error."""
    command = [sys.executable, str(HERE / program), str(folder), *options]
    print(f"{program} {folder.name} {' '.join(options)}", file=sys.stderr, flush=True)
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True).stdout


def noise(said: str) -> dict[str, Any]:
    """How many articles, findings of each severity, and findings of each rule by severity."""
    figures: dict[str, Any] = {"articles": 0, "severities": {}, "rules": {}}
    severity = ""
    for line in said.splitlines():
        if found := ARTICLES.match(line):
            figures["articles"] = int(found[1])
        elif found := SEVERITY.match(line):
            severity = found["name"]
            figures["severities"][severity] = int(found["count"])
        elif (found := RULE.match(line)) and severity:
            rules = figures["rules"].setdefault(severity, {})
            rules[found["name"]] = rules.get(found["name"], 0) + int(found["count"])
    return figures


def counted(said: str) -> dict[str, dict[str, int]]:
    """How many slips of each kind were planted and found, and how many true ones were flagged where that is told."""
    rows = filter(None, map(COUNTED.match, said.splitlines()))
    return {
        row["name"]: {key: int(value) for key, value in row.groupdict().items() if key != "name" and value is not None}
        for row in rows
    }


def scored(said: str) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of each question, and how many of how many were right."""
    return {
        row["name"]: {key: float(value) for key, value in row.groupdict().items() if key != "name"}
        for line in said.splitlines()
        if (row := SCORE.match(line) or RIGHT.match(line))
    }


if __name__ == "__main__":
    main()
