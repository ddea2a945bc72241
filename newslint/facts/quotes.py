"""Whose words are whose: every quotation, who speaks it, and whose each character of the copy is."""

from __future__ import annotations

from newslint.document import Document, per_document
from newslint.facts.marks import Quotation, Voice, is_own, quotations, voice
from newslint.record import Record
from newslint.text import Span

__all__ = ["Quote", "Voice", "is_own", "quotes", "voice"]


class Quote(Record):
    """One quotation, marks included. `inner` is what is said; `closed` is false where no closing mark was found.

    `continued` marks a paragraph left open because the next one opens with a mark again. `speaker` and `cue` are
    where the copy says who speaks and how ("the mayor", "said"), None where it does not; `way` is how it was found.
    """

    span: Span
    inner: Span
    mark: str
    closed: bool
    continued: bool = False
    nested: bool = False
    speaker: Span | None = None
    cue: Span | None = None
    way: str | None = None


@per_document
def quotes(doc: Document) -> tuple[Quote, ...]:
    """All quotations in reading order, each with its speaker where the copy names one."""
    from newslint.facts.attributions import attributions, speakers
    from newslint.facts.attributions.unlisted import inner_speakers

    said = attributions(doc)
    given = {one.quotation.span: (said[one.by].source, said[one.by].cue, one.way) for one in speakers(doc)}
    given |= inner_speakers(doc)
    return tuple(_quote(one, *given.get(one.span, (None, None, None))) for one in quotations(doc))


def _quote(one: Quotation, speaker: Span | None, cue: Span | None, way: str | None) -> Quote:
    return Quote(one.span, one.inner, one.mark, one.closed, one.continued, one.nested, speaker, cue, way)
