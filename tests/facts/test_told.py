"""What a draft tells of names and persons, for comparing drafts of a package."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.told_facts import told_facts
from newslint.facts.told_names import may_be_one, stars, told_names
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Headline\n\n{text}\n"))


def test_names_told_in_full_or_with_a_title() -> None:
    doc = draft("Mayor Ana Lindqvist met Ivo Orr. Mayor Lindqvist left. Ms. Lindqvist and Ivo Orr agreed in Halden.")
    assert {told.key: told.mentions for told in told_names(doc)} == {
        "ana lindqvist": 1,
        "ivo orr": 2,
        "mayor lindqvist": 1,
    }


def test_a_key_is_found_under_each_of_its_words() -> None:
    assert list(stars("josé orr")) == ["j* orr", "jose o*"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ana lindqvist", "ana lindqist", True),
        ("josé orr", "jose orr", True),
        ("erica orr", "eric orr", False),
        ("ana orrs", "ana orr", False),
        ("u.s. senate", "us senate", False),
        ("ana orr", "ana m. orr", False),
        ("ana orre", "ivo orr", False),
        ("ana kim", "ana kin", False),
    ],
)
def test_what_may_be_one_name(one: str, other: str, same: bool) -> None:
    assert may_be_one(one, other) is same


def told(text: str) -> list[tuple[str, str, str]]:
    return [(fact.name, fact.kind, fact.written) for fact in told_facts(draft(text))]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Daniel Okafor, 34, was charged.", [("Daniel Okafor", "age", "34")]),
        ("Daniel Okafor, 34, and Daniel Okafor, 36, were charged.", []),
        ("Daniel Okafor, born in 1988, was charged.", [("Daniel Okafor", "birth", "1988")]),
        ("Finance Minister Daniel Okafor resigned.", [("Daniel Okafor", "office", "finance minister")]),
        ("Former Finance Minister Daniel Okafor resigned. Mayor Ana Lind left.", [("Ana Lind", "office", "mayor")]),
        ("Daniel Okafor, 34, of Halden, swam.", [("Daniel Okafor", "age", "34"), ("Daniel Okafor", "home", "Halden")]),
        ("Daniel Okafor, of Orrin Mills, swam.", []),
        ("Daniel Okafor was charged on March 4, 2024.", [("Daniel Okafor", "day", "March 4, 2024")]),
        ("Daniel Okafor was charged after a fire on March 4, 2024.", []),
        ("Daniel Okafor was charged in 2024.", []),
        (
            "Daniel Okafor was charged with two felony counts of theft.",
            [("Daniel Okafor", "counts", "two felony counts")],
        ),
        ("Daniel Okafor was charged with many counts of theft.", []),
        ("“Daniel Okafor was charged on March 4, 2024,” she said.", []),
        ("Mr. Okafor, 34, was charged.", []),
        ("Daniel Okafor Jr., 34, was charged.", []),
    ],
)
def test_facts_of_persons_named_in_full(text: str, facts: list[tuple[str, str, str]]) -> None:
    assert told(text) == facts
