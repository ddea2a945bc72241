"""A time counted from another ("five years ago", "last month", "six years later") and the date it is tied to.

They are tied where they stand side by side ("five years ago, in 2012"), and where a subhead or a sentence that tells of
"earlier this year" is taken up by the next sentence, which opens with a month ("In September, the clashes …").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from newslint.document import STORY, Document, Zone, per_document
from newslint.facts.dates import Owner, Tense, WrittenDate, dates, with_clause
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.words import beginnings, said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_ZONES = STORY - {Zone.LIVE_ENTRY, Zone.LETTER}
_COUNTED = frozenset({"ago", "shifted", "offset"})
_NAMED = frozenset({"year", "month", "month-day", "full", "iso"})
_STEM = 5


class PeriodPair(Record):
    """A counted time and the date it is tied to; `apart` where they stand in two sentences.

    `years` are the other years that the paragraph names near by: the time may be counted from one of them. For what is
    counted from a time before ("six years later") they are those named before.
    """

    counted: WrittenDate
    named: WrittenDate
    apart: bool = False
    years: tuple[int, ...] = ()


def is_loose(doc: Document, counted: WrittenDate) -> bool:
    """Whether a count is no exact one: hedged, or its number a manner of speaking ("a couple of weeks ago")."""
    return counted.hedge is not None or not _words("loose").isdisjoint(said(doc, counted.span))


def looks_ahead(doc: Document, counted: WrittenDate) -> bool:
    """Whether words before it in its sentence point ahead of what is told: "expected one more cut this year"."""
    start = sentence_at(doc, counted.span.start).span.start
    return not frozenset(lexicon("tenses")["en"]["plan"]).isdisjoint(said(doc, Span(start, counted.span.start)))


@per_document
def period_pairs(doc: Document) -> tuple[PeriodPair, ...]:
    """The pairs of the story's own words, in reading order."""
    if not any(written.form in _COUNTED for written in dates(doc)):
        return ()
    read = [written for written in dates(doc) if written.form in _COUNTED or written.form in _NAMED]
    return tuple(_pairs(doc, read))


def _pairs(doc: Document, read: Sequence[WrittenDate]) -> Iterator[PeriodPair]:
    for at, (first, second) in enumerate(pairwise(read)):
        if first.form in _COUNTED and second.form in _NAMED:
            counted, named = first, second
        elif first.form in _NAMED and second.form in _COUNTED:
            counted, named = second, first
        else:
            continue
        if not _is_counted(doc, counted) or not is_own(doc, first.span.hull(second.span)):
            continue
        if doc.zone_at(first.span.start) in _ZONES and (_beside(doc, first, second) or _one_verb(doc, first, second)):
            yield PeriodPair(counted, named, years=_years(doc, read, at, counted, named))
        elif counted is first and _taken_up(doc, counted, named):
            yield PeriodPair(counted, named, apart=True)


def _is_counted(doc: Document, counted: WrittenDate) -> bool:
    """Whether it counts plain units: "last year's prize" and "this school year" name other things."""
    if counted.possessive or counted.repeats or (counted.form == "ago" and not counted.count):
        return False
    return _words("not-plain").isdisjoint(said(doc, counted.span))


def _beside(doc: Document, first: WrittenDate, second: WrittenDate) -> bool:
    """Whether the second says again when the first was."""
    between = doc.text[first.span.end : second.span.start].lower()
    after = doc.text[second.span.end : second.span.end + 1]
    if first.possessive or second.possessive or with_clause(doc, second).owner is Owner.NOUN:
        return False
    if first.form in _COUNTED:
        return between in _words("beside") and (between not in (", ", " (") or after in tuple(",.;:)"))
    return between in _words("reversed") and _before(doc, first) in _words("of-a-time") and after in tuple(",.;:)\n")


def _one_verb(doc: Document, first: WrittenDate, second: WrittenDate) -> bool:
    """Whether both go with one verb that stands between them ("Last month the mill burned, on Jan. 15")."""
    first, second = with_clause(doc, first), with_clause(doc, second)
    if first.verb is None or first.verb != second.verb or Owner.NOUN in (first.owner, second.owner):
        return False
    between = Span(first.span.end, second.span.start)
    own = first.verb in between and _before(doc, second) in ("in", "on")
    return own and len(said(doc, between)) <= 6 and not first.possessive and not second.possessive


def _taken_up(doc: Document, counted: WrittenDate, named: WrittenDate) -> bool:
    """Whether the next sentence opens with the month and tells on of what the counted time was said of."""
    if named.form != "month" or named.days[0].year is not None or with_clause(doc, named).tense is not Tense.PAST:
        return False
    told, taken = sentence_at(doc, counted.span.start), sentence_at(doc, named.span.start)
    if doc.text[taken.span.start : named.span.start] != "In " or doc.zone_at(named.span.start) not in _ZONES:
        return False
    between = doc.text[told.span.end : taken.span.start]
    under = doc.zone_at(counted.span.start) is Zone.SUBHEAD and between == "\n"
    if not under and (between != " " or doc.zone_at(counted.span.start) not in _ZONES):
        return False
    shared = _stems(doc, told.span) & _stems(doc, taken.span)
    return len(shared) >= (1 if under else 2)


def _stems(doc: Document, span: Span) -> frozenset[str]:
    """The beginnings of the words that carry a sentence's matter."""
    return beginnings(filter(str.isalpha, said(doc, span)), _STEM, least=4, without=_words("common"))


def _years(
    doc: Document, read: Sequence[WrittenDate], at: int, counted: WrittenDate, named: WrittenDate
) -> tuple[int, ...]:
    block = doc.block_at(named.span.start).span
    near = read[max(at - 6, 0) : at if counted.form == "offset" else at + 8]
    near = [one for one in near if one is not named and one.span in block]
    return tuple(day.year for one in near for day in one.days[:1] if day.year is not None)


def _before(doc: Document, written: WrittenDate) -> str:
    return (
        doc.text[max(written.span.start - 12, 0) : written.span.start].rstrip(" ").rpartition(" ")[2].lower().strip("(")
    )


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("period-pairs")[name])
