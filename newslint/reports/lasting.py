"""Findings with the fingerprints that programs know them by from one run to the next."""

from __future__ import annotations

from newslint.finding import Finding
from newslint.report import DocumentReport


def lasting(report: DocumentReport) -> tuple[Finding, ...]:
    """The findings of a report, each with its fingerprint; without the document they stay as they are.

    A run for people leaves fingerprints out, so they are worked out here, accepted findings counted among the equal
    ones as in a run for programs.
    """
    from newslint.wording import with_fingerprints

    if report.document is None or all(finding.fingerprint for finding in report.findings):
        return report.findings
    everything = [*report.findings, *(accepted.finding for accepted in report.accepted)]
    order = sorted(range(len(everything)), key=lambda at: (_order(everything[at]), at))
    marked = with_fingerprints(report.document, [everything[at] for at in order])
    made = dict(zip(order, marked, strict=True))
    return tuple(made[at] for at in range(len(report.findings)))


def _order(finding: Finding) -> tuple[int, str, int]:
    return finding.place.span.start, finding.rule, finding.place.span.end
