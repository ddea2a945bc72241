"""Pictures that lack what others of the draft have, be it a credit or an alt text, as slips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.finding import Other, Slip
from newslint.text import Span

CASES = ("one", "others", "required")
VALUES = ("count", "opening")

_OPENING = 5


def slips(doc: Document, having: Sequence[Span], lacking: Sequence[Span], *, required: bool) -> Iterator[Slip]:
    """A slip for each caption that lacks it, unless most do and none is required; `having` is where others have it."""
    if not required and len(having) < len(lacking):
        return
    for caption in lacking:
        words = doc.read(caption).rstrip(".").split()
        opening = " ".join(words[:_OPENING]) + ("…" if len(words) > _OPENING else "")
        case = ("required", "one", "others")[min(len(having), 2)]
        yield Slip(caption, {"count": str(len(having)), "opening": opening}, case, tuple(map(Other, having[:1])))
