"""The top of a plain text draft where full stops mislead: headlines that have one, deks that sum up, credits."""

from __future__ import annotations

import pytest

from newslint.readers import read
from newslint.text import Source


def kinds(text: str) -> list[str]:
    return [str(block.zone) for block in read(Source("draft.txt", text)).blocks]


TOLD = (
    "Arden closed the Mill Street bridge to trucks on Monday after the river rose by two meters.",
    "Families in the lower valley were told to leave their homes before dark.",
    "The bridge carries 12,000 trucks a week, and a detour takes an hour.",
    "The water is due to fall by Wednesday, when the valley road opens.",
)


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Arden closes bridge to trucks as river rises.", "headline"),
        ("Arden closes the bridge to trucks. Here is how long the detour takes.", "headline"),
        ("Orso had not slept for three nights.", "body"),
        ("Arden closed the bridge to trucks on Monday.", "body"),
        ("The river rose.", "body"),
    ],
)
def test_a_line_with_a_full_stop_is_a_headline_where_the_story_says_its_words(line: str, zone: str) -> None:
    assert kinds("\n\n".join((line, *TOLD)))[0] == zone


def test_a_line_over_a_short_note_or_an_undated_text_is_none() -> None:
    line = "Arden closes bridge to trucks as river rises."
    assert kinds("\n\n".join((line, *TOLD[:3])))[0] == "body"
    assert kinds("\n\n".join((line, *TOLD[1:], TOLD[1])))[0] == "body"
    assert kinds("\n\n".join((line, "It rained on Monday.", *TOLD)))[0] == "body"


def test_a_dek_may_sum_up_two_paragraphs() -> None:
    dek = "Mayor closes the bridge to trucks and orders 400 families to leave the valley."
    lead = "Mayor Ana Ruiz closed the Mill Street bridge to trucks on Monday after the river rose by two meters."
    order = "She ordered 400 families in the lower valley to leave their homes before dark."
    other = "The water is due to fall on Wednesday."
    assert kinds("\n\n".join(("Arden braces for flood", dek, lead, order)))[1] == "dek"
    assert kinds("\n\n".join(("Arden braces for flood", dek, lead, other, order)))[1] == "body"
    assert kinds("\n\n".join(("Arden braces for flood", "Mayor closes the bridge.", lead, order)))[1] == "body"


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Photo by Lena Orso.", "credit"),
        ("Photo by Lena Orso", "credit"),
        ("Photo: Lena Orso?", "body"),
        ("Photo by Lena Orso of the harbor that she has seen every day.", "body"),
        ("Photo by Orso. She saw it.", "body"),
    ],
)
def test_a_signed_picture_may_end_in_a_full_stop(line: str, zone: str) -> None:
    story = "It rained in Arden on Monday, and the river rose by two meters."
    assert kinds(f"Rail firm cuts jobs\n\n{story}\n\n{line}\n\n{story} It fell.")[2] == zone
