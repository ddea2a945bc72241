"""A draft with one finding of each sort, made by hand so that no rule is needed to show it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from newslint.document import Document
from newslint.finding import Edit, Finding, Fix, Place, Related, Severity
from newslint.readers import read
from newslint.report import DocumentReport, Problem
from newslint.text import Source, Span

TEXT = "Harbor opens\n\nThe harbor opens on Monday, said the mayor.\nIt opens on Tuesday, said the port.\n"

Make = Callable[..., DocumentReport]


def document(path: str = "draft.txt", text: str = TEXT) -> Document:
    return read(Source(path, text))


def place(doc: Document, words: str, path: str | None = None) -> Place:
    start = doc.source.text.index(words)
    span = Span(start, start + len(words))
    position = doc.source.position
    return Place(path or doc.path, span, position(span.start), position(span.end))


def finding(doc: Document, severity: Severity = Severity.WARNING, words: str = "Monday", **changes: object) -> Finding:
    made: dict[str, object] = {
        "rule": "opening-day",
        "case": None,
        "family": "dates",
        "severity": severity,
        "zone": "body",
        "message": f"“{words}” here, “Tuesday” on line 4. Settle the day.",
        "place": place(doc, words),
        "related": (Related(place(doc, "Tuesday"), "“Tuesday” here"),),
        "fixes": (Fix("Change the day", True, (Edit(place(doc, words).span, "Tuesday"),)),),
        "fingerprint": "f00d",
    }
    return Finding(**(made | changes))  # type: ignore[arg-type]


@pytest.fixture
def report() -> Make:
    def made(*findings: Finding, doc: Document | None = None, **changes: object) -> DocumentReport:
        doc = doc or document()
        made: dict[str, object] = {
            "path": doc.path,
            "published": date(2024, 3, 6),
            "language": "en",
            "findings": findings,
            "checked": {"names": 1, "dates": 2, "quantities": 1200, "quotes": 0, "attributions": 2},
            "document": doc,
        }
        return DocumentReport(**(made | changes))  # type: ignore[arg-type]

    return made


def problem(**changes: object) -> Problem:
    made: dict[str, object] = {"path": "gone.txt", "kind": "missing", "message": "no such file or folder"}
    return Problem(**(made | changes))  # type: ignore[arg-type]
