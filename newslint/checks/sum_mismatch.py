"""The parts of a total add up to it: five, four and two are eleven, not twelve.

Numbers are rounded as they are printed. A total that is the number of parts in the list counts the list, and one that
is another order of size counts something else; percentages of which one is "the rest" make about a hundred.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.reckoned import Reckoned, slips
from newslint.document import Document
from newslint.facts.reckoning.parts import Total
from newslint.facts.reckoning.ranges import Range, added, meant
from newslint.facts.reckoning.spread_totals import spread_totals
from newslint.facts.reckoning.totals import totals
from newslint.facts.reckoning.writing import figures, within_sentence, written_like
from newslint.finding import Slip
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.facts.quantities import Quantity

CASES = ("total", "percentages", "apart")
VALUES = ("total", "sum", "parts")
ELSEWHERE = ("parts",)
NEEDS = ()


_UP, _DOWN = frozenset({"more", "least"}), frozenset({"less", "most"})


class Options(Record):
    """`slack`: how far percentages may be from a hundred; `far`: how many times the sum a total may be at most."""

    slack: int = 3
    far: int = 2


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every total that its parts do not add up to."""
    return slips(doc, reckoned(doc, options))


def reckoned(doc: Document, options: Options = Options()) -> Iterator[Reckoned]:
    """Every total with the sum of its parts."""
    for one in totals(doc):
        if one.total is None:
            yield _percentages(doc, one, options)
        elif _counts_parts(one, one.total, options.far):
            yield _total(doc, one, one.total)
    for one in spread_totals(doc):
        if one.total is not None:
            yield _total(doc, one, one.total)._replace(case="apart")


def _counts_parts(one: Total, total: Quantity, far: int) -> bool:
    """Whether the total may count what the parts count: "two towns: 40 in one and 30 in the other" does not."""
    found = added([part.value for part in one.parts]) + one.singles
    if total.value == len(one.parts) + one.singles != found:
        return False
    return bool(found <= far * total.value and total.value <= far * found)


def _total(doc: Document, one: Total, total: Quantity) -> Reckoned:
    parts = [meant(part) for part in one.parts]
    low = added([part.low for part in parts]) + one.singles
    high = added([part.high for part in parts]) + one.singles
    hedges = {part.hedge for part in one.parts}
    whole = meant(total)
    # "at least" and "up to" leave a part open to one side
    found = Range(
        min(low, whole.low) if hedges & _DOWN else low,
        max(high, whole.high) if hedges & _UP else high,
    )
    exact = added([part.value for part in one.parts]) + one.singles
    values = {
        "total": within_sentence(doc.read(total.span)),
        "sum": written_like(doc, total, exact),
        "parts": " + ".join([within_sentence(doc.read(part.span)) for part in one.parts] + ["one"] * one.singles),
    }
    return Reckoned(one.claim, one.ground, found.meets(whole), values, "total")


def _percentages(doc: Document, one: Total, options: Options) -> Reckoned:
    found = added([part.value for part in one.parts])
    values = {
        "total": "100",
        "sum": figures(found),
        "parts": " + ".join(within_sentence(doc.read(part.span)) for part in one.parts),
    }
    return Reckoned(one.claim, one.ground, abs(found - 100) <= options.slack, values, "percentages")
