"""Marks of one kind that a story sets in two ways: quotation marks, apostrophes, dashes, or ellipses.

One slip a story, however many kinds are mixed: the first of those, at the first mark of the rarer way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.facts.typography import Setting, settings
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record

CASES = ("quotes", "apostrophes", "dashes", "ellipses")
VALUES = ("odd", "usual", "few", "many")
ELSEWHERE = ("usual",)
NEEDS = ()
SIGNS = (("fact:typography.mixable_marks",),)


class Options(Record):
    """`kinds` are the kinds that may not be mixed."""

    kinds: tuple[str, ...] = CASES


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """The slip of the first kind that is mixed; its repair sets all marks of the kind as the usual one is."""
    mixed = settings(doc)
    kind = next((kind for kind in options.kinds if kind in mixed), None)
    if kind is not None:
        yield _slip(kind, mixed[kind])


def _slip(kind: str, places: Sequence[Setting]) -> Slip:
    usual_way, many = Counter(place.way for place in places).most_common(1)[0]
    odd = [place for place in places if place.way != usual_way]
    usual = next(place for place in places if place.way == usual_way)
    values = {
        "odd": _shown(kind, odd[0].way),
        "usual": _shown(kind, usual_way),
        "few": str(len(odd)),
        "many": str(many),
    }
    return Slip(
        odd[0].spans[0],
        values,
        kind,
        (Other(usual.spans[0], {"usual": values["usual"]}),),
        (Repair(tuple(change for place in odd for change in _changes(place, usual_way))),),
    )


def _shown(kind: str, way: str) -> str:
    """A way as an editor sees it; a dash stands between two letters, to show its spaces."""
    return f"a{way}b" if kind == "dashes" else way


def _changes(place: Setting, way: str) -> Iterator[Change]:
    for span, text in zip(place.spans, place.texts[way], strict=True):
        yield Change(span, text)
