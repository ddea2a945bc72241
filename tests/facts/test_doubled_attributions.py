"""One source at both ends of a sentence is a doubling; two clauses, two sources and two sentences are none."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.doubled_attributions import doubled_attributions
from newslint.readers import read
from newslint.text import Source


def doubled(sentence: str) -> tuple[Document, list[tuple[str, str, str | None]]]:
    doc = read(Source("draft.txt", f"Storm floods valley\n\n{sentence}\n"))
    read_ = doc.read
    return doc, [
        (read_(it.first), read_(it.second), read_(it.tail) if it.tail else None) for it in doubled_attributions(doc)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "According to police, the thief rowed off, police said.",
            ("According to police", "police said", ", police said"),
        ),
        ("The mayor said the dam held, the mayor said.", ("The mayor said", "the mayor said", ", the mayor said")),
        ("Police said the thief rowed off, police said Monday.", ("Police said", "police said", None)),
        ("According to Ada Moreno, the dam held, Moreno said.", ("According to Ada Moreno", "Moreno said", None)),
        ("According to Ada Moreno, the dam held, she said.", ("According to Ada Moreno", "she said", None)),
        ("Moreno said “the dam held,” Moreno said.", ("Moreno said", "Moreno said", None)),
        (
            "Police said the thief rowed off and the boat sank, police said.",
            ("Police said", "police said", ", police said"),
        ),
        (
            "Police said a clerk told them of the boat, police said.",
            ("Police said", "police said", ", police said"),
        ),
        (
            "According to the Norland Rail Company, the bridge held, the company said.",
            ("According to the Norland Rail Company", "the company said", None),
        ),
        (
            "In the view of the mayor, the dam held, the mayor said.",
            ("In the view of the mayor", "the mayor said", ", the mayor said"),
        ),
        ("Moreno said the dam held, said Moreno.", ("Moreno said", "said Moreno", ", said Moreno")),
        (
            "Moreno, who keeps the dam, said it held, Moreno said.",
            ("Moreno, who keeps the dam, said", "Moreno said", ", Moreno said"),
        ),
        (
            "Moreno said the dam held, Moreno, who keeps it, said.",
            ("Moreno said", "Moreno, who keeps it, said", ", Moreno, who keeps it, said"),
        ),
        (
            "Moreno — who keeps the dam — said it held, Moreno said.",
            ("Moreno — who keeps the dam — said", "Moreno said", ", Moreno said"),
        ),
        (
            "Moreno has not yet said the dam held, Moreno said.",
            ("Moreno has not yet said", "Moreno said", ", Moreno said"),
        ),
        ("Moreno said “the dam held” Moreno said.", ("Moreno said", "Moreno said", None)),
        (
            "Moreno said the dam held, Moreno made it clear in May.",
            ("Moreno said", "Moreno made it clear", None),
        ),
        (
            "Moreno, who keeps it, made it clear the dam held, Moreno said.",
            ("Moreno, who keeps it, made it clear", "Moreno said", ", Moreno said"),
        ),
        (
            "The Norland Rail Company said the bridge held, the company, which built it, said.",
            ("The Norland Rail Company said", "the company, which built it, said", None),
        ),
        ("Moreno, the mayor, said “it held” Moreno said.", ("Moreno, the mayor, said", "Moreno said", None)),
        ("Halden police said the dam held, police said.", ("Halden police said", "police said", None)),
        (
            "According to the Halden Harbor Watch, the dam held, the harbor watch said.",
            ("According to the Halden Harbor Watch", "the harbor watch said", None),
        ),
        (
            "The Watch of the Tides said the dam held, according to the watch.",
            ("The Watch of the Tides said", "according to the watch", None),
        ),
        ("Mayor Ada Moreno said the dam held, the mayor said.", ("Mayor Ada Moreno said", "the mayor said", None)),
        (
            "The dam held, police said, according to police.",
            ("police said", "according to police", ", according to police"),
        ),
        ("In a note, police said the dam held, police said.", ("police said", "police said", ", police said")),
        ("Police said the dam held, police said in a statement.", ("Police said", "police said", None)),
        ("Police said the dam held, police said late Monday.", ("Police said", "police said", None)),
        (
            "The thief, police said, rowed off on Monday, police said.",
            ("police said", "police said", ", police said"),
        ),
        (
            "According to police, the thief rowed off, but the boat was found, police said.",
            ("According to police", "police said", ", police said"),
        ),
        (
            "Police said the thief rowed off, and the boat was found, police said.",
            ("Police said", "police said", ", police said"),
        ),
        (
            "Police said he sang, but rowed off, police said in a statement on Monday.",
            ("Police said", "police said", None),
        ),
        (
            "Police said he sang, but that the boat was found, police said.",
            ("Police said", "police said", ", police said"),
        ),
        (
            "After dark, officers said the dam held, according to customs officers.",
            ("officers said", "according to customs officers", None),
        ),
        ("Ada Moreno said the dam held, she said.", ("Ada Moreno said", "she said", None)),
        ("Ada Moreno said the dam held, she told the council.", ("Ada Moreno said", "she told", None)),
        (
            "According to a report by the auditor, the dam held, the report said.",
            ("According to a report", "the report said", None),
        ),
        (
            "The county auditor said the dam held, the auditor said.",
            ("The county auditor said", "the auditor said", None),
        ),
    ],
)
def test_both_mentions_and_what_may_go(sentence: str, expected: tuple[str, str, str | None]) -> None:
    assert doubled(sentence)[1] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police said the thief rowed off, the sheriff said.",
        "Officers said the thief rowed off, according to three officers.",
        "Officers said the thief rowed off, according to other officers.",
        "The board said the thief rowed off, according to the harbor board.",
        "Police said the thief rowed off, but the boat was found, police said.",
        "Police said the thief rowed off; the boat was found, police said.",
        "Moreno said the dam held, “but nobody slept,” Moreno said.",
        "According to Ada Moreno, the bridge held, the company said.",
        "According to the Norland Rail Company, the bridge held, the council said.",
        "According to a letter from the Norland Rail Company, the bridge held, the company said.",
        "On Monday police said the thief rowed off, police said.",
        "Police said the thief rowed off, police said, on a road to the north.",
        "Police said the thief rowed off, police said late in the afternoon.",
        "Moreno and Bello said the dam held, she said.",
        "The mayor said the dam held, she said.",
        "Ada Moreno told the clerk the dam held, she said.",
        "Ada Moreno said he would let the dam go, she said.",
        "Ada Moreno said the dam held, and the weir was gone, she said.",
        "Ada Moreno said the dam held, she answered the question.",
        "A letter (the mayor said it was forged) told of the dam, the mayor said.",
        "In May, when the dam broke, police said the thief rowed off, police said.",
        "Police said he sang, but sadly the boat was found, police said.",
        "Police said the thief rowed off, police said in the long and cold afternoon of May.",
        "According to the company, the dam held, she said.",
        "According to Ada Moreno, the dam held, they said.",
        "Moreno said the dam, the mayor said, held the water, Moreno said.",
        "Police said the driver said police said.",
        "Ada Moreno said Ida Moss left, she said.",
        "Ada Moreno will say the dam held, they said.",
        "After an hour, Ada Moreno says, she answered them.",
        "Union President Ada Moreno said the dam held, the union said.",
        "Former Mayor Ada Moreno said the dam held, the mayor said.",
        "Deputy Mayor Ada Moreno said the dam held, the mayor said.",
        "The White House said the dam held, the House said.",
        "Halden police said the dam held, police in Tarn said.",
        "The mayor of the city said the dam held, the city said.",
        "In a note, an aide, Ida Moss, police said the dam held, police said.",
        f"Police said the thief rowed off {'far away ' * 80}, police said.",
    ],
)
def test_what_is_no_doubling(sentence: str) -> None:
    assert doubled(sentence)[1] == []


def test_a_headline_may_say_it_twice() -> None:
    doc = read(Source("draft.txt", "Police said driver fled, police said\n\nRain fell.\n"))
    assert doubled_attributions(doc) == ()
