"""Superlatives that the story itself speaks against: another "only", a second "first", an earlier "largest"."""

from __future__ import annotations

from newslint.document import Document, per_document
from newslint.facts.quotes import is_own
from newslint.facts.ranked import two_doers, two_ranks
from newslint.facts.superlatives import Superlative, spoken_against


@per_document
def contradicted(doc: Document) -> tuple[Superlative, ...]:
    """The superlatives of the story's own words that another sentence contradicts, in reading order. English only."""
    if not doc.language.lower().startswith("en"):
        return ()
    found = (*spoken_against(doc), *two_ranks(doc), *two_doers(doc))
    return tuple(sorted((one for one in found if is_own(doc, one.span) and is_own(doc, one.rival)), key=_start))


def _start(one: Superlative) -> int:
    return one.span.start
