"""The zones of plain text drafts."""

from __future__ import annotations

from newslint.document import Document, Zone
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", text))


def zones(text: str) -> list[tuple[str, str]]:
    doc = draft(text)
    return [(str(block.zone), doc.read(block.span)) for block in doc.blocks]


STORY = """\
Norland, Suland guards trade fire at the ford

In May, nearly 90 Suland guards were hurt in clashes with Norland.

 A Norlander guard looks over the ford at Vessin, Norland, June 4, 2021 (photo credit: LENA ORSO/REUTERS)
A Norlander guard looks over the ford at Vessin, Norland, June 4, 2021
(photo credit: LENA ORSO/REUTERS)

Shots were heard along the river on Monday and Tuesday, the two defense ministries said.

On Sunday, guards fired across the ford, the Suland Defense Ministry said.

 BORDER GUARDS rest near the river after a truce, in 2021. (credit: REUTERS/PAUL NIX)
BORDER GUARDS rest near the river after a truce, in 2021. (credit: REUTERS/PAUL NIX)

The truce of 2021 has held on most days. It was signed in Vessin.

Clashes follow a bitter spring

In May, clashes broke out between Norland and Suland, with nearly 90 Suland guards hurt in two days.
"""


def test_wire_story_has_the_zones_of_the_page() -> None:
    doc = draft(STORY)
    found = [(doc.source.position(block.source.start).line, str(block.zone), block.image) for block in doc.blocks]
    assert found == [
        (1, "headline", None),
        (3, "dek", None),
        (5, "alt", "image-1"),
        (5, "credit", "image-1"),
        (6, "caption", "image-1"),
        (7, "credit", "image-1"),
        (9, "body", None),
        (11, "body", None),
        (13, "alt", "image-2"),
        (13, "credit", "image-2"),
        (14, "caption", "image-2"),
        (14, "credit", "image-2"),
        (16, "body", None),
        (18, "subhead", None),
        (20, "body", None),
    ]
    assert all(block.printed for block in doc.blocks)


def test_caption_words_and_credit_are_two_blocks_of_one_line() -> None:
    assert zones("Workers clear rubble in Doral on Monday. (AFP)\n\nThe depot burned, police said.") == [
        ("caption", "Workers clear rubble in Doral on Monday."),
        ("credit", "(AFP)"),
        ("body", "The depot burned, police said."),
    ]


def test_one_sentence_is_body() -> None:
    assert zones("Applications close Nov. 31.") == [("body", "Applications close Nov. 31.")]


def test_dateline_and_first_paragraph_share_a_line() -> None:
    text = "Port reopens\n\nVESSIN, Norland (AP) — The port reopened on Monday, the mayor said."
    doc = draft(text)
    assert zones(text)[1:] == [
        ("dateline", "VESSIN, Norland (AP) —"),
        ("body", "The port reopened on Monday, the mayor said."),
    ]
    lead = next(doc.zoned(Zone.BODY))
    assert text[lead.source.start : lead.source.end] == "The port reopened on Monday, the mayor said."
