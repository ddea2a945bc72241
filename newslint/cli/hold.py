"""`newslint hold`: what breaks if a story runs on another day, each with its line, the reason and the edit."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

import click

from newslint.cli.delivery import deliver
from newslint.cli.drafts import drafts
from newslint.cli.options import day, paper, reading
from newslint.cli.papers import dated, envelope
from newslint.cli.telling import exit_code
from newslint.desk import Desk
from newslint.document import Document
from newslint.inspection import place
from newslint.papers.hold import Break, hold
from newslint.papers.saying import reason, what_to_do
from newslint.reports.tally import Tally
from newslint.reports.visible import encodable, visible
from newslint.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@click.command("hold")
@click.option("--until", required=True, callback=day, metavar="DATE", help="The day the drafts are to run, 2024-03-12.")
@reading
@paper("text", "json")
def command(paths: tuple[str, ...], until: date, form: str, output: str | None, **asked: Any) -> int:
    """Say what breaks if drafts run on another day: days, tenses, ages, anniversaries, and the edit for each.

    Exit code 1 means that something breaks. Without a publication date only words that are counted from it break.
    """
    desk, tally = Desk(Settings(**asked)), Tally()
    broken: list[Break] = []
    held = _held(drafts(desk, paths, tally, output), until, broken)
    deliver((_json if form == "json" else _text)(held, until), output, sys.stdout)
    return exit_code(tally, failing=bool(broken))


def _held(documents: Iterator[Document], until: date, broken: list[Break]) -> Iterator[tuple[Document, list[Break]]]:
    for doc in documents:
        if not doc.language.lower().startswith("en"):
            _note(doc, "hold reads English only, so nothing was held")
        elif doc.published is None:
            _note(doc, "no publication date; only what is counted from it can break")
        breaks = list(hold(doc, until))
        broken.extend(breaks)
        yield doc, breaks


def _note(doc: Document, words: str) -> None:
    click.echo(visible(f"{doc.path}: {words}"), err=True)


def _json(held: Iterator[tuple[Document, list[Break]]], until: date) -> Iterator[str]:
    return envelope(
        {
            "path": encodable(doc.path),
            "published": dated(doc),
            "until": until.isoformat(),
            "breaks": [_break(doc, one, until) for one in breaks],
        }
        for doc, breaks in held
    )


def _break(doc: Document, one: Break, until: date) -> dict[str, Any]:
    return place(doc, one.span) | {
        "line": doc.line(one.span),
        "kind": one.why.value,
        "means": one.means,
        "reads": one.reads or None,
        "reason": reason(doc, one, until),
        "edit": {"title": what_to_do(doc, one), "edits": list(_edits(doc, one))},
    }


def _edits(doc: Document, one: Break) -> Iterator[dict[str, Any]]:
    """What is to be replaced; nothing where only a person can write it, or where markup stands between the words."""
    if one.edit is None:
        return
    at = doc.locate(one.edit.span)
    if doc.source.text[at.start : at.end].split() == doc.read(one.edit.span).split():
        yield {"start": at.start, "end": at.end, "text": one.edit.text}


def _text(held: Iterator[tuple[Document, list[Break]]], until: date) -> Iterator[str]:
    for doc, breaks in held:
        count = f"{len(breaks) or 'nothing'} {'break' if len(breaks) == 1 else 'breaks'}"
        yield f"{visible(doc.path)}: {dated(doc) or 'no publication date'}, held until {until.isoformat()}: {count}\n\n"
        for one in breaks:
            line = doc.line(one.span)
            yield f"  line {line:<4} {visible(reason(doc, one, until))}\n"
            yield f"{'':>12}{visible(what_to_do(doc, one))}\n"
        yield "\n" if breaks else ""
