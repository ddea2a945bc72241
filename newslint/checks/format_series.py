"""The comma before the last of a simple series ("boats, nets, and sails"), which a house has or leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.house_series import simple_series
from newslint.finding import Change, Slip, house_slip
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

CASES = ()
VALUES = ("written", "house")
ELSEWHERE = ()
NEEDS = ()
SIGNS = (("and", "or"), (", ",))


class Options(Record):
    """`comma`: whether a simple series has its last comma `always` or `never`."""

    comma: Literal["always", "never"] = "never"


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a series with a comma too many, or one too few."""
    for series in simple_series(doc):
        if series.comma is (options.comma == "never"):
            gap = ", " if options.comma == "always" else " "
            written, at = doc.read(series.span), series.gap.start - series.span.start
            house = written[:at] + gap + written[at + len(series.gap) :]
            yield house_slip(series.span, written, house, change=Change(series.gap, gap))
