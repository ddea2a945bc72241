"""Groups of people whose places a caption gives: how many it says they are, and how many it names.

A list counts only where it is whole: names parted by commas, the last after "and". A list with a job or a town in it
("Ana Ruiz, mayor, and Tom Beck") or with couples cannot be counted and is left out. English only.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.captions import Caption, PositionList, captions
from newslint.facts.quantities import Kind, quantities
from newslint.facts.sentences import sentence_around
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_GROUPS = range(2, 13)
_REACH = 60


class Group(Record):
    """A number of people that a caption says it shows (`span`, with their noun) and the list that names them."""

    span: Span
    number: int
    listed: Span
    named: int


@per_document
def groups(doc: Document) -> tuple[Group, ...]:
    """Every group that is counted and listed, in reading order, whether or not the numbers agree."""
    return tuple(_groups(doc)) if doc.language.startswith("en") else ()


def _groups(doc: Document) -> Iterator[Group]:
    for caption in captions(doc):
        lists = [known for known in caption.positions if _is_whole(doc, known)]
        if len(caption.positions) != 1 or not lists or _leaves_some_out(doc, caption):
            continue
        known = lists[0]
        start = max(sentence_around(doc, known.cue.start).start, known.cue.start - _REACH)
        counted = [
            one
            for one in quantities(doc)
            if start <= one.span.start < known.cue.start and one.kind is Kind.COUNT and one.counts and not one.hedge
        ]
        if len(counted) != 1 or not _is_of_people(doc, counted[0].counts, known):
            continue
        number = int(counted[0].number) if counted[0].number.isdigit() and counted[0].high is None else 0
        if number in _GROUPS:
            noun = counted[0].counts or counted[0].span
            listed = Span(known.items[0].start, known.items[-1].end)
            yield Group(counted[0].span.hull(noun), number, listed, len(known.items))


def _is_whole(doc: Document, known: PositionList) -> bool:
    """Whether every item is a name, and "and" stands before the last one only."""
    if len(known.items) < 2:
        return False
    between = [doc.text[a.end : b.start] for a, b in zip(known.items, known.items[1:], strict=False)]
    if "and" not in between[-1] or any("and" in gap for gap in between[:-1]):
        return False
    return all(_is_name(doc.read(item)) for item in known.items)


def _is_name(words: str) -> bool:
    """Whether an item is one person: "Ana Ruiz", "Mayor Ana Ruiz of Arden"; not "Ana", which may be half a couple."""
    parts = words.split()
    return (
        len(parts) > 1
        and parts[0][0].isupper()
        and parts[-1][0].isupper()
        and not set(lexicon("positions")["particles"]).intersection(parts)
    )


def _is_of_people(doc: Document, noun: Span | None, known: PositionList) -> bool:
    """Whether a noun is of people, or stands right before its list ("four founders, from left,")."""
    if noun is None:
        return False
    last = doc.read(noun).rpartition(" ")[2].lower()
    if last in _several():
        return False
    return last in _people() or (last.endswith("s") and doc.text[noun.end : known.cue.start].strip(" ,:(") == "")


def _leaves_some_out(doc: Document, caption: Caption) -> bool:
    low = doc.read(caption.block.span).lower()
    return any(words in low for words in lexicon("positions")["left-out"])


@cache
def _people() -> frozenset[str]:
    return frozenset(lexicon("positions")["people"])


@cache
def _several() -> frozenset[str]:
    return frozenset(lexicon("positions")["several"])
