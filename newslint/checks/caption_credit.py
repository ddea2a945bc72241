"""A caption without a credit, in a draft whose other captions have theirs."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.lacking import CASES, VALUES, slips
from newslint.document import Document, Zone
from newslint.facts.captions import Caption, captions
from newslint.facts.credits import has_shared_credit, says_whose
from newslint.finding import Slip
from newslint.record import Record

__all__ = ["CASES", "VALUES"]

ELSEWHERE = ()
NEEDS = ()
SIGNS = (("zone:caption",),)


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
    having, lacking = [one.whole for one in credited], [one.block.span for one in bare]
    yield from slips(doc, having, lacking, required=options.required)


def _has_credit(doc: Document, caption: Caption) -> bool:
    after = caption.block.index + 1
    if caption.credit is not None or says_whose(doc, caption.block.span):
        return True
    return after < len(doc.blocks) and doc.blocks[after].zone is Zone.CREDIT
