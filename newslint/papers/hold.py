"""A story that is held for another day breaks where a reader of that day takes its words for another time.

Every time expression is read twice, as of the day of publication and as of the day it is held for. What means another
time then is a break, and so is a clause that looks ahead to what is past by then, or tells what is still to come; ages
and anniversaries count on. The story's facts are taken to stay as they are. English only; without a publication date
only what is counted from it breaks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cache

from newslint.document import Document, Zone
from newslint.facts.dates import Basis, Kind, Owner, Tense, WrittenDate, dates, with_clause
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.words import said, words
from newslint.lexicons import lexicon
from newslint.papers.ages import Count, ages, anniversaries
from newslint.papers.extents import extent
from newslint.papers.redating import Redated, redated
from newslint.papers.retensing import retensed
from newslint.papers.standing import times_in
from newslint.record import Record, StrEnum
from newslint.text import Span

_LEFT_OUT = frozenset({Zone.DATELINE, Zone.BYLINE, Zone.CREDIT, Zone.NOTE})
_ANCHORED = frozenset({"reference", "offset", "clock", "part", "compared", "year_ago", "year", "decade", "century"})
_COUNTED = frozenset({"deictic", "shifted", "modified-weekday", "ago"})


class Why(StrEnum):
    """What breaks."""

    TIME = "time"
    UNSURE = "unsure"
    UNKNOWN = "unknown"
    QUOTED = "quoted"
    PAST_BY_THEN = "past-by-then"
    STILL_TO_COME = "still-to-come"
    AGE = "age"
    ANNIVERSARY = "anniversary"


class Break(Record):
    """One break: the words that break, what they mean and what they are read as by then, and how they may be mended.

    `means` and `reads` are values of time expressions, or numbers for ages and anniversaries, empty where not known;
    where two values are as likely, `means` has both ("2024-03-01 or 2024-03-08"). `edit` is None where only a person
    can write it.
    """

    why: Why
    span: Span
    means: str
    reads: str
    edit: Redated | None = None


def hold(doc: Document, until: date) -> tuple[Break, ...]:
    """Everything that breaks if a story runs on another day, in reading order."""
    if not doc.language.lower().startswith("en") or until == doc.published:
        return ()
    found = _undated(doc) if doc.published is None else _dated(doc, doc.published, until)
    return tuple(sorted(found, key=_order))


def _order(one: Break) -> tuple[int, int, str]:
    return one.span.start, one.span.end, one.why


def _undated(doc: Document) -> Iterator[Break]:
    """What is counted from a day of publication that nobody gave."""
    for written in dates(doc):
        counted = written.form in _COUNTED and not written.value[:4].isdecimal()
        if counted and _is_read(doc, written) and not _is_anaphoric(doc, written):
            yield Break(Why.UNKNOWN, written.span, written.value, "")


def _dated(doc: Document, published: date, until: date) -> Iterator[Break]:
    then = {written.span: written for written in dates(doc.but(published=until))}
    for written in _hanging(doc):
        other = then.get(written.span)
        if other is not None and other.value != written.value:
            yield from _misread(doc, written, other.value, until)
    for written in dates(doc):
        if _is_read(doc, written):
            yield from _out_of_tense(doc, written, published, until)
    yield from (Break(Why.AGE, *_count(count)) for count in ages(doc, until))
    yield from (Break(Why.ANNIVERSARY, *_count(count)) for count in anniversaries(doc, until))


def _is_read(doc: Document, written: WrittenDate) -> bool:
    return not written.repeats and doc.zone_at(written.span.start) not in _LEFT_OUT


def _hanging(doc: Document) -> Iterator[WrittenDate]:
    """The expressions that hang on the day of publication."""
    for written in dates(doc):
        if written.kind in (Kind.SET, Kind.DURATION) or written.form in _ANCHORED or written.basis is Basis.EXPLICIT:
            continue
        if _is_read(doc, written) and not _is_anaphoric(doc, written) and extent(written.value) is not None:
            yield written


def _is_anaphoric(doc: Document, written: WrittenDate) -> bool:
    """Whether it hangs on another time of the story instead ("the following week", "later in the day")."""
    if written.form == "ended":
        return len(written.value) == len("2024-03-06")
    if written.modifier == "next" and doc.read(written.span).lower().startswith("the "):
        return True
    if written.modifier in _anaphors() or (written.modifier or "").startswith("that"):
        return True
    return written.form in ("shifted", "modified-weekday") and written.basis is Basis.DEFAULT


@cache
def _anaphors() -> frozenset[str]:
    return frozenset(lexicon("date-words")["en"]["anaphor"])


def _misread(doc: Document, written: WrittenDate, reads: str, until: date) -> Iterator[Break]:
    """The break, unless the words themselves will do: a weekday within a week needs only its verb mended."""
    edit = redated(doc, written, until)
    if edit is not None and edit.text == doc.read(edit.span):
        return
    if is_own(doc, written.span) and _is_unsure(doc, written):
        yield Break(Why.UNSURE, written.span, " or ".join(written.candidates), reads)
    elif is_own(doc, written.span):
        yield Break(Why.TIME, written.span, written.value, reads, edit)
    elif not _is_dated_quote(doc, written):
        yield Break(Why.QUOTED, written.span, written.value, reads)


def _is_unsure(doc: Document, written: WrittenDate) -> bool:
    """Whether a weekday may be either of two: "Friday's vote is the third" is of last week's or this week's.

    "It was close in Monday's vote" is told.
    """
    if not written.bare or written.owner is not Owner.NOUN or len(written.candidates) < 2:
        return False
    opens = sentence_at(doc, written.span.start).span.start == written.span.start
    return written.tense is Tense.FUTURE or (written.tense is Tense.PRESENT and opens)


def _is_dated_quote(doc: Document, written: WrittenDate) -> bool:
    """Whether the sentence around a quotation says on which day it was said."""
    sentence = sentence_at(doc, written.span.start).span
    return any(
        other.kind in (Kind.DATE, Kind.TIME) and with_clause(doc, other).owner is Owner.CUE and is_own(doc, other.span)
        for other in times_in(doc, sentence)
    )


def _out_of_tense(doc: Document, written: WrittenDate, published: date, until: date) -> Iterator[Break]:
    days, written = extent(written.value), with_clause(doc, written)
    if days is None or written.verb is None or written.owner is not Owner.EVENT or not is_own(doc, written.span):
        return
    ahead = written.tense is Tense.FUTURE or (written.tense is Tense.PRESENT and days.first > published)
    if ahead and published <= days.last < until and not _is_supposed(doc, written.verb):
        edit = retensed(doc, written.verb)
        yield Break(Why.PAST_BY_THEN, _clause(doc, written, written.verb), written.value, until.isoformat(), edit)
    if written.tense is Tense.PAST and until < days.first <= published:
        yield Break(Why.STILL_TO_COME, _clause(doc, written, written.verb), written.value, until.isoformat())


def _clause(doc: Document, written: WrittenDate, verb: Span) -> Span:
    """From the verb to the day, whichever comes first; with "will" or "to" goes the word after it."""
    spans = words(doc).spans
    after = bisect_right(spans, verb)
    whole = doc.read(verb).lower() in ("will", "to") and after < len(spans)
    return verb.hull(written.span).hull(spans[after] if whole else verb)


def _is_supposed(doc: Document, verb: Span) -> bool:
    """Whether a clause looks ahead from a time before ("said it would open"), which stays true."""
    before = said(doc, Span(max(verb.start - 24, 0), verb.end))
    return not _supposed().isdisjoint(before)


@cache
def _supposed() -> frozenset[str]:
    return frozenset(lexicon("tenses")["en"]["modal"]) | {"was", "were", "had"}


def _count(count: Count) -> tuple[Span, str, str, Redated | None]:
    reads = "" if count.then is None else str(count.then)
    return count.span, str(count.now), reads, None if count.text is None else Redated(count.span, count.text)
