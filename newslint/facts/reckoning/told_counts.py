"""What the copy counts in its own words, with the verb that tells it: "Hartwell will cut 1,040 jobs in Halden".

A count of part of something ("two of the 14"), one more ("another three") and one that its sentence revises or adds up
("in all, since May") are left out, as they are of tolls.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice

from newslint.document import STORY, Document, Zone, per_document
from newslint.facts.anchors import anchors
from newslint.facts.attributions.inflection import stems
from newslint.facts.frames import frame_of
from newslint.facts.quantities import Kind, Quantity, quantities
from newslint.facts.quotes import is_own
from newslint.facts.reckoning.tolls import days_within, is_part, is_revised
from newslint.facts.sentences import sentence_around
from newslint.facts.small_words import small_words
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_LONGEST = 600
_LEAST = 2
_WORD = 4
_MOST = 60


class Count(Record):
    """How many of what (`counted`, in lower case), by which verb (`told`, and its possible stems).

    `front` marks the lead and captions.
    """

    number: Quantity
    counted: str
    told: str
    verbs: frozenset[str]
    sentence: Span
    front: bool

    @property
    def own(self) -> frozenset[str]:
        """The words that tell the count itself."""
        return self.verbs.union(self.counted.split(), [self.told])


class Around(Record):
    """What else the sentence of a count says: its content words, its names with its words with a capital, its times."""

    words: frozenset[str]
    names: frozenset[str]
    days: frozenset[str]


@per_document
def told_counts(doc: Document) -> tuple[Count, ...]:
    """The first counts of the lead, the captions and the body that another may speak against, in reading order."""
    return tuple(count for number in _often_counted(doc) if (count := _count(doc, number)))


def _often_counted(doc: Document) -> Sequence[Quantity]:
    """The numbers of what the lead or a caption counts, and the story again with another number, in reading order.

    What is counted is looked at first: to find the verb of a number costs more, and most nouns are counted once.
    """
    found: dict[str, list[Quantity]] = {}
    for number in _first_told(doc):
        found.setdefault(_counted(doc, number), []).append(number)
    several = [same for same in found.values() if len({number.number for number in same}) > 1]
    rivals = [number for same in several if any(_is_in_front(doc, number) for number in same) for number in same]
    return sorted(rivals, key=lambda number: number.span.start)


def _first_told(doc: Document) -> Sequence[Quantity]:
    told = [number for number in quantities(doc) if _is_told(doc, number)]
    if len(told) <= _MOST:
        return told
    return [*islice((number for number in told if frame_of(doc, number).verb), _MOST)]


def _is_told(doc: Document, number: Quantity) -> bool:
    zone = doc.zone_at(number.span.start)
    if zone not in STORY and zone is not Zone.CAPTION:
        return False
    if number.kind is not Kind.COUNT or number.high or number.compound or number.counts is None:
        return False
    return number.value >= _LEAST and is_own(doc, number.span)


def _is_in_front(doc: Document, number: Quantity) -> bool:
    """Whether a number stands in the lead or in a caption."""
    lead = next((block.span for block in doc.zoned(Zone.BODY)), Span(0, 0))
    return doc.zone_at(number.span.start) is Zone.CAPTION or number.span in lead


def _counted(doc: Document, number: Quantity) -> str:
    return doc.read(number.counts or number.span).lower()


def _count(doc: Document, number: Quantity) -> Count | None:
    verb, sentence = frame_of(doc, number).verb, sentence_around(doc, number.span.start)
    if number.counts is None or verb is None or len(sentence) > _LONGEST:
        return None
    text = doc.read(sentence).lower()
    start, end = number.span.start - sentence.start, number.counts.end - sentence.start
    told = doc.read(verb).lower()
    if is_revised(text) or is_part(text, start, end) or told in _links():
        return None
    verbs = frozenset(stems(told))
    return Count(number, _counted(doc, number), told, verbs, sentence, _is_in_front(doc, number))


def around(doc: Document, count: Count) -> Around:
    """What stands around a count, which is asked of the few that may be of one thing with another."""
    known = _known(doc)
    if count not in known:
        words = (word for word in said(doc, count.sentence) if len(word) >= _WORD and word.isalpha())
        known[count] = Around(
            frozenset(words) - count.own - small_words(),
            anchors(doc, count.sentence) - count.own,
            days_within(doc, count.sentence),
        )
    return known[count]


@per_document
def _known(_: Document) -> dict[Count, Around]:
    return {}


@cache
def _links() -> frozenset[str]:
    """Verbs that tell nothing of what is counted: "there are", "has"."""
    words = lexicon("function-words")
    return frozenset((*words["be"], *words["have"], *words["do"]))
