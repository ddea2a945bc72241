"""An acronym is given in brackets though nothing uses it again, or though the story has given it before.

Well-known acronyms tell a reader who is meant and are let be; so is what stands in lists, letters and live entries.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document, Zone
from newslint.facts.acronyms import Acronym, bracket, definitions, is_known
from newslint.facts.quotes import is_own
from newslint.facts.words import words
from newslint.finding import Change, Other, Repair, Slip
from newslint.text import Span

CASES = ("unused", "again")
VALUES = ("letters", "name")
ELSEWHERE = ("letters",)
NEEDS = ()
SIGNS = (("(",), ("fact:traces.spelled_out",))

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each bracket that the story could do without."""
    by_letters: dict[str, list[tuple[Acronym, Span]]] = {}
    for use in definitions(doc):
        inside = bracket(doc, use)
        if inside is not None and use.fits and doc.zone_at(use.span.start) is Zone.BODY and is_own(doc, use.span):
            by_letters.setdefault(use.letters, []).append((use, inside))
    for letters, found in by_letters.items():
        first, inside = found[0]
        if _uses(doc, letters) == 1 and not is_known(letters):
            yield _slip(doc, first, inside, "unused", ())
        for use, second in found[1:]:
            if use.long is not None and first.long is not None and _same(doc, use.long, first.long):
                yield _slip(doc, use, second, "again", (Other(first.span, {"letters": letters}),))


def _uses(doc: Document, letters: str) -> int:
    """How often the copy has the letters, whatever stands beside them ("anti-TPP", "TPP's")."""
    starts = words(doc).starts
    found = (at for ending in ("", "s", "'s", "’s") for at in starts.get(letters.lower() + ending, ()))
    return sum(doc.text.startswith(letters, at) for at in found)


def _same(doc: Document, one: Span, other: Span) -> bool:
    return doc.read(one).lower() == doc.read(other).lower()


def _slip(doc: Document, use: Acronym, inside: Span, case: str, others: tuple[Other, ...]) -> Slip:
    name = doc.read(use.long) if use.long else ""
    before = Span(inside.start - 1, inside.end)
    return Slip(inside, {"letters": use.letters, "name": name}, case, others, (Repair((Change(before),)),))
