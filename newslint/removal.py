"""Taking whole blocks out of a draft takes their lines too, and one of the blank lines that would meet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newslint.text import Source, Span


def removal(source: Source, blocks: Sequence[Span]) -> list[Span] | None:
    """The source ranges to delete so that these blocks are gone; None where other copy shares their lines."""
    lines = sorted({line for block in blocks for line in _lines(source, block)})
    ordered = sorted(set(blocks))
    if not all(_empty_without(source, line, ordered) for line in lines):
        return None
    return [_with_blank(source, first, last) for first, last in _stretches(lines)]


def _lines(source: Source, block: Span) -> range:
    last = max(block.start, block.end - 1)
    return range(source.position(block.start).line, source.position(last).line + 1)


def _empty_without(source: Source, number: int, blocks: Sequence[Span]) -> bool:
    """Whether nothing but white space is left of a line when the blocks, in order, are taken out of it."""
    line = source.line(number)
    rest, at = [], line.start
    last = bisect_left(blocks, line.end, key=_start)
    first = last
    while first and blocks[first - 1].end > line.start:
        first -= 1
    for block in blocks[first:last]:
        rest.append(source.text[at : max(at, block.start)])
        at = max(at, block.end)
    rest.append(source.text[at : line.end])
    return not "".join(rest).strip("\ufeff \t\u00a0")


def _start(block: Span) -> int:
    return block.start


def _stretches(lines: Sequence[int]) -> list[tuple[int, int]]:
    stretches: list[tuple[int, int]] = []
    for line in lines:
        if stretches and stretches[-1][1] == line - 1:
            stretches[-1] = (stretches[-1][0], line)
        else:
            stretches.append((line, line))
    return stretches


def _with_blank(source: Source, first: int, last: int) -> Span:
    count = len(source.line_starts)
    before = first == 1 or _blank(source, first - 1)
    after = last == count or _blank(source, last + 1)
    if before and after:
        last, first = (last + 1, first) if last + 1 < count else (last, max(first - 1, 1))
    start = source.line_starts[first - 1]
    end = source.line_starts[last] if last < count else len(source.text)
    return Span(start + _bom(source, start), end)


def _blank(source: Source, number: int) -> bool:
    line = source.line(number)
    return not source.text[line.start : line.end].strip()


def _bom(source: Source, start: int) -> int:
    return 1 if start == 0 and source.text.startswith("\ufeff") else 0
