"""Two ranks of one person for one deed, and the only one to do what somebody else also did."""

from __future__ import annotations

import pytest

from newslint.facts.contradicted import contradicted
from newslint.facts.ranked import content
from newslint.readers import read
from newslint.text import Source


def found(text: str) -> list[tuple[str, str]]:
    doc = read(Source("draft.txt", f"A quiet night\n\n{text}\n"))
    return [(doc.read(one.span), doc.read(one.rival)) for one in contradicted(doc)]


FIRST = "Ida Orvell is the first woman to lead the Tarn choir. It rained."
"""What another rank of hers is held against."""


@pytest.mark.parametrize(
    "text",
    [
        "Orvell, the second woman to lead the choir, smiled.",
        "Orvell, 34, the second woman to lead the choir, smiled.",
        "Orvell, a nurse from Halden, became the second woman to lead the choir.",
        "Orvell last year became only the second woman to lead the choir.",
        "They hailed Orvell as the third woman ever to lead the choir.",
        "Friends met Orvell — the second woman to have led the Tarn choir.",
        "Orvell sings. She was the second woman to lead the choir.",
        "Orvell sings. But she is the second woman to lead the choir.",
    ],
)
def test_two_ranks_of_one_person(text: str) -> None:
    ((second, first),) = found(f"{FIRST} {text}")
    assert "woman" in second
    assert first == "the first woman to lead the Tarn choir"


@pytest.mark.parametrize(
    "text",
    [
        "Orvell, the first woman to lead the choir, smiled.",
        "Dora Kell, the second woman to lead the choir, smiled.",
        "Orvell, the second singer to lead the choir, smiled.",
        "Orvell, the second woman to row around the cape, smiled.",
        "Orvell, the second woman to lead the boat home, smiled.",
        "Orvell’s friend, the second woman to lead the choir, smiled.",
        "The friend of Orvell and of Dora Kell, the second woman to lead the choir, smiled.",
        "Orvell met Dora Kell. She is the second woman to lead the choir.",
        "It is Tarn. She is the second woman to lead the choir.",
        "Orvell sings. It is said she has met the second woman to lead the choir.",
        "“Orvell is the second woman to lead the choir,” he said.",
        "Orvell, the second time to lead the choir, smiled.",
    ],
)
def test_what_is_no_second_rank(text: str) -> None:
    assert found(f"{FIRST} {text}") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Tom Beck is the only judge who resigned. Dora Kell also resigned.", 1),
        ("Tom Beck is the sole judge to have resigned. Dora Kell has also resigned.", 1),
        ("Tom Beck is the only judge who resigned. Dora Kell, too, resigned.", 1),
        ("Tom Beck, for all his friends in Tarn, is the only judge who resigned. Dora Kell also resigned.", 1),
        ("Tom Beck is the only judge who resigned. Beck also resigned as a singer.", 0),
        ("Tom Beck is the only judge who resigned. Dora Kell also sang.", 0),
        ("Tom Beck is the only judge who resigned. The clerk also resigned.", 0),
        ("Tom Beck is the only judge who resigned. Dora Kell of Tarn also resigned.", 0),
        ("Tom Beck is not the only judge who resigned. Dora Kell also resigned.", 0),
        ("Tom Beck is one of the only judges who resigned. Dora Kell also resigned.", 0),
        ("Tom Beck is the only judge who resigned, and Dora Kell also resigned.", 0),
        ("It is the only mill that closed. Dora Kell also closed.", 0),
    ],
)
def test_who_else_did_what_only_one_did(text: str, count: int) -> None:
    assert len(found(text)) == count


def test_what_tells_a_deed() -> None:
    assert content("become the leader of the town's mills") == {"leade", "town", "mills"}
