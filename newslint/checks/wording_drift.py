"""A headline, dek, subhead or caption quotes other words than the story does.

Words that differ in numbers or in a negation say something else (`turned`); others are the desk's where the speaker's
were promised (`drift`). What the body does not quote at all is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks import Unset
from newslint.document import Document
from newslint.facts.display_quotes import Drift, drifts
from newslint.finding import Change, Other, Repair, Slip

CASES = ("drift", "turned")
VALUES = ("where", "words", "body")
ELSEWHERE = ("body",)
NEEDS: tuple[str, ...] = ()
SIGNS = (("fact:marks.displayed",),)

Options = Unset


def check(doc: Document, _: Options) -> Iterator[Slip]:
    """A slip for each quotation at the top that the body has in other words."""
    for one in drifts(doc):
        body = doc.read(one.body)
        values = {"where": _where(doc, one), "words": doc.read(one.quotation.inner), "body": body}
        repair = Repair((Change(one.quotation.inner, body),))
        yield Slip(
            one.quotation.inner,
            values,
            "turned" if one.turned else "drift",
            (Other(one.body, {"body": body}),),
            (repair,),
        )


def _where(doc: Document, one: Drift) -> str:
    zone = doc.zone_at(one.quotation.span.start).value
    return "pull quote" if zone == "quote-block" else zone
