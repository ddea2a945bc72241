"""A ledger of a story's sources: who says what, every claim that nobody says, and what all of it rests on.

Cues of thought and feeling are left out: they say what somebody wants, not where the story has it from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newslint.document import DISPLAY, Document, per_document
from newslint.facts.attributions import Attribution, SourceKind, attributions
from newslint.facts.claims import Claim
from newslint.facts.sides import Side, sides
from newslint.facts.unattributed import sourcing
from newslint.record import Record
from newslint.text import Span

_SAYING = frozenset(("neutral", "report", "stance", "noun"))
_ENOUGH = 3


class Entry(Record):
    """One attribution of the ledger, and the name its source goes by (for a pronoun that of the source before)."""

    attribution: Attribution
    source: str


class Note(Record):
    """What an editor is told of the whole: a single source, or one side's events that rest on the other side's word."""

    kind: str
    words: str
    spans: tuple[Span, ...]


class Ledger(Record):
    """The sources of one story."""

    entries: tuple[Entry, ...]
    unsourced: tuple[Claim, ...]
    notes: tuple[Note, ...]


def ledger(doc: Document) -> Ledger:
    """The ledger of a draft."""
    entries = tuple(_entries(doc))
    unsourced = tuple(one.claim for one in sourcing(doc) if one.sentence is None)
    return Ledger(entries, unsourced, tuple(_notes(doc, entries)))


def _entries(doc: Document) -> Iterator[Entry]:
    latest = ""
    for one in attributions(doc):
        if one.tier not in _SAYING or doc.zone_at(one.cue.start) in DISPLAY:
            continue
        name = _name(doc, one, latest)
        if one.kind is not SourceKind.PRONOUN and name:
            latest = name
        yield Entry(one, name)


def _name(doc: Document, one: Attribution, latest: str) -> str:
    """What a source goes by: a person's fullest name, the fuller mention of a short form, else its own words."""
    if one.source is None:
        return ""
    if one.kind is SourceKind.PRONOUN:
        return latest
    return _person(doc, one.source) or doc.read(one.antecedent or one.source)


def _person(doc: Document, source: Span) -> str:
    from newslint.facts.names import NameType
    from newslint.facts.within import names_within

    persons = {name.cluster for name in names_within(doc, source) if name.type is NameType.PERSON and name.cluster}
    return _names(doc)[persons.pop()] if len(persons) == 1 else ""


@per_document
def _names(doc: Document) -> Mapping[int, str]:
    """The fullest name of each person, body and place."""
    from newslint.facts.names import clusters

    return {cluster.id: cluster.name for cluster in clusters(doc)}


def _notes(doc: Document, entries: Sequence[Entry]) -> Iterator[Note]:
    named = [entry for entry in entries if entry.source]
    sources = {entry.source.lower().removeprefix("the ") for entry in named}
    if len(named) >= _ENOUGH and len(sources) == 1:
        spans = tuple(entry.attribution.span for entry in named)
        yield Note("single-source", f"Single-source story: all of it rests on {named[0].source}.", spans)
    for side in sides(doc):
        yield _of_side(side)


def _of_side(side: Side) -> Note:

    events = "The one event" if len(side.events) == 1 else f"Every event ({len(side.events)})"
    words = f"{events} of the {side.actor} side rests on the {side.source} side."
    return Note("one-sided", words, side.events)
