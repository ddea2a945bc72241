"""A word spelled in two ways: the odd one out is the rarer spelling, or of equals the one that comes later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.facts.spellings import Mixture, Use, hyphenations, mixed, variants
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record

CASES = ("once", "often", "phrase")
VALUES = ("odd", "usual")
ELSEWHERE = ("usual",)
NEEDS = ()

_SHOWN = 6
"""How many of the other places are named; past that the spelling is known to be the usual one."""


class Options(Record):
    """`of` is what may differ: `spelling` or `hyphens`; `sets` are a rule's own, in place of the lexicon's."""

    of: str = "spelling"
    sets: tuple[tuple[str, ...], ...] = ()


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a word, at the first place of the odd spelling; the repair changes all places of it."""
    for mixture in _mixtures(doc, options):
        odd, usual = _sides(mixture)
        shown = usual[:_SHOWN]
        yield Slip(
            odd[0].span,
            {"odd": _read(doc, odd[0]), "usual": _read(doc, usual[0])},
            _case(doc, mixture, shown),
            tuple(Other(use.span, {"usual": _read(doc, use)}) for use in shown),
            (Repair(tuple(_change(doc, mixture, use, usual[0]) for use in odd), sure=mixture.listed),),
        )


def _mixtures(doc: Document, options: Options) -> tuple[Mixture, ...]:
    if options.sets:
        return mixed(doc, options.sets)
    return hyphenations(doc) if options.of == "hyphens" else variants(doc)


def _case(doc: Document, mixture: Mixture, usual: Sequence[Use]) -> str:
    """`phrase` where one spelling is right whatever the others are; else whether the usual one is on one line."""
    if mixture.preferred is not None:
        return "phrase"
    lines = {doc.source.position(doc.locate(use.span).start).line for use in usual}
    return "once" if len(lines) == 1 else "often"


def _read(doc: Document, use: Use) -> str:
    return doc.read(use.span).strip()


def _sides(mixture: Mixture) -> tuple[list[Use], list[Use]]:
    """The uses of the odd spelling, and those of the usual one."""
    by_spelling: dict[int, list[Use]] = {}
    for use in mixture.uses:
        by_spelling.setdefault(use.spelling, []).append(use)

    def standing(uses: Sequence[Use]) -> tuple[bool, int, int]:
        return uses[0].spelling == mixture.preferred, len(uses), -uses[0].span.start

    ranked = sorted(by_spelling.values(), key=standing)
    return ranked[0], ranked[-1]


def _change(doc: Document, mixture: Mixture, use: Use, usual: Use) -> Change:
    text = mixture.spellings[usual.spelling][use.form]
    if doc.read(use.span)[0].isupper() and text.islower():
        text = text[0].upper() + text[1:]
    return Change(use.span, text)
