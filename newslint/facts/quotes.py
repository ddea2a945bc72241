"""Own words and other people's words: every quotation, and whose each character of the copy is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newslint.document import Document, per_document
from newslint.text import Span


class Voice(StrEnum):
    """Whose words a character is: the story's own, quoted, or inside a quotation that is never closed."""

    OWN = "own"
    QUOTED = "quoted"
    UNCLOSED = "unclosed"


@dataclass(frozen=True, slots=True)
class Quote:
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
    return ()


def voice(doc: Document, offset: int) -> Voice:
    """Whose words the character at an offset is."""
    return Voice.OWN


def is_own(doc: Document, span: Span) -> bool:
    """Whether all of a span is in the story's own words."""
    return voice(doc, span.start) is Voice.OWN and voice(doc, max(span.end - 1, span.start)) is Voice.OWN
