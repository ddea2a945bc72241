"""Patterns that an editor writes, for what no list of words can say; each was found to search in bounded time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.document import Document, Zone
from newslint.facts.marks import Cover, cover
from newslint.facts.scopes import in_scope
from newslint.facts.user_patterns import Match, UserPattern
from newslint.finding import Change, Repair, Slip
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

CASES = ()
VALUES = ("written", "house", "count")
ELSEWHERE = ()
NEEDS = ()


class Options(Record):
    """`find` are the patterns, `unless` those that a match may not overlap, `replace` what takes its place.

    `replace` may name groups of the pattern (`\\\\1`). `case` says whether capitals matter.
    `once` makes what is found one slip, at the first of them, whose repair mends them all.
    """

    find: tuple[UserPattern, ...] = ()
    unless: tuple[UserPattern, ...] = ()
    replace: str | None = None
    case: bool = False
    zone: tuple[Zone, ...] = ()
    voice: Literal["own", "quoted", "any"] = "own"
    once: bool = False


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a match, in reading order and none within another, or one for all of them."""
    found = tuple(_outermost(doc, options))
    together = tuple(Change(span, house) for span, house in found if house is not None)
    for span, house in found[:1] if options.once else found:
        changes = together if options.once else (Change(span, house),) if house is not None else ()
        values = {"written": doc.read(span), "house": house or "", "count": str(len(found))}
        yield Slip(span, values, repairs=(Repair(changes),) if changes else ())


def _outermost(doc: Document, options: Options) -> Iterator[tuple[Span, str | None]]:
    """The matches that count, none within another, each with what takes its place."""
    found = sorted(_matches(doc, options), key=lambda match: match[0])
    if not found:
        return
    excused = (match.span for each in options.unless for match in _found(doc, each, options))
    end, apart = 0, cover(sorted(excused))
    for span, house in found:
        if span.start < end or _touches(apart, span):
            continue
        if in_scope(doc, span, options.zone, options.voice):
            end = span.end
            yield span, house


def _touches(known: Cover, span: Span) -> bool:
    """Whether any of these stretches has a character in common with a span."""
    at = bisect_left(known.starts, span.end) - 1
    return at >= 0 and known.ends[at] > span.start


def _matches(doc: Document, options: Options) -> Iterator[tuple[Span, str | None]]:
    for each in options.find:
        for match in _found(doc, each, options):
            yield match.span, None if options.replace is None else match.into(options.replace)


def _found(doc: Document, pattern: str, options: Options) -> Iterator[Match]:
    """The matches of a pattern, which is plain text where it was seen to be harmless before."""
    return UserPattern(pattern).found(doc, ignore_case=not options.case)
