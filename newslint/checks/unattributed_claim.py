"""A claim that news copy sources has no source in its paragraph, and the points for saying so are enough.

Casualties, crimes by a named person and what a named side did in arms only; never where a cue stands in the sentence,
and hardly where one stands in the paragraph. The other classes of claims are for the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.unattributed import Unattributed, unattributed
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("casualties", "armed-action", "crime", "hedged")
VALUES = ("words",)
ELSEWHERE: tuple[str, ...] = ()
NEEDS: tuple[str, ...] = ()
SIGNS = (("lexicon:claims/done-to", "lexicon:claims/doing", "lexicon:claims/acted", "lexicon:claims/crimes"),)

_CASES = {"T1": "casualties", "T2": "armed-action", "T3": "crime"}


class Options(Record):
    """From how many points a claim is told (`least`), and how many a story (`most`)."""

    least: int = 4
    most: int = 1


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """The claims with the most points, the surest first."""
    enough = [one for one in unattributed(doc) if one.points >= options.least]
    for one in sorted(enough, key=lambda one: (-one.points, one.claim.kind, one.claim.span))[: options.most]:
        yield _slip(doc, one)


def _slip(doc: Document, one: Unattributed) -> Slip:
    case = "hedged" if one.hedged else _CASES[one.claim.kind.value]
    others = tuple(Other(span) for span in one.others)
    return Slip(one.claim.span, {"words": doc.read(one.claim.span)}, case, others)
