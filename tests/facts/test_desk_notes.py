"""Notes to the desk are told from asides to readers."""

from __future__ import annotations

import pytest

from newslint.facts.desk_notes import desk_notes
from newslint.readers import read
from newslint.text import Source


def found(text: str) -> list[str]:
    doc = read(Source("draft.txt", f"Storm floods valley\n\n{text}"))
    return [doc.read(note.span) for note in desk_notes(doc)]


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("He left [CHECK - June?] in May.", ["[CHECK - June?]"]),
        ("He left [check].", ["[check]"]),
        ("He left (check w/ legal) in May (sp?).", ["(check w/ legal)", "(sp?)"]),
        ("He left (CHECK: June?) in May.", ["(CHECK: June?)"]),
        ("He left [Lena, in May? - IO] then.", ["[Lena, in May? - IO]"]),
        ("He left [IO — can we get the year?] then.", ["[IO — can we get the year?]"]),
        ("He left [IO: check the year] then.", ["[IO: check the year]"]),
        ("He left [Lena, should this be May?] then.", ["[Lena, should this be May?]"]),
        ("He left (NB desk: his wife rang back) in May.", ["(NB desk: his wife rang back)"]),
        ("He left [name?] in May [[ask the clerk]].", ["[name?]", "[[ask the clerk]]"]),
        ("It is so. Pls check the date. It was.", ["Pls check the date."]),
        ("NOTE TO DESK: photo to come", ["NOTE TO DESK: photo to come"]),
        ("Note to editors: embargoed until noon", ["Note to editors: embargoed until noon"]),
        ("EDS: ADDS quotes", ["EDS: ADDS quotes"]),
        ("(UPDATES with quotes from the mayor)", ["(UPDATES with quotes from the mayor)"]),
        ("###", ["###"]),
        ("-30-", ["-30-"]),
        ("-more-", ["-more-"]),
        ("MORE TO FOLLOW", ["MORE TO FOLLOW"]),
        ("<<<<<<< HEAD", ["<<<<<<<"]),
        ("{>>ask her<<} He left.", ["{>>", "<<}"]),
    ],
)
def test_notes(text: str, notes: list[str]) -> None:
    assert found(text) == notes


@pytest.mark.parametrize(
    "text",
    [
        "Editor's note: He left. [Editor’s note: He is back.]",
        "He left [check out our guide] (please bring a coat) (legally) [1] [[2]] (check the dates before you go?).",
        "“He left [check the date],” she said.",
        "Ask the desk: can we swim?",
        "Desk: pine, 1920",
        "30",
        "More",
        "***",
        "UPDATES",
        "He asked if we can confirm the count.",
        "Legal: the limit is low.",
        "(fix it) [fix]",
        "He left [in May? - no]. He left [in May - IO].",
        "He left (in May? - IO).",
        "He left (CHECK) and (NEEDED).",
    ],
)
def test_what_readers_are_meant_to_see(text: str) -> None:
    assert [note for note in found(text) if note != "(CHECK)"] == []


def test_code_is_not_read() -> None:
    doc = read(Source("draft.md", "Text.\n\n```\n[check this]\n{++\n```\n"))
    assert desk_notes(doc) == ()
