"""A list has as many items as it is announced with: three conditions are not four.

Where "and" may join two items or stand within one, either count will do.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.checks.reckoned import Reckoned, slips
from newslint.document import Document
from newslint.facts.reckoning.listings import Listing, listings
from newslint.facts.reckoning.writing import plainly, within_sentence
from newslint.finding import Slip

CASES = ("sentence", "items")
VALUES = ("told", "count", "list")
ELSEWHERE = ("count",)
NEEDS = ()

_ROOM = 80

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """Every list with more or fewer items than announced."""
    return slips(doc, reckoned(doc))


def reckoned(doc: Document) -> Iterator[Reckoned]:
    """Every announced list, counted."""
    for one in listings(doc):
        value = one.number.value
        values = {
            "told": within_sentence(doc.read(one.words)),
            "count": plainly(value - value + one.least),
            "list": _shown(doc, one),
        }
        ok = one.least <= value <= one.most
        yield Reckoned(one.words, one.ground, ok, values, "sentence" if one.inline else "items")


def _shown(doc: Document, one: Listing) -> str:
    """The list as it is written, or its beginning."""
    written = " ".join(doc.read(one.ground).split())
    return written if len(written) <= _ROOM else written[:_ROOM].rpartition(" ")[0].rstrip(",;") + " …"
