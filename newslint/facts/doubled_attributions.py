"""One sentence says twice who says so: "According to police, the thief rowed away, police said".

A cue that opens the sentence and one that ends it count, where no comma and conjunction part two clauses between them,
each with a cue of its own. Two sources are no doubling ("police said …, according to the complaint"), but a company
is its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from newslint.document import STORY, Document, per_document
from newslint.facts.attributions import Attribution, SourceKind, attributions
from newslint.facts.attributions.heads import heads
from newslint.facts.sentences import sentence_at
from newslint.facts.small_words import persons
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_SAYING = frozenset(("neutral", "report"))
_FOUND = frozenset(("according-to", "source-verb", "quote-verb-source", "apposition"))
_REACH = 600
_MARKS = str.maketrans("", "", "“”\"‘'")
_DAY = 2


class DoubledAttribution(Record):
    """The two mentions, each with its cue; `tail` is what may go where the second merely repeats the first."""

    first: Span
    second: Span
    tail: Span | None


@per_document
def doubled_attributions(doc: Document) -> tuple[DoubledAttribution, ...]:
    """The sentences that are attributed twice to one source, in reading order."""
    return tuple(_found(doc))


def _found(doc: Document) -> Iterator[DoubledAttribution]:
    saying = (one for one in attributions(doc) if one.source and one.tier in _SAYING and one.pattern in _FOUND)
    for _, those in groupby(saying, key=lambda one: sentence_at(doc, one.cue.start).span.start):
        found = _of_sentence(doc, list(those))
        if found is not None:
            yield found


def _of_sentence(doc: Document, those: Sequence[Attribution]) -> DoubledAttribution | None:
    first, last = those[0], those[-1]
    sentence = sentence_at(doc, first.cue.start).span
    if len(those) < 2 or len(sentence) > _REACH or doc.zone_at(sentence.start) not in STORY:
        return None
    if not (first.span.start == sentence.start and _ends(doc, last, sentence) and _one_source(doc, first, last)):
        return None
    if _parted(doc, first, last) or any(_is_aside(doc, one) for one in those[1:-1]):
        return None
    return DoubledAttribution(first.span, last.span, _tail(doc, first, last))


def _is_aside(doc: Document, one: Attribution) -> bool:
    """Whether a source stands between two commas, and so tells the words around it."""
    return doc.text[one.span.start - 2 : one.span.start] == ", " == doc.text[one.span.end : one.span.end + 2]


def _parted(doc: Document, first: Attribution, last: Attribution) -> bool:
    """Whether a comma and a conjunction begin another clause between two sources.

    "Police said he fled and shots were fired, police said" is one account; ", but" begins a second.
    """
    parting = lexicon("clauses")["parting"]
    between = doc.text[first.span.end : last.span.start].lower().translate(_MARKS)
    return ";" in between or any(f", {word} " in between for word in parting)


def _ends(doc: Document, one: Attribution, sentence: Span) -> bool:
    """Whether a source and its cue end a sentence, after a comma; a day may come after them."""
    before = doc.text[sentence.start : one.span.start].rstrip()
    after = doc.text[one.span.end : sentence.end]
    return before[-1:] in (",", "”", '"') and "," not in after and after.count(" ") <= _DAY


def _one_source(doc: Document, first: Attribution, last: Attribution) -> bool:
    words, again = _words(doc, first), _words(doc, last)
    if last.kind is SourceKind.PRONOUN and first.kind is not SourceKind.PRONOUN:
        return first.kind is SourceKind.NAMED and again[0] in persons() and first.pattern == "according-to"
    if words == again or (first.kind is SourceKind.NAMED and words[-1:] == again):
        return True
    return again[0] in heads()["like-a-name"] and len(again) == 1 and _is_body(doc, first)


def _is_body(doc: Document, one: Attribution) -> bool:
    """Whether a source is the name of an organization, so that "the company" is the same."""
    from newslint.facts.names import NameType
    from newslint.facts.within import names_within

    named = names_within(doc, one.source or one.cue)
    whole = len(named) == 1 and _words(doc, one) == said(doc, named[0].span)
    return whole and named[0].type is NameType.ORGANISATION


def _words(doc: Document, one: Attribution) -> tuple[str, ...]:
    words = said(doc, one.source or one.cue)
    return words[1:] if words[0] == "the" else words


def _tail(doc: Document, first: Attribution, last: Attribution) -> Span | None:
    """The second mention with its comma, where the first loses nothing by its going: no quotation ends at it."""
    start = last.span.start
    alike = _words(doc, first) == _words(doc, last) and doc.text[last.span.end : last.span.end + 1] == "."
    return Span(start - 2, last.span.end) if alike and doc.text[start - 2 : start] == ", " else None
