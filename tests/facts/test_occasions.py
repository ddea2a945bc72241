"""A day is an occasion's where only places, people and small words part the two."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.document import Document
from newslint.facts.dated_events import body_events, caption_events
from newslint.facts.dates import dates
from newslint.facts.occasions import occasion
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Bridge opens\n\n{text}\n"))


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Edda Strand greets voters at a campaign rally in Halden, Norway, on Friday.", ["rally"]),
        ("Strand spoke at Friday’s televised debate.", ["debate"]),
        ("Strand said Friday during a budget hearing that she would run.", ["hearing"]),
        ("Strand walks to a meeting that was put off; it rained on Friday.", [None]),
        ("Strand smiles at a rally while her rival rests on Friday.", [None]),
        ("Strand rests on Friday.", [None]),
    ],
)
def test_the_occasion_of_a_day(text: str, nouns: list[str | None]) -> None:
    doc = draft(text)
    found = [occasion(doc, written) for written in dates(doc)]
    assert [each.noun if each else None for each in found] == nouns


def test_an_occasion_without_a_day_has_that_of_what_was_said_before() -> None:
    doc = draft(
        "Edda Strand at a rally in Halden on Friday. (AFP)\n\n"
        "Edda Strand said on Wednesday that she would run.\n\n“I will run,” Strand said at a rally in Halden.\n\n"
        "“He will not,” Farr said at a rally in Elm. Strand spoke at a rally in Elm.\n\nOn Friday it rained."
    )
    found = [(event.noun, event.key) for event in body_events(doc) if event.kind == "occasion rally"]
    assert found == [("rally", 3)]
    bare = draft("Edda Strand said on Wednesday that she would run.\n\n“I will run,” Strand said at a rally in Halden.")
    assert [event for event in body_events(bare) if event.kind == "occasion rally"] == []


def test_a_full_date_just_before_publication_is_known_by_its_weekday() -> None:
    text = "Edda Strand at a rally in Halden, Norway, on March 6, 2024. (AFP)\n\nIt rained."
    keys = [event.key for event in caption_events(draft(text).but(published=None))]
    assert keys == [(3, 6)]
    near = read(Source("draft.txt", f"Bridge opens\n\n{text}\n"))
    assert [event.key for event in caption_events(near.but(published=date(2024, 3, 8)))] == [(3, 6), 3]
    assert [event.key for event in caption_events(near.but(published=date(2024, 5, 8)))] == [(3, 6)]
