"""Who and what the copy names: one entry a person, body or place, with every mention and what is stated of it.

A mention that two compete for is in none; `names` has it without a cluster. Roles are `stated_roles`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document, per_document
from newslint.facts.ages import ages as ages_of
from newslint.facts.names import Cluster, Name, NameType
from newslint.facts.names import clusters as gathered
from newslint.facts.stated_roles import StatedRole, stated_roles
from newslint.facts.told_events import told_events
from newslint.facts.within import names_within
from newslint.record import Record
from newslint.text import Span

_LINKS = (" of ", " for ", " at ", " with ", " from ")
_REACH = 8
_LABEL = 24
_LONG = 60


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
    aged = {name.age for name in mentions if name.age is not None} | _ages(doc).get(cluster.id, set())
    ages = tuple(sorted(aged))
    affiliations = tuple(dict.fromkeys(_affiliations(doc, mentions, roles)))
    return Named(mentions[0].span, cluster.id, cluster.type, cluster.name, mentions, tuple(roles), ages, affiliations)


@per_document
def _ages(doc: Document) -> dict[int, set[Span]]:
    """The ages told in any other way ("52-year-old Ivo Orr", "Ivo Orr, who is 52,"), by cluster; none of the past."""
    found: dict[int, set[Span]] = {}
    for age in ages_of(doc):
        if age.year is None:
            found.setdefault(age.person, set()).add(age.span)
    return found


def _affiliations(doc: Document, mentions: Sequence[Name], roles: Sequence[StatedRole]) -> Iterator[Span]:
    """The party label behind a name, the body or town it is "of", and the body or place that a role is of."""
    for name in mentions if mentions[0].type is NameType.PERSON else ():
        yield from _label(doc, name.span.end)
        if doc.text.startswith(" of ", name.span.end):
            yield from _of(doc, name.span.end)
        yield from (told.span for told in told_events(doc, name) if told.kind == "home")
    for role in roles:
        yield from _before(doc, role)
        if doc.text.startswith(_LINKS, role.span.end):
            yield from _of(doc, role.span.end)


def _of(doc: Document, start: int) -> Iterator[Span]:
    """The body or place named first right behind an offset."""
    of = names_within(doc, Span(start, start + 2 * _REACH))
    if of and of[0].type is not NameType.PERSON:
        yield of[0].span


def _before(doc: Document, role: StatedRole) -> Iterator[Span]:
    """The body right before a role that stands before its name: "Orrin Museum director Paul Nix"."""
    if role.span.end < role.name.span.start:
        before = names_within(doc, Span(max(role.span.start - _LONG, 0), role.span.start))
        if before and before[-1].span.end == role.span.start - 1 and before[-1].type is NameType.ORGANISATION:
            yield before[-1].span


def _label(doc: Document, end: int) -> Iterator[Span]:
    """The party and state behind a name: "(R-Texas)", ", D-Calif.,"."""
    label = doc.text[end : end + _LABEL]
    if not label.startswith((" (", ", ")) or not label[2:3].isupper() or label[3:4] not in ("-", ".", ",", ")"):
        return
    closed = label.find(")") if label[1] == "(" else label.find(",", 4)
    if closed > 0 and (label[1] == "(" or label[3] == "-"):
        yield Span(end + 2, end + closed)
