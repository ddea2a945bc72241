"""How well newslint gathers the mentions of one person, body or place, against copy annotated with coreference.

    python benchmarks/clusters.py FOLDER [--misses]

FOLDER holds NAME.txt and NAME.tsv (WebAnno TSV 3, as GUM has it: a token a line with its entity types and its links).
Scored are names: annotated mentions of a person, an organisation or a place whose words, but for an article and
small words inside, all have capitals; of two that end alike the shorter. A name that newslint reads belongs to the
shortest such mention that holds its last word. B-cubed: for each name, how much of its cluster is right and how much of
its entity is in its cluster, averaged; names that newslint does not read count as clusters of their own ("all"), or not
("read").
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from runs import newslint

KINDS = {"person": "person", "organization": "organisation", "place": "place"}
SMALL = {
    "of",
    "the",
    "and",
    "for",
    "de",
    "la",
    "al",
    "bin",
    "von",
    "van",
    "del",
    "der",
    "du",
    "&",
    "-",
    ".",
    "'s",
    "’s",
}

PRONOUNS = {
    "I",
    "We",
    "They",
    "He",
    "She",
    "It",
    "You",
    "His",
    "Her",
    "My",
    "Our",
    "Their",
    "One",
    "Who",
    "This",
    "These",
}


@dataclass
class Mention:
    """One annotated mention: its kind, its tokens as ranges of the text, and the entity it is linked to."""

    kind: str
    tokens: list[tuple[int, int, str]] = field(default_factory=list)
    entity: str = ""

    @property
    def last(self) -> tuple[int, int]:
        capitals = [(start, end) for start, end, word in self.tokens if word[:1].isupper()]
        return capitals[-1]


@dataclass
class Tally:
    """Sums over all names: precision and recall of the clusters of those read, and how many there are."""

    precision: float = 0.0
    recall: float = 0.0
    read: int = 0
    typed: int = 0
    all_recall: float = 0.0
    gold: int = 0
    extra: int = 0


def main() -> None:
    parser = argparse.ArgumentParser(description="Score clusters of names by B-cubed.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true", help="show the names that are not read")
    given = parser.parse_args()
    drafts = sorted(path for path in given.folder.glob("*.txt") if path.with_suffix(".tsv").exists())
    run = [*newslint(), "inspect", "--format", "json", *map(str, drafts)]
    answer = subprocess.run(run, capture_output=True, text=True, encoding="utf-8", check=True)
    tally = Tally()
    for draft, document in zip(drafts, json.loads(answer.stdout)["documents"], strict=True):
        text = draft.read_bytes().decode("utf-8")
        gold = shortest(mention for mention in mentions(text, draft.with_suffix(".tsv")) if is_name(mention))
        missed = score(tally, gold, document["names"])
        for mention in missed if given.misses else ():
            print(f"{draft.stem}: {mention.kind}: {' '.join(word for _, _, word in mention.tokens)}")
    show(tally, len(drafts))


def show(tally: Tally, drafts: int) -> None:
    precision, recall = tally.precision / max(tally.read, 1), tally.recall / max(tally.read, 1)
    print(f"{drafts} drafts, {tally.gold} names, {tally.read} read ({tally.typed} with the right type)")
    print(f"read: B-cubed precision {precision:.3f}  recall {recall:.3f}  F1 {f1(precision, recall):.3f}")
    recall = tally.all_recall / max(tally.gold, 1)
    precision = (tally.precision + tally.gold - tally.read) / max(tally.gold, 1)
    print(f"all:  B-cubed precision {precision:.3f}  recall {recall:.3f}  F1 {f1(precision, recall):.3f}")


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / max(precision + recall, 1e-9)


def score(tally: Tally, gold: list[Mention], found: list[dict[str, Any]]) -> list[Mention]:
    """Add one draft; the names that were not read."""
    cluster_of: dict[int, str] = {}
    for number, name in enumerate(found):
        holding = [
            (len(mention.tokens), index)
            for index, mention in enumerate(gold)
            if mention.last[0] < name["end"] and name["start"] < mention.last[1]
        ]
        if holding:
            index = min(holding)[1]
            cluster_of.setdefault(index, str(name["cluster"]) if name["cluster"] else f"alone-{number}")
            tally.typed += name["type"] == gold[index].kind
    entities, clusters = defaultdict(set), defaultdict(set)
    for index, mention in enumerate(gold):
        entities[mention.entity].add(index)
        clusters[cluster_of.get(index, f"unread-{index}")].add(index)
    for index, mention in enumerate(gold):
        entity, cluster = entities[mention.entity], clusters[cluster_of.get(index, f"unread-{index}")]
        both = len(entity & cluster)
        tally.gold += 1
        tally.all_recall += both / len(entity)
        if index in cluster_of:
            tally.read += 1
            tally.precision += both / len(cluster)
            tally.recall += both / len({one for one in entity if one in cluster_of})
    return [mention for index, mention in enumerate(gold) if index not in cluster_of]


def shortest(found: Iterable[Mention]) -> list[Mention]:
    """The mentions without those that end where a shorter one does."""
    kept: dict[tuple[int, int], Mention] = {}
    for mention in sorted(found, key=lambda it: len(it.tokens)):
        kept.setdefault(mention.last, mention)
    return list(kept.values())


def is_name(mention: Mention) -> bool:
    words = [word for _, _, word in mention.tokens]
    if words and words[0].lower() in ("the", "a", "an"):
        words.pop(0)
    if mention.kind not in KINDS.values() or not words or not words[0][:1].isupper() or words[-1] in SMALL:
        return False
    return all(it[:1].isupper() or it in SMALL for it in words) and not (len(words) == 1 and words[0] in PRONOUNS)


def mentions(text: str, table: Path) -> Iterator[Mention]:
    """The annotated mentions, each with its entity: all that coreference links tie together."""
    found: dict[str, Mention] = {}
    joined: dict[str, str] = {}
    at = 0
    for line in table.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 3 or not re.match(r"\d+-\d+$", cells[0]):
            continue
        found_at = text.find(cells[2], at, at + 60)
        if found_at < 0:
            continue
        at = found_at + len(cells[2])
        token = found_at, at, cells[2]
        for label in cells[3].split("|") if cells[3] != "_" else ():
            kind, _, number = label.rstrip("]").partition("[")
            mention = found.setdefault(number or cells[0], Mention(KINDS.get(kind, kind)))
            mention.tokens.append(token)
        if len(cells) > 9 and cells[8] != "_":
            _link(joined, cells)
    for name, mention in found.items():
        mention.entity = root(joined, name)
        yield mention


def _link(joined: dict[str, str], cells: list[str]) -> None:
    for kind, target in zip(cells[8].split("|"), cells[9].split("|"), strict=False):
        if kind not in ("coref", "ana"):
            continue
        place, _, numbers = target.rstrip("]").partition("[")
        other, _, own = numbers.partition("_")
        ends = [
            root(joined, place if other in ("", "0") else other),
            root(joined, cells[0] if own in ("", "0") else own),
        ]
        if ends[0] != ends[1]:
            joined[ends[0]] = ends[1]


def root(joined: dict[str, str], name: str) -> str:
    while name in joined:
        name = joined[name]
    return name


if __name__ == "__main__":
    main()
