"""Own words and other people's words: every quotation, who speaks it, and whose each character of the copy is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newslint.document import Document, per_document
from newslint.facts.marks import Quotation, Voice, is_own, quotations, voice
from newslint.record import Record
from newslint.text import Span

if TYPE_CHECKING:
    from newslint.facts.attributions import Attribution

__all__ = ["Quote", "Voice", "is_own", "quotes", "voice"]


class Quote(Record):
    """One quotation, marks included. `inner` is what is said; `closed` is false where no closing mark was found.

    `continued` marks a paragraph left open because the next one opens with a mark again. `speaker` and `cue` are
    where the copy says who speaks and how ("the mayor", "said"), None where it does not.
    """

    span: Span
    inner: Span
    mark: str
    closed: bool
    continued: bool = False
    nested: bool = False
    speaker: Span | None = None
    cue: Span | None = None


@per_document
def quotes(doc: Document) -> tuple[Quote, ...]:
    """All quotations in reading order, each with its speaker where the copy names one."""
    from newslint.facts.attributions import attributions, speakers

    said = attributions(doc)
    given = {one.quotation.span: said[one.by] for one in speakers(doc)}
    return tuple(_quote(one, given) for one in quotations(doc))


def _quote(one: Quotation, given: Mapping[Span, Attribution]) -> Quote:
    by = given.get(one.span)
    speaker, cue = (by.source, by.cue) if by else (None, None)
    return Quote(one.span, one.inner, one.mark, one.closed, one.continued, one.nested, speaker, cue)
