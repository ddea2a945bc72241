"""A word of the lexicons spelled in two ways; the check `variants` compares sets of a rule's own."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.variants import slips
from newslint.document import Document
from newslint.facts.spellings import variants
from newslint.finding import Slip
from newslint.record import Record

CASES = ("once", "often", "phrase", "house")
VALUES = ("odd", "usual")
ELSEWHERE = ("usual",)
NEEDS = ()
SIGNS = (("fact:spelling_sets.mixable",),)


class Options(Record):
    """`house` lists the spellings that the newsroom has settled on; its locale settles some too."""

    house: tuple[str, ...] = ()


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a word, at the first place of the odd spelling; the repair changes all places of it."""
    return slips(doc, variants(doc), frozenset(options.house))
