"""An acronym is used in the story before the sentence that spells it out, or that has the name it is short for.

Well-known ones, uses in display type, captions and quotations, and those that come after the name in full are let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import STORY, Document
from newslint.facts.acronyms import Acronym, acronyms, definitions, is_explained, is_known
from newslint.facts.letters_first import letters_first
from newslint.facts.quotes import is_own
from newslint.facts.words import occurrences
from newslint.finding import Other, Slip

CASES = ("spelled-out", "named")
VALUES = ("letters", "name")
ELSEWHERE = ("letters", "name")
NEEDS = ()
SIGNS = (("fact:traces.spelled_out", "fact:traces.lettered"),)

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each acronym, at its first use, that only a later sentence spells out."""
    first: dict[str, Acronym] = {}
    explained: set[str] = set()
    for use in acronyms(doc):
        if is_explained(doc, use):
            explained.add(use.letters)
        elif use.long is None and use.letters not in explained and _counts(doc, use):
            first.setdefault(use.letters, use)
    for spelled in _first_definitions(doc):
        early = first.get(spelled.letters)
        if early is None or spelled.long is None or early.span.start >= spelled.long.start:
            continue
        name = doc.read(spelled.long)
        if _first_in_story(doc, name) >= early.span.start:
            values = {"letters": spelled.letters, "name": name}
            yield Slip(early.span, values, "spelled-out", (Other(spelled.span.hull(spelled.long), values),))
    for one in letters_first(doc):
        values = {"letters": one.use.letters, "name": doc.read(one.name)}
        yield Slip(one.use.span, values, "named", (Other(one.name, values),))


def _first_in_story(doc: Document, name: str) -> int:
    """Where running text first has a name: a dek may be read without it, or it without the dek."""
    return next((span.start for span in occurrences(doc, name) if doc.zone_at(span.start) in STORY), len(doc.text))


def _counts(doc: Document, use: Acronym) -> bool:
    if is_known(use.letters):
        return False
    return doc.zone_at(use.span.start) in STORY and is_own(doc, use.span)


def _first_definitions(doc: Document) -> Iterator[Acronym]:
    """Where each acronym is first spelled out in the story, its letters fitting."""
    seen: set[str] = set()
    for use in definitions(doc):
        if use.letters not in seen and doc.zone_at(use.span.start) in STORY:
            seen.add(use.letters)
            if use.fits:
                yield use
