"""The points for and against saying that a claim has no source."""

from __future__ import annotations

import pytest

from newslint.document import Conventions
from newslint.facts.unattributed import sourcing, unattributed
from newslint.readers import read
from newslint.text import Source


def points(*paragraphs: str, story_type: str = "news") -> list[int]:
    text = "\n\n".join(("Storm floods valley", *paragraphs)) + "\n"
    doc = read(Source("draft.txt", text), conventions=Conventions(story_type=story_type))
    return [one.points for one in unattributed(doc)]


SOURCED = "Shells hit the port, wounding four, the harbor police said."


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("Shells fell, killing nine people.",), [5]),
        (("Shells fell on Sunday, killing nine people.",), [6]),
        (("Shells fell, killing dozens.",), [3]),
        ((SOURCED, "Shells fell, killing nine people."), [6]),
        (("Shells fell, killing nine people.", "Hail fell, killing nine people."), [5, 4]),
        (("Nine people have been killed.",), [3]),
        (("Shells fell in 1998, killing nine people.",), [2]),
        (("Shells fell, reportedly killing nine people.",), [3]),
        (("Shells fell, killing nine people. The mayor said the road was shut.",), [2]),
        (("This is what was told:", "Shells fell, killing nine people."), [1]),
        (("The wall that killed nine people shook.",), [-1]),
        (("Smoke was seen as shells fell, killing nine people.",), [2]),
        (("The dam was elected a shelter as shells fell, killing nine people.",), [2]),
        (("Norlander troops fired at noon.",), [5]),
        (("The ferry bombing in May killed nine people.",), [2]),
        (("The ferry bombing on Sunday killed nine people.",), [6]),
        (("Nine people were killed in the ferry bombing.",), [2]),
        (("Nine people were killed in a bombing.",), [5]),
        (("Bombings in May killed nine people. Ten people were wounded.",), [2, 2]),
        (("Bombings on Sunday killed nine people. Ten people were wounded.",), [6, 5]),
        (("A bombing shook the port, killing nine people.",), [5]),
        (("Shells fell a century ago, killing nine people.",), [2]),
        (("Norlander troops fired on our ferry.",), [3]),
        (("Harker robbed the bank.",), [5]),
        (("The mill opened 10 years after a guard shot and killed four.",), [2]),
        (("The mill opened on Sunday, 10 years after a guard shot and killed four.",), [3]),
        (("Ten years after a guard shot and killed four, the mill opened on Sunday.",), [3]),
        (("Two years after a truce began nine men were killed on Sunday.",), [6]),
        (("Two years after the truce, gunmen shot dead nine on Sunday.",), [6]),
        (("It rained years after the truce. Gunmen shot dead nine.",), [2]),
        (("Two years after the truce, gunmen shot dead nine.",), [5]),
        (("Guards who, on Sunday, troops fired on fled.",), [0]),
        (("Gunmen, after troops fired, fled.",), [-1]),
        (("Rents rose by 12 percent.",), []),
        (("Shells fell, killing nine people, the mayor said.",), []),
        (("Officials believe that troops fired at noon.",), []),
        (("Rain fell.",), []),
    ],
)
def test_points(paragraphs: tuple[str, ...], expected: list[int]) -> None:
    assert points(*paragraphs) == expected


def test_opinion_may_tell_what_is_known() -> None:
    assert points("Shells fell, killing nine people.", story_type="opinion") == [3]


@pytest.mark.parametrize(("field", "expected"), [("type: opinion", 3), ("section: Opinion", 3), ("section: City", 5)])
def test_the_kind_of_a_story_is_read_from_its_front_matter_too(field: str, expected: int) -> None:
    text = f"---\ntitle: Storm floods valley\n{field}\n---\n\nShells fell, killing nine people.\n"
    assert [one.points for one in unattributed(read(Source("draft.md", text)))] == [expected]


def test_hedges_and_others_are_kept() -> None:
    text = f"Storm\n\n{SOURCED}\n\nShells fell, reportedly killing nine people.\n"
    (one,) = unattributed(read(Source("draft.txt", text)))
    assert (one.hedged, len(one.others)) == (True, 1)


def test_every_claim_has_its_source_or_none() -> None:
    text = f"Storm\n\n{SOURCED} Rents rose by 12 percent.\n\nIt is the largest dam in the country.\n"
    first, second, third = sourcing(read(Source("draft.txt", text)))
    assert first.sentence is not None
    assert (second.sentence, second.paragraph) == (None, first.sentence)
    assert (third.sentence, third.paragraph) == (None, None)
