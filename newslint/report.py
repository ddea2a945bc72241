"""What a run says: a report of each draft, and of what could not be read or went wrong in newslint itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from newslint.document import Document
from newslint.finding import Accepted, Finding
from newslint.record import Record


class Skipped(Record):
    """A selected rule that could not say anything at all about a draft, and the input it lacked."""

    rule: str
    reason: str


class Problem(Record):
    """What kept newslint from its work; `kind` is `unreadable`, `binary`, `undecodable`, `missing` or `internal`."""

    path: str
    kind: str
    message: str
    line: int | None = None
    column: int | None = None


class Mended(Record):
    """A finding that a baseline names and that is no longer there."""

    fingerprint: str
    rule: str
    message: str


class Gated(Record):
    """What a gate kept back of a draft, or knows of it.

    `by_line` says that only findings on changed lines were let through, `elsewhere` how many were not. Of a baseline,
    `mended` are the findings that are gone, `expired` counts those accepted no longer, `undated` those accepted until
    a day though no day was given.
    """

    by_line: bool = False
    elsewhere: int = 0
    mended: tuple[Mended, ...] = ()
    expired: int = 0
    undated: int = 0


class DocumentReport(Record):
    """Everything newslint has to say about one draft. `document` is dropped where the report crosses processes."""

    path: str
    published: date | None
    language: str
    findings: tuple[Finding, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    checked: Mapping[str, int] = {}
    problems: tuple[Problem, ...] = ()
    document: Document | None = None
    gated: Gated = Gated()


class Report(Record):
    """A whole run, in the order the drafts were given."""

    documents: tuple[DocumentReport, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of all drafts."""
        return tuple(finding for document in self.documents for finding in document.findings)
