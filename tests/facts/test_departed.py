"""Whom an obituary is of, and what it tells of “she”."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.document import Document
from newslint.facts.ages import births
from newslint.facts.departed import ages_at_death, births_of_pronouns, births_taken_up, day_of_death, departed
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
        ("Ida Orvell died on Saturday, said Ivo Stahl, her son. It was late.", "Ida Orvell"),
        ("Ida Orvell passed away on Saturday. It was late.", "Ida Orvell"),
        ("Ida Orvell passed the mill on Saturday. It was late.", None),
        ("Ida Orvell said Ivo Stahl died on Saturday. She was sad.", None),
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
        (LEAD.replace(" She", "\n\nShe"), ["87"]),
        ("Ida Orvell, 87, a weaver, died on Saturday. It rained.", ["87"]),
        ("Ida Orvell, a weaver, died at 87 on Saturday. It rained.", ["87"]),
        ("Ida Orvell, a weaver, died in Halden at the age of 87. It rained.", ["87"]),
        ("Ida Orvell, a weaver, has died, aged 87. It rained.", ["87"]),
        ("Ida Orvell, a weaver, passed away at age 87. It rained.", ["87"]),
        ("Ida Orvell, a weaver, died at 87 Mill Street. It rained.", []),
        ("Ida Orvell, a weaver, died at 9 on Saturday. It rained.", []),
        ("Ida Orvell, weaver, dies at 88\n\n" + LEAD, ["87", "88"]),
        ("Ivo Stahl, smith, dies at 88\n\n" + LEAD, ["87"]),
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


@pytest.mark.parametrize(
    ("death", "day"),
    [
        ("died on Nov. 2, 2024, at her home", date(2024, 11, 2)),
        ("died at her home on Saturday, Nov. 2, 2024", date(2024, 11, 2)),
        ("died in November 2024", None),
        ("died on Saturday", None),
        ("died a day after the fire of Nov. 1, 2024", None),
        ("died of burns from the fire of Nov. 1, 2024", None),
        ("died, who was seen last on Nov. 1, 2024", None),
    ],
)
def test_the_day_of_death(death: str, day: date | None) -> None:
    assert day_of_death(draft(f"Ida Orvell, a weaver, {death}. She was 87.")) == day


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Her cloths hang in Halden.\n\n", True),
        ("Orvell had no loom.\n\n", True),
        ("Orvell had no loom when she came. ", True),
        ("Her sister wove as well.\n\n", False),
        ("A woman in Halden taught her.\n\n", False),
        ("Ana Stahl taught her.\n\n", False),
        ("Ana Stahl taught her.\n\nThe loom was old. ", False),
        ("Her cloths hang in Halden, where ", False),
    ],
)
def test_she_is_the_departed(before: str, told: bool) -> None:
    sentence = "She was born" if before[-2] in ".\n" else "she was born"
    doc = draft(f"{LEAD}\n\nIt rained.\n\n{before}{sentence} in Tarn in 1937.")
    assert [doc.text[start:][:7] for start in births_taken_up(doc)] == ["in Tarn"] * told


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The Halden weaver, who was born in Tarn in 1937, wove cloths.", [1937]),
        ("The Halden weaver, born in 1937, wove cloths.", [1937]),
        ("The weaver, who was born in Tarn in 1937, wove cloths.", [1937]),
        ("It rained. The weaver, who was born in Tarn in 1937, wove cloths.", []),
        ("A weaver, who was born in Tarn in 1937, wove cloths.", []),
        ("The weaver met a man who was born in 1937.", []),
    ],
)
def test_births_of_whom_a_noun_calls_so(text: str, years: list[int]) -> None:
    lead = "Ida Orvell died on Saturday, her brother, Ivo Stahl, said."
    assert [birth.year for birth in births(draft(f"{lead} {text}"))] == years
    assert [birth.year for birth in births(draft(f"Ida Orvell wove on Saturday. {text}"))] == years
    assert births(draft(f"Ida Orvell met Ivo Stahl. {text}")) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Born in Tarn, N.L., in 1937, she wove cloths.", 1),
        ("Born in 1937 to Ivo and Dora Kell, nee Beck, in Upper Tarn, Norland, she wove cloths.", 1),
        ("Born in Tarn, Ida Orvell said, she wove cloths.", 0),
    ],
)
def test_places_part_a_birth_from_its_pronoun(text: str, found: int) -> None:
    assert len(list(births_of_pronouns(draft(text)))) == found
