"""A summary for the body of a pull-request comment: a table a draft, suggestions folded away, the rest counted.

GitHub takes 65,536 characters in a comment, so whole tables are left out before that and told of. Nothing a draft says
becomes markup, a picture, a link, a mention of a person or a reference to an issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.finding import Finding, Severity
from newslint.report import DocumentReport
from newslint.reports import Look
from newslint.reports.tally import Tally
from newslint.reports.visible import visible
from newslint.reports.whereabouts import from_here, from_repository

_MOST = 60_000
_FEW = 20
_APART = "<!-- -->"
_MARKUP = r"[&<>\\`*_\[\]|~$]"
_LINKED = r"[@#]|[%!](?=[\w\"])|:(?=//|[a-z+-])|(?i:gh)(?=-\d)|(?i:www)(?=\.)|[0-9a-f]{6}(?=[0-9a-f])"
_ACTIVE = re.compile(f"(?P<markup>{_MARKUP})|{_LINKED}")


def draft(report: DocumentReport, _look: Look) -> str:
    """The tables of one draft: what fails a run, then what it suggests; nothing where nothing was found."""
    if not report.findings:
        return ""
    grave = [finding for finding in report.findings if finding.severity is not Severity.SUGGESTION]
    light = [finding for finding in report.findings if finding.severity is Severity.SUGGESTION]
    heading = f"\n### {plain(from_repository(report, report.path))}\n"
    return heading + (_table(grave) if grave else "") + (_folded(light) if light else "")


def assemble(drafts: Iterable[str], tally: Tally, look: Look) -> Iterator[str]:
    """A heading that counts, the tables of the drafts that fit, and what could not be read."""
    shown: list[str] = []
    length = left_out = 0
    for text in drafts:
        length += len(text)
        if length > _MOST:
            left_out += bool(text)
        else:
            shown.append(text)
    yield f"## newslint: {verdict(tally)}\n"
    yield from shown
    if left_out:
        yield f"\n{_count(left_out, 'more draft')} with findings: too long for one comment.\n"
    yield from _unread(tally)
    if tally.fixable and not look.quiet:
        yield f"\n`newslint check --fix` mends {tally.fixable} of them.\n"


def plain(text: str) -> str:
    """A text that Markdown shows as it stands, on one line and in a cell of a table."""
    return _ACTIVE.sub(_inactive, visible(text))


def _inactive(found: re.Match[str]) -> str:
    """Markup as an entity; what is made a link only once it is read is cut in two: `@lena`, `#12`, `https://`."""
    return f"&#{ord(found.group())};" if found["markup"] else found.group() + _APART


def _table(findings: Iterable[Finding]) -> str:
    rows = "".join(
        f"| {finding.place.seen.start.line} | {finding.severity} | {plain(finding.message)} | {plain(finding.rule)} |\n"
        for finding in findings
    )
    return f"\n| line | severity | finding | rule |\n|--:|---|---|---|\n{rows}"


def _folded(findings: list[Finding]) -> str:
    return f"\n<details><summary>{_count(len(findings), 'suggestion')}</summary>\n{_table(findings)}\n</details>\n"


def verdict(tally: Tally) -> str:
    """What a run found, in a line."""
    counts = [_count(tally.severities[severity], severity) for severity in Severity if tally.severities[severity]]
    verdict = ", ".join(counts) if counts else "nothing disagrees"
    where = " on changed lines" if tally.by_line else ""
    accepted = f"; {tally.accepted} accepted" if tally.accepted else ""
    mended = f"; {tally.mended} of the baseline mended" if tally.mended else ""
    return f"{verdict}{where} in {_count(tally.documents, 'draft')}{accepted}{mended}"


def _unread(tally: Tally) -> Iterator[str]:
    """What kept newslint from its work, as many as a reader can use."""
    if tally.problems:
        yield "\n### Not checked\n\n"
    for problem in tally.problems[:_FEW]:
        yield f"- {plain(from_here(problem.path))}: {plain(problem.message)}\n"
    if len(tally.problems) > _FEW:
        yield f"- and {len(tally.problems) - _FEW} more\n"


def _count(number: int, one: str) -> str:
    return f"{number:,} {one}{'s' * (number != 1)}"
