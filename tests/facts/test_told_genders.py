"""What tells that a person is a man or a woman, and of whom."""

from __future__ import annotations

import pytest

from newslint.facts.told_genders import told_genders
from newslint.readers import read
from newslint.text import Source


def told(text: str) -> list[str]:
    doc = read(Source("draft.txt", f"Quiet night\n\n{text}\n"))
    return [doc.read(word.span) for word in told_genders(doc)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kim Orvell, 52, left. Mr Orvell swam.", ["Mr"]),
        ("Kim Orvell, 52, left. Mrs. Orvell swam.", ["Mrs."]),
        ("Mr Orvell swam.", []),
        ("Kim Orvell and Tom Orvell left. Mr Orvell swam.", []),
        ("Ana and Kim Orvell left. Mr Orvell swam.", []),
        ("Kim Orvell, 52, left. Mr and Mrs Orvell swam.", []),
        ("Kim Orvell, 52, left. The wedding is in May. Mr Orvell swam.", []),
        ("Kim Orvell, 52, left. His father, Mr Orvell, swam.", []),
        ("Kim Orvell, 52, left. “Mr Orvell swam,” it said.", []),
        ("Kim Orvell, the first woman to swim it, left.", ["woman"]),
        ("Kim Orvell was the only man in the race.", ["man"]),
        ("Kim Orvell, a nurse, will be the first Halden woman to swim it.", ["woman"]),
        ("Kim Orvell, the first woman’s choice, left. She is the first woman to swim it.", []),
        ("Kim Orvell, 52, said she was tired.", ["she"]),
        ("Kim Orvell, who swam it, said that he was tired.", ["he"]),
        ("Rain fell. Kim Orvell said she was tired.", []),
        ("The mayor, Ana Beck, left.\n\nKim Orvell said she was tired.", []),
        ("A woman swam it.\n\nKim Orvell said she was tired.", []),
        ("Kim Orvell, 52, said Ana Beck was tired.", []),
    ],
)
def test_what_tells_it(text: str, words: list[str]) -> None:
    assert told(text) == words
