"""What a caption tells of the story's events and people, and what the body tells; the day of the picture is another."""

from __future__ import annotations

import pytest

from newslint.checks.caption_facts import Options, check
from newslint.readers import read
from newslint.text import Source

BODY = "A blast tore through the grain depot in Doral on Sunday, the fire service said."


def told(caption: str, body: str) -> list[tuple[str | None, str, str]]:
    doc = read(Source("draft.txt", f"Lock is open again\n\n{caption} (AFP)\n\n{body}\n"))
    return [(slip.case, slip.values["told"], slip.values["other"]) for slip in check(doc, Options())]


def days(caption: str, body: str = BODY) -> list[tuple[str, str]]:
    return [(one, other) for case, one, other in told(caption, body) if case == "day"]


@pytest.mark.parametrize(
    "caption",
    [
        "Smoke rises after Monday's blast at the depot in Doral.",
        "Smoke rises after Monday’s deadly gas blast at the depot in Doral.",
        "Workers in Doral clear rubble after the blast on Monday.",
    ],
)
def test_the_day_of_the_event(caption: str) -> None:
    assert days(caption) == [("Monday", "Sunday")]


@pytest.mark.parametrize(
    "caption",
    [
        "Residents of Doral clear debris on Monday.",
        "Workers rest in Doral after the blast at the depot on Monday.",
        "Smoke rises after Monday's vigil for the blast in Doral.",
        "Smoke rises after Sunday's blast in Doral.",
        "Smoke rises after Monday's blast in Arden.",
        "Smoke rises after the May 4 blast in Doral.",
        "Smoke rises after last Monday's blast in Doral.",
    ],
)
def test_what_is_no_conflict(caption: str) -> None:
    assert days(caption) == []


def test_several_days_in_the_body_say_nothing() -> None:
    assert days("Smoke rises after Monday's blast in Doral.", f"{BODY} Tuesday's blast was smaller.") == []


def test_the_verb_of_a_caption_may_tell_the_event() -> None:
    body = "Rebels bombed the port of Doral on Sunday, the army said."
    assert days("Rebels bombed the port of Doral on Monday.", body) == [("Monday", "Sunday")]


DEAD = "A blast tore through the grain depot in Doral on Sunday, killing 14 workers, the fire service said."


@pytest.mark.parametrize(
    ("caption", "number"),
    [
        ("Smoke rises in Doral after Sunday's blast, which killed 12 workers.", "12 workers"),
        ("Mourners gather at the depot in Doral, where a blast killed twelve workers.", "twelve workers"),
        ("Twelve workers were killed in the blast in Doral.", "twelve workers"),
        ("Twelve workers died in the blast in Doral.", "twelve workers"),
        ("Candles in Doral for the 15 workers killed in the blast.", "15 workers"),
        ("A blast in Doral left 15 workers dead.", "15 workers"),
        ("A blast in Doral killed more than 15 workers.", "15 workers"),
        ("The depot in Doral after the explosion that killed 15 workers.", "15 workers"),
    ],
)
def test_the_toll_of_an_event(caption: str, number: str) -> None:
    assert told(caption, DEAD) == [("toll", number, "14 workers")]


@pytest.mark.parametrize(
    "caption",
    [
        "Smoke rises in Doral after Sunday's blast, which killed 14 workers.",
        "Smoke rises in Doral after Sunday's blast, which killed at least 12 workers.",
        "Smoke rises in Doral after Sunday's blast, which killed dozens.",
        "Relatives of two workers killed in the blast in Doral.",
        "Mourners in Doral bury three workers killed in the blast.",
        "Friends of two workers who died in the blast in Doral.",
        "A blast in Doral wounded 12 workers.",
        "A blast in Doral killed two firefighters.",
        "A crash in Doral killed 12 workers.",
        "A blast killed 12 workers.",
        "A blast in Arden killed 12 workers.",
        "A blast in Doral killed 12 workers, the mayor said.",
        "An earlier blast in Doral killed 12 workers.",
        "A worker in Doral said “the blast killed 12 workers.”",
    ],
)
def test_what_is_no_other_toll(caption: str) -> None:
    assert told(caption, DEAD) == []


def test_another_day_is_said_and_no_toll() -> None:
    assert told("A blast in Doral killed 12 workers on Tuesday.", DEAD) == [("day", "Tuesday", "Sunday")]


def test_a_toll_that_the_body_tells_as_well() -> None:
    body = f"{DEAD} Sunday's blast in Doral killed 12 workers at once."
    assert told("A blast in Doral killed 12 workers.", body) == []


NURSE = "The council thanked Ana Ruiz, 44, a nurse who ran the clinic. Ruiz smiled."


@pytest.mark.parametrize(
    ("caption", "age"),
    [
        ("Ana Ruiz, 45, smiles in Doral.", "45"),
        ("Ana Ruiz, aged 54, smiles in Doral.", "54"),
        ("The 34-year-old nurse Ana Ruiz smiles in Doral.", "34"),
        ("A bench with Ruiz, 43, in Doral.", "43"),
    ],
)
def test_the_age_of_a_person(caption: str, age: str) -> None:
    assert told(caption, NURSE) == [("age", age, "44")]


@pytest.mark.parametrize(
    "caption",
    [
        "Ana Ruiz, 44, smiles in Doral.",
        "FILE - Ana Ruiz, 41, smiles in Doral.",
        "Ana Ruiz, 41, smiles in Doral in 2019.",
        "Tim Ruiz, 45, smiles in Doral.",
        "Ana Ruiz smiles on her 45th birthday in Doral.",
    ],
)
def test_what_is_no_other_age(caption: str) -> None:
    assert told(caption, NURSE) == []


def test_a_birthday_explains_one_year_and_not_two() -> None:
    body = "The council thanked Ana Ruiz, 44, whose birthday was on Sunday."
    assert told("Ana Ruiz, 43, smiles in Doral.", body) == []
    assert told("Ana Ruiz, 42, smiles in Doral.", body) == [("age", "42", "44")]


def test_two_ages_in_the_body_say_nothing() -> None:
    assert told("Ana Ruiz, 45, smiles in Doral.", f"{NURSE} Ana Ruiz, 46, was late.") == []


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
