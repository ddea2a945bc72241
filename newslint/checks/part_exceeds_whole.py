"""A part is no larger than its whole: nobody is one of the 47 of 45 delegates, and seven members do not vote 6-3."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.checks.reckoned import Reckoned, slips
from newslint.document import Document
from newslint.facts.quotes import is_own
from newslint.facts.reckoning.ballots import ballots
from newslint.facts.reckoning.ranges import rounded
from newslint.facts.reckoning.shares import Share, shares
from newslint.facts.reckoning.writing import plainly
from newslint.finding import Other, Slip

CASES = ("share", "votes")
VALUES = ("part", "whole", "share", "percent", "vote", "cast", "body")
ELSEWHERE = ("body",)
NEEDS = ()

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """Every part that is more than its whole, and every vote of more than the members of the body."""
    for one in slips(doc, reckoned(doc)):
        yield one._replace(case="share", others=())
    yield from _votes(doc)


def _votes(doc: Document) -> Iterator[Slip]:
    for one in ballots(doc):
        if one.holds or not (is_own(doc, one.words) and is_own(doc, one.ground)):
            continue
        cast = one.vote.value + (one.vote.high_value or 0)
        values = {"vote": doc.read(one.words), "cast": plainly(cast), "body": doc.read(one.ground)}
        yield Slip(one.words, values, "votes", (Other(one.ground, values),))


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
