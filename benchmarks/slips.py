"""Recall: slips of each rule are planted into clean articles, and newslint is asked to find them.

    python benchmarks/slips.py FOLDER [--each 50] [--seed 1] [--rules ID,ID] [--misses]

Every draft is taken to be published on one day, the one that the planted dates are wrong by. A slip is found if the
rule speaks at one of its ends, as it did not in the article before. The folder holds plain text, one paragraph a line,
the headline first. Planted slips are easier than real ones; the figure is a floor to build on, not a promise.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planting import PLANTERS as IN_THE_STORY
from planting_attribution import ATTRIBUTION
from planting_dates import PUBLISHED
from planting_leftovers import LEFTOVERS
from planting_style import STYLE
from runs import articles, check, measuring

PLANTERS = {**IN_THE_STORY, **ATTRIBUTION, **LEFTOVERS, **STYLE}
Findings = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Slip:
    """A planted slip: the draft that holds it, the one it was planted in, and the lines (from 1) of its ends."""

    rule: str
    clean: str
    planted: str
    ends: frozenset[int]
    text: str


def main() -> None:
    parser = measuring(
        "Plant slips into clean articles and count those that are found.", each=50, rules=",".join(PLANTERS)
    )
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    clean = articles(given.folder)
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        (folder / "drafts").mkdir()
        slips = [slip for rule in given.rules.split(",") for slip in planted(rule, clean, given.each, chance, folder)]
        options = ["--select", given.rules, "--published", PUBLISHED.isoformat(), "--jobs", str(given.jobs)]
        report = check([folder / "drafts"], options, folder)
    said = {Path(document["path"]).name: document["findings"] for document in report["documents"]}
    print(f"{'rule':26}{'planted':>9}{'found':>8}{'recall':>9}")
    for rule in given.rules.split(","):
        mine = [slip for slip in slips if slip.rule == rule]
        missed = [slip for slip in mine if not found(slip, said)]
        recall = 1 - len(missed) / max(len(mine), 1)
        print(f"{rule:26}{len(mine):9}{len(mine) - len(missed):8}{recall:9.3f}")
        for slip in missed if given.misses else ():
            print("\n".join(f"    {number}: {line}" for number, line in ends(slip)) + "\n")


def planted(rule: str, articles: list[Path], each: int, chance: random.Random, folder: Path) -> Iterator[Slip]:
    """As many slips of a rule as were asked for, each in an article of its own while there are any."""
    made = 0
    for article in chance.sample(articles, len(articles)):
        if made == each:
            return
        lines = article.read_text(encoding="utf-8").splitlines()
        paragraphs = [line for line in lines if line.strip()]
        answer = PLANTERS[rule](paragraphs, chance) if len(paragraphs) >= 5 else None
        if answer is None:
            continue
        made += 1
        text, starts = joined(answer[0])
        slip = Slip(rule, f"{rule}-{made}-clean.txt", f"{rule}-{made}.txt", _lines(answer, starts), text)
        (folder / "drafts" / slip.planted).write_text(text, encoding="utf-8")
        (folder / "drafts" / slip.clean).write_text(joined(paragraphs)[0], encoding="utf-8")
        yield slip


def joined(paragraphs: list[str]) -> tuple[str, list[int]]:
    """The text of an article with an empty line between paragraphs, and the line on which each starts."""
    starts, line = [], 1
    for paragraph in paragraphs:
        starts.append(line)
        line += paragraph.count("\n") + 2
    return "\n\n".join(paragraphs) + "\n", starts


def _lines(answer: tuple[list[str], set[int]], starts: list[int]) -> frozenset[int]:
    paragraphs, numbers = answer
    return frozenset(starts[n] + more for n in numbers for more in range(paragraphs[n].count("\n") + 1))


def found(slip: Slip, said: Findings) -> bool:
    """Whether the rule speaks at an end of the slip with words it did not have for the clean article."""
    before = {finding["fingerprint"] for finding in said[slip.clean]}
    new = [it for it in said[slip.planted] if it["rule"] == slip.rule and it["fingerprint"] not in before]
    return any(slip.ends & touched(finding) for finding in new)


def touched(finding: dict[str, Any]) -> set[int]:
    """The lines of both ends of a finding."""
    places = [finding, *finding["related"]]
    return {line for place in places for line in range(place["start"]["line"], place["end"]["line"] + 1)}


def ends(slip: Slip) -> Iterator[tuple[int, str]]:
    lines = slip.text.splitlines()
    return ((number, lines[number - 1]) for number in sorted(slip.ends))


if __name__ == "__main__":
    main()
