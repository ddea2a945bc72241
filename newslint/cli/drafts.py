"""The drafts that a command line names, read one by one; what cannot be read is told, and the rest go on."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from newslint.cli.delivery import earlier_report
from newslint.cli.telling import say, tell
from newslint.desk import Desk, problems_of
from newslint.discover import STDIN, Walk
from newslint.document import Document
from newslint.readers import is_draft, suffixes
from newslint.report import Problem
from newslint.reports.tally import Tally


def drafts(desk: Desk, paths: Sequence[str], tally: Tally, output: str | None = None) -> Iterator[Document]:
    """The drafts under these paths as documents, in order, but for what an earlier run wrote to `output`.

    Raises `RefusedError` at once where `output` is a draft that is named.
    """
    return _read(desk, paths, tally, earlier_report(output, paths))


def _read(desk: Desk, paths: Sequence[str], tally: Tally, report: str | None) -> Iterator[Document]:
    found = None
    for found in found_by(Walk(suffixes(), lambda _: None, takes=is_draft), paths, tally):
        if report is not None and found != STDIN and os.path.realpath(found) == report:
            continue
        try:
            yield from desk.read_all(found)
        except Exception as error:
            tell(tally, problems_of(found, error))
    if found is None and not tally.problems:
        say("no drafts to read")


def found_by(walk: Walk, paths: Sequence[str], tally: Tally) -> Iterator[str]:
    """The drafts that a walk finds under these paths; what it cannot find is told."""
    for found in walk.drafts(paths):
        if isinstance(found, Problem):
            tell(tally, [found])
        else:
            yield found
