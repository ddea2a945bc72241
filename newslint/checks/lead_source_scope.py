"""The lead credits its account to several bodies; an event within it has a vague source that is none of them.

Silent where the lead's source covers everyone ("officials on both sides") and where one of the bodies, or any other
body or person with a name or an office, tells the event.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.lead_sources import out_of_scope
from newslint.finding import Other, Slip
from newslint.record import Record

CASES: tuple[str, ...] = ()
VALUES = ("credited", "day", "event", "source")
ELSEWHERE: tuple[str, ...] = ()
NEEDS: tuple[str, ...] = ()


class Options(Record):
    """`most`: how many such events a story is told of."""

    most: int = 1


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """A slip at the source of each event that the lead's sources do not cover."""
    for one in out_of_scope(doc)[: options.most]:
        values = {
            "credited": doc.read(one.lead),
            "day": doc.read(one.event.day),
            "event": one.event.noun,
            "source": doc.read(one.source),
        }
        yield Slip(one.source, values, None, (Other(one.lead),))
