"""A tally is what is counted over a run: it grows draft by draft, so that no report need keep the drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newslint.finding import Severity
from newslint.record import Record
from newslint.report import DocumentReport, Gated, Problem


class Tally:
    """Counts over the drafts seen so far; `paths` holds the first only, `failing` whether the run counts as failed.

    `rules` counts findings by rule, `checked` what was read by kind, `skipped` names the rules by the reason that kept
    them silent, `fixable` counts findings with a safe fix, `fixed` the fixes made. The rest is what a gate says:
    whether only changed lines counted, how many findings lie elsewhere, what became of those a baseline names.
    """

    def __init__(self, documents: int = 0, path: str = "", problems: Iterable[Problem] = ()) -> None:
        self.documents = documents
        self.path = path
        self.severities: Counter[Severity] = Counter()
        self.rules: Counter[str] = Counter()
        self.checked: Counter[str] = Counter()
        self.skipped: dict[str, set[str]] = {}
        self.problems = list(problems)
        self.accepted = 0
        self.fixable = 0
        self.fixed = 0
        self.failing = False
        self.by_line = False
        self.elsewhere = 0
        self.mended = 0
        self.expired = 0
        self.undated = 0

    @property
    def findings(self) -> int:
        """How many findings there are, of any severity."""
        return self.severities.total()

    def add(self, other: Tally) -> None:
        """Count in the drafts of another tally."""
        self.path = self.path or other.path
        self.documents += other.documents
        self.severities.update(other.severities)
        self.rules.update(other.rules)
        self.checked.update(other.checked)
        for reason, rules in other.skipped.items():
            self.skipped.setdefault(reason, set()).update(rules)
        self.problems += other.problems
        self.accepted += other.accepted
        self.fixable += other.fixable
        self.fixed += other.fixed
        self.failing |= other.failing
        self.by_line |= other.by_line
        self.elsewhere += other.elsewhere
        self.mended += other.mended
        self.expired += other.expired
        self.undated += other.undated


class Outcome(Record):
    """What came of one file: the words that show its draft, its tally, and for standard input the text as fixed.

    `further` are the words for the other drafts of a feed, a message or a package.
    """

    shown: str
    tally: Tally
    fixed: bytes | None = None
    further: tuple[str, ...] = ()


def tally_of(report: DocumentReport, fail_on: Severity | None) -> Tally:
    """The tally of one draft, which fails at findings of this severity or a higher one (never, if it is None)."""
    tally = Tally(1, report.path, report.problems)
    tally.checked.update(report.checked)
    for finding in report.findings:
        tally.severities[finding.severity] += 1
        tally.rules[finding.rule] += 1
        tally.fixable += finding.place.shown is None and any(fix.safe for fix in finding.fixes)
    for skip in report.skipped:
        tally.skipped.setdefault(skip.reason, set()).add(skip.rule)
    tally.accepted = len(report.accepted)
    _count_gated(tally, report.gated)
    tally.failing = fail_on is not None and any(f.severity.rank >= fail_on.rank for f in report.findings)
    return tally


def _count_gated(tally: Tally, gated: Gated) -> None:
    tally.by_line, tally.elsewhere, tally.mended = gated.by_line, gated.elsewhere, len(gated.mended)
    tally.expired, tally.undated = gated.expired, gated.undated
