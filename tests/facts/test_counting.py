"""Counts are told as copy tells them."""

from __future__ import annotations

import pytest

from newslint.facts.counting import so_many


@pytest.mark.parametrize(
    ("count", "told"), [(0, "no"), (1, "one"), (9, "nine"), (10, "10"), (1200, "1,200"), (-1, "-1")]
)
def test_words_up_to_nine_then_figures(count: int, told: str) -> None:
    assert so_many(count) == told


def test_nothing_has_the_word_it_is_given() -> None:
    assert so_many(0, "zero") == "zero"
