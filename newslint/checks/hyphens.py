"""A compound with a hyphen here and without there: the odd one out is the rarer form, or of equals the later one."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.variants import slips
from newslint.document import Document
from newslint.facts.hyphenation import hyphenations
from newslint.finding import Slip
from newslint.record import Record

CASES = ("once", "often", "phrase", "house")
VALUES = ("odd", "usual")
ELSEWHERE = ("usual",)
NEEDS = ()
SIGNS = (("fact:compounds.pairable",),)


class Options(Record):
    """`house` lists the compounds as the newsroom writes them."""

    house: tuple[str, ...] = ()


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a compound, at the first place of the odd form; the repair changes all places of it."""
    return slips(doc, hyphenations(doc), frozenset(options.house))
