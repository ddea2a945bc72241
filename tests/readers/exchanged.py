"""What the tests of exchange formats ask of every document: its zones, and that each word leads back to the file."""

from __future__ import annotations

from newslint.document import Document
from newslint.readers import opened, stories
from newslint.text import Source, Span


def read_all(name: str, content: str | bytes) -> tuple[Document, ...]:
    """The stories of a file of this name and content, each of them exact."""
    written = content.encode() if isinstance(content, str) else content
    found = stories(opened(name, written))
    for doc in found:
        assert_exact(doc)
    return found


def only(name: str, content: str | bytes) -> Document:
    (doc,) = read_all(name, content)
    return doc


def zones(doc: Document) -> list[tuple[str, str]]:
    return [(str(block.zone), doc.read(block.span)) for block in doc.blocks]


def slices(doc: Document) -> list[str]:
    """What stands in the file where each word of the copy was read."""
    found, at = [], 0
    for word in doc.text.split():
        at = doc.text.index(word, at)
        span = doc.locate(Span(at, at + len(word)))
        found.append(doc.source.text[span.start : span.end])
        at += len(word)
    return found


def assert_exact(doc: Document) -> None:
    """Every piece that is as long as what it was read from says the same, and no block leaves the file."""
    view, text = doc.view, doc.source.text
    for index, start in enumerate(view.at):
        after = view.at[index + 1] if index + 1 < len(view.at) else len(view.text)
        assert 0 <= view.starts[index] <= view.ends[index] <= len(text)
        reads, written = view.text[start:after], text[view.starts[index] : view.ends[index]]
        if len(reads) == len(written) and reads != written:
            assert len(reads) == 1, (reads, written)  # one character for another
    for block in doc.blocks:
        assert block.source in Span(0, len(text))
        assert block.span in Span(0, len(doc.text))


def source(name: str, text: str) -> Source:
    return Source(name, text)
