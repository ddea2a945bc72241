"""The gate that a command line asks for: options that do not go together are refused, what they name is read."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date

from newslint.discover import STDIN
from newslint.report import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.gate import Gate


class GateError(Exception):
    """What keeps a gate from being set up, as a problem to be told."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def clash(
    paths: Sequence[str],
    *,
    changed_since: str | None,
    diff_from: str | None,
    baseline: str | None,
    on: date | None,
    rewriting: bool,
) -> str | None:
    """What is wrong with options that do not go together; None where they do."""
    if changed_since is not None and diff_from is not None:
        return "--changed-since and --diff-from do not go together; give one of them"
    if rewriting and (changed_since is not None or diff_from is not None):
        return "--fix and --diff look at whole drafts; leave --changed-since and --diff-from out"
    if changed_since is not None and STDIN in paths:
        return "--changed-since compares files, not standard input (-); --diff-from takes a difference"
    if diff_from == STDIN and STDIN in paths:
        return "standard input (-) is either the draft or the difference; name a file for one of them"
    if on is not None and baseline is None:
        return "--on goes with --baseline"
    return None


def gate(
    drafts: Sequence[str],
    stdin_name: str,
    *,
    changed_since: str | None,
    diff_from: str | None,
    baseline: str | None,
    on: date | None,
) -> Gate | None:
    """The gate that these options set up, None where none of them is given. Raises `GateError`."""
    if changed_since is None and diff_from is None and baseline is None:
        return None
    from newslint.baseline import BaselineError, read_baseline
    from newslint.changes import ChangesError, changes
    from newslint.gate import Gate

    try:
        known = None if baseline is None else read_baseline(baseline)
        return Gate(changes(changed_since, diff_from, drafts, stdin_name), known, on)
    except (BaselineError, ChangesError) as error:
        raise GateError(error.problem) from None


def apart(drafts: Sequence[str], baseline: str | None) -> list[str]:
    """The drafts but for the baseline itself, which may lie among them."""
    if baseline is None or not os.path.exists(baseline):
        return list(drafts)
    return [path for path in drafts if path == STDIN or not os.path.samefile(path, baseline)]
