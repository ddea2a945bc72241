"""Words the story spells in more than one way, each with every place where it stands in the story's own words.

Which spellings compete is knowledge of the lexicons `variants` and `dialects`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.document import Document, per_document
from newslint.facts.spelling_sets import SpellingSet, mixable, spelling_set
from newslint.facts.spelling_uses import Mixture, mixture_of


@per_document
def variants(doc: Document) -> tuple[Mixture, ...]:
    """Every word of the lexicons that the story spells in two ways."""
    return tuple(found for place in mixable(doc) if (found := mixture_of(doc, spelling_set(place))))


def mixed(doc: Document, sets: Iterable[Sequence[str]]) -> tuple[Mixture, ...]:
    """Every word of these sets of spellings that the story spells in two ways ("adviser/s" stands for both forms)."""
    listed = (SpellingSet(tuple(_forms(*spelling.split("/")) for spelling in spellings)) for spellings in sets)
    return tuple(mixture for each in listed if (mixture := mixture_of(doc, each)))


def _forms(stem: str, *endings: str) -> tuple[str, ...]:
    return (stem, *(stem + ending for ending in endings))
