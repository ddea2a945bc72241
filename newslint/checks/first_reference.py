"""Somebody is named by the surname alone before the copy gives the full name.

Silent where the surname only describes something ("the Dallaway inquiry"), in quotations, and outside the body: a
headline or caption may come first. Who needs no introduction is for the newsroom to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document, Zone
from newslint.facts.names import Cluster, Form, Name, NameType, clusters
from newslint.facts.quotes import is_own
from newslint.finding import Other, Slip
from newslint.record import Record

CASES = ()
VALUES = ("name", "full")
ELSEWHERE = ("full",)
NEEDS = ()


class Options(Record):
    """`known` are the surnames of those who need no introduction."""

    known: tuple[str, ...] = ()


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a person, at the first mention by surname alone."""
    known = {name.lower() for name in options.known}
    for cluster in clusters(doc):
        if cluster.type is NameType.PERSON:
            first, full = _first_and_full(doc, cluster)
            if first and full and first.span.start < full.span.start and doc.read(first.span).lower() not in known:
                values = {"name": doc.read(first.span), "full": doc.read(full.span)}
                yield Slip(first.span, values, None, (Other(full.span, {"full": values["full"]}),))


def _first_and_full(doc: Document, cluster: Cluster) -> tuple[Name | None, Name | None]:
    """The first mention by surname alone, and the first by the full name, in the body."""
    body = [name for name in cluster.mentions if doc.zone_at(name.span.start) is Zone.BODY and is_own(doc, name.span)]
    alone = (name for name in body if name.form is Form.SURNAME and not _describes(doc, name))
    return next(alone, None), next((name for name in body if name.form is Form.FULL), None)


def _describes(doc: Document, name: Name) -> bool:
    """Whether the surname only describes what is named after it: "the Dallaway inquiry", "Dallaway Hall"."""
    text, span = doc.text, name.span
    before = text[max(span.start - 5, 0) : span.start].lower()
    after = text[span.end : span.end + 2]
    return (
        before.endswith((" the ", " a ", " an "))
        or before == "the "
        or (after[:1] in (" ", "-") and after[1:].isupper())
    )
