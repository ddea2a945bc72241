"""A picture without an alt text, in a draft whose other pictures have theirs."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.pictures import pictures
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("one", "others", "required")
VALUES = ("count", "opening")
ELSEWHERE = ()
NEEDS = ()
SIGNS = (("zone:caption",),)

_OPENING = 5


class Options(Record):
    """`required`: whether every captioned picture needs one, even where none of the draft has it."""

    required: bool = False


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Each captioned picture without an alt text, unless most captioned ones have none."""
    captioned = [(one.caption, one.alt) for one in pictures(doc) if one.caption is not None]
    alts = [alt for _, alt in captioned if alt is not None]
    bare = [caption for caption, alt in captioned if alt is None]
    if not options.required and len(alts) < len(bare):
        return
    for caption in bare:
        words = doc.read(caption.span).rstrip(".").split()
        opening = " ".join(words[:_OPENING]) + ("…" if len(words) > _OPENING else "")
        case = ("required", "one", "others")[min(len(alts), 2)]
        yield Slip(
            caption.span,
            {"count": str(len(alts)), "opening": opening},
            case,
            tuple(Other(alt.span) for alt in alts[:1]),
        )
