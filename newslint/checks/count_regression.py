"""A toll that falls from one version of a story to the next, without a word that it was put right.

Both versions count the same in sentences with words in common; the old number is gone and the new one is new.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.facts.tolls import Toll, explains_a_fall, tolls
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ()
VALUES = ("kind", "old", "new")
ELSEWHERE = ("old",)
NEEDS = ("earlier",)


class Options(Record):
    """`shared`: how many words the two sentences must have in common."""

    shared: int = 2


def check(docs: Sequence[Document], options: Options) -> Iterator[Slip]:
    """At most one slip for each kind of toll, at its first fall."""
    new, old = docs
    kinds = dict.fromkeys(toll.kind for toll in tolls(new))
    for kind in kinds:
        fall = next(_falls(new, old, kind, options), None)
        if fall is not None:
            after, before = fall
            if explains_a_fall(new, after, before.number):
                continue
            values = {"kind": kind, "old": old.read(before.span), "new": new.read(after.span)}
            yield Slip(after.span, values, None, (Other(before.span, {"old": values["old"]}, document=1),))


def _falls(new: Document, old: Document, kind: str, options: Options) -> Iterator[tuple[Toll, Toll]]:
    """Pairs of a new, lower toll and the old one it replaces, most alike first."""
    after = [toll for toll in tolls(new) if toll.kind == kind]
    before = [toll for toll in tolls(old) if toll.kind == kind]
    gone = {toll.number for toll in before} - {toll.number for toll in after}
    come = {toll.number for toll in after} - {toll.number for toll in before}
    # what both versions have is background, whatever it counts
    if not gone or not come or max(come) >= max(gone):
        return
    for toll in (toll for toll in after if toll.number in come):
        alike = [one for one in before if one.number in gone and len(one.about & toll.about) >= options.shared]
        best = max(alike, key=lambda one: (len(one.about & toll.about), -one.span.start), default=None)
        if best is not None and best.number > toll.number:
            yield toll, best
