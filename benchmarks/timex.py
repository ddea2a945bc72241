"""How well newslint reads time expressions, against copy annotated with TIMEX3.

    python benchmarks/timex.py FOLDER [--errors] [--command newslint]

FOLDER holds pairs of files: `NAME.tml` (TimeML, with the copy inside <TEXT>) and `NAME.txt` (the same copy without
tags). The document creation time is given as the publication date. DATE and TIME expressions are scored: `relaxed`
counts those that overlap a gold expression, `strict` those with its very extent, `value` those that overlap and have
its value.
Nothing of newslint is imported: every draft is read by `newslint inspect --format json`, as a user would.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from runs import newslint

_TIMEX = re.compile(r"<TIMEX3\b(?P<attributes>[^>]*)>(?P<words>.*?)</TIMEX3>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_TAG = re.compile(r"<[^>]+>")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
_SCORED = frozenset({"DATE", "TIME"})


@dataclass(frozen=True)
class Timex:
    """One expression: a half-open range of the copy, its kind and its value."""

    start: int
    end: int
    kind: str
    value: str

    def overlaps(self, other: Timex) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass
class Tally:
    """Counts over all drafts; `gold` and `found` are the totals, the others what of them agrees."""

    gold: int = 0
    found: int = 0
    relaxed: int = 0
    strict: int = 0
    value: int = 0

    def f1(self, agreeing: int) -> float:
        return 2 * agreeing / max(self.gold + self.found, 1)

    def report(self) -> Iterator[str]:
        yield f"gold {self.gold}, found {self.found}"
        for name, agreeing in (("relaxed", self.relaxed), ("strict", self.strict), ("value", self.value)):
            precision, recall = agreeing / max(self.found, 1), agreeing / max(self.gold, 1)
            yield f"{name:8} precision {precision:.3f}  recall {recall:.3f}  F1 {self.f1(agreeing):.3f}"


def gold_of(annotated: str, copy: str) -> tuple[str, list[Timex]]:
    """The day of publication and the gold expressions of one annotated draft, as ranges of its plain copy."""
    head, _, rest = annotated.partition("<TEXT>")
    body, _, _ = rest.partition("</TEXT>")
    created = next(dict(_ATTRIBUTE.findall(m["attributes"])) for m in _TIMEX.finditer(head))
    gold, at = [], 0
    for match in _TIMEX.finditer(body):
        attributes, words = dict(_ATTRIBUTE.findall(match["attributes"])), _plain(match["words"])
        start = len(_plain(body[: match.start()]))
        if copy[start : start + len(words)] != words:
            start = copy.index(words, at)
        at = start + len(words)
        gold.append(Timex(start, at, attributes["type"], attributes["value"]))
    return created["value"][:10], gold


def _plain(tagged: str) -> str:
    text = _TAG.sub("", tagged)
    for entity, character in _ENTITIES.items():
        text = text.replace(entity, character)
    return text


def inspected(command: list[str], draft: Path, published: str) -> list[Timex]:
    """The expressions newslint reads in a draft."""
    run = [*command, "inspect", "--format", "json", "--published", published, str(draft)]
    answer = subprocess.run(run, capture_output=True, text=True, encoding="utf-8", check=True)
    [document] = json.loads(answer.stdout)["documents"]
    return [Timex(d["start"], d["end"], d["kind"], d["value"]) for d in document["dates"]]


def score(tally: Tally, gold: list[Timex], found: list[Timex]) -> list[tuple[str, Timex | None, Timex | None]]:
    """Count one draft, and name what differs: (what, gold, found)."""
    wanted = [timex for timex in gold if timex.kind in _SCORED]
    given = [timex for timex in found if timex.kind in _SCORED]
    tally.gold += len(wanted)
    tally.found += len(given)
    differs: list[tuple[str, Timex | None, Timex | None]] = []
    left = list(given)
    for timex in wanted:
        same = [other for other in left if timex.overlaps(other)]
        if not same:
            differs.append(("missed", timex, None))
            continue
        other = max(same, key=lambda found: min(found.end, timex.end) - max(found.start, timex.start))
        left.remove(other)
        tally.relaxed += 1
        tally.strict += (other.start, other.end) == (timex.start, timex.end)
        tally.value += other.value == timex.value
        if (other.start, other.end) != (timex.start, timex.end):
            differs.append(("extent", timex, other))
        if other.value != timex.value:
            differs.append(("value", timex, other))
    differs += [("spurious", None, timex) for timex in left]
    return differs


def show(name: str, copy: str, differences: list[tuple[str, Timex | None, Timex | None]]) -> Iterator[str]:
    for what, gold, found in differences:
        place = gold or found
        if place is None:
            continue
        around = copy[max(place.start - 60, 0) : place.end + 40].replace("\n", " ")
        sides = "  ".join(
            f"{side} {copy[timex.start : timex.end]!r}={timex.value}"
            for side, timex in (("gold", gold), ("found", found))
            if timex
        )
        yield f"{what:8} {name}: {sides}   …{around}…"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="print every difference")
    parser.add_argument("--command", type=str.split, default=newslint(), help="how newslint is run")
    options = parser.parse_args()
    tally = Tally()
    for annotated in sorted(options.folder.glob("*.tml")):
        draft = annotated.with_suffix(".txt")
        copy = draft.read_bytes().decode("utf-8")
        published, gold = gold_of(annotated.read_bytes().decode("utf-8"), copy)
        differences = score(tally, gold, inspected(options.command, draft, published))
        if options.errors:
            sys.stdout.writelines(f"{line}\n" for line in show(annotated.stem, copy, differences))
    sys.stdout.writelines(f"{line}\n" for line in tally.report())


if __name__ == "__main__":
    main()
