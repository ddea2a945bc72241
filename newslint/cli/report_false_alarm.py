"""`newslint report-false-alarm` writes a small case of a finding that is wrong, to share with those who can mend it."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import Any

import click

from newslint.cli.delivery import deliver
from newslint.cli.options import PATH, reading
from newslint.cli.rules import refuse, told
from newslint.cli.telling import RefusedError, say
from newslint.document import Document
from newslint.finding import Finding
from newslint.record import Record

_FINDING = re.compile(
    r"(?P<path>.+?)(?::(?P<line>\d+)(?::(?P<column>\d+))?)?(?::(?P<name>[a-z][a-z\d/-]*|[\da-f]{20}))?"
)
_PRINT = re.compile(r"[\da-f]{20}")
_RULE_FILE = re.compile(r"(?:.*[\\/])?[a-z\d]+(?:-[a-z\d]+)*\.ya?ml")
_KEPT = {"register": "the newsroom's register", "corrections": "the newsroom's corrections log"}


class Named(Record):
    """A finding as a command line names it: the draft, and any of its line, its column, its rule or its fingerprint."""

    path: str
    line: int | None = None
    column: int | None = None
    rule: str | None = None
    fingerprint: str | None = None

    def matches(self, finding: Finding) -> bool:
        """Whether a finding is the one that is named, or may be."""
        start, end = finding.place.seen.start, finding.place.seen.end
        if self.fingerprint is not None:
            return finding.fingerprint == self.fingerprint
        if self.rule is not None and self.rule not in (finding.rule, finding.term):
            return False
        if self.line is not None and not start.line <= self.line <= end.line:
            return False
        at = (self.line, self.column)
        return self.column is None or (start.line, start.column) <= at <= (end.line, end.column)


@click.command("report-false-alarm")
@click.argument("finding", metavar="FINDING")
@reading
@click.option("--output", "-o", type=PATH, metavar="FILE", help="Write the case to a file (RULE.yml).")
def command(finding: str, output: str | None, **settings: Any) -> int:
    """Write a small case of FINDING, to be shared: its sentences, its rule, the version, nothing else of the draft.

    FINDING is PATH:LINE, PATH:LINE:COLUMN, either with :RULE after it, or PATH:FINGERPRINT. The case is a rule file
    whose one example must pass: newslint test runs it. Names in it stand as they were written; read it before you
    share it.
    """
    from newslint.false_alarm import alarm, written

    named = _named(finding)
    if output is not None and not _RULE_FILE.fullmatch(output):
        raise RefusedError(
            f"newslint: --output {output}: newslint test reads rule files; name it in lower case, as case.yml"
        )
    doc, chosen = _chosen(named, settings)
    found = alarm(doc, chosen, _page(chosen, settings.get("config")))
    if found is None:
        return refuse([f"{finding}: its words look like a drawing, so they cannot stand in an example"])
    deliver([written(found, doc)], output, sys.stdout)
    if not found.said:
        say(f"{finding}: its sentences alone are not flagged; the case says so")
    if output is not None:
        say(f"wrote {output}; read it before you share it, for names stand as they were written")
    return 0


def _named(finding: str) -> Named:
    parts = _FINDING.fullmatch(finding)
    if parts is None or (parts["line"] is None and parts["name"] is None):
        raise click.UsageError(
            f"{finding!r} names no finding; write draft.md:9:4, draft.md:9:4:RULE or draft.md:FINGERPRINT"
        )
    line, column = (int(parts[name]) if parts[name] else None for name in ("line", "column"))
    name = parts["name"]
    if name is not None and _PRINT.fullmatch(name):
        return Named(parts["path"], line, column, None, name)
    return Named(parts["path"], line, column, name)


def _chosen(named: Named, settings: dict[str, Any]) -> tuple[Document, Finding]:
    """The draft and the one finding that is named; the command ends where there is none, or more than one."""
    from newslint.desk import Desk, problems_of
    from newslint.engine import lint
    from newslint.settings import Settings

    asked = {name: value for name, value in settings.items() if value is not None}
    desk = Desk(Settings(**asked, extend_select=(named.rule,) if named.rule else ()))
    try:
        drafts = desk.read_all(named.path)
        rules, known = desk.rules(desk.config(named.path))
    except Exception as error:
        return refuse([told(problem) for problem in problems_of(named.path, error)])
    every = [
        (doc, finding)
        for doc, report in zip(drafts, lint(drafts, rules, known=known).documents, strict=True)
        for finding in (*report.findings, *(accepted.finding for accepted in report.accepted))
    ]
    found = [(doc, finding) for doc, finding in every if named.matches(finding)]
    found = [pair for pair in found if pair[1].place.seen.start.column == named.column] or found
    if len(found) == 1:
        return found[0]
    return refuse(_unclear(named, *([finding for _, finding in pairs] for pairs in (found, every))))


def _unclear(named: Named, found: Sequence[Finding], every: Sequence[Finding]) -> list[str]:
    """The lines that say why it is not known which finding is meant, with those it may be."""
    if found:
        first = f"{named.path}: {len(found)} findings may be meant; name one of them:"
    else:
        first = f"{named.path}: there is no such finding" + ("; there are:" if every else ", and no other")
    return [first, *map(_address, found or every)]


def _address(finding: Finding) -> str:
    place = finding.place.seen
    return f"{place.path}:{place.start.line}:{place.start.column}:{finding.term or finding.rule}"


def _page(finding: Finding, config: str | None) -> Any:
    """The page of a finding's rule; the command ends where its case would be the newsroom's own books."""
    from newslint.cli.explain import NoPageError, page_of

    try:
        page = page_of(finding.term or finding.rule, config)
    except NoPageError as error:
        return refuse(error.lines)
    for need in page.rule.needs:
        if need in _KEPT:
            refuse([f"{finding.rule} finds what {_KEPT[need]} says; mend it there"])
    return page
