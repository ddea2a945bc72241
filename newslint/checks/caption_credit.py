"""A caption without a credit, in a draft whose other captions have theirs."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document, Zone
from newslint.facts.captions import Caption, captions
from newslint.facts.credits import has_shared_credit, says_whose
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("one", "others", "required")
VALUES = ("count", "opening")
ELSEWHERE = ()
NEEDS = ()
SIGNS = (("zone:caption",),)

_OPENING = 5


class Options(Record):
    """`required`: whether every caption needs a credit, even where none of the draft has one."""

    required: bool = False


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Each caption without a credit, unless most have none or one credit is for all of them."""
    found = [caption for caption in captions(doc) if not caption.is_alt]
    if not found or has_shared_credit(doc):
        return
    credited: list[Caption] = []
    bare: list[Caption] = []
    for caption in found:
        (credited if _has_credit(doc, caption) else bare).append(caption)
    if not options.required and len(credited) < len(bare):
        return
    for caption in bare:
        words = doc.read(caption.block.span).rstrip(".").split()
        opening = " ".join(words[:_OPENING]) + ("…" if len(words) > _OPENING else "")
        values = {"count": str(len(credited)), "opening": opening}
        case = ("required", "one", "others")[min(len(credited), 2)]
        yield Slip(caption.block.span, values, case, tuple(Other(one.whole) for one in credited[:1]))


def _has_credit(doc: Document, caption: Caption) -> bool:
    after = caption.block.index + 1
    if caption.credit is not None or says_whose(doc, caption.block.span):
        return True
    return after < len(doc.blocks) and doc.blocks[after].zone is Zone.CREDIT
