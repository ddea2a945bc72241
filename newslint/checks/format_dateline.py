"""Datelines as a house writes them: towns that stand alone, and the town in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.house_series import TownLine, town_lines
from newslint.finding import Change, Slip, house_slip
from newslint.record import Record
from newslint.text import Span

CASES = ("alone", "capitals")
VALUES = ("written", "house")
ELSEWHERE = ()
NEEDS = ()
SIGNS = (("zone:dateline",),)


class Options(Record):
    """`alone` are towns that no state or country follows, `capitals` whether the town is all in capitals."""

    alone: frozenset[str] = frozenset()
    capitals: bool = False


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """A slip of case `alone` for a region that is not needed, one of case `capitals` for a town in lower case."""
    alone = {town.upper() for town in options.alone}
    for line in town_lines(doc):
        town = doc.read(line.town)
        if line.region is not None and town.upper() in alone:
            yield _alone(doc, line, line.region)
        if options.capitals and not town.isupper():
            yield house_slip(line.town, town, town.upper(), "capitals")


def _alone(doc: Document, line: TownLine, region: Span) -> Slip:
    whole, change = line.town.hull(region), Change(Span(line.town.end, region.end))
    return house_slip(whole, doc.read(whole), doc.read(line.town), "alone", change=change)
