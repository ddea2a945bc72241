"""Editors count lines from 0 and columns in the units of an encoding; a ruler turns those into offsets and back.

Lines end with LF, CRLF or CR and with nothing else, as the protocol has it. A byte-order mark that an editor sends is
a character of the first line like any other.
"""

from __future__ import annotations

from bisect import bisect_right

from newslint.text import Source, Span

UTF_8, UTF_16, UTF_32 = "utf-8", "utf-16", "utf-32"

Point = tuple[int, int]
"""A line from 0 and a column in units from 0."""


def units(text: str, encoding: str) -> int:
    """How many units of an encoding a text takes: “🦞” takes 4 of UTF-8, 2 of UTF-16, 1 of UTF-32."""
    if encoding == UTF_32 or text.isascii():
        return len(text)
    if encoding == UTF_8:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text) + sum(char > "\uffff" for char in text)


class Ruler:
    """The way between the offsets of a source and the points of an editor that counts in this encoding."""

    def __init__(self, source: Source, encoding: str = UTF_16) -> None:
        self.source = source
        self.encoding = encoding

    def point(self, offset: int) -> Point:
        """The point of an offset; one behind the text is at its end."""
        line = bisect_right(self.source.line_starts, offset) - 1
        return line, units(self.source.text[self.source.line_starts[line] : offset], self.encoding)

    def points(self, span: Span) -> tuple[Point, Point]:
        """The points of both ends of a span."""
        return self.point(span.start), self.point(span.end)

    def offset(self, point: Point) -> int:
        """The offset of a point: the end of its line where the line is shorter, the end of the text where it is."""
        line, column = point
        if line >= len(self.source.line_starts):
            return len(self.source.text)
        span = self.source.line(line + 1)
        text = self.source.text[span.start : span.end]
        if self.encoding == UTF_32 or text.isascii():
            return span.start + min(column, len(text))
        for at, char in enumerate(text):
            column -= units(char, self.encoding)
            if column < 0:
                return span.start + at
        return span.end

    def span(self, start: Point, end: Point) -> Span:
        """The span between two points."""
        first = self.offset(start)
        return Span(first, max(first, self.offset(end)))
