"""Readers write the copy block by block; the builder folds white space and keeps the map back to the source.

Runs of white space inside a block (line wraps, no-break spaces, tabs) read as one space, characters that nobody sees
(soft hyphens, zero-width ones, marks of direction, the place of a picture that was not pasted) as nothing, and the
white space at a block's edges is left out. A letter and the accent typed after it ("e" + U+0301) read as one letter,
a ligature ("ﬁ") as its letters, a hyphen that does not break as a hyphen, as whoever pasted them sees them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newslint.document import Block, View, Zone
from newslint.record import Record
from newslint.text import Source, Span

INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufffc"
)
"""What nobody sees in copy, and what pasting from a page, a mail or a word processor leaves in it."""

_FOLDED = re.compile(rf"[\s{INVISIBLE}]+")
_UNEVEN = re.compile(rf"[\s{INVISIBLE}](?:(?<! )[\s{INVISIBLE}]*|[\s{INVISIBLE}]+)")
_HYPHENS = "\u2010\u2011"
_APART = re.compile(rf"[\u0300-\u036f\ufb00-\ufb06{_HYPHENS}]")
_SEVERAL = re.compile(rf"[A-Za-z\u00c0-\u024f][\u0300-\u036f]+|[\ufb00-\ufb06{_HYPHENS}]")
_PLAIN = " "


class Run(Record):
    """A range of the source and what it reads as; `reads` is None where the source is read as it stands."""

    start: int
    end: int
    reads: str | None = None


class CopyBuilder:
    """Collects blocks in reading order and gives the finished view and blocks."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._apart = not source.text.isascii() and _APART.search(source.text) is not None
        self._seen = source.text.isascii() or not any(mark in source.text for mark in INVISIBLE)
        self._texts: list[str] = []
        self._at: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._length = 0
        self._blocks: list[Block] = []

    def add(
        self,
        zone: Zone,
        runs: Iterable[Run],
        source: Span | None = None,
        *,
        key: str | None = None,
        image: str | None = None,
        printed: bool = True,
        level: int = 0,
        part: str | None = None,
    ) -> Block | None:
        """Add a block read from these runs; nothing is added, and None given, where they read as nothing."""
        text = self._source.text
        if self._apart:
            runs = (piece for run in runs for piece in _composed(text, run))
        runs = list(runs)
        pieces = runs if self._is_even(runs) else _trimmed(_folded(text, runs), text)
        if not pieces:
            return None
        if self._blocks:
            self._piece(Run(pieces[0].start, pieces[0].start, "\n"))
        start = self._length
        for piece in pieces:
            self._piece(piece)
        extent = source or Span(pieces[0].start, max(piece.end for piece in pieces))
        span = Span(start, self._length)
        block = Block(len(self._blocks), zone, span, extent, key, image, printed, level, part or self._source.part)
        self._blocks.append(block)
        return block

    def _is_even(self, runs: Sequence[Run]) -> bool:
        """Whether this is one run that reads as it stands, as most are: no white space in it but single spaces."""
        if not self._seen or len(runs) != 1 or runs[0].reads is not None:
            return False
        text = self._source.text[runs[0].start : runs[0].end]
        if text.isprintable():  # all white space that it may hold is spaces
            return not (text[:1] in ("", " ") or text[-1] == " " or "  " in text)
        return bool(text) and " ".join(text.split()) == text

    def finish(self) -> tuple[View, tuple[Block, ...]]:
        """The view of all blocks added, and the blocks."""
        view = View("".join(self._texts), tuple(self._at), tuple(self._starts), tuple(self._ends))
        return view, tuple(self._blocks)

    def _piece(self, run: Run) -> None:
        reads = self._source.text[run.start : run.end] if run.reads is None else run.reads
        self._texts.append(reads)
        self._at.append(self._length)
        self._starts.append(run.start)
        self._ends.append(run.end)
        self._length += len(reads)


def _composed(text: str, run: Run) -> Iterable[Run]:
    """A run cut so that each letter that is not what it reads as is a piece of its own."""
    if run.reads is not None:
        yield run._replace(reads=_SEVERAL.sub(_letter, run.reads))
        return
    at = run.start
    for found in _SEVERAL.finditer(text, run.start, run.end):
        yield Run(at, found.start())
        yield Run(found.start(), found.end(), _letter(found))
        at = found.end()
    yield Run(at, run.end)


def _letter(found: re.Match[str]) -> str:
    from unicodedata import normalize

    written = found.group()
    return "-" if written in _HYPHENS else normalize("NFC" if len(written) > 1 else "NFKC", written)


def _folded(text: str, runs: Iterable[Run]) -> Iterable[Run]:
    """The runs cut so that each reads verbatim, as one space, or as a replacement."""
    for run in runs:
        if run.reads is not None:
            folded = _FOLDED.sub(_space, run.reads)
            if folded:
                yield Run(run.start, run.end, folded)
            continue
        at = run.start
        for gap in _UNEVEN.finditer(text, run.start, run.end):
            if at < gap.start():
                yield Run(at, gap.start())
            if _space(gap):
                yield Run(gap.start(), gap.end(), _PLAIN)
            at = gap.end()
        if at < run.end:
            yield Run(at, run.end)


def _space(gap: re.Match[str]) -> str:
    return _PLAIN if gap.group().strip(INVISIBLE) else ""


def _trimmed(pieces: Iterable[Run], text: str) -> list[Run]:
    """The pieces without white space at either edge, and never two spaces where two of them meet."""
    kept: list[Run] = []
    spaced = True
    for piece in pieces:
        reads = text[piece.start : piece.end] if piece.reads is None else piece.reads
        if spaced and reads[0] == _PLAIN:
            piece, reads = _without_first(piece, reads)
        if reads:
            kept.append(piece)
            spaced = reads[-1] == _PLAIN
    if kept and spaced:
        kept[-1:] = _without_last(kept[-1], text)
    return kept


def _without_first(piece: Run, reads: str) -> tuple[Run, str]:
    if piece.reads is None:
        return Run(piece.start + 1, piece.end), reads[1:]
    return Run(piece.start, piece.end, reads[1:]), reads[1:]


def _without_last(piece: Run, text: str) -> list[Run]:
    reads = text[piece.start : piece.end] if piece.reads is None else piece.reads
    if len(reads) == 1:
        return []
    if piece.reads is None:
        return [Run(piece.start, piece.end - 1)]
    return [Run(piece.start, piece.end, reads[:-1])]
