"""A counting is a day counted from another in one breath: "on Friday, three days after he left on Tuesday".

The day that is counted stands right before the words, or is the only time before them in the sentence; the one it is
counted from is the first that follows, in the clause that the words open. Where that clause tells no time it is the day
on which another sentence has the same happen. English only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.anaphors import DAY, PART, WEEK, Anaphor
from newslint.facts.dates import Owner, WrittenDate, dates, with_clause
from newslint.facts.orderings import Ordering, is_counted
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.words import said, words, words_within
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_BESIDE = frozenset({", ", " — ", "—", " – ", " -- ", " - ", " (", ", or ", " "})
_BREAKS = frozenset(',;:()—–"“”\n')
_FARTHEST = 120
_HOURS = 24
_FEW = 9
_PAUSES = (", ", " — ", " – ", " -- ")


class _Link(Record):
    """The words "three days after": how far they lead; hours lead into the next day."""

    span: Span
    steps: int
    unit: int
    exact: bool


@per_document
def countings(doc: Document) -> tuple[Ordering, ...]:
    """Every counting of the story's own words, in reading order."""
    if not doc.language.lower().startswith("en"):
        return ()
    return tuple(found for link in _links(doc) for found in (_counting(doc, link),) if found)


def _links(doc: Document) -> Iterator[_Link]:
    """The words that count, each from "just" or its number to "after" or "before"."""
    starts = words(doc).starts
    places = sorted((start, form) for form in starts.keys() & _table("units").keys() for start in starts[form])
    for start, form in places:
        end = start + len(form)
        side = next((side for side in _table("links") if doc.text.startswith(f" {side} ", end)), None)
        if side is None or doc.zone_at(start) not in STORY:
            continue
        first, count, exact = _count(doc, start)
        span = Span(first, end + 1 + len(side))
        unit = _table("units")[form]
        hours = unit == PART and (count is None or 0 < count <= _HOURS)
        if is_own(doc, span) and (hours or (count and unit in (DAY, WEEK))):
            yield _Link(span, _table("links")[side] * (1 if hours else count or 1), unit, exact)


def _count(doc: Document, start: int) -> tuple[int, int | None, bool]:
    """Where the number before a unit begins with its hedge, the number (None without one), whether it is exact."""
    before = words_within(doc, Span(max(start - 24, 0), start))
    told = [doc.read(word).lower() for word in before]
    first, count, exact = start, None, True
    if told and before[-1].end + 1 == start:
        known = int(told[-1]) if told[-1].isdecimal() and len(told[-1]) < 3 else _table("counted").get(told[-1])
        known = 1 if told[-1] == "the" and doc.text.startswith("day ", start) else known
        if known is not None or told[-1] == "the":
            first, count = before[-1].start, known or 0
            before, told = before[:-1], told[:-1]
    if told and told[-1] in _list("hedges") and before[-1].end + 1 == first:
        first, exact = before[-1].start, told[-1] in _list("plain-hedges")
    return first, count, exact


def _counting(doc: Document, link: _Link) -> Ordering | None:
    sentence = sentence_at(doc, link.span.start).span
    known = dates(doc)
    at = bisect_left(known, link.span.start, key=_begins)
    day, beside = _day(doc, known[max(at - 2, 0) : at], sentence, link)
    if day is None:
        return None
    first = _first(doc, known, link, sentence)
    days = (first,) if first else _told_again(doc, _clause(doc, link, sentence))
    if not days:
        return None
    span = day.span.hull(link.span) if beside else link.span
    return Ordering(span, Anaphor(span, link.steps, link.unit, link.exact), with_clause(doc, day), days)


def _told_again(doc: Document, clause: Span) -> tuple[WrittenDate, ...]:
    from newslint.facts.told_again import told_again  # most drafts count nothing from a clause without a day

    return told_again(doc, clause)


def _clause(doc: Document, link: _Link, sentence: Span) -> Span:
    """What the words count from, to the first sign that parts it from more."""
    end = next((at for at in range(link.span.end, sentence.end) if doc.text[at] in _BREAKS), sentence.end)
    return Span(link.span.end, end)


def _day(doc: Document, before: Sequence[WrittenDate], sentence: Span, link: _Link) -> tuple[WrittenDate | None, bool]:
    """The day that is counted, and whether it stands beside the words."""
    told = [one for one in before if one.span.start >= sentence.start and one.span.end <= link.span.start]
    if not told or not is_counted(doc, told[-1]._replace(possessive=False)):
        return None, False
    between = Span(told[-1].span.end, link.span.start)
    if doc.read(between) in _BESIDE:
        return (None if told[-1].possessive else told[-1]), True
    forms = said(doc, between)
    apart = len(told) > 1 or not _list("turns").isdisjoint(forms)
    came = bool(forms) and forms[-1] in _list("comes") and len(forms) <= _FEW
    owned = came or (doc.read(between).endswith(_PAUSES) and with_clause(doc, told[-1]).owner is Owner.EVENT)
    return (told[-1] if owned and not apart else None), False


def _first(doc: Document, known: tuple[WrittenDate, ...], link: _Link, sentence: Span) -> WrittenDate | None:
    """The day to count from: the first time behind the words, where it tells when their clause was."""
    at = bisect_left(known, link.span.end, key=_begins)
    day = known[at] if at < len(known) else None
    if day is None or day.span.end > sentence.end or day.span.start - link.span.end > _FARTHEST:
        return None
    between = doc.text[link.span.end : day.span.start]
    if not is_counted(doc, day._replace(possessive=False)) or not _BREAKS.isdisjoint(between):
        return None
    forms = said(doc, Span(link.span.end, day.span.start))
    if len(forms) < 2 and (not forms or forms[0] in _list("articles")):
        return day
    return None if _is_apart(forms, ahead=link.steps < 0) or not _is_of(with_clause(doc, day), forms) else day


def _is_apart(forms: Sequence[str], *, ahead: bool) -> bool:
    """Whether the words before a day make it that of something else; what lies ahead may be planned for its day."""
    parting = (_list("turns") | _list("joins")) - (_list("planned") if ahead else frozenset())
    last = forms[-1] in _list("apart") and not (ahead and forms[-1] == "for" and forms[-2] in _list("planned"))
    return last or not parting.isdisjoint(forms)


def _is_of(day: WrittenDate, forms: Sequence[str]) -> bool:
    """Whether a day is that of the clause: of its verb, of its saying where it has one, or of a few words with no verb.

    "A day after police said he was shot on Monday" counts from what police said.
    """
    if day.possessive:
        return False
    if day.owner is Owner.EVENT:
        return _cues().isdisjoint(forms)
    return day.owner is Owner.CUE or (len(forms) <= _FEW and forms[-1] == "on")


def _begins(written: WrittenDate) -> int:
    return written.span.start


@cache
def _book() -> Any:
    return lexicon("anaphors")["en"]


@cache
def _table(name: str) -> Mapping[str, int]:
    return {form: int(number) for form, number in _book()[name].items()}


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(_book()[name])


@cache
def _cues() -> frozenset[str]:
    return frozenset(lexicon("tenses")["en"]["cue"])
