"""What a command line asks of a desk, and the error that what is asked cannot be done."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date

from newslint.discover import STDIN, inside, slashed
from newslint.record import Record
from newslint.report import Problem
from newslint.reports import PLAIN, Look

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.gate import Gate
    from newslint.rulebook.faults import Fault

_WHOLE = frozenset({"json", "sarif", "gitlab", "entries"})
"""The formats that tell fingerprints."""


class Settings(Record):
    """What a command line asks for; what it leaves open, the configuration says."""

    published: date | None = None
    language: str | None = None
    config: str | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    format: str = "text"
    look: Look = PLAIN
    fail_on: str | None = None
    fix: bool = False
    diff: bool = False
    stdin_name: str = STDIN
    against: str | None = None
    gate: Gate | None = None
    use_cache: bool = True

    @property
    def brief(self) -> bool:
        """Whether nobody asks for fingerprints."""
        return self.format not in _WHOLE and (self.gate is None or self.gate.baseline is None)

    def counts(self, *, found: bool) -> bool:
        """Whether the report tells how many names and dates a draft has, after something was `found` or before.

        A program is told of each draft, people of a whole run, and only where nothing is found in any draft.
        """
        if self.diff:
            return False
        if self.format != "text":
            return self.format == "json"
        by_line = self.gate is not None and self.gate.changes is not None
        return not (found or by_line or self.look.quiet)


class UnusableError(Exception):
    """Settings, a configuration or rules that cannot be used, as problems to be told."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


def unusable(faults: Iterable[Fault]) -> UnusableError:
    """Faults of the newsroom's own files, each as a problem to be told."""
    return UnusableError(tuple(Problem(nearby(f.path), "configuration", f.message, f.line, f.column) for f in faults))


def nearby(path: str) -> str:
    """The path as one would type it here: from the working folder, if it is inside."""
    here = os.getcwd()
    return inside(here, path) if os.path.abspath(path).startswith(here + os.sep) else slashed(path)
