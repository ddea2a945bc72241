"""An ArchieML draft: its declared keys, the paragraphs of its freeform lists, and whatever else reads as a sentence.

Keys mean what they mean in front matter (`hed`, `dek`, `byline`, `image.caption`), wherever they are nested. What a
page's own code reads (labels, addresses, sizes) is no copy: a value under another key is read only if it is a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.document import Document, Zone
from newslint.readers import shapes
from newslint.readers.archieml_text import Words, parsed
from newslint.readers.declared import DAYS, PICTURE, ZONES, roles, written_date
from newslint.readers.directives import Order
from newslint.readers.layers import Layer
from newslint.readers.passages import Passage
from newslint.readers.prose import either, line
from newslint.readers.safe_xml import refused
from newslint.readers.story import Facts, document, named
from newslint.text import Source, Span

_KINDS: Mapping[Zone | None, str] = {
    None: "text p para paragraph graf copy body prose",
    Zone.SUBHEAD: "subhed subhead subheadline hed head heading header h2 h3 h4 crosshead title",
    Zone.QUOTE_BLOCK: "quote pullquote pull-quote blockquote",
    Zone.CAPTION: "caption cutline",
    Zone.CREDIT: "credit source",
    Zone.ALT: "alt",
    Zone.NOTE: "note",
}
_FREE = {kind: zone for zone, kinds in _KINDS.items() for kind in kinds.split()}
"""What paragraphs of a freeform list are by their `type`; None where their words and neighbours say it."""

_BODY_KEYS = "text body copy content prose graf paragraph paragraphs story intro"
_BODIES = frozenset(_BODY_KEYS.split())
_FEWEST, _DEEPEST = 5, 60


def _document(source: Source, aliases: Mapping[str, tuple[str, ...]]) -> Document:
    """The document that an ArchieML draft is; `aliases` names further keys by role."""
    orders: list[Order] = []
    reading = _Copy(source, roles(aliases), orders)
    reading.object(parsed(source, orders), ())
    passages = sorted(reading.passages, key=_start)
    return document(source, "archieml", passages, reading.facts, orders)


def documents(source: Source, aliases: Mapping[str, tuple[str, ...]]) -> Iterator[Document]:
    """The one document that a file is."""
    yield _document(source, aliases)


def _start(one: Passage) -> int:
    return one.source.start


class _Copy:
    """Collects what is copy in a value, and what is said of the story."""

    def __init__(self, source: Source, known: Mapping[str, tuple[str, int]], orders: list[Order]) -> None:
        self.source, self.known, self.orders = source, known, orders
        self.passages: list[Passage] = []
        self.facts = Facts()
        self._images = self._depth = 0
        self._headlines = 0

    def object(self, value: Mapping[str, Any], path: tuple[str, ...]) -> None:
        """Read an object: each picture in it is one of its own. Raises `UnreadableError` where it is too deep."""
        self._images += 1
        for key, inner in value.items():
            self._value(inner, (*path, key))

    def _value(self, value: Any, path: tuple[str, ...]) -> None:
        if isinstance(value, Words):
            self._words(value, path)
            return
        self._depth += 1
        if self._depth > _DEEPEST:
            raise refused(self.source, f"its keys lie more than {_DEEPEST} deep in each other", 0)
        self._inside(value, path)
        self._depth -= 1

    def _inside(self, value: Any, path: tuple[str, ...]) -> None:
        if isinstance(value, dict):
            self.object(value, path)
        else:
            for one in value:
                if isinstance(one, dict) and isinstance(one.get("type"), str):
                    self._paragraph(one["type"], one.get("value"), path)
                elif isinstance(one, Words):
                    self._words(one, path, listed=True)
                else:
                    self._value(one, path)

    def _paragraph(self, kind: str, value: Any, path: tuple[str, ...]) -> None:
        """One paragraph of a freeform list, or what stands among them."""
        name = kind.lower()
        if not isinstance(value, Words):
            if value is not None:
                self._value(value, (*path, kind))
        elif name in _FREE:
            zone = _FREE[name]
            self._copy(value, zone, None, kind if zone in PICTURE else None)
        elif _is_sentence(value.text(self.source)):
            self._copy(value, None, None, None)

    def _words(self, words: Words, path: tuple[str, ...], *, listed: bool = False) -> None:
        role = self._role(path)
        zone = ZONES.get(role)
        text = words.text(self.source)
        if zone is not None:
            if zone is not Zone.BYLINE or (text and "_" not in text and text != text.lower()):
                self._copy(words, zone, role, ".".join(path))
        elif role:
            self._fact(role, text, words)
        elif path[-1].lower() in _BODIES or _is_sentence(text):
            self._copy(words, Zone.LIST_ITEM if listed else None, None, None)

    def _role(self, path: tuple[str, ...]) -> str:
        """The role of a key by its whole path, by its last two names or by its own name; a nested `name` signs."""
        names = [part.lower().replace("_", "-") for part in path]
        tails = (".".join(names), ".".join(names[-2:]), names[-1])
        found = next((self.known[tail][0] for tail in tails if tail in self.known), "")
        if not found and names[-1] == "name" and len(names) > 1:
            above = self.known.get(names[-2], ("", 0))[0]
            found = above if above == "byline" else ""
        return found

    def _fact(self, role: str, text: str, words: Words) -> None:
        value: Any = text
        if role in DAYS:
            value = written_date(text)
        elif role == "language":
            value = named(text)
        self.facts.add(role, value, Span(words.runs[0].start, words.runs[-1].end))

    def _copy(self, words: Words, zone: Zone | None, role: str | None, key: str | None) -> None:
        image = f"image-{self._images}" if zone in PICTURE else None
        if role == "headline":
            self._headlines += 1
            key = key if self._headlines > 1 else None
        if zone in (None, Zone.LIST_ITEM, Zone.QUOTE_BLOCK, Zone.NOTE):
            found = either(Layer(self.source, words.runs), self.orders)
            self.passages += [one if zone is None else one._replace(zone=zone) for one in found]
        else:
            printed = zone is not Zone.ALT
            self.passages += line(self.source, words.runs, zone, key=key, image=image, printed=printed)


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= _FEWEST and shapes.ended(text) and text[0] not in "<{[" and "://" not in text[:12]
