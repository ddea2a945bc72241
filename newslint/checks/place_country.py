"""A town is put into two countries or two states of one, or into a country that it is not in.

The lexicon knows which countries and states have a town of one name; whose a disputed place is it never says, and a
town in a state is compared with the draft alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.gazetteer import country_name, home, is_contested, may_be_two, state_of
from newslint.facts.located import Located, located
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_at
from newslint.finding import Other, Slip

CASES = ("draft", "gazetteer")
VALUES = ("town", "country", "other")
ELSEWHERE = ("town", "country")
NEEDS = ()

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each town that is put into a second country or state, else for each put into the wrong country."""
    by_name: dict[str, list[Located]] = {}
    for one in located(doc):
        if not is_contested(one.name) and is_own(doc, one.town):
            by_name.setdefault(one.name, []).append(one)
    for name, found in by_name.items():
        pair = next((pair for pair in _by_turns(found) if _clash(doc, *pair)), None)
        wrong = next((one for one in found if _is_wrong(one)), None)
        if pair is not None:
            yield _slip(doc, pair[1], country_name(pair[0].code), "draft", (_other(doc, pair[0]),))
        elif wrong is not None:
            yield _slip(doc, wrong, country_name(home(name)), "gazetteer", ())


def _by_turns(found: Sequence[Located]) -> Iterator[tuple[Located, Located]]:
    """Each with the first of its kind: a country with a country, a state with a state."""
    first: dict[bool, Located] = {}
    for one in found:
        of_kind = first.setdefault("-" in one.code, one)
        if of_kind is not one:
            yield of_kind, one


def _clash(doc: Document, one: Located, other: Located) -> bool:
    """Whether they are one town in two places: not where one sentence names both, which sets them side by side."""
    if one.code == other.code or may_be_two(one.name, one.code, other.code):
        return False
    return "-" not in one.code or sentence_at(doc, one.town.start) != sentence_at(doc, other.town.start)


def _is_wrong(one: Located) -> bool:
    right = home(one.name)
    if not right or "-" in one.code or not state_of(right) or one.code == right:
        return False
    return not may_be_two(one.name, right, one.code)


def _slip(doc: Document, one: Located, other: str, case: str, others: tuple[Other, ...]) -> Slip:
    values = {"town": doc.read(one.town), "country": country_name(one.code), "other": other}
    return Slip(one.town.hull(one.word), values, case, others)


def _other(doc: Document, one: Located) -> Other:
    values = {"town": doc.read(one.town), "country": country_name(one.code)}
    return Other(one.town.hull(one.word), values)
