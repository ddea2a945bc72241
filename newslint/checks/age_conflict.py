"""One person has one current age in a story.

Two persons of one name are told apart by "Jr.", by kin words and by who else bears the surname; where a draft speaks
of a birthday, a year more is no slip.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.ages import Age
from newslint.facts.one_age import ages_by_person, may_grow
from newslint.finding import Other, Slip

CASES = ()
VALUES = ("name", "age", "other")
ELSEWHERE = ("name", "age")
NEEDS = ()
SIGNS = (("fact:age_figures.two_ages",),)

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a person, at the first age that differs from the first."""
    for found in ages_by_person(doc).values():
        later = next((age for age in found if age.number != found[0].number), None)
        if later is not None and not may_grow(doc, found[0], later):
            yield _slip(doc, found[0], later)


def _slip(doc: Document, first: Age, later: Age) -> Slip:
    name = max((doc.read(age.name.span) for age in (first, later)), key=len)
    values = {"name": name, "age": str(later.number), "other": str(first.number)}
    return Slip(later.span, values, None, (Other(first.span, {"name": name, "age": str(first.number)}),))
