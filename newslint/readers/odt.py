"""A LibreOffice document reads as it would print: deletions out, notes where they are called, comments unread.

The source is the inner file `content.xml`; places count in it. What is deleted with changes tracked is kept apart there
and passed over; what is inserted stands in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.document import Document, Zone
from newslint.readers.archives import Archive
from newslint.readers.paper import Paper, bounded, style_role
from newslint.readers.safe_xml import XmlEvent, xml_events, xml_source
from newslint.text import Source, UnreadableError

_MAIN, _ABOUT, _MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"
_SKIPPED = frozenset(
    (
        *("tracked-changes", "note-citation", "ruby-text", "hidden-text", "hidden-paragraph", "forms", "scripts"),
        *("table-of-content", "alphabetical-index", "illustration-index", "object-index", "user-index", "settings"),
    )
)
_SIGNS = {"s": " ", "tab": " ", "line-break": " ", "soft-page-break": " "}
_MOST_STYLES = 20


def opened(path: str, content: bytes, encoding: str | None) -> Source:
    """The source that holds the copy of a LibreOffice document, with what it says about itself."""
    archive = Archive(path, content)
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise UnreadableError(path, "unreadable", "it is encrypted; save the file without a password")
    source = xml_source(path, archive.read(_MAIN), encoding, _MAIN)
    about = {_ABOUT: xml_source(path, archive.read(_ABOUT), encoding, _ABOUT).text} if _ABOUT in archive else {}
    return Source(path, source.text, source.encoding, _MAIN, about)


def document(source: Source, _: Mapping[str, tuple[str, ...]]) -> Document:
    """The document that a LibreOffice file is; it has styles and properties, and no front matter."""
    reading = _Reading(source)
    reading.paper.known(dict(_properties(source)))
    reading.read()
    return reading.paper.document("odt")


class _Reading:
    """One reading of the copy: which elements around are not printed, and what the open paragraph is."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.paper = Paper(source)
        self.parents: dict[str, str] = {}
        self.unseen = self.lists = self.notes = self.remarks = 0
        self.alt: XmlEvent | None = None
        self.remark: list[str] = []
        self.in_body = False

    def read(self) -> None:
        """Take everything that the copy says."""
        for event in bounded(self.source):
            if event.sort == "text":
                self._text(event)
            elif event.sort == "open":
                self._open(event)
            elif event.sort == "close":
                self._close(event)

    def _text(self, event: XmlEvent) -> None:
        if self.remarks:
            text = self.source.text
            self.remark.append(text[event.start : event.end] if event.reads is None else event.reads)
        elif self.alt is not None:
            if self.alt.name == "desc" and not self.unseen:
                self.paper.alternative(event)
        elif not self.unseen:
            self.paper.take(event.start, event.end, event.reads)

    def _open(self, tag: XmlEvent) -> None:
        name = tag.name
        if self.unseen or name in _SKIPPED:
            self.unseen += 1
        elif name == "annotation" or self.remarks:
            self.remarks += 1
        elif name == "style" and not self.in_body:
            self.parents[tag.attributes.get("name", "")] = tag.attributes.get("parent-style-name", "")
        elif name in ("p", "h"):
            self._paragraph(tag)
        elif name in _SIGNS:
            self.paper.take(tag.start, tag.end, _SIGNS[name])
        elif name == "image" and tag.space.endswith(":drawing:1.0"):
            self.paper.picture(None)
        elif name in ("title", "desc") and tag.space.endswith(":svg-compatible:1.0"):
            self.alt = tag
        else:
            self._count(name, 1)

    def _count(self, name: str, step: int) -> None:
        if name == "list-item":
            self.lists += step
        elif name == "note-body":
            self.notes += step
        elif name in ("table-cell", "covered-table-cell"):
            self.paper.cells += step
        elif name == "body":
            self.in_body = True

    def _paragraph(self, tag: XmlEvent) -> None:
        paragraph = self.paper.begin(tag.start)
        paragraph.item = self.lists > 0
        name = tag.attributes.get("style-name", "")
        for _ in range(_MOST_STYLES):
            paragraph.role, paragraph.level = style_role(name)
            if paragraph.role or name not in self.parents:
                break
            name = self.parents[name]
        if self.notes:
            paragraph.role = str(Zone.NOTE)
        elif tag.name == "h" and paragraph.role in ("", "subhead"):
            rank = tag.attributes.get("outline-level", "1")
            paragraph.role, paragraph.level = "subhead", int(rank) if rank.isdigit() else 1

    def _close(self, tag: XmlEvent) -> None:
        name = tag.name
        if self.unseen:
            self.unseen -= 1
        elif self.remarks:
            self.remarks -= 1
            self.remark += [" "]
            if not self.remarks:
                self.paper.comment("".join(self.remark))
                self.remark = []
        elif name in ("p", "h"):
            self.paper.end(tag.end)
        elif self.alt is not None:
            self.alt = None
        else:
            self._count(name, -1)


def _properties(source: Source) -> Iterator[tuple[str, str]]:
    """The properties that the document gives, by name."""
    text = source.beside.get(_ABOUT, "")
    said: list[str] = []
    name = ""
    for event in xml_events(Source(source.path, text, part=_ABOUT)) if text else ():
        if event.sort == "open":
            name, said = event.attributes.get("name", "") or event.name, []
        elif event.sort == "text":
            said.append(text[event.start : event.end] if event.reads is None else event.reads)
        elif said:
            yield name, "".join(said).strip()
            said = []
