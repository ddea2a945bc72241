"""Whose words a doubled word is in decides its case, and what it is decides whether it is mended unasked."""

from __future__ import annotations

import pytest

from newslint.checks.doubled_word import Options, check
from newslint.readers import read
from newslint.text import Source


@pytest.mark.parametrize(
    ("text", "case", "sure"),
    [
        ("It rained on the the dam.", "own", True),
        ("It rained on the dam dam.", "own", False),
        ("“It rained on the the dam,” she said.", "quoted", True),
    ],
)
def test_case_and_certainty(text: str, case: str, sure: bool) -> None:
    doc = read(Source("draft.txt", f"Storm floods valley\n\n{text}"))
    (slip,) = check(doc, Options())
    assert (slip.case, slip.repairs[0].sure) == (case, sure)
    (change,) = slip.repairs[0].changes
    assert doc.read(change.span) == f" {slip.values['word']}"


def test_a_transcript_is_speech() -> None:
    doc = read(Source("draft.md", "The mayor spoke.\n\n> It rained on the the dam.\n"))
    assert [slip.case for slip in check(doc, Options())] == ["quoted"]
