"""What a draft says of the persons it names in full: ages, years of birth, and the portfolio of a minister.

Only what is told of one person without doubt: a cluster with a full name, and each kind of fact told in one way only.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document, per_document
from newslint.facts.ages import ages, births
from newslint.facts.names import Cluster, Form, NameType, clusters
from newslint.facts.register import folded
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_HEADS = frozenset(("minister", "secretary"))
_PARTS = 2


class Fact(Record):
    """One fact of a person: `person` is the full name folded, `kind` is `age`, `birth` or `office`."""

    person: str
    name: str
    kind: str
    value: str
    span: Span


@per_document
def told_facts(doc: Document) -> tuple[Fact, ...]:
    """The facts in reading order, one a person and kind; what the draft tells in two ways is left out."""
    people = {cluster.id: cluster for cluster in clusters(doc) if _is_full(cluster)}
    found: dict[tuple[int, str], list[tuple[str, Span]]] = {}
    for person, kind, value, span in _said(doc, people):
        found.setdefault((person, kind), []).append((value, span))
    facts = [
        Fact(folded(people[person].name), people[person].name, kind, *said[0])
        for (person, kind), said in found.items()
        if len({value for value, _ in said}) == 1
    ]
    return tuple(sorted(facts, key=lambda fact: fact.span))


def _is_full(cluster: Cluster) -> bool:
    if cluster.type is not NameType.PERSON or " " not in cluster.name:
        return False
    last = cluster.name.rpartition(" ")[2].lower().strip(".")
    return last not in lexicon("ages")["namesakes"] and any(name.form is Form.FULL for name in cluster.mentions)


def _said(doc: Document, people: dict[int, Cluster]) -> Iterator[tuple[int, str, str, Span]]:
    for age in ages(doc):
        if age.year is None and age.person in people:
            yield age.person, "age", str(age.number), age.span
    for birth in births(doc):
        if birth.sure and birth.person in people:
            yield birth.person, "birth", str(birth.year), birth.span
    for number, person in people.items():
        for name in person.mentions:
            if name.title is not None and (office := _office(doc, name.title)):
                yield number, "office", office, name.title


def _office(doc: Document, title: Span) -> str:
    """The title of a minister with its portfolio, nothing for other titles and for what somebody was or will be."""
    words = folded(doc.read(title)).split()
    if len(words) < _PARTS or words[-1] not in _HEADS:
        return ""
    portfolios = {word.lower() for word in lexicon("titles")["portfolios"]}
    before = doc.text[max(title.start - 12, 0) : title.start].lower().split()
    if before and before[-1] in lexicon("stated-roles")["not-held"]:
        return ""
    return " ".join(words) if all(word in portfolios for word in words[:-1]) else ""
