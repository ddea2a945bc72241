"""Words that stand in the story but are not its own choice of words, though no marks say so.

A word that is spoken of and not used ("the word towards", "Is it towards or toward?"), the headline of another story
run into the copy ("(RELATED: US exits pact)"), and what a page says to its readers ("Enter your email to sign up").
Words between quotation marks are `quotes`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.sentences import sentence_at
from newslint.facts.words import by_first_word, occurrences_of
from newslint.lexicons import lexicon
from newslint.text import Span

_LABEL = 24
_BETWEEN = 24
_REACH = 300
_NEAR = 200
_STOPS = ".!?…\"”’')"
_EMPHASIS = ("*", "_", "`", "<i>", "<em>")


def is_named(doc: Document, span: Span) -> bool:
    """Whether a word is spoken of: after "the word", "spelled" and the like, or alone in italics."""
    before = doc.text[max(span.start - _LABEL, 0) : span.start].rstrip(" :,").rpartition(" ")[2].lower()
    if before in _known()["naming"]:
        return True
    place, source = doc.locate(span), doc.source.text
    opened = source[max(place.start - 4, 0) : place.start].lower().endswith(_EMPHASIS)
    return opened and source[place.end : place.end + 1] in ("*", "_", "`", "<")


def is_choice(doc: Document, first: Span, second: Span) -> bool:
    """Whether two words are weighed against each other: "toward, not towards", "e-mail or email"."""
    between = doc.text[first.end : second.start] if 0 < second.start - first.end <= _BETWEEN else ""
    return between.strip(" ,;:").lower() in _known()["weighing"]


def is_teaser(doc: Document, span: Span) -> bool:
    """Whether this is the headline of another story run into the copy: a label opens its sentence, or MORE ends it."""
    sentence = sentence_at(doc, span.start).span
    opening = doc.text[sentence.start : min(sentence.start + _LABEL, span.start)].lstrip("([ ")
    label, colon, _ = opening.partition(":")
    if colon and label.lower() in _known()["teasing"]:
        return True
    rest = doc.text[span.end : min(sentence.end, span.end + _REACH)]
    return any(f" {mark} " in rest + " " for mark in _known()["teased"])


def is_display_item(doc: Document, span: Span) -> bool:
    """Whether this list item is no sentence, as one in a list of headlines is none."""
    block = doc.block_at(span.start)
    return block.zone is Zone.LIST_ITEM and not doc.text[block.span.end - 2 : block.span.end].rstrip().endswith(
        tuple(_STOPS)
    )


def is_standing(doc: Document, span: Span) -> bool:
    """Whether a line that a page repeats on purpose stands at this place (`standing-lines`)."""
    return bool(standing_words(doc, span))


def is_addressed(doc: Document, span: Span) -> bool:
    """Whether the page speaks to its readers here: words of three standing lines are near."""
    near = Span(max(span.start - _NEAR, 0), span.end + _NEAR)
    return standing_words(doc, near) > 2 and doc.block_at(span.start).zone is Zone.BODY


def standing_words(doc: Document, span: Span) -> int:
    """How many words of standing lines start within a span."""
    known = _standing(doc)
    return bisect_left(known, span.end) - bisect_left(known, span.start)


@per_document
def _standing(doc: Document) -> tuple[int, ...]:
    return tuple(sorted(span.start for span in occurrences_of(doc, _lines(doc.language[:2]))))


@cache
def _lines(language: str) -> Mapping[str, Sequence[str]]:
    return by_first_word(lexicon("standing-lines").get(language, ()))


@cache
def _known() -> Mapping[str, Sequence[str]]:
    known: Mapping[str, Sequence[str]] = lexicon("asides")["en"]
    return known
