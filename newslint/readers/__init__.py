"""Readers turn one format into a document: zones, the copy as read, and the way back to the source."""

from __future__ import annotations

from datetime import date

from newslint.document import Conventions, Document, Zone
from newslint.readers.builder import CopyBuilder, Run
from newslint.text import Source


def read(
    source: Source,
    *,
    published: date | None = None,
    language: str | None = None,
    conventions: Conventions = Conventions(),
) -> Document:
    """The document a source is, by its file name's suffix."""
    builder = CopyBuilder(source)
    for number in range(1, len(source.line_starts) + 1):
        line = source.line(number)
        text = source.text[line.start : line.end]
        headline = number == 1 and not text.rstrip().endswith(".")
        builder.add(Zone.HEADLINE if headline else Zone.BODY, [Run(line.start, line.end)])
    view, blocks = builder.finish()
    return Document(source, "text", view, blocks, published, language or "en", conventions)
