"""What a caption tells of the story's events and people, and what the body tells; the day of the picture is another."""

from __future__ import annotations

import pytest

from newslint.checks.caption_facts import Options, check
from newslint.readers import read
from newslint.text import Source

BODY = "An explosion tore through the sugar mill in Quarrin on Sunday, rescuers said."


def told(caption: str, body: str) -> list[tuple[str | None, str, str]]:
    doc = read(Source("draft.txt", f"Lock is open again\n\n{caption} (AFP)\n\n{body}\n"))
    return [(slip.case, slip.values["told"], slip.values["other"]) for slip in check(doc, Options())]


def days(caption: str, body: str = BODY) -> list[tuple[str, str]]:
    return [(one, other) for case, one, other in told(caption, body) if case == "day"]


@pytest.mark.parametrize(
    "caption",
    [
        "Flames leap after Monday's explosion at the mill in Quarrin.",
        "Flames leap after Monday’s deadly gas explosion at the mill in Quarrin.",
        "Workers in Quarrin clear rubble after the explosion on Monday.",
    ],
)
def test_the_day_of_the_event(caption: str) -> None:
    assert days(caption) == [("Monday", "Sunday")]


@pytest.mark.parametrize(
    "caption",
    [
        "Residents of Quarrin clear debris on Monday.",
        "Workers rest in Quarrin after the explosion at the mill on Monday.",
        "Flames leap after Monday's vigil for the explosion in Quarrin.",
        "Flames leap after Sunday's explosion in Quarrin.",
        "Flames leap after Monday's explosion in Arden.",
        "Flames leap after the May 4 explosion in Quarrin.",
        "Flames leap after last Monday's explosion in Quarrin.",
    ],
)
def test_what_is_no_conflict(caption: str) -> None:
    assert days(caption) == []


def test_several_days_in_the_body_say_nothing() -> None:
    assert days("Flames leap after Monday's explosion in Quarrin.", f"{BODY} Tuesday's explosion was smaller.") == []


def test_the_verb_of_a_caption_may_tell_the_event() -> None:
    body = "Rebels bombed the port of Quarrin on Sunday, the army said."
    assert days("Rebels bombed the port of Quarrin on Monday.", body) == [("Monday", "Sunday")]


DEAD = "An explosion tore through the sugar mill in Quarrin on Sunday, killing 14 workers, rescuers said."


@pytest.mark.parametrize(
    ("caption", "number"),
    [
        ("Flames leap in Quarrin after Sunday's explosion, which killed 12 workers.", "12 workers"),
        ("Mourners gather at the mill in Quarrin, where an explosion killed twelve workers.", "twelve workers"),
        ("Twelve workers were killed in the explosion in Quarrin.", "twelve workers"),
        ("Twelve workers died in the explosion in Quarrin.", "twelve workers"),
        ("Candles in Quarrin for the 15 workers killed in the explosion.", "15 workers"),
        ("An explosion in Quarrin left 15 workers dead.", "15 workers"),
        ("An explosion in Quarrin killed more than 15 workers.", "15 workers"),
        ("The mill in Quarrin after the explosion that killed 15 workers.", "15 workers"),
    ],
)
def test_the_toll_of_an_event(caption: str, number: str) -> None:
    assert told(caption, DEAD) == [("toll", number, "14 workers")]


@pytest.mark.parametrize(
    "caption",
    [
        "Flames leap in Quarrin after Sunday's explosion, which killed 14 workers.",
        "Flames leap in Quarrin after Sunday's explosion, which killed at least 12 workers.",
        "Flames leap in Quarrin after Sunday's explosion, which killed dozens.",
        "Relatives of two workers killed in the explosion in Quarrin.",
        "Mourners in Quarrin bury three workers killed in the explosion.",
        "Friends of two workers who died in the explosion in Quarrin.",
        "An explosion in Quarrin wounded 12 workers.",
        "An explosion in Quarrin killed two firefighters.",
        "A crash in Quarrin killed 12 workers.",
        "An explosion killed 12 workers.",
        "An explosion in Arden killed 12 workers.",
        "An explosion in Quarrin killed 12 workers, the mayor said.",
        "An earlier explosion in Quarrin killed 12 workers.",
        "A worker in Quarrin said “the explosion killed 12 workers.”",
    ],
)
def test_what_is_no_other_toll(caption: str) -> None:
    assert told(caption, DEAD) == []


def test_another_day_is_said_and_no_toll() -> None:
    assert told("An explosion in Quarrin killed 12 workers on Tuesday.", DEAD) == [("day", "Tuesday", "Sunday")]


def test_a_toll_that_the_body_tells_as_well() -> None:
    body = f"{DEAD} Sunday's explosion in Quarrin killed 12 workers at once."
    assert told("An explosion in Quarrin killed 12 workers.", body) == []


NURSE = "The council thanked Ana Ruiz, 44, a nurse who ran the clinic. Ruiz smiled."


@pytest.mark.parametrize(
    ("caption", "age"),
    [
        ("Ana Ruiz, 45, smiles in Quarrin.", "45"),
        ("Ana Ruiz, aged 54, smiles in Quarrin.", "54"),
        ("The 34-year-old nurse Ana Ruiz smiles in Quarrin.", "34"),
        ("A bench with Ruiz, 43, in Quarrin.", "43"),
    ],
)
def test_the_age_of_a_person(caption: str, age: str) -> None:
    assert told(caption, NURSE) == [("age", age, "44")]


@pytest.mark.parametrize(
    "caption",
    [
        "Ana Ruiz, 44, smiles in Quarrin.",
        "FILE - Ana Ruiz, 41, smiles in Quarrin.",
        "Ana Ruiz, 41, smiles in Quarrin in 2019.",
        "Tim Ruiz, 45, smiles in Quarrin.",
        "Ana Ruiz smiles on her 45th birthday in Quarrin.",
    ],
)
def test_what_is_no_other_age(caption: str) -> None:
    assert told(caption, NURSE) == []


def test_a_birthday_explains_one_year_and_not_two() -> None:
    body = "The council thanked Ana Ruiz, 44, whose birthday was on Sunday."
    assert told("Ana Ruiz, 43, smiles in Quarrin.", body) == []
    assert told("Ana Ruiz, 42, smiles in Quarrin.", body) == [("age", "42", "44")]


def test_two_ages_in_the_body_say_nothing() -> None:
    assert told("Ana Ruiz, 45, smiles in Quarrin.", f"{NURSE} Ana Ruiz, 46, was late.") == []


@pytest.mark.parametrize(
    ("caption", "body", "titles"),
    [
        ("Finance Minister Ana Ruiz smiles.", "Interior Minister Ana Ruiz agreed.", ["Finance Minister"]),
        ("Deputy Mayor Ana Ruiz smiles.", "Mayor Ana Ruiz agreed.", ["Deputy Mayor"]),
        ("Mayor Ana Ruiz smiles.", "Deputy Mayor Ana Ruiz agreed.", ["Mayor"]),
        ("Sen. Ana Ruiz smiles.", "Rep. Ana Ruiz agreed.", ["Sen."]),
        ("Sen. Ana Ruiz smiles.", "Senator Ana Ruiz agreed.", []),
        ("Mayor Ana Ruiz smiles.", "Ana Ruiz, the former deputy mayor, agreed.", []),
        ("Former Sen. Ana Ruiz smiles.", "Rep. Ana Ruiz agreed.", []),
        ("Sen. Ana Ruiz smiles.", "Rep. Tim Ruiz agreed.", []),
        ("Sen. Ana Ruiz smiles.", "Rep. Ana Ruiz agreed. Tim Orr smiled. Sen. Ana Ruiz left.", []),
        ("Chairwoman Ana Ruiz smiles.", "CEO Ana Ruiz agreed.", []),
    ],
)
def test_the_title_of_a_person(caption: str, body: str, titles: list[str]) -> None:
    found = told(caption, body)
    assert [title for _, title, _ in found] == titles
    assert {case for case, _, _ in found} <= {"title"}
