"""Who and what the copy names: one entry a person, body or place, with every mention and what is stated of it.

A mention that two compete for is in none; `names` has it without a cluster. Roles are `stated_roles`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document, per_document
from newslint.facts.names import Cluster, Name, NameType
from newslint.facts.names import clusters as gathered
from newslint.facts.stated_roles import StatedRole, stated_roles
from newslint.facts.within import names_within
from newslint.record import Record
from newslint.text import Span

_LINKS = (" of ", " for ", " at ", " with ", " from ")
_REACH = 8
_LABEL = 24


class Named(Record):
    """One person, body or place: `name` is the fullest form, `span` its first mention.

    `roles`, `ages` and `affiliations` are the places that state them: "the treasurer", "34", "the Inland Canal Watch".
    """

    span: Span
    id: int
    type: NameType
    name: str
    mentions: tuple[Name, ...]
    roles: tuple[StatedRole, ...] = ()
    ages: tuple[Span, ...] = ()
    affiliations: tuple[Span, ...] = ()


@per_document
def clusters(doc: Document) -> tuple[Named, ...]:
    """Everybody and everything named, in order of first mention."""
    roles: dict[int | None, list[StatedRole]] = {}
    for role in stated_roles(doc):
        roles.setdefault(role.name.cluster, []).append(role)
    return tuple(_named(doc, cluster, roles.get(cluster.id, ())) for cluster in gathered(doc))


def _named(doc: Document, cluster: Cluster, roles: Sequence[StatedRole]) -> Named:
    mentions = cluster.mentions
    ages = tuple(name.age for name in mentions if name.age is not None)
    affiliations = tuple(dict.fromkeys(_affiliations(doc, mentions, roles)))
    return Named(mentions[0].span, cluster.id, cluster.type, cluster.name, mentions, tuple(roles), ages, affiliations)


def _affiliations(doc: Document, mentions: Sequence[Name], roles: Sequence[StatedRole]) -> Iterator[Span]:
    """The party label behind a name ("(R-Texas)"), and the body or place that a role is of."""
    for name in mentions if mentions[0].type is NameType.PERSON else ():
        label = doc.text[name.span.end : name.span.end + _LABEL]
        closed = label.find(")")
        if label.startswith(" (") and label[2:3].isupper() and label[3:4] in ("-", ".", ",", ")") and closed > 0:
            yield Span(name.span.end + 2, name.span.end + closed)
    for role in roles:
        if doc.text.startswith(_LINKS, role.span.end):
            of = names_within(doc, Span(role.span.end, role.span.end + 2 * _REACH))
            if of and of[0].type is not NameType.PERSON:
                yield of[0].span
