"""What `newslint baseline` keeps of each draft, its path and findings, as a line of JSON; `check` does not offer it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report import DocumentReport
from newslint.reports import Look
from newslint.reports.json import written
from newslint.reports.tally import Tally
from newslint.reports.visible import encodable, visible


def draft(report: DocumentReport, _look: Look) -> str:
    """The line of one draft, its findings by fingerprint."""
    path = encodable(report.document.repository_path if report.document else report.path)
    findings = [
        {"fingerprint": one.fingerprint, "path": path, "rule": one.rule, "message": visible(one.message)}
        for one in report.findings
    ]
    return written({"path": path, "findings": findings}) + "\n"


def assemble(drafts: Iterable[str], _tally: Tally, _look: Look) -> Iterator[str]:
    """The lines one after the other."""
    return iter(drafts)
