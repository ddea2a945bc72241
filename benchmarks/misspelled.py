"""Recall of misspelled surnames: one letter is changed in one of three or more mentions, and newslint is asked.

    python benchmarks/misspelled.py FOLDER [--each 100] [--seed 1] [--rules ID,ID] [--misses]

Half of the changes are in a mention that stands beside its given name or a title, half in one that stands alone. A
letter is replaced, dropped, doubled or swapped with the next, anywhere in the surname. A change is found where a
finding has an end on the changed word. The folder holds plain text; its articles are taken as they are.
"""

from __future__ import annotations

import random
import re
import string
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from runs import articles, check, measuring

RULES = (
    "name-spelling-variant,caption-name-variant,name-given-conflict,name-fused-word,diacritics-mixed,"
    "headline-name-unsupported"
)
# The commonest given names of news copy, and what stands before a surname: nothing here knows what newslint knows.
GIVEN = (
    "Adam Alan Albert Alex Alexander Amy Andrea Andrew Angela Ann Anna Anne Anthony Barack Barbara Ben Benjamin "
    "Bernie Bill Bob Brett Brian Bruce Carl Carlos Carly Carol Catherine Charles Charlie Chris Christian "
    "Christine Christopher Chuck Cory Craig Dan Daniel David Dean Deborah Dennis Diane Dick Don Donald Donna Doug "
    "Ed Edward Elizabeth Ellen Emily Eric Erin Frank Fred Gary Gavin George Glenn Greg Hannah Harry Heather Helen "
    "Henry Hillary Jack Jacob James Jane Janet Jason Jay Jeb Jeff Jennifer Jeremy Jessica Jim Joe Joel John "
    "Jonathan Jordan Jose Joseph Josh Joshua Juan Julia Julie Justin Karen Kate Kathleen Katie Keith Kelly Ken "
    "Kenneth Kevin Kim Kirsten Kyle Larry Laura Lauren Lee Linda Lindsey Lisa Liz Luis Marc Marco Margaret Maria "
    "Mark Martin Mary Matt Matthew Megan Melissa Michael Michelle Mike Mitch Mitt Nancy Nate Neil Nicholas Nicole "
    "Pamela Pat Patrick Paul Peter Phil Philip Rachel Ralph Rand Randy Ray Rebecca Richard Rick Rob Robert Roger "
    "Ron Ronald Rudy Russell Ruth Ryan Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sharon Sherrod Stephanie "
    "Stephen Steve Steven Susan Ted Terry Thomas Tim Timothy Todd Tom Tommy Tony Vladimir Walter Wayne Will "
    "William Zach"
).replace(" ", "|")
TITLES = (
    (
        "Mr. Mrs. Ms. Dr. President Sen. Rep. Gov. Senator Representative Governor Judge Justice Secretary Mayor "
        "Chairman Speaker Sheriff Officer Professor Gen. Capt. Lt. Sgt. Detective spokesman spokeswoman"
    )
    .replace(".", r"\.")
    .replace(" ", "|")
)
BEFORE = re.compile(rf"\b(?:{GIVEN}|{TITLES}) (?:[A-Z]\. )?$")
NAMED = re.compile(rf"\b(?:{GIVEN}) (?:[A-Z]\. )?([A-Z][a-z]+(?:[A-Z][a-z]+)?)\b(?! [A-Z])")


@dataclass(frozen=True, slots=True)
class Slip:
    """One changed mention: its draft, where the surname stands in it now, and what it was."""

    draft: str
    start: int
    surname: str
    text: str
    beside: bool

    @property
    def end(self) -> int:
        word = re.compile(r"\w*").match(self.text, self.start)
        return word.end() if word else self.start


def main() -> None:
    what = "Misspell surnames in clean articles and count what is found."
    given = measuring(what, each=100, rules=RULES).parse_args()
    chance = random.Random(given.seed)
    clean = articles(given.folder)
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        (folder / "drafts").mkdir()
        slips = [slip for beside in (True, False) for slip in planted(clean, given.each, chance, folder, beside)]
        report = check([folder / "drafts"], ["--select", given.rules], folder)
    said = {Path(document["path"]).name: document["findings"] for document in report["documents"]}
    print(f"{'mention':32}{'changed':>9}{'found':>8}{'recall':>9}")
    for beside, name in ((True, "beside its given name or title"), (False, "alone")):
        mine = [slip for slip in slips if slip.beside is beside]
        missed = [slip for slip in mine if not found(slip, said[slip.draft])]
        print(f"{name:32}{len(mine):9}{len(mine) - len(missed):8}{1 - len(missed) / max(len(mine), 1):9.3f}")
        for slip in missed if given.misses else ():
            around = slip.text[max(slip.start - 60, 0) : slip.end + 40]
            print(f"    {slip.surname} ({slip.text.count(slip.surname)} left): {' '.join(around.split())}")


def planted(articles: list[Path], each: int, chance: random.Random, folder: Path, beside: bool) -> Iterator[Slip]:
    """As many changes as were asked for, each in an article of its own."""
    made = 0
    for article in chance.sample(articles, len(articles)):
        if made == each:
            return
        text = article.read_text(encoding="utf-8")
        places = [place for place in mentions(text) if bool(BEFORE.search(text, 0, place.start())) is beside]
        if not places:
            continue
        place = chance.choice(places)
        name = f"{'beside' if beside else 'alone'}-{made}.txt"
        changed = text[: place.start()] + misspelled(place.group(), chance) + text[place.end() :]
        (folder / "drafts" / name).write_text(changed, encoding="utf-8")
        yield Slip(name, place.start(), place.group(), changed, beside)
        made += 1


def mentions(text: str) -> list[re.Match[str]]:
    """The mentions of surnames that the article has three times or more."""
    surnames = {found[1] for found in NAMED.finditer(text)}
    places = (list(re.finditer(rf"\b{surname}\b", text)) for surname in sorted(surnames) if len(surname) > 3)
    return [place for of in places if len(of) > 2 for place in of]


def misspelled(surname: str, chance: random.Random) -> str:
    """A surname with one letter replaced, dropped, doubled or swapped with the next."""
    while True:
        at = chance.randrange(len(surname))
        letter, rest = surname[at], surname[at + 1 :]
        other = chance.choice(string.ascii_lowercase)
        new = chance.choice((other + rest, rest, letter + letter.lower() + rest, rest[:1] + letter + rest[1:]))
        changed = surname[:at] + new
        changed = changed[:1].upper() + (changed[1:].lower() if surname[1:].islower() else changed[1:])
        if changed != surname and len(changed) > 2:
            return changed


def found(slip: Slip, findings: list[dict[str, Any]]) -> bool:
    """Whether a finding has an end on the changed word."""
    ends = ((place["start"]["offset"], place["end"]["offset"]) for it in findings for place in (it, *it["related"]))
    return any(start < slip.end and slip.start < end for start, end in ends)


if __name__ == "__main__":
    main()
