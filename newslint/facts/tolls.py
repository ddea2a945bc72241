"""Tolls of an event: how many were killed, hurt or arrested, as the body of a story counts them.

A number is a toll where a word that tells it stands within a few words of it in the same sentence. Only the story's
own words count.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.quantities import Kind, Quantity, quantities
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around, sentences
from newslint.facts.small_words import small_words
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_BEFORE = 4
_AFTER = 6
_KILLED = "killed"


class Toll(Record):
    """One toll: what it counts (`killed`, `injured`, `arrested`), how many, and the words of its sentence."""

    span: Span
    kind: str
    number: int
    sentence: Span
    about: frozenset[str]


@per_document
def tolls(doc: Document) -> tuple[Toll, ...]:
    """Every toll of the body in reading order."""
    return tuple(toll for quantity in quantities(doc) for toll in _toll(doc, quantity))


def _toll(doc: Document, quantity: Quantity) -> Iterator[Toll]:
    span = quantity.span
    counts = quantity.kind is Kind.COUNT and quantity.number.isdigit() and quantity.high is None
    if not counts or quantity.compound or doc.zone_at(span.start) not in STORY or not is_own(doc, span):
        return
    sentence = sentence_around(doc, span.start)
    before = said(doc, Span(sentence.start, span.start))[-_BEFORE:]
    end = quantity.counts.end if quantity.counts else span.end
    after = said(doc, Span(end, sentence.end))[:_AFTER]
    kind = next((_kinds()[word] for word in (*reversed(before), *after) if word in _kinds()), None)
    if kind is not None:
        about = frozenset(said(doc, sentence)) - small_words() - set(_kinds())
        yield Toll(span, kind, int(quantity.number), sentence, about)


def explains_a_fall(doc: Document, toll: Toll, earlier: int) -> bool:
    """Whether the story says why a count went down: beside it, beside the earlier one, or of "the toll" anywhere."""
    had = (one.span for one in quantities(doc) if one.kind is Kind.COUNT and one.value == earlier)
    beside = {doc.block_at(span.start).span for span in (toll.span, *had)}
    book = lexicon("changes")
    explained = book["explained"] if toll.kind == _KILLED else (*book["explained"], *book["let-go"])
    if any(words in doc.read(span).lower() for span in beside for words in explained):
        return True
    of_tolls = (doc.read(one.span).lower() for one in sentences(doc) if not _counted().isdisjoint(said(doc, one.span)))
    return any(words in low for low in of_tolls for words in book["put-right"])


@cache
def _counted() -> frozenset[str]:
    return frozenset(lexicon("changes")["counted"])


@cache
def _kinds() -> Mapping[str, str]:
    book = lexicon("tolls")
    return {
        word: book["called"][kind] for kind, also in book["counts"].items() for word in (*book["done"][kind], *also)
    }
