"""NewsML-G2: each news item is a story of its own, alone, in a message or announced by a package.

An item's own metadata gives headline, deck, byline, dateline and slug; its content is inline NITF or XHTML, or text. A
picture's description is its caption. Concepts, plans and catalogues hold no story.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.document import Document, Zone
from newslint.readers.directives import Order
from newslint.readers.elements import Element
from newslint.readers.elements import root as read_root
from newslint.readers.layers import Layer
from newslint.readers.marked_up import Body
from newslint.readers.nitf import story as nitf_story
from newslint.readers.passages import Passage
from newslint.readers.prose import either, line
from newslint.readers.shapes import folded
from newslint.readers.story import Facts, day, document, named
from newslint.text import Source

ITEMS = ("newsItem", "packageItem", "newsMessage")
"""The root elements that can hold stories."""

_DATES = (
    ("itemMeta", "firstPublished"),
    ("itemMeta", "versionCreated"),
    ("itemMeta", "firstCreated"),
    ("contentMeta", "contentCreated"),
)
_PAGES = frozenset({"html", "body", "div", "section", "article", "body.content", "p"})
_PICTURED = ("picture", "photo", "graphic", "video", "audio", "animation")
_WRITTEN = ("summary", "abstract", "deck")


def documents(source: Source, _: Mapping[str, tuple[str, ...]]) -> Iterator[Document]:
    """Every story of a file, in order. Raises `UnreadableError` where it can hold none."""
    orders: list[Order] = []
    root = read_root(source, orders)
    items = [*([root] if root.name in ITEMS[:2] else root.every("newsItem", "packageItem"))]
    found = [story for item in items for story in _stories(source, item, orders)]
    several = len(found) > 1
    for item, passages, facts in found:
        if several:
            facts.add("story", item.get("guid") or item.get("residref") or str(item.tag.start))
        inside = [given for given in orders if not several or given.span in item.span]
        yield document(source, "newsml-g2", passages, facts, inside)
    if not found:
        yield document(source, "newsml-g2", [], Facts(), orders)


def _stories(source: Source, item: Element, orders: list[Order]) -> Iterator[tuple[Element, list[Passage], Facts]]:
    """The story of an item, and those that a package announces."""
    facts = Facts()
    passages = list(_passages(source, item, facts, orders))
    if passages:
        yield item, passages, facts
    for reference in item.every("itemRef") if item.name == "packageItem" else ():
        announced = Facts()
        announced.add("language", facts.known.get("language"))
        told = list(_announced(source, reference))
        if told:
            yield reference, told, announced


def _announced(source: Source, reference: Element) -> Iterator[Passage]:
    for name, zone in (("title", Zone.HEADLINE), ("headline", Zone.HEADLINE), ("description", Zone.DEK)):
        for one in reference.children(name):
            yield from line(source, one.runs(), zone, one.span)


def _passages(source: Source, item: Element, facts: Facts, orders: list[Order]) -> Iterator[Passage]:
    _facts(source, item, facts)
    yield from _notes(source, item)
    meta = item.child("contentMeta")
    kind = _kind(item)
    headlines: list[str] = []
    for one in meta.children() if meta is not None else ():
        yield from _of_metadata(source, one, kind, headlines)
    for part in item.children("partMeta"):
        for one in part.children("description"):
            yield from line(source, one.runs(), Zone.CAPTION, one.span)
    yield from _content(source, item, facts, orders, titled=bool(headlines))


def _kind(item: Element) -> str:
    kind = item.child("itemMeta", "itemClass")
    return kind.get("qcode").rpartition(":")[2].lower() if kind is not None else ""


def _of_metadata(source: Source, one: Element, kind: str, headlines: list[str]) -> list[Passage]:
    role = one.get("role").lower()
    if one.name == "headline":
        if "sub" in role:
            return line(source, one.runs(), Zone.DEK, one.span)
        headlines.append(folded(one.text(source)))
        return line(source, one.runs(), Zone.HEADLINE, one.span, key="headline" if len(headlines) > 1 else None)
    if one.name == "description":
        pictured = "caption" in role or (kind in _PICTURED and not any(word in role for word in _WRITTEN))
        image = "image-1" if pictured else None
        return line(source, one.runs(), Zone.CAPTION if pictured else Zone.DEK, one.span, image=image)
    if one.name == "creditline":
        known = {"image": "image-1"} if kind in _PICTURED else {"key": one.name, "printed": False}
        return line(source, one.runs(), Zone.CREDIT if kind in _PICTURED else Zone.NOTE, one.span, **known)
    zone = {"by": Zone.BYLINE, "dateline": Zone.DATELINE}.get(one.name)
    return [] if zone is None else line(source, one.runs(), zone, one.span, key=one.name)


def _notes(source: Source, item: Element) -> Iterator[Passage]:
    meta = item.child("itemMeta")
    for one in meta.children() if meta is not None else ():
        if one.name.lower() in ("ednote", "embargoed"):
            yield from line(source, one.runs(), Zone.NOTE, one.span, key=one.name, printed=False)


def _content(source: Source, item: Element, facts: Facts, orders: list[Order], *, titled: bool) -> Iterator[Passage]:
    content = item.child("contentSet")
    for part in content.children("inlineXML", "inlineData") if content is not None else ():
        for inner in part.children():
            if inner.name == "nitf":
                yield from nitf_story(source, inner, facts, titled=titled)
            elif inner.name in _PAGES:
                body = Body(source)
                body.read(inner)
                yield from body.passages
        if part.name == "inlineData":
            yield from either(Layer(source, part.runs()), orders)


def _facts(source: Source, item: Element, facts: Facts) -> None:
    for path in _DATES:
        one = item.child(*path)
        if one is not None:
            facts.add("published", day(one.text(source)), one.span)
    meta = item.child("contentMeta")
    language = meta.child("language") if meta is not None else None
    tag = language.get("tag") if language is not None else ""
    facts.add("language", named(tag or item.get("lang")))
    if meta is None:
        return
    for slug in meta.children("slugline"):
        facts.add("slug", slug.text(source), slug.inner())
    for located in meta.children("located"):
        _located(source, located, facts)
    for creator in meta.children("creator"):
        for name in list(creator.children("name"))[:1]:
            facts.author(name.text(source))


def _located(source: Source, located: Element, facts: Facts) -> None:
    name = located.child("name")
    if name is not None:
        facts.add("location", name.text(source), name.inner())
    else:
        facts.add("location", located.get("literal"), located.place(source, "literal"))
