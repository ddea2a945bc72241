"""Workflow commands that GitHub Actions turns into annotations on a pull request.

GitHub shows ten annotations of a kind in one step, drops columns unless a span stays on one line, and cuts messages at
4,096 characters. So the first ten of each kind are given, and a plain line of the log says how many were left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import Finding, Severity
from newslint.report import DocumentReport, Problem
from newslint.reports import Look
from newslint.reports.tally import Tally
from newslint.reports.visible import visible

_MOST = 10
_LONGEST = 4000
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def draft(report: DocumentReport, _look: Look) -> str:
    """The annotations of one draft, a line each."""
    path = report.document.repository_path if report.document else ""
    return "".join(_annotation(finding, path or finding.place.path) + "\n" for finding in report.findings)


def assemble(drafts: Iterable[str], tally: Tally, look: Look) -> Iterator[str]:
    """The first annotations of each kind, errors first, and a count of the rest."""
    kinds: dict[str, list[str]] = {command: [] for command in _COMMANDS.values()}
    left_out = dict.fromkeys(kinds, 0)
    lines = (line for text in drafts for line in text.splitlines(keepends=True))
    for line in _then(lines, tally):
        kind = line[2:].partition(" ")[0]
        if len(kinds[kind]) < _MOST:
            kinds[kind].append(line)
        else:
            left_out[kind] += 1
    for shown in kinds.values():
        yield from shown
    if any(left_out.values()) and not look.quiet:
        yield _left_out(left_out)


def _then(lines: Iterable[str], tally: Tally) -> Iterator[str]:
    """The lines of all drafts, then those of what could not be read: the tally is complete only by then."""
    yield from lines
    for problem in tally.problems:
        yield _failure(problem) + "\n"


def _annotation(finding: Finding, path: str) -> str:
    start, end = finding.place.start, finding.place.end
    last = end.line if end.column > 1 else max(start.line, end.line - 1)
    properties: dict[str, str | int] = {"title": finding.rule, "file": path, "line": start.line, "endLine": last}
    if start.line == end.line:
        properties |= {"col": start.column, "endColumn": end.column}
    return _command(_COMMANDS[finding.severity], properties, f"{finding.message} [{finding.rule}]")


def _failure(problem: Problem) -> str:
    properties: dict[str, str | int] = {"title": "newslint", "file": problem.path}
    if problem.line is not None:
        properties["line"] = problem.line
    return _command("error", properties, f"{problem.path}: {problem.message}")


def _command(kind: str, properties: dict[str, str | int], message: str) -> str:
    shown = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{kind} {shown}::{_escaped(visible(message)[:_LONGEST])}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(visible(text)).replace(":", "%3A").replace(",", "%2C")


def _left_out(counts: dict[str, int]) -> str:
    more = ", ".join(f"{count} more {kind}{'s' * (count > 1)}" for kind, count in counts.items() if count)
    return f"newslint: {more} not annotated; GitHub shows {_MOST} of a kind\n"
