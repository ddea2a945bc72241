"""The tree of a page: elements inside elements, mended the way browsers mend them, with text and references as runs.

A paragraph ends where a block begins, a list item where the next one does, an element that is never closed with the
one around it; a closing tag of nothing closes nothing. Nothing is nested by recursion, so depth costs nothing. Raises
`UnreadableError` for a page of more than 60,000 elements, or 300,000 tags and references.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.readers.builder import Run
from newslint.readers.directives import Order, order
from newslint.readers.markup import Token
from newslint.readers.pages.tokens import meant, page_tokens, value
from newslint.text import Source, Span, UnreadableError

_MOST, _MOST_TOKENS = 60_000, 300_000
_BLOCK_ELEMENTS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul amp-img option"
)
BLOCKS = frozenset(_BLOCK_ELEMENTS.split())
"""Elements that stand on lines of their own."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

_VOID_ELEMENTS = "area base basefont br col embed frame hr image img input link meta param source track wbr"
_VOID = frozenset(_VOID_ELEMENTS.split())
_KEEPS_P = frozenset(
    {"li", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "option", "dt", "dd", "body", "html"}
)
_ENDS_P = BLOCKS - _KEEPS_P - {"amp-img"} | {"li", "dt", "dd"}
_SAME = {
    "li": (("li",), ("ul", "ol", "menu", "dir")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "tr": (("tr", "td", "th"), ("table",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "tbody": (("tbody", "thead", "tfoot", "tr"), ("table",)),
    "tfoot": (("tbody", "thead", "tfoot", "tr"), ("table",)),
    "option": (("option",), ("select", "datalist")),
}
"""What an element ends when it opens, and the elements it does not reach out of."""

_WALLS = ("td", "th", "caption", "button", "table")
_TABLE = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th"})


class Node:
    """One element: its name, the spans of its attributes, the ranges of its tags, and what it holds in order."""

    __slots__ = ("attributes", "children", "end", "inner", "marks", "name", "parent", "start", "stop")

    def __init__(self, name: str, attributes: Mapping[str, Span], start: int, inner: int, parent: Node | None) -> None:
        self.name = name
        self.attributes = attributes
        self.start, self.inner = start, inner
        self.stop = self.end = inner
        self.parent = parent
        self.children: list[Node | Run | Token] = []
        self.marks: frozenset[str] | None = None

    def above(self) -> Iterator[Node]:
        """The elements around this one, innermost first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


class Page(Node):
    """The whole page: its elements in the order they open, what scripts say, and the suppressions it asks for."""

    __slots__ = ("nodes", "orders", "source")

    def __init__(self, source: Source) -> None:
        super().__init__("", {}, 0, 0, None)
        self.source = source
        self.nodes: list[Node] = [self]
        self.orders: list[Order] = []
        self.end = self.stop = len(source.text)

    def says(self, node: Node, name: str) -> str:
        """The value of an attribute, empty where the element has none."""
        return value(self.source.text, node.attributes.get(name)) if name in node.attributes else ""

    def named(self, *names: str) -> Iterator[Node]:
        """The elements of these names, in order."""
        return (node for node in self.nodes if node.name in names)


def page(source: Source) -> Page:
    """The tree of a page."""
    growing = _Growing(Page(source))
    for token in page_tokens(source.text, int(source.text.startswith("\ufeff"))):
        growing.take(token)
    growing.close_to(1, len(source.text), len(source.text))
    return growing.page


class _Growing:
    """A tree while it grows: the elements open now, and for each name where in that stack it is open."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.source.text
        self.stack: list[Node] = [page]
        self.where: dict[str, list[int]] = {}
        self.taken = 0

    def take(self, token: Token) -> None:
        self.taken += 1
        self._bounded(self.taken, _MOST_TOKENS, "tags and references")
        sort = token.sort
        if sort == "text":
            self.stack[-1].children.append(Run(token.start, token.end))
        elif sort == "entity":
            self.stack[-1].children.append(Run(token.start, token.end, meant(self.text[token.start : token.end])))
        elif sort == "open":
            self._open(token)
        elif sort == "close":
            self._close(token)
        elif sort == "raw":
            self.stack[-1].children.append(token)
        elif self.text.startswith("<!--", token.start):
            given = order(self.text[token.start + 4 : token.end - 3], Span(token.start, token.end))
            if given is not None:
                self.page.orders.append(given)

    def _open(self, token: Token) -> None:
        name = token.name
        if name in _ENDS_P:
            self._end_p(token.start)
        if name == "a" and self._last("a") > self._last(*_WALLS) and not self._holds_block(self._last("a")):
            self.close_to(self._last("a"), token.start, token.start)
        if name in _SAME:
            self._end_same(name, token.start)
        if name in ("body", "html") and self.where.get(name):
            return
        parent = self.stack[-1]
        node = Node(name, token.attributes, token.start, token.end, parent)
        parent.children.append(node)
        self.page.nodes.append(node)
        self._bounded(len(self.page.nodes), _MOST, "elements")
        if name in _VOID or (self.text[token.end - 2] == "/" and name not in BLOCKS):
            return
        self.where.setdefault(name, []).append(len(self.stack))
        self.stack.append(node)

    def _bounded(self, count: int, most: int, what: str) -> None:
        if count > most:
            raise UnreadableError(self.page.source.path, "unreadable", f"the page holds more than {most:,} {what}")

    def _last(self, *names: str) -> int:
        """Where in the stack the innermost of these is open, 0 where none is."""
        return max((self.where[name][-1] for name in names if self.where.get(name)), default=0)

    def _end_p(self, at: int) -> None:
        found = self._last("p")
        if found and found > self._last(*_WALLS):
            self.close_to(found, at, at)

    def _end_same(self, name: str, at: int) -> None:
        ends, walls = _SAME[name]
        wall = self._last(*walls)
        found = min((places[-1] for each in ends if (places := self.where.get(each)) and places[-1] > wall), default=0)
        if found:
            self.close_to(found, at, at)

    def _close(self, token: Token) -> None:
        name = token.name
        found = self._last(name)
        if not found or name in ("body", "html"):
            return
        if name in _TABLE:
            if name != "table" and found < self._last("table"):
                return
        elif found < self._last("td", "th"):
            return
        if name not in BLOCKS and self._holds_block(found):
            # <a><div>…</a></div>: the link ends, the block does not
            self.where[name].pop()
            self.stack[found].name = "span"
            return
        self.close_to(found, token.start, token.end)

    def _holds_block(self, found: int) -> bool:
        return any(node.name in BLOCKS for node in self.stack[found + 1 : found + 65])

    def close_to(self, depth: int, stop: int, end: int) -> None:
        """Close all elements from this depth of the stack on; the outermost of them ends with the tag that does it."""
        while len(self.stack) > depth:
            node = self.stack.pop()
            places = self.where.get(node.name)
            if places and places[-1] == len(self.stack):
                places.pop()
            node.stop = stop
            node.end = end if len(self.stack) == depth else stop
