"""`newslint cq`: names, titles, ages, places, numbers and dates to tick before filing, with their lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from newslint.cli.delivery import deliver
from newslint.cli.drafts import drafts
from newslint.cli.options import reading
from newslint.cli.telling import exit_code
from newslint.desk import Desk, Settings
from newslint.document import Document
from newslint.inspection import VERSION
from newslint.papers.cq import KINDS, Item, lines, sheet
from newslint.reports.tally import Tally
from newslint.reports.visible import encodable, visible

_FORMS = ("text", "markdown", "json")


@click.command("cq")
@click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="PATH ...")
@reading
@click.option("--format", "form", type=click.Choice(_FORMS), default="text", help="How it is shown.")
@click.option("--output", "-o", type=click.Path(), metavar="FILE", help="Write it to a file.")
def command(
    paths: tuple[str, ...],
    published: date | None,
    language: str | None,
    config: str | None,
    form: str,
    output: str | None,
) -> int:
    """List what to check in drafts before filing: names, titles, ages, places, numbers and dates, with their lines."""
    desk = Desk(Settings(published=published, language=language, config=config))
    tally = Tally()
    read = drafts(desk, paths, tally)
    written = {"text": _text, "markdown": _markdown, "json": _json}[form]
    deliver(written(read), output, sys.stdout)
    return exit_code(tally)


def _json(documents: Iterator[Document]) -> Iterator[str]:
    from newslint.reports.json import written

    yield f'{{"version": {VERSION}, "documents": ['
    comma = "\n"
    for doc in documents:
        items = [_item(doc, item) for item in sheet(doc)]
        yield comma + written({"path": encodable(doc.path), "items": items})
        comma = ",\n"
    yield "]}\n"


def _item(doc: Document, item: Item) -> dict[str, Any]:
    at = doc.locate(item.spans[0])
    return {
        "kind": item.kind,
        "value": item.value,
        "detail": item.detail or None,
        "lines": lines(doc, item),
        "start": at.start,
        "end": at.end,
        "text": doc.source.text[at.start : at.end],
    }


def _text(documents: Iterator[Document]) -> Iterator[str]:
    for doc in documents:
        yield f"{visible(doc.path)}\n"
        for kind, items in _by_kind(doc):
            yield f"\n{kind}s ({len(items)})\n"
            yield from (f"  [ ] {_said(item)}  {_where(doc, item)}\n" for item in items)
        yield "\n"


def _markdown(documents: Iterator[Document]) -> Iterator[str]:
    for doc in documents:
        yield f"# {visible(doc.path)}\n"
        for kind, items in _by_kind(doc):
            yield f"\n## {kind.capitalize()}s\n\n"
            yield from (f"- [ ] {_said(item)} ({_where(doc, item)})\n" for item in items)
        yield "\n"


def _by_kind(doc: Document) -> Iterator[tuple[str, list[Item]]]:
    items = sheet(doc)
    for kind in KINDS:
        found = [item for item in items if item.kind == kind]
        if found:
            yield kind, found


def _said(item: Item) -> str:
    detail = f" [{item.detail}]" if item.detail and item.kind == "date" else ""
    return visible(item.value) + detail


def _where(doc: Document, item: Item) -> str:
    numbers = lines(doc, item)
    return f"{'line' if len(numbers) == 1 else 'lines'} {', '.join(map(str, numbers))}"
