"""Captions that stand twice: once as the printed alt text and once as the caption, or under two pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.facts.caption_words import Likeness, are_alike, wording
from newslint.facts.captions import Caption, captions
from newslint.facts.words import said
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record

CASES = ("alt", "split", "twice", "near")
VALUES = ("opening",)
ELSEWHERE = ("opening",)
NEEDS = ()
SIGNS = (("zone:caption",),)


_KEY = 3
_TWICE = 2
_MOST = 8


class Options(Record):
    """How like two captions are that are nearly the same: `near` is the share of equal words, of `least` at least.

    `more` is how many words more one of them may have where it has all of the other's ("D.C." is three).
    """

    near: float = 0.93
    least: int = 8
    more: int = 3


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a pair, at the later of the two; an exact copy that is an alt text can go."""
    found = captions(doc)
    pairs = list(_exact(doc, found))
    told = {caption.block.index for pair in pairs for caption in pair}
    series = _is_series(doc, found)
    for first, later in pairs:
        case = _case(doc, first, later)
        if not _same_picture(first, later) and not (series and case == "twice"):
            yield _slip(doc, first, later, case, _removal(doc, first, later))
    rest = [caption for caption in found if caption.block.index not in told]
    for earlier, second in _near(doc, rest, options):
        if not _same_picture(earlier, second):
            yield _slip(doc, earlier, second, "near", ())


def _is_series(doc: Document, found: Sequence[Caption]) -> bool:
    """Whether the pictures are a series that shares its captions: one of them stands under three pictures."""
    pictures = {(said(doc, each.block.span), each.block.image or each.block.index) for each in found if not each.is_alt}
    return max(Counter(words for words, _ in pictures).values(), default=0) > _TWICE


def _exact(doc: Document, found: Sequence[Caption]) -> Iterator[tuple[Caption, Caption]]:
    """Each caption with the one before it that has the same words, nearest first."""
    seen: dict[tuple[str, ...], Caption] = {}
    for caption in found:
        words = said(doc, caption.block.span)
        if words in seen:
            yield seen[words], caption
        seen[words] = caption


def _near(doc: Document, found: Sequence[Caption], options: Options) -> Iterator[tuple[Caption, Caption]]:
    """Pairs that begin or end with the same words and differ in few, in their first sentences too."""
    seen: dict[tuple[str, ...], list[Caption]] = {}
    for caption in found:
        words = wording(doc, caption.block.span)
        keys = (words[:_KEY], ("…", *words[-_KEY:]))
        earlier = (other for key in keys for other in seen.get(key, [])[-_MOST:])
        first = next((other for other in earlier if _alike(doc, other, caption, options)), None)
        if first:
            yield first, caption
        for key in keys:
            seen.setdefault(key, []).append(caption)


def _alike(doc: Document, first: Caption, second: Caption, options: Options) -> bool:
    whole = are_alike(doc, first.block.span, second.block.span, Likeness(options.near, options.least, options.more))
    return whole and are_alike(doc, first.picture, second.picture, Likeness(options.near, 1, options.more))


def _same_picture(first: Caption, later: Caption) -> bool:
    """Whether both are the caption of one picture: a page may hold it in two sizes."""
    image = first.block.image
    return image is not None and image == later.block.image and not first.is_alt and not later.is_alt


def _case(doc: Document, first: Caption, later: Caption) -> str:
    if not (first.is_alt or later.is_alt):
        return "twice"
    return "split" if _is_split(doc, later) and not _is_split(doc, first) else "alt"


def _is_split(doc: Document, caption: Caption) -> bool:
    """Whether the credit stands on a line of its own."""
    if caption.whole == caption.block.span:
        return False
    after = caption.block.index + 1
    return "\n" in doc.source.text[caption.block.source.end : doc.blocks[after].source.start]


def _removal(doc: Document, first: Caption, later: Caption) -> tuple[Repair, ...]:
    alt = first if first.is_alt else later
    if not alt.is_alt or not _same_credit(doc, first, later):
        return ()
    spans = [alt.block.span]
    if alt.whole != alt.block.span:
        spans.append(doc.blocks[alt.block.index + 1].span)
    return (Repair(tuple(Change(span, block=True) for span in spans)),)


def _same_credit(doc: Document, first: Caption, later: Caption) -> bool:
    """Whether nothing is lost with either: an alt text may lack the credit, and none may differ from the other."""
    credits = [said(doc, caption.credit.span) for caption in (first, later) if caption.credit]
    return len(set(credits)) < 2


def _slip(doc: Document, first: Caption, later: Caption, case: str, repairs: tuple[Repair, ...]) -> Slip:
    values = {"opening": " ".join(doc.read(later.block.span).split()[:5])}
    return Slip(later.whole, values, case, (Other(first.whole, values),), repairs)
