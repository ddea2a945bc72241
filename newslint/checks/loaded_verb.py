"""One side of a story "claimed", and the others "said": the verb tells the reader whom to doubt.

One finding a story, at the loaded cue; the neutral ones are its other places.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newslint.document import Document
from newslint.facts.loaded import loaded_cue
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("sides", "quoted")
VALUES = ("source", "cue", "neutral")
ELSEWHERE = ("words",)
NEEDS: tuple[str, ...] = ()
SIGNS = (("lexicon:loaded-cues/loaded",),)


class Options(Record):
    """`most`: how many of the neutral cues are told."""

    most: int = 4


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """The slip of a story, if it has one loaded cue and it stands alone."""
    found = loaded_cue(doc)
    if found is None or found.loaded.source is None:
        return
    others = tuple(Other(one.span, {"words": doc.read(one.span)}) for one in islice(found.neutral, options.most))
    values = {
        "source": doc.read(found.loaded.source),
        "cue": doc.read(found.loaded.cue),
        "neutral": doc.read(found.neutral[0].cue).lower(),
    }
    yield Slip(found.loaded.cue, values, "quoted" if found.quoted else "sides", others)
