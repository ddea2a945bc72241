"""A rule is policy: it names a check, sets it, and words what the check finds."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from newslint.finding import Severity

SHIPPED = "newslint"
"""The origin of the rules that come with newslint and are no house pack."""


class FixClass(StrEnum):
    """What may be done with the repairs a check offers: applied unasked, offered, or not shown at all."""

    SAFE = "safe"
    CHOICE = "choice"
    NONE = "none"


class Case(NamedTuple):
    """One outcome of a rule: how sure it is, its words, the words for the other place, and the class of its fixes."""

    severity: Severity
    message: str
    elsewhere: str = ""
    fix: FixClass = FixClass.NONE


class Rule(NamedTuple):
    """A rule as its file says it; `cases` has the key `None` where there is one outcome.

    `family` is the folder it stands in, `languages` what it can read, `on` whether it runs unless it is selected.
    """

    id: str
    family: str
    title: str
    check: str
    cases: Mapping[str | None, Case]
    options: Any
    languages: tuple[str, ...] = ("en",)
    supersedes: tuple[str, ...] = ()
    on: bool = True
    path: str = ""
    origin: str = "newslint"


class RuleFile(NamedTuple):
    """Where a rule file stands: the id its name is, the family its folder is, its path, and the rulebook it is of."""

    id: str
    family: str
    path: str
    origin: str
