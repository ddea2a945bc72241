"""A paper is what a command writes about drafts, one after the other; as JSON all papers have one envelope."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from newslint.cli.delivery import deliver
from newslint.cli.drafts import drafts
from newslint.cli.telling import exit_code
from newslint.desk import Desk
from newslint.document import Document
from newslint.inspection import VERSION
from newslint.reports.tally import Tally
from newslint.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Forms = Mapping[str, Callable[[Iterator[Document]], Iterator[str]]]
"""How a paper is written, by the name of each form."""


def write(forms: Forms, form: str, paths: Sequence[str], output: str | None, **asked: Any) -> int:
    """Write a paper about the drafts under these paths; the exit code. `asked` says how the drafts are read."""
    tally = Tally()
    deliver(forms[form](drafts(Desk(Settings(**asked)), paths, tally, output)), output, sys.stdout)
    return exit_code(tally)


def envelope(documents: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The JSON of a paper, a document at a time."""
    from newslint.reports.json import listed, written

    return listed(f'{{"version": {VERSION}, "documents": [', map(written, documents), "]}\n")


def dated(doc: Document) -> str | None:
    """The publication date of a draft as JSON has it."""
    return doc.published.isoformat() if doc.published else None
