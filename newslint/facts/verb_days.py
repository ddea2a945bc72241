"""A verb that looks ahead, or tells what is done, and the absolute date that stands with it in its clause.

Only what the copy says outright is read: "will reopen on Feb. 24, 2024", "is due to reopen on", "reopened on". What is
supposed or reported from a time before ("would reopen") is not, nor what will have been done by then.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.dates import Owner, Tense, WrittenDate, dates, with_clause
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.facts.words import said, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_ZONES = frozenset({Zone.BODY, Zone.LIST_ITEM})
_DAYS = frozenset({"full", "month-day", "iso", "range", "days"})
_MONTHS = frozenset({"month", "year"})
_BACK = 5
_REACH = 6
_FAR = 14
_TOLD_REACH = 4
_SUPPOSED = 60


class VerbDay(Record):
    """A date and the words of the verb it stands with; `ahead` where that looks ahead, else it tells what is done.

    `present` is what looks ahead in the present ("opens"); of a day long past it may be told so.
    """

    date: WrittenDate
    verb: Span
    ahead: bool
    present: bool = False


@per_document
def verb_days(doc: Document) -> tuple[VerbDay, ...]:
    """The dates of the story's own words that stand with a plain future or a plain past, in reading order."""
    return tuple(_found(doc))


def _found(doc: Document) -> Iterator[VerbDay]:
    labelled = -1
    for written in dates(doc):
        block = doc.block_at(written.span.start)
        if written.span.start == block.span.start and doc.text[written.span.end : written.span.end + 1] == ":":
            # "March 2022: The board agrees that the quay will open in late 2024" is told of another day
            labelled = block.index
        if labelled == block.index or (written.form not in _DAYS and written.form not in _MONTHS):
            continue
        if written.repeats or not _is_read(doc, written.span):
            continue
        until = _until(doc, written)
        if until is not None:
            yield VerbDay(written, until, ahead=True)
            continue
        written = with_clause(doc, written)
        if written.verb is None or written.owner is Owner.NOUN:
            continue
        since = _since(doc, written)
        if since is not None:
            yield VerbDay(written, since, ahead=False)
            continue
        present = written.tense is Tense.PRESENT
        if written.tense is Tense.FUTURE:
            verb = _ahead(doc, written) or _open(doc, written)
        else:
            verb = _scheduled(doc, written) if present else _told(doc, written)
        if verb is not None and _stands_with(doc, written, verb):
            yield VerbDay(written, verb, present or written.tense is Tense.FUTURE, present)


def _since(doc: Document, written: WrittenDate) -> Span | None:
    """The verb of what has been so since the date: "The quay has been closed since May 4, 2024"."""
    start = written.group.start if written.group else written.span.start
    verb = written.verb
    if verb is None or verb.end > start or doc.text[max(start - 7, 0) : start].lower() != " since ":
        return None
    forms, spans = _around(doc, verb)
    at = next((at for at in range(_BACK, _BACK - 4, -1) if forms[at] in _words("perfect")), None)
    if at is None or _is_unreal(doc, sentence_at(doc, start).span, verb, written):
        return None
    last = spans[_BACK - 1] if forms[_BACK] == "to" else verb
    return spans[at].hull(last)


def _scheduled(doc: Document, written: WrittenDate) -> Span | None:
    """A verb whose present tells what is to come: "The fair opens on March 1, 2024"."""
    verb = written.verb
    if verb is None or written.form not in _DAYS or doc.read(verb).lower() not in _words("scheduled"):
        return None
    between = said(doc, Span(verb.end, written.span.start)) if verb.end <= written.span.start else None
    return verb if between is not None and len(between) <= _TOLD_REACH else None


def _until(doc: Document, written: WrittenDate) -> Span | None:
    """The words that give somebody time up to a day: "Owners have until March 1, 2024, to claim"."""
    start = written.span.start
    before = doc.text[max(start - 12, 0) : start].lower()
    if not before.endswith((" have until ", " has until ")):
        return None
    return Span(start - len("have until ") + before.endswith("has until "), start - 1)


def _open(doc: Document, written: WrittenDate) -> Span | None:
    """What may or must be done up to a day: "The shares must be claimed by March 1, 2024"."""
    verb = written.verb
    if verb is None or verb.end > written.span.start:
        return None
    if doc.text[max(written.span.start - 8, 0) : written.span.start].split(" ")[-2:-1] not in (
        ["by"],
        ["until"],
        ["through"],
    ):
        return None
    forms, spans = _around(doc, verb)
    at = next((at for at in range(_BACK, -1, -1) if forms[at] in _words("open")), None)
    return None if at is None else _main(forms, spans, at)


def _is_read(doc: Document, span: Span) -> bool:
    return doc.zone_at(span.start) in _ZONES and is_own(doc, span)


def _ahead(doc: Document, written: WrittenDate) -> Span | None:
    """The words of a plain future from its first to its main verb, None where it is another sort of future."""
    verb = written.verb
    if verb is None:
        return None
    forms, spans = _around(doc, verb)
    if forms[_BACK] in _words("will"):
        return None if _is_noun(forms[_BACK - 1]) else _main(forms, spans, _BACK)
    if forms[_BACK] in _words("is"):
        planned = any(form in _words("planned") for form in forms[_BACK + 1 : _BACK + 3])
        return _main(forms, spans, _BACK) if planned else None
    for at in range(_BACK - 1, -1, -1):
        if forms[at] in _words("will"):
            return None if _is_noun(forms[at - 1]) else _main(forms, spans, at)
        if forms[at] in _words("is") and _is_plan(forms[at + 1 : _BACK + 1]):
            return _main(forms, spans, at)
        if forms[at] in _words("plans") and at == _BACK - 1 and forms[_BACK] == "to" and not _is_noun(forms[at - 1]):
            return _main(forms, spans, at)
    return None


def _is_noun(before: str) -> bool:
    """Whether the word before "plan" makes it a noun ("the mayor's plan to open")."""
    return before.endswith(("s'", "'s")) or before in _words("not-of-a-day")


def _is_plan(between: list[str]) -> bool:
    """Whether these words after "is" make a plan: "to", "due to", "not expected to", "scheduled", "to be held"."""
    plain = [form for form in between if form not in _words("between")]
    if plain[-3:-1] == ["to", "be"]:
        del plain[-2:]
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
    if forms[end - 1] != "to" and forms[at] not in _words("will"):
        # "is scheduled for March 1"
        end -= 1
    if forms[end] == "have" or forms[end] in _words("not-of-a-day"):
        return None
    if forms[end] == "be" and end + 1 < len(forms) and forms[end + 1].endswith(("ed", "en", "wn", "ld", "ng")):
        end += 1
        if forms[_BACK] == "to":
            # "will be opened to traffic"
            return Span(spans[at].start, spans[end].end)
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
    if verb is None or doc.read(verb).lower() in ("to", *_words("arranging")):
        return None  # "were to open on" arranges too
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
    ahead = written.tense is not Tense.PAST
    if verb.end > start:
        opening = doc.text[sentence.start : start]
        opens = opening in ("", "On ") or (ahead and opening.lower().strip() in _words("from-a-day"))
        return written.form in _DAYS and (opens or (ahead and word in _words("of-a-day")))
    between = said(doc, Span(verb.end, start))
    if "and" in between or "or" in between:
        return False
    if written.form in _MONTHS:
        return (
            len(between) <= (3 if ahead else 1) if word == "in" else ahead and word == "by" and len(between) <= _REACH
        )
    if ahead and len(between) > _REACH:
        return word in _words("of-a-day") and _keeps_its_day(doc.read(verb).rpartition(" ")[2], between)
    return _is_its_day(between, word, ahead=ahead, in_range=written.form == "range")


def _keeps_its_day(verb: str, between: tuple[str, ...]) -> bool:
    """Whether a verb has its day many words on: "will go out to the town's 4,000 households on May 5, 2025".

    Where a noun in between tells of what happens the day is that noun's: "will go back to the scene of the fire on".
    """
    if len(between) > _FAR or verb.lower() not in _words("far"):
        return False
    return (_words("to-come") | _words("own-day")).isdisjoint(between)


def _is_its_day(between: tuple[str, ...], word: str, *, ahead: bool, in_range: bool) -> bool:
    """Whether a day after its verb is that of the verb, by the words between and the one right before.

    "The board approved an election on May 5, 2025" tells of no election that is done.
    """
    if ahead:
        if word == "from":
            # "will run from May 4 to May 6", not "will study sales from May 4 to May 6"
            return in_range and len(between) == 1
        set_for = word == "for" and len(between) == 1
        return len(between) <= _REACH and (set_for or word not in _words("not-of-a-day"))
    if len(between) > _TOLD_REACH or word in _words("not-of-a-day") or word in _words("ends"):
        return False
    return _words("to-come").isdisjoint(between)


def _is_unreal(doc: Document, sentence: Span, verb: Span, written: WrittenDate) -> bool:
    """Whether the clause is supposed or reported from a time before ("if it opened on", "would have opened on")."""
    first = max(sentence.start, min(verb.start, written.span.start) - _SUPPOSED)
    forms = said(doc, Span(first, max(verb.end, written.span.end)))
    return not _words("unreal").isdisjoint(form.replace("’", "'") for form in forms)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("verb-days")[name])
