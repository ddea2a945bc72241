"""Where the name of a town begins and ends that stands beside a country, a state or a kind of place.

"Dar es Salaam" and "Deir el-Halkar" are one name each. Whether the words are a town is not decided here.
"""

from __future__ import annotations

from newslint.document import Document
from newslint.lexicons import lexicon
from newslint.text import Span

_WORDS = 4
_REACH = 60


def run_before(doc: Document, end: int) -> Span | None:
    """The capitalised words right before an offset, with the small words between them ("Mar del Plata")."""
    text = doc.text
    start, at = end, end
    floor = max(end - _REACH, doc.block_at(end).span.start)
    for _ in range(_WORDS):
        before = text.rfind(" ", floor, at) + 1 or floor
        word = text[before:at]
        if _is_capital(word):
            start = before
        elif start == end or word not in lexicon("towns")["small"]:
            break
        at = before - 1
        if at <= floor:
            break
    return Span(start, end) if start < end else None


def _is_capital(word: str) -> bool:
    return (word[:1].isupper() or word.rpartition("-")[2][:1].isupper()) and word[-1:] not in ",;:"


def words_before(doc: Document, end: int) -> Span | None:
    """The same words without those that open a sentence: "Halden" of "In Halden"."""
    run = run_before(doc, end)
    if run is None:
        return None
    lead, space, _ = doc.read(run).partition(" ")
    return Span(run.start + len(lead) + 1, end) if space and lead.lower() in lexicon("towns")["leads"] else run


def after_kind(text: str, end: int) -> int:
    """Where the town begins after ` town of `, 0 where no such words follow."""
    ahead = text[end : end + 30]
    for kind in lexicon("towns")["kinds"]:
        if ahead.startswith(f" {kind} of "):
            return end + len(kind) + 5
    return 0


def town_at(text: str, start: int) -> Span | None:
    """The words with capitals from an offset on, a possessive ending left off."""
    at = end = start
    for _ in range(_WORDS):
        stop = at
        while stop < len(text) and (
            text[stop].isalnum() or (text[stop] in "-'’." and text[stop + 1 : stop + 2].isalnum())
        ):
            stop += 1
        word = text[at:stop]
        if word[:1].isupper():
            end = stop
        elif end == start or word not in lexicon("towns")["small"]:
            break
        if text[stop : stop + 1] != " ":
            break
        at = stop + 1
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    return Span(start, end) if end > start else None
