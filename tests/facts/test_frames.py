"""A number belongs to the verb of its clause and to the event that its sentence names."""

from __future__ import annotations

import pytest

from newslint.facts.frames import frame_of
from newslint.facts.quantities import quantities
from newslint.readers import read
from newslint.text import Source


def framed(text: str, language: str = "en") -> list[tuple[str, str | None, str | None]]:
    doc = read(Source("draft.txt", f"Storm floods valley\n\n{text}"), language=language)
    return [
        (doc.read(one.span), doc.read(one.verb) if one.verb else None, doc.read(one.event) if one.event else None)
        for one in (frame_of(doc, number) for number in quantities(doc))
    ]


@pytest.mark.parametrize(
    ("text", "number", "verb"),
    [
        ("A gale sank 14 boats.", "14", "sank"),
        ("Fourteen boats were sunk by it.", "Fourteen", "sunk"),
        ("About 40 homes have been destroyed.", "40", "destroyed"),
        ("Some 40 homes had not been repaired.", "40", "repaired"),
        ("Hartwell will cut 1,040 jobs.", "1,040", "cut"),
        ("The 40 posts will go in May.", "40", "go"),
        ("The mayor wants to hire 40 nurses.", "40", "hire"),
        ("The clerk said 15 people were held.", "15", "held"),
        ("The clerk said that it sold 15 boats.", "15", "sold"),
        ("The union, which has 1,200 members, struck.", "1,200", "has"),
        ("The council approved it, and about 12 members resigned.", "12", "resigned"),
        ("At least 12 people died.", "12", "died"),
        ("It passed 51-49.", "51-49", "passed"),
        ("The rent rose to $1,250.", "$1,250", "rose"),
        ("Two people are missing.", "Two", "are"),
        ("Forty boats.", "Forty", None),
        ("They met in Room 66.", "66", None),
    ],
)
def test_the_verb_of_a_number(text: str, number: str, verb: str | None) -> None:
    (found,) = framed(text)
    assert found[:2] == (number, verb)


def test_each_number_of_a_sentence_has_its_own_verb() -> None:
    found = framed("The blast killed 14 people and wounded 53, and 20 homes burned.")
    assert [verb for _, verb, _ in found] == ["killed", "wounded", "burned"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A blast in Quarrin killed 23 people.", "blast"),
        ("After a march in Doral, 14 people were held.", "march"),
        ("The blast killed nobody, the clerk said, and the fire destroyed 14 homes.", "fire"),
        ("Rebels shelled 14 homes.", "shelled"),
        ("The mayor hired 14 nurses.", None),
        ("Workers held 14 marches.", None),
    ],
)
def test_the_event_of_a_number(text: str, event: str | None) -> None:
    assert framed(text)[0][2] == event


def test_copy_in_another_language_has_numbers_and_no_frames() -> None:
    assert framed("Murieron 14 personas.", "es") == [("14", None, None)]
