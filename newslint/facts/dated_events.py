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
from newslint.facts.events import Event, told_events
from newslint.facts.occasions import occasion, undated
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around
from newslint.facts.settled_days import nearest_day
from newslint.facts.small_words import joining_words
from newslint.facts.within import dates_within
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

Key = int | tuple[int, int]

_REACH = 4
_SURE, _WEEK = 2, 7
_OCCASION = "occasion "
_BODY = frozenset({Zone.BODY, Zone.LIST_ITEM, Zone.LIVE_ENTRY})


class DatedEvent(Record):
    """An event and its day: a weekday (1 for Monday to 7) or a month and a day.

    `kind` is what events of one sort share, `noun` the word that names it here, `sentence` tells it. `actors` are the
    words another must share to be of the same event, where none are the places and people of the sentence; `least` is
    how many of them.
    """

    day: Span
    key: Key
    kind: str
    noun: str
    sentence: Span
    actors: frozenset[str] = frozenset()
    least: int = 1


def are_alike(doc: Document, one: DatedEvent, other: DatedEvent, least: int) -> bool:
    """Whether two events of a kind share so many words, places or people as one event has."""
    first, second = (event.actors or anchors(doc, event.sentence) for event in (one, other))
    return len(first & second) >= max(one.least, least)


@per_document
def caption_events(doc: Document) -> tuple[DatedEvent, ...]:
    """The dated events of captions, in reading order."""
    if not doc.language.lower().startswith("en") or next(doc.zoned(Zone.CAPTION), None) is None:
        return ()
    return tuple(_found(doc, frozenset({Zone.CAPTION})))


@per_document
def body_events(doc: Document) -> tuple[DatedEvent, ...]:
    """The dated events of the body, in reading order."""
    return (*_found(doc, _BODY), *_inherited(doc))


def _found(doc: Document, zones: frozenset[Zone]) -> Iterator[DatedEvent]:
    told = {event.day: event for event in told_events(doc) if len(event.days) == 1}
    for written in dates(doc):
        keys = _keys(doc, written)
        if not keys or doc.zone_at(written.span.start) not in zones or not is_own(doc, written.span):
            continue
        sentence = sentence_around(doc, written.span.start)
        for kind, noun, actors, least in _told_on(doc, written, told.get(written.span), in_body=Zone.BODY in zones):
            yield from (DatedEvent(written.span, key, kind, noun, sentence, actors, least) for key in keys)


def _inherited(doc: Document) -> Iterator[DatedEvent]:
    """Occasions of captions in a sentence without a day, on the day of what the same person says just before.

    "Orr said Friday that she would run. … “I will run,” Orr said at a rally in Arden": the rally is on Friday.
    """
    pictured = {event.noun for event in caption_events(doc) if event.kind.startswith(_OCCASION)}
    for span, met in undated(doc) if pictured else ():
        sentence = sentence_around(doc, span.start)
        if met.noun not in pictured or dates_within(doc, sentence) or not is_own(doc, span):
            continue
        where = anchors(doc, sentence)
        for written in _said_before(doc, span.start):
            if where & anchors(doc, sentence_around(doc, written.span.start)):
                for key in _keys(doc, written):
                    yield DatedEvent(written.span, key, _OCCASION + met.noun, met.noun, sentence, where, _SURE)
                break


def _said_before(doc: Document, offset: int) -> list[WrittenDate]:
    """The days on which something is said in this paragraph and the two before, the nearest first."""
    block = doc.block_at(offset).index
    start = doc.blocks[max(block - 2, 0)].span.start
    saying = frozenset(lexicon("tenses")["en"]["cue"])
    return [
        written
        for written in reversed(dates_within(doc, Span(start, offset)))
        if written.verb is not None and doc.read(written.verb) in saying and doc.zone_at(written.span.start) in _BODY
    ]


def _told_on(
    doc: Document, written: WrittenDate, told: Event | None, *, in_body: bool
) -> Iterator[tuple[str, str, frozenset[str], int]]:
    """What is told of a day: one event, and the occasion on which something is said or seen."""
    named = _named(doc, written, in_body=in_body)
    if named is None and told is not None and not told.loose:
        named = told.noun, told.noun
    if named is not None:
        yield *named, frozenset(), 1
    elif told is not None:
        yield told.family, told.noun, told.actors, _SURE
    met = occasion(doc, written)
    if met is not None:
        yield _OCCASION + met.noun, met.noun, frozenset(), _SURE if met.several else 1


def _keys(doc: Document, written: WrittenDate) -> tuple[Key, ...]:
    """The day as written; a full date of the days before publication is also known by its weekday."""
    if written.repeats or written.modifier or written.group or written.kind not in (Kind.DATE, Kind.TIME):
        return ()
    if len(written.days) != 1:
        return ()
    day = written.days[0]
    if day.month is None or day.day is None:
        return (day.weekday,) if day.weekday is not None else ()
    that = nearest_day(doc, day)
    if that is None or doc.published is None or not 0 <= (doc.published - that).days < _WEEK:
        return ((day.month, day.day),)
    return (day.month, day.day), that.isoweekday()


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
    stops = joining_words()
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
def _nouns() -> Mapping[str, tuple[str, str]]:
    """Every noun that names an event, in the singular: its kind and itself."""
    return {
        form: (noun, form)
        for nouns in lexicon("events").values()
        for noun, words in nouns.items()
        for form in words["named"]
        if noun not in ("talks", "vote", "protest", "storm", "flooding", "snow", "fighting", "strike")
    }
