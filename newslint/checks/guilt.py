"""A story says that a person is charged and no more, and its own words call the person guilty.

Silent on what somebody else says, on stories that tell of a conviction, a confession or the person's death, and about
people it does not name.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.charges import Verdict, verdicts
from newslint.finding import Other, Slip

CASES = ("noun", "told")
VALUES = ("words", "name", "status")
ELSEWHERE = ("status",)
NEEDS: tuple[str, ...] = ()
SIGNS = (("lexicon:offences/status", "lexicon:offences/status-phrases", "lexicon:offences/faced"),)

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each place where the story's own words establish a guilt that no court has."""
    for one in verdicts(doc):
        yield Slip(one.span, _values(doc, one), "noun" if one.noun else "told", (_other(doc, one),))


def _values(doc: Document, one: Verdict) -> dict[str, str]:
    charge = one.charge
    return {"words": doc.read(one.span), "name": doc.read(charge.name), "status": doc.read(charge.status).lower()}


def _other(doc: Document, one: Verdict) -> Other:
    span = one.charge.name.hull(one.charge.status)
    return Other(span, {"status": doc.read(one.charge.status).lower()})
