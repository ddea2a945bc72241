"""One person holds two titles that nobody holds at once: a finance minister who is the interior minister further down.

Held against each other are roles of one person, told apart from all others, at least one of them beside the full name;
a sentence that speaks of another time is left out. Titles of different ladders ("CEO and chairman") never conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.facts.ladders import RANKS, rung
from newslint.facts.names import Form
from newslint.facts.sentences import sentence_around
from newslint.facts.stated_roles import StatedRole, stated_roles
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("next", "apart")
VALUES = ("name", "title", "other")
ELSEWHERE = ("name", "title")
NEEDS = ()
SIGNS = (("fact:ladders.two_rungs",),)


class Options(Record):
    """Nothing to set: the ladders are in the lexicon `stated-roles`."""


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a person, at the first title that the one before rules out."""
    held: dict[int | None, list[tuple[StatedRole, tuple[str, str]]]] = {}
    for role in stated_roles(doc):
        held_as = rung(role.words)
        if held_as and role.present and (held_as[0] != RANKS or role.span.start < role.name.span.start):
            held.setdefault(role.name.cluster, []).append((role, held_as))
    for roles in held.values():
        pair = _conflict(roles)
        if pair:
            yield _slip(doc, *pair)


def _conflict(roles: Sequence[tuple[StatedRole, tuple[str, str]]]) -> tuple[StatedRole, StatedRole] | None:
    first, (ladder, step) = roles[0]
    for role, (other_ladder, other_step) in roles[1:]:
        full = Form.FULL in (first.name.form, role.name.form)
        if ladder == other_ladder and step != other_step and full:
            return first, role
    return None


def _slip(doc: Document, first: StatedRole, role: StatedRole) -> Slip:
    name = max((doc.read(it.name.span) for it in (first, role)), key=len)
    values = {"name": name, "title": doc.read(role.span), "other": doc.read(first.span)}
    between = sentence_around(doc, first.span.start).end, sentence_around(doc, role.span.start).start
    case = "next" if between[1] - between[0] <= 1 else "apart"
    return Slip(role.span, values, case, (Other(first.span, {"name": name, "title": values["other"]}),))
