"""An editor's choices in one draft: each is a step on the text as the one before left it, and the last can be undone.

After each edit the draft is read and checked anew, so no edit is ever made on a text that it was not made for, and
edits that overlap cannot meet. Findings that were passed over stay so, wherever edits before them move them, until an
edit changes the words they lie in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from newslint.accepting import acceptance
from newslint.document import Document
from newslint.finding import Edit, Finding, Fix
from newslint.fix import apply, moved
from newslint.record import Record
from newslint.report import DocumentReport
from newslint.text import Source, Span, UnreadableError

Key = tuple[str, str | None, str | None, int, Span]
"""What a finding is known by while the text moves: rule, case and term, which of equals, where."""


class UnfitError(Exception):
    """A choice that cannot be made, with the words that say why; the draft is as it was."""


class Step(Record):
    """A draft as one choice left it: what is found in it, which of that was passed over, how much was done so far."""

    source: Source
    reports: tuple[DocumentReport, ...]
    passed: frozenset[Key] = frozenset()
    edits: int = 0
    ignores: int = 0


class Choices:
    """The steps taken in a draft, the first being the draft as it was before any."""

    def __init__(self, source: Source, lint: Callable[[Source], tuple[DocumentReport, ...]]) -> None:
        self._lint = lint
        self.steps = [Step(source, lint(source))]

    @property
    def now(self) -> Step:
        """The draft as the last choice left it."""
        return self.steps[-1]

    def pending(self) -> list[Finding]:
        """The findings that nobody has decided about, in order."""
        return [finding for key, finding in _keyed(self.now.reports) if key not in self.now.passed]

    def report_of(self, finding: Finding) -> DocumentReport:
        """The report that a finding is of: a file may hold several drafts."""
        return self.now.reports[self._place(finding)]

    def _place(self, finding: Finding) -> int:
        return next(
            at for at, report in enumerate(self.now.reports) if any(each is finding for each in report.findings)
        )

    def take(self, fix: Fix) -> None:
        """Make the edits of a fix. Raises `UnfitError` where the draft cannot hold them."""
        step = self._edited(fix.edits)
        self.steps.append(step._replace(edits=step.edits + 1))

    def skip(self, finding: Finding) -> None:
        """Pass over a finding."""
        key = next(key for key, each in _keyed(self.now.reports) if each is finding)
        self.steps.append(self.now._replace(passed=self.now.passed | {key}))

    def ignore(self, finding: Finding, reason: str, read: Callable[[Source], Sequence[Document]]) -> None:
        """Have the draft say why a finding is right as it stands. Raises `UnfitError` where its format cannot."""
        source, at = self.now.source, self._place(finding)
        doc = self.now.reports[at].document
        edit = doc and acceptance(doc, finding, reason, lambda text: read(source.saying(text))[at])
        if not edit:
            raise UnfitError("this draft has no place for an ignore of it; accept it in newslint.yml or a baseline")
        step = self._edited((edit,))
        if len(step.reports[at].accepted) <= len(self.now.reports[at].accepted):
            raise UnfitError("an ignore at this place would not reach it; accept it in newslint.yml or a baseline")
        self.steps.append(step._replace(ignores=step.ignores + 1))

    def undo(self) -> bool:
        """Take the last choice back; whether there was one."""
        if len(self.steps) == 1:
            return False
        self.steps.pop()
        return True

    def _edited(self, edits: tuple[Edit, ...]) -> Step:
        text = apply(edits, self.now.source.text)
        _held(text, self.now.source)
        source = self.now.source.saying(text)
        try:
            reports = self._lint(source)
        except UnreadableError as error:
            raise UnfitError(f"that would leave a draft that cannot be read: {error.message}") from None
        return self.now._replace(source=source, reports=reports, passed=frozenset(_kept(self.now.passed, edits)))


def _held(text: str, source: Source) -> None:
    try:
        text.encode(source.encoding)
    except UnicodeEncodeError as error:
        sign = text[error.start]
        raise UnfitError(f"the draft is in {source.encoding}, which has no “{sign}”") from None


def _keyed(reports: Iterable[DocumentReport]) -> Iterator[tuple[Key, Finding]]:
    """Each finding with what it is known by."""
    seen: Counter[tuple[str, str | None, str | None, Span]] = Counter()
    for finding in (finding for report in reports for finding in report.findings):
        names = (finding.rule, finding.case, finding.term)
        seen[*names, finding.place.span] += 1
        yield (*names, seen[*names, finding.place.span], finding.place.span), finding


def _kept(passed: frozenset[Key], edits: tuple[Edit, ...]) -> Iterator[Key]:
    """What was passed over and still stands as it did, where it stands now."""
    for *names, span in passed:
        after = moved(span, edits)
        if after is not None:
            yield (*names, after)  # type: ignore[misc]  # the names are as they were
