"""The drafts that a command line names, read one by one; what cannot be read is told, and the rest go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.cli.telling import tell
from newslint.desk import Desk, problems_of
from newslint.discover import Walk
from newslint.document import Document
from newslint.readers import is_draft, suffixes
from newslint.report import Problem
from newslint.reports.tally import Tally


def drafts(desk: Desk, paths: Sequence[str], tally: Tally) -> Iterator[Document]:
    """The drafts under these paths as documents, in order."""
    for found in Walk(suffixes(), lambda _: None, takes=is_draft).drafts(paths):
        if isinstance(found, Problem):
            tell(tally, [found])
            continue
        try:
            yield from desk.read_all(found)
        except Exception as error:
            tell(tally, problems_of(found, error))
