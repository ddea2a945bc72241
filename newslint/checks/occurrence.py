"""Words that a draft has at most, or at least, so many times: one "however" a story, a line on who wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import STORY, Document, Zone
from newslint.facts.uses import uses
from newslint.finding import Other, Slip
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

CASES = ("most", "least")
VALUES = ("written", "count", "wanted")
ELSEWHERE = ("written",)
NEEDS = ()

_SHOWN = 6


class Options(Record):
    """`words` are words or phrases, counted together in each `per`: at `most` and at `least` so many may stand."""

    words: tuple[str, ...] = ()
    most: int | None = None
    least: int | None = None
    per: Literal["draft", "paragraph"] = "draft"
    zone: tuple[Zone, ...] = ()
    voice: Literal["own", "quoted", "any"] = "own"


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """A slip of case `most` at the first use too many, one of case `least` at the head of what has too few."""
    found = uses(doc, options.words, options.zone, options.voice)
    if options.per == "draft":
        yield from _judged(doc, found, options, _head(doc))
        return
    blocks = [block for block in doc.blocks if block.zone in (options.zone or STORY)]
    for block in blocks:
        inside = [span for span in found if span in block.span]
        yield from _judged(doc, inside, options, Span(block.span.start, block.span.end))


def _head(doc: Document) -> Span | None:
    """The first block of copy, its headline in most drafts."""
    return next((block.span for block in doc.blocks if block.zone in STORY | {Zone.HEADLINE}), None)


def _judged(doc: Document, found: Sequence[Span], options: Options, head: Span | None) -> Iterator[Slip]:
    count = str(len(found))
    if options.most is not None and len(found) > options.most:
        over = found[options.most]
        values = {"written": doc.read(over), "count": count, "wanted": str(options.most)}
        others = [span for span in found if span != over][:_SHOWN]
        yield Slip(over, values, "most", tuple(Other(span, {"written": doc.read(span)}) for span in others))
    elif options.least is not None and len(found) < options.least and head is not None:
        yield Slip(head, {"written": options.words[0], "count": count, "wanted": str(options.least)}, "least")
