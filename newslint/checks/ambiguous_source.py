"""A source is named in short where two bodies of that name were named: "the ministry", after two ministries.

Body copy only. Silent where the fuller name stands earlier in the same paragraph, where there is one rival only, where
the dateline tells which, and about rivals named in quotations alone. A short form is reported once until one of
the bodies is named in full again.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.ambiguous_sources import Ambiguous, ambiguous_sources
from newslint.facts.attributions.bodies import paragraphs_between
from newslint.finding import Other, Slip
from newslint.record import Record
from newslint.text import Span

CASES = ("near", "far")
VALUES = ("source", "rivals")
ELSEWHERE = ("body",)
NEEDS: tuple[str, ...] = ()


class Options(Record):
    """`near`: up to how many paragraphs back both rivals must stand for the case of that name."""

    near: int = 2


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """A slip for each short form that two bodies named before it bear."""
    reported = set()
    for one in ambiguous_sources(doc):
        if one.rivals not in reported:
            reported.add(one.rivals)
            yield _slip(doc, one, options)


def _slip(doc: Document, one: Ambiguous, options: Options) -> Slip:
    second = paragraphs_between(doc, one.rivals[1], one.source)
    names = [_named(doc, rival) for rival in one.rivals]
    return Slip(
        one.source,
        {"source": doc.read(one.source), "rivals": f"{', '.join(names[:-1])} and {names[-1]}"},
        "near" if second <= options.near else "far",
        tuple(Other(rival, {"body": name}) for rival, name in zip(one.rivals, names, strict=True)),
    )


def _named(doc: Document, body: Span) -> str:
    """A body as the copy names it, with its article."""
    article = doc.text[max(body.start - 4, 0) : body.start].lower()
    return ("the " if article == "the " else "") + doc.read(body)
