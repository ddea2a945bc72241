"""Counts from one to nine in the story's own words: in figures or in words, and what they count.

Left out are numbers that desks write one way whatever their style: ages, measures, money, scores, shares, ranges, parts
of names, those joined to their noun, those that open a sentence, and those beside a larger number in one sentence.
Days, weeks, months and years are counted too ("for five months"), hours and minutes are measured.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from newslint.document import Document, Zone, per_document
from newslint.facts.asides import is_teaser
from newslint.facts.dates import WrittenDate, dates
from newslint.facts.quantities import Kind, Quantity, numerals, quantities
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around, sentence_at
from newslint.facts.words import said, singular, words_within
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_MOST = 9
_PEOPLE = "people"
_SPANS = frozenset({"duration", "ago", "offset"})
_UNITS = frozenset({"day", "week", "month", "year"})
_ENDS = (" to ", " or ", " and ", "-", "–", "/", ",", ".")
_NEXT, _FAR = 6, 24


class Few(Record):
    """One count: its number's span, the span with its noun, the number, whether it is in words, and what it counts.

    Nouns for people are one class; any other noun is one of its own, whatever its number.
    """

    span: Span
    whole: Span
    number: int
    spelled: bool
    kind: str


@per_document
def counted_few(doc: Document) -> tuple[Few, ...]:
    """The counts in reading order."""
    return tuple(sorted((*_few(doc), *_spans_of_time(doc)), key=lambda few: few.span))


def _few(doc: Document) -> Iterator[Few]:
    for one in quantities(doc):
        if one.head is None or one.counts is None or not _is_small(one):
            continue
        if doc.zone_at(one.span.start) is not Zone.BODY or not is_own(doc, one.span) or _is_apart(doc, one):
            continue
        kind = _kind(doc.read(one.head).lower())
        yield Few(one.span, Span(one.span.start, one.head.end), int(one.number), one.spelled, kind)


def _spans_of_time(doc: Document) -> Iterator[Few]:
    """Every "7 months" and "five years ago"."""
    for written in dates(doc):
        if (
            written.form in _SPANS
            and written.unit in _UNITS
            and doc.zone_at(written.span.start) is Zone.BODY
            and is_own(doc, written.span)
        ):
            few = _of_units(doc, written)
            if few is not None and not _is_linked(doc, few) and not _is_among_more(doc, few):
                yield few


def _of_units(doc: Document, written: WrittenDate) -> Few | None:
    """The count of a span of time: a small number right before its unit."""
    spans = words_within(doc, written.span)
    for span, unit in pairwise(spans):
        form, noun = doc.read(span).lower(), singular(doc.read(unit).lower())
        if noun == written.unit and doc.text[span.end : unit.start] == " " and form in _small():
            return Few(span, Span(span.start, unit.end), _small()[form], form.isalpha(), noun)
    return None


def _is_linked(doc: Document, few: Few) -> bool:
    """Whether it opens its sentence, or is an end or a part of more: "2 or 3 weeks", "2 years, 3 months"."""
    start, end = few.whole.start, few.whole.end
    if sentence_at(doc, start).span.start == start or is_teaser(doc, few.span):
        return True
    joined = doc.text[max(start - _NEXT, 0) : start].endswith(_ENDS)
    behind = said(doc, Span(end, min(end + _FAR, len(doc.text))))[:2]
    return joined or any(form[:1].isdigit() or form in _small() or form == "old" for form in behind)


def _is_among_more(doc: Document, few: Few) -> bool:
    """Whether figures have a larger number of the same unit, or a part of one, in their sentence."""
    return not few.spelled and (sentence_around(doc, few.span.start).start, few.kind) in _longer(doc)


@per_document
def _longer(doc: Document) -> frozenset[tuple[int, str]]:
    """The sentences, by their starts, that count more than nine of a unit of time, or a part of one, and the unit."""
    longer = (one for one in dates(doc) if one.count is not None and one.unit and not _is_few(one.count))
    return frozenset((sentence_around(doc, one.span.start).start, one.unit or "") for one in longer)


def _is_few(count: float) -> bool:
    return 1 <= count <= _MOST and count == int(count)


@cache
def _small() -> Mapping[str, int]:
    """The numbers from two to nine by what they are written as."""
    named = {word: int(number) for word, number in numerals.table("words", "small").items()}
    figures = {str(number): number for number in range(10)}
    return {form: number for form, number in (*named.items(), *figures.items()) if 1 < number <= _MOST}


def _is_small(one: Quantity) -> bool:
    if one.kind is not Kind.COUNT or one.compound or one.high is not None:
        return False
    return one.number.isdigit() and 1 < int(one.number) <= _MOST


def _is_apart(doc: Document, one: Quantity) -> bool:
    """Whether the number opens its sentence, a larger one stands in it ("3 of the 12 rooms"), or it is a teaser's."""
    sentence = sentence_at(doc, one.span.start).span
    if sentence.start == one.span.start or is_teaser(doc, one.span):
        return True
    return not one.spelled and _is_beside_more(doc, one)


def _is_beside_more(doc: Document, one: Quantity) -> bool:
    """Whether its sentence counts ten or more of the same."""
    sentence = sentence_around(doc, one.span.start)
    more = _more(doc)
    first = bisect_left(more, (sentence.start, ""))
    return any(kind == _head(doc, one) for _, kind in more[first : bisect_left(more, (sentence.end, ""), first)])


@per_document
def _more(doc: Document) -> tuple[tuple[int, str], ...]:
    """Where the counts stand that are larger than these, and what they count."""
    counts = (one for one in quantities(doc) if one.kind is Kind.COUNT)
    larger = (one for one in counts if not (one.number.isdigit() and int(one.number) <= _MOST))
    return tuple((one.span.start, _head(doc, one)) for one in larger)


def _head(doc: Document, one: Quantity) -> str:
    return _kind(doc.read(one.head).lower()) if one.head else ""


def _kind(noun: str) -> str:
    if noun in _people():
        return _PEOPLE
    return noun[:-1] if noun.endswith("s") else noun


@cache
def _people() -> frozenset[str]:
    nouns = lexicon("people-nouns")
    return frozenset(noun for kind in nouns["kinds"].values() for noun in kind).difference(nouns["bodies-too"])
