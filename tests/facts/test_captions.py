"""Captions know their picture, their background, their credit, their alt text and who stands where."""

from __future__ import annotations

from newslint.document import Document, Zone
from newslint.facts.captions import captions
from newslint.facts.credits import credits
from newslint.readers import read
from newslint.text import Source


def draft(*paragraphs: str) -> Document:
    return read(
        Source("draft.txt", "\n\n".join(("Storm floods valley", "The river rose, the county said.", *paragraphs)))
    )


def test_a_caption_has_its_credit_and_its_alt_text() -> None:
    doc = draft(
        "Volunteers stack sandbags in Arden. (credit: A. PETIT/REUTERS)\n"
        "Volunteers stack sandbags in Arden.\n(credit: A. PETIT/REUTERS)"
    )
    alt, caption = captions(doc)
    assert (alt.is_alt, caption.is_alt) == (True, False)
    assert caption.alt == alt.block
    assert caption.alt is not None
    assert caption.alt.zone is Zone.ALT
    assert alt.alt is None
    assert [doc.read(each.credit.span) for each in (alt, caption) if each.credit] == ["(credit: A. PETIT/REUTERS)"] * 2
    assert doc.read(caption.whole).splitlines() == ["Volunteers stack sandbags in Arden.", "(credit: A. PETIT/REUTERS)"]


def test_the_first_sentence_is_the_picture_and_the_rest_background() -> None:
    doc = draft("Lena Dale opens the lock. It was built in 1911. It leaks. (AP Photo/Edda Strand)")
    (caption,) = captions(doc)
    assert doc.read(caption.picture) == "Lena Dale opens the lock."
    assert caption.background is not None
    assert doc.read(caption.background) == "It was built in 1911. It leaks."


def test_a_caption_of_one_sentence_has_no_background() -> None:
    (caption,) = captions(draft("Lena Dale opens the lock. (AP Photo/Edda Strand)"))
    assert caption.background is None


def positions(text: str) -> list[list[str]]:
    doc = draft(f"{text} (AP Photo/Edda Strand)")
    return [[doc.read(item) for item in each.items] for caption in captions(doc) for each in caption.positions]


def test_names_are_listed_from_the_left() -> None:
    assert positions("The founders, from left, Edda Strand, Hugo Farr and Mei Okada.") == [
        ["Edda Strand", "Hugo Farr", "Mei Okada"]
    ]
    assert positions("Clockwise from top left: Edda Strand, an unidentified man, and Mei Okada.") == [
        ["Edda Strand", "an unidentified man", "Mei Okada"]
    ]
    assert positions("From left to right, Edda Strand and Hugo Farr, who left early.") == [["Edda Strand", "Hugo Farr"]]


def test_left_as_a_verb_lists_nobody() -> None:
    assert positions("Edda Strand, third from left, with friends who left before dawn.") == []


def test_an_alt_attribute_is_no_copy() -> None:
    doc = read(Source("draft.md", '![A lock.](lock.jpg "Lena Dale opens the lock.")\n'))
    assert [doc.read(caption.block.span) for caption in captions(doc)] == ["Lena Dale opens the lock."]


def test_no_picture_no_caption() -> None:
    assert captions(draft("It rained.")) == ()
    assert credits(draft("It rained.")) == ()
