"""A statement whose sum was done: what the copy says, what it comes to, and whether the two agree.

Checks of arithmetic tell of those that do not hold; the paper of receipts shows them all, right and wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newslint.document import Document
from newslint.facts.quotes import is_own
from newslint.finding import Other, Repair, Slip
from newslint.record import Record
from newslint.text import Span


class Reckoned(Record):
    """One statement: `claim` is what it says, `ground` what it is reckoned from, `values` are for its words.

    `case` is the case of the rule that it would be a slip of.
    """

    claim: Span
    ground: Span
    ok: bool
    values: Mapping[str, str]
    case: str | None = None
    repairs: tuple[Repair, ...] = ()


def slips(doc: Document, statements: Iterable[Reckoned]) -> Iterator[Slip]:
    """The statements of the story's own that do not hold."""
    for one in statements:
        if not one.ok and is_own(doc, one.claim) and is_own(doc, one.ground):
            yield Slip(one.claim, one.values, one.case, (Other(one.ground, one.values),), one.repairs)
