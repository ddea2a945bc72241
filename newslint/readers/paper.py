"""A word processor's document while it is read: its paragraphs with their styles, pictures, notes and suppressions.

A style names a zone (`styles` among the lexicons); a paragraph without one is left to its words. A paragraph that is
nothing but `[newslint: …]` is a suppression and so is a comment that says it, for the paragraph it hangs on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from newslint.document import Document, Zone
from newslint.lexicons import lexicon
from newslint.readers.builder import CopyBuilder, Run
from newslint.readers.declared import written_date
from newslint.readers.directives import Order, order, suppressions
from newslint.readers.passages import Passage, passage, written
from newslint.readers.safe_xml import XmlEvent, refused, xml_events
from newslint.readers.zoning import zoned
from newslint.text import Source, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_PARTED = re.compile(r"_(?P<code>[0-9a-f]{2})_")
_RANKED = re.compile(r"(?P<name>.*?\D)\s*(?P<rank>\d)?$")
_FIGURE = (Zone.CAPTION, Zone.CREDIT)
_MOST = 400_000
_LONG_CELL = 250
_TOP = 3


@cache
def _zones() -> dict[str, str]:
    return {name: role for role, names in lexicon("styles").items() if role != "published" for name in names}


def style_role(name: str) -> tuple[str, int]:
    """The role of a style by its name, empty where it has none, and its rank: `heading 2` is a subhead of rank 2."""
    plain = _PARTED.sub(lambda found: chr(int(found["code"], 16)), name).lower().strip()
    found = _RANKED.match(plain)
    bare, rank = (found["name"].strip(), int(found["rank"] or 0)) if found else (plain, 0)
    return _zones().get(plain) or _zones().get(bare, ""), rank


def bounded(source: Source) -> Iterator[XmlEvent]:
    """What the XML of a document says. Raises `UnreadableError` for one that says more than any draft does."""
    for count, event in enumerate(xml_events(source)):
        if count > _MOST:
            raise refused(source, f"it holds more than {_MOST:,} tags and runs of text")
        yield event


class Paragraph:
    """One paragraph while it is open."""

    __slots__ = ("item", "level", "role", "runs", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.runs: list[Run] = []
        self.role = ""
        self.level = 0
        self.item = False


class Paper:
    """Collects the passages, suppressions and properties of a document."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.passages: list[Passage] = []
        self.orders: list[Order] = []
        self.facts: dict[str, Any] = {}
        self.cells = 0
        self._open: list[Paragraph] = []
        self._images = 0

    @property
    def paragraph(self) -> Paragraph | None:
        """The innermost paragraph that is open."""
        return self._open[-1] if self._open else None

    def begin(self, start: int) -> Paragraph:
        """Open a paragraph; one that opens inside another (a text box) is told on its own."""
        self._open.append(Paragraph(start))
        return self._open[-1]

    def take(self, start: int, end: int, reads: str | None = None) -> None:
        """Take words into the open paragraph."""
        if self._open:
            self._open[-1].runs.append(Run(start, end, reads))

    def end(self, end: int) -> None:
        """Close the innermost paragraph and tell it."""
        if not self._open:
            return
        closed = self._open.pop()
        extent = Span(closed.start, end)
        found = passage(self.source, closed.runs, extent)
        if found is None or closed.role == "skipped":
            return
        words = found.text.strip()
        given = order(words[1:-1], extent) if words[0] == "[" and words[-1] == "]" else None
        if given is not None:
            self.orders.append(given)
            return
        zone = self._zone(closed, len(words))
        image = f"image-{self._images}" if zone in _FIGURE and self._images else None
        self.passages.append(found._replace(zone=zone, level=closed.level, image=image))

    def _zone(self, closed: Paragraph, size: int) -> Zone | None:
        if closed.role and closed.role != "list-item":
            return Zone(closed.role)
        if self.cells and size <= _LONG_CELL:
            return Zone.TABLE_CELL
        return Zone.LIST_ITEM if closed.item or closed.role else None

    def note(self, place: Span, words: str) -> None:
        """Tell a note that is kept elsewhere, at the place that calls it."""
        found = passage(self.source, (Run(place.start, place.end, words),), place, zone=Zone.NOTE, key="note")
        if found is not None:
            self.passages.append(found)

    def picture(self, alt: Span | None, runs: Iterable[Run] = ()) -> None:
        """From here on captions belong to a new picture; its alt text is told."""
        self._images += 1
        image = f"image-{self._images}"
        if alt is not None:
            found = passage(self.source, runs, alt, zone=Zone.ALT, key="alt", image=image, printed=False)
            self.passages += [found] if found is not None else []

    def alternative(self, words: XmlEvent) -> None:
        """Tell the alt text of the last picture, or a piece of it."""
        runs: tuple[Run, ...] = (Run(words.start, words.end, words.reads),)
        last = self.passages[-1] if self.passages else None
        if last is not None and last.zone is Zone.ALT and last.source.end == words.start:
            runs = (*self.passages.pop().runs, *runs)
        image = f"image-{self._images}"
        found = passage(self.source, runs, zone=Zone.ALT, key="alt", image=image, printed=False)
        self.passages += [found] if found is not None else []

    def comment(self, words: str) -> None:
        """A comment is no copy; it may be a suppression of the paragraph it hangs on."""
        start = self._open[0].start if self._open else 0
        given = order(words, Span(start, start))
        if given is not None:
            self.orders.append(given)

    def known(self, properties: Mapping[str, str]) -> None:
        """Keep what the properties of the document say of the story: when it is published, in which language."""
        names = frozenset(lexicon("styles")["published"])
        for name, value in properties.items():
            plain = name.lower().replace("_", " ").strip()
            if plain in names and "published" not in self.facts:
                self.facts |= {"published": day} if (day := written_date(value)) else {}
            elif plain == "language" and value:
                self.facts.setdefault("language", value.replace("_", "-"))
            elif plain == "title" and value.strip():
                self.facts.setdefault("title", value.strip())

    def document(self, format: str) -> Document:
        """The document that has been read."""
        source = self.source
        builder = CopyBuilder(source)
        for whole, parts in zoned(self._ordered()):
            written(builder, source, whole, parts)
        view, blocks = builder.finish()
        asked = suppressions(sorted(self.orders, key=lambda each: each.span), blocks, len(source.text))
        facts = dict(self.facts)
        published, language = facts.pop("published", None), facts.get("language", "en")
        return Document(source, format, view, blocks, published, language, suppressions=asked, metadata=facts)

    def _ordered(self) -> list[Passage]:
        """The passages in the order of the source; without a title, the first heading of the first rank is one."""
        told = sorted(self.passages, key=lambda each: each.source)
        if any(each.zone is Zone.HEADLINE for each in told):
            return told
        for at, each in enumerate(told[:_TOP]):
            if each.zone is Zone.SUBHEAD and each.level <= 1:
                told[at] = each._replace(zone=Zone.HEADLINE)
                break
        return told
