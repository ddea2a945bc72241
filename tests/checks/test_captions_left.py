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


CREDITED = "Beekeepers move hives to an orchard. (Reuters)"


def test_a_caption_without_a_credit() -> None:
    assert bare(draft(CREDITED, "Honey runs into a jar in a barn.")) == [("one", "Honey runs into a jar…")]
    assert bare(draft(CREDITED, CREDITED, "Drones.")) == [("others", "Drones")]
    assert bare(draft("Drones."), required=True) == [("required", "Drones")]


@pytest.mark.parametrize(
    "captions",
    [
        ("Drones.",),
        (CREDITED, "Drones.", "Milk prices."),
        (CREDITED, "Tractors. Photo by Lena Orso"),
        (CREDITED, "Tractors, courtesy of the museum"),
    ],
)
def test_nothing_is_missing(captions: tuple[str, ...]) -> None:
    assert bare(draft(*captions)) == []


def test_one_credit_for_all() -> None:
    assert bare(draft(CREDITED, "Drones.", after="All photographs by Lena Orso.")) == []


@pytest.mark.parametrize(
    ("caption", "counted"),
    [
        ("The four friends, from left, Edda Strand, Hugo Farr and Mei Okada, in Lisbon. (AFP)", (4, 3)),
        ("Two senators leave the hall, from left: Edda Strand, Hugo Farr, and Mei Okada. (AFP)", (2, 3)),
        ("The three friends, from left, Edda Strand, Hugo Farr and Mei Okada, in Lisbon. (AFP)", (3, 3)),
        ("The four friends, from left, Edda Strand, Hugo and Ada Farr, and Mei Okada. (AFP)", None),
        ("The two couples, from left, Edda Strand, Hugo Farr, Mia Orr and Mei Okada. (AFP)", None),
        ("About four friends, from left, Edda Strand, Hugo Farr and Mei Okada. (AFP)", None),
        ("The four friends, from left, Edda Strand, mayor, Hugo Farr and Mei Okada. (AFP)", None),
        ("The four friends, including, from left, Edda Strand, Hugo Farr and Mei Okada. (AFP)", None),
    ],
)
def test_groups(caption: str, counted: tuple[int, int] | None) -> None:
    found = [(group.number, group.named) for group in groups(draft(caption))]
    assert found == ([counted] if counted else [])


def test_two_on_one_side() -> None:
    doc = draft("Edda Strand, left, talks to Hugo Farr (left) in Lisbon. (AFP)")
    assert [slip.case for slip in caption_position.check(doc, caption_position.Options())] == ["side"]
    for caption in (
        "Edda Strand, left, and Hugo Farr, right.",
        "Edda Strand, left, in Lisbon. Hugo Farr, left, is back.",
    ):
        assert list(caption_position.check(draft(f"{caption} (AFP)"), caption_position.Options())) == []


def test_two_names_with_brackets_are_on_one_side_in_two_sentences_too() -> None:
    for caption, cases in (
        ("Edda Strand (left) is in Lisbon. Hugo Farr (left) is back.", ["side"]),
        ("Edda Strand (left) is in Lisbon. Strand (left) is back.", []),
        ("Edda Strand (left) is in Lisbon. Hugo Farr (left) is back. Mei Okada (right) is not.", []),
        ("Edda Strand (L) talks to Hugo Farr (2nd L) and Mei Okada (2nd L).", ["side"]),
        ("Mayor Edda Strand (R) talks to Mayor Hugo Farr (R).", []),
    ):
        doc = draft(f"{caption} (AFP)")
        assert [slip.case for slip in caption_position.check(doc, caption_position.Options())] == cases
