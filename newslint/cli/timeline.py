"""`newslint timeline`: what a draft tells, first things first, with the lines, what is unsure, and what conflicts."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from newslint.cli.delivery import deliver
from newslint.cli.drafts import drafts
from newslint.cli.options import paper, reading
from newslint.cli.papers import dated, envelope
from newslint.cli.telling import exit_code, tell
from newslint.desk import Desk
from newslint.document import Document
from newslint.engine import lint
from newslint.finding import Finding
from newslint.inspection import place
from newslint.papers.timeline import Entry, timeline
from newslint.reports.tally import Tally
from newslint.reports.visible import encodable, visible
from newslint.settings import Settings, UnusableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_WIDTH = 64
_COLUMN = 16
_FAMILY = "dates"


@click.command("timeline")
@reading
@paper("text", "json")
def command(paths: tuple[str, ...], form: str, output: str | None, **asked: Any) -> int:
    """Put in order what drafts tell: every time they name, with its line.

    A question mark says that another day is as likely, an exclamation mark that a rule of dates finds a conflict.
    """
    desk, tally = Desk(Settings(**asked)), Tally()
    read = drafts(desk, paths, tally, output)
    deliver((_json if form == "json" else _text)(desk, read, tally), output, sys.stdout)
    return exit_code(tally)


def _entries(desk: Desk, doc: Document, tally: Tally) -> tuple[Entry, ...]:
    return timeline(doc, _conflicts(desk, doc, tally))


def _conflicts(desk: Desk, doc: Document, tally: Tally) -> tuple[Finding, ...]:
    """What the selected rules of dates find in a draft."""
    try:
        rules, known = desk.rules(desk.config(doc.path))
    except UnusableError as error:
        tell(tally, error.problems)
        return ()
    report = lint([doc], [rule for rule in rules if rule.family == _FAMILY], known=known).documents[0]
    tell(tally, report.problems)
    return report.findings


def _json(desk: Desk, documents: Iterator[Document], tally: Tally) -> Iterator[str]:
    return envelope(
        {
            "path": encodable(doc.path),
            "published": dated(doc),
            "events": [_event(doc, entry) for entry in _entries(desk, doc, tally)],
        }
        for doc in documents
    )


def _event(doc: Document, entry: Entry) -> dict[str, Any]:
    return place(doc, entry.span) | {
        "line": doc.line(entry.span),
        "value": entry.value,
        "candidates": list(entry.candidates),
        "basis": entry.basis.value,
        "ambiguous": entry.ambiguous,
        "sentence": place(doc, entry.sentence),
        "conflict": _conflict(entry.conflicts[0]) if entry.conflicts else None,
    }


def _conflict(finding: Finding) -> dict[str, Any]:
    lines = [place.seen.start.line for place in (finding.place, *(other.place for other in finding.related))]
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "lines": sorted(set(lines)),
    }


def _text(desk: Desk, documents: Iterator[Document], tally: Tally) -> Iterator[str]:
    for doc in documents:
        yield f"{visible(doc.path)}: {dated(doc) or 'no publication date'}\n\n"
        entries = _entries(desk, doc, tally)
        width = max((len(entry.value) for entry in entries), default=0)
        told: set[Finding] = set()
        for entry in entries:
            yield from _lines(doc, entry, [finding for finding in entry.conflicts if finding not in told], width)
            told.update(entry.conflicts)
        yield "\n" if entries else "  no times are named\n\n"


def _lines(doc: Document, entry: Entry, untold: list[Finding], width: int) -> Iterator[str]:
    """An entry, the other days it may be, and what rules find about it that has not been told yet."""
    line = doc.line(entry.span)
    mark = "!" if entry.conflicts else "?" if entry.ambiguous else " "
    column = max(width, _COLUMN)
    yield f"  {entry.value:<{column}} {mark} line {line:<4} {_excerpt(doc, entry)}\n".rstrip() + "\n"
    others = [value for value in entry.candidates if value != entry.value]
    if entry.ambiguous and others:
        yield f"{'':>{column + 3}}or {' or '.join(others)}\n"
    for finding in untold:
        yield f"{'':>{column + 3}}{visible(finding.message)} [{finding.rule}]\n"


def _excerpt(doc: Document, entry: Entry) -> str:
    """The words around a time, cut at words."""
    start, end = entry.sentence.start, entry.sentence.end
    room = (_WIDTH - len(entry.span)) // 2
    before, after = doc.text[start : entry.span.start], doc.text[entry.span.end : end]
    room_before = max(room, _WIDTH - len(entry.span) - len(after))
    room_after = max(room, _WIDTH - len(entry.span) - len(before))
    if len(before) > room_before:
        before = "…" + before[len(before) - room_before :].partition(" ")[2]
    if len(after) > room_after:
        after = after[:room_after].rpartition(" ")[0] + "…"
    return visible(f"{before}{doc.read(entry.span)}{after}")
