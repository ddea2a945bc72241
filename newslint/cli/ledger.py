"""`newslint ledger`: a story's sources as a table, its claims that have none, and what all of it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from newslint.cli.options import paper, reading
from newslint.cli.papers import Forms, dated, envelope, write
from newslint.document import Document
from newslint.inspection import place
from newslint.papers.ledger import Entry, Ledger, ledger
from newslint.reports.visible import encodable, visible
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_COLUMNS = ("line", "source", "kind", "cue", "words")
_WIDTH = 60
_FORMULA = "=+-@"


@click.command("ledger")
@reading
@paper("text", "markdown", "csv", "json")
def command(paths: tuple[str, ...], form: str, output: str | None, **asked: Any) -> int:
    """List who says what in drafts: source, kind, cue and line, and the claims that nobody says.

    It also says when all of a story rests on one source, or every event of one side on the other side's word.
    """
    return write(_FORMS, form, paths, output, **asked)


def _rows(doc: Document, found: Ledger) -> Iterator[tuple[str, ...]]:
    """The attributions and then the claims without a source, each as the columns of the table."""
    for entry in found.entries:
        one = entry.attribution
        yield _line(doc, one.cue), entry.source, one.kind.value, doc.read(one.cue), _content(doc, entry)
    for claim in found.unsourced:
        yield _line(doc, claim.span), "", f"no source ({claim.kind.value})", "", doc.read(claim.span)


def _content(doc: Document, entry: Entry) -> str:
    content = entry.attribution.content
    return " … ".join(doc.read(span) for span in content)


def _line(doc: Document, span: Span) -> str:
    return str(doc.line(span))


def _short(words: str) -> str:
    return words if len(words) <= _WIDTH else words[:_WIDTH].rpartition(" ")[0] + "…"


def _text(documents: Iterable[Document]) -> Iterator[str]:
    for doc in documents:
        found = ledger(doc)
        counts = (
            f"{_count(len(found.entries), 'attribution')}, {_count(len(found.unsourced), 'claim')} without a source"
        )
        yield f"{visible(doc.path)}: {counts}\n\n"
        for line, source, kind, cue, words in _rows(doc, found):
            who = _short(source) or "-"
            yield visible(f"  line {line:<4} {kind:<15} {who:<32} {cue:<14} {_short(words)}").rstrip() + "\n"
        yield from (f"\n  {visible(note.words)}\n" for note in found.notes)
        yield "\n" if found.entries or found.unsourced else ""


def _markdown(documents: Iterable[Document]) -> Iterator[str]:
    for doc in documents:
        found = ledger(doc)
        yield f"## {_cell(visible(doc.path))}\n\n| {' | '.join(_COLUMNS)} |\n|{'---|' * len(_COLUMNS)}\n"
        for row in _rows(doc, found):
            yield f"| {' | '.join(_cell(visible(_short(cell))) for cell in row)} |\n"
        yield from (f"\n* {_cell(visible(note.words))}\n" for note in found.notes)
        yield "\n"


def _cell(words: str) -> str:
    """Words that stay in their cell and are shown as they are."""
    return " ".join(words.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").split())


def _csv(documents: Iterable[Document]) -> Iterator[str]:
    import csv
    import io

    for number, doc in enumerate(documents):
        sheet = io.StringIO()
        writer = csv.writer(sheet)
        if not number:
            writer.writerow(("path", *_COLUMNS))
        writer.writerows([_harmless(cell) for cell in (doc.path, *row)] for row in _rows(doc, ledger(doc)))
        yield encodable(sheet.getvalue())


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in _FORMULA and not cell[1:2].isspace() and cell[:1] else cell


def _json(documents: Iterable[Document]) -> Iterator[str]:
    return envelope(
        {"path": encodable(doc.path), "published": dated(doc)} | _listed(doc, ledger(doc)) for doc in documents
    )


def _listed(doc: Document, found: Ledger) -> dict[str, Any]:
    return {
        "attributions": [_attribution(doc, entry) for entry in found.entries],
        "unsourced": [
            _place(doc, claim.span) | {"class": claim.kind.value, "sentence": _place(doc, claim.sentence.span)}
            for claim in found.unsourced
        ],
        "notes": [
            {"kind": note.kind, "message": note.words, "places": [_place(doc, span) for span in note.spans]}
            for note in found.notes
        ],
    }


def _attribution(doc: Document, entry: Entry) -> dict[str, Any]:
    one = entry.attribution
    return _place(doc, one.span) | {
        "source": _place(doc, one.source) if one.source else None,
        "name": entry.source or None,
        "kind": one.kind.value,
        "cue": _place(doc, one.cue),
        "content": [_place(doc, span) for span in one.content],
    }


def _place(doc: Document, span: Span) -> dict[str, Any]:
    found = place(doc, span)
    return found | {"line": doc.line(span)}


_FORMS: Forms = {
    "text": _text,
    "markdown": _markdown,
    "csv": _csv,
    "json": _json,
}


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
