"""What a reporter ticks off before filing: every name, title, age, place, number and date of a draft, with its lines.

Things named more than once stand once, with every line. Numbers that are part of a name ("Route 66") and expressions
that name no time of their own ("now") are left out. Nothing is judged here; what is wrong is for `check` to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newslint.document import Document, per_document
from newslint.facts.ages import ages
from newslint.facts.dates import Kind as Length
from newslint.facts.dates import WrittenDate, dates
from newslint.facts.names import NameType, clusters, names
from newslint.facts.places import places
from newslint.facts.quantities import Kind, quantities
from newslint.record import Record
from newslint.text import Span

KINDS = ("name", "title", "age", "place", "number", "date")
"""What is listed, in the order of the sheet."""

_VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


class Item(Record):
    """One thing to tick: its kind, how it is written (fullest), what it means where that says more, and where."""

    kind: str
    value: str
    detail: str
    spans: tuple[Span, ...]


def sheet(doc: Document) -> tuple[Item, ...]:
    """Every item, by kind and in order of first mention."""
    return tuple(item for kind in (_names, _titles, _ages, _places, _numbers, _dates) for item in kind(doc))


def _names(doc: Document) -> Iterator[Item]:
    for cluster in clusters(doc):
        if cluster.type is not NameType.PLACE:
            spans = tuple(name.span for name in cluster.mentions)
            yield Item("name", cluster.name, cluster.type.value, spans)


def _titles(doc: Document) -> Iterable[Item]:
    titled = (
        (f"{doc.read(name.title)} {cluster.name}", "", name.title.hull(name.span))
        for cluster in clusters(doc)
        if cluster.type is NameType.PERSON
        for name in cluster.mentions
        if name.title is not None
    )
    return _together("title", titled)


def _ages(doc: Document) -> Iterable[Item]:
    return _together("age", ((f"{name}, {doc.read(span)}", "", span) for span, name in sorted(_of_age(doc).items())))


@per_document
def _of_age(doc: Document) -> Mapping[Span, str]:
    """Whose age each number is that follows a name between commas or is told of a person."""
    people = {cluster.id: cluster.name for cluster in clusters(doc)}
    known = {age.span: age.name for age in ages(doc)}
    known |= {name.age: name for name in names(doc) if name.age is not None}
    return {span: people.get(name.cluster or 0, doc.read(name.span)) for span, name in known.items()}


def _places(doc: Document) -> Iterable[Item]:
    named = [
        (cluster.name, "", name.span)
        for cluster in clusters(doc)
        if cluster.type is NameType.PLACE
        for name in cluster.mentions
    ]
    ends = {at for _, _, span in named for at in (span.start, span.end)}
    named += [
        (doc.read(place.span), "", place.span)
        for place in places(doc)
        if place.span.start not in ends and place.span.end not in ends
    ]
    return _together("place", sorted(named, key=lambda entry: entry[2]))


def _numbers(doc: Document) -> Iterable[Item]:
    counted = [
        (doc.read(quantity.span.hull(quantity.counts) if quantity.counts else quantity.span), "", quantity.span)
        for quantity in quantities(doc)
        if quantity.kind is not Kind.LABEL
    ]
    lengths = [(doc.read(written.span), "", written.span) for written in _times(doc) if written.kind is Length.DURATION]
    return _together("number", sorted([*counted, *lengths], key=lambda entry: entry[2]))


def _dates(doc: Document) -> Iterable[Item]:
    told = (
        (doc.read(written.span), written.value if written.value != doc.read(written.span) else "", written.span)
        for written in _times(doc)
        if written.kind is not Length.DURATION
    )
    return _together("date", told)


def _times(doc: Document) -> Iterator[WrittenDate]:
    """The time expressions that are no ages and not as vague as "now"."""
    of_age = {span.start for span in _of_age(doc)}
    return (it for it in dates(doc) if it.value not in _VAGUE and it.span.start not in of_age)


def _together(kind: str, found: Iterable[tuple[str, str, Span]]) -> Iterator[Item]:
    """The same words with the same meaning as one item."""
    items: dict[tuple[str, str], list[Span]] = {}
    for value, detail, span in found:
        items.setdefault((value, detail), []).append(span)
    return (Item(kind, value, detail, tuple(spans)) for (value, detail), spans in items.items())


def lines(doc: Document, item: Item) -> list[int]:
    """The lines an item stands on, each once."""
    found = (doc.line(span) for span in item.spans)
    return sorted(set(found))
