"""XML of strangers, read by expat with an exact range of the source for every tag and every run of text.

Nothing outside the file is fetched, no entity is declared, nothing nests deeper than 400 elements and no file is
longer than eight million characters; a file that asks for more is refused in one line. Names come without their prefix,
each with the namespace it is in. Named entities of HTML (`&nbsp;`) are known although XML declares none.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from html.entities import html5
from xml.parsers import expat

from newslint.record import Record
from newslint.text import Source, Span, UnreadableError, decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LONGEST = 8_000_000
_DEEPEST = 400
_PIECE = 1 << 16
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_TAG_END = re.compile(r"""(?:[^<>"']++|"[^"]*+"|'[^']*+')*+/?>""")
_REFERENCE = re.compile(r"&[^;&<\s]{1,40};")
_ATTRIBUTE = re.compile(
    r"""(?:^|[\s])(?:[\w.-]+:)?(?P<name>[\w.-]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')"""
)


class XmlEvent(Record):
    """A tag that opens or closes an element, a run of text, or a comment: `sort` is `open`, `close`, `text`, `comment`.

    `name` is local, `space` its namespace; attributes are by local name. A run of text reads as `reads`, which is None
    where the source reads as it stands. A tag that opens and closes at once is two events, the second empty.
    """

    sort: str
    start: int
    end: int
    name: str = ""
    space: str = ""
    attributes: Mapping[str, str] = {}
    reads: str | None = None


def xml_source(path: str, content: bytes, encoding: str | None = None, part: str | None = None) -> Source:
    """The source that the bytes of an XML file are, in the encoding that its mark or its first line names."""
    declared = _DECLARED.match(content[3:] if content.startswith(codecs.BOM_UTF8) else content)
    named = _known(declared[1].decode("ascii")) if declared else None
    source = decode(path, content, named or encoding)
    return Source(path, source.text, source.encoding, part)


def _known(name: str) -> str | None:
    """The encoding of this name, None where it is none of texts; one of 16 bits cannot have been read this far."""
    try:
        found = codecs.lookup(name)
        "".encode(name)
    except (LookupError, ValueError):
        return None
    return None if found.name.startswith(("utf-16", "utf-32")) else found.name


def attribute_span(text: str, tag: XmlEvent, name: str) -> Span | None:
    """Where the value of a tag's attribute stands in the text of its source."""
    for found in _ATTRIBUTE.finditer(text, tag.start, tag.end):
        if found["name"] == name:
            return Span(*found.span("single" if found["double"] is None else "double"))
    return None


def xml_events(source: Source, start: int = 0) -> Iterator[XmlEvent]:
    """What the XML of a source says, in order. Raises `UnreadableError` with a place where it is not sound."""
    if len(source.text) > _LONGEST:
        raise refused(source, f"it is longer than {_LONGEST:,} characters")
    return _Reading(source, start).events()


def refused(source: Source, why: str, offset: int | None = None) -> UnreadableError:
    """The error that a file cannot be read, and why; inside an archive its part is named."""
    inner = f"{source.part}: " if source.part else ""
    return UnreadableError(
        source.path, "unreadable", inner + why, offset if offset is None else source.position(offset)
    )


class _Reading:
    """One reading of a source: what expat reports, with its byte offsets turned into code points."""

    def __init__(self, source: Source, start: int) -> None:
        self.source = source
        self.text = source.text
        self.begin = start + self.text.startswith("\ufeff", start)
        self.found: list[XmlEvent] = []
        self.depth = 0
        self.at_byte = 0
        self.at = self.begin
        parser: Any = expat.ParserCreate("utf-8", "\x1f")
        parser.UseForeignDTD(True)
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.buffer_text = False
        parser.StartElementHandler, parser.EndElementHandler = self._open, self._close
        parser.CharacterDataHandler, parser.SkippedEntityHandler = self._text, self._entity
        parser.CommentHandler = self._comment
        parser.EntityDeclHandler = self._declared
        self.parser = parser

    def events(self) -> Iterator[XmlEvent]:
        """The events of the source, as soon as a piece of it has been read."""
        try:
            for at in range(self.begin, len(self.text), _PIECE):
                self.parser.Parse(self.text[at : at + _PIECE].encode("utf-8", "surrogatepass"), False)
                yield from self._taken()
            self.parser.Parse(b"", True)
        except expat.ExpatError as error:
            place = self._offset(self.parser.ErrorByteIndex)
            raise refused(self.source, f"it is not well-formed XML: {expat.ErrorString(error.code)}", place) from None
        yield from self._taken()

    def _taken(self) -> list[XmlEvent]:
        taken, self.found = self.found, []
        return taken

    def _offset(self, byte: int) -> int:
        """The code point that a byte of the UTF-8 text is; asked in order, so that each stretch is counted once."""
        ahead = byte - self.at_byte
        if ahead < 0:
            self.at, self.at_byte, ahead = self.begin, 0, byte
        while ahead > 0:
            stretch = self.text[self.at : self.at + max(ahead // 4, 1)]
            if not stretch:
                break
            size = len(stretch) if stretch.isascii() else len(stretch.encode("utf-8", "surrogatepass"))
            self.at += len(stretch)
            self.at_byte += size
            ahead -= size
        return self.at

    def _here(self) -> int:
        return self._offset(self.parser.CurrentByteIndex)

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        start = self._here()
        if self.depth > _DEEPEST:
            raise refused(self.source, f"its elements nest deeper than {_DEEPEST}", start)
        space, _, local = name.rpartition("\x1f")
        given = {key.rpartition("\x1f")[2]: value for key, value in attributes.items()}
        self.found.append(XmlEvent("open", start, self._tag_end(start), local, space, given))

    def _close(self, name: str) -> None:
        self.depth -= 1
        start = self._here()
        end = self._tag_end(start)
        if not self.text.startswith("</", start):
            start = end
        space, _, local = name.rpartition("\x1f")
        self.found.append(XmlEvent("close", start, end, local, space))

    def _tag_end(self, start: int) -> int:
        found = _TAG_END.match(self.text, start + 1)
        return found.end() if found else start + 1

    def _text(self, words: str) -> None:
        start = self._here()
        end = start + len(words)
        reference = _REFERENCE.match(self.text, start) if len(words) <= 2 else None
        if reference is None and self.text.startswith(words, start):
            self.found.append(XmlEvent("text", start, end))
        elif words == "\n":
            self.found.append(XmlEvent("text", start, start + 1 + self.text.startswith("\r\n", start), reads="\n"))
        else:
            self.found.append(XmlEvent("text", start, reference.end() if reference else end, reads=words))

    def _entity(self, name: str, is_parameter: bool) -> None:
        reads = html5.get(f"{name};", "")
        start = self._here()
        if not is_parameter and reads:
            self.found.append(XmlEvent("text", start, start + len(name) + 2, reads=reads))

    def _comment(self, words: str) -> None:
        start = self._here()
        end = self.text.find("-->", start + 4)
        self.found.append(XmlEvent("comment", start, end + 3 if end >= 0 else start + len(words) + 7))

    def _declared(self, *about: Any) -> None:
        words = f"it declares an entity ({about[0][:40]}), and newslint reads no file that does"
        raise refused(self.source, words, self._here())
