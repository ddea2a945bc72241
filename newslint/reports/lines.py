"""One finding a line, `path:line:col: severity: message [rule]`, as editors and `grep` read it; nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import Finding
from newslint.report import DocumentReport
from newslint.reports import Look
from newslint.reports.tally import Tally
from newslint.reports.visible import visible


def draft(report: DocumentReport, _look: Look) -> str:
    """The findings of one draft, a line each."""
    return "".join(_line(finding) for finding in report.findings)


def _line(finding: Finding) -> str:
    place = finding.place.seen
    start = f"{place.path}:{place.start.line}:{place.start.column}"
    return visible(f"{start}: {finding.severity}: {finding.message} [{finding.rule}]") + "\n"


def assemble(drafts: Iterable[str], _tally: Tally, _look: Look) -> Iterator[str]:
    """The drafts one after the other."""
    return iter(drafts)
