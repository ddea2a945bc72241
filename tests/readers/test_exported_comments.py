"""Comments that an export to plain text left in are no copy; brackets that are copy stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.readers import read
from newslint.text import Source, Span

STORY = "The mayor[a] spoke on Mon[b]day.\n\nIt was quiet in the hall.[c]\n\n"
COMMENTS = "[a]Check the name with Dana.\n[b]A Tuesday?\nI asked; it was.\n[c]Cut?\n"


def copy(text: str) -> list[str]:
    doc = read(Source("draft.txt", text))
    return [doc.read(block.span) for block in doc.blocks]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_marks_and_comments_are_left_out(end: str) -> None:
    text = (STORY + COMMENTS).replace("\n", end)
    assert copy(text) == ["The mayor spoke on Monday.", "It was quiet in the hall."]
    doc = read(Source("draft.txt", text))
    at = doc.text.index("Monday")
    place = doc.locate(Span(at, at + 6))
    assert text[place.start : place.end] == "Mon[b]day"


@pytest.mark.parametrize(
    "comments",
    [
        "[b]A Tuesday?\n[c]Cut?\n",
        "[a]Check.\n[c]Cut?\n",
        "[a] Check.\n[b] A Tuesday?\n[c] Cut?\n",
        "[a]Check.\n[b]A Tuesday?\n[c]Cut?\n[d]Nobody marked this.\n",
        "See [a]\n",
    ],
)
def test_brackets_that_lead_nowhere_are_copy(comments: str) -> None:
    assert any("[a]" in paragraph for paragraph in copy(STORY + comments))


def test_many_comments_are_lettered_on() -> None:
    letters = [*"abcdefghijklmnopqrstuvwxyz", "aa", "ab"]
    story = "".join(f"He spoke{f'[{letter}]'} again. " for letter in letters)
    comments = "".join(f"[{letter}]Cut?\n" for letter in letters)
    assert "[" not in "".join(copy(f"{story}\n\n{comments}"))


@given(st.lists(st.sampled_from(["[a]", "[b]", "\n", "\n\n", "word", " ", "[a]b", "[b]c", "[", "]"]), max_size=25))
def test_nothing_that_stands_in_brackets_is_lost_but_comments(pieces: list[str]) -> None:
    text = "".join(pieces)
    doc = read(Source("draft.txt", text))
    for at, char in enumerate(doc.text):
        place = doc.locate(Span(at, at + 1))
        assert char == " " or char == "\n" or text[place.start : place.end] == char
    if "\n[a]" not in text:
        assert doc.text.count("word") == text.count("word")
