"""The flags of a command line as records: what they are called, what they take, and what they say of themselves.

They are read here without the library that explains them: a run of `newslint check` whose flags are all in order needs
nothing explained. `options` makes the same records into options that are.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime

from newslint.config import FAIL_ON, is_language
from newslint.record import Record
from newslint.reports import FORMATS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SWITCH, TEXT, CHOICE, NAMES, DAY, LANGUAGE, COUNT = "switch", "text", "choice", "names", "day", "language", "count"
_COMPLETING = "_NEWSLINT_COMPLETE"


class Flag(Record):
    """One flag: the argument it sets, its spellings, the kind of value it takes, and its line of help."""

    name: str
    spellings: tuple[str, ...]
    kind: str = TEXT
    words: str = ""
    metavar: str | None = None
    choices: tuple[str, ...] = ()
    default: Any = None

    @property
    def unset(self) -> Any:
        """The value where the flag is not given."""
        return False if self.kind == SWITCH else self.default


def day(value: str) -> date:
    """The day a text says; a time after it is allowed and left out. `ValueError` for no date."""
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        raise ValueError(f"{value!r} is no date; write it as 2024-03-06") from None


def language(value: str) -> str:
    """The language tag a text says; `ValueError` for none."""
    if not is_language(value):
        raise ValueError(f"{value!r} is no language tag; write en, es or en-GB")
    return value


def count(value: str) -> int:
    """The number from 1 that a text says; `ValueError` for none."""
    if not (value.isascii() and value.isdigit()) or int(value) < 1:
        raise ValueError(f"{value!r} is no number from 1; write it as 4")
    return int(value)


def names(given: Sequence[str]) -> tuple[str, ...] | None:
    """The names that texts list, with commas between. None where no text is given; `ValueError` for one without."""
    if not given:
        return None
    found = tuple(name.strip() for text in given for name in text.split(",") if name.strip())
    if not found:
        raise ValueError("name at least one rule, family or pack")
    return found


CONFIG = Flag("config", ("--config",), words="Use this configuration, not the nearest.", metavar="FILE")

READING = (
    Flag("published", ("--published",), DAY, "The day the drafts are published, 2024-03-06.", "DATE"),
    Flag("language", ("--language",), LANGUAGE, "The language of the drafts, such as en or es.", "TAG"),
    CONFIG,
)
"""How a draft is to be read."""

RULES = (
    Flag("select", ("--select",), NAMES, "Run only these rules, families or packs (separated by commas).", "IDS"),
    Flag("extend_select", ("--extend-select",), NAMES, "Run these as well.", "IDS"),
    Flag("ignore", ("--ignore",), NAMES, "Leave these out, whatever else asks for them.", "IDS"),
)
"""Which rules run."""

GATES = (
    Flag("changed_since", ("--changed-since",), words="Keep what lies on lines changed since.", metavar="REV"),
    Flag("diff_from", ("--diff-from",), words="Keep what lies on lines that this diff changes.", metavar="FILE|-"),
    Flag("baseline", ("--baseline",), words="Accept the findings that this file names.", metavar="FILE"),
    Flag("on", ("--on",), DAY, "The day that expiry dates of --baseline are held to.", "DATE"),
)
"""Which findings count."""

PACKAGE = Flag("package", ("--package",), SWITCH, "Compare the drafts with each other: they are of one package.")

CHECK = (
    *READING,
    *RULES,
    Flag("format", ("--format",), CHOICE, "How findings are shown.", choices=FORMATS, default="text"),
    Flag("output", ("--output", "-o"), words="Write the report to a file.", metavar="FILE"),
    Flag("fail_on", ("--fail-on",), CHOICE, "What fails the run (warning, unless configured).", choices=FAIL_ON),
    Flag("exit_zero", ("--exit-zero",), SWITCH, "Exit 0 whatever is found."),
    Flag("fix", ("--fix",), SWITCH, "Apply the safe fixes, then report what remains."),
    Flag("diff", ("--diff",), SWITCH, "Show what --fix would change, and change nothing."),
    Flag("stdin_name", ("--stdin-filename",), TEXT, "The name that standard input (-) is read under.", "NAME"),
    Flag("against", ("--against",), TEXT, "Compare each draft with its version before: a file, or in Git.", "FILE|REV"),
    *GATES,
    Flag("force_exclude", ("--force-exclude",), SWITCH, "Leave out excluded files even if they are named."),
    PACKAGE,
    Flag("jobs", ("--jobs", "-j"), COUNT, "Check in so many processes.", "N"),
    Flag("quiet", ("--quiet", "-q"), SWITCH, "Print findings only."),
    Flag("statistics", ("--statistics",), SWITCH, "Count the findings of each rule."),
    Flag("no_cache", ("--no-cache",), SWITCH, "Read the rules anew."),
)
"""The flags of `newslint check`."""

_OF: Mapping[str, Flag] = {spelling: flag for flag in CHECK for spelling in flag.spellings}


def plainly(arguments: Sequence[str]) -> dict[str, Any] | None:
    """What `check` is asked for; None if there is anything to explain: help, a mistake, another command."""
    if not arguments or arguments[0] != "check" or _COMPLETING in os.environ:
        return None
    given: dict[str, list[Any]] = {}
    try:
        for name, value in _pairs(iter(arguments[1:])):
            given.setdefault(name, []).append(value)
        return {"paths": tuple(given.pop("paths", ()))} | {flag.name: _value(flag, given) for flag in CHECK}
    except (LookupError, ValueError, StopIteration):
        return None


def _pairs(arguments: Iterator[str]) -> Iterator[tuple[str, Any]]:
    """Each path and flag with its text; `LookupError` for a flag that is none, or that has too much or too little."""
    for argument in arguments:
        if argument == "-" or not argument.startswith("-"):
            yield "paths", argument
            continue
        spelling, gives, text = argument.partition("=")
        flag = _OF[spelling]
        if gives and (flag.kind == SWITCH or not spelling.startswith("--")):
            raise LookupError(argument)
        value = None
        if flag.kind != SWITCH:
            value = text if gives else next(arguments, None)
            if value is None:
                raise LookupError(argument)
        yield flag.name, value


def _value(flag: Flag, given: Mapping[str, list[Any]]) -> Any:
    if flag.kind == SWITCH:
        return flag.name in given
    if flag.kind == NAMES:
        return names(given.get(flag.name, ()))
    if flag.name not in given:
        return flag.unset
    return _READ[flag.kind](flag, given[flag.name][-1])


def _chosen(flag: Flag, text: str) -> str:
    if text not in flag.choices:
        raise ValueError(text)
    return text


_READ: Mapping[str, Callable[[Flag, str], Any]] = {
    TEXT: lambda _, text: text,
    CHOICE: _chosen,
    DAY: lambda _, text: day(text),
    LANGUAGE: lambda _, text: language(text),
    COUNT: lambda _, text: count(text),
}
