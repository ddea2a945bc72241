"""`newslint receipts`: the working of every sum a draft states, with its line, and whether it holds."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from newslint.cli.delivery import deliver
from newslint.cli.drafts import drafts
from newslint.cli.options import paper, reading
from newslint.cli.telling import exit_code
from newslint.desk import Desk, Settings
from newslint.document import Document
from newslint.inspection import VERSION
from newslint.papers.receipts import Receipt, receipts
from newslint.reports.tally import Tally
from newslint.reports.visible import encodable, visible


@click.command("receipts")
@click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="PATH ...")
@reading
@paper
def command(
    paths: tuple[str, ...],
    published: date | None,
    language: str | None,
    config: str | None,
    form: str,
    output: str | None,
) -> int:
    """Show the working of every sum that drafts state: changes, totals, shares, conversions, scores, lists.

    An exclamation mark says that the text and its numbers disagree.
    """
    desk = Desk(Settings(published=published, language=language, config=config))
    tally = Tally()
    read = drafts(desk, paths, tally)
    deliver((_json if form == "json" else _text)(read), output, sys.stdout)
    return exit_code(tally)


def _json(documents: Iterator[Document]) -> Iterator[str]:
    from newslint.reports.json import written

    yield f'{{"version": {VERSION}, "documents": ['
    comma = "\n"
    for doc in documents:
        published = doc.published.isoformat() if doc.published else None
        found = [_receipt(doc, receipt) for receipt in receipts(doc)]
        yield comma + written({"path": encodable(doc.path), "published": published, "receipts": found})
        comma = ",\n"
    yield "]}\n"


def _receipt(doc: Document, receipt: Receipt) -> dict[str, Any]:
    at = doc.locate(receipt.span)
    return {
        "start": at.start,
        "end": at.end,
        "text": doc.source.text[at.start : at.end],
        "line": doc.source.position(at.start).line,
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
            line = doc.source.position(doc.locate(receipt.span).start).line
            mark = " " if receipt.ok else "!"
            yield f"  {mark} line {line:<4} {visible(doc.read(receipt.span))}\n"
            yield f"{'':>14}{visible(receipt.working)}{'' if receipt.own else ' (quoted)'}\n"
        yield "\n" if found else ""
