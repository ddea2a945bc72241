"""Titles before names as a house writes them: short or in full, and courtesy titles or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.document import Document
from newslint.facts.house_forms import is_settled
from newslint.facts.names import Form, Name, NameType, names
from newslint.finding import Change, Slip, house_slip
from newslint.record import Record
from newslint.text import Span

CASES = ("form", "courtesy")
VALUES = ("written", "house", "name")
ELSEWHERE = ()
NEEDS = ()


class Options(Record):
    """`before` gives the form of a title before a full name (`{Governor: Gov.}`), `without` titles not used at all."""

    before: Mapping[str, str] = {}
    without: frozenset[str] = frozenset()


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a title that the house writes otherwise before a name; one it does not use can be taken away."""
    full = {name.cluster for name in names(doc) if name.form is Form.FULL}
    for name in names(doc):
        if name.title is None or name.type is not NameType.PERSON or not is_settled(doc, name.span):
            continue
        written = doc.read(name.title)
        if doc.text[name.title.end : name.span.start] not in (" ", ". ") or not is_settled(doc, name.title):
            continue
        if written.rstrip(".") in options.without or written in options.without:
            # a name that stands nowhere in full may need its title ("Santa and Mrs. Claus")
            if name.cluster in full:
                yield _without(doc, name)
        elif written in options.before and " " in doc.read(name.span):
            house = options.before[written]
            yield house_slip(name.title, written, house, "form", name=doc.read(name.span))


def _without(doc: Document, name: Name) -> Slip:
    assert name.title is not None
    whole, change = Span(name.title.start, name.span.end), Change(Span(name.title.start, name.span.start))
    bare = doc.read(name.span)
    return house_slip(whole, doc.read(name.title), bare, "courtesy", change=change, name=bare)
