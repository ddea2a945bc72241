"""What a page says about its story where nobody reads it: meta elements, JSON-LD, the title, the language, the address.

Every value has its runs of the source, references and escapes read, so a headline in the metadata is held against the
printed one and a finding in it points at its very characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.lexicons import lexicon
from newslint.readers.builder import Run
from newslint.readers.escapes import escaped
from newslint.readers.markup import Token
from newslint.readers.pages.tokens import readable
from newslint.readers.pages.tree import Node, Page
from newslint.record import Record
from newslint.text import Span

_JSON = re.compile(r'"(?P<string>(?:[^"\\\x00-\x1f]++|\\.)*+)"|(?P<mark>[{}\[\]:,])|(?P<other>[^\s"{}\[\]:,]++)')
_DEEPEST = 40
_LONGEST = 500_000
_SCHEMA = {
    "headline": "headline",
    "alternativeHeadline": "headline",
    "description": "dek",
    "datePublished": "published",
    "dateModified": "modified",
    "articleSection": "section",
    "inLanguage": "language",
    "author.name": "byline",
    "author": "byline",
}


class Meta(Record):
    """One value of the metadata: its role, its key as people know it (`og:title`, `headline`), its runs and its range.

    `rank` orders the values of one role, the surest first.
    """

    role: str
    key: str
    value: str
    runs: tuple[Run, ...]
    span: Span
    rank: int


def metadata(page: Page) -> list[Meta]:
    """All that the metadata of a page says of its story, in the order of the source."""
    return sorted((*_meta(page), *_linked(page), *_elements(page)), key=lambda each: each.span)


@cache
def _roles() -> dict[str, tuple[str, int]]:
    known = lexicon("pages")
    sorts = {"headline": "headline", "dek": "dek", "author": "byline"}
    return {
        name: (sorts.get(role, role), rank + 10)
        for role in ("published", "modified", "headline", "dek", "author", "section")
        for rank, name in enumerate(known[f"meta-{role}"])
    }


def _meta(page: Page) -> Iterator[Meta]:
    for node in page.named("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = page.says(node, attribute)
            known = _roles().get(name.lower())
            span = node.attributes.get("content")
            if known is not None and span is not None:
                yield _value(page, known[0], name.lower(), tuple(readable(page.source.text, span)), span, known[1])
                break


def _value(page: Page, role: str, key: str, runs: tuple[Run, ...], span: Span, rank: int) -> Meta:
    text = page.source.text
    said = "".join(text[run.start : run.end] if run.reads is None else run.reads for run in runs)
    return Meta(role, key, " ".join(said.split()), runs, span, rank)


def _elements(page: Page) -> Iterator[Meta]:
    """The title, the language, the address, and the first time that the page gives for the story."""
    text = page.source.text
    titled = dated = False
    for node in page.nodes:
        if node.name == "title" and not titled and node.children and isinstance(node.children[0], Token):
            titled = True
            span = Span(node.children[0].start, node.children[0].end)
            yield _value(page, "title", "title", tuple(readable(text, span)), span, 90)
        elif node.name == "html" and "lang" in node.attributes:
            span = node.attributes["lang"]
            yield _value(page, "language", "lang", (Run(span.start, span.end),), span, 0)
        elif node.name == "link" and page.says(node, "rel").lower() == "canonical" and "href" in node.attributes:
            span = node.attributes["href"]
            yield _value(page, "url", "canonical", (Run(span.start, span.end),), span, 0)
        elif node.name == "time" and not dated and "datetime" in node.attributes:
            found = _time(page, node)
            dated = found is not None
            if found is not None:
                yield found


def _time(page: Page, node: Node) -> Meta | None:
    span = node.attributes["datetime"]
    said = f"{page.says(node, 'itemprop')} {page.says(node, 'class')} {page.says(node, 'pubdate')}".lower()
    surely = "datepublished" in said or "publish" in said or "pubdate" in node.attributes
    rank = 60 if surely else 80
    return _value(page, "published", "time", (Run(span.start, span.end),), span, rank)


def _linked(page: Page) -> Iterator[Meta]:
    """The values of JSON-LD that belong to a story."""
    for node in page.named("script"):
        if "ld+json" not in page.says(node, "type").lower():
            continue
        for child in node.children:
            if isinstance(child, Token):
                yield from _story(page, Span(child.start, min(child.end, child.start + _LONGEST)))


def _story(page: Page, span: Span) -> Iterator[Meta]:
    types = frozenset(lexicon("pages")["story-types"])
    text = page.source.text
    for found in _objects(text, span):
        if not types & {text[place.start : place.end] for place in found.get("@type", ())}:
            continue
        for path, role in _SCHEMA.items():
            if path == "author" and "author.name" in found:
                continue
            for place in found.get(path, ()):
                runs = tuple(piece for run in escaped(text, place) for piece in _read(text, run))
                yield _value(page, role, path, runs, place, list(_SCHEMA).index(path))


def _read(text: str, run: Run) -> Iterator[Run]:
    """A run of a JSON string with the references that content systems leave in it read too."""
    if run.reads is None:
        yield from readable(text, Span(run.start, run.end))
    else:
        yield run


class _Object:
    """An open object: the key whose value comes next, and its strings so far by path."""

    __slots__ = ("key", "strings")

    def __init__(self) -> None:
        self.key: str | None = None
        self.strings: dict[str, list[Span]] = {}

    def add(self, inner: str, places: list[Span]) -> None:
        path = ".".join(filter(None, (self.key, inner)))
        if path.count(".") < 2:
            self.strings.setdefault(path, []).extend(places)


def _objects(text: str, span: Span) -> Iterator[dict[str, list[Span]]]:
    """The objects of a JSON text as the places of their strings by path, innermost first.

    `author.name` is a string of an object inside, in a list or not. What is no JSON is passed over.
    """
    marks: list[str] = []
    opened: list[_Object] = []
    for token in _JSON.finditer(text, span.start, span.end):
        mark = token["mark"]
        if token["string"] is not None and opened:
            place = Span(*token.span("string"))
            if marks[-1] == "{" and opened[-1].key is None:
                opened[-1].key = text[place.start : place.end][:60]
            else:
                opened[-1].add("", [place])
        elif mark == "," and marks and marks[-1] == "{":
            opened[-1].key = None
        elif mark in ("{", "["):
            if len(marks) >= _DEEPEST:
                return
            marks.append(mark)
            opened += [_Object()] * (mark == "{")
        elif mark in ("}", "]") and marks and marks.pop() == "{":
            closed = opened.pop().strings
            yield closed
            for inner, places in closed.items() if opened else ():
                opened[-1].add(inner, places)
