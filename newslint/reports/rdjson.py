"""The Diagnostic Format of reviewdog, which comments on lines of a pull request; columns count bytes of UTF-8.

A fix of one edit on the lines of its finding is a suggestion, a choice as much as a safe one, for a person takes it;
other fixes cannot be shown there. The versions that are out know no other places and refuse keys they do not know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import Finding, Fix, Place, Severity
from newslint.report import DocumentReport, Problem
from newslint.reports import Look
from newslint.reports.columns import UTF_8, Columns
from newslint.reports.json import listed, written
from newslint.reports.tally import Tally
from newslint.reports.visible import encodable, visible
from newslint.reports.whereabouts import from_here
from newslint.text import Position, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}


def draft(report: DocumentReport, _look: Look) -> str:
    """The diagnostics of one draft, a line each."""
    source = report.document.source if report.document else None
    columns = Columns(source, UTF_8) if source else None
    return "".join(f"{written(_diagnostic(finding, source, columns))}\n" for finding in report.findings)


def assemble(drafts: Iterable[str], tally: Tally, _look: Look) -> Iterator[str]:
    """The diagnostics in their envelope, then those of what could not be read."""
    yield from listed('{"source": {"name": "newslint"}, "diagnostics": [', _each(drafts, tally), "\n]}\n")


def _each(drafts: Iterable[str], tally: Tally) -> Iterator[str]:
    for text in drafts:
        yield from text.splitlines()
    for problem in tally.problems:
        yield written(_problem(problem))


def _diagnostic(finding: Finding, source: Source | None, columns: Columns | None) -> dict[str, Any]:
    place = finding.place
    shown: dict[str, Any] = {
        "message": visible(finding.message),
        "location": {"path": from_here(place.path), "range": _range(place, columns)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    suggestions = list(_suggestions(finding, source, columns)) if source and columns else []
    return {**shown, "suggestions": suggestions} if suggestions else shown


def _suggestions(finding: Finding, source: Source, columns: Columns) -> Iterator[dict[str, Any]]:
    for fix in finding.fixes:
        place = _edited(fix, finding.place.path, source)
        if place is not None and _lines(place) == _lines(finding.place):
            yield {"range": _range(place, columns), "text": encodable(fix.edits[0].text)}


def _edited(fix: Fix, path: str, source: Source) -> Place | None:
    """The place that a fix of one edit changes."""
    if len(fix.edits) != 1:
        return None
    span = fix.edits[0].span
    return Place(path, span, source.position(span.start), source.position(span.end))


def _lines(place: Place) -> tuple[int, int]:
    return place.start.line, place.end.line


def _range(place: Place, columns: Columns | None) -> dict[str, Any]:
    """A range with columns, or of whole lines where the draft is not there to count them in."""
    start, end = _position(place.span.start, place.start, columns), _position(place.span.end, place.end, columns)
    return {"start": start, "end": end}


def _position(offset: int, position: Position, columns: Columns | None) -> dict[str, int]:
    return {"line": position.line, "column": columns.column(offset, position)} if columns else {"line": position.line}


def _problem(problem: Problem) -> dict[str, Any]:
    location: dict[str, Any] = {"path": from_here(problem.path)}
    if problem.line is not None:
        location["range"] = {"start": {"line": problem.line}}
    return {
        "message": visible(problem.message),
        "location": location,
        "severity": "ERROR",
        "code": {"value": f"newslint-{problem.kind}"},
    }
