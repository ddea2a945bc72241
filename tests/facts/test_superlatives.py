"""A superlative that the story itself speaks against."""

from __future__ import annotations

import pytest

from newslint.facts.superlatives import contradicted
from newslint.readers import read
from newslint.text import Source


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Orr was the only survivor. Two other survivors fled.", [("the only survivor", "Two other survivors")]),
        ("Orr was the only survivor of the crash. Another survivor fled.", []),
        (
            "Orr was the only survivor of the crash, police said. It sank. Some 2 other survivors fled.",
            [("the only survivor of the crash", "2 other survivors")],
        ),
        ("Orr was the only survivor in the field who fled. Two other survivors sat.", []),
        ("Orr was the only survivor. Three survivors fled.", []),
        ("Orr was the only survivor, and another survivor fled.", []),
        ("Orr had the only problem. Two other problems came.", []),
        ("“Orr was the only survivor.” Two other survivors fled.", []),
        ("Orr was the only survivor. “Two other survivors fled.”", []),
        (
            "Orr is the first mayor to resign. Another mayor resigned in 2009.",
            [("the first mayor to resign", "resigned in 2009")],
        ),
        ("Orr is the first mayor to resign. A mayor resigned in 2009.", []),
        ("Orr is the first mayor to resign. Another mayor resigned then.", []),
        ("Orr is the first mayor to resign. Another clerk resigned in 2009.", []),
        ("Orr is the first mayor of Brix to resign. Another mayor resigned in 2009.", []),
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
            "Orr was the only survivor of the crash in Tarn.\n\nTwo other survivors fled.",
            [("the only survivor of the crash in Tarn", "Two other survivors")],
        ),
        (
            "Ana Orr is the first woman to lead the Brix board. Ida Kell was the first woman to lead the Brix board.",
            [
                (
                    "Ida Kell was the first woman to lead the Brix board",
                    "Ana Orr is the first woman to lead the Brix board",
                )
            ],
        ),
        (
            "Ana Orr is the first woman to lead the Brix council. Ida Kell is the first woman to lead Tarn.",
            [],
        ),
        ("Ana Ruiz is the first woman to lead Brix. Ruiz was the first woman to lead Brix.", []),
        ("Ana Ruiz is the first woman to lead Brix. Mayor Ana Ruiz was the first woman to lead Brix.", []),
    ],
)
def test_contradicted(text: str, found: list[tuple[str, str]]) -> None:
    doc = read(Source("draft.txt", f"Storm floods valley\n\n{text}\n"))
    assert [(doc.read(one.span), doc.read(one.rival)) for one in contradicted(doc)] == found


def test_other_languages_are_left_alone() -> None:
    text = "Storm floods valley\n\nOrr was the only survivor. Two other survivors fled.\n"
    assert contradicted(read(Source("draft.txt", text), language="de")) == ()
