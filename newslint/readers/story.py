"""A story is what a reader of an exchange format has collected: passages, facts about it and suppressions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from newslint.document import Document, Zone
from newslint.readers.builder import CopyBuilder
from newslint.readers.declared import calendar_day
from newslint.readers.directives import Order, suppressions
from newslint.readers.passages import Passage, written
from newslint.readers.shapes import folded
from newslint.readers.zoning import zoned
from newslint.text import Source, Span

_DAY = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")


class Facts:
    """What a format says about a story, with the range of the source that says it; the first to speak is believed."""

    def __init__(self) -> None:
        self.known: dict[str, Any] = {}
        self.places: dict[str, Span] = {}

    def add(self, role: str, value: Any, place: Span | None = None) -> None:
        """Keep a fact that is no empty one."""
        if value and role not in self.known:
            self.known[role] = value
            if place is not None:
                self.places[role] = place

    def author(self, name: str) -> None:
        """Add one of those who wrote it."""
        if name and name not in self.known.get("authors", ()):
            self.known["authors"] = (*self.known.get("authors", ()), name)


def document(
    source: Source, format: str, passages: Sequence[Passage], facts: Facts, orders: Iterable[Order] = ()
) -> Document:
    """The document that a story is."""
    builder = CopyBuilder(source)
    for whole, parts in zoned(list(_retitled(passages))):
        written(builder, source, whole, parts)
    view, blocks = builder.finish()
    known = dict(facts.known)
    if facts.places:
        known["places"] = facts.places
    return Document(
        source,
        format,
        view,
        blocks,
        published=known.pop("published", None),
        language=known.get("language", "en"),
        suppressions=suppressions(sorted(orders, key=_start), blocks, len(source.text)),
        metadata=known,
    )


def _retitled(passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages, with a deck or a heading of the body that is the headline over again for what it is."""
    headline = next((folded(one.text) for one in passages if one.zone is Zone.HEADLINE), "")
    for one in passages:
        again = one.zone in (Zone.SUBHEAD, Zone.DEK) and folded(one.text).strip() == headline.strip()
        yield one._replace(zone=Zone.HEADLINE, key="heading") if again else one


def _start(order: Order) -> int:
    return order.span.start


def day(value: str) -> date | None:
    """The calendar day of `20151210T191044Z`, `2016-01-12 12:35` and the like; None where it is none."""
    return calendar_day(_DAY.match(value))


def named(value: str) -> str:
    """A language tag with hyphens."""
    return value.strip().replace("_", "-")
