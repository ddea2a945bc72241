"""One draft, whole process, with a long register of names and without one.

    python benchmarks/register.py DRAFT [--names 50000] [--rounds 15]

The names are made up of syllables, most with a wrong form and half with a role. The first run compiles the register
and is told apart; after it, runs with and without it take turns, each on a copy of the draft that no run has seen.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median

from runs import newslint, run

SYLLABLES = [c + v + e for c in "bdfgklmnprstv" for v in "aeiou" for e in ("", "n", "r")]


def main() -> None:
    parser = argparse.ArgumentParser(description="Time newslint with a long register of names and without one.")
    parser.add_argument("draft", type=Path)
    parser.add_argument("--names", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=15)
    given = parser.parse_args()
    text = given.draft.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as home:
        kept, bare = Path(home, "with"), Path(home, "without")
        for folder, settings in ((kept, "registers: [names.yml]\n"), (bare, "fail-on: warning\n")):
            folder.mkdir()
            (folder / "newslint.yml").write_text(settings, encoding="utf-8")
        (kept / "names.yml").write_text("".join(register(given.names, Random(4))), encoding="utf-8")
        first = timed(kept, "first", text)
        turns = [(timed(bare, str(number), text), timed(kept, str(number), text)) for number in range(given.rounds)]
    without, with_it = (median(turn[which] for turn in turns) for which in (0, 1))
    print(f"{len(text.split())} words, {given.names} names, {given.rounds} rounds")
    print(f"compiled at the first run, in {first:.1f} s")
    print(f"without {without * 1000:.1f} ms, with {with_it * 1000:.1f} ms, ratio {with_it / without:.2f}")


def timed(folder: Path, name: str, text: str) -> float:
    """The seconds that one run takes on a draft of its own."""
    draft = folder / f"{name}.txt"
    draft.write_text(f"{text}\n\nThis is copy {name}.\n", encoding="utf-8")
    return run([*newslint(), "check", "--exit-zero", "--quiet", str(draft)]).seconds


def register(count: int, chance: Random) -> Iterator[str]:
    """The entries of a register, no name twice, no wrong form another's name."""
    taken: set[str] = set()
    given = [word(2, chance) for _ in range(max(count // 50, 9))]
    while len(taken) < count:
        name = f"{chance.choice(given)} {word(3, chance)}"
        if name in taken:
            continue
        taken.add(name)
        yield f"- name: {name}\n  wrong: [{name}xx]\n"
        if chance.random() < 0.5:
            yield f"  role: minister of {word(2, chance)}\n"


def word(syllables: int, chance: Random) -> str:
    """A made-up word with a capital."""
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).capitalize()


if __name__ == "__main__":
    main()
