"""RSS, Atom and WordPress exports: each item is a story of its own; the feed's own title and description are no copy.

The body is the item's full content where it has any, otherwise its description. A description beside a full content is
the deck, unless it is only the beginning of the story over again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from newslint.document import Document, Zone
from newslint.readers.directives import Order
from newslint.readers.elements import Element
from newslint.readers.elements import root as read_root
from newslint.readers.layers import Layer
from newslint.readers.marked_up import Body
from newslint.readers.passages import Passage
from newslint.readers.prose import either, html, line
from newslint.readers.shapes import folded
from newslint.readers.story import Facts, day, document, named
from newslint.readers.wires import MONTHS
from newslint.text import Source

_BEGINNING = 60
_SPACES = {
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://purl.org/dc/": "dc",
    "http://search.yahoo.com/mrss": "media",
    "http://video.search.yahoo.com/mrss": "media",
    "http://wordpress.org/export/1.2/excerpt": "excerpt",
    "http://wordpress.org/export/1.1/excerpt": "excerpt",
    "http://wordpress.org/export/1.0/excerpt": "excerpt",
    "http://wordpress.org/export/": "wp",
    "http://www.itunes.com/": "itunes",
}
"""The namespaces of feeds, by how their addresses begin, with the prefix that everyone gives them."""
_COPY_TYPES = frozenset({"post", "page", "article", "story"})
_DATES = ("pubDate", "published", "dc:date", "issued", "updated")


def documents(source: Source, _: Mapping[str, tuple[str, ...]]) -> Iterator[Document]:
    """Every story of a feed, in order; one without copy is left out."""
    orders: list[Order] = []
    root = read_root(source, orders)
    language = _language(source, root)
    items = [item for item in _items(root) if _is_copy(source, item)]
    empty = True
    for item in items:
        facts = Facts()
        own = [] if len(items) > 1 else orders
        passages = list(_passages(source, item, facts, own))
        if not passages:
            continue
        facts.add("language", language)
        if len(items) > 1:
            facts.add("story", _id(source, item))
            own += [given for given in orders if given.span in item.span]
        empty = False
        yield document(source, "feed", passages, facts, own)
    if empty:
        yield document(source, "feed", [], Facts(), orders)


def _items(root: Element) -> list[Element]:
    return [root] if root.name == "entry" else list(root.every("item", "entry"))


def _called(element: Element) -> str:
    """The name with its usual prefix: `dc:creator`, and `title` without one."""
    prefix = next((prefix for space, prefix in _SPACES.items() if element.space.startswith(space)), "")
    return f"{prefix}:{element.name}" if prefix else element.name


def _first(item: Element, *names: str) -> Element | None:
    return next((one for name in names for one in item.children() if _called(one) == name), None)


def _is_copy(source: Source, item: Element) -> bool:
    kind = _first(item, "wp:post_type")
    return kind is None or kind.text(source) in _COPY_TYPES


def _id(source: Source, item: Element) -> str:
    one = _first(item, "guid", "id", "link")
    return (one.text(source) if one is not None else "") or item.get("about") or str(item.tag.start)


def _language(source: Source, root: Element) -> str:
    one = root.child("channel", "language")
    return named(one.text(source) if one is not None else root.get("lang"))


def _passages(source: Source, item: Element, facts: Facts, orders: list[Order]) -> Iterator[Passage]:
    _facts(source, item, facts)
    title = _first(item, "title")
    if title is not None:
        yield from _line(source, title, Zone.HEADLINE)
    content = _first(item, "content:encoded", "content")
    summary = _first(item, "excerpt:encoded", "description", "summary")
    posted = _first(item, "wp:post_type", "wp:post_id", "wp:status") is not None
    body = _copy(source, content, orders, posted=posted) if content is not None else []
    if summary is not None and body:
        beginning = folded(_written(source, summary))[:_BEGINNING].strip(" .…[]")
        if beginning and beginning not in folded("\n".join(one.text for one in body[:3])):
            yield from _line(source, summary, Zone.DEK)
    yield from _signed(source, item)
    yield from body or (_copy(source, summary, orders) if summary is not None else [])
    yield from _pictures(source, item)


def _written(source: Source, element: Element) -> str:
    return " ".join(one.text for one in _line(source, element, Zone.DEK))


def _line(source: Source, element: Element, zone: Zone, **known: object) -> list[Passage]:
    return line(source, element.runs(), zone, element.span, **known)


def _copy(source: Source, element: Element, orders: list[Order], *, posted: bool = False) -> list[Passage]:
    """The copy of an element: XHTML elements of its own, HTML escaped in its text, or plain text."""
    if any(True for _ in element.children()):
        body = Body(source)
        body.read(element)
        return body.passages
    layer = Layer(source, element.runs())
    if posted:
        return html(layer, orders, posted=True)
    return (html if element.get("type") == "html" else either)(layer, orders)


def _signed(source: Source, item: Element) -> Iterator[Passage]:
    """Who wrote it, where that is a name and no address or account ("admin", "lena@example.org")."""
    for one in item.children():
        if _called(one) not in ("dc:creator", "author"):
            continue
        name = one.child("name") or one
        words = name.text(source)
        if "@" not in words and words != words.lower() and "_" not in words:
            yield from _line(source, name, Zone.BYLINE, key="author")


def _pictures(source: Source, item: Element) -> Iterator[Passage]:
    """Captions and credits of Media RSS, outside or inside the picture they belong to."""
    zones = {"media:description": Zone.CAPTION, "media:text": Zone.CAPTION, "media:credit": Zone.CREDIT}
    number = 0
    for one in item.every("content", "group", "description", "text", "credit"):
        if not _called(one).startswith("media:"):
            continue
        number += one.name in ("content", "group")
        zone = zones.get(_called(one))
        if zone is not None:
            yield from _line(source, one, zone, image=f"image-{number or 1}")


def _facts(source: Source, item: Element, facts: Facts) -> None:
    for name in _DATES:
        one = _first(item, name)
        if one is not None:
            facts.add("published", _day(one.text(source)), one.span)
    slug = _first(item, "wp:post_name")
    if slug is not None:
        facts.add("slug", slug.text(source), slug.inner())
    link = _first(item, "link")
    if link is not None:
        facts.add("url", link.get("href") or link.text(source), link.inner())
    facts.add("language", named(item.get("lang")))


@cache
def _posted() -> re.Pattern[str]:
    return re.compile(r"(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})")


def _day(value: str) -> date | None:
    """The day of `Wed, 25 Apr 2017 15:12:49 +0000` or `2017-04-25T15:12:49Z`, as it is written."""
    posted = _posted().match(value.strip())
    if posted is None:
        return day(value)
    month = posted[2].lower()
    try:
        return date(int(posted[3]), MONTHS.index(month) + 1, int(posted[1]))
    except ValueError:
        return None
