"""Copy that a format holds as a value: words with stray tags, HTML, or plain text with paragraphs of its own.

Each comes back as passages of the source, whatever layers of escapes lie between.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from newslint.document import Zone
from newslint.readers.builder import Run
from newslint.readers.directives import Order
from newslint.readers.flow import Flow
from newslint.readers.layers import Layer
from newslint.readers.markup import tokens
from newslint.readers.passages import Passage, passage
from newslint.readers.plain import passages as plain_passages
from newslint.text import Source, Span

_HTML = re.compile(
    r"<(?:p|div|section|article|body|html|h[1-6]|ul|ol|table|figure|blockquote|br|b|i|a|em|strong|span|img)\b[^<>]*>"
)
_BLOCK = re.compile(r"<(?:p|div|br|li|h[1-6]|tr|blockquote|figure)\b")
_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_SHORTCODE = re.compile(r"\[(/?(?:caption|dropcap|gallery|embed|video|audio|playlist)\b[^\[\]]*+)\]")
_BREAKS = frozenset({"p", "br", "div", "li"})


def looks_like_html(text: str) -> bool:
    """Whether there is a tag in a text that pages are written with."""
    return _HTML.search(text) is not None


def line(
    source: Source, runs: Iterable[Run], zone: Zone | None, extent: Span | None = None, **known: Any
) -> list[Passage]:
    """A value that is one line: a headline, a name. Tags in it are dropped, entities read as what they stand for."""
    layer = Layer(source, runs)
    bare = tuple(piece for run in _unmarked(layer.text) for piece in layer.outer(run))
    found = passage(source, bare, extent, zone=zone, **known)
    return [] if found is None else [found]


def _unmarked(text: str) -> Iterator[Run]:
    for token in tokens(text, 0, len(text)):
        if token.sort == "text":
            yield Run(token.start, token.end)
        elif token.sort == "entity":
            yield Run(token.start, token.end, unescape(text[token.start : token.end]))
        elif token.name in _BREAKS:
            yield Run(token.start, token.end, " ")


def html(layer: Layer, orders: list[Order], *, posted: bool = False, **known: Any) -> list[Passage]:
    """A value that is HTML, as the passages of a page.

    In what is `posted`, as WordPress keeps it, a blank line ends a paragraph and brackets hold captions; a blank line
    does so wherever no element breaks a line.
    """
    text = layer.text
    # "[caption width="3"]<img …> The ferry.[/caption]" is an element in all but its brackets
    shown = _SHORTCODE.sub(r"<\1>", text) if posted else text
    flow = Flow(layer.inner, shown, shown, [], titled=True)
    at = 0
    for gap in _BLANK.finditer(shown) if posted or _BLOCK.search(shown) is None else ():
        flow.html(at, gap.start())
        flow.flush()
        at = gap.end()
    flow.html(at, len(text))
    flow.flush()
    orders += map(layer.order, flow.orders)
    return [layer.passage(found, **known) for found in flow.passages]


def plain(layer: Layer, orders: list[Order], **known: Any) -> list[Passage]:
    """A value that is plain text, as its paragraphs."""
    given: list[Order] = []
    found = plain_passages(layer.inner, given)
    orders += map(layer.order, given)
    return [layer.passage(one, **known) for one in found]


def either(layer: Layer, orders: list[Order], **known: Any) -> list[Passage]:
    """A value that is HTML or plain text, whichever it looks like."""
    return (html if looks_like_html(layer.text) else plain)(layer, orders, **known)
