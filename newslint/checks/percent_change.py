"""A change told as a share is what its two numbers come to: 40 to 50 is 25 percent more, not 20.

Numbers are rounded as they are printed; hedges let more pass. Two percentages a few points apart are held to it only
where the change is neither their ratio nor their difference: that is the business of `percent-points`. A percentage
beside a share ("30 of the 40 members, or 75 percent") is that share.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.checks.reckoned import Reckoned, slips
from newslint.document import Document
from newslint.facts.quantities import Kind
from newslint.facts.reckoning.changes import Change, changes
from newslint.facts.reckoning.ranges import Range, meant, rounded, told
from newslint.facts.reckoning.shares import Share, shares
from newslint.finding import Slip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal

    from newslint.facts.quantities import Quantity

_WHOLE = 100

CASES = ("change", "apart", "share")
VALUES = ("told", "numbers", "is", "after")
ELSEWHERE = ("numbers",)
NEEDS = ()
SIGNS = (
    (
        *("percent", "percentage", "pct", "cent", "%", "lexicon:quantities/parts", "lexicon:quantities/signs"),
        *("lexicon:reckoning/changes/multiples", r"digit:/\d"),
    ),
)

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """Every change that its two numbers do not come to."""
    return slips(doc, reckoned(doc))


def reckoned(doc: Document) -> Iterator[Reckoned]:
    """Every change told as a share or as a multiple, and every share with its percentage, worked out."""
    yield from _changes(doc)
    for share in shares(doc):
        if share.percent is not None:
            yield _share(doc, share, share.percent)


def _share(doc: Document, share: Share, percent: Quantity) -> Reckoned:
    part, whole = meant(share.part), meant(share.whole)
    found = Range(100 * part.low / whole.high, 100 * part.high / whole.low)
    values = {
        "told": doc.read(percent.span),
        "numbers": doc.read(share.span),
        "is": f"{rounded(100 * share.part.value / share.whole.value, percent.step)}%",
    }
    return Reckoned(percent.span, share.span, found.meets(told(percent)), values, "share")


def _changes(doc: Document) -> Iterator[Reckoned]:
    for change in changes(doc):
        if change.told is not None and change.told.kind is Kind.POINTS:
            continue
        ok = _holds(change)
        if not ok and points_apart(change):
            continue
        values = {
            "told": doc.read(change.words),
            "numbers": doc.read(change.ground),
            "after": doc.read(change.after.span),
            "is": _sum(change),
        }
        yield Reckoned(change.words, change.ground, ok, values, "apart" if change.apart else "change")


def points_apart(change: Change) -> bool:
    """Whether both numbers are percentages and the change is their difference."""
    if change.told is None or change.before.kind is not Kind.PERCENT or change.told.kind is not Kind.PERCENT:
        return False
    return told(change.told).meets(difference(change))


def difference(change: Change) -> Range:
    """By how much the numbers of a change differ, at least and at most."""
    first, last = meant(change.before), meant(change.after)
    if change.after.value < change.before.value:
        first, last = last, first
    return Range(last.low - first.high, last.high - first.low)


def _holds(change: Change) -> bool:
    first, last = meant(change.before), meant(change.after)
    least, most = 100 * last.low / first.high, 100 * last.high / first.low
    if change.told is None:
        return _is_multiple(change, Range(least, most))
    share = told(change.told)
    if change.told.kind is Kind.PART:
        value = 100 * change.told.value
        share = Range(value - 3, value + 3)
    changed = Range(least - 100, most - 100) if change.rises else Range(100 - most, 100 - least)
    return share.meets(changed)


def _is_multiple(change: Change, found: Range) -> bool:
    """Whether what a number was multiplied by is what a word says: "doubled", "more than tripled", "rose fourfold"."""
    factor = change.factor or 0
    near = factor // 20
    if change.bend in ("more", "less"):
        over = (change.bend == "more") is (factor > _WHOLE)  # what was more than halved is less than half
        return bool(found.high >= factor if over else found.low <= factor)
    if change.bend == "about":
        near = factor // 5
    # "rose fourfold" is taken for four times and for four times more
    ways = (factor, factor + _WHOLE) if change.bend == "fold" else (factor,)
    return any(found.low - near <= one <= found.high + near for one in ways)


def _sum(change: Change) -> str:
    """What the change comes to, signed and rounded as the told one is: "+25%", "2.5 times"."""
    before, after = change.before.value, change.after.value
    if change.told is None:
        return f"{_short(after / before)} times"
    step = change.told.step if change.told.kind is Kind.PERCENT else 0
    share = 100 * (after - before) / before
    sign = "+" if after > before else "−"
    return f"{sign}{rounded(abs(share), min(step, 0))}%"


def _short(value: Decimal) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
