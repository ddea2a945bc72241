"""A repeat is a paragraph or sentence said again in the same words; what a page repeats rightly is none."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.repeats import repeats
from newslint.readers import read
from newslint.text import Source

LONG = "Swimmers must keep out of the lake until Sunday, the county said Thursday."
OTHER = "Crews will flush the pipes under Mill Street before the tests begin, Ortega said."
THIRD = "Schools in the district open two hours late for the rest of the week."


def draft(*paragraphs: str) -> Document:
    return read(Source("draft.txt", "\n\n".join(("Storm floods valley", *paragraphs))))


def test_the_later_paragraph_repeats_the_earlier() -> None:
    doc = draft(LONG, OTHER, LONG)
    (repeat,) = repeats(doc)
    assert (repeat.span, repeat.first) == (doc.blocks[3].span, doc.blocks[1].span)
    assert (repeat.length, repeat.exact, repeat.adjacent, repeat.blocks, repeat.live) == (13, True, False, (3,), False)


def test_neighbours_are_adjacent() -> None:
    (repeat,) = repeats(draft(LONG, LONG, OTHER))
    assert repeat.adjacent


def test_marks_and_capitals_make_no_difference_but_are_not_exact() -> None:
    (repeat,) = repeats(draft(LONG, LONG.upper().replace(",", " —")))
    assert not repeat.exact
    assert repeat.adjacent


def test_a_passage_is_one_repeat() -> None:
    doc = draft(LONG, OTHER, THIRD, LONG, OTHER)
    (repeat,) = repeats(doc)
    assert doc.read(repeat.span) == f"{LONG}\n{OTHER}"
    assert repeat.blocks == (4, 5)
    assert not repeat.adjacent


def test_a_passage_right_after_itself_is_adjacent() -> None:
    (repeat,) = repeats(draft(LONG, OTHER, LONG, OTHER))
    assert repeat.adjacent


def test_three_in_a_row_are_one_repeat_and_a_refrain_is_none() -> None:
    (repeat,) = repeats(draft(LONG, LONG, LONG))
    assert repeat.blocks == (2, 3)
    assert repeats(draft(LONG, OTHER, LONG, THIRD, LONG)) == ()


def test_nearly_the_same_words() -> None:
    nearly = f"{LONG[:-1]}, and schools stayed shut until the pipes were clean."
    doc = draft(nearly, OTHER, nearly.replace("pipes were", "old pipes were"))
    (repeat,) = repeats(doc)
    assert not repeat.exact
    assert repeats(draft(nearly, OTHER, nearly.replace("Sunday", "Friday"))) == ()
    assert repeats(draft(nearly, OTHER, nearly.replace("until Sunday", "until 9"))) == ()


def test_sentences_inside_paragraphs() -> None:
    doc = draft(f"{LONG} Nobody fell ill.", f"Three pumps failed. {LONG}")
    (repeat,) = repeats(doc)
    assert (doc.read(repeat.span), doc.read(repeat.first)) == (LONG, LONG)
    assert repeat.blocks == ()
    assert not repeat.adjacent


def test_sentences_in_a_row_are_one_repeat() -> None:
    doc = draft(f"{LONG} {OTHER} Nobody fell ill.", f"Three pumps failed. {LONG} {OTHER}")
    assert [doc.read(repeat.span) for repeat in repeats(doc)] == [f"{LONG} {OTHER}"]


@pytest.mark.parametrize(
    "said",
    [
        "The pipes are clean again now.",
        "Why do you want to serve on the council of this city?",
        "Endorsements: the teachers’ union, the firefighters’ union and the builders’ union.",
        "• Line 4 runs every ten minutes from the station to the harbor.",
        "Sign up for our morning letter and never miss a story about the valley.",
    ],
)
def test_what_a_page_repeats_rightly(said: str) -> None:
    assert repeats(draft(said, LONG, said)) == ()


def test_quotations_may_be_repeated_in_a_sentence() -> None:
    said = "“We will not leave this valley until every last well is clean again,” she said."
    assert repeats(draft(f"{said} She left.", f"It rained. {said}")) == ()


def test_captions_and_headlines_are_not_read() -> None:
    assert repeats(draft(f"{LONG} (AP Photo/Ana Ruiz)", OTHER, LONG)) == ()
