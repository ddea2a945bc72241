"""A paragraph of quotation between two paragraphs that give nobody's words has no speaker."""

from __future__ import annotations

import pytest

from newslint.facts.unspoken import unspoken
from newslint.readers import read
from newslint.text import Source

BEFORE = "The new ferry will be two years late."
QUOTED = "“We asked for the drawings in April, and all we got was a brochure.”"
AFTER = "The old one sails until Christmas."
OF_ONE = "Her new ferry will be two years late."


def found(*paragraphs: str) -> int:
    return len(unspoken(read(Source("draft.md", "\n\n".join(("# Ferry delayed", *paragraphs)) + "\n"))))


@pytest.mark.parametrize("quoted", [QUOTED, QUOTED.replace(".”", "! Still!”"), f"{QUOTED} “We go.” Still."])
def test_nobody_speaks(quoted: str) -> None:
    assert found(BEFORE, quoted, AFTER) == int("Still" not in quoted)


def test_after_a_paragraph_of_nobody_it_is_all_one_what_follows() -> None:
    assert found(BEFORE, QUOTED) == 1
    assert found(BEFORE, QUOTED, "## Late", AFTER) == 1
    assert found(BEFORE, QUOTED, f"“It was,” {AFTER}") == 0
    assert found(BEFORE, QUOTED, f"{AFTER} “No,” it was.") == 1
    assert found(BEFORE, QUOTED, f"{AFTER} The highlight was a long debate.") == 1


@pytest.mark.parametrize(
    "paragraphs",
    [
        (QUOTED, AFTER),
        (OF_ONE, QUOTED),
        ("Ferry.", QUOTED, AFTER),
        (BEFORE, QUOTED, "On Tuesday."),
        (BEFORE.replace(".", ":"), QUOTED, AFTER),
        (BEFORE, QUOTED, f"— {AFTER}"),
        (BEFORE, f"{QUOTED} Edda Strand, mayor", AFTER),
        (BEFORE, QUOTED.replace("“W", "“w"), AFTER),
        (BEFORE, QUOTED.replace(".”", "?”"), AFTER),
        (BEFORE, QUOTED.replace("”", ""), AFTER),
        (BEFORE, QUOTED.replace("“", "‘").replace("”", "’"), AFTER),
        (BEFORE, "“Nobody told us anything.”", AFTER),
        (f"{BEFORE} Some were angry.", QUOTED, AFTER),
        (f"{BEFORE} “No,” it was.", QUOTED, AFTER),
        (OF_ONE, QUOTED, f"{AFTER} “No,” it was."),
        ("Edda Strand bought a ferry in May.", QUOTED, "## Late", AFTER),
        (f"{BEFORE} “No,” it was.", QUOTED, "## Late", AFTER),
        ("The mayor said the ferry was late.", QUOTED, "## Late", AFTER),
        ("The mayor said the ferry was late.", QUOTED, AFTER),
        (BEFORE, QUOTED, "The mayor called it a disgrace for Dale."),
        (BEFORE, "## Late", QUOTED, AFTER),
        (BEFORE, QUOTED, AFTER, f"The mayor said: {QUOTED}"),
        (BEFORE, f"> {QUOTED}", AFTER),
    ],
)
def test_somebody_does(paragraphs: tuple[str, ...]) -> None:
    assert found(*paragraphs) == 0


def test_more_than_two_are_excerpts() -> None:
    others = [QUOTED.replace("April", word, 1) for word in ("May", "June")]
    assert found(BEFORE, QUOTED, AFTER, others[0], AFTER) == 2
    assert found(BEFORE, QUOTED, AFTER, others[0], AFTER, others[1], AFTER) == 0


ONE_VOICE = "“It is a harbor with no light, and the boat comes in once a day if that.”"


@pytest.mark.parametrize(
    ("before", "quoted", "count"),
    [
        ("Commuters were told in a letter on Saturday.", ONE_VOICE, 1),
        ("Some of the commuters said the ferry was late.", ONE_VOICE, 1),
        ("Some of the commuters said the ferry was late.", QUOTED, 0),
        ("The commuters said the ferry was late.", ONE_VOICE, 0),
        ("The clerk told the commuters on Saturday.", ONE_VOICE, 0),
        ("It was said that the ferry was late.", ONE_VOICE, 0),
    ],
)
def test_many_have_no_one_voice(before: str, quoted: str, count: int) -> None:
    assert found(before, quoted, AFTER) == count
