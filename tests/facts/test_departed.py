"""Whom an obituary is of, and what it tells of “she”."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.departed import ages_at_death, births_of_pronouns, departed
from newslint.readers import read
from newslint.text import Source

LEAD = "Ida Orvell, a weaver, died on Saturday at her home in Halden. She was 87."


def draft(text: str) -> Document:
    return read(Source("draft.txt", text + "\n"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (LEAD, "Ida Orvell"),
        ("HALDEN (AP) — Ida Orvell, a weaver, died on Saturday. It was late.", "Ida Orvell"),
        ("Ida Orvell, whose cloths hang in Halden, wove on Saturday. She was glad.", None),
        ("Ida Orvell and Ivo Stahl died on Saturday. They were old.", None),
        ("Orvell died on Saturday. She was 87.", None),
        ("The old mill died on Saturday. It was 87.", None),
        ("", None),
    ],
)
def test_who_died(text: str, name: str | None) -> None:
    doc = draft(text)
    found = departed(doc)
    assert (doc.read(found.span) if found else None) == name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LEAD, ["87"]),
        (LEAD.replace("87.", "87 years old."), ["87"]),
        (LEAD.replace("She was 87.", "Ivo Stahl found her. He was 62."), []),
        (LEAD.replace("She was 87.", "“She was 87.” That is what the clerk wrote."), []),
        (LEAD.replace("She was 87.", "Her father drowned in a storm. She was 7."), []),
        (LEAD.replace("Halden. She was 87.", "Halden, “by the looms. She was 87.”"), []),
        (LEAD.replace("She was 87.", "She was 87 when it rained."), []),
        (LEAD.replace(" She was 87.", "\n\nThe weaver had a dog. She was 12."), []),
    ],
)
def test_how_old(text: str, told: list[str]) -> None:
    doc = draft(text)
    assert [doc.read(span) for span in ages_at_death(doc)] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Born in Tarn in 1937, the youngest of four, she left early.", True),
        ("Born in Tarn on May 5, 1937, to a smith, she left early.", True),
        ("Born in Tarn on Jan. 5, 1937, Ida Kell by name, she left early.", False),
        ("Born in Tarn in 1970, Ivo Orr, her son, said she loved looms.", False),
        ("Born in Tarn in 1970, Ivo Orr, she said, loved looms.", False),
        ("Born in Tarn in 1972, his sister said she loved looms.", False),
        ("Born in Tarn in 1972, the youngest of her sons, she said, loves looms.", False),
        ("Born in Tarn in 1937, the only loom of the town still works, she said.", False),
        ("Born in Tarn in 1937, the loom still works.", False),
        ("She was born in Tarn in 1937.", False),
        ("A man from Born in Tarn says that he knew her.", False),
    ],
)
def test_when_born(sentence: str, told: bool) -> None:
    doc = draft(f"{LEAD}\n\n{sentence} It rained.")
    starts = [doc.text.index("in Tarn")] if told else []
    assert list(births_of_pronouns(doc)) == starts
