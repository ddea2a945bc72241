from __future__ import annotations

import pytest

from newslint.changes import Changes
from newslint.finding import Finding, Place, Related, Severity
from newslint.gate import Gate
from newslint.report import DocumentReport
from newslint.text import Position, Span


def place(path: str, first: int, last: int, column: int = 5) -> Place:
    return Place(path, Span(0, 1), Position(first, 1), Position(last, column))


@pytest.mark.parametrize(
    ("changed", "kept"),
    [
        ({"a.txt": frozenset({3})}, 1),
        ({"a.txt": frozenset({2, 4})}, 0),
        ({"b.txt": frozenset({8})}, 1),
        ({"b.txt": frozenset({9})}, 0),
        ({"b.txt": None}, 1),
        ({"c.txt": None}, 0),
        ({}, 0),
    ],
)
def test_either_end_may_lie_in_either_draft(changed: dict[str, frozenset[int] | None], kept: int) -> None:
    """The other end fills lines 7 and 8 of another draft: it ends where line 9 begins."""
    other = Related(place("b.txt", 7, 9, column=1), "there")
    found = Finding("r", None, "f", Severity.ERROR, "body", "m", place("a.txt", 3, 3), (other,))
    (report,) = Gate(Changes(changed)).through([DocumentReport("a.txt", None, "en", (found,))], {"r"})
    assert (len(report.findings), report.gated.elsewhere, report.gated.by_line) == (kept, 1 - kept, True)
