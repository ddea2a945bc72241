"""One person has one current age in a story.

Two persons of one name are told apart by "Jr.", by kin words and by who else bears the surname; where a draft speaks
of a birthday, a year more is no slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import Document
from newslint.facts.ages import Age, ages
from newslint.facts.names import Form, Name, clusters
from newslint.facts.words import words
from newslint.finding import Other, Slip
from newslint.lexicons import lexicon
from newslint.record import Record

CASES = ()
VALUES = ("name", "age", "other")
ELSEWHERE = ("name", "age")
NEEDS = ()


class Options(Record):
    """Nothing to set: the words are in the lexicon `ages`."""


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a person, at the first age that differs from the first."""
    by_person: dict[int, list[Age]] = {}
    for age in ages(doc):
        if age.year is None:
            by_person.setdefault(age.person, []).append(age)
    several = {person: found for person, found in by_person.items() if len({age.number for age in found}) > 1}
    for person, found in several.items():
        if _is_one_person(doc, person) and not _grows(doc, found):
            yield _slip(doc, found)


def _is_one_person(doc: Document, person: int) -> bool:
    """Whether a full name holds the cluster together and no ending of it, nor any namesake, parts it."""
    of = next(cluster.mentions for cluster in clusters(doc) if cluster.id == person)
    return any(name.form is Form.FULL for name in of) and not any(_suffixed(doc, name) for name in of)


def _suffixed(doc: Document, name: Name) -> bool:
    last = doc.read(name.span).rpartition(" ")[2]
    following = doc.text[name.span.end : name.span.end + 6].lstrip(", ").partition(" ")[0]
    return any(word.lower().strip(".,") in lexicon("ages")["namesakes"] for word in (last, following))


def _grows(doc: Document, found: Sequence[Age]) -> bool:
    numbers = [age.number for age in found]
    return max(numbers) - min(numbers) == 1 and not words(doc).starts.keys().isdisjoint(_birthdays())


@cache
def _birthdays() -> frozenset[str]:
    return frozenset(lexicon("ages")["birthdays"])


def _slip(doc: Document, found: Sequence[Age]) -> Slip:
    first = found[0]
    later = next(age for age in found if age.number != first.number)
    name = max((doc.read(age.name.span) for age in (first, later)), key=len)
    values = {"name": name, "age": str(later.number), "other": str(first.number)}
    return Slip(later.span, values, None, (Other(first.span, {"name": name, "age": str(first.number)}),))
