"""The day of an event in a caption and in the body; the day of the picture is another."""

from __future__ import annotations

import pytest

from newslint.checks.caption_facts import Options, check
from newslint.readers import read
from newslint.text import Source

BODY = "A blast tore through the grain depot in Doral on Sunday, the fire service said."


def days(caption: str, body: str = BODY) -> list[tuple[str, str]]:
    doc = read(Source("draft.txt", f"{caption} (AFP)\n\n{body}\n"))
    return [(slip.values["day"], slip.values["other"]) for slip in check(doc, Options())]


@pytest.mark.parametrize(
    "caption",
    [
        "Smoke rises after Monday's blast at the depot in Doral.",
        "Smoke rises after Monday’s deadly gas blast at the depot in Doral.",
        "Workers in Doral clear rubble after the blast on Monday.",
    ],
)
def test_the_day_of_the_event(caption: str) -> None:
    assert days(caption) == [("Monday", "Sunday")]


@pytest.mark.parametrize(
    "caption",
    [
        "Residents of Doral clear debris on Monday.",
        "Workers rest in Doral after the blast at the depot on Monday.",
        "Smoke rises after Monday's vigil for the blast in Doral.",
        "Smoke rises after Sunday's blast in Doral.",
        "Smoke rises after Monday's blast in Arden.",
        "Smoke rises after the May 4 blast in Doral.",
        "Smoke rises after last Monday's blast in Doral.",
    ],
)
def test_what_is_no_conflict(caption: str) -> None:
    assert days(caption) == []


def test_several_days_in_the_body_say_nothing() -> None:
    assert days("Smoke rises after Monday's blast in Doral.", f"{BODY} Tuesday's blast was smaller.") == []


def test_the_verb_of_a_caption_may_tell_the_event() -> None:
    body = "Rebels bombed the port of Doral on Sunday, the army said."
    assert days("Rebels bombed the port of Doral on Monday.", body) == [("Monday", "Sunday")]
