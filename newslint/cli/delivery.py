"""A report is delivered to standard output as it is written, or to a file all at once when it is whole.

It never takes the place of a draft that was named.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from newslint.cli.telling import RefusedError
from newslint.discover import STDIN
from newslint.text import reason

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


def deliver(pieces: Iterable[str], output: str | None, stream: TextIO) -> None:
    """Write a report to a file, or as it comes to a stream; a pipe whose reader had enough ends it quietly."""
    if output is not None:
        _write_whole(output, pieces)
        return
    try:
        stream.writelines(pieces)
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def earlier_report(output: str | None, paths: Sequence[str]) -> str | None:
    """The real path of a report that an earlier run left, which may lie among the drafts of a folder.

    Raises `RefusedError` where the new one would take the place of a draft that is named.
    """
    if output is None or not os.path.isfile(output):
        return None
    report = os.path.realpath(output)
    if any(os.path.realpath(path) == report for path in paths if path != STDIN):
        raise RefusedError(f"newslint: --output {output} is one of the drafts; name another file")
    return report


def _write_whole(path: str, pieces: Iterable[str]) -> None:
    """Write a file in UTF-8 in one step, so that nobody ever reads half a report."""
    from newslint.replacing import replace_file

    try:
        replace_file(path, (piece.encode(errors="backslashreplace") for piece in pieces))
    except OSError as error:
        raise RefusedError(f"newslint: --output {path}: {reason(error)}") from None
