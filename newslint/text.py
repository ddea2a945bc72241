"""Text has places: a span is a half-open range of it, a source is one file as it was decoded.

Nothing here knows what the text says. Offsets count code points, a byte-order mark among them; lines and columns exist
only at the edges, for people and for the programs that show them.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property, partial
from itertools import accumulate

from newslint.record import Record

BOM = "\ufeff"

_LINE_END = re.compile(r"\r\n|\n|\r")
_BINARY = "this is a binary file, not text; newslint reads text"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass

    @dataclass(frozen=True, order=True)
    class _Ends:
        start: int
        end: int

else:  # to a type checker a span holds what lies in it, not the two numbers it is made of

    class _Ends(Record):
        start: int
        end: int


class Span(_Ends):
    """A half-open range of a text, in code points: `start` is in it, `end` is not. Spans are ordered by both."""

    __slots__ = ()

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: object) -> bool:
        """Whether an offset, or the whole of another span, lies inside."""
        if isinstance(other, Span):
            return self.start <= other.start and other.end <= self.end
        return isinstance(other, int) and self.start <= other < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def hull(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


def spans_of(starts: Iterable[int], ends: Iterable[int]) -> tuple[Span, ...]:
    """The spans from each of these starts to its end; a draft has one for each word, made without a call of ours."""
    return tuple(map(partial(tuple.__new__, Span), zip(starts, ends, strict=False)))  # type: ignore[type-var]


class Position(Record):
    """A line and a column as people count them: both from 1, columns in code points, a byte-order mark not counted."""

    line: int
    column: int


def reason(error: OSError | ValueError) -> str:
    """Why a file cannot be read or written, in the words of the system."""
    return (getattr(error, "strerror", None) or str(error)).lower()


class UnreadableError(Exception):
    """A file that cannot be read as text; `kind` is `unreadable`, `binary` or `undecodable`."""

    def __init__(self, path: str, kind: str, message: str, position: Position | None = None) -> None:
        super().__init__(message)
        self.path = path
        self.kind = kind
        self.message = message
        self.position = position


class Source:
    """One text as decoded, with nothing normalised: line ends, odd spaces and a byte-order mark all stay.

    `path` is as the user gave it, with `/`. Lines end with LF, CRLF or CR and with nothing else. `part` is the inner
    file that the text is, where the file is an archive, and `beside` holds the texts of others that its reader needs.
    """

    def __init__(
        self,
        path: str,
        text: str,
        encoding: str = "utf-8",
        part: str | None = None,
        beside: Mapping[str, str] | None = None,
    ) -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.part = part
        self.beside = beside or {}

    def saying(self, text: str) -> Source:
        """A source of the same file with another text."""
        return Source(self.path, text, self.encoding, self.part, self.beside)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line starts, first line first."""
        if "\r" not in self.text:
            lengths = map(len, self.text.split("\n")[:-1])
            return tuple(accumulate((length + 1 for length in lengths), initial=0))
        return (0, *(end.end() for end in _LINE_END.finditer(self.text)))

    def position(self, offset: int) -> Position:
        """The line and column of an offset."""
        line = bisect_right(self.line_starts, offset)
        start = self.line_starts[line - 1]
        if line == 1 and self.text.startswith(BOM):
            start = min(start + 1, offset)
        return Position(line, offset - start + 1)

    def line(self, number: int) -> Span:
        """The span of a line counted from 1, without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)


def decode(path: str, content: bytes, encoding: str | None = None) -> Source:
    """The source that these bytes are: UTF-8 or what a byte-order mark says, another encoding only if it is named.

    Raises `UnreadableError` for bytes that are no text in that encoding, and for binary files.
    """
    marked = next((name for mark, name in _BOMS if content.startswith(mark)), None)
    name = marked or encoding or "utf-8"
    try:
        text = content.decode(name)
    except UnicodeDecodeError as error:
        raise _undecodable(path, content, name, error) from None
    if "\0" in text:
        raise UnreadableError(path, "binary", _BINARY)
    return Source(path, text, name)


def _undecodable(path: str, content: bytes, encoding: str, error: UnicodeDecodeError) -> UnreadableError:
    if b"\0" in content[:8192] and not encoding.startswith(("utf-16", "utf-32")):
        return UnreadableError(path, "binary", _BINARY)
    before = content[: error.start].decode(encoding, errors="replace")
    position = Source(path, before, encoding).position(len(before))
    byte = content[error.start]
    message = (
        f"byte 0x{byte:02x} is not {encoding.upper()}; save the file as UTF-8, "
        "or name its encoding in newslint.yml (encoding: windows-1252)"
    )
    return UnreadableError(path, "undecodable", message, position)
