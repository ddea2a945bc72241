"""An event is on a day only where the copy ties its verb to that day."""

from __future__ import annotations

from typing import Any

import pytest

from newslint.document import Document
from newslint.facts.events import events, told_events
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Storm day\n\n{text}\n"))


def told(text: str) -> list[tuple[str, str, list[Any]]]:
    doc = draft(text)
    return [(event.noun, doc.read(event.day), sorted(event.days)) for event in events(doc)]


@pytest.mark.parametrize(
    ("text", "noun", "day"),
    [
        ("Storms hit the islands on Monday.", "storm", "Monday"),
        ("On Sunday, storms tore the tiles off 31 barns, officials said.", "storm", "Sunday"),
        ("Later, on Friday, shots were fired at the patrol in the town of Elm.", "shooting", "Friday"),
        ("Clashes broke out at the port on Friday.", "fighting", "Friday"),
        ("Farmers clashed with police on Thursday, the union said.", "fighting", "Thursday"),
        ("Shells fell on the lower town on Tuesday, killing a farmer.", "shelling", "Tuesday"),
        ("Troops shelled two posts on Monday, according to the army.", "shelling", "Monday"),
    ],
)
def test_the_main_verb_of_the_clause_tells_the_event(text: str, noun: str, day: str) -> None:
    assert [(found, on) for found, on, _ in told(text)] == [(noun, day)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Storms hit the islands on Monday and Tuesday, the wardens said.", [1, 2]),
        ("Storms hit the islands from Friday through Sunday.", [5, 6, 7]),
        ("Storms hit the islands on March 4 and 5.", [(3, 4), (3, 5)]),
    ],
)
def test_days_in_a_list_or_range_are_one_set(text: str, days: list[object]) -> None:
    assert [found for _, _, found in told(text)] == [days]


@pytest.mark.parametrize(
    "text",
    [
        "Officials said Wednesday that storms tore the tiles off 31 barns.",
        "Wardens had warned on Sunday that a storm was near.",
        "Troops had fired on the post on Monday.",
        "Troops will fire a salute on Monday.",
        "After Monday's storm, troops cleared the road.",
        "Prices fell in the lower town on Monday.",
        "The mayor opened the bridge on Monday.",
        "The mayor spoke of storms on Monday.",
        "“Storms hit the islands on Monday,” she said.",
        "Storms hit the islands last Monday.",
        "Storms hit the islands every Monday.",
        "Storms were expected to hit the islands on Monday.",
    ],
)
def test_nothing_is_told_of_a_day_that_belongs_to_another_verb_or_time(text: str) -> None:
    assert told(text) == []


def test_a_day_that_counts_from_earlier_ones_is_ongoing() -> None:
    (event,) = events(draft("Storms hit the islands on Monday and Tuesday for a fourth straight day."))
    assert event.ongoing


def test_actors_are_content_words_with_plurals_cut() -> None:
    (event,) = events(draft("Norlander troops fired toward the Sulander posts on Monday."))
    assert event.actors == {"norlander", "troop", "sulander", "post"}
    (event,) = events(draft("Rival parties fired at tornadoes and churches on Monday."))
    assert event.actors == {"rival", "party", "tornado", "church"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A judge on Friday struck down the toll.", ["event (“struck down”)"]),
        ("A judge struck down the toll on Friday.", ["event (“struck down”)"]),
        ("The council called off the fair on Friday.", ["event (“called off”)"]),
        ("The council called Orr on Friday.", []),
        ("On Friday the council called.", []),
    ],
)
def test_a_verb_may_be_known_by_the_small_word_behind_it(text: str, found: list[str]) -> None:
    assert [event.noun for event in told_events(draft(text))] == found
