"""American and British spelling in one story: the odd one out is what the house does not have, or the rarer of the two.

A word alone is no dialect: the usual one shows in two words at least, or in what else American copy has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.facts.dialects import Mark, Stray, dialect_marks, stray
from newslint.facts.locales import BRITISH, locale_of
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record

CASES = ("american", "british", "lone")
VALUES = ("odd", "usual", "few", "many")
ELSEWHERE = ("usual",)
NEEDS = ()
SIGNS = (("fact:spelling_sets.telling",),)

_FEWEST = 2
_SHOWN = 3


class Options(Record):
    """`british` lists the regions whose copy is in British spelling."""

    british: tuple[str, ...] = BRITISH


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a story, at the first word of the odd dialect; `american` and `british` say which that is."""
    marks = dialect_marks(doc)
    yield from _of_two(doc, marks, options) if marks else ()
    lone = stray(doc) if locale_of(doc) not in options.british else None
    if lone is not None and len(_words([mark for mark in marks if not mark.british])) < _FEWEST:
        yield _stray(doc, lone)


def _stray(doc: Document, lone: Stray) -> Slip:
    shown = lone.signs[:_SHOWN]
    usual = ", ".join(f"“{doc.read(span)}”" for span in shown)
    values = {"odd": doc.read(lone.mark.span), "usual": usual, "few": "1", "many": str(len(lone.signs))}
    others = tuple(Other(span, {"usual": doc.read(span)}) for span in shown)
    return Slip(lone.mark.span, values, "lone", others, (Repair((_change(doc, lone.mark),)),))


def _of_two(doc: Document, marks: Sequence[Mark], options: Options) -> Iterator[Slip]:
    sides = [[mark for mark in marks if mark.british is british] for british in (False, True)]
    odd, usual = sorted(sides, key=lambda side: (_is_house(doc, side, options), len(_words(side)), -side[0].span.start))
    shown = _firsts(usual)[:_SHOWN]
    if len(_words(usual)) < _FEWEST:
        return
    yield Slip(
        odd[0].span,
        {
            "odd": _listed(doc, _firsts(odd)[:_SHOWN]),
            "usual": _listed(doc, shown),
            "few": str(len(_words(odd))),
            "many": str(len(_words(usual))),
        },
        "british" if odd[0].british else "american",
        tuple(Other(mark.span, {"usual": doc.read(mark.span)}) for mark in shown),
        (Repair(tuple(_change(doc, mark) for mark in odd)),),
    )


def _is_house(doc: Document, side: Sequence[Mark], options: Options) -> bool:
    region = locale_of(doc)
    return region in options.british if side[0].british else region == "US"


def _words(side: Sequence[Mark]) -> set[int]:
    return {mark.word for mark in side}


def _firsts(side: Sequence[Mark]) -> list[Mark]:
    """The first place of each word, in reading order."""
    firsts = {mark.word: mark for mark in reversed(side)}
    return sorted(firsts.values())


def _listed(doc: Document, marks: Sequence[Mark]) -> str:
    return ", ".join(f"“{doc.read(mark.span)}”" for mark in marks)


def _change(doc: Document, mark: Mark) -> Change:
    text = mark.other
    return Change(mark.span, text[0].upper() + text[1:] if doc.read(mark.span)[0].isupper() else text)
