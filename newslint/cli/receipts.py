"""`newslint receipts`: the working of every sum a draft states, with its line, and whether it holds."""

from __future__ import annotations

from collections.abc import Iterator

import click

from newslint.cli.options import paper, reading
from newslint.cli.papers import dated, envelope, write
from newslint.document import Document
from newslint.inspection import place
from newslint.papers.receipts import Receipt, receipts
from newslint.reports.visible import encodable, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@click.command("receipts")
@reading
@paper("text", "json")
def command(paths: tuple[str, ...], form: str, output: str | None, **asked: Any) -> int:
    """Show the working of every sum that drafts state: changes, totals, shares, conversions, scores, lists.

    An exclamation mark says that the text and its numbers disagree.
    """
    return write({"text": _text, "json": _json}, form, paths, output, **asked)


def _json(documents: Iterator[Document]) -> Iterator[str]:
    return envelope(
        {
            "path": encodable(doc.path),
            "published": dated(doc),
            "receipts": [_receipt(doc, receipt) for receipt in receipts(doc)],
        }
        for doc in documents
    )


def _receipt(doc: Document, receipt: Receipt) -> dict[str, Any]:
    return place(doc, receipt.span) | {
        "line": doc.line(receipt.span),
        "claim": doc.read(receipt.span),
        "working": receipt.working,
        "ok": receipt.ok,
        "check": receipt.check,
        "quoted": not receipt.own,
    }


def _text(documents: Iterator[Document]) -> Iterator[str]:
    for doc in documents:
        found = receipts(doc)
        wrong = sum(not receipt.ok for receipt in found)
        count = f"{len(found)} {'sum' if len(found) == 1 else 'sums'}" if found else "no sums are stated"
        yield f"{visible(doc.path)}: {count}{f', {wrong} wrong' if wrong else ''}\n\n"
        for receipt in found:
            line = doc.line(receipt.span)
            mark = " " if receipt.ok else "!"
            yield f"  {mark} line {line:<4} {visible(doc.read(receipt.span))}\n"
            yield f"{'':>14}{visible(receipt.working)}{'' if receipt.own else ' (quoted)'}\n"
        yield "\n" if found else ""
