"""One person is a spokesman here and a spokeswoman there: a noun for a man and one for a woman of the same person.

Held against each other are roles of one person, told apart from all others, one of them beside the full name;
words for relatives both. Nouns that newsrooms use of anyone ("chairman") conflict with their own counterpart only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import Document
from newslint.facts.names import Form
from newslint.facts.stated_roles import StatedRole, stated_roles
from newslint.finding import Other, Slip
from newslint.lexicons import lexicon
from newslint.record import Record

CASES = ()
VALUES = ("name", "noun", "other")
ELSEWHERE = ("name", "noun")
NEEDS = ()


class Options(Record):
    """Nothing to set: the nouns are in the lexicon `stated-roles`."""


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """One slip a person, at the first noun that the one before rules out."""
    told: dict[int | None, list[StatedRole]] = {}
    for role in stated_roles(doc):
        if role.head in _nouns():
            told.setdefault(role.name.cluster, []).append(role)
    for roles in told.values():
        other = next((role for role in roles[1:] if _conflict(roles[0], role)), None)
        if other is not None:
            yield _slip(doc, roles[0], other)


def _conflict(one: StatedRole, other: StatedRole) -> bool:
    (pair, woman), (other_pair, other_woman) = _nouns()[one.head], _nouns()[other.head]
    forms = {one.name.form, other.name.form}
    if woman is other_woman or Form.FULL not in forms or (len(forms) > 1 and {one.head, other.head} & _kin()):
        return False
    return pair == other_pair or not {one.head, other.head} & _neutral()


def _slip(doc: Document, first: StatedRole, role: StatedRole) -> Slip:
    name = max((doc.read(it.name.span) for it in (first, role)), key=len)
    values = {"name": name, "noun": role.head, "other": first.head}
    return Slip(role.span, values, None, (Other(first.span, {"name": name, "noun": first.head}),))


@cache
def _nouns() -> dict[str, tuple[int, bool]]:
    """For each noun, its pair and whether it is the one for a woman."""
    pairs: Sequence[Sequence[str]] = lexicon("stated-roles")["pairs"]
    return {noun: (number, noun == pair[1]) for number, pair in enumerate(pairs) for noun in pair}


@cache
def _neutral() -> frozenset[str]:
    return frozenset(lexicon("stated-roles")["neutral"])


@cache
def _kin() -> frozenset[str]:
    return frozenset(lexicon("stated-roles")["kin"])
