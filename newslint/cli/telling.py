"""Problems are told on standard error, one line each, as they turn up; what they are decides how a command ends."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from newslint.report import Problem
from newslint.reports.tally import Tally
from newslint.reports.visible import visible
from newslint.text import reason

_UNUSABLE, _BUG = 2, 3


class RefusedError(Exception):
    """A command line that asks for what cannot be; its words are the line that its user reads."""


def misused(command: str, words: str) -> RefusedError:
    """The refusal of a command that is used wrongly."""
    return RefusedError(f"{command}: {words} (see {command} --help)")


def say(words: str, end: str = "\n") -> None:
    """Say something on standard error."""
    sys.stderr.write(words + end)
    sys.stderr.flush()


def tell(tally: Tally, problems: Iterable[Problem]) -> None:
    """Tell problems that have not been told yet, and count them in."""
    for problem in problems:
        if problem not in tally.problems:
            tally.problems.append(problem)
            place = "" if problem.line is None else f":{problem.line}:{problem.column}"
            say(visible(f"{problem.path}{place}: {problem.message}"))


def write_new(path: str, text: str) -> None:
    """Write a file that is not there yet; one that is stays as it is, and is told of.

    Raises `RefusedError` then, and where it cannot be written: nothing is left of a half one.
    """
    from newslint.replacing import new_file

    try:
        new_file(path, [text.encode()])
    except FileExistsError:
        raise RefusedError(f"newslint: {path} is already there; it was left as it is") from None
    except OSError as error:
        raise RefusedError(f"{path}: {reason(error)}") from None


def exit_code(tally: Tally, *, failing: bool = False) -> int:
    """3 for a bug in newslint, before 2 for what could not be read or used, before 1 for findings that count."""
    if any(problem.kind == "internal" for problem in tally.problems):
        return _BUG
    return _UNUSABLE if tally.problems else int(failing)
