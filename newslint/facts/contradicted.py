"""Superlatives that the story itself speaks against: another "only", a second "first", an earlier "largest"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document, per_document
from newslint.facts.quotes import is_own
from newslint.facts.superlatives import Superlative, spoken_against
from newslint.facts.words import words
from newslint.lexicons import lexicon


@per_document
def contradicted(doc: Document) -> tuple[Superlative, ...]:
    """The superlatives of the story's own words that another sentence contradicts, in reading order. English only."""
    if not doc.language.lower().startswith("en"):
        return ()
    found = (*spoken_against(doc), *_of_several(doc))
    return tuple(sorted((one for one in found if is_own(doc, one.span) and is_own(doc, one.rival)), key=_start))


def _of_several(doc: Document) -> Iterator[Superlative]:
    """Those of a rank below the first, and of an only one beside what somebody "also" did; few drafts have either."""
    lists, text = lexicon("superlatives"), doc.text
    ranks = any(f"he {rank} " in text for rank in lists["ranks"][1:])
    only = any(f"he {alone} " in text for alone in lists["alone"])
    doers = only and not words(doc).starts.keys().isdisjoint(lists["more"])
    if ranks or doers:
        from newslint.facts.ranked import two_doers, two_ranks

        yield from two_ranks(doc) if ranks else ()
        yield from two_doers(doc) if doers else ()


def _start(one: Superlative) -> int:
    return one.span.start
