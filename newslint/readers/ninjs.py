"""ninjs 1 to 3: each item is a story of its own, with the pictures that go with it as captions.

Of several forms of one body (HTML, NITF, text) one is read, marked up before plain; so with descriptions. A picture's
description is its caption, its byline the credit. `part` of a block is the path of its value (`bodies[0].value`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newslint.document import Document, Zone
from newslint.readers.builder import Run
from newslint.readers.directives import Order
from newslint.readers.elements import root as read_root
from newslint.readers.json_text import Value, Words, objects, parsed, runs
from newslint.readers.layers import Layer
from newslint.readers.nitf import story as nitf_story
from newslint.readers.passages import Passage
from newslint.readers.prose import html, line, looks_like_html, plain
from newslint.readers.shapes import folded
from newslint.readers.story import Facts, day, document, named
from newslint.text import Source, UnreadableError

_ITEMS = ("items", "item", "results", "newsitems", "_items", "hits")
_COPY = re.compile(r"headlines?|headline_.+|title|body|bodies|body_.+|descriptions?|description_.+")
_PICTURED = frozenset({"picture", "photo", "graphic", "image", "video", "audio"})
_DATES = ("firstpublished", "published", "versioncreated", "firstcreated", "contentcreated")
_BEGINNING = 60
_UNPRINTED = frozenset({"writer", "internal", "keywords"})
_LEFT_OUT = "this JSON is no ninjs story (no item has a headline, a body or a description); newslint reads ninjs 1 to 3"


def documents(source: Source, _: Mapping[str, tuple[str, ...]]) -> Iterator[Document]:
    """Every story of a file, in order. Raises `UnreadableError` where it holds none."""
    items = list(_items(parsed(source)))
    if not items:
        raise UnreadableError(source.path, "unreadable", _LEFT_OUT, source.position(0))
    stories = [story for item in items for story in _stories(source, item)]
    for number, (item, passages, facts, orders) in enumerate(stories, 1):
        if len(stories) > 1:
            facts.add("story", _words(source, item, "uri", "guid") or str(number))
        yield document(source, "ninjs", passages, facts, orders)
    if not stories:
        yield document(source, "ninjs", [], Facts())


def _items(value: Value) -> Iterator[Mapping[str, Any]]:
    """The items of a file: the value itself, those of a list, or those of a list of results."""
    if isinstance(value, dict):
        if any(_COPY.fullmatch(key) for key in value):
            yield value
            return
        value = next((value[name] for name in _ITEMS if isinstance(value.get(name), list)), None)
    for one in objects(value) if isinstance(value, list) else ():
        if any(_COPY.fullmatch(key) for key in one):
            yield one


Told = tuple[Mapping[str, Any], list[Passage], Facts, list[Order]]


def _stories(source: Source, item: Mapping[str, Any]) -> Iterator[Told]:
    """The story of an item, then those of the texts that it carries along."""
    waiting = [item]
    while waiting:
        reading = _Item(source, waiting.pop(0))
        passages = list(reading.passages())
        if passages:
            yield reading.item, passages, reading.facts, reading.orders
        waiting = [*reading.carried, *waiting]


def _words(source: Source, item: Mapping[str, Any], *names: str) -> str:
    """What the first string of these names reads as."""
    for name in names:
        found = item.get(name)
        if isinstance(found, Words) and len(found.span):
            return Layer(source, runs(source, found)).text.strip()
    return ""


class _Item:
    """One item being read."""

    def __init__(self, source: Source, item: Mapping[str, Any]) -> None:
        self.source, self.item, self.facts = source, item, Facts()
        self.orders: list[Order] = []
        self.carried: list[Mapping[str, Any]] = []

    def passages(self) -> Iterator[Passage]:
        """Everything that is copy, in the order of a page."""
        item = self.item
        self._facts()
        pictured = _words(self.source, item, "type").lower() in _PICTURED
        yield from self._headlines()
        for name in ("ednote", "embargoed"):
            yield from self._line(item.get(name), Zone.NOTE, key=name, printed=False)
        caption = {"zone": Zone.CAPTION, "image": "image-1"} if pictured else {"zone": Zone.DEK}
        told = list(self._descriptions(item, **caption))
        yield from told
        for name in ("byline", "by", "creditline"):
            if pictured:
                yield from self._line(item.get(name), Zone.CREDIT, image="image-1")
            elif name != "creditline":
                yield from self._line(item.get(name), Zone.BYLINE, key=name)
        body = list(self._body())
        yield from _new(body, told) if pictured else body
        yield from self._associations([*told, *body])

    def _facts(self) -> None:
        item, source = self.item, self.source
        for name in _DATES:
            found = item.get(name)
            if isinstance(found, Words):
                self.facts.add("published", day(_words(source, item, name)), found.span)
        for role, names in (("language", ("language",)), ("slug", ("slugline", "slug")), ("location", ("located",))):
            for name in names:
                found = item.get(name)
                if isinstance(found, Words):
                    value = _words(source, item, name)
                    self.facts.add(role, named(value) if role == "language" else value, found.span)
        for one in objects(item.get("authors")):
            self.facts.author(_words(source, one, "name"))

    def _headlines(self) -> Iterator[Passage]:
        item, number = self.item, 0
        named_so = [item[key] for key in item if key == "headline" or key.startswith("headline_")]
        listed = [one.get("value") for one in objects(item.get("headlines"))]
        for number, value in enumerate([*named_so, *listed]):
            yield from self._line(value, Zone.HEADLINE, key="headline" if number else None)
        if not named_so and not listed:
            yield from self._line(item.get("title"), Zone.HEADLINE)

    def _line(self, value: Any, zone: Zone, **known: Any) -> list[Passage]:
        if not isinstance(value, Words):
            return []
        return line(self.source, runs(self.source, value), zone, value.span, part=value.path, **known)

    def _descriptions(self, item: Mapping[str, Any], **known: Any) -> Iterator[Passage]:
        """The description in one of its forms; each of a list, where it has several."""
        forms = [(key, item[key]) for key in item if key == "description" or key.startswith("description_")]
        chosen = min(forms, key=_plainness, default=None)
        told = [] if chosen is None else [(chosen[1], "")]
        told += [(one.get("value"), _words(self.source, one, "role")) for one in objects(item.get("descriptions"))]
        found: list[Passage] = []
        for value, role in told:
            if role.lower() in _UNPRINTED:
                continue
            as_caption = {"zone": Zone.CAPTION, "image": "image-1"} if "caption" in role.lower() else {}
            found += _new(self._line(value, **{"zone": Zone.DEK, **known, **as_caption}), found)
        yield from found

    def _body(self) -> Iterator[Passage]:
        bodies = [(key, self.item[key]) for key in self.item if key == "body" or key.startswith("body_")]
        for one in objects(self.item.get("bodies")):
            kind = f"{_words(self.source, one, 'contenttype')} {_words(self.source, one, 'role')}"
            bodies.append((kind, one.get("value")))
        layers = [
            (kind.lower(), value, Layer(self.source, runs(self.source, value)))
            for kind, value in bodies
            if isinstance(value, Words)
        ]
        told = [one for one in layers if one[2].text.strip()]
        if told:
            kind, value, layer = min(told, key=_preference)
            yield from self._read(kind, layer, value)

    def _read(self, kind: str, layer: Layer, value: Words) -> Sequence[Passage]:
        if layer.text.lstrip().startswith(("<?xml", "<nitf")):
            try:
                return [layer.passage(one, part=value.path) for one in _nitf(layer)]
            except UnreadableError:  # what is broken is read as a page
                return html(layer, self.orders, part=value.path)
        return (html if _is_page(kind, layer) else plain)(layer, self.orders, part=value.path)

    def _associations(self, told: Sequence[Passage]) -> Iterator[Passage]:
        """The pictures that go with a story, but for captions that its body has printed already."""
        for number, one in enumerate(objects(self.item.get("associations")), 2):
            kind = _words(self.source, one, "type").lower()
            if kind not in _PICTURED:
                self.carried.append(one)
                continue
            image = f"image-{number}"
            captions = list(self._descriptions(one, zone=Zone.CAPTION, image=image))
            if captions and not list(_new(captions, told)):
                continue
            yield from captions
            credit = next((one[name] for name in ("byline", "by", "creditline") if name in one), None)
            yield from self._line(credit, Zone.CREDIT, image=image)


def _nitf(layer: Layer) -> Iterator[Passage]:
    """The passages of NITF inside a string, in the places of that string."""
    start = len(layer.text) - len(layer.text.lstrip())
    inner = Layer(layer.inner, (Run(start, len(layer.text)),))
    return map(inner.passage, nitf_story(inner.inner, read_root(inner.inner, []), Facts(), titled=True))


def _new(passages: Iterable[Passage], told: Iterable[Passage]) -> Iterator[Passage]:
    """The passages that do not begin as one does that was told before."""
    before = {_opening(one) for one in told}
    return (one for one in passages if _opening(one) not in before)


def _opening(one: Passage) -> str:
    return folded(one.text)[:_BEGINNING].strip()


def _plainness(form: tuple[str, Any]) -> int:
    """Descriptions are short: plain text is as good as any markup."""
    key = form[0]
    return 0 if key.endswith("text") and "rich" not in key else 1 if key == "description" else 2


def _is_page(kind: str, layer: Layer) -> bool:
    return "html" in kind or "rich" in kind or looks_like_html(layer.text)


def _preference(body: tuple[str, Words, Layer]) -> int:
    kind, _, layer = body
    if layer.text.lstrip().startswith(("<?xml", "<nitf")):
        return 1
    return 0 if _is_page(kind, layer) else 2
