"""A block that goes takes its lines, and one of the blank lines that would meet."""

from __future__ import annotations

import pytest

from newslint.removal import removal
from newslint.text import Source, Span


def _without(text: str, *words: str) -> str | None:
    source = Source("draft.txt", text)
    spans = removal(source, [Span(text.index(word), text.index(word) + len(word)) for word in words])
    if spans is None:
        return None
    for span in reversed(spans):
        text = text[: span.start] + text[span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nGone.\n\nThree.\n", "One.\n\nThree.\n"),
        ("One.\n\nGone.\nThree.\n", "One.\n\nThree.\n"),
        ("One.\nGone.\n\nThree.\n", "One.\n\nThree.\n"),
        ("One.\n\nGone.\n", "One.\n"),
        ("One.\n\nGone.", "One.\n"),
        ("Gone.\n\nThree.\n", "Three.\n"),
        ("\ufeffGone.\n\nThree.\n", "\ufeffThree.\n"),
        ("One.\r\n\r\n Gone. \r\n\r\nThree.\r\n", "One.\r\n\r\nThree.\r\n"),
        ("Gone.", ""),
    ],
)
def test_the_lines_go_and_no_two_blank_lines_meet(text: str, expected: str) -> None:
    assert _without(text, "Gone.") == expected


def test_blocks_that_share_a_line_go_together() -> None:
    assert _without("One.\n\nA pier. (PA)\n\nThree.\n", "A pier.", "(PA)") == "One.\n\nThree.\n"


def test_a_line_that_holds_other_copy_stays() -> None:
    assert _without("One.\n\nA pier. (PA)\n\nThree.\n", "A pier.") is None


def test_blocks_far_apart_go_each_with_its_own_line() -> None:
    assert (
        _without("One.\n\nA pier.\n\nTwo.\n\nA lock.\n\nThree.\n", "A pier.", "A lock.") == "One.\n\nTwo.\n\nThree.\n"
    )
