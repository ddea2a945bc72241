"""One page for an editor: the drafts as they are written, findings in the margin beside their lines, both ends linked.

It stands alone: style and script are in it and nothing is loaded. Without the script it can be read and printed, only
not be filtered. Every character of a draft is text there, whatever it would do elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import groupby, pairwise

from newslint import __version__
from newslint.document import Block, Document, Zone
from newslint.finding import Accepted, Finding, Fix, Place, Related, Severity
from newslint.report import DocumentReport, Problem
from newslint.reports import Look
from newslint.reports.markdown import verdict
from newslint.reports.markup import tag
from newslint.reports.page import part, policy
from newslint.reports.page.copy import Mark, by_line, marked, shown
from newslint.reports.tally import Tally
from newslint.reports.whereabouts import from_here
from newslint.text import Source, Span

_MANY, _LONG = 20, 12
_CLEAN = ' class="clean"'
_HEADINGS = {Zone.HEADLINE: 3, Zone.SUBHEAD: 4}
_PLAIN = (Zone.BODY,)


def draft(report: DocumentReport, _look: Look) -> str:
    """The entry of one draft in the list of all, and on the next lines the draft with what is found in it."""
    return f"{_entry(report)}\n{''.join(_article(report))}"


def assemble(drafts: Iterable[str], tally: Tally, _look: Look) -> Iterator[str]:
    """The whole page: a heading that counts, the list of drafts if there are several, then the drafts."""
    parted, left_out = _in_full([(entry, article) for entry, _, article in (text.partition("\n") for text in drafts)])
    said = shown(verdict(tally))
    style, script = part("page.css"), part("page.js")
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f"<{tag('meta', {'http-equiv': 'Content-Security-Policy', 'content': policy(style, script)})}>\n"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="generator" content="newslint">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{said}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield f'<header class="top">\n<h1>newslint</h1>\n<p class="verdict">{said}</p>\n'
    if len(parted) > 1:
        entries = "\n".join(entry for entry, _ in parted)
        yield f'<nav aria-label="Drafts">\n<ol>\n{entries}\n</ol>\n</nav>\n'
    if left_out:
        yield f"<p>Nothing disagrees in {left_out:,} more drafts, which are not shown.</p>\n"
    yield "</header>\n<main>\n"
    yield from _unread(tally.problems)
    yield from (article for _, article in parted)
    yield f"</main>\n<footer>newslint {__version__}</footer>\n<script>{script}</script>\n</body>\n</html>\n"


def _in_full(parted: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], int]:
    """The drafts that are shown; among many, those in which nothing is found are only counted."""
    if len(parted) <= _MANY:
        return parted, 0
    kept = [(entry, article) for entry, article in parted if _CLEAN not in article[: article.find(">")]]
    return kept, len(parted) - len(kept)


def _name(path: str) -> str:
    """What the places of a draft are called on the page: the same in every run."""
    return f"d{blake2b(path.encode(errors='surrogatepass'), digest_size=4).hexdigest()}"


def _entry(report: DocumentReport) -> str:
    href = tag("a", {"href": f"#{_name(report.path)}"})
    return f"<li><{href}>{shown(from_here(report.path))}</a> <span>{_counts(report)}</span></li>"


def _counts(report: DocumentReport) -> str:
    counted = Counter(finding.severity for finding in report.findings)
    said = (
        f"{counted[severity]} {severity}{'s' * (counted[severity] > 1)}" for severity in Severity if counted[severity]
    )
    return ", ".join(said) or "nothing disagrees"


def _article(report: DocumentReport) -> Iterator[str]:
    name = _name(report.path)
    kind = "" if report.findings else _CLEAN
    yield f"<article{kind} {tag('', {'id': name, 'aria-labelledby': f'{name}-h'}).strip()}>\n<header>\n"
    yield f"<{tag('h2', {'id': f'{name}-h'})}>{shown(from_here(report.path))}</h2>\n"
    dated = f", published {report.published.isoformat()}" if report.published else ""
    yield f"<p>{_counts(report)}{dated}</p>\n</header>\n"
    notes = [_note(finding, number, name, report.path) for number, finding in enumerate(report.findings, 1)]
    if report.document is None:
        yield from notes
    else:
        yield from _sheet(report, report.document, notes, name)
    yield from _accepted(report.accepted)
    yield "</article>\n"


def _sheet(report: DocumentReport, doc: Document, notes: Sequence[str], name: str) -> Iterator[str]:
    """The draft line by line; one in which nothing is found is folded away."""
    source = doc.source if doc.source.part is None else doc.printed
    beside: dict[int, list[str]] = {}
    for finding, note in zip(report.findings, notes, strict=True):
        beside.setdefault(finding.place.seen.start.line, []).append(note)
    marks = by_line(source, _marks(report.findings))
    folded = not report.findings
    yield "<details><summary>The draft</summary>\n" if folded else ""
    yield f"<{tag('div', {'class': 'sheet', 'lang': report.language})}>\n"
    before = None
    rows: list[tuple[bool, str]] = []
    for number, block in enumerate(_blocks(doc, source), 1):
        text = marked(source, source.line(number), marks.get(number, ()), name)
        fresh = block if block and block.zone not in (before, *_PLAIN) else None
        before = block.zone if block else before
        row = _row(f"{name}-l{number}", number, block, fresh, text, beside.get(number, ()))
        rows.append((block is None and number not in marks, row))
    yield from _without_markup(rows)
    yield "</div>\n" + ("</details>\n" if folded else "")


def _without_markup(rows: Sequence[tuple[bool, str]]) -> Iterator[str]:
    """The rows, long stretches of lines that are no copy (the markup of a page) folded away."""
    for bare, group in groupby(rows, key=lambda row: row[0]):
        lines = [row for _, row in group]
        if bare and len(lines) > _LONG:
            yield f"<details><summary>{len(lines):,} lines without copy</summary>\n{''.join(lines)}</details>\n"
        else:
            yield from lines


def _row(name: str, number: int, block: Block | None, fresh: Block | None, text: str, notes: Sequence[str]) -> str:
    """A line of a draft behind its notes, so that they float beside its first words; `fresh` is to be named."""
    at: dict[str, str | int] = {"class": "no", "href": f"#{name}", "tabindex": -1, "data-n": number}
    line = tag("a", at | {"aria-label": f"line {number}"})
    zoned = f"<{tag('span', {'class': 'zone', 'data-zone': fresh.zone})}></span>" if fresh else ""
    level = _HEADINGS.get(block.zone) if block and text else None
    heading: dict[str, str | int] = {} if level is None else {"role": "heading", "aria-level": level}
    copy = tag("div", {"class": "copy", "dir": "auto", **heading})
    return (
        f"<{tag('div', {'class': _kind(block, text), 'id': name})}>{''.join(notes)}"
        f'<div class="line"><{line}></a>{zoned}<{copy}>{text}</div></div></div>\n'
    )


def _kind(block: Block | None, text: str) -> str:
    """How a line is set: as its zone is on a page, as a field of front matter, as what is no copy, or as a gap."""
    if not text.strip():
        return "row blank"
    if block is None:
        return "row z-none"
    return f"row z-{block.zone}{' keyed' * (block.key is not None)}"


def _blocks(doc: Document, source: Source) -> Iterator[Block | None]:
    """The block with most characters on each line, None for a line that no block is on."""
    starts = [*source.line_starts, len(source.text) + 1]
    ranges = sorted(((_range(block, doc), block) for block in doc.blocks), key=lambda pair: pair[0])
    at = 0
    for start, end in pairwise(starts):
        while at < len(ranges) and ranges[at][0].end <= start:
            at += 1
        most, found, following = 0, None, at
        while following < len(ranges) and ranges[following][0].start < end:
            span, block = ranges[following]
            shared = min(span.end, end) - max(span.start, start)
            most, found = (shared, block) if shared > most else (most, found)
            following += 1
        yield found


def _range(block: Block, doc: Document) -> Span:
    return block.source if doc.source.part is None else block.span


def _marks(findings: Sequence[Finding]) -> Iterator[Mark]:
    for number, finding in enumerate(findings, 1):
        place = finding.place.seen
        yield Mark(place.span, number, finding.severity)
        others = dict.fromkeys(other.place.seen.span for other in finding.related if other.place.path == place.path)
        yield from (Mark(span, number, finding.severity, True) for span in others if span != place.span)


def _note(finding: Finding, number: int, name: str, path: str) -> str:
    note: dict[str, str | int] = {
        "class": f"note {finding.severity}",
        "id": f"{name}-n{number}",
        "role": "note",
        "tabindex": -1,
        "aria-label": f"finding {number}, {finding.severity}, line {finding.place.seen.start.line}",
        "data-f": number,
        "data-severity": finding.severity,
        "data-family": finding.family,
    }
    ends = "".join(_ends(finding.related, name, path))
    link = tag("a", {"class": "number", "href": f"#{name}-m{number}", "aria-label": f"{number}, to the words"})
    return (
        f'<{tag("div", note)}><p class="head"><{link}>{number}</a> <b>{finding.severity}</b> '
        f"<span>{shown(finding.rule)}</span></p><p>{shown(finding.message)}</p>"
        + (f"<ul>{ends}</ul>" if ends else "")
        + "".join(map(_fix, finding.fixes))
        + "</div>"
    )


def _ends(related: Sequence[Related], name: str, path: str) -> Iterator[str]:
    """The other places, those of which the same is said together: `lines 11, 28 “Argentine” here`."""
    said: dict[tuple[str, str], list[Place]] = {}
    for other in related:
        said.setdefault((other.place.path, other.message), []).append(other.place.seen)
    for (where, message), places in said.items():
        draft = "" if where == path else f"{shown(from_here(where))}, "
        target = name if where == path else _name(where)
        links = dict.fromkeys(f"<{tag('a', {'href': f'#{target}-l{at.start.line}'})}>{_lines(at)}</a>" for at in places)
        yield f"<li>{draft}line{'s' * (len(links) > 1)} {', '.join(links)} {shown(message)}</li>"


def _lines(place: Place) -> str:
    last = place.end.line if place.end.column > 1 else max(place.start.line, place.end.line - 1)
    return str(place.start.line) if last == place.start.line else f"{place.start.line}&#8211;{last}"


def _fix(fix: Fix) -> str:
    return f'<p class="fix">{shown(fix.title)}{" (--fix does)" if fix.safe else ""}</p>'


def _accepted(accepted: Sequence[Accepted]) -> Iterator[str]:
    if not accepted:
        return
    yield f'<details class="accepted"><summary>{len(accepted)} accepted</summary>\n<ul>\n'
    for one in accepted:
        reason = f" <em>{shown(one.reason)}</em>" if one.reason else ""
        yield f"<li>line {one.finding.place.seen.start.line}: {shown(one.finding.message)}{reason}</li>\n"
    yield "</ul>\n</details>\n"


def _unread(problems: Sequence[Problem]) -> Iterator[str]:
    if not problems:
        return
    yield '<section class="unread" aria-label="Not checked">\n<h2>Not checked</h2>\n<ul>\n'
    for problem in problems:
        yield f"<li>{shown(from_here(problem.path))}: {shown(problem.message)}</li>\n"
    yield "</ul>\n</section>\n"
