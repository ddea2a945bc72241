"""Numbers: false statements are put into clean articles, and the same statements made true into the same articles.

    python benchmarks/sums.py FOLDER [--each 200] [--seed 1] [--rules ID,ID] [--misses]

A false one is found if its rule speaks at a line it stands on and, where the rule has two ends, names the other. A true
one must leave every rule of numbers silent. Headline numbers and scales are not made up but changed: the article's own
number of things (not of days or years) stands in a headline made of its lead, or in a sentence of its own. The folder
holds plain text, one paragraph a line.
"""

from __future__ import annotations

import random
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from arithmetic import MAKERS
from runs import articles, check, measuring
from slips import joined, touched

Planted = tuple[list[str], list[str], set[int]]
"""An article with a false statement and with the true one, and the paragraphs that the statement stands in."""

_TIME = re.compile(r" (?:second|minute|hour|day|week|month|year|decade|centurie)s\b")
_SMALL = re.compile(r"(?:with|from|that|this|which|when|have|been|were|they|their|will|would|into|over)\b", re.I)
ONE_END = ("part-exceeds-whole", "score-direction")


@dataclass(frozen=True, slots=True)
class Slip:
    """A false statement: its drafts, and the lines of its ends."""

    rule: str
    false: str
    true: str
    lines: frozenset[int]
    text: str


def main() -> None:
    what = "Put false and true statements into clean articles, and count."
    given = measuring(what, each=200, rules=",".join(PLANTERS)).parse_args()
    chance = random.Random(given.seed)
    clean = articles(given.folder)
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        (folder / "drafts").mkdir()
        slips = [slip for rule in given.rules.split(",") for slip in planted(rule, clean, given.each, chance, folder)]
        report = check(
            [folder / "drafts"], ["--select", given.rules, "--jobs", "1", "--published", "2024-03-06"], folder
        )
    said = {Path(document["path"]).name: document["findings"] for document in report["documents"]}
    print(f"{'rule':30}{'planted':>9}{'found':>8}{'recall':>9}{'true flagged':>14}")
    for rule in given.rules.split(","):
        mine = [slip for slip in slips if slip.rule == rule]
        missed = [slip for slip in mine if not found(slip, said[slip.false])]
        flagged = [slip for slip in mine if on_lines(slip, said[slip.true])]
        recall = 1 - len(missed) / max(len(mine), 1)
        print(f"{rule:30}{len(mine):9}{len(mine) - len(missed):8}{recall:9.3f}{len(flagged):14}")
        for name, those in (("missed", missed), ("flagged", flagged)) if given.misses else ():
            for slip in those:
                lines = slip.text.splitlines()
                print(f"    {name}: " + " // ".join(lines[line - 1][-300:] for line in sorted(slip.lines)))


def planted(rule: str, articles: list[Path], each: int, chance: Random, folder: Path) -> Iterator[Slip]:
    """As many false statements as were asked for, each in an article of its own while there are any."""
    made = 0
    for article in chance.sample(articles, len(articles)):
        if made == each:
            return
        paragraphs = [line for line in article.read_text(encoding="utf-8").splitlines() if line.strip()]
        answer = PLANTERS[rule](paragraphs, chance) if len(paragraphs) >= 5 else None
        if answer is None:
            continue
        made += 1
        false, true, ends = answer
        text, starts = joined(false)
        slip = Slip(
            rule, f"{rule}-{made}-false.txt", f"{rule}-{made}-true.txt", frozenset(starts[n] for n in ends), text
        )
        (folder / "drafts" / slip.false).write_text(text, encoding="utf-8")
        (folder / "drafts" / slip.true).write_text(joined(true)[0], encoding="utf-8")
        yield slip


def on_lines(slip: Slip, findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The findings at a line of the statement."""
    return [finding for finding in findings if touched(finding) & slip.lines]


def found(slip: Slip, findings: list[dict[str, Any]]) -> bool:
    """Whether the rule speaks at the statement, and names its other end."""
    own = [finding for finding in on_lines(slip, findings) if finding["rule"] == slip.rule]
    return any(finding["related"] or slip.rule in ONE_END for finding in own)


def statement(rule: str, paragraphs: list[str], chance: Random) -> Planted:
    """A made-up statement, each of its sentences at the end of a paragraph or in one of its own."""
    frames, true, false = MAKERS[rule](chance)
    places = sorted(chance.choices(range(2, len(paragraphs) + 1), k=len(frames)))
    copies = []
    for number in (false, true):
        copy = list(paragraphs)
        for shift, (place, frame) in enumerate(zip(places, frames, strict=True)):
            copy.insert(place + shift, frame.format(number))
        copies.append(copy)
    return copies[0], copies[1], {place + shift for shift, place in enumerate(places)}


def headline(paragraphs: list[str], chance: Random) -> Planted | None:
    """The headline made of the lead's own words, with its number changed."""
    for place, paragraph in enumerate(paragraphs[1:4], 1):
        sentence = re.split(r"(?<=[.!?]) ", paragraph)[0]
        number = re.search(r"(?<![\w.,$£€-])(?:[2-9]|[1-9]\d|[1-9]\d\d|[1-9]\d?,\d{3})(?= [a-z]{3,}s\b)", sentence)
        number = None if number and _TIME.match(sentence, number.end()) else number
        if number is None or re.search(r"[\"“”‘@]|\bI\b", sentence) or not 6 <= len(sentence.split()) <= 40:
            continue
        before, after = sentence[: number.start()].split()[-5:], sentence[number.end() :].split()[:6]
        while after[1:] and (len(after[-1]) < 4 or _SMALL.fullmatch(after[-1])):
            after.pop()
        text = number.group()
        false = changed(text, chance)
        if re.search(rf"(?<![\d.,]){false}(?![\d.,])", "\n".join(paragraphs[1:])):
            continue
        line = " ".join((*before, "{}", *after)).strip(".,;:—–- ")
        line = line[:1].upper() + line[1:]
        rest = paragraphs[1:]
        return [line.format(false), *rest], [line.format(text), *rest], {0, place}
    return None


def changed(number: str, chance: Random) -> str:
    """Another number of about the same size: a digit changed, or two that changed places."""
    digits = [place for place, char in enumerate(number) if char.isdigit()]
    if len(digits) == 1:
        return str(max(2, int(number) + chance.choice((-2, -1, 1, 2))) if number not in "23" else int(number) + 2)
    while True:
        chars = list(number)
        if chance.random() < 0.4:
            one, other = chance.sample(digits, 2)
            chars[one], chars[other] = chars[other], chars[one]
        else:
            chars[chance.choice(digits)] = chance.choice("123456789")
        if chars != list(number) and chars[0] != "0":
            return "".join(chars)


def scale(paragraphs: list[str], chance: Random) -> Planted | None:
    """An amount of the article told once more, with another scale."""
    for place, paragraph in enumerate(paragraphs[1:], 1):
        amount = re.search(r"[$£€](\d\d?\.\d|\d{2,3}) (million|billion)(?! (?:a|per|each|to)\b)(?=[ .,])", paragraph)
        if amount is None or amount[1].strip("0") in "123456789" or re.search(r"[\"“”‘]", paragraph):
            continue
        other = amount.group().replace(amount[2], "billion" if amount[2] == "million" else "million")
        if other in "\n".join(paragraphs):
            continue
        frame = chance.choice(
            ("Officials said the {} would be paid over several years.", "Nobody has said where the {} went.",
             "The {} is still being discussed, two people familiar with it said.")
        )  # fmt: skip
        at = chance.randrange(place + 1, len(paragraphs) + 1)
        false, true = ([*paragraphs[:at], frame.format(text), *paragraphs[at:]] for text in (other, amount.group()))
        return false, true, {place, at}
    return None


PLANTERS: dict[str, Any] = {
    "headline-number-unsupported": headline,
    "magnitude-slip": scale,
    **{rule: lambda paragraphs, chance, rule=rule: statement(rule, paragraphs, chance) for rule in MAKERS},
}

if __name__ == "__main__":
    main()
