"""A passage is one paragraph as its format has it, before anyone says which zones it fills.

A reader cuts a draft into passages; `zoning` says what each of them is; `written` makes them blocks. A passage knows
the runs of the source it is read from, so it can be cut at any character a reader sees.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.document import Zone
from newslint.readers.builder import CopyBuilder, Run
from newslint.record import Record
from newslint.text import Source, Span


class Passage(Record):
    """One paragraph: the runs it is read from, what they read as, and the source range it fills, markup included.

    `gap` is true where a blank line, or nothing at all, stands before it. `zone` is set where the format itself says
    what the passage is (a Markdown heading); otherwise its words and its neighbours say it.
    """

    runs: tuple[Run, ...]
    text: str
    source: Span
    gap: bool = True
    zone: Zone | None = None
    key: str | None = None
    image: str | None = None
    printed: bool = True
    level: int = 0
    part: str | None = None

    @property
    def head(self) -> str:
        """The first 200 characters: enough to tell what a passage opens with, at a price that never grows."""
        return self.text[:200]

    @property
    def tail(self) -> str:
        """The last 200 characters."""
        return self.text[-200:]


class Part(Record):
    """A stretch of a passage that fills one zone: `start` and `end` count the characters of its text."""

    zone: Zone
    start: int
    end: int
    image: str | None = None


def passage(source: Source, runs: Iterable[Run], extent: Span | None = None, **known: object) -> Passage | None:
    """The passage these runs are, or None where they read as white space alone."""
    kept = tuple(run for run in runs if run.end > run.start)
    text = "".join(_reads(source, run) for run in kept)
    if not text.strip():
        return None
    whole = extent or Span(kept[0].start, max(run.end for run in kept))
    return Passage(kept, text, whole, **known)  # type: ignore[arg-type]


def _reads(source: Source, run: Run) -> str:
    return source.text[run.start : run.end] if run.reads is None else run.reads


def written(builder: CopyBuilder, source: Source, whole: Passage, parts: Iterable[Part]) -> None:
    """Add a passage to the copy as the blocks its parts are; between them they fill its whole source range."""
    parts = list(parts)
    begin = whole.source.start
    for part in parts:
        entire = part.start == 0 and part.end == len(whole.text)
        runs = whole.runs if entire else tuple(_cut(source, whole.runs, part.start, part.end))
        end = whole.source.end if part is parts[-1] or not runs else runs[-1].end
        builder.add(
            part.zone,
            runs,
            _trimmed(source, begin, end),
            key=whole.key,
            image=part.image or whole.image,
            printed=whole.printed,
            level=whole.level,
            part=whole.part,
        )
        begin = end


def _trimmed(source: Source, start: int, end: int) -> Span:
    text = source.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _cut(source: Source, runs: tuple[Run, ...], start: int, end: int) -> Iterator[Run]:
    """The runs that read as the characters from `start` to `end`; a replacement that is cut keeps its whole range."""
    at = 0
    for run in runs:
        reads = _reads(source, run)
        first, last = max(start - at, 0), min(end - at, len(reads))
        at += len(reads)
        if first >= last:
            continue
        if run.reads is None:
            yield Run(run.start + first, run.start + last)
        else:
            yield Run(run.start, run.end, reads[first:last])
