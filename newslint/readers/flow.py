"""The flow of a Markdown body: its passages as they close, whatever mixture of Markdown and HTML opened them.

Text comes in as ranges of the source; template tags in it are cut out. HTML elements are counted, not nested, so
nothing grows with the depth of hostile markup; an element that is never closed colours what follows it, up to the next
heading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import unescape

from newslint.document import Zone
from newslint.readers.builder import Run
from newslint.readers.directives import Order, order
from newslint.readers.markup import Token, decoded, tokens
from newslint.readers.passages import Passage, passage
from newslint.readers.shortcodes import COMMENT, Tag, figure
from newslint.text import Source, Span

_BLOCK_ELEMENTS = (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
_UNSEEN_ELEMENTS = "script style svg noscript template iframe object video audio select button math head"
_BLOCKS = frozenset(_BLOCK_ELEMENTS.split())
_UNSEEN = frozenset(_UNSEEN_ELEMENTS.split())
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ITALICS = frozenset({"i", "em", "cite"})
_SMALL = frozenset({"span", "small", "sub"})
_TWEETS = ("twitter-tweet", "instagram-media", "tiktok-embed", "bluesky-embed")
_ROLES = {"alt": Zone.ALT, "caption": Zone.CAPTION, "credit": Zone.CREDIT}
_CAPTION_WORDS = 60


class Flow:
    """Collects the passages and the suppressions of a body as its events come in."""

    def __init__(self, source: Source, masked: str, plain: str, tags: list[Tag], *, titled: bool) -> None:
        self.source, self.masked, self.plain = source, masked, plain
        self.passages: list[Passage] = []
        self.orders: list[Order] = []
        self.open: Counter[str] = Counter()
        self.level = 0
        self.extent: Span | None = None
        self._tags, self._next_tag = tags, 0
        self._titled = titled
        self._runs: list[Run] = []
        self._upright = self._led = self._after_image = False
        self._before: list[Passage] = []
        self._behind: list[Passage] = []
        self._images: dict[str, str] = {}
        self._image: str | None = None
        self._unseen: str | None = None
        self._last_close: dict[str, int] = {}
        self._styled: Zone | None = None

    def text(self, start: int, end: int, reads: str | None = None) -> None:
        """Take a range of the source into the open passage, without the template tags in it."""
        if self._unseen:
            return
        if reads is not None:
            self._take(Run(start, end, reads))
            return
        tags = self._tags
        while self._next_tag < len(tags) and tags[self._next_tag].end <= start:
            self._next_tag += 1
        while self._next_tag < len(tags) and tags[self._next_tag].start < end and not self.open["code"]:
            tag = tags[self._next_tag]
            self._take(Run(start, max(tag.start, start)))
            self._figure(tag)
            start, self._next_tag = tag.end, self._next_tag + 1
        self._take(Run(start, end))

    def _take(self, run: Run) -> None:
        if run.start >= run.end:
            return
        last = self._runs[-1] if self._runs else None
        if last is not None and last.end == run.start and last.reads is None and run.reads is None:
            self._runs[-1] = Run(last.start, run.end)
        else:
            self._runs.append(run)
        if not (self.open["italics"] or self.open["small"]):
            reads = self.source.text[run.start : run.end] if run.reads is None else run.reads
            self._upright = self._upright or not reads.isspace()

    def html(self, start: int, end: int) -> None:
        """Take a range of HTML: its text, its pictures, its comments and the blocks its tags open and close."""
        for token in tokens(self.masked, start, end):
            if self._unseen:
                if token.sort == "close" and token.name == self._unseen:
                    self._unseen = None
            elif token.sort == "text":
                self.text(token.start, token.end)
            elif token.sort == "entity":
                self.text(token.start, token.end, unescape(self.masked[token.start : token.end]))
            elif token.sort == "comment":
                self.comment(token.start, token.end)
            else:
                self._tag(token)

    def comment(self, start: int, end: int) -> None:
        """A comment (`<!-- -->`, in MDX `{/* */}`) is no copy; it may be a suppression."""
        opens = len(COMMENT) if self.source.text.startswith(COMMENT, start) else len("<!--")
        given = order(self.source.text[start + opens : end - 3], Span(start, end))
        if given is not None:
            self.orders.append(given)

    def _tag(self, token: Token) -> None:
        opens = token.sort == "open"
        name = token.name
        if name in ("img", "image"):
            self._html_image(token)
        elif name == "br":
            self.text(token.start, token.end, " ")
        elif name in _UNSEEN:
            self._hide(token)
        elif name in _ITALICS or name in _SMALL:
            self._count("italics" if name in _ITALICS else "small", opens)
        elif name in _BLOCKS:
            self.flush()
            self._block(token, opens)

    def _block(self, token: Token, opens: bool) -> None:
        name, styles = token.name, self._attribute(token, "class")
        if name in _HEADINGS:
            self.level = int(name[1]) if opens else 0
        if name == "blockquote":
            self.open["tweet"] = int(opens and any(style in styles for style in _TWEETS))
        if name == "figure" and opens:
            self.open["figcaption"] = 0
        if opens and name in ("p", "div") and ("caption" in styles or "credit" in styles):
            self._styled = Zone.CREDIT if "credit" in styles else Zone.CAPTION
        self._count(name, opens)

    def _count(self, name: str, opens: bool) -> None:
        self.open[name] = max(self.open[name] + (1 if opens else -1), 0)

    def _hide(self, token: Token) -> None:
        """Skip an element that shows no text, if it is closed anywhere below."""
        if token.sort == "close" or self.masked[token.end - 2] == "/":
            return
        if token.name not in self._last_close:
            self._last_close[token.name] = self.plain.lower().rfind(f"</{token.name}")
        if self._last_close[token.name] >= token.end:
            self._unseen = token.name

    def _attribute(self, token: Token, name: str) -> str:
        span = token.attributes.get(name)
        return self.masked[span.start : span.end].lower() if span else ""

    def _html_image(self, token: Token) -> None:
        src, alt = token.attributes.get("src"), token.attributes.get("alt")
        self.picture(self.source.text[src.start : src.end] if src else "")
        if alt and self.masked[alt.start : alt.start + 1] != "{":
            self.note(Zone.ALT, tuple(decoded(self.masked, alt)), alt, key="alt")

    def picture(self, address: str) -> None:
        """From here on captions belong to this image; one address is one image wherever it stands."""
        address = address or f"#{len(self._images)}"
        self._image = self._images.setdefault(address, f"image-{len(self._images) + 1}")
        self._led = self._led or not self._has_text()

    def note(self, zone: Zone, runs: Iterable[Run], extent: Span, *, key: str | None = None) -> None:
        """Add what a picture carries with it, before the open passage if that has no text yet, else behind it."""
        found = passage(self.source, runs, extent, zone=zone, key=key, image=self._image, printed=zone is not Zone.ALT)
        if found is not None:
            (self._behind if self._has_text() else self._before).append(found)

    def _figure(self, tag: Tag) -> None:
        if self.source.text.startswith(COMMENT, tag.start):
            self.comment(tag.start, tag.end)
            return
        shown = figure(self.source.text, tag)
        if shown is None:
            return
        self.picture(shown.image)
        for role, name, span, runs in shown.texts:
            self.note(_ROLES[role], (piece for run in runs for piece in self._decoded(run)), span, key=name)

    def _decoded(self, run: Run) -> Iterable[Run]:
        return (run,) if run.reads is not None else decoded(self.source.text, Span(run.start, run.end))

    def _has_text(self) -> bool:
        return any(run.reads is None or not run.reads.isspace() for run in self._runs)

    def flush(self) -> None:
        """Close the open passage."""
        if not (self._runs or self._before or self._behind or self._led):
            self.extent = None
            return
        extent = None if self._before or self._behind else self.extent
        found = passage(self.source, self._runs, extent)
        only_image = found is None and (self._led or bool(self._before))
        if found is not None:
            self._close(found)
        else:
            self.passages += self._before
        self.passages += self._behind
        self._after_image = only_image or (found is None and self._after_image)
        self._runs, self._before, self._behind = [], [], []
        self._upright = self._led = False
        self.extent = None
        if found is not None:
            self._styled = None

    def _close(self, found: Passage) -> None:
        zone = self._zone(found)
        image = self._image if zone in (Zone.CAPTION, Zone.CREDIT) else None
        self.passages += self._before
        whole = Passage(found.runs, found.text, found.source, zone=zone, image=image, level=self.level)
        self.passages.append(whole)

    def _zone(self, found: Passage) -> Zone | None:
        """The zone that the open elements give a passage, None where only its words can say."""
        opened = self.open
        if opened["code"] or opened["pre"]:
            return Zone.CODE
        if self.level:
            return self._heading()
        if opened["figcaption"] or opened["caption"] or self._styled:
            return self._styled or Zone.CAPTION
        if (self._led or self._after_image) and not self._upright and len(found.text.split()) <= _CAPTION_WORDS:
            return Zone.CAPTION
        for names, zone in _CONTAINERS:
            for name in names:
                if opened[name]:
                    return zone
        if not self._upright and len(found.text.split()) > 3 and not opened["small"]:
            # "_This story was made possible by readers._": a whole paragraph in italics is the desk speaking
            return Zone.NOTE
        return None

    def _heading(self) -> Zone:
        if self.level == 1 and not self._titled:
            self._titled = True
            return Zone.HEADLINE
        for name in ("figcaption", "blockquote", "quote", "li", "item"):
            self.open[name] = 0
        return Zone.SUBHEAD


_CONTAINERS: tuple[tuple[tuple[str, ...], Zone], ...] = (
    (("tweet",), Zone.EMBED),
    (("footnote",), Zone.NOTE),
    (("cell", "td", "th"), Zone.TABLE_CELL),
    (("quote", "blockquote"), Zone.QUOTE_BLOCK),
    (("item", "li", "dd", "dt"), Zone.LIST_ITEM),
)
