"""Pictures: their captions and alt texts by picture, whatever order they come in."""

from __future__ import annotations

from newslint.document import Block, Document
from newslint.facts.pictures import pictures
from newslint.readers import read
from newslint.text import Source


def told(text: str, name: str = "draft.md") -> list[tuple[str | None, str | None]]:
    doc = read(Source(name, text))
    return [(_words(doc, one.caption), _words(doc, one.alt)) for one in pictures(doc)]


def _words(doc: Document, block: Block | None) -> str | None:
    return None if block is None else doc.read(block.span)


def test_a_picture_has_the_texts_that_belong_to_it() -> None:
    text = "![A pier](a.jpg)\n*The pier at Halden.*\n\n![](b.jpg)\n*Bo Lund on Monday.*\n\n![A stair](c.jpg)\n"
    assert told(text) == [("The pier at Halden.", "A pier"), ("Bo Lund on Monday.", None), (None, "A stair")]


def test_a_picture_without_any_text_is_none() -> None:
    assert told("![](a.jpg)\n\nThe council met on Friday.\n") == []


def test_plain_text_has_no_pictures() -> None:
    caption = "Bo Lund on the Vessin on Monday. (photo credit: MIRA TOLLAND/AFP)"
    assert told(f"The ferry is late\n\n{caption}\n{caption}\n", "draft.txt") == []
