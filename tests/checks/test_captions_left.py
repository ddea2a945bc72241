"""Captions without a credit, and lists of people that do not come out even."""

from __future__ import annotations

import pytest

from newslint.checks import caption_credit, caption_position
from newslint.document import Document
from newslint.facts.positions import groups
from newslint.readers import read
from newslint.text import Source


def draft(*captions: str, after: str = "") -> Document:
    pictures = "\n\n".join(f"![A picture](p{number}.jpg)\n*{caption}*" for number, caption in enumerate(captions))
    return read(Source("draft.md", f"# Farmers block roads\n\nFarmers left.\n\n{pictures}\n\n{after}\n"))


def bare(doc: Document, *, required: bool = False) -> list[tuple[str | None, str]]:
    slips = caption_credit.check(doc, caption_credit.Options(required))
    return [(slip.case, slip.values["opening"]) for slip in slips]


CREDITED = "Farmers block a road near Ghent. (Reuters)"


def test_a_caption_without_a_credit() -> None:
    assert bare(draft(CREDITED, "Tractors line the ring road around Ghent.")) == [
        ("one", "Tractors line the ring road…")
    ]
    assert bare(draft(CREDITED, CREDITED, "Tractors.")) == [("others", "Tractors")]
    assert bare(draft("Tractors."), required=True) == [("required", "Tractors")]


@pytest.mark.parametrize(
    "captions",
    [
        ("Tractors.",),
        (CREDITED, "Tractors.", "Milk prices."),
        (CREDITED, "Tractors. Photo by Lena Orso"),
        (CREDITED, "Tractors, courtesy of the museum"),
    ],
)
def test_nothing_is_missing(captions: tuple[str, ...]) -> None:
    assert bare(draft(*captions)) == []


def test_one_credit_for_all() -> None:
    assert bare(draft(CREDITED, "Tractors.", after="All photographs by Lena Orso.")) == []


@pytest.mark.parametrize(
    ("caption", "counted"),
    [
        ("The four founders, from left, Ana Ruiz, Tom Beck and Lia Chan, in Lisbon. (AFP)", (4, 3)),
        ("Two senators leave the hall, from left: Ana Ruiz, Tom Beck, and Lia Chan. (AFP)", (2, 3)),
        ("The three founders, from left, Ana Ruiz, Tom Beck and Lia Chan, in Lisbon. (AFP)", (3, 3)),
        ("The four founders, from left, Ana Ruiz, Tom and Mia Beck, and Lia Chan. (AFP)", None),
        ("The two couples, from left, Ana Ruiz, Tom Beck, Mia Orr and Lia Chan. (AFP)", None),
        ("About four founders, from left, Ana Ruiz, Tom Beck and Lia Chan. (AFP)", None),
        ("The four founders, from left, Ana Ruiz, mayor, Tom Beck and Lia Chan. (AFP)", None),
        ("The four founders, including, from left, Ana Ruiz, Tom Beck and Lia Chan. (AFP)", None),
    ],
)
def test_groups(caption: str, counted: tuple[int, int] | None) -> None:
    found = [(group.number, group.named) for group in groups(draft(caption))]
    assert found == ([counted] if counted else [])


def test_two_on_one_side() -> None:
    doc = draft("Ana Ruiz, left, talks to Tom Beck (left) in Lisbon. (AFP)")
    assert [slip.case for slip in caption_position.check(doc, caption_position.Options())] == ["side"]
    for caption in ("Ana Ruiz, left, and Tom Beck, right.", "Ana Ruiz, left, in Lisbon. Tom Beck, left, is back."):
        assert list(caption_position.check(draft(f"{caption} (AFP)"), caption_position.Options())) == []
