"""Words that need others: before them, after them, or anywhere in the sentence, the paragraph or the draft."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newslint.document import Document, Zone
from newslint.facts.sentences import sentence_at
from newslint.facts.uses import uses
from newslint.finding import Slip
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

CASES = ()
VALUES = ("written", "needed")
ELSEWHERE = ()
NEEDS = ()


class Options(Record):
    """Where one of `words` stands, one of `needs` stands `where` it says, within what `within` says.

    `once` reports only the first use that lacks what it needs. The zones and the voice are those of `words`; what they
    need may stand in anybody's words.
    """

    words: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    where: Literal["before", "after", "anywhere"] = "anywhere"
    within: Literal["sentence", "paragraph", "draft"] = "draft"
    once: bool = True
    zone: tuple[Zone, ...] = ()
    voice: Literal["own", "quoted", "any"] = "own"


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """A slip where the words stand alone."""
    needed = uses(doc, options.needs, tuple(Zone), "any")
    for span in uses(doc, options.words, options.zone, options.voice):
        if not any(_serves(span, other, options.where) for other in _within(needed, _room(doc, span, options.within))):
            yield Slip(span, {"written": doc.read(span), "needed": options.needs[0] if options.needs else ""})
            if options.once:
                return


def _room(doc: Document, span: Span, within: str) -> Span:
    if within == "sentence":
        return sentence_at(doc, span.start).span
    return doc.block_at(span.start).span if within == "paragraph" else Span(0, len(doc.text))


def _within(needed: Sequence[Span], room: Span) -> Sequence[Span]:
    """The first and the last of the words needed in a stretch: if neither serves, none does."""
    first = bisect_left(needed, room.start, key=lambda span: span.start)
    last = bisect_left(needed, room.end, first, key=lambda span: span.start)
    return [needed[first], needed[last - 1]] if first < last else []


def _serves(span: Span, other: Span, where: str) -> bool:
    if other == span:
        return False
    return where == "anywhere" or (other.start < span.start if where == "before" else other.start > span.start)
