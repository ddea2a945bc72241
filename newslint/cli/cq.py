"""`newslint cq`: names, titles, ages, places, numbers and dates to tick before filing, with their lines."""

from __future__ import annotations

from collections.abc import Iterator

import click

from newslint.cli.options import paper, reading
from newslint.cli.papers import envelope, write
from newslint.document import Document
from newslint.inspection import place
from newslint.papers.cq import KINDS, Item, lines, sheet
from newslint.reports.visible import encodable, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@click.command("cq")
@reading
@paper("text", "markdown", "json")
def command(paths: tuple[str, ...], form: str, output: str | None, **asked: Any) -> int:
    """List what to check in drafts before filing: names, titles, ages, places, numbers and dates, with their lines."""
    return write({"text": _text, "markdown": _markdown, "json": _json}, form, paths, output, **asked)


def _json(documents: Iterator[Document]) -> Iterator[str]:
    return envelope(
        {"path": encodable(doc.path), "items": [_item(doc, item) for item in sheet(doc)]} for doc in documents
    )


def _item(doc: Document, item: Item) -> dict[str, Any]:
    said = {"kind": item.kind, "value": item.value, "detail": item.detail or None, "lines": lines(doc, item)}
    return said | place(doc, item.spans[0])


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
