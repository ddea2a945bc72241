"""The pictures of a draft, each with the texts that belong to it: its caption and its alt text.

A picture with neither is none that a draft tells of, and is left out. Plain text has no place for an alt text, so there
are none in it.
"""

from __future__ import annotations

from newslint.document import Block, Document, Zone, per_document
from newslint.record import Record


class Picture(Record):
    """One picture; `alt` is a text that is not printed."""

    caption: Block | None = None
    alt: Block | None = None


@per_document
def pictures(doc: Document) -> tuple[Picture, ...]:
    """Every picture that has a caption or an alt text, in reading order of the first of them."""
    if doc.format == "text":
        return ()
    found: dict[str, Picture] = {}
    for block in doc.zoned(Zone.CAPTION, Zone.ALT):
        if block.image is None or (block.zone is Zone.ALT and block.printed):
            continue
        picture = found.get(block.image, Picture())
        if block.zone is Zone.CAPTION:
            picture = picture._replace(caption=picture.caption or block)
        else:
            picture = picture._replace(alt=picture.alt or block)
        found[block.image] = picture
    return tuple(found.values())
