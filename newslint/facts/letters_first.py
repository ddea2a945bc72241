"""Acronyms that the copy uses before the name in full, and nothing ever links the two.

"The CTU" is one, where further down stands "the Canal Tolls Union" and no "(CTU)" beside it.
The name is a body's of three words and more whose first letters are those, in a later sentence. Acronyms that readers
know, and those that the copy spells out somewhere, are left to others.
"""

from __future__ import annotations

from collections.abc import Mapping

from newslint.document import STORY, Document, per_document
from newslint.facts.acronyms import Acronym, acronyms, initials, initials_in_names, is_explained, is_known
from newslint.facts.names import NameType, names
from newslint.facts.names.forms import joining
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.record import Record
from newslint.text import Span

_LETTERS = 3


class LettersFirst(Record):
    """The first use of an acronym, and the first mention of the name that it seems short for."""

    use: Acronym
    name: Span


@per_document
def letters_first(doc: Document) -> tuple[LettersFirst, ...]:
    """Every such acronym, in order of its first use."""
    uses = _ahead(doc, _first_uses(doc))
    named = _first_names(doc, uses) if uses else {}
    found = (LettersFirst(use, named[letters]) for letters, use in uses.items() if letters in named)
    return tuple(one for one in found if not _is_linked(doc, one))


def _is_linked(doc: Document, one: LettersFirst) -> bool:
    """Whether the name stands before the letters or beside them, or something in brackets is what they are short for.

    A longer name has it too: "The Norland Canal Tolls Union has met. The CTU left. The Canal Tolls Union is old."
    """
    written = doc.read(one.name)
    near = sentence_at(doc, one.use.span.start).span.end
    return one.name.start < near or 0 <= doc.text.find(written) < one.name.start or f"({one.use.letters})" in doc.text


def _first_uses(doc: Document) -> Mapping[str, Acronym]:
    explained = {use.letters for use in acronyms(doc) if use.long is not None or is_explained(doc, use)}
    uses: dict[str, Acronym] = {}
    for use in acronyms(doc):
        told = len(use.letters) < _LETTERS or use.letters in explained or is_known(use.letters)
        if not told and doc.zone_at(use.span.start) in STORY and is_own(doc, use.span):
            uses.setdefault(use.letters, use)
    return uses


def _ahead(doc: Document, uses: Mapping[str, Acronym]) -> Mapping[str, Acronym]:
    """Those that may be short for words of names in the sentences behind the first use of any.

    The letter of a name's first word is not asked for, as a bracket may be glued to that ("[Canal Tolls Union]").
    """
    if not uses:
        return uses
    first = min(sentence_at(doc, use.span.start).span.end for use in uses.values())
    behind = initials_in_names(doc.text[first:], joining())
    return {letters: use for letters, use in uses.items() if letters[1:] in behind}


def _first_names(doc: Document, uses: Mapping[str, Acronym]) -> Mapping[str, Span]:
    """The first mention of each body whose letters are used, display type left out."""
    found: dict[str, Span] = {}
    for name in names(doc):
        if name.type is NameType.ORGANISATION and doc.zone_at(name.span.start) in STORY:
            written = doc.read(name.span)
            if written.count(" ") >= _LETTERS - 1 and (letters := initials(written)) in uses:
                found.setdefault(letters, name.span)
    return found
