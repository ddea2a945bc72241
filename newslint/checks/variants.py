"""A word spelled in two ways: the odd one out is what the house or the dictionary does not have, or the rarer spelling.

Of equals it is the one that comes later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.facts.sentences import sentence_at
from newslint.facts.spelling_uses import Mixture, Use
from newslint.facts.spellings import mixed, variants
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ("once", "often", "phrase", "house")
VALUES = ("odd", "usual")
ELSEWHERE = ("usual",)
NEEDS = ()

_SHOWN = 6
"""How many of the other places are named; past that the spelling is known to be the usual one."""


class Options(Record):
    """`sets` are a rule's own, in place of the lexicons'; `house` are the spellings the newsroom has settled on."""

    sets: tuple[tuple[str, ...], ...] = ()
    house: tuple[str, ...] = ()


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a word, at the first place of the odd spelling; the repair changes all places of it."""
    found = mixed(doc, options.sets) if options.sets else variants(doc)
    return slips(doc, found, frozenset(options.house))


def slips(doc: Document, mixtures: Sequence[Mixture], house: frozenset[str] = frozenset()) -> Iterator[Slip]:
    """What there is to say of words that stand in two forms, `house` being those the newsroom has settled on."""
    for mixture in mixtures:
        settled = _settled(mixture, house)
        odd, usual = _sides(mixture, settled)
        shown = usual[:_SHOWN]
        yield Slip(
            odd[0].span,
            {"odd": _read(doc, odd[0]), "usual": _read(doc, usual[0])},
            _case(doc, mixture, settled, shown),
            tuple(Other(use.span, {"usual": _read(doc, use)}) for use in shown),
            (Repair(tuple(_change(doc, mixture, use, usual[0]) for use in odd), sure=mixture.listed),),
        )


def _settled(mixture: Mixture, house: frozenset[str]) -> int | None:
    """The spelling that the newsroom has settled on, if the story uses it."""
    listed = (at for at, forms in enumerate(mixture.spellings) if not house.isdisjoint(forms))
    settled = next(listed, mixture.house)
    return settled if any(use.spelling == settled for use in mixture.uses) else None


def _case(doc: Document, mixture: Mixture, settled: int | None, usual: Sequence[Use]) -> str:
    """`phrase` where one spelling is right whatever the others are; else whether the usual one is on one line."""
    if mixture.preferred is not None:
        return "phrase"
    if settled is not None:
        return "house"
    lines = {doc.line(use.span) for use in usual}
    return "once" if len(lines) == 1 else "often"


def _read(doc: Document, use: Use) -> str:
    return doc.read(use.span).strip()


def _sides(mixture: Mixture, settled: int | None) -> tuple[list[Use], list[Use]]:
    """The uses of the odd spelling, and those of the usual one."""
    right = settled if mixture.preferred is None else mixture.preferred
    by_spelling: dict[int, list[Use]] = {}
    for use in mixture.uses:
        by_spelling.setdefault(use.spelling, []).append(use)

    def standing(uses: Sequence[Use]) -> tuple[bool, int, int]:
        return uses[0].spelling == right, len(uses), -uses[0].span.start

    ranked = sorted(by_spelling.values(), key=standing)
    return ranked[0], ranked[-1]


def _change(doc: Document, mixture: Mixture, use: Use, usual: Use) -> Change:
    written, text = doc.read(use.span), mixture.spellings[usual.spelling][use.form]
    if written[0].isupper() and text.islower():
        text = text[0].upper() + text[1:]
    return Change(use.span, _stopped(doc, use.span, written, text))


def _stopped(doc: Document, span: Span, written: str, text: str) -> str:
    """A replacement with as many full stops as the end of a sentence has: "at 5 p.m." and "at 5 pm." both end one."""
    if text.endswith(".") and not written.endswith("."):
        return text[:-1] if doc.text[span.end : span.end + 1] == "." else text
    ends = written.endswith(".") and not text.endswith(".") and sentence_at(doc, span.start).span.end == span.end
    return text + "." if ends else text
