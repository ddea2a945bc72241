"""Sentences end where a reader takes a breath, and never at an abbreviation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.facts.sentences import sentence_at, sentences
from newslint.readers import read
from newslint.text import Source


def draft(text: str, language: str = "en") -> Document:
    return read(Source("draft.txt", f"Headline\n{text}\n"), language=language)


def split(text: str, language: str = "en") -> list[str]:
    doc = draft(text, language)
    return [doc.read(sentence.span) for sentence in sentences(doc) if sentence.block > 0]


@pytest.mark.parametrize(
    "text",
    [
        "Gov. Ana Ortiz met Sen. Dale (D-Pa.) and Rep. Bello, R-Fla., on Monday.",
        "Troops of the U.S. Army left the D.C. area at 5 a.m. Tuesday.",
        "The council voted at 3:15 p.m. Eastern time.",
        "Measure No. 5 passed on Feb. 3 by a wide margin.",
        "The J. R. Dale Trust and John Q. Public sued Dale Inc. Holdings.",
        "Dale vs. Bello is set for next week.",
        "“Why?” Mayor Ortiz asked.",
        "“Stop!” she shouted.",
        "It grew by 3.5 percent, or $1.2 million.",
        "Well … I would not say that.",
        "He paused... then left.",
        "1. The mayor left early.",
        "St. Mary’s is on St. John St. near the dam.",
        "The town of Dale (pop. 300) has no bank.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The road is closed.| Residents left.",
        "He said no.| Then he left.",
        "She moved to the U.S.| The rest stayed.",
        "It ended at 3 p.m.| Residents went home.",
        "“We will not go.| We will stay,” Ortiz said.| The hall was full.",
        "“We will not go.”| Ortiz sat down.",
        "“Are you sure?”| The hall fell silent.",
        "Who knew?| Nobody did.",
        "It was 2016.| The dam broke.",
        "He shouted (twice.)| Nobody came.",
        'It fell.| "We ran," said Bello.',
        "The bill cost $5.| “Too much,” he said.",
        "It trailed off…| The hall was empty.",
        "Prices rose at Dale Inc.| The board met.",
        "The talks are off.”| «No,» said Bello.",
        "The plan is vitamin C.| But nobody asked.",
        "That was in Feb.| The mayor resigned.",
        "She sought $3.| £2 was paid.",
    ],
)
def test_sentences_end(text: str) -> None:
    assert split(text.replace("|", "")) == text.split("| ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 3. März traf Dr. Vogt den Rat.| Der Rat schwieg."),
        ("es", "El Sr. Vega llegó a las 5 p.m.| ¿Quién lo vio?| Nadie."),
        ("fr", "M. Duval a parlé.| « Non. »| Le conseil a voté."),
        ("pt", "Mr. Dale left.| The rest stayed."),
    ],
)
def test_each_language_has_its_own_abbreviations(language: str, text: str) -> None:
    assert split(text.replace("|", ""), language) == text.split("| ")


def test_a_sentence_never_runs_over_a_block() -> None:
    doc = draft("The mayor of\nDale left. The hall\nwas empty.")
    assert [doc.read(found.span) for found in sentences(doc)] == [
        "Headline",
        "The mayor of",
        "Dale left.",
        "The hall",
        "was empty.",
    ]


def test_the_sentence_at_an_offset_is_the_one_it_lies_in() -> None:
    doc = draft("One came. Two left.")
    assert doc.read(sentence_at(doc, doc.text.index("came")).span) == "One came."
    assert doc.read(sentence_at(doc, doc.text.index("Two")).span) == "Two left."
    assert doc.read(sentence_at(doc, doc.text.index(" Two")).span) == "One came."


@given(st.text(alphabet="aB. ?!…”“\"'(\n5", max_size=80))
def test_sentences_cover_all_but_the_space_between(text: str) -> None:
    doc = read(Source("draft.txt", text))
    covered = "".join(doc.read(sentence.span) for sentence in sentences(doc))
    assert covered.replace(" ", "") == doc.text.replace("\n", "").replace(" ", "")
