"""A plain text draft is paragraphs: each line is one, unless the file is wrapped at a right margin.

A file counts as wrapped when at least two thirds of the lines that touch the next one are filled up to a common width
(30 to 120 characters): the next line's first word would not have fitted. A quarter of those next lines must also start
in lower case, as a paragraph never does. In a wrapped file a paragraph ends at a blank line, before an indented line,
a list mark, a speaker or a credit, and after a short line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newslint.document import Document
from newslint.readers import shapes
from newslint.readers.builder import INVISIBLE, CopyBuilder, Run
from newslint.readers.directives import Order, order, suppressions
from newslint.readers.passages import Passage, written
from newslint.readers.zoning import zoned
from newslint.text import Source, Span

_NARROW, _WIDE, _SLACK = 30, 120, 12


def document(source: Source, _: Mapping[str, tuple[str, ...]]) -> Document:
    """The document that a plain text draft is; it has no metadata, so the names of front-matter keys mean nothing."""
    orders: list[Order] = []
    builder = CopyBuilder(source)
    for whole, parts in zoned(passages(source, orders)):
        written(builder, source, whole, parts)
    view, blocks = builder.finish()
    asked = suppressions(orders, blocks, len(source.text))
    return Document(source, "text", view, blocks, suppressions=asked)


def passages(source: Source, orders: list[Order]) -> list[Passage]:
    """The paragraphs of a text; suppressions met on the way are added to `orders`, exported comments are left out."""
    paragraphs = _paragraphs(source, orders)
    if "\n[a]" not in source.text:
        return [_passage(source, lines, gap) for lines, gap in paragraphs]
    from newslint.readers.exported_comments import exported_comments

    end, marks = exported_comments(source.text)
    return [_between(source, lines, gap, marks) for lines, gap in paragraphs if lines[0].start < end]


def _between(source: Source, lines: Sequence[Span], gap: bool, marks: Sequence[Span]) -> Passage:
    """A passage read without the marks that stand in it."""
    whole = _passage(source, lines, gap)
    cuts = [mark for mark in marks if mark in whole.source]
    starts = (whole.source.start, *(mark.end for mark in cuts))
    ends = (*(mark.start for mark in cuts), whole.source.end)
    runs = tuple(Run(start, end) for start, end in zip(starts, ends, strict=True) if start < end)
    return whole._replace(runs=runs, text="".join(source.text[run.start : run.end] for run in runs))


def _passage(source: Source, lines: Sequence[Span], gap: bool) -> Passage:
    extent = Span(lines[0].start, lines[-1].end)
    return Passage((Run(extent.start, extent.end),), source.text[extent.start : extent.end], extent, gap)


def _paragraphs(source: Source, orders: list[Order]) -> Iterator[tuple[list[Span], bool]]:
    """The lines of each paragraph and whether a blank line stands above it; orders met on the way are kept."""
    every = list(_lines(source))
    width = _wrapped_at(source, every)
    lines: list[Span] = []
    gap = blank = True
    for line in every:
        given = _given(source, line) if line else None
        if line and given is None and lines and width and _goes_on(source, lines[-1], line, width):
            lines.append(line)
            continue
        if lines:
            yield lines, gap
            lines = []
        if given is not None:
            orders.append(given)
        elif line:
            lines, gap, blank = [line], blank, False
        else:
            blank = True
    if lines:
        yield lines, gap


def _lines(source: Source) -> Iterator[Span | None]:
    """Every line without the white space around it; None for a blank one."""
    text = source.text
    for start, end in pairwise((*source.line_starts, len(text))):
        while start < end and (text[start].isspace() or text[start] in INVISIBLE):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
            end -= 1
        yield Span(start, end) if start < end else None


def _given(source: Source, line: Span) -> Order | None:
    text = source.text
    if text[line.start] != "[" or text[line.end - 1] != "]":
        return None
    return order(text[line.start + 1 : line.end - 1], line)


def _wrapped_at(source: Source, lines: Sequence[Span | None]) -> int:
    """The width that lines are filled up to, 0 where each line is a paragraph of its own."""
    breaks = [(line, following) for line, following in pairwise(lines) if line and following]
    width = max((len(line) for line, _ in breaks if len(line) <= _WIDE), default=0)
    if width < _NARROW:
        return 0
    full = sum(len(line) <= _WIDE and _is_full(source, line, following, width) for line, following in breaks)
    lower = sum(source.text[following.start].islower() for _, following in breaks)
    return width if 3 * full >= 2 * len(breaks) and 4 * lower >= len(breaks) else 0


def _is_full(source: Source, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of the following line would not have fitted on this one."""
    word = source.text[following.start : min(following.end, following.start + width)].split(maxsplit=1)[0]
    return len(line) + 1 + len(word) > width - _SLACK


def _goes_on(source: Source, line: Span, following: Span, width: int) -> bool:
    """Whether a paragraph of a wrapped file runs on from one line to the next."""
    text = source.text
    if _indent(text, following) > _indent(text, line) + 1:
        return False
    words = text[following.start : following.end]
    if words[0].islower():
        return True
    if not _is_full(source, line, following, width):
        return False
    return not (shapes.bullet(words[:80]) or shapes.speaker(words[:80]) or shapes.credit(words) == 0)


def _indent(text: str, line: Span) -> int:
    start = line.start
    while start > 0 and text[start - 1] in " \t\u00a0":
        start -= 1
    return line.start - start
