"""A Word document reads as it would print: insertions in, deletions out, notes where they are called, no headers.

The source is the inner file that holds the copy (`word/document.xml`); places count in it. Styles, properties, notes
and comments are read from their own inner files.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from newslint.document import Document
from newslint.readers.archives import Archive
from newslint.readers.markup import decoded
from newslint.readers.paper import Paper, bounded, style_role
from newslint.readers.safe_xml import XmlEvent, attribute_span, xml_events, xml_source
from newslint.text import Source, Span

_MAIN = "word/document.xml"
_BESIDE = {"styles": "styles.xml", "footnote": "footnotes.xml", "endnote": "endnotes.xml", "comment": "comments.xml"}
_PROPERTIES = ("docProps/core.xml", "docProps/custom.xml")
_WORD = ("/wordprocessingml/2006/main", "/wordprocessingml/main")
_SKIPPED = frozenset(
    {"del", "moveFrom", "Fallback", "instrText", "delText", "sectPr", "rt", "delInstrText", "pPrChange"}
)
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-", "ptab": " "}
_DEEPEST = 20


def opened(path: str, content: bytes, encoding: str | None) -> Source:
    """The source that holds the copy of a Word document, with what its reader needs of the other inner files."""
    archive = Archive(path, content)
    main = _main(archive)
    source = xml_source(path, archive.read(main), encoding, main)
    folder = posixpath.dirname(main)
    wanted = {name: posixpath.join(folder, file) for name, file in _BESIDE.items()}
    wanted |= {name: name for name in _PROPERTIES}
    beside = {name: _text(archive, file, encoding) for name, file in wanted.items() if file in archive}
    return Source(path, source.text, source.encoding, main, beside)


def _text(archive: Archive, name: str, encoding: str | None) -> str:
    return xml_source(archive.path, archive.read(name), encoding, name).text


def _main(archive: Archive) -> str:
    """The name of the inner file with the copy, as the archive's relations give it."""
    if "_rels/.rels" in archive:
        relations = xml_source(archive.path, archive.read("_rels/.rels"), None, "_rels/.rels")
        for tag in xml_events(relations):
            target = tag.attributes.get("Target", "")
            if tag.sort == "open" and tag.attributes.get("Type", "").endswith("/officeDocument"):
                name = posixpath.normpath(target).lstrip("/")
                if name in archive:
                    return name
    return _MAIN


def document(source: Source, _: Mapping[str, tuple[str, ...]]) -> Document:
    """The document that a Word file is; it has styles and properties, and no front matter."""
    reading = _Reading(source)
    reading.read()
    return reading.paper.document("docx")


class _Reading:
    """One reading of the copy: which elements around are not printed, and what the open paragraph is."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.paper = Paper(source)
        self.styles = dict(_styles(source))
        self.notes = {kind: dict(_kept(source, kind)) for kind in ("footnote", "endnote", "comment")}
        self.unseen = 0
        self.joined = False
        self.hidden = self.in_run = self.in_text = self.in_marks = False
        for name in _PROPERTIES:
            self.paper.known(dict(_properties(source, name)))
        language = self.styles.pop("lang", "")
        if language and not language.startswith("en"):
            self.paper.known({"language": language})

    def read(self) -> None:
        """Take everything that the copy says."""
        end = 0
        for event in bounded(self.source):
            end = event.end
            if event.sort == "text":
                if self.in_text and not self.unseen and not self.hidden:
                    self.paper.take(event.start, event.end, event.reads)
            elif event.sort == "open":
                self._open(event)
            elif event.sort == "close":
                self._close(event)
        while self.paper.paragraph is not None:
            self.paper.end(end)

    def _open(self, tag: XmlEvent) -> None:
        name = tag.name
        if self.unseen or name in _SKIPPED:
            if name in ("del", "moveFrom") and self.in_marks and not self.unseen:
                self.joined = True
            self.unseen += 1
        elif not tag.space.endswith(_WORD):
            if name == "docPr":
                self._picture(tag)
        elif name == "p":
            if not self.joined:
                self.paper.begin(tag.start)
            self.joined = False
        elif name == "tc":
            self.paper.cells += 1
        else:
            self._inside(tag)

    def _inside(self, tag: XmlEvent) -> None:
        """Take what stands inside a paragraph: its properties, runs, text, signs and the notes it calls."""
        name, value = tag.name, tag.attributes.get("val", "")
        paragraph = self.paper.paragraph
        if name == "t":
            self.in_text = True
        elif name == "r":
            self.in_run, self.hidden = True, False
        elif name in ("vanish", "webHidden") and self.in_run:
            self.hidden = value not in ("0", "false", "off")
        elif name in _SIGNS and self.in_run and not self.hidden:
            self.paper.take(tag.start, tag.end, _SIGNS[name])
        elif name == "pPr":
            self.in_marks = True
        elif paragraph is not None and name == "pStyle":
            paragraph.role, paragraph.level = style_role(self.styles.get(value, value))
        elif (
            paragraph is not None and name == "outlineLvl" and not paragraph.role and value.isdigit() and int(value) < 9
        ):
            paragraph.role, paragraph.level = "subhead", int(value) + 1
        elif paragraph is not None and name == "numPr":
            paragraph.item = True
        elif name.endswith("Reference"):
            self._called(name.removesuffix("Reference"), tag)

    def _called(self, kind: str, tag: XmlEvent) -> None:
        words = self.notes.get(kind, {}).get(tag.attributes.get("id", ""), "")
        if words and kind == "comment":
            self.paper.comment(words)
        elif words:
            self.paper.note(Span(tag.start, tag.end), words)

    def _picture(self, tag: XmlEvent) -> None:
        alt = attribute_span(self.source.text, tag, "descr")
        self.paper.picture(alt, decoded(self.source.text, alt) if alt is not None else ())

    def _close(self, tag: XmlEvent) -> None:
        name = tag.name
        if self.unseen:
            self.unseen -= 1
        elif tag.space.endswith(_WORD):
            if name == "p" and not self.joined:
                self.paper.end(tag.end)
            elif name == "tc":
                self.paper.cells -= 1
            elif name == "t":
                self.in_text = False
            elif name == "r":
                self.in_run = self.hidden = False
            elif name == "pPr":
                self.in_marks = False


def _beside(source: Source, name: str) -> Iterator[XmlEvent]:
    text = source.beside.get(name, "")
    return xml_events(Source(source.path, text, part=name)) if text else iter(())


def _styles(source: Source) -> Iterator[tuple[str, str]]:
    """The name of each style by its id, that of the built-in style it stands on where its own means nothing."""
    names: dict[str, str] = {}
    bases: dict[str, str] = {}
    style = ""
    for tag in _beside(source, "styles"):
        if tag.sort != "open":
            continue
        if tag.name == "style":
            style = tag.attributes.get("styleId", "")
        elif tag.name == "name" and style:
            names[style] = tag.attributes.get("val", "")
        elif tag.name == "basedOn" and style:
            bases[style] = tag.attributes.get("val", "")
        elif tag.name == "lang" and not style:
            yield "lang", tag.attributes.get("val", "")
    for key in names:
        base = key
        for _ in range(_DEEPEST):
            if style_role(names.get(base, ""))[0] or base not in bases:
                break
            base = bases[base]
        yield key, names.get(base, "")


def _kept(source: Source, kind: str) -> Iterator[tuple[str, str]]:
    """The words of each note or comment by its id."""
    text = source.beside.get(kind, "")
    key, said, shown, unseen = "", [], False, 0
    for event in _beside(source, kind):
        if event.sort == "text" and shown and not unseen:
            said.append(text[event.start : event.end] if event.reads is None else event.reads)
        elif event.sort == "open":
            unseen += event.name in _SKIPPED or bool(unseen)
            shown = shown or event.name == "t"
            if event.name == kind:
                key, said = event.attributes.get("id", ""), []
        elif event.sort == "close":
            unseen -= bool(unseen)
            shown = shown and event.name != "t"
            said += [" "] * (event.name == "p")
            if event.name == kind:
                yield key, "".join(said).strip()


def _properties(source: Source, name: str) -> Iterator[tuple[str, str]]:
    """The properties that an inner file gives, by name."""
    text = source.beside.get(name, "")
    key = ""
    said: list[str] = []
    for event in _beside(source, name):
        if event.sort == "open":
            key = event.attributes.get("name", "") or (key if event.space.endswith("docPropsVTypes") else event.name)
            said = []
        elif event.sort == "text":
            said.append(text[event.start : event.end] if event.reads is None else event.reads)
        elif said:
            yield key, "".join(said).strip()
            said = []
