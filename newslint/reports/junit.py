"""JUnit's XML: a draft is a suite of tests and a finding one that failed; a clean draft is one that passed.

A suggestion is a test that passed and said something, for it fails no run unless that is asked for. What could not be
read is an error of a suite of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import Finding, Severity
from newslint.report import DocumentReport, Problem
from newslint.reports import Look
from newslint.reports.markup import HEADER, escaped, tag
from newslint.reports.tally import Tally
from newslint.reports.whereabouts import from_here


def draft(report: DocumentReport, _look: Look) -> str:
    """The suite of one draft."""
    path = from_here(report.path)
    cases = [_case(finding, path) for finding in report.findings] or [f"    <{tag('testcase', _named(path, path))}/>\n"]
    failures = sum(finding.severity is not Severity.SUGGESTION for finding in report.findings)
    return _suite(path, cases, failures=failures)


def assemble(drafts: Iterable[str], tally: Tally, _look: Look) -> Iterator[str]:
    """The suites in their envelope, that of what could not be read last."""
    yield f"{HEADER}<{tag('testsuites', {'name': 'newslint'})}>\n"
    yield from drafts
    if tally.problems:
        yield _suite("newslint", [_problem(problem) for problem in tally.problems], errors=len(tally.problems))
    yield "</testsuites>\n"


def _suite(name: str, cases: list[str], failures: int = 0, errors: int = 0) -> str:
    counts: dict[str, str | int] = {"name": name, "tests": len(cases), "failures": failures, "errors": errors}
    return f"  <{tag('testsuite', counts)}>\n{''.join(cases)}  </testsuite>\n"


def _named(name: str, path: str) -> dict[str, str | int]:
    return {"name": name, "classname": path, "file": path}


def _case(finding: Finding, path: str) -> str:
    start = finding.place.start
    named = _named(f"{finding.rule} ({start.line}:{start.column})", path) | {"line": start.line}
    where = f"{path}:{start.line}:{start.column}: {finding.severity}: {finding.message} [{finding.rule}]"
    if finding.severity is Severity.SUGGESTION:
        inside = f"<system-out>{escaped(where)}</system-out>"
    else:
        attributes: dict[str, str | int] = {"type": finding.severity.value, "message": finding.message}
        inside = f"<{tag('failure', attributes)}>{escaped(where)}</failure>"
    return f"    <{tag('testcase', named)}>\n      {inside}\n    </testcase>\n"


def _problem(problem: Problem) -> str:
    path = from_here(problem.path)
    inside = f"<{tag('error', {'type': problem.kind, 'message': problem.message})}/>"
    return f"    <{tag('testcase', _named(path, path))}>\n      {inside}\n    </testcase>\n"
