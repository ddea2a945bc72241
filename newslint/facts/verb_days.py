"""A verb that looks ahead, or tells what is done, and the absolute date that stands with it in its clause.

Only what the copy says outright is read: "will reopen on March 1, 2024", "is due to reopen on", "reopened on". What is
supposed or reported from a time before ("would reopen") is not, nor what will have been done by then.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Document, Zone, per_document
from newslint.facts.dates import Owner, Tense, WrittenDate, dates
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.words import said, words
from newslint.lexicons import lexicon
from newslint.text import Span

_ZONES = frozenset({Zone.BODY, Zone.LIST_ITEM})
_DAYS = frozenset({"full", "month-day", "iso", "range", "days"})
_MONTHS = frozenset({"month", "year"})
_BACK = 5
_REACH = 8
_TOLD_REACH = 4
_SUPPOSED = 60


class VerbDay(NamedTuple):
    """A date and the words of the verb it stands with; `ahead` where that looks ahead, else it tells what is done."""

    date: WrittenDate
    verb: Span
    ahead: bool


@per_document
def verb_days(doc: Document) -> tuple[VerbDay, ...]:
    """The dates of the story's own words that stand with a plain future or a plain past, in reading order."""
    return tuple(_found(doc))


def _found(doc: Document) -> Iterator[VerbDay]:
    for written in dates(doc):
        if written.form not in _DAYS and written.form not in _MONTHS:
            continue
        if written.verb is None or written.owner is Owner.NOUN or written.repeats or not _is_read(doc, written.span):
            continue
        if written.tense is Tense.FUTURE:
            verb = _ahead(doc, written)
        else:
            verb = _told(doc, written) if written.tense is Tense.PAST else None
        if verb is not None and _stands_with(doc, written, verb):
            yield VerbDay(written, verb, written.tense is Tense.FUTURE)


def _is_read(doc: Document, span: Span) -> bool:
    return doc.zone_at(span.start) in _ZONES and is_own(doc, span)


def _ahead(doc: Document, written: WrittenDate) -> Span | None:
    """The words of a plain future from its first to its main verb, None where it is another sort of future."""
    verb = written.verb
    if verb is None:
        return None
    forms, spans = _around(doc, verb)
    if forms[_BACK] in _words("will"):
        return _main(forms, spans, _BACK)
    for at in range(_BACK - 1, -1, -1):
        if forms[at] in _words("will"):
            return _main(forms, spans, at)
        if forms[at] in _words("is") and _is_plan(forms[at + 1 : _BACK + 1]):
            return _main(forms, spans, at)
        if forms[at] in _words("plans") and forms[_BACK] == "to" and at == _BACK - 1:
            return _main(forms, spans, at)
    return None


def _is_plan(between: list[str]) -> bool:
    """Whether these words after "is" make a plan: "to", "due to", "not expected to", "scheduled"."""
    plain = [form for form in between if form not in _words("between")]
    if plain and plain[-1] == "to":
        plain.pop()
    elif not plain:
        return False
    return all(form in _words("planned") for form in plain)


def _main(forms: list[str], spans: list[Span], at: int) -> Span | None:
    """From the first word of a future to its main verb; None for what will have been done."""
    end = at + 1
    passed = _words("between") | _words("planned") | {"to"}
    while end < len(forms) - 1 and forms[end] in passed:
        end += 1
    if forms[end] == "have":
        return None
    if forms[end - 1] != "to" and forms[at] not in _words("will"):
        # "is scheduled for March 1"
        end -= 1
    if forms[end] == "be" and end + 1 < len(forms) and forms[end + 1].endswith(("ed", "en", "wn", "ld", "ng")):
        end += 1
    return Span(spans[at].start, max(spans[end].end, spans[_BACK].end))


def _around(doc: Document, verb: Span) -> tuple[list[str], list[Span]]:
    """The words from five before a verb to six after it, in its sentence; those that are not there are empty."""
    sentence = sentence_at(doc, verb.start).span
    spans = words(doc).spans
    at = bisect_left(spans, verb)
    near = [spans[i] if 0 <= i < len(spans) else verb for i in range(at - _BACK, at + 7)]
    forms = [doc.read(span).lower().replace("’", "'") if span in sentence else "" for span in near]
    return forms, near


def _told(doc: Document, written: WrittenDate) -> Span | None:
    """A plain past verb, None where it arranges something for the day."""
    verb = written.verb
    if verb is None or doc.read(verb).lower() in _words("arranging"):
        return None
    before = _around(doc, verb)[0][_BACK - 3 : _BACK]
    return None if _words("not-told").intersection(before) else verb


def _stands_with(doc: Document, written: WrittenDate, verb: Span) -> bool:
    """Whether the date is that of the verb, by the word before it and by how near it stands."""
    sentence = sentence_at(doc, written.span.start).span
    if _is_unreal(doc, sentence, verb, written):
        return False
    start = written.group.start if written.group else written.span.start
    before = doc.text[max(start - 12, sentence.start) : start]
    word = before.rstrip(" ,(").rpartition(" ")[2].lower()
    day = written.form in _DAYS
    called = word in _words("of-a-day") if day else word in _words("of-a-month")
    if verb.end > start:
        return day and (called or start == sentence.start)
    between = said(doc, Span(verb.end, start))
    reach = (_REACH if day else 3) if written.tense is Tense.FUTURE else (_TOLD_REACH if day else 1)
    bare = day and not between
    set_for = day and word == "for" and not between[1:]
    return len(between) <= reach and (called or bare or set_for)


def _is_unreal(doc: Document, sentence: Span, verb: Span, written: WrittenDate) -> bool:
    """Whether the clause is supposed or reported from a time before ("if it opened on", "would have opened on")."""
    first = max(sentence.start, min(verb.start, written.span.start) - _SUPPOSED)
    forms = said(doc, Span(first, max(verb.end, written.span.end)))
    return not _words("unreal").isdisjoint(form.replace("’", "'") for form in forms)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("verb-days")[name])
