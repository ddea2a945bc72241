"""A frame is a number with what it belongs to: the verb of its clause and the event that its sentence names.

"A fire in Quarrin killed 23 people" frames 23 with "killed" and the fire. The verb is the main verb of the number's own
clause; the event is the nearest noun of one, or the verb itself where that tells one ("Rebels shelled 14 homes").
Either may be missing. Read in English only.
"""

from __future__ import annotations

from functools import cache

from newslint.document import Document
from newslint.facts.dates.tense import verb_of
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.sentences import sentence_around
from newslint.facts.words import said, words_within
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_LONGEST = 900


class Frame(Record):
    """A quantity with the main verb of its clause and the word that names its event."""

    quantity: Quantity
    verb: Span | None = None
    event: Span | None = None

    @property
    def span(self) -> Span:
        """Where the number stands."""
        return self.quantity.span


def frame_of(doc: Document, quantity: Quantity) -> Frame:
    """The frame of a number of the copy."""
    sentence = sentence_around(doc, quantity.span.start)
    english = doc.language.lower().startswith("en")
    if not english or quantity.kind is Kind.LABEL or len(sentence) > _LONGEST:
        return Frame(quantity)
    whole = quantity.span.hull(quantity.hedge_span or quantity.span)
    verb = verb_of(doc, whole.hull(quantity.counts or quantity.span))
    return Frame(quantity, verb, _event(doc, quantity, sentence, verb))


def _event(doc: Document, quantity: Quantity, sentence: Span, verb: Span | None) -> Span | None:
    """The noun of an event that stands nearest to a number, else a verb that tells one."""
    forms, known = said(doc, sentence), _nouns()
    nouns: list[Span] = []
    if not known.isdisjoint(forms):
        counted = quantity.counts or quantity.span
        said_so = zip(words_within(doc, sentence), forms, strict=True)
        nouns = [word for word, form in said_so if form in known and word not in counted]
    nearest = min(nouns, key=lambda word: abs(word.start - quantity.span.start), default=None)
    return nearest or (verb if verb and doc.read(verb).lower() in _verbs() else None)


@cache
def _nouns() -> frozenset[str]:
    """The nouns of events: those of the lexicon of events, and those of tolls."""
    told = (words for nouns in lexicon("events").values() for kinds in nouns.values() for words in kinds["named"])
    return frozenset(told).union(*lexicon("tolls")["events"].values())


@cache
def _verbs() -> frozenset[str]:
    return frozenset(verb for nouns in lexicon("events").values() for kinds in nouns.values() for verb in kinds["told"])
