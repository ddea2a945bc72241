"""Words that follow each other in one sentence, a few words between: "both … as well as", "the reason … because"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document, Zone
from newslint.facts.sentences import sentence_at
from newslint.facts.uses import uses, words_between
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

CASES = ()
VALUES = ("written", "first", "last")
ELSEWHERE = ("first",)
NEEDS = ()


class Options(Record):
    """`steps` are lists of words or phrases, one of each of which follows the other; `gap` is how many words may stand
    between two of them. `replace` takes the place of the last.
    """

    steps: tuple[tuple[str, ...], ...] = ()
    gap: int = 0
    replace: str | None = None
    zone: tuple[Zone, ...] = ()
    voice: Literal["own", "quoted", "any"] = "own"


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a sequence, at its last word; the other place is its first."""
    steps = [uses(doc, step, options.zone, options.voice) for step in options.steps]
    if not steps or not all(steps):
        return
    ends = {span: span for span in steps[0]}
    for step in steps[1:]:
        ends = dict(_joined(doc, ends, step, options.gap))
    for last, first in ends.items():
        values = {"written": doc.read(first.hull(last)), "first": doc.read(first), "last": doc.read(last)}
        repairs = () if options.replace is None else (Repair((Change(last, options.replace),)),)
        yield Slip(last, values, others=(Other(first, {"first": doc.read(first)}),), repairs=repairs)


def _joined(doc: Document, ends: dict[Span, Span], step: Sequence[Span], gap: int) -> Iterator[tuple[Span, Span]]:
    """The uses of a step that follow the nearest end before them in its sentence, each with its sequence's first."""
    known = sorted(ends)
    at = 0
    for span in step:
        while at < len(known) and known[at].end <= span.start:
            at += 1
        if not at:
            continue
        before = known[at - 1]
        sentence = sentence_at(doc, span.start).span
        if before.start >= sentence.start and words_between(doc, before.end, span.start) <= gap:
            yield span, ends[before]
