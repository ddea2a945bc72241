"""The same words in two quotations of the story: who speaks each time, and whether that is one person.

Quotations of six words and more count, and those that differ in one word of ten. Headlines, pull quotes and captions
repeat rightly. Who speaks is asked only where words do stand twice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.marks import Quotation, quotations
from newslint.facts.small_words import persons, small_words
from newslint.facts.wording import aligned, plain
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.facts.names import Name
    from newslint.facts.quotes import Quote

_LEAST = 6
_MOST = 400
_NEAR = 10
_LONG = 4000
_SUMMED_UP = 3
_BEFORE = 2
_APPOSED = 12
_SENTENCE = 8
_SURE = frozenset({"after", "before", "split"})
_ZONES = frozenset({Zone.BODY, Zone.LIST_ITEM, Zone.LIVE_ENTRY})


class SaidAgain(Record):
    """A later quotation with the words of an earlier one; the speakers as a message names them, None for nobody.

    `same` is true where one person surely speaks both, false where two do, None where that cannot be told. `summary`
    marks a first place near the top, where a story is summed up. `either` marks a whole sentence whose speakers are
    told beside it and are one or two: the mayor and the chief, an office and a name.
    """

    quotation: Span
    first: Span
    speaker: Span | None
    first_speaker: Span | None
    same: bool | None
    summary: bool
    either: bool = False


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
        if not _LEAST <= len(words) <= _MOST or _is_formula(words):
            continue
        keys = (("first", *words[:4]), ("last", *words[-4:]))
        earlier = next((known[key] for key in keys if key in known), None)
        if earlier is not None and _alike(words, earlier[1]) and _stand_apart(doc, one.span, earlier[0].span):
            yield one, earlier[0]
        for key in keys:
            known.setdefault(key, (one, words))


def _is_formula(words: Sequence[str]) -> bool:
    """Whether many say these words: an oath, a pledge, a prayer."""
    return any(words[: len(formula)] == formula for formula in _formulas())


@cache
def _formulas() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(formula.split()) for formula in lexicon("formulas"))


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
    ours, theirs = (listed[bisect_left(starts, it.span.start)] for it in (later, earlier))
    one, other = ours.speaker, theirs.speaker
    summary = earlier.span.start < _top(doc)
    acting = _acting_before(doc, later) if one and _pronoun(doc, one) else None
    speaker = acting.span if acting else one
    same = _same(doc, speaker, other, taken_up=acting is not None)
    either = same is None and _is_either(doc, ours, theirs)
    return SaidAgain(later.span, earlier.span, _told(doc, speaker), _told(doc, other), same, summary, either)


def _is_either(doc: Document, ours: Quote, theirs: Quote) -> bool:
    """Whether two quotations of a sentence are surely of those told beside them, neither of whom quotes the other."""
    first, second = ours.speaker, theirs.speaker
    if first is None or second is None or not {ours.way, theirs.way} <= _SURE or _may_be_one(doc, first, second):
        return False
    said = doc.read(ours.inner)
    named = ((_named(doc, first), second), (_named(doc, second), first))
    quoted = any(name is not None and name.cluster in _clusters_near(doc, other) for name, other in named)
    return said[:1].isupper() and len(said.split()) >= _SENTENCE and not quoted


def _may_be_one(doc: Document, one: Span, other: Span) -> bool:
    """Whether two speakers end in the same word ("Professor Ana Orr", "Prof Orr"), or one is no noun."""
    last, second = (doc.read(it).lower().split()[-1] for it in (one, other))
    return last == second or not {last, second}.isdisjoint(small_words())


def _told(doc: Document, speaker: Span | None) -> Span | None:
    """Whom a message names: the person meant by "he", else the speaker with a name set after the office."""
    named = _named(doc, speaker) if speaker else None
    if speaker is None or named is None:
        return speaker
    return named.span if _pronoun(doc, speaker) else speaker.hull(named.span)


@per_document
def _top(doc: Document) -> int:
    """Where the third paragraph of the story ends."""
    body = [block.span.end for block in doc.zoned(Zone.BODY)]
    return body[min(_SUMMED_UP, len(body)) - 1] if body else 0


@per_document
def _starts(doc: Document) -> tuple[int, ...]:
    from newslint.facts.quotes import quotes

    return tuple(one.span.start for one in quotes(doc))


def _same(doc: Document, one: Span | None, other: Span | None, *, taken_up: bool = False) -> bool | None:
    """Whether a later and an earlier speaker are one person; None where that cannot be told.

    A later "he" may take up whom the top of the story named, so it is read only as the one who acts in the sentence
    right before ("Orr, mending a net, shrugged."), an earlier one as the person before it.
    """
    if one is None or other is None or _pronoun(doc, one):
        return None
    first, second = _named(doc, one), _named(doc, other)
    if first is None or second is None:
        return None
    if first.cluster == second.cluster:
        return None if taken_up or _pronoun(doc, other) else True
    crossed = first.cluster in _clusters_near(doc, other) or second.cluster in _clusters_near(doc, one)
    return None if crossed else False


def _clusters_near(doc: Document, speaker: Span) -> set[int | None]:
    """Who else is named in a speaker's paragraph, and so may be quoted there; of a pronoun, also those before it."""
    from newslint.facts.within import names_within

    block = doc.block_at(speaker.start)
    start = doc.blocks[max(block.index - _BEFORE, 0)].span.start if _pronoun(doc, speaker) else block.span.start
    return {name.cluster for name in names_within(doc, Span(start, block.span.end))}


def _acting_before(doc: Document, quotation: Quotation) -> Name | None:
    """The one person of the sentence right before a quotation, in its paragraph, whose name opens that sentence."""
    from newslint.facts.sentences import sentence_at
    from newslint.facts.within import names_within

    first = doc.block_at(quotation.span.start).span.start
    if quotation.span.start <= first + 1:
        return None
    sentence = sentence_at(doc, quotation.span.start - 2).span
    named = names_within(doc, Span(sentence.start, quotation.span.start)) if sentence.start >= first else ()
    return _only(named) if named and (named[0].title or named[0].span).start == sentence.start else None


def _named(doc: Document, speaker: Span) -> Name | None:
    """The one person a speaker is, by name: its own, one set after it ("its head, Ana Moss"), the one meant by "he"."""
    from newslint.facts.within import names_within

    if _pronoun(doc, speaker):
        return _only(names_within(doc, Span(doc.block_at(speaker.start).span.start, speaker.start)))
    named = names_within(doc, speaker)
    if all(name.possessive for name in named):
        rest = Span(speaker.end, speaker.end + _APPOSED)
        named = tuple(name for name in names_within(doc, rest) if _is_apposed(doc, speaker, name.span))
    return _only(named)


def _is_apposed(doc: Document, speaker: Span, name: Span) -> bool:
    """Whether nothing but a comma and a title stands between an office and a name."""
    between = doc.text[speaker.end : name.start]
    return between[:2] == ", " and between.count(" ") <= 2 and between[2:3] in ("", between[2:3].upper())


def _only(named: Sequence[Name]) -> Name | None:
    """The name of the one person among names that own nothing; None where there are several or none."""
    from newslint.facts.names import NameType

    persons = [name for name in named if name.type is NameType.PERSON and not name.possessive]
    return persons[-1] if len({name.cluster for name in persons}) == 1 and persons[0].cluster is not None else None


def _pronoun(doc: Document, speaker: Span) -> str:
    read = doc.read(speaker).lower()
    return read if read in persons() else ""
