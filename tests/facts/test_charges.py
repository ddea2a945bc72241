"""Who is charged, what settles it, and which of the story's own words are a verdict."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.charges import charges, verdicts
from newslint.readers import read
from newslint.text import Source

CHARGED = "Tom Harker, 46, was charged on Friday with murder."


def draft(*paragraphs: str) -> Document:
    return read(Source("draft.txt", "\n\n".join(("Guard dies on pier", *paragraphs)) + "\n"))


@pytest.mark.parametrize(
    ("sentence", "family"),
    [
        (CHARGED, "killing"),
        ("Harker has been indicted on fraud charges.", "fraud"),
        ("Tom Harker, a former teacher, was charged with arson.", "fire"),
        ("Tom Harker, who is accused of raping two guests, spoke.", "sex"),
        ("Tom Harker, charged with kidnapping, spoke.", "kidnapping"),
        ("Police charged former teacher Tom Harker with robbery.", "theft"),
        ("Tom Harker pleaded not guilty to manslaughter.", "killing"),
        ("Tom Harker, 46, faces charges of money laundering.", "fraud"),
        ("Tom Harker has pleaded not guilty to two counts of burglary.", "theft"),
        ("Tom Harker, 46, of Calder, has been charged with arson.", "fire"),
        ("A clerk and Tom Harker were each charged with bribery.", "fraud"),
        ("Tom Harker faces 12 felony counts of burglary.", "theft"),
        ("Tom Harker is facing a charge of arson.", "fire"),
    ],
)
def test_who_is_charged_with_what(sentence: str, family: str) -> None:
    doc = draft("Tom Harker lives in Dale.", sentence)
    (one,) = charges(doc)
    assert (one.family, doc.read(one.name).endswith("Harker")) == (family, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom Harker has accused two rivals of fraud.",
        "Tom Harker's brother was charged with fraud.",
        "Rosa Vik accused Tom Harker of fraud.",
        "Tom Harker said his brother was charged with fraud.",
        "Tom Harker the man in the boat that was charged with fraud sank.",
        "Tom Harker was charged in 1998 with fraud.",
        "Tom Harker was charged with a battery.",
        "The bank was charged with fraud.",
        "The Bank of Dale was charged with fraud.",
        "“Tom Harker was charged with fraud,” Rosa Vik said.",
    ],
)
def test_who_is_not(sentence: str) -> None:
    assert charges(draft("Tom Harker lives in Dale.", sentence)) == ()


@pytest.mark.parametrize(
    ("settled", "left"),
    [
        ("He was convicted of murder on Friday.", 0),
        ("He was sentenced on Friday.", 0),
        ("He pleaded guilty.", 0),
        ("He shot himself in the boat.", 0),
        ("If convicted, he could be sentenced to life.", 1),
        ("He has not been convicted.", 1),
        ("He was convicted of fraud in May.", 1),
        ("Rosa Vik pleaded guilty to murder and was sentenced to life.", 1),
        ("Harker pleaded guilty.", 0),
        ("Rosa Vik's brother was convicted.", 0),
        ("The bank admitted delays.", 1),
        ("He admitted it.", 0),
        ("The bank admitted a murder.", 0),
        ("Harker admitted it.", 0),
        ("Tom Harker admitted it.", 0),
        ("Ed Harker, his uncle, was convicted of murder in 1998.", 1),
        ("Ed Harker, his uncle, watched. Harker was convicted of murder.", 0),
    ],
)
def test_what_settles_a_charge(settled: str, left: int) -> None:
    assert len(charges(draft(CHARGED, settled))) == left


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The killer had a knife.", "The killer"),
        ("Rain helped the killer.", "the killer"),
        ("The murderer fled.", "The murderer"),
        ("The killer walked home.", "The killer"),
        ("Harker stabbed the guard.", "Harker stabbed"),
        ("Harker, 46, quickly shot the guard.", "Harker, 46, quickly shot"),
        ("The guard was killed by Harker.", "killed by Harker"),
        ("The killer asked for bread.", "The killer"),
        ("Harker opened fire on the guard.", "Harker opened fire"),
        ("Harker, who stabbed the guard, fled.", "Harker, who stabbed"),
        ("Harker, 46, who stabbed the guard, fled.", "Harker, 46, who stabbed"),
    ],
)
def test_verdicts(sentence: str, words: str) -> None:
    doc = draft(CHARGED, sentence)
    assert [doc.read(one.span) for one in verdicts(doc)] == [words]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Two guards fled the fire Harker set.", ["Harker set"]),
        ("In June the fire that Harker lit in the mill burned on.", ["Harker lit"]),
        ("It rained, according to guards. They fled the blaze Harker started.", ["Harker started"]),
        ("It rained, guards said. They fled the blaze Harker started.", []),
        ("Two guards fled the fire Harker set, according to the complaint.", []),
        ("By the fire Harker set a chair.", []),
        ("It was the table Harker set.", []),
        ("Set by the fire, Harker set.", []),
    ],
)
def test_a_deed_is_told_by_what_it_left(sentence: str, words: list[str]) -> None:
    doc = draft(CHARGED.replace("murder", "arson"), sentence)
    assert [doc.read(one.span) for one in verdicts(doc)] == words


@pytest.mark.parametrize(
    "sentence",
    [
        "The killer bees came back.",
        "A killer is on the loose.",
        "The alleged killer had a knife.",
        "The killers had a knife.",
        "The thief had a knife.",
        "The killer had a knife, police said.",
        "The killer had a knife. Two guards saw it, according to the complaint.",
        "“The killer had a knife,” Rosa Vik said.",
        "Harker's knife killed nobody.",
        "Harker, the brother of a guard who shot film, lived there.",
        "Harker shouldn't have killed time.",
        "Harker robbed a bank.",
        "Harker held up a hand and pocketed his phone.",
        "Harker killed time in his cell.",
        "Harker. Shot at noon, the guard died.",
        "The guard was killed near Harker.",
        "Nobody sent by Harker came.",
        "Rosa Vik stabbed the guard.",
        "Harker opened fireworks.",
        "Harker, whom the guard knew, who stabbed him, fled.",
    ],
)
def test_no_verdicts(sentence: str) -> None:
    assert verdicts(draft(CHARGED, "Rosa Vik lives in Dale.", sentence)) == ()


def test_a_second_person_s_conviction_leaves_the_first_one_s_deeds_open() -> None:
    doc = draft(CHARGED, "Rosa Vik was convicted of murder.", "The killer fled. Harker stabbed the guard.")
    assert [doc.read(one.span) for one in verdicts(doc)] == ["Harker stabbed"]


def test_a_colon_says_whose_account_it_is() -> None:
    assert verdicts(draft(CHARGED, "Prosecutors laid this out:", "Harker stabbed the guard.")) == ()


def test_two_charged_persons_are_the_killers() -> None:
    doc = draft(CHARGED, "Rosa Vik was charged with murder.", "The killer fled. The killers had a knife.")
    assert [doc.read(one.span) for one in verdicts(doc)] == ["The killers"]


def test_many_charges_and_many_settlements_are_looked_up_and_not_compared() -> None:
    told = [f"Tom Harker{n} was charged with murder. Ed Orr{n} was convicted of theft." for n in range(40)]
    doc = draft(*told, "Tom Harker7 was convicted of murder.")
    assert len(charges(doc)) == 39
