"""A superlative that the story itself speaks against."""

from __future__ import annotations

import pytest

from newslint.facts.contradicted import contradicted
from newslint.readers import read
from newslint.text import Source


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Orr was the only stoker. Two other stokers fled.", [("the only stoker", "Two other stokers")]),
        ("Orr was the only stoker of the crash. Another stoker fled.", []),
        (
            "Orr was the only stoker of the crash, police said. It sank. Some 2 other stokers fled.",
            [("the only stoker of the crash", "2 other stokers")],
        ),
        ("Orr was the only stoker in the field who fled. Two other stokers sat.", []),
        ("Orr was the only stoker. Three stokers fled.", []),
        ("Orr was the only stoker, and another stoker fled.", []),
        ("Orr had the only problem. Two other problems came.", []),
        ("“Orr was the only stoker.” Two other stokers fled.", []),
        ("Orr was the only stoker. “Two other stokers fled.”", []),
        (
            "Orr is the first abbot to resign. Another abbot resigned in 2009.",
            [("the first abbot to resign", "resigned in 2009")],
        ),
        ("Orr is the first abbot to resign. An abbot resigned in 2009.", []),
        ("Orr is the first abbot to resign. Another abbot resigned then.", []),
        ("Orr is the first abbot to resign. Another clerk resigned in 2009.", []),
        ("Orr is the first abbot of Brix to resign. Another abbot resigned in 2009.", []),
        (
            "Halden is the oldest port in Norland. Tarn was the oldest port in Norland.",
            [("Tarn was the oldest port in Norland", "Halden is the oldest port in Norland")],
        ),
        ("Halden is the oldest port in Norland. Port Halden was the oldest port in Norland.", []),
        ("Halden is the oldest port in Norland. Tarn is the oldest port in Suland.", []),
        ("Halden is a port. It has a pier.", []),
        (
            "The Tarn bridge is the longest bridge in Norland. The Halden bridge is the longest bridge in Norland.",
            [
                (
                    "The Halden bridge is the longest bridge in Norland",
                    "The Tarn bridge is the longest bridge in Norland",
                )
            ],
        ),
        (
            "Orr was the only stoker of the crash in Tarn.\n\nTwo other stokers fled.",
            [("the only stoker of the crash in Tarn", "Two other stokers")],
        ),
        (
            "Ana Orr is the first woman to steer the Brix board. Ida Kell was the first woman to steer the Brix board.",
            [
                (
                    "Ida Kell was the first woman to steer the Brix board",
                    "Ana Orr is the first woman to steer the Brix board",
                )
            ],
        ),
        (
            "Ana Orr is the first woman to steer the Brix council. Ida Kell is the first woman to steer Tarn.",
            [],
        ),
        ("Ana Ruiz is the first woman to steer Brix. Ruiz was the first woman to steer Brix.", []),
        ("Ana Ruiz is the first woman to steer Brix. Mayor Ana Ruiz was the first woman to steer Brix.", []),
    ],
)
def test_contradicted(text: str, found: list[tuple[str, str]]) -> None:
    doc = read(Source("draft.txt", f"Ice shuts harbor\n\n{text}\n"))
    assert [(doc.read(one.span), doc.read(one.rival)) for one in contradicted(doc)] == found


LED = "the first woman to lead the council"
HELD = "the first woman to hold the post"


@pytest.mark.parametrize(
    ("text", "rivals"),
    [
        (f"Ana Orr was sworn in, {LED}. Ida Kell, {LED}, left.", 1),
        (f"On Friday Ana Orr won, {LED}. In May, Ida Kell won, {LED}.", 1),
        (f"Ana Orr won in Tarn, {LED}. Ida Kell won, {LED}.", 1),
        (f"Ana Orr won in Tarn, {LED}. Ida Kell won in Brix, {LED}.", 0),
        (f"Tarn chose Ana Orr, {LED}. Brix chose Ida Kell, {LED}.", 0),
        (f"Ana Orr became mayor, {HELD}. Mayor Ida Kell, {HELD}, left.", 1),
        (f"Ana Orr became mayor, {HELD}. Judge Ida Kell, {HELD}, left.", 0),
        (f"Ana Orr became police chief, {HELD}. Ida Kell, then fire chief, {HELD}, left.", 0),
        (f"Ana Orr became mayor of Tarn, {HELD}. Ida Kell, then mayor, {HELD}, left.", 0),
        (f"Ana Orr sat down, {HELD}. Ida Kell, {HELD}, left.", 0),
        (f"Ana Orr won as she ran, {LED}. Ida Kell, {LED}, left.", 0),
        (f"Ana Orr won, who ran, {LED}. Ida Kell, {LED}, left.", 0),
        ("Mayor Ana Orr dived, the first woman to do so. Mayor Ida Kell, the first woman to do so, left.", 0),
    ],
)
def test_one_first_told_of_two(text: str, rivals: int) -> None:
    assert len(contradicted(read(Source("draft.txt", f"Ice shuts harbor\n\n{text}\n")))) == rivals


def test_other_languages_are_left_alone() -> None:
    text = "Ice shuts harbor\n\nOrr was the only stoker. Two other stokers fled.\n"
    assert contradicted(read(Source("draft.txt", text), language="de")) == ()
