"""The copy of a page, told from its headline to the end of its story as passages in the order of the source.

Lists of links, paragraphs that are one link, and what stands between the headline and the story without saying who
wrote it, when, or in short what, are left out. Elements are walked one by one, so depth costs nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.document import Zone
from newslint.readers.builder import Run
from newslint.readers.markup import Token
from newslint.readers.pages.furniture import Weighed, is_marked, marks, words
from newslint.readers.pages.pictures import Pictures, shortcodes
from newslint.readers.pages.tree import BLOCKS, HEADINGS, Node
from newslint.readers.passages import Passage, passage
from newslint.readers.shapes import folded
from newslint.record import Record
from newslint.text import Span

_ABOVE = frozenset({Zone.HEADLINE, Zone.DEK, Zone.BYLINE, Zone.NOTE, Zone.CAPTION, Zone.CREDIT, Zone.ALT})
_FIGURE = frozenset({Zone.CAPTION, Zone.CREDIT})
_WHOLE = frozenset({Zone.HEADLINE, Zone.BYLINE, Zone.CREDIT})
_SETTLED = frozenset({Zone.HEADLINE, Zone.BYLINE, Zone.DEK, Zone.NOTE, Zone.EMBED, Zone.CODE, Zone.CREDIT})
_LEAST_ABOVE, _LEAST_BEFORE = 60, 100
_LINE, _LONG_CELL, _CAPTION, _DEK, _LINK = 160, 250, 900, 500, 220
_LINKED = 0.8
_OFTEN = 3


class Here(Record):
    """Where the walk is: the zone of the elements around, a heading's rank, in a link, in a figure, in the story."""

    zone: Zone | None = None
    level: int = 0
    linked: bool = False
    figure: bool = False
    story: bool = False


class Telling:
    """Collects the passages of a page while its elements are walked."""

    def __init__(self, weighed: Weighed, story: Node, headline: Node | None, *, whole: bool) -> None:
        self.weighed, self.page = weighed, weighed.page
        self.source = weighed.page.source
        self.story, self.headline, self.whole = story, headline, whole
        self.passages: list[Passage] = []
        self.pictures = Pictures(weighed.page, self.passages)
        self._runs: list[Run] = []
        self._linked = self._breaks = 0
        self._line: Node | None = None
        self._begun = headline is None
        self._told = False
        self._here = Here()

    def tell(self, top: Node) -> list[Passage]:
        """The passages of everything inside an element that is told, in order."""
        waiting: list[tuple[Node | Run | Token, Here, bool]] = [(top, Here(), False)]
        while waiting:
            each, here, leaving = waiting.pop()
            if isinstance(each, Run):
                self._here = here
                self._text(each)
            elif isinstance(each, Node) and leaving:
                self._leave(each, here)
            elif isinstance(each, Node) and not self._passed_over(each):
                inner = self._enter(each, here)
                waiting.append((each, here, True))
                waiting += ((child, inner, False) for child in reversed(each.children))
        self._flush()
        return self._trimmed()

    def _passed_over(self, node: Node) -> bool:
        return node in self.weighed.out or (not self.whole and node.start >= self.story.end)

    def _enter(self, node: Node, here: Here) -> Here:
        """What holds inside an element, once everything before it is told."""
        name = node.name
        zone, level = self._zone(node, here), here.level
        if self._joined(node, here.zone) and zone is here.zone:
            self._runs += [Run(node.start, node.inner, " ")] * (name in BLOCKS)
        elif name in BLOCKS or zone is not here.zone:
            self._flush()
            self._line = node
        if name in HEADINGS:
            level = int(name[1])
        if name in ("img", "amp-img", "image"):
            self.pictures.show(node, told=zone is not Zone.BYLINE and self._is_told(Zone.ALT, 0, story=here.story))
        elif name == "br":
            self._break(node)
        elif name == "span" and not node.children and "br" in marks(self.page, node):
            self._runs.append(Run(node.start, node.inner, " "))
        elif name == "q":
            self._runs.append(Run(node.start, node.inner, "“"))
        elif name == "figure":
            self.pictures.figure()
        self._begun = self._begun or node is self.headline
        return Here(
            zone, level, here.linked or name == "a", here.figure or name == "figure", here.story or node is self.story
        )

    def _joined(self, node: Node, zone: Zone | None) -> bool:
        """Whether an element inside one of these zones is part of its line: the name in a byline, half a headline."""
        return zone in _WHOLE and node.name not in ("p", "br", "img")

    def _leave(self, node: Node, here: Here) -> None:
        if node.name == "q" and node.stop > node.inner:
            self._runs.append(Run(node.stop, node.end, "”"))
        elif self._line is node:
            self._flush(Span(node.start, node.end))
        elif node.name in BLOCKS:
            if self._joined(node, here.zone):
                self._runs.append(Run(node.stop, node.end, " "))
            else:
                self._flush()

    def _zone(self, node: Node, here: Here) -> Zone | None:
        """The zone of an element: its own, or that of the elements around it."""
        if node is self.headline:
            return Zone.HEADLINE
        if here.zone is Zone.DEK and self._above(node) in (Zone.BYLINE, Zone.NOTE):
            return self._above(node)
        if here.zone in _SETTLED:
            return Zone.NOTE if here.zone is Zone.HEADLINE and self._is_kicker(node) else here.zone
        figure = self._figured(node, here)
        if figure is not None or here.zone is Zone.CAPTION:
            return figure or here.zone
        above = None if self._told or not self._begun else self._above(node)
        return above or self._contained(node, here) or here.zone

    def _is_kicker(self, node: Node) -> bool:
        """Whether an element inside the headline is the line above it."""
        return (
            is_marked(self.page, node, "kicker")
            and self.weighed.plain[node] < self.weighed.plain[self.headline or node]
        )

    def _figured(self, node: Node, here: Here) -> Zone | None:
        """Caption or credit, where an element is one."""
        if not (here.figure or node.name in BLOCKS or here.zone is Zone.CAPTION):
            return None
        size = self.weighed.plain[node] + self.weighed.linked[node]
        if size > _CAPTION:
            return None
        if (here.figure or here.zone is Zone.CAPTION) and is_marked(self.page, node, "credit"):
            return Zone.CREDIT
        if node.name in ("figcaption", "caption"):
            return Zone.CAPTION
        return Zone.CAPTION if is_marked(self.page, node, "caption") and not _holds(node, "img", "figure") else None

    def _above(self, node: Node) -> Zone | None:
        """Byline, dek or the line with the date, where an element above the story's first paragraph is one."""
        size = self.weighed.plain[node] + self.weighed.linked[node]
        if not 0 < size <= _DEK or node is self.story:
            return None
        if size <= _LINE:
            if node.name == "address" or is_marked(self.page, node, "byline"):
                return Zone.BYLINE
            if node.name == "time" or is_marked(self.page, node, "dated"):
                return Zone.NOTE
        if node.name in BLOCKS and is_marked(self.page, node, "dek") and size > _LINE / 4:
            return Zone.DEK
        return None

    def _contained(self, node: Node, here: Here) -> Zone | None:
        name = node.name
        if is_marked(self.page, node, "embed"):
            return Zone.EMBED
        if name in HEADINGS:
            return Zone.SUBHEAD
        if name in ("td", "th"):
            size = self.weighed.plain[node] + self.weighed.linked[node]
            return Zone.TABLE_CELL if size <= _LONG_CELL and not _holds(node, "p", "div", "table") else None
        # "Lena Orso covers the harbour." below the story is the desk speaking of its author
        noted = is_marked(self.page, node, "note") or (self._told and is_marked(self.page, node, "byline"))
        if name in BLOCKS and noted and self.weighed.plain[node] < 4 * _DEK:
            return Zone.NOTE
        zone = _CONTAINERS.get(name)
        return None if zone is None or (here.zone is Zone.QUOTE_BLOCK and zone is Zone.LIST_ITEM) else zone

    def _text(self, run: Run) -> None:
        if run.reads is not None:
            self._take(run)
            return
        for piece, code in shortcodes(self.source.text, run):
            if code is None:
                self._take(piece)
                continue
            if code.opens or code.closes:
                self._flush(zone=Zone.CAPTION if code.closes and self.pictures.held else None)
            self.pictures.shortcode(code)

    def _take(self, run: Run) -> None:
        reads = self.source.text[run.start : run.end] if run.reads is None else run.reads
        if not reads.isspace():
            self._breaks = 0
            self._linked += len(reads) * self._here.linked
        self._runs.append(run)

    def _break(self, node: Node) -> None:
        """A line break is white space, two of them end a paragraph."""
        self._breaks += 1
        if self._breaks > 1:
            self._flush()
        elif self._runs:
            self._runs.append(Run(node.start, node.inner, " "))

    def _flush(self, extent: Span | None = None, zone: Zone | None = None) -> None:
        """Close the open passage."""
        runs, linked, here = self._runs, self._linked, self._here
        self._runs, self._linked, self._breaks, self._line = [], 0, 0, None
        found = passage(self.source, runs, extent) if runs else None
        if found is None:
            return
        zone = zone or here.zone
        if zone is Zone.CAPTION and found.head.lstrip(" |(\n\r\t\u00a0").startswith("©"):
            zone = Zone.CREDIT
        size = len(found.text.strip())
        if not self._is_told(zone, size - linked, story=here.story) or self._is_link(found, zone, linked, size):
            return
        if zone is Zone.SUBHEAD and not self._told and self._is_dek():
            zone = Zone.DEK
        self._told = self._told or zone is None or zone in (Zone.LIST_ITEM, Zone.QUOTE_BLOCK, Zone.TABLE_CELL)
        level = here.level if zone in (Zone.HEADLINE, Zone.SUBHEAD, Zone.DEK) else 0
        image = self.pictures.image if zone in _FIGURE else None
        if zone in _FIGURE and not self.pictures.is_new(found.text, zone):
            return
        self.passages.append(Passage(found.runs, found.text, found.source, zone=zone, image=image, level=level))

    def _is_told(self, zone: Zone | None, size: int, *, story: bool) -> bool:
        """Whether a passage belongs to the story: inside it, or above it and of a sort that stands there."""
        if self.whole:
            return True
        if not self._begun:
            return zone in (Zone.CAPTION, Zone.CREDIT, Zone.ALT) or (story and zone is None and size >= _LEAST_BEFORE)
        return story or zone in _ABOVE or size >= _LEAST_ABOVE

    def _is_link(self, found: Passage, zone: Zone | None, linked: int, size: int) -> bool:
        """Whether a passage is a link to another story: all of it, or what follows "Read also:"."""
        if self.whole or not linked or zone not in (None, Zone.LIST_ITEM, Zone.SUBHEAD, Zone.TABLE_CELL, Zone.NOTE):
            return False
        if linked >= _LINKED * size:
            return size <= _LINK
        low = found.head.lstrip(" \n\t»>-–—•►▶+[(").lower()
        return linked >= size / 2 and low.startswith(tuple(words("more")))

    def _is_dek(self) -> bool:
        """Whether a heading stands right under the headline."""
        last = next((each for each in reversed(self.passages) if each.zone is not Zone.ALT), None)
        return last is not None and last.zone is Zone.HEADLINE

    def _trimmed(self) -> list[Passage]:
        """The passages without the headings at the end that have nothing under them."""
        said = Counter(folded(each.text) for each in self.passages if each.key is None)
        told = [each for each in self.passages if self.whole or said[folded(each.text)] < _OFTEN]
        while not self.whole and told and told[-1].zone is Zone.SUBHEAD:
            told.pop()
        return told


_CONTAINERS = {
    "pre": Zone.CODE,
    "blockquote": Zone.QUOTE_BLOCK,
    "li": Zone.LIST_ITEM,
    "dd": Zone.LIST_ITEM,
    "dt": Zone.LIST_ITEM,
}


def _holds(node: Node, *names: str) -> bool:
    return any(each.name in names for each in _nearby(node))


def _nearby(node: Node) -> Iterator[Node]:
    """The elements inside one, two deep, the first fifty of each."""
    for child in node.children[:50]:
        if isinstance(child, Node):
            yield child
            yield from (each for each in child.children[:50] if isinstance(each, Node))
