"""A numbered sentence has its numbers taken out: "rents rose P, from M to M" for "Rents rose 20%, from $8 to $9".

Every number, with its hedge and unit, is one capital that says what kind it is; a time is D; all other words are in
lower case, with straight apostrophes and long dashes. Statements about numbers are read from such sentences by their
words. Sentences without a number, longer than a paragraph, or in another language than English are left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping

from newslint.document import Document, Zone, per_document
from newslint.facts.dates import dates
from newslint.facts.quantities import Kind, Quantity, quantities
from newslint.facts.sentences import sentences
from newslint.record import Record
from newslint.text import Span

COUNT, MONEY, PERCENT, POINTS, MEASURE, PART = "N", "M", "P", "B", "U", "F"
TIME = "D"
_LETTERS = {
    Kind.COUNT: COUNT,
    Kind.MONEY: MONEY,
    Kind.PERCENT: PERCENT,
    Kind.POINTS: POINTS,
    Kind.MEASURE: MEASURE,
    Kind.PART: PART,
    Kind.SCORE: "S",
    Kind.VOTE: "V",
    Kind.ORDINAL: "O",
    Kind.LABEL: "L",
}
_LONGEST = 900
_PLAIN = str.maketrans("’‘“”–", "''\"\"—")
_SILENT = frozenset({Zone.BYLINE, Zone.CREDIT, Zone.NOTE, Zone.DATELINE})


class Numbered(Record):
    """One sentence with capitals for numbers; `numbers` holds the quantity of each by its offset in `text`.

    `pieces` are the offsets, in the text and in the copy, from which on both run alike.
    """

    span: Span
    text: str
    numbers: Mapping[int, Quantity]
    pieces: tuple[tuple[int, int], ...]

    def to_copy(self, start: int, end: int) -> Span:
        """The span of the copy that a range of the text was made of."""
        return Span(self._at(start), self._at(end))

    def _at(self, offset: int) -> int:
        text, copy = self.pieces[bisect_right(self.pieces, (offset, self.span.end + 1)) - 1]
        return copy + offset - text


@per_document
def numbered(doc: Document) -> tuple[Numbered, ...]:
    """The sentences that hold a number, in reading order."""
    return tuple(_numbered(doc, _is_heard)) if doc.language.lower().startswith("en") else ()


@per_document
def noted(doc: Document) -> tuple[Numbered, ...]:
    """The sentences of notes and corrections that hold a number, in reading order; most drafts have none."""
    if not doc.language.lower().startswith("en") or not any(block.zone is Zone.NOTE for block in doc.blocks):
        return ()
    return tuple(_numbered(doc, lambda zone: zone is Zone.NOTE))


def _is_heard(zone: Zone) -> bool:
    return zone not in _SILENT


def _numbered(doc: Document, is_heard: Callable[[Zone], bool]) -> Iterator[Numbered]:
    known = quantities(doc)
    starts = [quantity.span.start for quantity in known]
    times = [written.span for written in dates(doc)]
    time_starts = [span.start for span in times]
    first = 0
    for sentence in sentences(doc):
        span = sentence.span
        first = bisect_left(starts, span.start, first)
        last = bisect_left(starts, span.end, first)
        if first == last or len(span) > _LONGEST or not is_heard(doc.blocks[sentence.block].zone):
            continue
        within = times[bisect_left(time_starts, span.start) : bisect_left(time_starts, span.end)]
        yield _taken_out(doc, span, known[first:last], within)


def _taken_out(doc: Document, span: Span, known: tuple[Quantity, ...], times: list[Span]) -> Numbered:
    marks: list[tuple[Span, Quantity | None]] = [(_bent(quantity), quantity) for quantity in known]
    marks += [(time, None) for time in times]
    marks.sort(key=lambda mark: mark[0].start)
    text, at, length = [], span.start, 0
    numbers: dict[int, Quantity] = {}
    pieces = [(0, span.start)]
    for mark, quantity in marks:
        if mark.start < at:
            continue
        text += [_plain(doc.text[at : mark.start]), _letter(quantity)]
        length += mark.start - at + 1
        at = min(mark.end, span.end)
        if quantity is not None:
            numbers[length - 1] = quantity
        pieces += [(length - 1, mark.start), (length, at)]
    text.append(_plain(doc.text[at : span.end]))
    return Numbered(span, "".join(text), numbers, tuple(pieces))


def _letter(quantity: Quantity | None) -> str:
    return TIME if quantity is None else _LETTERS[quantity.kind]


def _bent(quantity: Quantity) -> Span:
    return quantity.span if quantity.hedge_span is None else quantity.span.hull(quantity.hedge_span)


def _plain(text: str) -> str:
    """The text in lower case, each letter as long as it was."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_PLAIN)
