"""An acronym is spelled out as two different names, or its letters are not those of the name it stands for.

The story's own words only. Two names that share most of their words are no two meanings unless one word is quite
another. Letters fit if a reader finds them in the name, and are off only where they are as many, or known to be short
for another name. Letters of another language are the lexicon's, and those of parties and movements abroad are let be,
since most are short for names that the copy translates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.checks import Unset
from newslint.document import STORY, Document
from newslint.facts.acronyms import Acronym, definitions, fits, initials, is_known, is_translated, names_known
from newslint.facts.edits import one_apart
from newslint.facts.quotes import is_own
from newslint.facts.small_words import small_words
from newslint.finding import Other, Slip
from newslint.text import Span

CASES = ("two-meanings", "letters")
VALUES = ("letters", "name", "other", "initials")
ELSEWHERE = ("letters", "name")
NEEDS = ()
SIGNS = (("fact:traces.spelled_out",),)

_ENOUGH = 3
_ALIKE = 3
_SHARED = 2

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each further meaning of an acronym, and for each whose letters are one off."""
    by_letters: dict[str, list[Acronym]] = {}
    for use in definitions(doc):
        if use.long is not None and doc.zone_at(use.span.start) in STORY and is_own(doc, use.span):
            by_letters.setdefault(use.letters, []).append(use)
    for uses in by_letters.values():
        if any(use.fits for use in uses):
            yield from _two_meanings(doc, uses)
        else:
            yield from _letters(doc, uses[0])


def _two_meanings(doc: Document, uses: Sequence[Acronym]) -> Iterator[Slip]:
    for use in uses[1:]:
        first, long = uses[0].long, use.long
        if first is not None and long is not None and _differ(_content(doc, first), _content(doc, long)):
            values = _values(doc, use, doc.read(first))
            named = {"letters": use.letters, "name": doc.read(first)}
            yield Slip(use.span, values, "two-meanings", (Other(uses[0].span, named),))
            return


def _content(doc: Document, span: Span) -> frozenset[str]:
    """The words of a name without small ones and endings of number."""
    words = doc.read(span).lower().replace("-", " ").split()
    return frozenset(word.strip(".,'’\"“”").rstrip("s") for word in words) - small_words()


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names have hardly a word in common, or each has quite other words ("Safety" for "Social")."""
    shared, mine, theirs = one & other, one - other, other - one
    if 2 * len(shared) < min(len(one), len(other)):
        return True
    if len(shared) < _SHARED or not {word[:_ALIKE] for word in mine}.isdisjoint(word[:_ALIKE] for word in theirs):
        return False
    return min(len("".join(mine)), len("".join(theirs))) > _ALIKE


def _letters(doc: Document, use: Acronym) -> Iterator[Slip]:
    name = doc.read(use.long) if use.long else ""
    if len(use.letters) < _ENOUGH or (is_translated(name) and not is_known(use.letters)):
        return
    whole = "".join([word[0].upper() for word in name.split()])  # "the Kitchen of Information Act (FOIA)"
    off = _are_off(initials(name), use.letters) or (len(whole) == len(use.letters) and one_apart(whole, use.letters))
    if off or _fit_in_another_order(doc, use) or _is_anothers(doc, use):
        yield Slip(use.span, _values(doc, use, ""), "letters")


def _are_off(own: str, letters: str) -> bool:
    """Whether as many letters are others: one or more, not the same in an order that another language has."""
    return len(own) == len(letters) and bool(set(own) & set(letters)) and sorted(own) != sorted(letters)


def _is_anothers(doc: Document, use: Acronym) -> bool:
    """Whether readers know the letters for another name with a word of this one ("the Federal Bureau (FBI)")."""
    name = _content(doc, use.long or use.span)
    known = [frozenset(other.lower().split()) for other in names_known(use.letters)]
    return name not in known and any(name & other for other in known)


def _fit_in_another_order(doc: Document, use: Acronym) -> bool:
    """Whether two neighbouring letters have changed places ("ACSR" of a Central Authority for Sea Rescue)."""
    named, letters = doc.read(use.long or use.span).split(), use.letters
    swapped = (letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :] for at in range(1, len(letters) - 1))
    return any(fits(named, other) for other in swapped if other != letters)


def _values(doc: Document, use: Acronym, other: str) -> dict[str, str]:
    name = doc.read(use.long) if use.long else ""
    return {"letters": use.letters, "name": name, "other": other, "initials": initials(name)}
