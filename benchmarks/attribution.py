"""How well newslint reads who says what, against copy annotated with attributions.

    python benchmarks/attribution.py FOLDER [--errors cue|source|sentence|speaker] [--command newslint]

FOLDER holds `text/NAME.txt` and `attributions/NAME.ann` (stand-off: `T1<TAB>Cue 10 14<TAB>said`, and events that tie
Source, Cue and Content together). A sentence or paragraph is attributed where any content or cue overlaps it; the
sentences are cut by one fixed rule here, never by newslint. Cues and sources count where they overlap a gold one,
sources only where the gold cue was found and has one. A direct quotation of five words or more is right where the
speaker overlaps a gold source of what is said. Nothing of newslint is imported: drafts are read by `newslint inspect`.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from runs import newslint

Range = tuple[int, int]

_BREAK = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")
_NO_BREAK = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Reps|Sens|Gen|St|Jr|Sr|No|vs|Lt|Col|Sgt|Rev|Hon|Prof|Co|Inc|Corp|D-[A-Z]\w+|"
    r"R-[A-Z]\w+|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|\b[A-Z]|\b[ap]\.m)\.\s+$"
)
_PARAGRAPH = re.compile(r"[^\r\n]+")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]+)[”\"]|''([^\n]+?)''")


@dataclass(frozen=True)
class Said:
    """One attribution: ranges of the file; `source` is empty where there is none."""

    cue: tuple[Range, ...]
    source: tuple[Range, ...]
    content: tuple[Range, ...]


@dataclass(frozen=True)
class Reading:
    """What is said in one draft, and by whom each quotation is spoken."""

    said: tuple[Said, ...]
    quotes: tuple[tuple[Range, tuple[Range, ...]], ...] = ()


@dataclass
class Score:
    """Agreement on one question, both ways round."""

    gold: int = 0
    found: int = 0
    gold_hit: int = 0
    found_hit: int = 0

    def __str__(self) -> str:
        precision, recall = self.found_hit / max(self.found, 1), self.gold_hit / max(self.gold, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}   (gold {self.gold}, found {self.found})"


@dataclass
class Tally:
    """The scores over all drafts, by question."""

    scores: dict[str, Score] = field(default_factory=dict)
    spoken: int = 0
    spoken_right: int = 0

    def of(self, question: str) -> Score:
        return self.scores.setdefault(question, Score())


def overlaps(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def touching(ranges: Iterable[Range], others: Iterable[Range]) -> list[bool]:
    """For each range, whether any of the others overlaps it; the ranges are in order and do not overlap each other."""
    marked = bytearray()
    for start, end in others:
        if end > len(marked):
            marked.extend(b"\0" * (end - len(marked)))
        marked[start:end] = b"\1" * (end - start)
    return [any(marked[start:end]) for start, end in ranges]


def paragraphs(copy: str) -> list[Range]:
    return [match.span() for match in _PARAGRAPH.finditer(copy) if match.group().strip()]


def sentences(copy: str) -> Iterator[Range]:
    for start, end in paragraphs(copy):
        begun = start
        for stop in _BREAK.finditer(copy, start, end):
            if not _NO_BREAK.search(copy, max(begun, stop.end() - 14), stop.end()):
                yield begun, stop.end()
                begun = stop.end()
        yield begun, end


def gold_of(annotated: str) -> Reading:
    """The annotations of one draft."""
    spans: dict[str, tuple[Range, ...]] = {}
    said: list[Said] = []
    for line in annotated.splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("T") and rest:
            ranges = rest.partition("\t")[0].partition(" ")[2]
            spans[name] = tuple((int(a), int(b)) for a, b in (part.split() for part in ranges.split(";")))
        elif name.startswith("E"):
            parts: dict[str, list[Range]] = {"Cue": [], "Source": [], "Content": []}
            for role in rest.split():
                kind, _, of = role.partition(":")
                parts.setdefault(re.sub(r"\d+$", "", kind), []).extend(spans.get(of, ()))
            said.append(Said(tuple(parts["Cue"]), tuple(parts["Source"]), tuple(parts["Content"])))
    return Reading(tuple(said))


def read_of(document: dict[str, Any]) -> Reading:
    """What newslint reads, from one document of an inspection."""

    def place(item: dict[str, Any] | None) -> tuple[Range, ...]:
        return ((item["start"], item["end"]),) if item else ()

    said = [
        Said(place(it["cue"]), place(it["source"]), tuple(part for content in it["content"] for part in place(content)))
        for it in document["attributions"]
    ]
    quotes = [((it["start"], it["end"]), place(it["speaker"])) for it in document["quotes"]]
    return Reading(tuple(said), tuple(quotes))


def count(score: Score, gold: list[Range], found: list[Range]) -> tuple[list[Range], list[Range]]:
    """Count spans that overlap, both ways; what is missed and what is found in vain."""
    hits, finds = _each(gold, found), _each(found, gold)
    score.gold += len(gold)
    score.found += len(found)
    score.gold_hit += sum(hits)
    score.found_hit += sum(finds)
    missed = [one for one, hit in zip(gold, hits, strict=True) if not hit]
    return missed, [one for one, hit in zip(found, finds, strict=True) if not hit]


def _each(ranges: list[Range], others: list[Range]) -> list[bool]:
    return touching(ranges, others) if ranges else []


def count_units(score: Score, other: Score, gold: list[bool], found: list[bool]) -> None:
    """Count units that are attributed in `score`, those that are not in `other`."""
    for want, have in zip(gold, found, strict=True):
        for wanted, given, into in ((want, have, score), (not want, not have, other)):
            into.gold += wanted
            into.found += given
            into.gold_hit += wanted and given
            into.found_hit += wanted and given


def compare(tally: Tally, copy: str, gold: Reading, found: Reading) -> dict[str, list[tuple[str, Range]]]:
    """Score one draft; the differences by question."""
    differences: dict[str, list[tuple[str, Range]]] = {}
    missed, vain = count(tally.of("cue"), _all(gold, "cue"), _all(found, "cue"))
    differences["cue"] = [("missed", one) for one in missed] + [("in vain", one) for one in vain]
    missed, vain = count(tally.of("source"), _all(gold, "source"), _all(found, "source"))
    differences["source"] = [("missed", one) for one in missed] + [("in vain", one) for one in vain]
    for name, units in (("sentence", list(sentences(copy))), ("paragraph", paragraphs(copy))):
        want = touching(units, _all(gold, "cue") + _all(gold, "content"))
        have = touching(units, _all(found, "cue") + _all(found, "content"))
        count_units(tally.of(name), tally.of(f"{name}, unattributed"), want, have)
        differences[name] = [
            ("missed" if wanted else "in vain", unit)
            for unit, wanted, given in zip(units, want, have, strict=True)
            if wanted != given
        ]
    differences["speaker"] = list(_speakers(tally, copy, gold, found))
    return differences


def _all(reading: Reading, part: str) -> list[Range]:
    return sorted({one for said in reading.said for one in getattr(said, part)})


def _speakers(tally: Tally, copy: str, gold: Reading, found: Reading) -> Iterator[tuple[str, Range]]:
    for match in _QUOTED.finditer(copy):
        inside = match.span()
        if len(match.group().split()) < 5:
            continue
        sources = [one for said in gold.said if any(overlaps(inside, c) for c in said.content) for one in said.source]
        if not sources:
            continue
        tally.spoken += 1
        speakers = [one for quote, speaker in found.quotes if overlaps(quote, inside) for one in speaker]
        if any(overlaps(one, other) for one in speakers for other in sources):
            tally.spoken_right += 1
        else:
            yield ("someone else" if speakers else "nobody"), inside


def inspected(command: list[str], drafts: list[Path]) -> Iterator[Reading]:
    """What newslint reads in the drafts, in order."""
    for at in range(0, len(drafts), 100):
        run = [*command, "inspect", "--format", "json", *map(str, drafts[at : at + 100])]
        answer = subprocess.run(run, capture_output=True, text=True, encoding="utf-8", check=True)
        yield from (read_of(document) for document in json.loads(answer.stdout)["documents"])


def show(what: str, name: str, copy: str, place: Range) -> str:
    around = copy[max(place[0] - 90, 0) : place[0]], copy[slice(*place)], copy[place[1] : place[1] + 60]
    before, here, after = (" ".join(part.split()) for part in around)
    return f"{what:12} {name}: …{before} [[{here}]] {after}…"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--errors", default="", help="print the differences on: cue, source, sentence, paragraph, speaker"
    )
    parser.add_argument("--command", type=str.split, default=newslint(), help="how newslint is run")
    options = parser.parse_args()
    drafts = sorted((options.folder / "text").glob("*.txt"))
    tally = Tally()
    for draft, found in zip(drafts, inspected(options.command, drafts), strict=True):
        copy = draft.read_bytes().decode("utf-8")
        annotated = (options.folder / "attributions" / f"{draft.stem}.ann").read_text(encoding="utf-8")
        differences = compare(tally, copy, gold_of(annotated), found)
        for what, place in differences.get(options.errors, ()):
            sys.stdout.write(show(what, draft.stem, copy, place) + "\n")
    for question, score in tally.scores.items():
        sys.stdout.write(f"{question:25} {score}\n")
    sys.stdout.write(f"{'speaker':25} right {tally.spoken_right / max(tally.spoken, 1):.3f}   (of {tally.spoken})\n")


if __name__ == "__main__":
    main()
