"""A check compares facts and yields slips; it knows no files, no configuration and no wording.

Each check is a module of this folder that satisfies `Check`; `CHECKS` names them all. Rule files set a check's options
and word its slips. A module is imported when a selected rule names it and the draft has what its `SIGNS` ask for, where
it has any (see `newslint.signs`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from newslint.record import Protocol, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from newslint.finding import Slip


class Unset(Record):
    """The options of a check that has nothing to set."""


class Check(Protocol):
    """What a check module offers."""

    @property
    def Options(self) -> type:
        """A named tuple of what a rule file may set; every field has a default."""

    @property
    def CASES(self) -> tuple[str, ...]:
        """The cases a slip of this check may name; empty where there is one outcome only."""

    @property
    def VALUES(self) -> tuple[str, ...]:
        """The values every slip carries for its message."""

    @property
    def ELSEWHERE(self) -> tuple[str, ...]:
        """The values every other place carries for its words."""

    @property
    def NEEDS(self) -> tuple[str, ...]:
        """The inputs without which the check can say nothing at all, such as `published`."""

    def check(self, doc: Any, options: Any, /) -> Iterable[Slip]:
        """The slips in this document, in any order.

        A check that needs a `package` is given all its documents, one that needs an `earlier` version both versions.
        """


CHECKS = (
    "acronym-meanings",
    "acronym-needed",
    "acronym-order",
    "acronym-undefined",
    "age-birth",
    "age-conflict",
    "alt-missing",
    "ambiguous-source",
    "anniversary",
    "attribution-doubled",
    "capitals",
    "caption-credit",
    "caption-credit-format",
    "caption-duplicate",
    "caption-facts",
    "caption-position",
    "chatter-left",
    "clock-time",
    "correction-repeat",
    "count-regression",
    "country-for-demonym",
    "cross-facts",
    "cross-names",
    "date-invalid",
    "date-style",
    "date-tense",
    "date-weekday",
    "dateline-gap",
    "debris",
    "dek-repeats",
    "demonym-variant",
    "dialect-mixed",
    "doubled-word",
    "duplicate-paragraph",
    "duration-mismatch",
    "event-order",
    "explained-after",
    "first-reference",
    "format-age",
    "format-date",
    "format-dateline",
    "format-money",
    "format-number",
    "format-percent",
    "format-series",
    "format-state",
    "format-time",
    "format-title",
    "fused-word",
    "gendered-role",
    "guilt",
    "headline-name",
    "headline-number",
    "holiday-date",
    "hyphens",
    "lead-body-days",
    "lead-source-scope",
    "list-count",
    "loaded-verb",
    "magnitude-slip",
    "metadata",
    "name-forms",
    "needs",
    "number-conflict",
    "number-style",
    "numeric-date",
    "occurrence",
    "part-exceeds-whole",
    "pattern-left",
    "patterns",
    "percent-change",
    "percent-points",
    "place-alias",
    "place-country",
    "punctuation-style",
    "quote-no-speaker",
    "quote-speakers",
    "quote-unbalanced",
    "range-reversed",
    "register-names",
    "relative-day",
    "relative-time",
    "relative-year",
    "score-direction",
    "sequence",
    "spellings",
    "stale-headline",
    "stale-photo",
    "sum-mismatch",
    "superlative-conflict",
    "suppression-unused",
    "terms",
    "title-conflict",
    "truncated",
    "two-cases",
    "unattributed-claim",
    "unit-conversion",
    "vague-source",
    "variants",
    "weekday-modifier",
    "wording-drift",
)
"""The names of all checks, as rule files write them."""


@cache
def load(name: str) -> Check:
    """The check of this name (`date-weekday` is the module `date_weekday`)."""
    check: Any = import_module(f"{__name__}.{name.replace('-', '_')}")
    loaded: Check = check
    return loaded
