"""The difference of two percentages is told in percentage points: 5 to 8 percent is 3 points, or 60 percent more.

A told "percent" that is the difference and not the ratio is a slip; so are told points that are not the difference.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.checks.percent_change import difference, points_apart
from newslint.checks.reckoned import Reckoned, slips
from newslint.document import Document
from newslint.facts.quantities import Kind, Quantity
from newslint.facts.reckoning.changes import Change, changes
from newslint.facts.reckoning.ranges import Range, meant, rounded, told
from newslint.finding import Change as Edit
from newslint.finding import Repair, Slip
from newslint.text import Span

CASES = ("percent", "points")
VALUES = ("told", "numbers", "points", "percent")
ELSEWHERE = ("numbers",)
NEEDS = ()
SIGNS = (("percent", "percentage", "cent", "pct", "%"),)

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """Every difference of percentages that is called percent, and every one in points that is another."""
    return slips(doc, reckoned(doc))


def reckoned(doc: Document) -> Iterator[Reckoned]:
    """Every change between two percentages that is told in points, or in percent that are points."""
    for change in changes(doc):
        number = change.told
        if number is None or change.before.kind is not Kind.PERCENT:
            continue
        if number.kind is Kind.POINTS:
            direction = change.rises is (change.after.value > change.before.value)
            ok = direction and told(number).meets(difference(change))
            yield _reckoned(doc, change, number, "points", ok=ok)
        elif number.kind is Kind.PERCENT and points_apart(change) and not _is_ratio(change, number):
            yield _reckoned(doc, change, number, "percent", ok=False)


def _is_ratio(change: Change, number: Quantity) -> bool:
    first, last = meant(change.before), meant(change.after)
    least, most = 100 * last.low / first.high - 100, 100 * last.high / first.low - 100
    share = told(number)
    return share.meets(Range(least, most) if change.after.value > change.before.value else Range(-most, -least))


def _reckoned(doc: Document, change: Change, number: Quantity, case: str, *, ok: bool) -> Reckoned:
    before, after = change.before.value, change.after.value
    step = min(change.before.step, change.after.step, 0)
    values = {
        "told": doc.read(change.words),
        "numbers": doc.read(change.ground),
        "points": rounded(abs(after - before), step),
        "percent": rounded(100 * abs(after - before) / before, 0),
    }
    return Reckoned(change.words, change.ground, ok, values, case, tuple(_repairs(doc, number, case)))


def _repairs(doc: Document, number: Quantity, case: str) -> Iterator[Repair]:
    """“3 percent” as “3 percentage points”."""
    if case != "percent":
        return
    written = doc.read(number.span)
    digits = written.rstrip("%").removesuffix(" percent").removesuffix(" per cent").rstrip()
    yield Repair((Edit(Span(number.span.start + len(digits), number.span.end), " percentage points"),))
