"""Claims by class, told flatly or taken for known, with the number or the actor."""

from __future__ import annotations

import pytest

from newslint.facts.claims import Claim, claims
from newslint.readers import read
from newslint.text import Source


def found(sentence: str) -> list[tuple[str, str, bool]]:
    doc = read(Source("draft.txt", f"Storm floods valley\n\n{sentence}\n"))
    return [(one.kind.value, doc.read(one.span), one.asserted) for one in claims(doc)]


def only(sentence: str) -> Claim:
    (one,) = claims(read(Source("draft.txt", f"Storm floods valley\n\n{sentence}\n")))
    return one


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Nine people were killed.", ("T1", "Nine people were killed", True)),
        ("The quake killed at least 2,400 people.", ("T1", "killed at least 2,400", True)),
        ("More than 25,000 people died.", ("T1", "25,000 people died", True)),
        ("The blast left nine people dead.", ("T1", "left nine", True)),
        ("Shells fell, injuring dozens.", ("T1", "injuring dozens", True)),
        ("Clashes broke out, with 200 men killed.", ("T1", "200 men killed", True)),
        ("The blast that killed nine shut it.", ("T1", "killed nine", False)),
        ("Nine people who were killed were named.", ("T1", "Nine people who were killed", False)),
        ("The nine people were killed at noon.", ("T1", "nine people were killed", False)),
        ("Nine men died as a result of the blasts.", ("T1", "Nine men died", False)),
        ("After the attack left nine dead, he fled.", ("T1", "left nine", False)),
        ("Days before he fired, killing 49, he slept.", ("T1", "killing 49", False)),
        ("Norlander troops fired at noon.", ("T2", "Norlander troops fired", True)),
        ("Rebels then shelled the port.", ("T2", "Rebels then shelled", True)),
        ("The town where rebels shelled it is shut.", ("T2", "rebels shelled", False)),
        ("Harker robbed the bank.", ("T3", "Harker robbed", True)),
        ("It came in retaliation for the raid.", ("T4", "in retaliation for", True)),
        ("Rents rose by 12 percent.", ("T5", "percent", True)),
        ("Of the sick, 11.2 percent died.", ("T5", "percent", True)),
        ("On that ward 11.2 per cent of patients died.", ("T5", "per cent", True)),
        ("It is the largest dam in the country.", ("T6", "largest", True)),
        ("The area was recaptured in May.", ("T7", "recaptured", True)),
    ],
)
def test_claims_by_class(sentence: str, claim: tuple[str, str, bool]) -> None:
    assert found(sentence) == [claim]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people saw the ferry.",
        "The team left nine bags.",
        "The 9-year-old died.",
        "Rosa Vik, 21, died.",
        "He was wounded in 1998.",
        "The killing of 20-year-old Rosa Vik shook us.",
        "Nine. Killed time is lost.",
        "A woman robbed of sleep sat there.",
        "Woman Robbed Of Ring",
        "The largest of them sat there.",
        "“Nine people were killed,” she said.",
        "Many troops were fired.",
        "Injured: 74.",
        "A stone honors the soldiers killed in May.",
    ],
)
def test_no_claims(sentence: str) -> None:
    assert found(sentence) == []


def test_numbers_and_actors() -> None:
    assert only("Nine people were killed.").number == "nine"
    assert only("Dozens of people were killed.").number == ""
    assert only("Norlander troops fired at noon.").actor == "norlander troops"
    assert only("Harker robbed the bank.").actor == "harker"
