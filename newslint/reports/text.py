"""The report people read: each finding with its lines, both ends pointed at, and a last line that sums up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import Finding, Severity
from newslint.report import DocumentReport
from newslint.reports import Look
from newslint.reports.tally import Tally
from newslint.reports.visible import visible
from newslint.text import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.drawing import Mark, Row

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan"}
_OTHER = "blue"
_CHECKED = {"names": "name", "quantities": "number", "dates": "date", "attributions": "attribution"}
_GUTTER = 9
_WANTS = {"no publication date": "give one with --published 2024-03-06"}
_UNSAID = ("no register of names", "no corrections log", "no package", "no earlier version")
"""What a newsroom does without; a reader of JSON is told."""


def draft(report: DocumentReport, look: Look) -> str:
    """The findings of one draft, each under a heading, with the lines it speaks of."""
    source = _readable(report) if report.findings else None
    return "".join(_finding(finding, source, look) for finding in report.findings)


def _readable(report: DocumentReport) -> Source | None:
    doc = report.document
    if doc is None:
        return None
    return doc.source if doc.source.part is None else doc.printed


def _finding(finding: Finding, source: Source | None, look: Look) -> str:
    place, colour = finding.place.seen, _COLOURS[finding.severity]
    where = _styled(f"{visible(place.path)}:{place.start.line}:{place.start.column}", look, bold=True)
    severity = _styled(finding.severity, look, fg=colour, bold=True)
    named = finding.rule if finding.term is None else f"{finding.rule} {finding.term}"
    rule = _styled(f"[{visible(named)}]", look, dim=True)
    heading = f"{where} {severity} {visible(finding.message)} {rule}\n"
    from newslint.drawing import picture

    rows = picture(source, _marks(finding), look.width - _GUTTER) if source else ()
    return heading + "".join(_row(row, colour, look) for row in rows) + _elsewhere(finding) + "\n"


def _marks(finding: Finding) -> Iterator[Mark]:
    from newslint.drawing import Mark

    place = finding.place.seen
    yield Mark(place.span)
    for other in finding.related:
        if other.place.path == place.path and other.place.seen.span != place.span:
            yield Mark(other.place.seen.span, other.message, other=True)


def _elsewhere(finding: Finding) -> str:
    """The other places that lie in other drafts, which have no line to be drawn under."""
    others = (related for related in finding.related if related.place.path != finding.place.path)
    return "".join(
        f"  {visible(other.place.path)}:{other.place.start.line}:{other.place.start.column} {visible(other.message)}\n"
        for other in others
    )


def _row(row: Row, colour: str, look: Look) -> str:
    bar = _styled("|", look, dim=True)
    if row.mark is None:
        return f"{row.number:>6} {bar} {row.text}\n"
    marks = _styled(row.text, look, fg=_OTHER if row.mark.other else colour, bold=True)
    return f"{'':>6} {bar} {marks} {visible(row.words)}".rstrip() + "\n"


def assemble(drafts: Iterable[str], tally: Tally, look: Look) -> Iterator[str]:
    """The drafts one after the other, then what is true of all of them."""
    yield from drafts
    if look.statistics and tally.rules:
        yield from statistics(tally)
        yield "\n"
    if not look.quiet:
        yield from _closing(tally)


def statistics(tally: Tally) -> Iterator[str]:
    """A table of how many findings each rule has, the most first."""
    for rule, count in sorted(tally.rules.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>6} {visible(rule)}\n"


def _closing(tally: Tally) -> Iterator[str]:
    if tally.documents:
        yield f"{_subject(tally)}: {_verdict(tally)}\n"
    elif not tally.problems:
        yield "no drafts to check\n"
    for reason, rules in sorted(tally.skipped.items()):
        if reason in _UNSAID:
            continue
        wanted = f"; {_WANTS[reason]}" if reason in _WANTS else ""
        skipped = f"{_count(len(rules), 'rule')} skipped ({', '.join(sorted(rules))})"
        yield f"{visible(reason[:1].upper() + reason[1:])}: {skipped}{wanted}\n"
    yield from _of_the_baseline(tally)


def _of_the_baseline(tally: Tally) -> Iterator[str]:
    """What became of findings that a baseline names."""
    if tally.mended:
        yield f"Baseline: {_count(tally.mended, 'finding')} mended; newslint baseline takes them out\n"
    if tally.expired:
        yield f"Baseline: {_count(tally.expired, 'finding')} accepted no longer, for the day is past\n"
    if tally.undated:
        yield f"Baseline: {_count(tally.undated, 'finding')} accepted until a day; give today's with --on 2024-03-06\n"


def _subject(tally: Tally) -> str:
    return visible(tally.path) if tally.documents == 1 else f"{tally.documents} drafts"


def _verdict(tally: Tally) -> str:
    counts = [_count(tally.severities[severity], severity) for severity in Severity if tally.severities[severity]]
    if counts:
        verdict = ", ".join(counts)
    elif tally.by_line:
        verdict = "nothing disagrees on changed lines"
    else:
        verdict = ", ".join(_count(tally.checked[kind], one) for kind, one in _CHECKED.items()) + "; nothing disagrees"
    if tally.elsewhere:
        verdict += f"; {tally.elsewhere} on lines that did not change"
    if tally.accepted:
        verdict += f"; {tally.accepted} accepted"
    if tally.fixed:
        verdict += f"; {tally.fixed} fixed"
    return verdict + (f"; --fix mends {tally.fixable} of them" if tally.fixable else "")


def _count(number: int, one: str) -> str:
    return f"{number:,} {one}{'s' * (number != 1)}"


def _styled(text: str, look: Look, fg: str | None = None, *, bold: bool = False, dim: bool = False) -> str:
    if not look.colour:
        return text
    from click import style

    return style(text, fg=fg, bold=bold or None, dim=dim or None)
