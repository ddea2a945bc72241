"""A doubled word is one word and a space, twice; what is said twice on purpose is none."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.doubled import doubled
from newslint.lexicons import lexicon
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Storm floods valley\n\n{text}"))


@pytest.mark.parametrize(
    ("text", "words", "again", "grammatical"),
    [
        ("It rained on the the dam.", "the the", " the", True),
        ("The the dam broke.", "The the", " the", True),
        ("It rained on the the the dam.", "the the the", " the the", True),
        ("It rained on the dam dam.", "dam dam", " dam", False),
        ("The firm has been in court and in in this town.", "in in", " in", False),
        ("Été: le café café ouvre.", "café café", " café", False),
    ],
)
def test_doubled(text: str, words: str, again: str, grammatical: bool) -> None:
    doc = draft(text)
    (pair,) = doubled(doc)
    assert (doc.read(pair.span), doc.read(pair.again), pair.grammatical) == (words, again, grammatical)


@pytest.mark.parametrize(
    "text",
    [
        "He said that that dam had had a leak.",
        "Duran Duran played. The The sang.",
        "The dam, dam and all, broke; of, of course.",
        "A well-known known risk, and and-or gates.",
        "It is dam dam's own fault.",
        "The dam dam dam song played.",
        "It weighed in in May, and the ship she came in in sank.",
        "The paper trail trails off. The other others left.",
        "See example.org/the the dam's page.",
        "He sold it, and the part they put in in 1911 leaks.",
    ],
)
def test_not_doubled(text: str) -> None:
    assert doubled(draft(text)) == ()


def test_a_word_has_one_kind() -> None:
    kinds = lexicon("doubled")["en"]
    words = [word for kind in ("function", "closing", "allowed") for word in kinds[kind]]
    assert sorted({word for word in words if words.count(word) > 1}) == []
