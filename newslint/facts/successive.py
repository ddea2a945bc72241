"""Who speaks in the paragraph after one that ends inside a quotation: the same person, as a rule."""

from __future__ import annotations

from bisect import bisect_left

from newslint.document import Document, per_document
from newslint.facts.marks import Quotation
from newslint.facts.quotes import quotes
from newslint.text import Span

_ALIKE = 4
"""So many letters alike make one name of two spellings."""


def other_speaker(doc: Document, one: Quotation) -> Span | None:
    """The speaker of the quotation that opens the next paragraph, where both are named and are two persons."""
    listed = quotes(doc)
    at = bisect_left(_starts(doc), one.span.start)
    earlier = listed[at]
    later = next((quote for quote in listed[at + 1 : at + 9] if quote.span.start >= one.span.end), None)
    if later is None or earlier.speaker is None or later.speaker is None or "label" in (earlier.way, later.way):
        return None  # “ORTIZ: Why? / “BELLO: It rained. / a debate as written down closes none of its turns
    if later.span.start != doc.block_at(later.span.start).span.start:
        return None
    here, there = doc.block_at(one.span.start).span, doc.block_at(later.span.start).span
    if earlier.speaker not in here or later.speaker not in there:
        return None
    return later.speaker if _are_two(doc, earlier.speaker, later.speaker) else None


@per_document
def _starts(doc: Document) -> tuple[int, ...]:
    return tuple(quote.span.start for quote in quotes(doc))


def _are_two(doc: Document, one: Span, other: Span) -> bool:
    first, second = (frozenset(doc.read(span).split()) for span in (one, other))
    named = all(words and all(word[0].isupper() for word in words) for words in (first, second))
    return named and not {word[:_ALIKE] for word in first} & {word[:_ALIKE] for word in second}
