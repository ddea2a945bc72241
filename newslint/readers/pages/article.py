"""Which element of a page holds the story, and which heading is its headline.

The story is where most paragraphs are: from the body down, the one element that holds nearly all of them. The headline
is the heading that says what the page's metadata calls the story, or the first of the highest rank. A page that is only
a piece of one (no body, no head) is story from end to end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.lexicons import lexicon
from newslint.readers.builder import Run
from newslint.readers.markup import Token
from newslint.readers.pages.furniture import Weighed, is_marked
from newslint.readers.pages.tree import HEADINGS, Node
from newslint.readers.shapes import folded

_SHARE = 0.7
_STORY_SHARE = 0.45
_CONTAINING_ELEMENTS = "body html div section article main td table tbody tr center form span li ul ol dd dl"
_CONTAINERS = frozenset(_CONTAINING_ELEMENTS.split())
_LONGEST_TITLE = 400
_RANKS = {"h1": 3.0, "h2": 1.0, "h3": 0.5}


def is_piece(weighed: Weighed) -> bool:
    """Whether a source is a piece of a page: neither a head nor a body nor a title is in it."""
    return not any(weighed.page.named("html", "body", "head", "title"))


def story(weighed: Weighed, headline: Node | None) -> Node:
    """The element that holds the story."""
    page = weighed.page
    if is_piece(weighed):
        return page
    node = page.nodes[0]
    total = weighed.good[node]
    named = [each for each in page.nodes if each not in weighed.out and _is_story(weighed, each)]
    best = max(named, key=lambda each: weighed.good[each], default=None)
    if best is not None and weighed.good[best] >= _STORY_SHARE * total:
        return _down(weighed, best, 0.9)
    found = _down(weighed, node, _SHARE)
    if headline is not None and found is not page:
        around = next((each for each in headline.above() if each.name in ("article", "main")), None)
        if around is not None and weighed.good[around] >= _STORY_SHARE * total and _is_inside(around, found):
            return _down(weighed, around, 0.9)
    return found


def _is_story(weighed: Weighed, node: Node) -> bool:
    return node.name in ("div", "section", "article", "main") and is_marked(weighed.page, node, "story")


def _is_inside(node: Node, other: Node) -> bool:
    return node is other or any(each is other for each in node.above())


def _down(weighed: Weighed, node: Node, share: float) -> Node:
    """The innermost element that holds this share of what the outer one does."""
    wanted = share * weighed.good[node]
    while wanted:
        inner = max(_elements(node), key=lambda each: weighed.good[each], default=None)
        if inner is None or inner.name not in _CONTAINERS or inner in weighed.out or weighed.good[inner] < wanted:
            break
        node = inner
    return node


def _elements(node: Node) -> Iterator[Node]:
    return (child for child in node.children if isinstance(child, Node))


def words_in(weighed: Weighed, node: Node, most: int = _LONGEST_TITLE) -> str:
    """What an element says, white space folded, up to a length."""
    said: list[str] = []
    length = 0
    waiting: list[Node | Run | Token] = [node]
    while waiting and length < most:
        each = waiting.pop()
        if isinstance(each, Run):
            reads = weighed.page.source.text[each.start : each.end] if each.reads is None else each.reads
            said.append(reads)
            length += len(reads)
        elif isinstance(each, Node) and (each not in weighed.out or each is node):
            said.append(" " * (each.name == "br"))
            waiting += reversed(each.children)
    return " ".join("".join(said).split())


def headline(weighed: Weighed, titles: Iterable[str], title: str) -> Node | None:
    """The heading that is the story's; `titles` are what metadata calls it, `title` the title of the page."""
    called = {folded(each) for each in titles if each}
    whole = folded(title)
    best: tuple[float, Node | None] = (0.0, None)
    end = weighed.page.end if is_piece(weighed) else _down(weighed, weighed.page, _SHARE).end
    for node in weighed.page.nodes:
        if node.start >= end or node in weighed.out or (node.name not in HEADINGS and not _is_title(weighed, node)):
            continue
        rank = _rank(weighed, node, called, whole)
        if rank > best[0]:
            best = rank, node
    return best[1]


def _is_title(weighed: Weighed, node: Node) -> bool:
    if "headline" not in weighed.page.says(node, "itemprop") or node.name == "meta":
        return False
    return not any(isinstance(child, Node) and child.name in HEADINGS for child in node.children)


def _rank(weighed: Weighed, node: Node, called: set[str], title: str) -> float:
    """How much a heading looks like the headline; one that metadata says word for word beats all others."""
    said = folded(words_in(weighed, node))
    if not said or len(said) >= _LONGEST_TITLE:
        return 0.0
    rank = _RANKS.get(node.name, 0.0)
    if said in called:
        rank += 20
    elif len(said) > 8 and any(said in each or each in said for each in called if len(each) > 8):
        rank += 8
    if title and len(said) > 8 and said in title:
        rank += 8 * len(said) / len(title)
    if any(is_marked(weighed.page, each, "site") for each in (node, *_elements(node))):
        rank -= 4
    return rank if rank >= 1.0 else 0.0


def without_site(title: str) -> str:
    """A page's title without the name of the site behind its last mark: "Port reopens | The Vessin Post"."""
    ends = [at for mark in lexicon("pages")["title-ends"][:4] if (at := title.rfind(f" {mark} ")) > 0]
    return title[: max(ends)].strip() if ends else title
