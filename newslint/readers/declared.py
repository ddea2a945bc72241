"""What a story declares of itself: values under keys, which of them are copy, and what the others mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from newslint.document import Zone
from newslint.lexicons import lexicon
from newslint.readers.builder import Run
from newslint.record import Record
from newslint.text import Span

_DATE = re.compile(r"\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")

ZONES = {
    "headline": Zone.HEADLINE,
    "dek": Zone.DEK,
    "byline": Zone.BYLINE,
    "caption": Zone.CAPTION,
    "credit": Zone.CREDIT,
    "alt": Zone.ALT,
}
"""What copy a declared key holds; every other one is a fact."""

DAYS = frozenset({"published", "modified", "event"})
"""The declared keys whose value is a day."""

PICTURE = (Zone.CAPTION, Zone.CREDIT, Zone.ALT)


class Entry(Record):
    """One value: its path (`image.caption` is `("image", "caption")`), what it reads as, where it and its key stand."""

    path: tuple[str, ...]
    value: str
    runs: tuple[Run, ...]
    span: Span
    key: Span

    @property
    def name(self) -> str:
        """The path as the alias table spells it."""
        return ".".join(self.path).lower().replace("_", "-")


def roles(aliases: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, int]]:
    """The role of every declared key as the alias table spells it, and its rank there; a project's own come first."""
    found: dict[str, tuple[str, int]] = {}
    for role, names in lexicon("front-matter").items():
        for rank, name in enumerate((*aliases.get(role, ()), *names)):
            found.setdefault(name.lower().replace("_", "-"), (role, rank))
    return found


def written_date(value: str) -> date | None:
    """The calendar day a value is written with; its clock time and zone do not move it. None where it is no date."""
    return calendar_day(_DATE.match(value))


def calendar_day(found: re.Match[str] | None) -> date | None:
    """The day that a year, a month and a day were found as; None where none was, or where there is no such day."""
    if found is None:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None
