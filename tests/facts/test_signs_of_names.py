"""What a draft has wherever ages, titles or words for a man and a woman may conflict, told without its names."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.age_figures import two_ages
from newslint.facts.gender_words import two_genders
from newslint.facts.ladders import may_be_apart, two_rungs
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Quiet night on the river\n\n{text}\n"))


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("Ivo Orr, 34, left.", "Ivo Orr, 35, came back."),
        ("Ivo Orr, now 34; left.", "Ivo Orr, aged 35, came back."),
        ("Ivo Orr, age 34.", "Ivo Orr is now 35 and well."),
        ("The 34-year-old Ivo Orr left.", "Orr, a 35-year-old nurse, came back."),
        ("Ivo Orr is 34 years old.", "He was 87."),
        ("She was 86 years old.", "The 100-year-old Ivo Orr left."),
    ],
)
def test_two_ages(told: str, again: str) -> None:
    assert two_ages(draft(f"{told} {again}"))
    assert not two_ages(draft(f"{told} {told} He has 36 boats and 37 oars."))


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Sen. Karen Orr left.", "Rep. Orr came back."),
        ("Sen. Karen Orr left.", "The governor, Karen Orr, came back."),
        ("Mayor van Orr left.", "Gov. al-Orri came back."),
        ("Karen Orr, a senator, left.", "Karen Orr, 34, the town's mayor, came back."),
        ("Karen Orr, the chief of police, left.", "Fire Chief Karen Orr came back."),
        ("Foreign Minister Karen Orr left.", "Karen Orr, the minister of trade, came back."),
        (
            "Secretary of State Karen Orr left.",
            "Karen Orr, minister of foreign affairs, is the treasury secretary, Orr.",
        ),
        ("Capt. Karen Orr left.", "Major “Kay” Orr came back."),
        ("_Sen. Karen Orr_ left.", ""),
    ],
)
def test_two_rungs(title: str, other: str) -> None:
    assert two_rungs(draft(f"{title} {other}"))
    assert not two_rungs(draft(f"{title.strip('_')} {title.strip('_')}".replace("_", "")))


def test_a_title_that_no_name_stands_by_is_nobodys() -> None:
    assert not two_rungs(draft("Sen. Karen Orr left, and a mayor came. The house of a governor burned."))


def test_a_deputy_may_be_apart_from_the_head_of_that_name() -> None:
    assert not may_be_apart(draft("Mayor Karen Orr left."))
    assert not may_be_apart(draft("Deputy Mayor Karen Orr left."))
    assert not may_be_apart(draft("Deputy Mayor Karen Orr met Mayor Ida Lind."))
    assert may_be_apart(draft("Deputy Mayor Karen Orr left. Mayor Orr came back."))


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("BRX Director Karen Orr left. TRN Director Karen Orr came.", True),
        ("BRX director Karen Orr left. TRN director Karen Orr came.", True),
        ("BRX Director Karen Orr left. BRX Director Karen Orr came.", False),
        ("BRX Director Karen Orr left. US Director Karen Orr came.", False),
        ("BRX Director Karen Orr left. Director Karen Orr came.", False),
        ("BRX Director Karen Orr left. TRN Chief Karen Orr came.", False),
        ("BRX clerk Karen Orr left. TRN clerk Karen Orr came.", False),
    ],
)
def test_nobody_is_at_the_head_of_two_bodies(text: str, apart: bool) -> None:
    assert may_be_apart(draft(text)) is apart


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A spokesman left. A spokeswoman came.", True),
        ("A spokesman left. The mother came.", True),
        ("A spokesman left. Kim Sato, who said she was ill, came.", True),
        ("Kim Sato, who said that he was ill, left. The aunt came.", True),
        ("Kim Sato, who said he was ill, left. Sato, who said she was well, came.", True),
        ("The chairman left. The chairwoman came.", True),
        ("The chairman left. The mother came.", False),
        ("A spokesman left. The father came.", False),
        ("A spokesman left, and she came. Those who said she came left.", False),
        ("_Spokesman Kim Sato_ left.", True),
    ],
)
def test_two_genders(text: str, found: bool) -> None:
    assert two_genders(draft(text)) is found
