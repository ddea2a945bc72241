"""`newslint inspect`: what newslint read in a draft, so that a finding (or its absence) can be understood."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from newslint.cli.delivery import deliver
from newslint.cli.drafts import drafts
from newslint.cli.options import paper, reading
from newslint.cli.papers import envelope
from newslint.cli.telling import exit_code, tell
from newslint.desk import Desk, fault
from newslint.document import Document
from newslint.inspection import KINDS, Item, items
from newslint.reports.tally import Tally
from newslint.reports.visible import encodable, visible
from newslint.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LONGEST = 72


@click.command("inspect")
@reading
@paper("text", "json")
def command(paths: tuple[str, ...], form: str, output: str | None, **asked: Any) -> int:
    """Show what newslint reads in drafts: zones, sentences, quotations, dates, names, numbers and attributions."""
    desk, tally = Desk(Settings(**asked)), Tally()
    documents = drafts(desk, paths, tally, output)
    deliver((_json if form == "json" else _text)(documents, tally), output, sys.stdout)
    return exit_code(tally)


def _read(doc: Document, tally: Tally) -> Iterator[tuple[str, list[Item]]]:
    for kind in KINDS:
        try:
            found = list(items(doc, kind))
        except Exception as error:
            found = []
            tell(tally, [fault(doc.path, error)])
        yield kind, found


def _json(documents: Iterator[Document], tally: Tally) -> Iterator[str]:
    return envelope({"path": encodable(doc.path), **dict(_read(doc, tally))} for doc in documents)


def _text(documents: Iterator[Document], tally: Tally) -> Iterator[str]:
    for doc in documents:
        dated = doc.published.isoformat() if doc.published else "no publication date"
        yield f"{visible(doc.path)}: {doc.format}, language {visible(doc.language)}, {dated}\n"
        for kind, found in _read(doc, tally):
            yield f"\n{kind} ({len(found)})\n"
            yield from (_line(doc, item) for item in found)
        yield "\n"


def _line(doc: Document, item: Item) -> str:
    line, column = doc.source.position(item["start"])
    values = (f"{key} {_said(value)}" for key, value in item.items() if key not in ("start", "end", "text"))
    return f"{line:>6}:{column:<5} {_cut(item['text'])}  {', '.join(filter(None, values))}".rstrip() + "\n"


def _said(value: object) -> str:
    if isinstance(value, dict):
        return f"“{_cut(value['text'])}”" if "text" in value else " ".join(map(_said, value.values()))
    if isinstance(value, list):
        return " | ".join(map(_said, value)) or "-"
    return "-" if value is None else visible(str(value)).lower() if isinstance(value, bool) else visible(str(value))


def _cut(text: str) -> str:
    shown = visible(" ".join(text.split()))
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
