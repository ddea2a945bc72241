"""What a draft says of the persons it names in full: ages, years of birth, offices, and what befell them.

Only what is told of one person without doubt: a cluster with a full name, and each kind of fact told in one way only.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document, per_document
from newslint.facts.ages import ages, births
from newslint.facts.ladders import RANKS, rung
from newslint.facts.names import Cluster, Form, NameType, clusters
from newslint.facts.register import folded
from newslint.facts.stated_roles import StatedRole, stated_roles
from newslint.facts.told_events import told_events
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span


class Fact(Record):
    """One fact of a person: `person` is the full name folded, `kind` is `age`, `birth`, `office` or that of an event.

    `about` says which of a kind it is (the ladder of an office, an offence), `value` is compared, `written` shown.
    """

    person: str
    name: str
    kind: str
    about: str
    value: str
    written: str
    span: Span


_Told = tuple[int, str, str, str, str, Span]


@per_document
def told_facts(doc: Document) -> tuple[Fact, ...]:
    """The facts in reading order, one a person and kind; what the draft tells in two ways is left out."""
    people = {cluster.id: cluster for cluster in clusters(doc) if _is_full(cluster)}
    found: dict[tuple[int, str, str], list[tuple[str, str, Span]]] = {}
    for person, kind, about, value, written, span in (*_said(doc, people), *_befell(doc, people)):
        found.setdefault((person, kind, about), []).append((value, written, span))
    facts = [
        Fact(folded(people[person].name), people[person].name, kind, about, *of[0])
        for (person, kind, about), of in found.items()
        if len({value for value, _, _ in of}) == 1
    ]
    return tuple(sorted(facts, key=lambda fact: fact.span))


def _is_full(cluster: Cluster) -> bool:
    if cluster.type is not NameType.PERSON or " " not in cluster.name:
        return False
    last = cluster.name.rpartition(" ")[2].lower().strip(".")
    return last not in lexicon("ages")["namesakes"] and any(name.form is Form.FULL for name in cluster.mentions)


def _said(doc: Document, people: dict[int, Cluster]) -> Iterator[_Told]:
    for age in ages(doc):
        if age.year is None and age.person in people:
            yield age.person, "age", "", str(age.number), str(age.number), age.span
    for birth in births(doc):
        if birth.sure and birth.person in people:
            yield birth.person, "birth", "", str(birth.year), str(birth.year), birth.span
    for role in stated_roles(doc):
        if role.name.cluster in people and (held := _office(role)):
            yield role.name.cluster or 0, "office", *held, " ".join(role.words), role.span


def _befell(doc: Document, people: dict[int, Cluster]) -> Iterator[_Told]:
    for number, person in people.items():
        for name in person.mentions:
            if name.form in (Form.FULL, Form.SURNAME):
                for told in told_events(doc, name):
                    yield number, told.kind, told.about, told.value, doc.read(told.span), told.span


def _office(role: StatedRole) -> tuple[str, str] | None:
    """The ladder and the rung of an office; nothing for what somebody was or will be, and no rank behind a name."""
    held = rung(role.words)
    if held is None or not role.present or (held[0] == RANKS and role.span.start > role.name.span.start):
        return None
    return held
