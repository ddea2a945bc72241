"""An ordering is a day that the copy counts from another: "found on Tuesday. Two days later, on Friday, raised"

The order in which copy tells things is no claim about when they happened, so only words that count are read, with the
day written right beside them, and only from a day in the same sentence or the one before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newslint.document import STORY, Document, per_document
from newslint.facts.anaphors import Anaphor, anaphor_at, may_close
from newslint.facts.dates import Kind, Owner, WrittenDate, dates, with_clause
from newslint.facts.quotes import is_own
from newslint.facts.sentences import Sentence, sentence_at, sentences
from newslint.facts.words import words
from newslint.record import Record
from newslint.text import Span

_LINKS = (", on ", " on ", ", ", " (", ", which was ", ", in ", " in ")
_DAYS = frozenset({"weekday", "month-day", "full", "iso", "numeric"})
_LONGER = frozenset({"year", "month", "season", "decade", "century"})
_OF_MONTHS = (4, 7)
_LONGEST = 6
_NEAREST = 6
_OPENING = 12
_THEN = ("then, on ", "then on ", "later, on ")


class Ordering(Record):
    """A day told by counting from another: `span` is count and day together, `first` the days it may count from.

    The nearest of `first` comes first. `counted` is None where the words only say that it came after ("Then, on").
    """

    span: Span
    counted: Anaphor | None
    day: WrittenDate
    first: tuple[WrittenDate, ...]


@per_document
def orderings(doc: Document) -> tuple[Ordering, ...]:
    """Every ordering of the story's own words, in reading order."""
    if not doc.language.lower().startswith("en"):
        return ()
    return tuple(_orderings(doc))


def _orderings(doc: Document) -> Iterator[Ordering]:
    told = [written for written in dates(doc) if is_counted(doc, written)]
    for at, written in enumerate(told):
        counted, span = _counted(doc, written)
        if counted is None and not _comes_after(doc, written):
            continue
        first = tuple(_first(doc, told, at, span))
        if first:
            yield Ordering(span, counted, with_clause(doc, written), first)


def is_counted(doc: Document, written: WrittenDate) -> bool:
    """Whether it is one day or one year of the story's own words, which days can be counted from and to."""
    if written.kind is Kind.SET or written.repeats or written.modifier or written.group or written.possessive:
        return False
    known = written.form in _DAYS or (written.form == "year" and written.value.isdecimal())
    return known and len(written.days) < 2 and doc.zone_at(written.span.start) in STORY and is_own(doc, written.span)


def _counted(doc: Document, written: WrittenDate) -> tuple[Anaphor | None, Span]:
    """The words that count a day, right before it or right after."""
    found = _before(doc, written.span)
    if found is not None:
        return found, found.span.hull(written.span)
    text, end = doc.text, written.span.end
    behind = anaphor_at(text, end + 2) if text.startswith(", ", end) else None
    if behind is not None and text[behind.span.end : behind.span.end + 1] in (",", "."):
        return behind, written.span.hull(behind.span)
    return None, written.span


def _before(doc: Document, day: Span) -> Anaphor | None:
    text, spans = doc.text, words(doc).spans
    link = next((link for link in _LINKS if text.endswith(link, 0, day.start)), None)
    if link is None:
        return None
    end = day.start - len(link)
    if not may_close(text, end):
        return None
    last = bisect_left(spans, Span(end, end))
    for span in spans[max(last - _LONGEST, 0) : last]:
        found = anaphor_at(text, span.start)
        if found is not None and found.span.end == end:
            return found
    return None


def _comes_after(doc: Document, written: WrittenDate) -> bool:
    """Whether a sentence begins with "Then, on Friday"."""
    start, end = sentence_at(doc, written.span.start).span.start, written.span.start
    return end - start <= _OPENING and doc.text[start:end].lower() in _THEN


def _first(doc: Document, told: Sequence[WrittenDate], at: int, span: Span) -> Iterator[WrittenDate]:
    """The days to count from, nearest first; none where something else may be what is counted from."""
    sentence = sentence_at(doc, span.start)
    previous = _previous(doc, sentence)
    near = _within(told, at, Span(sentence.span.start, span.start))
    near = near or (_within(told, at, previous.span) if previous is not None else [])
    near = [with_clause(doc, day) for day in near]
    if not near or near[-1].owner is Owner.CUE or _another_between(doc, near[-1].span, span):
        return
    yield from reversed(near)


def _within(told: Sequence[WrittenDate], at: int, span: Span) -> Sequence[WrittenDate]:
    """Those of the last few days before one that stand in a span, which ends before it."""
    first = max(bisect_left(told, span.start, hi=at, key=_begins), at - _NEAREST)
    return [written for written in told[first:at] if written.span.end <= span.end]


def _previous(doc: Document, sentence: Sentence) -> Sentence | None:
    """The sentence before, in the same paragraph or at the end of the paragraph before."""
    known = sentences(doc)
    at = bisect_left(known, sentence.span.start, key=_start) - 1
    if at < 0 or doc.blocks[known[at].block].zone not in STORY:
        return None
    return known[at]


def _begins(written: WrittenDate) -> int:
    return written.span.start


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def _another_between(doc: Document, first: Span, span: Span) -> bool:
    """Whether another time stands between ("On Friday … a day later … Two days later, on Monday")."""
    known = dates(doc)
    between = known[bisect_left(known, first.end, key=_begins) : bisect_left(known, span.start, key=_begins)]
    return any(not _is_longer(written) for written in between)


def _is_longer(written: WrittenDate) -> bool:
    """Whether it is no point that days are counted from, nor so many days: a month, a year, an 11-year run."""
    long = written.form in _LONGER or (written.form == "shifted" and len(written.value) in _OF_MONTHS)
    return long or (written.kind is Kind.DURATION and written.unit in _LONGER)
