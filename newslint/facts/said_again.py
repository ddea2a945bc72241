"""The same words in two quotations of the story: who speaks each time, and whether that is one person.

Quotations of six words and more count, and those that differ in one word of ten. Headlines, pull quotes and captions
repeat rightly. Who speaks is asked only where words do stand twice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newslint.document import Document, Zone, per_document
from newslint.facts.marks import Quotation, quotations
from newslint.facts.wording import aligned, plain
from newslint.record import Record
from newslint.text import Span

_LEAST = 6
_MOST = 400
_NEAR = 10
_LONG = 4000
_SUMMED_UP = 3
_ZONES = frozenset({Zone.BODY, Zone.LIST_ITEM, Zone.LIVE_ENTRY})


class SaidAgain(Record):
    """A later quotation with the words of an earlier one; the speakers are None where the copy names none.

    `same` is true where one person surely speaks both, false where two do, None where that cannot be told. `summary`
    marks a first place near the top, where a story is summed up.
    """

    quotation: Span
    first: Span
    speaker: Span | None
    first_speaker: Span | None
    same: bool | None
    summary: bool


@per_document
def said_again(doc: Document) -> tuple[SaidAgain, ...]:
    """Every quotation of the story whose words were quoted before, with the first such place."""
    return tuple(_judged(doc, later, earlier) for later, earlier in _repeated(doc))


def _repeated(doc: Document) -> Iterator[tuple[Quotation, Quotation]]:
    """Pairs of quotations that begin or end with the same four words and are alike as a whole."""
    known: dict[tuple[str, ...], tuple[Quotation, tuple[str, ...]]] = {}
    for one in quotations(doc):
        if one.nested or not one.closed or len(one.span) > _MOST * 8 or doc.zone_at(one.span.start) not in _ZONES:
            continue
        words = plain(doc, one.inner)
        if not _LEAST <= len(words) <= _MOST:
            continue
        keys = (("first", *words[:4]), ("last", *words[-4:]))
        earlier = next((known[key] for key in keys if key in known), None)
        if earlier is not None and _alike(words, earlier[1]) and _stand_apart(doc, one.span, earlier[0].span):
            yield one, earlier[0]
        for key in keys:
            known.setdefault(key, (one, words))


def _stand_apart(doc: Document, later: Span, earlier: Span) -> bool:
    """Whether two quotations stand in two paragraphs that are not the same all through (another rule's)."""
    first, second = doc.block_at(earlier.start).span, doc.block_at(later.start).span
    return first != second and (len(first) > _LONG or doc.read(first) != doc.read(second))


def _alike(words: Sequence[str], others: Sequence[str]) -> bool:
    if words == others:
        return True
    most = (max(len(words), len(others)) + 2) // _NEAR
    if not most or abs(len(words) - len(others)) > most or len(words) > 80:
        return False
    found = aligned(words, others, most)
    if found is None:
        return False
    exchanged = (word for _, *pair in found.swapped for word in pair)
    return not any(word.isdigit() for word in (*found.ours, *found.theirs, *exchanged))


def _judged(doc: Document, later: Quotation, earlier: Quotation) -> SaidAgain:
    from newslint.facts.quotes import quotes

    listed = quotes(doc)
    starts = _starts(doc)
    speakers = [listed[bisect_left(starts, one.span.start)].speaker for one in (later, earlier)]
    summary = earlier.span.start < _top(doc)
    return SaidAgain(later.span, earlier.span, speakers[0], speakers[1], _same(doc, *speakers), summary)


@per_document
def _top(doc: Document) -> int:
    """Where the third paragraph of the story ends."""
    body = [block.span.end for block in doc.zoned(Zone.BODY)]
    return body[min(_SUMMED_UP, len(body)) - 1] if body else 0


@per_document
def _starts(doc: Document) -> tuple[int, ...]:
    from newslint.facts.quotes import quotes

    return tuple(one.span.start for one in quotes(doc))


def _same(doc: Document, one: Span | None, other: Span | None) -> bool | None:
    """Whether two speakers are one person; None where one of them is nobody, a pronoun or no person's name."""
    if one is None or other is None:
        return None
    first, second = _cluster(doc, one), _cluster(doc, other)
    if first is None or second is None:
        return None
    if first == second:
        return True
    return None if first in _clusters_beside(doc, other) or second in _clusters_beside(doc, one) else False


def _clusters_beside(doc: Document, speaker: Span) -> set[int | None]:
    """Who else is named in a speaker's paragraph, and so may be quoted there by the speaker."""
    from newslint.facts.within import names_within

    return {name.cluster for name in names_within(doc, doc.block_at(speaker.start).span)}


def _cluster(doc: Document, speaker: Span) -> int | None:
    from newslint.facts.names import NameType
    from newslint.facts.within import names_within

    named = [name for name in names_within(doc, speaker) if name.type is NameType.PERSON]
    persons = {name.cluster for name in named if not name.possessive}
    return persons.pop() if len(persons) == 1 else None
