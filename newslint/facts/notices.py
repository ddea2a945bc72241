"""Sentences that speak of a spelling or an earlier slip, and so print it by right: "misspelled the name as Orre"."""

from __future__ import annotations

from functools import cache

from newslint.document import Document
from newslint.facts.sentences import sentence_around
from newslint.facts.words import said
from newslint.lexicons import lexicon
from newslint.text import Span


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(lexicon("notices")[kind])


def is_notice(doc: Document, span: Span) -> bool:
    """Whether the sentence of a span corrects, or speaks of how something is spelled."""
    spoken = said(doc, sentence_around(doc, span.start))
    if not _words("words").isdisjoint(spoken):
        return True
    whole = " ".join(spoken)
    return any(phrase in whole for phrase in _words("phrases"))
