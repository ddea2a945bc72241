"""An event that a caption and the body both name, and the day each of them puts it on.

A caption names an event's day only where it says so of the event itself: "Monday's blast", "after the blast on
Monday", or the event is what its own verb tells ("shells hit the port on Monday"). The day on which residents clear
rubble is that of the picture, and says nothing of the blast. English only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.anchors import anchors
from newslint.facts.dates import Kind, Owner, Tense, WrittenDate, dates
from newslint.facts.events import events
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

Key = int | tuple[int, int]

_REACH = 4
_BODY = frozenset({Zone.BODY, Zone.LIST_ITEM, Zone.LIVE_ENTRY})


class DatedEvent(Record):
    """An event and its day: a weekday (1 for Monday to 7) or a month and a day.

    `kind` is what events of one sort share, `noun` the word that names it here; `anchors` are the places and people
    of its sentence.
    """

    day: Span
    key: Key
    kind: str
    noun: str
    anchors: frozenset[str]


@per_document
def caption_events(doc: Document) -> tuple[DatedEvent, ...]:
    """The dated events of captions, in reading order."""
    if not doc.language.lower().startswith("en") or next(doc.zoned(Zone.CAPTION), None) is None:
        return ()
    return tuple(_found(doc, frozenset({Zone.CAPTION})))


@per_document
def body_events(doc: Document) -> tuple[DatedEvent, ...]:
    """The dated events of the body, in reading order."""
    return tuple(_found(doc, _BODY))


def _found(doc: Document, zones: frozenset[Zone]) -> Iterator[DatedEvent]:
    told = {event.day: event for event in events(doc) if len(event.days) == 1}
    for written in dates(doc):
        key = _key(written)
        if key is None or doc.zone_at(written.span.start) not in zones or not is_own(doc, written.span):
            continue
        named = _named(doc, written, in_body=Zone.BODY in zones)
        if named is None and written.span in told:
            named = told[written.span].noun, told[written.span].noun
        if named is not None:
            yield DatedEvent(written.span, key, *named, anchors(doc, sentence_around(doc, written.span.start)))


def _key(written: WrittenDate) -> Key | None:
    if written.repeats or written.modifier or written.group or written.kind not in (Kind.DATE, Kind.TIME):
        return None
    if len(written.days) != 1:
        return None
    day = written.days[0]
    if day.month is not None and day.day is not None:
        return day.month, day.day
    return day.weekday


def _named(doc: Document, written: WrittenDate, *, in_body: bool) -> tuple[str, str] | None:
    """The event that a noun names: after "Monday's", or right before "on Monday" with "after" before it."""
    sentence = sentence_around(doc, written.span.start)
    if written.possessive:
        following = said(doc, Span(written.span.end, sentence.end))[: _REACH + 1]
        return next((_nouns()[form] for form in _phrase(following) if form in _nouns()), None)
    before = said(doc, Span(sentence.start, written.span.start))
    if before[-1:] == ("on",):
        before = before[:-1]
    at = next(
        (at for at in range(len(before) - 1, max(len(before) - _REACH, 0) - 1, -1) if before[at] in _nouns()), None
    )
    if at is not None and at == len(before) - 1 and not _AFTER.isdisjoint(before[max(at - _REACH, 0) : at]):
        return _nouns()[before[at]]
    if in_body and written.owner is Owner.EVENT and written.tense is Tense.PAST and written.verb is not None:
        return _subject(doc, written.verb, sentence)
    return None


_AFTER = frozenset({"after", "following"})


def _phrase(following: tuple[str, ...]) -> Iterator[str]:
    """The words of a noun phrase: "blast" of "s deadly blast at the depot", up to a word that ends it."""
    stops = _stops()
    for form in following:
        if form in stops:
            return
        yield form


def _subject(doc: Document, verb: Span, sentence: Span) -> tuple[str, str] | None:
    """The event that a verb has for its subject: the first word of it that is one ("An explosion tore through …")."""
    before = said(doc, Span(sentence.start, verb.start))
    if len(before) > _REACH or before[:1] not in (("a",), ("an",), ("the",)):
        return None
    return next((_nouns()[form] for form in _phrase(before[1:]) if form in _nouns()), None)


@cache
def _stops() -> frozenset[str]:
    grammar = lexicon("function-words")
    return frozenset((*grammar["prepositions"], *grammar["conjunctions"]))


@cache
def _nouns() -> Mapping[str, tuple[str, str]]:
    """Every noun that names an event, in the singular: its kind and itself."""
    return {
        form: (noun, form)
        for nouns in lexicon("events").values()
        for noun, words in nouns.items()
        for form in words["named"]
        if noun not in ("talks", "vote", "protest", "storm", "flooding", "snow", "fighting", "strike")
    }
