"""Pictures on a page: which of them are one, and their texts, the shortcodes of WordPress among them.

One picture is often shown at several sizes, each with its own address and the same caption; its texts are told once.
`[caption …]` and `[/caption]` enclose a picture and its caption, which may also be a value of the first; other
shortcodes are no copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.document import Zone
from newslint.readers.builder import Run
from newslint.readers.pages.tokens import readable
from newslint.readers.pages.tree import Node, Page
from newslint.readers.passages import Passage, passage
from newslint.readers.shapes import folded
from newslint.record import Record
from newslint.text import Span

_SIZES = r"\d{2,4}x\d{2,4}|\d{2,4}[wh]|\d{3,4}|[1-4]x|scaled|small|medium|large|thumb|thumbnail"
_SIZE = re.compile(rf"(?:[-_@.](?:{_SIZES}))+(?=\.\w{{2,5}}$|$)")
_SHORTCODE = re.compile(
    r"\[(?P<slash>/?)(?P<name>caption|gallery|embed|audio|video|youtube|playlist|twitter|instagram)\b[^\]\[]{0,1000}\]"
)
_CAPTION = re.compile(r"""\bcaption\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""")
_ADDRESSES = ("data-src", "data-original", "data-lazy-src", "data-orig-file", "src", "srcset", "data-srcset")


class Shortcode(Record):
    """One shortcode: where it stands, and whether it opens or closes a caption."""

    span: Span
    opens: bool
    closes: bool


def shortcodes(text: str, run: Run) -> Iterator[tuple[Run, Shortcode | None]]:
    """The stretches of a run of text, each with the shortcode that it is, or None where it is text."""
    at = run.start
    if text.find("[", run.start, run.end) < 0:
        yield run, None
        return
    for found in _SHORTCODE.finditer(text, run.start, run.end):
        if at < found.start():
            yield Run(at, found.start()), None
        caption, slash = found["name"] == "caption", bool(found["slash"])
        yield Run(*found.span()), Shortcode(Span(*found.span()), caption and not slash, caption and slash)
        at = found.end()
    if at < run.end:
        yield Run(at, run.end), None


class Pictures:
    """The pictures of a page as they are met, and the texts already told of each."""

    def __init__(self, page: Page, passages: list[Passage]) -> None:
        self.page = page
        self.source = page.source
        self.image: str | None = None
        self.held: Shortcode | None = None
        self._passages = passages
        self._images: dict[str, str] = {}
        self._told: set[tuple[str | None, str, Zone]] = set()

    def figure(self) -> None:
        """From here on a caption belongs to the picture of a new figure."""
        self._number(f"figure {len(self._images)}")

    def _number(self, key: str) -> None:
        self.image = self._images.setdefault(key, f"image-{len(self._images) + 1}")

    def show(self, node: Node, *, told: bool) -> None:
        """From here on captions belong to this picture; its alt text is told if nobody has told it yet."""
        self._number(self._address(node) or f"#{len(self._images)}")
        alt = node.attributes.get("alt")
        if alt is None or not told:
            return
        found = self._passage(Zone.ALT, alt, "alt")
        if found is not None and self.is_new(found.text, Zone.ALT):
            self._passages.append(found)

    def _address(self, node: Node) -> str:
        """The address of a picture without what differs from size to size; empty where it has none of its own."""
        for name in _ADDRESSES:
            words = self.page.says(node, name)
            address = words.split()[0] if words and len(words) < 4000 else ""
            if address and not address.startswith("data:"):
                return _SIZE.sub("", re.split(r"[?#,]", address, maxsplit=1)[0].rstrip("/"))
        return ""

    def _passage(self, zone: Zone, span: Span, key: str) -> Passage | None:
        runs = readable(self.source.text, span)
        return passage(self.source, runs, span, zone=zone, key=key, image=self.image, printed=zone is not Zone.ALT)

    def is_new(self, text: str, zone: Zone) -> bool:
        """Whether this text of the picture has not been told before; from now on it has."""
        told = self.image, folded(text), zone
        if told in self._told:
            return False
        self._told.add(told)
        return True

    def shortcode(self, code: Shortcode) -> None:
        """Take a shortcode: the caption that one holds as a value is told once its picture is known."""
        if code.opens:
            self.held = code
        elif code.closes and self.held is not None:
            given = _CAPTION.search(self.source.text, self.held.span.start, self.held.span.end)
            self.held = None
            if given is not None:
                found = self._passage(Zone.CAPTION, Span(*given.span(given.lastgroup or 0)), "caption")
                if found is not None:
                    self._passages.append(found)
