"""Two drafts of a package disagree about one person: an age, a birth, an office, a home, a day or a number of counts.

Persons are the same if their full names are. An age may be a year more in a draft that is published later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.told_facts import Fact, told_facts
from newslint.finding import Other, Slip

CASES = ("age", "birth", "office", "home", "day", "counts")
VALUES = ("name", "value", "other", "about", "where")
ELSEWHERE = ("name", "value")
NEEDS = ("package",)

Options = Unset


def check(docs: Sequence[Document], _: Options) -> Iterator[Slip]:
    """A slip for each fact of a person that an earlier draft of the package tells otherwise."""
    first: dict[tuple[str, str, str], tuple[int, Fact]] = {}
    for at, doc in enumerate(docs):
        for fact in told_facts(doc):
            known_at, known = first.setdefault((fact.person, fact.kind, fact.about), (at, fact))
            if known_at != at and known.value != fact.value and not _grows(docs[known_at], known, doc, fact):
                yield _slip(docs, known_at, known, at, fact)


def _grows(earlier: Document, known: Fact, later: Document, fact: Fact) -> bool:
    """Whether two ages of one person differ by what passes between the days the drafts are published."""
    if fact.kind != "age" or earlier.published is None or later.published is None:
        return False
    days = (later.published - earlier.published).days
    years = int(fact.value) - int(known.value)
    return days != 0 and years * days > 0 and abs(years) <= abs(days) // 365 + 1


def _slip(docs: Sequence[Document], known_at: int, known: Fact, at: int, fact: Fact) -> Slip:
    line = docs[known_at].source.position(docs[known_at].locate(known.span).start).line
    values = {
        "name": fact.name,
        "value": fact.written,
        "other": known.written,
        "about": fact.about,
        "where": f"{docs[known_at].path}, line {line}",
    }
    other = Other(known.span, {"name": known.name, "value": known.written}, known_at)
    return Slip(fact.span, values, fact.kind, (other,), document=at)
