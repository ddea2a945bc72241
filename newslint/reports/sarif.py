"""SARIF 2.1.0, which code scanning and many editors read: other places, fixes, fingerprints and help of rules.

Columns count UTF-16 code units. A draft whose text is not at hand has lines only. Accepted findings are left out, for
some programs show suppressed results as if they were not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from newslint import __version__
from newslint.finding import Edit, Finding, Fix, Place, Severity
from newslint.report import DocumentReport, Problem
from newslint.reports import Look
from newslint.reports.columns import UTF_16, Columns
from newslint.reports.guidance import guidance
from newslint.reports.json import written
from newslint.reports.lasting import lasting
from newslint.reports.tally import Tally
from newslint.reports.visible import encodable, visible
from newslint.reports.whereabouts import from_here, from_repository
from newslint.text import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.rulebook.page import Page

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""Where the schema of the format is kept."""

_VERSION = "2.1.0"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
_ROOT = "%SRCROOT%"
_FINGERPRINT = "newslint/v1"
_CONFIGURATION = "configuration"
_LINE_ENDS = ("\r\n", "\n", "\r")


def draft(report: DocumentReport, _look: Look) -> str:
    """The results of one draft, a line each."""
    sheet = _Sheet(report)
    return "".join(f"{written(sheet.result(finding))}\n" for finding in lasting(report))


def assemble(drafts: Iterable[str], tally: Tally, _look: Look) -> Iterator[str]:
    """The results in their run; the rules that they name are told after them."""
    yield f'{{"$schema": "{SCHEMA}", "version": "{_VERSION}", "runs": [{{"columnKind": "utf16CodeUnits", "results": ['
    comma = "\n"
    for text in drafts:
        for line in text.splitlines():
            yield comma + line
            comma = ",\n"
    yield f'],\n"newlineSequences": {written(_LINE_ENDS)}'
    yield f',\n"invocations": [{written(_invocation(tally.problems))}]'
    yield f',\n"tool": {{"driver": {written(_driver(tally.rules))}}}}}]}}\n'


class _Sheet:
    """The places of one draft, with columns where its text is at hand."""

    def __init__(self, report: DocumentReport) -> None:
        self._report = report
        self._source: Source | None = report.document.source if report.document else None
        self._columns = Columns(self._source, UTF_16) if self._source else None

    def result(self, finding: Finding) -> dict[str, Any]:
        """One finding. An empty list is left out, as is a fingerprint that there is none of."""
        related = [
            {"id": at, **self._location(other.place), "message": _message(other.message)}
            for at, other in enumerate(finding.related, 1)
        ]
        optional: dict[str, Any] = {
            "relatedLocations": related,
            "fixes": [self._fix(fix) for fix in finding.fixes] if self._source else [],
            "partialFingerprints": {_FINGERPRINT: finding.fingerprint} if finding.fingerprint else {},
        }
        return {
            "ruleId": finding.rule,
            "level": _LEVELS[finding.severity],
            "message": _message(finding.message),
            "locations": [self._location(finding.place)],
            **{key: value for key, value in optional.items() if value},
            "properties": _properties(finding),
        }

    def _location(self, place: Place) -> dict[str, Any]:
        physical = {"artifactLocation": self._artifact(place.path), "region": self._region(place)}
        inner = {} if place.part is None else {"logicalLocations": [{"fullyQualifiedName": encodable(place.part)}]}
        return {"physicalLocation": physical, **inner}

    def _artifact(self, path: str) -> dict[str, str]:
        return _artifact(from_repository(self._report, path))

    def _region(self, place: Place) -> dict[str, int]:
        lines = {"startLine": place.start.line, "endLine": place.end.line}
        if self._columns is None or place.path != self._report.path:
            return lines
        column = self._columns.column
        start, end = column(place.span.start, place.start), column(place.span.end, place.end)
        return {**lines, "startColumn": start, "endColumn": end}

    def _fix(self, fix: Fix) -> dict[str, Any]:
        replacements = [self._replacement(edit) for edit in fix.edits]
        change = {"artifactLocation": self._artifact(self._report.path), "replacements": replacements}
        return {"description": _message(fix.title), "artifactChanges": [change], "properties": {"safe": fix.safe}}

    def _replacement(self, edit: Edit) -> dict[str, Any]:
        assert self._source is not None
        start, end = map(self._source.position, (edit.span.start, edit.span.end))
        deleted = self._region(Place(self._report.path, edit.span, start, end))
        return {"deletedRegion": deleted, "insertedContent": {"text": encodable(edit.text)}}


def _properties(finding: Finding) -> dict[str, Any]:
    shown = {"case": finding.case, "zone": str(finding.zone), "term": finding.term}
    return {key: value for key, value in shown.items() if value is not None}


def _message(text: str) -> dict[str, str]:
    """A message in which the words of a draft are neither placeholders nor links: `{0}`, `[see](1)`."""
    shown = _literal(visible(text))
    if "](" in shown:
        shown = shown.replace("\\", r"\\").replace("[", r"\[").replace("]", r"\]")
    return {"text": shown}


def _literal(text: str) -> str:
    """A text without placeholders: a brace that is meant stands twice."""
    return text.replace("{", "{{").replace("}", "}}")


def _artifact(path: str) -> dict[str, str]:
    """A file, by its way from the root of the sources; one that lies outside of it by its whole path."""
    if path.startswith("/"):
        return {"uri": "file://" + quote(path)}
    if path[1:3] == ":/":
        return {"uri": "file:///" + quote(path, safe="/:")}
    return {"uri": quote(path), "uriBaseId": _ROOT}


def _invocation(problems: Iterable[Problem]) -> dict[str, Any]:
    ours = [_notification(problem) for problem in problems if problem.kind != _CONFIGURATION]
    theirs = [_notification(problem) for problem in problems if problem.kind == _CONFIGURATION]
    shown: dict[str, Any] = {"executionSuccessful": not (ours or theirs)}
    shown |= {"toolExecutionNotifications": ours} if ours else {}
    return shown | ({"toolConfigurationNotifications": theirs} if theirs else {})


def _notification(problem: Problem) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(from_here(problem.path))}
    if problem.line is not None:
        physical["region"] = {"startLine": problem.line}
    return {
        "level": "error",
        "message": _message(problem.message),
        "locations": [{"physicalLocation": physical}],
        "properties": {"kind": problem.kind},
    }


def _driver(rules: Iterable[str]) -> dict[str, Any]:
    names = sorted(rules)
    pages = guidance(names)
    described = [_rule(pages[name]) if name in pages else {"id": name} for name in names]
    return {"name": "newslint", "version": __version__, "semanticVersion": __version__, "rules": described}


def _rule(page: Page) -> dict[str, Any]:
    """A rule with its help; its level is that of its gravest case, its full description the first paragraph of why."""
    rule, why = page.rule, page.why or page.rule.title
    gravest = max((case.severity for case in rule.cases.values()), key=lambda severity: severity.rank)
    told = f"{why}\n\nnewslint explain {rule.id} shows what it flags and what it leaves alone."
    return {
        "id": rule.id,
        "shortDescription": {"text": _literal(rule.title)},
        "fullDescription": {"text": _literal(" ".join(why.split("\n\n")[0].split()))},
        "help": {"text": _literal(told)},
        "defaultConfiguration": {"level": _LEVELS[gravest]},
        "properties": {"tags": [rule.family]},
    }
