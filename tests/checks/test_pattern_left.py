"""A mark left in the copy is shown as it stands, and nothing is made up in its place."""

from __future__ import annotations

from newslint.checks.pattern_left import Options, check
from newslint.readers import read
from newslint.text import Source


def test_every_mark_is_a_slip_without_a_repair() -> None:
    doc = read(Source("draft.txt", "Plant opens\n\nIt employs TK people and cost $X million."))
    slips = list(check(doc, Options()))
    assert [(doc.read(slip.span), slip.values) for slip in slips] == [("TK", {"words": "TK"}), ("$X", {"words": "$X"})]
    assert [slip.repairs for slip in slips] == [(), ()]
