"""Comments of a word processor that its export to plain text left in: `[a]` behind the words, and `[a]Says who?` below.

They stand at the end of the text, lettered in the order of their marks, each line of its own. A text whose letters do
not run so, or name no mark above, has none; its brackets are copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.text import Span

_COMMENT = re.compile(r"^\[([a-z]{1,2})\](?=[^\s\[])", re.MULTILINE)
_FIRST = "[a]"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def exported_comments(text: str) -> tuple[int, tuple[Span, ...]]:
    """Where the comments start (the end of the text, where there are none) and the marks above that lead to them."""
    opened = text.find(_FIRST)
    start = text.rfind(f"\n{_FIRST}") + 1 if opened >= 0 else 0
    if start <= opened or not start:
        return len(text), ()
    labels = [found[1] for found in _COMMENT.finditer(text, start)]
    if not labels or labels != [_letters(at) for at in range(len(labels))]:
        return len(text), ()
    marks = tuple(_marks(text, labels, start))
    return (start, marks) if len(marks) == len(labels) else (len(text), ())


def _letters(at: int) -> str:
    """The letters of a comment by its place: a, b, … z, aa, ab, …"""
    return _LETTERS[at] if at < 26 else _LETTERS[at // 26 - 1] + _LETTERS[at % 26] if at < 702 else ""


def _marks(text: str, labels: list[str], end: int) -> Iterator[Span]:
    """The marks in the order of their letters, each after the one before, none where a line begins."""
    at = 0
    for label in labels:
        at = text.find(f"[{label}]", at, end)
        if at <= 0 or text[at - 1] in "\r\n ":
            return
        yield Span(at, at + len(label) + 2)
        at += 1
