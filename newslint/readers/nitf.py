"""NITF 3: one story, its head for the desk, its body for the page.

The head gives the publication date, the slug and the notes to editors; a title is kept where it is not the headline
over again. `byttl` (a title under a name) is a line of its own, the `dateline` element one too even where the first
paragraph repeats it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.document import Document, Zone
from newslint.readers.directives import Order
from newslint.readers.elements import Element
from newslint.readers.elements import root as read_root
from newslint.readers.marked_up import Body
from newslint.readers.markup import decoded
from newslint.readers.passages import Passage, passage
from newslint.readers.shapes import folded
from newslint.readers.story import Facts, day, document, named
from newslint.text import Source

_DATES = (
    (("pubdata",), "date.publication"),
    (("docdata", "date.release"), "norm"),
    (("docdata", "date.issue"), "norm"),
)
_HEADS: Mapping[str, Zone] = {
    "note": Zone.NOTE,
    "byline": Zone.BYLINE,
    "dateline": Zone.DATELINE,
    "abstract": Zone.DEK,
}


def documents(source: Source, _: Mapping[str, tuple[str, ...]]) -> Iterator[Document]:
    """The one document that a NITF file is."""
    orders: list[Order] = []
    root = read_root(source, orders)
    facts = Facts()
    passages = list(story(source, root, facts))
    yield document(source, "nitf", passages, facts, orders)


def story(source: Source, root: Element, facts: Facts, *, titled: bool = False) -> Iterator[Passage]:
    """The passages of a `nitf` element, and what it knows about the story; `titled` where a headline came before it."""
    _facts(source, root, facts)
    head = root.child("body", "body.head")
    headline = _headline(source, head)
    title = root.child("head", "title")
    if title is not None and folded(title.text(source)) != folded(headline) and not titled:
        yield from _of(source, title, Zone.HEADLINE, key="title" if headline else None)
    yield from _messages(source, root)
    for part in head.children() if head is not None else ():
        if part.name == "hedline":
            yield from _hedline(source, root, part, titled=titled)
        elif part.name == "byline" and part.text(source).islower():
            yield from _of(source, part, Zone.NOTE, key="byline")  # "gr/bp": the desk's initials
        elif part.name == "note" and part.get("type") == "npa":
            yield from (one._replace(printed=False) for one in _of(source, part, Zone.NOTE))
        elif part.name in _HEADS:
            yield from _of(source, part, _HEADS[part.name], key=part.name if part.name == "dateline" else None)
    body = Body(source)
    for part in root.child("body").children() if root.child("body") is not None else ():  # type: ignore[union-attr]
        if part.name == "body.content":
            body.read(part)
        elif part.name == "body.end":
            body.read(part, Zone.NOTE)
    yield from body.passages


def _of(source: Source, element: Element, zone: Zone, key: str | None = None) -> list[Passage]:
    body = Body(source)
    body.read(element, zone, key)
    return body.passages


def _headline(source: Source, head: Element | None) -> str:
    found = head.child("hedline", "hl1") if head is not None else None
    return found.text(source) if found is not None else ""


def _hedline(source: Source, root: Element, hedline: Element, *, titled: bool) -> Iterator[Passage]:
    """The headline, and lower lines as decks unless they say the same again or are the keywords."""
    headline = _headline(source, root.child("body", "body.head"))
    keywords = {one.get("key").lower() for one in root.every("keyword")}
    for line in hedline.children():
        if line.text(source).lower() in keywords:
            continue
        again = line.name != "hl1" and folded(line.text(source)) == folded(headline)
        zone = Zone.HEADLINE if line.name == "hl1" or again else Zone.DEK
        yield from _of(source, line, zone, key=line.name if again or titled else None)


def _messages(source: Source, root: Element) -> Iterator[Passage]:
    """What the head says to editors (`ed-msg`), and that a story is held back (`management-status`)."""
    for docdata in root.every("docdata"):
        for one in docdata.children("ed-msg"):
            yield from _note(source, one, "info", "ed-msg")
        if docdata.get("management-status") in ("embargoed", "withheld"):
            yield from _note(source, docdata, "management-status", "embargo")
        return


def _note(source: Source, element: Element, name: str, key: str) -> Iterator[Passage]:
    place = element.place(source, name)
    if place is not None:
        found = passage(source, decoded(source.text, place), place, zone=Zone.NOTE, key=key, printed=False)
        if found is not None:
            yield found


def _facts(source: Source, root: Element, facts: Facts) -> None:
    head = root.child("head")
    for path, name in _DATES:
        one = head.child(*path) if head is not None else None
        if one is not None:
            facts.add("published", day(one.get(name)), one.place(source, name))
    for date in root.every("story.date"):
        facts.add("published", day(date.get("norm")), date.place(source, "norm"))
    facts.add("language", named(root.get("baselang") or root.get("lang")))
    key = head.child("docdata", "du-key") if head is not None else None
    if key is not None:
        facts.add("slug", key.get("key").strip(), key.place(source, "key"))
    _authors(source, root, facts)


def _authors(source: Source, root: Element, facts: Facts) -> None:
    for byline in root.every("byline"):
        for person in byline.every("person"):
            facts.author(person.text(source))
