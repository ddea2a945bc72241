"""An acronym that the story uses and never spells out, well-known ones apart."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import STORY, Document
from newslint.facts.acronyms import Acronym, acronyms, definitions, is_known, may_spell_out
from newslint.facts.quotes import is_own
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ()
VALUES = ("letters", "count")
ELSEWHERE = ("letters",)
NEEDS = ()


class Options(Record):
    """`least`: from how many uses on an acronym has to be spelled out; `known`: those that the newsroom never does."""

    least: int = 3
    known: frozenset[str] = frozenset()


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """A slip for each such acronym, at its first use."""
    spelled = {use.letters for use in definitions(doc)}
    by_letters: dict[str, list[Acronym]] = {}
    for use in acronyms(doc):
        if doc.zone_at(use.span.start) in STORY and is_own(doc, use.span):
            by_letters.setdefault(use.letters, []).append(use)
    for letters, uses in by_letters.items():
        if len(uses) < options.least or letters in spelled or letters in options.known or is_known(letters):
            continue
        if not may_spell_out(doc, letters):
            others = tuple(Other(use.span, {"letters": letters}) for use in uses[1:2])
            yield Slip(uses[0].span, {"letters": letters, "count": str(len(uses))}, None, others)
