"""A drawing shows findings under the lines they are in, in one notation for examples, pages and the terminal.

::

    The club rowed on Tuesday, March 4, 2024, and slept through Tuesday's storm.
                      ^^^^^^^ March 4, 2024 was a Monday, not a Tuesday.
                                                                ~~~~~~~ Tuesday is said here

A mark is a range of a source with words: a finding (`^`) or another place it speaks of (`~`). Below a line stands one
row for each mark on it: spaces up to the mark's first column, one `^` or `~` a character, and after a space the words.
Rows of findings come before rows of other places, each in order of start, then of end. A mark that covers several
lines has a row under each line it has characters on, and its words after the first only. An empty mark is drawn as one
character. Two equal marks of other places are drawn once.

In an example every line of the draft is shown and one character is one column. On a terminal only marked lines are
shown: a line wider than the screen is cut to a window around its marks, `…` standing for what is left out; marks too
far apart for one window get one each; wide characters take two columns, combining ones none, and control characters
are shown as signs, never sent. The words after a row are not cut.

A row of the draft itself that looks like a row of marks cannot be told from one: write code fences with backticks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from newslint.record import Record
from newslint.text import Source, Span

_ROW = re.compile(r" *(?:\^+|~+)(?: .*)?")
_CONTEXT = 12
_CUT = "…"


class Mark(Record):
    """A range of the source to be pointed at, and what is said of it; `other` marks the other place of a finding."""

    span: Span
    words: str = ""
    other: bool = False

    @property
    def order(self) -> tuple[bool, int, int, str]:
        """Findings first, then by start and end."""
        return self.other, self.span.start, self.span.end, self.words


class Row(Record):
    """One row of a drawing: a line of the source with its number, or a row under it with its mark.

    The row of a mark is `text` (spaces and marks) and `words`, so that a report can colour them.
    """

    text: str
    number: int = 0
    mark: Mark | None = None
    words: str = ""

    def __str__(self) -> str:
        return f"{self.text} {self.words}" if self.words else self.text


def drawing(source: Source, found: Iterable[Mark]) -> str:
    """The whole source with its marks drawn in, as examples have it: line feeds between rows, none at the end."""
    lines = _by_line(source, found)
    rows = []
    for number in range(1, len(source.line_starts) + 1):
        rows.append(_read(source, source.line(number)))
        rows += [str(_row(source, number, mark, Span(0, len(source.text)), len)) for mark in lines.get(number, ())]
    return "\n".join(rows)


def picture(source: Source, found: Iterable[Mark], width: int = 80) -> Iterator[Row]:
    """The marked lines of the source and their marks as a terminal shows them, lines no wider than `width` cells.

    A line whose marks lie too far apart is shown more than once, each time with the marks that fit.
    """
    for number, here in sorted(_by_line(source, found).items()):
        line = source.line(number)
        for together in _windows(source, line, here, width):
            yield from _window_rows(source, number, together, width)


def is_row(line: str) -> bool:
    """Whether a line of an example is a row of marks."""
    return _ROW.fullmatch(line) is not None


def erased(drawn: str) -> str:
    """The draft of an example, with the rows of marks taken out."""
    return "\n".join(line for line in drawn.split("\n") if not is_row(line))


def _read(source: Source, span: Span) -> str:
    return source.text[span.start : span.end]


def _by_line(source: Source, found: Iterable[Mark]) -> dict[int, list[Mark]]:
    """The marks that have characters on each line, findings first."""
    lines: dict[int, list[Mark]] = {}
    last: Mark | None = None
    for mark in sorted(found, key=lambda mark: mark.order):
        if mark.other and mark == last:
            continue
        last = mark
        for number in _lines_of(source, mark.span):
            lines.setdefault(number, []).append(mark)
    return lines


def _lines_of(source: Source, span: Span) -> Iterator[int]:
    first = source.position(span.start).line
    yield first
    for number in range(first + 1, source.position(max(span.start, span.end - 1)).line + 1):
        line = source.line(number)
        if line.start < min(line.end, span.end):
            yield number


def _row(source: Source, number: int, mark: Mark, window: Span, measure: Callable[[str], int], lead: int = 0) -> Row:
    """The row of a mark under the part of a line that the window shows; `lead` cells stand before that part."""
    line = source.line(number)
    start = min(max(mark.span.start, line.start, window.start), line.end)
    end = max(start, min(mark.span.end, line.end, window.end))
    before = lead + measure(_read(source, Span(max(line.start, window.start), start)))
    sign = "~" if mark.other else "^"
    first = mark.span.start >= line.start
    text = " " * before + sign * max(1, measure(_read(source, Span(start, end))))
    return Row(text, 0, mark, mark.words if first else "")


def _windows(source: Source, line: Span, here: Sequence[Mark], width: int) -> Iterator[list[Mark]]:
    """The marks of a line in groups, each of which fits into one window; all in one where the whole line fits."""
    if _is_narrow(source, line, width):
        yield list(here)
        return
    group: list[Mark] = []
    for mark in sorted(here, key=lambda mark: mark.span):
        if group and not _fits(source, line, [*group, mark], width):
            yield sorted(group, key=lambda mark: mark.order)
            group = []
        group.append(mark)
    yield sorted(group, key=lambda mark: mark.order)


def _fits(source: Source, line: Span, group: Sequence[Mark], width: int) -> bool:
    return _is_narrow(source, _hull(line, group), width - 2 * (_CONTEXT + 1))


def _is_narrow(source: Source, span: Span, width: int) -> bool:
    """Whether a range takes at most so many cells; one of many more characters is not measured."""
    return len(span) <= 4 * width and cells(_read(source, span)) <= width


def _hull(line: Span, group: Sequence[Mark]) -> Span:
    """The range of a line from its first mark to its last."""
    start = max(line.start, min(mark.span.start for mark in group))
    end = min(line.end, max(mark.span.end for mark in group))
    return Span(min(start, line.end), max(min(start, line.end), end))


def _window_rows(source: Source, number: int, group: Sequence[Mark], width: int) -> Iterator[Row]:
    line = source.line(number)
    window = _window(source, line, _hull(line, group), width)
    left, right = window.start > line.start, window.end < line.end
    text = _CUT * left + shown(_read(source, window)) + _CUT * right
    yield Row(text, number)
    for mark in group:
        yield _row(source, number, mark, window, cells, int(left))


def _window(source: Source, line: Span, hull: Span, width: int) -> Span:
    """The part of a line to show: all of it if it fits, else the marks with as many words around them as fit."""
    room = max(width - 2, 2)
    if _is_narrow(source, line, width):
        return line
    least = min(2 * _CONTEXT, room // 2)
    spare = max(room - cells(_read(source, hull)), least) if _is_narrow(source, hull, room) else least
    start = _back(source, hull.start, line.start, spare // 2)
    end = _ahead(source, start, line.end, room)
    start = _back(source, end, line.start, room) if end == line.end else start
    return Span(_word_start(source, start, hull.start, line), _word_end(source, end, hull, line))


def _back(source: Source, offset: int, limit: int, room: int) -> int:
    """The offset from which the text up to here takes at most so many cells."""
    while offset > limit and (room := room - cells(source.text[offset - 1])) >= 0:
        offset -= 1
    return offset


def _ahead(source: Source, offset: int, limit: int, room: int) -> int:
    while offset < limit and (room := room - cells(source.text[offset])) >= 0:
        offset += 1
    return offset


def _word_start(source: Source, start: int, before: int, line: Span) -> int:
    """The start of the first whole word of a window, if there is one before its marks."""
    if start == line.start:
        return start
    space = source.text.find(" ", start - 1, before)
    return space + 1 if space >= 0 else start


def _word_end(source: Source, end: int, hull: Span, line: Span) -> int:
    if end >= line.end or end <= hull.end:
        return end
    space = source.text.rfind(" ", hull.end, end + 1)
    return space if space >= 0 else end


def shown(text: str) -> str:
    """Text that is safe to send to a terminal: a tab is a space, any other control character a sign."""
    return text if text.isprintable() else "".join(map(_sign, text))


def _sign(char: str) -> str:
    if char.isprintable() or char in "\u200c\u200d":
        return char
    if char < " ":
        return " " if char == "\t" else chr(0x2400 + ord(char))
    return " " if char.isspace() else "\u2421" if char == "\x7f" else "\ufffd"


def cells(text: str) -> int:
    """How many columns of a terminal a text takes once it is safe to send."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if char < "\u0300":
        return 1
    from unicodedata import category, combining, east_asian_width

    if combining(char) or category(char) in ("Mn", "Me") or char in "\u200c\u200d":
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
