"""A day counts from another by the words that stand right before it or right after."""

from __future__ import annotations

import pytest

from newslint.facts.orderings import orderings
from newslint.readers import read
from newslint.text import Source


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("That night, on Monday", 0),
        ("The next day, on Tuesday", 1),
        ("Two days later, on Wednesday", 2),
        ("Two days after that, on Wednesday", 2),
        ("The next Friday, on May 5", None),
    ],
)
def test_words_that_count_a_day(words: str, steps: int | None) -> None:
    doc = read(Source("draft.txt", f"Storm floods valley\n\nThe dam broke on Monday. {words}, the road was shut.\n"))
    (found,) = orderings(doc)
    assert (doc.read(found.span), found.counted and found.counted.steps) == (words, steps)


def test_other_words_before_a_day_count_nothing() -> None:
    doc = read(Source("draft.txt", "Storm floods valley\n\nThe dam broke on Monday. It was shut, on Friday.\n"))
    assert orderings(doc) == ()
