"""Compounds that stand with a hyphen and without, in the story's own words.

Which forms compete is knowledge of the lexicon `hyphenation`; the copy itself is asked too, since most compounds are in
no list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.spelling_sets import on_shelf, spelling_set
from newslint.facts.spelling_uses import Mixture, Use, is_common, meant, mixture_of, word_after
from newslint.facts.words import occurrences
from newslint.lexicons import lexicon
from newslint.text import Span

_COMPOUND = re.compile(r"(?<![\w/.@#&'’-])[A-Za-z][a-z]*+(?:-[a-z]++)++(?![\w/@-])")
_SHORTEST = 6


@per_document
def hyphenations(doc: Document) -> tuple[Mixture, ...]:
    """Every compound that stands with a hyphen and without: those of the lexicon, then those the copy itself pairs."""
    compounds: dict[str, list[Span]] = {}
    for found in _COMPOUND.finditer(doc.text):
        compounds.setdefault(found.group().lower(), []).append(Span(*found.span()))
    sets = {compound: on_shelf("compounds", compound) for compound in compounds}
    listed = dict.fromkeys(place for places in sets.values() for place in places or ())
    known = (mixture_of(doc, spelling_set(place)) for place in listed)
    paired = (_paired(doc, compound, spans) for compound, spans in compounds.items() if sets[compound] is None)
    return tuple(mixture for mixture in (*known, *paired) if mixture)


def _paired(doc: Document, compound: str, spans: Sequence[Span]) -> Mixture | None:
    """A compound of no list that the copy also writes as one word, or as two before the same word."""
    first, _, second = compound.partition("-")
    if "-" in second or len(compound) < _SHORTEST:
        return None
    closed = first + second
    uses = [Use(span, 1) for span in occurrences(doc, closed) if is_common(doc, span)]
    if not uses:
        closed = f"{first} {second}"
        uses = list(_open_uses(doc, closed, spans))
    if not uses or (" " in closed and second in _kept("particles")):
        return None
    found = meant(doc, [*(Use(span, 0) for span in spans if is_common(doc, span)), *uses])
    if len({use.spelling for use in found}) < 2:
        return None
    return Mixture(((compound,), (closed,)), found, listed=False)


def _open_uses(doc: Document, phrase: str, spans: Sequence[Span]) -> Iterator[Use]:
    """The places where a phrase without its hyphen stands before a word that the compound stands before too."""
    places = [(span, word_after(doc.text, span.end)) for span in occurrences(doc, phrase)]
    if not places:
        return
    followers = {word_after(doc.text, span.end) for span in spans if is_common(doc, span)} - _kept("functions") - {""}
    for span, follower in places:
        if follower in followers and is_common(doc, span):
            yield Use(span, 1)


@cache
def _kept(name: str) -> frozenset[str]:
    return frozenset(lexicon("hyphenation")["en"][name])
