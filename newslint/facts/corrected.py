"""What the newsroom has corrected before and the copy prints again; without a corrections log there is nothing.

A correction with words of context holds only where one of them stands in the same sentence, one with a scope only in
the stories it names. A notice of a correction repeats the slip by right, and so does the right form where it holds the
wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import UNREAD, Document, Zone, per_document
from newslint.facts.notices import is_notice
from newslint.facts.register import fitted, folded
from newslint.facts.sentences import sentence_around
from newslint.facts.words import words
from newslint.record import Record
from newslint.text import Span


class Corrected(Record):
    """Words that were corrected once; `day` is the day in ISO form or empty, `place` where the log has it."""

    span: Span
    right: str
    day: str
    place: str


@per_document
def corrected(doc: Document) -> tuple[Corrected, ...]:
    """Every such place in reading order; of two that overlap, the longer."""
    if doc.conventions.corrections is None:
        return ()
    found = sorted(
        (one for first in words(doc).starts for one in _of_word(doc, first)),
        key=lambda one: (one.span.start, -one.span.end),
    )
    return tuple(one for at, one in enumerate(found) if not at or one.span.start >= found[at - 1].span.end)


def _of_word(doc: Document, first: str) -> Iterator[Corrected]:
    log = doc.conventions.corrections
    for written, offset, right, day, context, scope, place in log.under(">" + folded(first)) if log is not None else ():
        if not _in_scope(doc, scope):
            continue
        for start in words(doc).starts[first]:
            span = Span(start - offset, start - offset + len(written))
            if _stands(doc, span, written) and _is_slip(doc, span, right, context):
                yield Corrected(span, fitted(right, written, doc.read(span)), day, place)


def _in_scope(doc: Document, scope: str) -> bool:
    path = doc.repository_path or doc.path
    stem = path.rpartition("/")[2].rpartition(".")[0]
    if not scope or scope in (path, stem, doc.metadata.get("slug")):
        return True
    return scope.endswith("/") and path.startswith(scope)


def _stands(doc: Document, span: Span, written: str) -> bool:
    """Whether the words stand here whole: in their own capitals where they have any, else in any case."""
    if span.start < 0 or doc.zone_at(span.start) in UNREAD:
        return False
    text = doc.text
    found = text[span.start : span.end].replace("’", "'")
    wanted = written.replace("’", "'")
    if found not in (wanted, wanted.upper()) and not (wanted.islower() and found.lower() == wanted):
        return False
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    return not ((found[0].isalnum() and before.isalnum()) or (found[-1].isalnum() and after.isalnum()))


def _is_slip(doc: Document, span: Span, right: str, context: list[str]) -> bool:
    if _within_right(doc, span, right) or doc.zone_at(span.start) is Zone.NOTE or is_notice(doc, span):
        return False
    if not context:
        return True
    sentence = f" {folded(doc.read(sentence_around(doc, span.start)))} "
    return any(_has(sentence, folded(word)) for word in context)


def _has(sentence: str, word: str) -> bool:
    """Whether a word or phrase of context stands whole in a sentence with spaces around it."""
    at = sentence.find(word)
    while at >= 0:
        if not (sentence[at - 1].isalnum() or sentence[at + len(word)].isalnum()):
            return True
        at = sentence.find(word, at + 1)
    return False


def _within_right(doc: Document, span: Span, right: str) -> bool:
    """Whether the copy has the right form here, of which the wrong one is a part ("Ivo Orr" for "Orr")."""
    at = right.find(doc.read(span))
    if at < 0:
        return False
    start = span.start - at
    return start >= 0 and doc.text[start : start + len(right)] == right
