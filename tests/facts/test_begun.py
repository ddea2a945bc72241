"""What is still to begin in one sentence and has begun in another."""

from __future__ import annotations

import pytest

from newslint.facts.begun import begun
from newslint.readers import read
from newslint.text import Source


def found(text: str, language: str = "en") -> int:
    return len(begun(read(Source("draft.txt", f"Rain fell.\n\n{text}\n"), language=language)))


@pytest.mark.parametrize(
    "text",
    [
        "The trial begins Monday. Rain fell. The trial, which opened last Tuesday, is short.",
        "The talks are due to begin on June 4. The talks of the three unions began on Friday.",
        "The trial of Ida Orvell will start Monday. The trial of Ida Orvell started Tuesday.",
        "Voting opens Friday. Voting has begun in Sept. and is slow.",
    ],
)
def test_both(text: str) -> None:
    assert found(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The trial begins Monday. The hearing began Tuesday.",
        "The trial of Ida Orvell begins Monday. The trial of Tom Beck began Tuesday.",
        "The trial begins Monday. The trial began badly.",
        "The trial begins soon. The trial began Tuesday.",
        "The trial began Monday. It began Tuesday.",
        "The trial begins Monday. “The trial began Tuesday,” he said.",
    ],
)
def test_not_both(text: str) -> None:
    assert found(text) == 0


def test_english_only() -> None:
    assert found("The trial begins Monday. The trial began Tuesday.", "de") == 0
