"""The sides of a conflict in a story: whose armed action is told, and on whose word alone it rests.

A side is a country whose forces act ("Norlander forces fired", "fired by Norlander forces"); its events rest on another
side where every one of them has a source and all those sources are of that one other country.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from newslint.document import Document, Zone, per_document
from newslint.facts.attributions import Attribution, attributions
from newslint.facts.attributions.tokens import Tokens, tokens
from newslint.facts.marks import Voice, voice
from newslint.facts.nationalities import nationalities
from newslint.facts.places import places
from newslint.facts.sentences import sentence_at
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_NEAR = 4
_SAYING = frozenset(("neutral", "report", "stance"))


class Side(Record):
    """One side whose every event rests on one other: how the copy calls both, and the events."""

    actor: str
    source: str
    events: tuple[Span, ...]


class _Event(Record):
    span: Span
    actor: str
    country: str
    sources: frozenset[str]


@per_document
def sides(doc: Document) -> tuple[Side, ...]:
    """The sides whose armed actions are told on another side's word alone, in order of first event."""
    by_country: dict[str, list[_Event]] = {}
    for event in _events(doc):
        by_country.setdefault(event.country, []).append(event)
    return tuple(side for country, events in by_country.items() for side in _resting(doc, country, events))


def _resting(doc: Document, country: str, events: list[_Event]) -> Iterator[Side]:
    sources = {source for event in events for source in event.sources}
    if all(event.sources for event in events) and len(sources) == 1 and country not in sources:
        source = sources.pop()
        yield Side(events[0].actor, _called(doc).get(source, source), tuple(event.span for event in events))


@per_document
def _called(doc: Document) -> Mapping[str, str]:
    """What the copy calls the people of each country."""
    called: dict[str, str] = {}
    for word in nationalities(doc):
        for country in word.countries:
            called.setdefault(country, doc.read(word.span))
    return called


def _events(doc: Document) -> Iterator[_Event]:
    """The armed actions of the story's own words whose actor has a nationality."""
    all_tokens, armed = tokens(doc), frozenset(lexicon("claims")["armed"])
    for word in nationalities(doc):
        at = bisect_left(all_tokens.starts, word.span.start)
        if doc.zone_at(word.span.start) is not Zone.BODY or voice(doc, word.span.start) is Voice.QUOTED:
            continue
        if at + 1 < len(all_tokens.lows) and all_tokens.lows[at + 1] in armed and len(word.countries) == 1:
            verb = _verb(all_tokens, at)
            if verb is not None:
                span = all_tokens.span(min(at, verb), max(at + 1, verb))
                yield _Event(span, doc.read(word.span), word.countries[0], _countries(doc, span))


def _verb(tokens: Tokens, at: int) -> int | None:
    """The past tense of an actor at a word: after it, or before it and "by"."""
    acted = frozenset(lexicon("claims")["acted"])
    if at >= 2 and tokens.lows[at - 1] == "by" and tokens.lows[at - 2] in acted:
        return at - 2
    for place in range(at + 2, min(at + 2 + _NEAR, len(tokens.lows))):
        if tokens.lows[place] in acted and tokens.gap(place) == " ":
            return place
        if tokens.kind(place) not in ("adverb", "") or tokens.gap(place) != " ":
            return None
    return None


def _countries(doc: Document, event: Span) -> frozenset[str]:
    """The countries that the sources of an event's sentence are of; none where one of them is of no country."""
    sentence = sentence_at(doc, event.start).span
    said = attributions(doc)
    first = bisect_left(said, sentence.start, key=lambda one: one.cue.start)
    last = bisect_left(said, sentence.end, first, key=lambda one: one.cue.start)
    saying = (one for one in said[first:last] if one.source and one.tier in _SAYING)
    # "Arvan forces attacked the port": the verb of the event is nobody's word for it
    found = [_country(doc, one) for one in saying if not one.cue.overlaps(event)]
    return frozenset(found) if found and all(found) else frozenset()


def _country(doc: Document, one: Attribution) -> str:
    """The one country a source is of, by the words that name it or its fuller mention."""
    span = one.antecedent or one.source
    if span is None:
        return ""
    words = _words(doc)
    first = bisect_left(words, (span.start, ""))
    last = bisect_left(words, (span.end, ""))
    named = {country for _, country in words[first:last]}
    return named.pop() if len(named) == 1 else ""


@per_document
def _words(doc: Document) -> tuple[tuple[int, str], ...]:
    listed = [(word.span.start, country) for word in nationalities(doc) for country in word.countries]
    listed += [(place.span.start, key) for place in places(doc) for key in place.keys]
    return tuple(sorted(listed))
