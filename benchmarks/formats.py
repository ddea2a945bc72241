"""Files of any format newslint reads: which are read and which refused, what zones they have, what is said of them.

    python benchmarks/formats.py FOLDER [--zones] [--findings]

Every file of the folder is named on the command line, whatever its suffix, so that each is read or refused in one line.
`--zones` lists the blocks of each story to be read by eye, `--findings` every finding.
"""

from __future__ import annotations

import argparse
import json
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from runs import environment, newslint

LEFT_OUT = {".md", ".tsv", ".csv", ".license"}
BATCH = 100


def main() -> None:
    parser = argparse.ArgumentParser(description="Read every file of a folder, and say how each was read.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--zones", action="store_true", help="list the blocks of every story")
    parser.add_argument("--findings", action="store_true", help="list every finding")
    given = parser.parse_args()
    files = sorted(path for path in given.folder.rglob("*") if path.is_file() and path.suffix not in LEFT_OUT)
    found = [one for at in range(0, len(files), BATCH) for one in told(files[at : at + BATCH])]
    refused = dict(refusals(found))
    stories = blocks(found)
    for path in files:
        show(str(path), refused, stories[str(path)], zones=given.zones)
    if given.findings:
        for line in findings(found):
            print(line)
    summarise(files, refused, stories, found)


def told(files: list[Path]) -> Iterator[dict[str, Any]]:
    """What `inspect` and `check` say of some files."""
    for command in ("inspect", "check"):
        line = [*newslint(), command, "--format", "json", *map(str, files)]
        done = subprocess.run(line, capture_output=True, text=True, env=environment(), check=False)
        assert done.returncode in (0, 1, 2), (done.returncode, done.stderr[-2000:])
        yield json.loads(done.stdout)


def refusals(found: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for report in found:
        for error in report.get("errors", ()):
            yield error["path"], f"{error['line'] or 1}:{error['column'] or 1}: {error['message']}"


def blocks(found: list[dict[str, Any]]) -> dict[str, list[list[dict[str, Any]]]]:
    """The blocks of each story by file."""
    stories: dict[str, list[list[dict[str, Any]]]] = defaultdict(list)
    for report in found:
        for document in report["documents"]:
            if "blocks" in document:
                stories[document["path"]].append(document["blocks"])
    return stories


def show(path: str, refused: dict[str, str], stories: list[list[dict[str, Any]]], *, zones: bool) -> None:
    if path in refused:
        print(f"{path}: refused: {refused[path]}")
        return
    counted = Counter(block["zone"] for story in stories for block in story)
    listed = ", ".join(f"{count} {zone}" for zone, count in counted.most_common())
    print(f"{path}: {len(stories)} {'story' if len(stories) == 1 else 'stories'}: {listed or 'no copy'}")
    for story in stories if zones else ():
        print("  --")
        for block in story:
            print(f"  {block['zone']:12} {' '.join(block['text'].split())[:110]}")


def findings(found: list[dict[str, Any]]) -> Iterator[str]:
    for report in found:
        for document in report["documents"]:
            for one in document.get("findings", ()):
                place = f"{document['path']}:{one['start']['line']}:{one['start']['column']}"
                yield f"{place}: {one['severity']}: {one['message']} [{one['rule']}]"


def summarise(
    files: list[Path],
    refused: dict[str, str],
    stories: dict[str, list[list[dict[str, Any]]]],
    found: list[dict[str, Any]],
) -> None:
    count = sum(map(len, stories.values()))
    severities = Counter(
        one["severity"] for report in found for document in report["documents"] for one in document.get("findings", ())
    )
    print(f"{len(files)} files: {len(files) - len(refused)} read ({count} stories), {len(refused)} refused")
    for severity in ("error", "warning", "suggestion"):
        print(f"{severity}s: {severities[severity]} ({severities[severity] / max(count, 1):.2f} a story)")


if __name__ == "__main__":
    main()
