"""A layer is a text inside a text: what the value of a JSON string or an escaped element reads as.

It is read like a file of its own, and what is found there is brought back to where it stands in the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.document import View
from newslint.readers.builder import Run
from newslint.readers.directives import Order
from newslint.readers.passages import Passage
from newslint.text import Source, Span


class Layer:
    """The text that some runs of a source read as; `inner` is that text as a source of its own."""

    def __init__(self, source: Source, runs: Iterable[Run]) -> None:
        texts: list[str] = []
        at: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        length = 0
        for run in runs:
            reads = source.text[run.start : run.end] if run.reads is None else run.reads
            if reads:
                texts.append(reads)
                at.append(length)
                starts.append(run.start)
                ends.append(run.end)
                length += len(reads)
        self.source = source
        self.view = View("".join(texts), tuple(at), tuple(starts), tuple(ends))
        self.inner = Source(source.path, self.view.text, source.encoding)

    @property
    def text(self) -> str:
        """What the layer reads as."""
        return self.view.text

    def passage(self, found: Passage, **known: Any) -> Passage:
        """A passage of the layer as one of the source."""
        runs = tuple(piece for run in found.runs for piece in self.outer(run))
        return found._replace(runs=runs, source=self.view.to_source(found.source), **known)

    def order(self, given: Order) -> Order:
        """A suppression in the layer as one of the source."""
        return given._replace(span=self.view.to_source(given.span))

    def outer(self, run: Run) -> Iterator[Run]:
        """The runs of the source that a run of the layer was read from."""
        view = self.view
        if run.start >= run.end:
            return
        if run.reads is not None:
            place = view.to_source(Span(run.start, run.end))
            yield Run(place.start, place.end, run.reads)
            return
        piece = bisect_right(view.at, run.start) - 1
        at = run.start
        while at < run.end:
            after = view.at[piece + 1] if piece + 1 < len(view.at) else len(view.text)
            end = min(after, run.end)
            yield self._verbatim(piece, at, end, after)
            at, piece = end, piece + 1

    def _verbatim(self, piece: int, start: int, end: int, after: int) -> Run:
        """A stretch of one piece of the layer, as it stands in the source or else as what it reads as."""
        view = self.view
        first, last = view.starts[piece], view.ends[piece]
        if after - view.at[piece] == last - first:
            shift = first - view.at[piece]
            first, last = start + shift, end + shift
        reads = view.text[start:end]
        return Run(first, last, None if self.source.text[first:last] == reads else reads)
