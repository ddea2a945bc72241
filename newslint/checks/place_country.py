"""A town is put into two countries, or into one that it is not in.

The lexicon knows towns that only one country has; whose a disputed place is it never says. Names that several
countries have a town of, and places that change hands, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.gazetteer import country_name, home, is_shared, state_of
from newslint.facts.located import Located, located
from newslint.facts.quotes import is_own
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ("draft", "gazetteer")
VALUES = ("town", "country", "other")
ELSEWHERE = ("town", "country")
NEEDS = ()


class Options(Record):
    """Nothing to set: the towns are in the lexicon `towns`."""


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each town that is put into a second country, else for each that is put into the wrong one."""
    by_name: dict[str, list[Located]] = {}
    for one in located(doc):
        if not is_shared(one.name) and is_own(doc, one.town):
            by_name.setdefault(one.name, []).append(one)
    for name, found in by_name.items():
        first = found[0]
        later = next((one for one in found if one.code != first.code), None)
        right = home(name)
        if later is not None:
            yield _slip(doc, later, country_name(first.code), "draft", (_other(doc, first),))
        elif right and state_of(right) and first.code != right:
            yield _slip(doc, first, country_name(right), "gazetteer", ())


def _slip(doc: Document, one: Located, other: str, case: str, others: tuple[Other, ...]) -> Slip:
    values = {"town": doc.read(one.town), "country": country_name(one.code), "other": other}
    return Slip(one.town.hull(one.word), values, case, others)


def _other(doc: Document, one: Located) -> Other:
    values = {"town": doc.read(one.town), "country": country_name(one.code)}
    return Other(one.town.hull(one.word), values)
