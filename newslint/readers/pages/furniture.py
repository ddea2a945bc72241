"""What is story on a page and what surrounds it, told by the names of elements, their roles and their classes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from newslint.lexicons import lexicon
from newslint.readers.builder import Run
from newslint.readers.pages.tree import BLOCKS, HEADINGS, Node, Page

_UNSEEN_ELEMENTS = (
    "head script style noscript template iframe object embed video audio canvas svg math select datalist textarea "
    "button input option title noembed noframes xmp map amp-ad amp-iframe amp-embed amp-analytics dialog menu "
    "progress"
)
_UNSEEN = frozenset(_UNSEEN_ELEMENTS.split())
_FURNITURE = frozenset({"nav", "aside", "footer", "form", "search"})
_NEVER = frozenset({"", "html", "body", "article", "main", "p", "h1"})
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_EXEMPT = ("no-", "has-", "with-", "is-", "hide-", "not-", "without-", "js-", "tag-", "category-", "data-")
_HIDDEN = frozenset({"hidden", "hide", "d-none", "is-hidden"})
_MANY = 0.4
_LINKED = 0.6
_LEAST = 25


@cache
def words(name: str) -> frozenset[str]:
    """A list of the lexicon of pages."""
    return frozenset(lexicon("pages")[name])


def marks(page: Page, node: Node) -> frozenset[str]:
    """The classes, id and role of an element in lower case, and the words they are made of."""
    if node.marks is None:
        found: set[str] = set()
        for name in ("class", "id", "role", "itemprop", "rel", "data-testid", "data-component"):
            for each in page.says(node, name).split()[:40]:
                if each.lower().startswith(_EXEMPT):
                    continue
                found.add(each.lower())
                found.update(word.lower() for word in _WORDS.findall(each[:80]))
        node.marks = frozenset(found)
    return node.marks


def is_marked(page: Page, node: Node, name: str) -> bool:
    """Whether a class of an element is one of the words of a list."""
    return bool(node.attributes) and not words(name).isdisjoint(marks(page, node))


def is_unseen(page: Page, node: Node) -> bool:
    """Whether an element shows nothing, or nothing that is copy."""
    if node.name in _UNSEEN or "hidden" in node.attributes:
        return True
    style = page.says(node, "style").replace(" ", "").lower() if "style" in node.attributes else ""
    return "display:none" in style or "visibility:hidden" in style


def _is_hidden(page: Page, node: Node) -> bool:
    """Whether a class hides an element on screens of every size ("hidden md:block" hides it on small ones only)."""
    classes = page.says(node, "class").split() if "class" in node.attributes else []
    return not _HIDDEN.isdisjoint(classes) and not any(":" in each for each in classes)


class Weighed:
    """A page with its copy weighed: how much of it each element holds, in paragraphs and links, and what is left out.

    `good` is the length of the paragraphs inside an element that are not mere links; elements in `out` are not read.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.plain: dict[Node, float] = dict.fromkeys(page.nodes, 0)
        self.linked: dict[Node, float] = dict.fromkeys(page.nodes, 0)
        self.out: set[Node] = set()
        self._weigh()
        self._leave_out()

    def _weigh(self) -> None:
        """Add up the copy of every element; what shows nothing weighs nothing."""
        unseen: set[Node] = set()
        in_link: set[Node] = set()
        own: dict[Node, int] = {}
        block: dict[Node, Node] = {}
        for node in self.page.nodes:
            parent = node.parent
            if parent in unseen or is_unseen(self.page, node):
                unseen.add(node)
                continue
            if node.name == "a" or parent in in_link:
                in_link.add(node)
            block[node] = node if node.name in BLOCKS or parent is None else block[parent]
            size = sum(_size(self.page, child) for child in node.children if isinstance(child, Run))
            (self.linked if node in in_link else self.plain)[node] += size
            if node not in in_link:
                own[block[node]] = own.get(block[node], 0) + size
        self.out |= unseen
        self._own = {node: _goodness(node, size) for node, size in own.items()}
        self.good = self._summed(self._own)
        self.plain, self.linked = self._summed(self.plain), self._summed(self.linked)

    def _leave_out(self) -> None:
        total = max(self.good[self.page], 1.0)
        for node in self.page.nodes[1:]:
            if node.parent in self.out or (node not in self.out and self._is_furniture(node, total)):
                self.out.add(node)
        self.good = self._summed({node: size for node, size in self._own.items() if node not in self.out})

    def _summed(self, own: Mapping[Node, float]) -> dict[Node, float]:
        """What every element holds, given what stands in each of them itself."""
        sums = {node: own.get(node, 0) for node in self.page.nodes}
        for node in reversed(self.page.nodes[1:]):
            if node.parent is not None:
                sums[node.parent] += sums[node]
        return sums

    def _is_furniture(self, node: Node, total: float) -> bool:
        if node.name in _NEVER or is_marked(self.page, node, "story"):
            return False
        if is_marked(self.page, node, "replies"):
            return self.plain[node] < 0.9 * self.plain[self.page]
        if node.name in _FURNITURE or is_marked(self.page, node, "furniture") or _is_hidden(self.page, node):
            return self.good[node] < _MANY * total
        return False

    def is_linked(self, node: Node) -> bool:
        """Whether nearly all that an element says is links."""
        linked, plain = self.linked[node], self.plain[node]
        return linked > 0 and linked >= _LINKED * (linked + plain)


def _size(page: Page, run: Run) -> int:
    if run.reads is not None:
        return len(run.reads)
    words = page.source.text[run.start : run.end]
    return 0 if words.isspace() else len(words.strip())


def _goodness(node: Node, size: int) -> float:
    if size < _LEAST or node.name in HEADINGS:
        return 0.0
    return size * (0.4 if node.name in ("li", "td", "th", "dd", "dt") else 1.0)
