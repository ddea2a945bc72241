"""Paths as the programs that read a report look for them: with `/`, from the repository or from the working folder."""

from __future__ import annotations

import os

from newslint.report import DocumentReport
from newslint.reports.visible import encodable


def from_here(path: str) -> str:
    """A path as given, but from the working folder if it is absolute and lies inside."""
    here = os.getcwd().replace(os.sep, "/").rstrip("/") + "/"
    return encodable(path.removeprefix(here).removeprefix("./"))


def from_repository(report: DocumentReport, path: str) -> str:
    """A path from the top of the repository that a draft is in; as from here where there is none.

    Other drafts of the report are given the way the draft is, so what its path lacks or has too much, theirs does too.
    """
    at = report.document.repository_path if report.document else ""
    own = report.path.removeprefix("./")
    if at and at.endswith(own):
        return at.removesuffix(own) + from_here(path) if not _leaves(path) else from_here(path)
    if at and own.endswith(at) and path.startswith(own.removesuffix(at)):
        return encodable(path.removeprefix(own.removesuffix(at)))
    return encodable(at) if at and path == report.path else from_here(path)


def _leaves(path: str) -> bool:
    """Whether a path starts outside the working folder: it is absolute, or goes up."""
    return path.startswith(("/", "../")) or path[1:3] == ":/"
