"""A paragraph of quotation between two paragraphs that give nobody's words has no speaker."""

from __future__ import annotations

import pytest

from newslint.facts.unspoken import unspoken
from newslint.readers import read
from newslint.text import Source

BEFORE = "The vote was delayed for a third time."
QUOTED = "“Nobody told us anything, and nobody will take the blame.”"
AFTER = "The council meets again on Tuesday."


def found(*paragraphs: str) -> int:
    return len(unspoken(read(Source("draft.md", "\n\n".join(("# Vote delayed", *paragraphs)) + "\n"))))


@pytest.mark.parametrize("quoted", [QUOTED, QUOTED.replace("blame.", "blame! Still!"), f"{QUOTED} “We go.” Still."])
def test_nobody_speaks(quoted: str) -> None:
    assert found(BEFORE, quoted, AFTER) == int("Still" not in quoted)


@pytest.mark.parametrize(
    "paragraphs",
    [
        (QUOTED, AFTER),
        (BEFORE, QUOTED),
        ("Vote.", QUOTED, AFTER),
        (BEFORE, QUOTED, "On Tuesday."),
        (BEFORE.replace(".", ":"), QUOTED, AFTER),
        (BEFORE, QUOTED, f"— {AFTER}"),
        (BEFORE, f"{QUOTED} Ilse Brandt, mayor", AFTER),
        (BEFORE, QUOTED.replace("“N", "“n"), AFTER),
        (BEFORE, QUOTED.replace(".”", "?”"), AFTER),
        (BEFORE, QUOTED.replace("”", ""), AFTER),
        (BEFORE, QUOTED.replace("“", "‘").replace("”", "’"), AFTER),
        (BEFORE, "“Nobody told us anything.”", AFTER),
        (f"{BEFORE} Some were angry.", QUOTED, AFTER),
        (f"{BEFORE} “No,” it was.", QUOTED, AFTER),
        (BEFORE, QUOTED, f"{AFTER} “No,” it was."),
        ("The mayor said the vote was delayed.", QUOTED, AFTER),
        (BEFORE, QUOTED, "The mayor called it a disgrace for Dale."),
        (BEFORE, "## Blame", QUOTED, AFTER),
        (BEFORE, QUOTED, AFTER, f"The mayor said: {QUOTED}"),
        (BEFORE, f"> {QUOTED}", AFTER),
    ],
)
def test_somebody_does(paragraphs: tuple[str, ...]) -> None:
    assert found(*paragraphs) == 0


def test_more_than_two_are_excerpts() -> None:
    others = [QUOTED.replace("Nobody", word, 1) for word in ("Somebody", "Everybody")]
    assert found(BEFORE, QUOTED, AFTER, others[0], AFTER) == 2
    assert found(BEFORE, QUOTED, AFTER, others[0], AFTER, others[1], AFTER) == 0
