"""A part is no larger than its whole: nobody is one of the 47 of 45 delegates."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.reckoned import Reckoned, slips
from newslint.document import Document
from newslint.facts.reckoning.ranges import rounded
from newslint.facts.reckoning.shares import Share, shares
from newslint.finding import Slip
from newslint.record import Record

CASES = ()
VALUES = ("part", "whole", "share", "percent")
ELSEWHERE = ()
NEEDS = ()


class Options(Record):
    """Nothing to set."""


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """Every part that is more than its whole."""
    for one in slips(doc, reckoned(doc)):
        yield one._replace(others=())


def reckoned(doc: Document) -> Iterator[Reckoned]:
    """Every share, in percent; one that holds and is told with its percentage is worked out by `percent-change`."""
    for share in shares(doc):
        ok = share.part.value <= share.whole.value
        if ok and share.percent is not None:
            continue
        yield Reckoned(share.part.span, share.whole.span, ok, words(doc, share))


def words(doc: Document, share: Share) -> dict[str, str]:
    """The values that tell of a share."""
    return {
        "part": doc.read(share.part.span),
        "whole": doc.read(share.whole.span),
        "share": doc.read(share.span),
        "percent": rounded(100 * share.part.value / share.whole.value, 0),
    }
