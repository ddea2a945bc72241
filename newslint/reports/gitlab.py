"""A Code Quality report, which GitLab shows in a merge request: a list of JSON objects, each known by a fingerprint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import Finding, Severity
from newslint.report import DocumentReport, Problem
from newslint.reports import Look
from newslint.reports.json import listed, written
from newslint.reports.lasting import lasting
from newslint.reports.tally import Tally
from newslint.reports.visible import visible
from newslint.reports.whereabouts import from_here, from_repository

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def draft(report: DocumentReport, _look: Look) -> str:
    """The objects of one draft, a line each."""
    issues = (_issue(finding, from_repository(report, finding.place.path)) for finding in lasting(report))
    return "".join(f"{written(issue)}\n" for issue in issues)


def assemble(drafts: Iterable[str], tally: Tally, _look: Look) -> Iterator[str]:
    """The list of all; what could not be read is in it as what blocks."""
    yield from listed("[", _lines(drafts, tally), "\n]\n")


def _lines(drafts: Iterable[str], tally: Tally) -> Iterator[str]:
    for text in drafts:
        yield from text.splitlines()
    for problem in tally.problems:
        yield written(_problem(problem))


def _issue(finding: Finding, path: str) -> dict[str, Any]:
    start, end = finding.place.start, finding.place.end
    last = end.line if end.column > 1 else max(start.line, end.line - 1)
    return {
        "description": visible(finding.message),
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint or f"{finding.rule}:{path}:{start.line}:{start.column}",
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": start.line, "end": last}},
    }


def _problem(problem: Problem) -> dict[str, Any]:
    path = from_here(problem.path)
    return {
        "description": visible(problem.message),
        "check_name": f"newslint-{problem.kind}",
        "fingerprint": f"{problem.kind}:{path}:{problem.line}:{problem.column}",
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": problem.line or 1}},
    }
