"""Who wins has more: nobody won 2-3, nothing passed 48-51, and a 4-1 win is one by three goals.

What was rejected, and who lost, may be told with either number first, and says nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.checks.reckoned import Reckoned
from newslint.document import Document
from newslint.facts.quotes import is_own
from newslint.facts.reckoning.ranges import told
from newslint.facts.reckoning.results import Outcome, Result, results
from newslint.facts.reckoning.writing import plainly
from newslint.finding import Change, Other, Repair, Slip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal

CASES = ("won", "carried", "larger", "leads", "margin")
VALUES = ("score", "words", "turned", "margin", "is")
ELSEWHERE = ("score",)
NEEDS = ()
SIGNS = (
    (
        r"digit: ?-?(?:[-–—]|to)-? ?\d",
        r"digit:(?:%| percent| per cent)(?:-|–|[^.]{0,40}? (?:to|over|against|versus|compared) )",
        "votes to",
        "-to-",
    ),
)


_JOINS = (" votes to ", "-to-", " to ", " – ", " - ", "–", "-")

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """Every result whose winner has less, and every margin that is not its difference."""
    for one in reckoned(doc):
        if one.ok or not is_own(doc, one.claim):
            continue
        others = (Other(one.ground, one.values),) if one.case == "margin" else ()
        yield Slip(one.claim, one.values, one.case, others, one.repairs)


def reckoned(doc: Document) -> Iterator[Reckoned]:
    """Every result that has a verb or a margin."""
    for one in results(doc):
        first, second = one.score.value, one.score.high_value
        if second is None:
            continue
        written = doc.read(one.score.span)
        apart = abs(first - second)
        values = {
            "score": written,
            "words": doc.read(one.words),
            "turned": _turned(written),
            "margin": doc.read(one.margin.span) if one.margin else "",
            "is": plainly(apart),
        }
        yield _reckoned(one, values, first > second, apart)


def _reckoned(one: Result, values: dict[str, str], is_more: bool, apart: Decimal) -> Reckoned:
    if one.margin is not None:
        within = told(one.margin)
        ok = within.low <= apart <= within.high
        return Reckoned(one.margin.span, one.score.span, ok, values, "margin")
    if one.outcome is Outcome.LEADS:
        return Reckoned(one.score.span, one.words, is_more, values, one.outcome.value)
    swap = Repair((Change(one.score.span, values["turned"]),))
    ok = is_more or (one.outcome is not Outcome.WON and not apart)
    return Reckoned(one.score.span, one.words, ok, values, one.outcome.value, (swap,))


def _turned(score: str) -> str:
    """The score the other way round: "2-1" for "1-2"."""
    join = next((join for join in _JOINS if join in score), "")
    first, _, second = score.partition(join) if join else (score, "", "")
    return f"{second}{join}{first}"
