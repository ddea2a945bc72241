"""Names of people, bodies and places in the copy: every mention, its form, and the mentions that belong together.

Names are built from the copy's own strings and from word lists, never by guess: a word with a capital that nothing
explains is no name, and a mention that fits two persons has no cluster. Bylines, credits and alternative texts are
not read. Acronyms that the copy spells out stand for the body they are spelled out as.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import DISPLAY, Document, per_document
from newslint.facts.names.clusters import mentions
from newslint.facts.names.model import Cluster, Form, Name, NameType, Read, Run
from newslint.facts.names.reading import readings
from newslint.facts.names.runs import runs

__all__ = ["Cluster", "Form", "Name", "NameType", "clusters", "names"]

_AHEAD = 24


@per_document
def names(doc: Document) -> tuple[Name, ...]:
    """Every mention of a name, in reading order."""
    return tuple(mentions(doc, list(_readings(doc))))


def _readings(doc: Document) -> Iterator[Read]:
    headlines = frozenset(block.index for block in doc.zoned(*DISPLAY) if _all_capitals(doc.read(block.span)))
    for run in runs(doc):
        shouted = len(run.words) > 1 and doc.read(run.span).isupper()
        if (shouted and not _opens_caption(doc, run)) or (
            headlines and doc.block_at(run.span.start).index in headlines
        ):
            yield Read(run, None, headline=True)
        else:
            yield from readings(doc, run)


def _opens_caption(doc: Document, run: Run) -> bool:
    """Whether capitals only begin a paragraph that goes on without: "KAREN ORR, the mayor, opens the lock"."""
    rest = doc.text[run.span.end : run.span.end + _AHEAD]
    return rest.startswith((", ", " ")) and rest.lstrip(", ").partition(" ")[0].islower()


def _all_capitals(line: str) -> bool:
    """Whether a line has a capital on nearly every long word ("Council Backs Plan for Halden Bridge")."""
    long = [word for word in line.split(" ") if len(word) > 3 and word.isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


@per_document
def clusters(doc: Document) -> tuple[Cluster, ...]:
    """The people, bodies and places named, in order of first mention; a mention that two compete for is in none."""
    found: dict[int, list[Name]] = {}
    for name in names(doc):
        if name.cluster is not None:
            found.setdefault(name.cluster, []).append(name)
    return tuple(
        Cluster(number, of[0].type, max((doc.read(name.span) for name in of), key=len), tuple(of))
        for number, of in sorted(found.items())
    )
