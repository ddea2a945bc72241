"""Placeholders are marks no published copy needs, or marks where a number or link belongs."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.leftovers import placeholders
from newslint.readers import read
from newslint.text import Source


def draft(text: str, name: str = "draft.txt") -> Document:
    return read(Source(name, f"Storm floods valley\n\n{text}"))


def found(text: str) -> list[str]:
    doc = draft(text)
    return [doc.read(mark.span) for mark in placeholders(doc)]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("The plant employs TK people.", ["TK"]),
        ("Mayor TKTK spoke, TK.", ["TKTK", "TK"]),
        ("It cost $TK, or €00 million, or £XX.", ["$TK", "€00", "£XX"]),
        ("A XX-year-old and 00% of it, 000,000 people, ?? percent.", ["XX", "00", "000,000", "??"]),
        ("It cost $X million.", ["$X"]),
        ("It took XX super PACs and a XX person vote.", ["XX", "XX"]),
        ("See [link] and [ Insert the photo of the dam ].", ["[link]", "[ Insert the photo of the dam ]"]),
        ("See (insert link here) or [name to come].", ["(insert link here)", "[name to come]"]),
        ("[spelling of the mayor TK]", ["[spelling of the mayor TK]"]),
        ("LOREM IPSUM dolor, by Firstname Lastname.", ["LOREM IPSUM", "Firstname Lastname"]),
        ("TODO", ["TODO"]),
        ("TODO: call the mayor. FIXME too.", ["TODO", "FIXME"]),
    ],
)
def test_placeholders(text: str, marks: list[str]) -> None:
    assert found(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "TK Holdings sold TK 51 and TK-80 kits, tk.",
        "1,000 people, 1.000 people, 12:00 people and 3.00 percent.",
        "Super Bowl XX, XX chromosomes, XXX films and 00 gauge.",
        "If $x is a number, X million is not, and $X was the name.",
        "[sic] [AP.] [name] [insert joke here] [the mayor] [adds nothing] [link",
        "(insert joke here) (insert link) (link) (link here)",
        "“Write TK people,” she said, “and [link].”",
        "What?? People left. Todo el mundo. TODO es posible.",
        "@TK #TK example.org/TK tk@example.org TK.com TK’s",
    ],
)
def test_published_copy(text: str) -> None:
    assert found(text) == []


def test_code_and_front_matter_are_not_read() -> None:
    assert placeholders(draft("```\nTODO: FIXME TKTK\n```\n", "draft.md")) == ()
