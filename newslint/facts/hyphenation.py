"""Compounds that stand with a hyphen and without, in the story's own words.

Which forms compete is knowledge of the lexicon `hyphenation`; the copy itself is asked too, since most compounds are in
no list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.compounds import Compound, pairable
from newslint.facts.spelling_sets import spelling_set
from newslint.facts.spelling_uses import Mixture, Use, is_common, meant, mixture_of, word_after
from newslint.facts.words import occurrences
from newslint.lexicons import lexicon
from newslint.text import Span

_JOINED = re.compile(r"(?:,| and| or)(?: but)?(?= [a-z]+-[a-z]+ )")


@per_document
def hyphenations(doc: Document) -> tuple[Mixture, ...]:
    """Every compound that stands with a hyphen and without: those of the lexicon, then those the copy itself pairs."""
    compounds = pairable(doc)
    listed = dict.fromkeys(compound.listed for compound in compounds if compound.listed is not None)
    known = (mixture_of(doc, spelling_set(place)) for place in listed)
    paired: dict[str, Mixture] = {}
    for compound in compounds:  # as one word before as two
        found = _paired(doc, compound) if compound.written not in paired else None
        if found is not None:
            paired[compound.written] = found
    return (*(mixture for mixture in known if mixture), *paired.values())


def _paired(doc: Document, compound: Compound) -> Mixture | None:
    """A compound of no list that the copy also writes as one word, or as two before the same word."""
    other = compound.other
    if " " not in other:
        uses = [Use(span, 1) for span in occurrences(doc, other) if is_common(doc, span)] if other else []
    else:
        uses = list(_open_uses(doc, other, compound.spans))
    if not uses or (" " in other and other.partition(" ")[2] in _kept("particles")):
        return None
    found = meant(doc, [*(Use(span, 0) for span in compound.spans if is_common(doc, span)), *uses])
    if len({use.spelling for use in found}) < 2:
        return None
    return Mixture(((compound.written,), (other,)), found, listed=False)


def _open_uses(doc: Document, phrase: str, spans: Sequence[Span]) -> Iterator[Use]:
    """The places where a phrase without its hyphen stands before a word that the compound stands before too."""
    places = [(span, _noun_after(doc.text, span.end)) for span in occurrences(doc, phrase)]
    if not places:
        return
    followers = {_noun_after(doc.text, span.end) for span in spans if is_common(doc, span)} - _kept("functions") - {""}
    for span, follower in places:
        if follower in followers and is_common(doc, span):
            yield Use(span, 1)


def _noun_after(text: str, end: int) -> str:
    """The word after a compound, or after a second one joined to it ("low-income, low-skilled workers")."""
    joined = _JOINED.match(text, end)
    return word_after(text, text.index(" ", joined.end() + 1) if joined else end)


@cache
def _kept(name: str) -> frozenset[str]:
    return frozenset(lexicon("hyphenation")["en"][name])
