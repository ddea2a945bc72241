"""One person holds two titles that nobody holds at once: a finance minister who is the interior minister further down.

Held against each other are roles of one person, told apart from all others, at least one of them beside the full name;
a sentence that speaks of another time is left out. Titles of different ladders ("CEO and chairman") never conflict; the
head and the deputy of one body do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.ladders import RANKS, are_of_two_bodies, is_deputy, letters_before, rung
from newslint.facts.names import Form
from newslint.facts.sentences import sentence_around
from newslint.facts.stated_roles import StatedRole, are_of_one_body, stated_roles
from newslint.finding import Other, Slip
from newslint.text import Span

CASES = ("next", "apart")
VALUES = ("name", "title", "other")
ELSEWHERE = ("name", "title")
NEEDS = ()
SIGNS = (("fact:ladders.may_be_apart",),)


_SAME, _MOST = 4, 60

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a person, at the first title that the one before rules out."""
    held: dict[int | None, list[StatedRole]] = {}
    for role in stated_roles(doc):
        if role.present:
            held.setdefault(role.name.cluster, []).append(role)
    for roles in held.values():
        pair = _conflict(doc, _few(roles)) if len(roles) > 1 else None
        if pair:
            yield _slip(doc, *pair)


def _few(roles: Sequence[StatedRole]) -> Sequence[StatedRole]:
    """The first roles of the same words and form of name, and few enough in all to hold each against each."""
    told: Counter[tuple[tuple[str, ...], Form]] = Counter()
    kept = []
    for role in roles:
        told[role.words, role.name.form] += 1
        if told[role.words, role.name.form] <= _SAME:
            kept.append(role)
    return kept[:_MOST]


def _conflict(doc: Document, roles: Sequence[StatedRole]) -> tuple[StatedRole, StatedRole] | None:
    """The first role on a ladder, or with a deputy, and the one that rules it out."""
    for at, first in enumerate(roles):
        for role in roles[at + 1 :]:
            if Form.FULL in (first.name.form, role.name.form) and _rule_out(doc, first, role):
                return first, role
    return None


def _rule_out(doc: Document, one: StatedRole, other: StatedRole) -> bool:
    first, second = _rung(one), _rung(other)
    if first and second:
        return first[0] == second[0] and first[1] != second[1]
    if are_of_two_bodies(doc.text, one.span, other.span):
        return True
    return is_deputy(one.words, other.words) and are_of_one_body(doc, one, other)


def _rung(role: StatedRole) -> tuple[str, str] | None:
    """The ladder and the rung of a title; a rank counts only before its name."""
    held_as = rung(role.words)
    return held_as if held_as and (held_as[0] != RANKS or role.span.start < role.name.span.start) else None


def _slip(doc: Document, first: StatedRole, role: StatedRole) -> Slip:
    name = max((doc.read(it.name.span) for it in (first, role)), key=len)
    title, other = (_shown(doc, it, equal=first.words == role.words) for it in (role, first))
    values = {"name": name, "title": doc.read(title), "other": doc.read(other)}
    between = sentence_around(doc, first.span.start).end, sentence_around(doc, role.span.start).start
    case = "next" if between[1] - between[0] <= 1 else "apart"
    return Slip(title, values, case, (Other(other, {"name": name, "title": values["other"]}),))


def _shown(doc: Document, role: StatedRole, *, equal: bool) -> Span:
    """The title, of two that are equal with the letters of its body ("BRX director")."""
    letters = letters_before(doc.text, role.span.start) if equal else ""
    return Span(role.span.start - len(letters) - 1, role.span.end) if letters else role.span
