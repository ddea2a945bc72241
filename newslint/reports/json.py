"""The whole run as one JSON object, the stable form for other programs; `docs/json.md` describes every key.

Offsets count code points of the file as decoded, ends are exclusive, lines and columns count from 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from newslint import __version__
from newslint.finding import Accepted, Finding, Fix, Place, Severity
from newslint.report import DocumentReport, Gated, Problem
from newslint.reports import Look
from newslint.reports.tally import Tally
from newslint.reports.visible import encodable
from newslint.text import Position

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

VERSION = 1


def draft(report: DocumentReport, _look: Look) -> str:
    """The object of one draft."""
    return written(
        {
            "path": encodable(report.path),
            "published": report.published and report.published.isoformat(),
            "language": report.language,
            "findings": [_finding(finding) for finding in report.findings],
            "accepted": [_accepted(accepted) for accepted in report.accepted],
            "skipped": [{"rule": skip.rule, "reason": skip.reason} for skip in report.skipped],
            "checked": dict(report.checked),
            **_gated(report.gated),
        }
    )


def assemble(drafts: Iterable[str], tally: Tally, _look: Look) -> Iterator[str]:
    """The envelope around the drafts."""
    tool = written({"name": "newslint", "version": __version__})
    yield from listed(f'{{"version": {VERSION}, "tool": {tool}, "documents": [', drafts, "],\n")
    yield f'"errors": {written([_problem(problem) for problem in tally.problems])}'
    yield f',\n"summary": {written(_summary(tally))}}}\n'


def written(value: Any) -> str:
    """A value as JSON on one line, in plain ASCII whatever the terminal or file can hold."""
    return json.dumps(value, ensure_ascii=True, separators=(", ", ": "))


def listed(opening: str, items: Iterable[str], closing: str) -> Iterator[str]:
    """Items, each JSON on a line of its own, with what stands before and after them."""
    yield opening
    comma = "\n"
    for item in items:
        yield comma + item
        comma = ",\n"
    yield closing


def _gated(gated: Gated) -> dict[str, Any]:
    """What a gate adds, each key only where there is something to tell."""
    mended = [one._asdict() for one in gated.mended]
    shown = {"elsewhere": gated.elsewhere, "mended": mended, "expired": gated.expired, "undated": gated.undated}
    return {key: value for key, value in shown.items() if value}


def _finding(finding: Finding) -> dict[str, Any]:
    shown = {
        "rule": finding.rule,
        "case": finding.case,
        "family": finding.family,
        "severity": finding.severity.value,
        "zone": str(finding.zone),
        "message": finding.message,
        **_range(finding.place),
        "part": finding.place.part,
        "related": [
            {"path": encodable(related.place.path), "message": related.message, **_range(related.place)}
            for related in finding.related
        ],
        "fixes": [_fix(fix) for fix in finding.fixes],
        "fingerprint": finding.fingerprint,
    }
    return shown if finding.term is None else {**shown, "term": finding.term}


def _accepted(accepted: Accepted) -> dict[str, Any]:
    return {**_finding(accepted.finding), "reason": accepted.reason}


def _range(place: Place) -> dict[str, Any]:
    return {"start": _position(place.span.start, place.start), "end": _position(place.span.end, place.end)}


def _position(offset: int, position: Position) -> dict[str, int]:
    return {"offset": offset, "line": position.line, "column": position.column}


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "path": encodable(problem.path),
        "line": problem.line,
        "column": problem.column,
        "kind": problem.kind,
        "message": encodable(problem.message),
    }


def _summary(tally: Tally) -> dict[str, int]:
    return {
        "documents": tally.documents,
        "errors": tally.severities[Severity.ERROR],
        "warnings": tally.severities[Severity.WARNING],
        "suggestions": tally.severities[Severity.SUGGESTION],
    }
