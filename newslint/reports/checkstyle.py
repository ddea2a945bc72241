"""Checkstyle's XML, which many build servers and review tools read: a file element a draft that has findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import Finding, Severity
from newslint.report import DocumentReport, Problem
from newslint.reports import Look
from newslint.reports.markup import HEADER, tag
from newslint.reports.tally import Tally
from newslint.reports.whereabouts import from_here

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "info"}
_VERSION = "4.3"


def draft(report: DocumentReport, _look: Look) -> str:
    """The file element of one draft; nothing where nothing was found."""
    return _file(report.path, map(_error, report.findings)) if report.findings else ""


def assemble(drafts: Iterable[str], tally: Tally, _look: Look) -> Iterator[str]:
    """The drafts in their envelope, then what could not be read."""
    yield f"{HEADER}<{tag('checkstyle', {'version': _VERSION})}>\n"
    yield from drafts
    for problem in tally.problems:
        yield _file(problem.path, [_problem(problem)])
    yield "</checkstyle>\n"


def _file(path: str, errors: Iterable[str]) -> str:
    return f"  <{tag('file', {'name': from_here(path)})}>\n{''.join(errors)}  </file>\n"


def _error(finding: Finding) -> str:
    start = finding.place.start
    attributes: dict[str, str | int] = {"line": start.line, "column": start.column}
    attributes |= {"severity": _SEVERITIES[finding.severity], "message": finding.message}
    return f"    <{tag('error', attributes | {'source': f'newslint.{finding.family}.{finding.rule}'})}/>\n"


def _problem(problem: Problem) -> str:
    attributes: dict[str, str | int] = {"line": problem.line or 1, "column": problem.column or 1}
    attributes |= {"severity": "error", "message": problem.message, "source": f"newslint.{problem.kind}"}
    return f"    <{tag('error', attributes)}/>\n"
