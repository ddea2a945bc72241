"""To accept a finding, an editor inserts what the draft's format has for it, and types the reason over a ready one."""

from __future__ import annotations

from collections.abc import Callable

from newslint.accepting import acceptance
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import Record
from newslint.text import Span

REASON = "stands as written"
"""What is given as the reason until somebody types a better one."""


class Insertion(Record):
    """A text to be inserted at an offset; `reason` is where it says why, `whole` that it is for the whole file."""

    at: int
    text: str
    reason: Span
    whole: bool


def accepting(doc: Document, finding: Finding, read: Callable[[str], Document]) -> Insertion | None:
    """The insertion that accepts a finding, nearest to it first; None where the format has none that does.

    `read` reads the draft with another text.
    """
    edit = acceptance(doc, finding, REASON, read)
    if edit is None:
        return None
    start = edit.text.rindex(REASON)
    whole = "newslint: ignore" not in edit.text
    return Insertion(edit.span.start, edit.text, Span(start, start + len(REASON)), whole)
