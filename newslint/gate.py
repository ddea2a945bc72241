"""A gate lets through what a change answers for: findings on changed lines, and none that a baseline knows already.

What the baseline knows is kept as accepted. Findings on other lines are counted and left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from newslint.baseline import Baseline, Entry
from newslint.changes import Changes
from newslint.finding import Accepted, Finding, Place
from newslint.record import Record
from newslint.report import DocumentReport, Gated, Mended
from newslint.reports.visible import encodable
from newslint.text import Source

_REASON = "in the baseline"


class Gate(Record):
    """What a run holds its findings to; `day` is what the baseline's entries expire by."""

    changes: Changes | None = None
    baseline: Baseline | None = None
    day: date | None = None

    def through(self, reports: Sequence[DocumentReport], rules: Collection[str]) -> tuple[DocumentReport, ...]:
        """The reports of the drafts of one file with what this gate lets through. `rules` are those that ran."""
        if self.baseline is not None:
            there = {mark for report in reports for mark in _marks(report)}
            reports = [self._known(report, self.baseline) for report in reports]
            gone = tuple(_mended(reports[0], self.baseline.drafts.get(_path(reports[0]), {}), there, rules))
            reports[0] = reports[0]._replace(gated=reports[0].gated._replace(mended=gone))
        if self.changes is not None:
            reports = [_on_changed_lines(report, self.changes) for report in reports]
        return tuple(reports)

    def _known(self, report: DocumentReport, baseline: Baseline) -> DocumentReport:
        kept, accepted = [], list(report.accepted)
        known = baseline.drafts.get(_path(report), {})
        holding = {mark: entry for mark, entry in known.items() if not self._is_over(entry)}
        for finding in report.findings:
            entry = holding.get(finding.fingerprint)
            if entry is None:
                kept.append(finding)
            else:
                accepted.append(Accepted(finding, entry.reason or _until(entry)))
        gated = Gated(
            expired=sum(finding.fingerprint in known for finding in kept),
            undated=sum(self.day is None and _expires(known.get(one.finding.fingerprint)) for one in accepted),
        )
        ordered = sorted(accepted, key=lambda one: (one.finding.place.span.start, one.finding.rule))
        return report._replace(findings=tuple(kept), accepted=tuple(ordered), gated=gated)

    def _is_over(self, entry: Entry) -> bool:
        return entry.expires is not None and self.day is not None and self.day > entry.expires


def _expires(entry: Entry | None) -> bool:
    return entry is not None and entry.expires is not None


def _until(entry: Entry) -> str:
    return f"{_REASON} until {entry.expires.isoformat()}" if entry.expires else _REASON


def _path(report: DocumentReport) -> str:
    """The path that a baseline knows a draft by."""
    return encodable(report.document.repository_path) if report.document else report.path


def _marks(report: DocumentReport) -> Iterator[str]:
    """The fingerprints of all that is found, accepted or not."""
    yield from (finding.fingerprint for finding in report.findings)
    yield from (one.finding.fingerprint for one in report.accepted)


def _mended(
    report: DocumentReport, known: Mapping[str, Entry], there: Collection[str], rules: Collection[str]
) -> Iterator[Mended]:
    """What the baseline names in this draft and is no longer found, though its rule ran."""
    silent = {skip.rule for skip in report.skipped}
    for entry in known.values():
        if entry.fingerprint not in there and entry.rule in rules and entry.rule not in silent:
            yield Mended(entry.fingerprint, entry.rule, entry.message)


def _on_changed_lines(report: DocumentReport, changes: Changes) -> DocumentReport:
    source = report.document.source if report.document else None
    kept = tuple(finding for finding in report.findings if _is_changed(finding, report.path, source, changes))
    gated = report.gated._replace(elsewhere=len(report.findings) - len(kept), by_line=True)
    return report._replace(findings=kept, gated=gated)


def _is_changed(finding: Finding, path: str, source: Source | None, changes: Changes) -> bool:
    ends = (finding.place, *(related.place for related in finding.related))
    return any(changes.touch(end.path, *_lines(end, source if end.path == path else None)) for end in ends)


def _lines(place: Place, source: Source | None) -> tuple[int, int]:
    """The first and last line of a place as Git counts them: a carriage return alone ends none."""
    if source is None:
        return place.start.line, max(place.start.line, place.end.line - (place.end.column == 1))
    start, end = place.span.start, max(place.span.start, place.span.end - 1)
    first = source.text.count("\n", 0, start) + 1
    return first, first + source.text.count("\n", start, end)
