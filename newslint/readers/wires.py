"""Messages of the wire services: a header, STX, copy, ETX, a trailer, EOT; any number of them in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newslint.readers.builder import Run
from newslint.record import Record
from newslint.text import Source, Span

SOH, STX, ETX, EOT = "\x01", "\x02", "\x03", "\x04"
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

_LINE = re.compile(r"[^\n]*\n?")
_CONTROL = "".join(map(chr, range(0x20))) + "\x7f"
_PIECE = re.compile(r"``|''|`|(?<=\s)_(?=\s)|[\x00-\x1f\x7f]+")
_READS = {"``": "“", "''": "”", "`": "‘", "_": "—"}


class Message(Record):
    """One message: where its header, its copy and its trailer stand."""

    header: Span
    copy: Span
    trailer: Span

    @property
    def span(self) -> Span:
        """All of it."""
        return self.header.hull(self.trailer)


def messages(source: Source) -> Iterator[Message]:
    """The messages of a source that have any copy, in order."""
    text, at = source.text, source.text.find(SOH)
    while at >= 0:
        following = text.find(SOH, at + 1)
        end = following if following >= 0 else len(text)
        begin = text.find(STX, at, end)
        begin = begin if begin >= 0 else end
        stop = min((place for mark in (ETX, EOT) if (place := text.find(mark, begin, end)) >= 0), default=end)
        if begin + 1 < stop:
            yield Message(Span(at, begin), Span(begin + 1, stop), Span(stop, end))
        at = following


def lines(source: Source, span: Span) -> Iterator[Span]:
    """The lines of a range without their ends, empty ones included."""
    at = span.start
    while at < span.end:
        found = _LINE.match(source.text, at, span.end)
        assert found is not None
        end = found.end()
        while end > at and source.text[end - 1] in "\r\n":
            end -= 1
        yield Span(at, end)
        at = found.end()


def stripped(source: Source, line: Span, also: str = "") -> Span:
    """A line without the white space, the control characters and the further marks at its edges."""
    start, end = line.start, line.end
    marks = _CONTROL + " \u00a0" + also
    while start < end and source.text[start] in marks:
        start += 1
    while end > start and source.text[end - 1] in marks:
        end -= 1
    return Span(start, end)


def runs(source: Source, span: Span) -> Iterator[Run]:
    """A range as it is read: doubled accents are quotation marks, a lone underscore a dash, control characters gaps."""
    at = span.start
    for piece in _PIECE.finditer(source.text, span.start, span.end):
        if at < piece.start():
            yield Run(at, piece.start())
        yield Run(piece.start(), piece.end(), _READS.get(piece.group(), " "))
        at = piece.end()
    if at < span.end:
        yield Run(at, span.end)


def joined(source: Source, wrapped: list[Span]) -> list[Run]:
    """Wrapped lines as one paragraph; a word that was broken at its hyphen is one word again."""
    found: list[Run] = []
    for before, line in zip([None, *wrapped], wrapped, strict=False):
        if before is not None and before.end < line.start:
            text = source.text
            broken = text[before.end - 2 : before.end - 1].isalpha() and text[before.end - 1] == "-"
            found.append(Run(before.end, line.start, "" if broken and text[line.start].islower() else " "))
        found += runs(source, line)
    return found


def century(year: str) -> int:
    """The year that two figures are: none of these formats is older than 1970."""
    return int(year) + (1900 if int(year) >= 70 else 2000)


def the_day(year: int, month: int, day: int) -> date | None:
    """The day, None where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
