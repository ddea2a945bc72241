"""Nobody in particular is a vague source, unless the copy says nearby who is meant."""

from __future__ import annotations

import pytest

from newslint.facts.vague_sources import vague_sources
from newslint.readers import read
from newslint.text import Source


def found(text: str) -> list[str]:
    doc = read(Source("draft.txt", f"Storm floods valley\n\n{text}\n"))
    return [doc.read(span) for span in vague_sources(doc)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Experts say the cliff will slide.", "Experts say"),
        ("The cliff will slide, local officials said.", "local officials said"),
        ("The cliff will slide, according to critics.", "according to critics"),
        ("Two officials left. Rain fell. Hail fell. Officials said it fell.", "Officials said"),
        ("The Norland Health Department closed it. Experts said it was unsafe.", "Experts said"),
        ("Some analysts said it fell. Rain fell. Hail fell. Rosa Vik said no.", "Some analysts said"),
    ],
)
def test_nobody_in_particular(text: str, words: str) -> None:
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The experts said the cliff will slide.",
        "Two county officials left. Rain fell. Hail fell. Officials said the cliff will slide.",
        "Two experts said the cliff will slide.",
        "Harbor officials said the cliff will slide.",
        "Experts who saw it said the cliff will slide.",
        "Officials with the harbor said the cliff will slide.",
        "Experts saw the cliff.",
        "The Norland Health Department closed it. Officials said it was unsafe.",
        "Experts said the cliff will slide. Rosa Vik said she saw it.",
        "Experts said the cliff will slide. It fell, the police said.",
        "Sources said so on condition of anonymity.",
        "“Experts say the cliff will slide,” Rosa Vik said.",
        "People asked for bread.",
        "Rain fell.",
    ],
)
def test_somebody_after_all(text: str) -> None:
    assert found(text) == []


def test_a_headline_may_be_vague() -> None:
    doc = read(Source("draft.txt", "Experts say cliff will slide\n\nRain fell on the valley.\n"))
    assert vague_sources(doc) == ()


LONG = "and rain fell on the dam " * 100


def test_an_endless_sentence_is_read_no_further_than_two_sentences_go() -> None:
    assert found(f"Some analysts said it fell, {LONG[:500]} and Rosa Vik said no.") == []
    assert found(f"Some analysts said it fell, {LONG} and Rosa Vik said no.") == ["Some analysts said"]
    assert found(f"The Harbor Board met, {LONG[:500]} and officials said it fell.") == []
    assert found(f"The Harbor Board met, {LONG} and officials said it fell.") == ["officials said"]
