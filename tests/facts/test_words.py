"""Phrases are looked up by their words, and where the first is common by the first two; what is found is the same."""

from __future__ import annotations

import pytest

from newslint.facts.words import occurrences, said, said_but_may, singular
from newslint.readers import read
from newslint.text import Source, Span

SELDOM = "Ana Ruiz met ana ruiz’s boat, Ana-Ruiz, ANA RUIZ, Ana Ruizo, Ana O'Neill and Ana O'Nei in Ana."


@pytest.mark.parametrize(
    ("phrase", "count"),
    [("Ana Ruiz", 3), ("Ana-Ruiz", 1), ("Ana O'Neill", 1), ("Ana O", 2), ("Ana", 8), ("Ana ", 0), ("Ana Bello", 0)],
)
def test_a_phrase_whose_first_word_is_common_is_found_as_any_other(phrase: str, count: int) -> None:
    doc = read(Source("draft.txt", f"{SELDOM}\n"))
    often = read(Source("draft.txt", f"{SELDOM}\n\n{'Ana Bello waved. ' * 300}Ana\n"))
    found = [span for span in occurrences(often, phrase) if span.end <= len(SELDOM)]
    assert found == list(occurrences(doc, phrase))
    assert len(found) == count


@pytest.mark.parametrize(
    ("plural", "noun"),
    [
        *(
            ("boats", "boat"),
            ("parties", "party"),
            ("tornadoes", "tornado"),
            ("classes", "class"),
            ("crashes", "crash"),
        ),
        *(("churches", "church"), ("boxes", "box"), ("shoes", "shoe"), ("movies", "movie"), ("axes", "axe")),
        *(("houses", "house"), ("series", "series")),
    ],
)
def test_a_noun_has_one_singular_however_many_it_tells_of(plural: str, noun: str) -> None:
    assert singular(plural) == noun
    assert singular(noun) == noun


@pytest.mark.parametrize("noun", ["press", "campus", "crisis"])
def test_a_noun_that_ends_as_a_plural_does_is_left(noun: str) -> None:
    assert singular(noun) == noun


def test_the_month_is_no_modal() -> None:
    doc = read(Source("draft.txt", "The mill may have burned in May.\n"))
    whole = Span(0, len(doc.text))
    assert said(doc, whole) == ("the", "mill", "may", "have", "burned", "in", "may")
    assert said_but_may(doc, whole) == ("the", "mill", "may", "have", "burned", "in")
