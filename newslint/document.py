"""A draft is a document: blocks of copy in zones an editor knows, read as a reader reads them, mapped back exactly.

All facts and checks work on one string, `Document.text`: the copy with markup dropped, entities decoded, odd spaces
folded and one line feed between blocks. The `View` maps every range of it back to the source, so what was found
once need not be looked for again. A pattern that must stay inside one block need only refuse the line feed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property

from newslint.record import Protocol, Record, StrEnum, TypeVar
from newslint.text import Source, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Fact = TypeVar("Fact")


class Zone(StrEnum):
    """What a block is on the page; the list is closed."""

    HEADLINE = "headline"
    DEK = "dek"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    CREDIT = "credit"
    ALT = "alt"
    LIST_ITEM = "list-item"
    QUOTE_BLOCK = "quote-block"
    TABLE_CELL = "table-cell"
    TRANSCRIPT = "transcript"
    LETTER = "letter"
    LIVE_ENTRY = "live-entry"
    EMBED = "embed"
    NOTE = "note"
    FRONT_MATTER = "front-matter"
    CODE = "code"


DISPLAY = frozenset({Zone.HEADLINE, Zone.DEK, Zone.SUBHEAD})
"""Display type: written in headline style, exempt from attribution and full sentences."""

STORY = frozenset({Zone.BODY, Zone.LIST_ITEM, Zone.LIVE_ENTRY, Zone.LETTER})
"""Running text of the story itself, in sentences."""

UNREAD = frozenset({Zone.CODE, Zone.EMBED, Zone.FRONT_MATTER})
"""Blocks that are kept and shown but that no rule reads as copy."""


class View(Record):
    """What a reader sees, and where each of its characters stands in the source.

    The text is cut into pieces: piece *i* covers `text[at[i]:at[i + 1]]` and the source range `starts[i]:ends[i]`.
    Where both are equally long they correspond character by character; otherwise the piece maps as a whole.
    """

    text: str
    at: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def to_source(self, span: Span) -> Span:
        """The source range that these characters were read from, markup between them included."""
        first = max(bisect_right(self.at, span.start) - 1, 0)
        start = self._forward(first, span.start, end=False)
        if span.end <= span.start:
            return Span(start, start)
        last = bisect_right(self.at, span.end - 1) - 1
        return Span(start, max(start, self._forward(last, span.end, end=True)))

    def _forward(self, piece: int, offset: int, *, end: bool) -> int:
        after = self.at[piece + 1] if piece + 1 < len(self.at) else len(self.text)
        if after - self.at[piece] == self.ends[piece] - self.starts[piece]:
            return self.starts[piece] + offset - self.at[piece]
        return self.ends[piece] if end else self.starts[piece]


class Block(Record):
    """One block of copy: its zone, its span of the copy, and the source range it fills, markup included.

    `key` names the front-matter key or shortcode attribute it was read from; `image` the picture that a caption,
    credit or alt text belongs to. `printed` is false for what the page never shows as text (an `alt` attribute).
    `part` is the inner file or JSON value its source range lies in, where the format has any.
    """

    index: int  # type: ignore[assignment]  # nobody looks a value up in it
    zone: Zone
    span: Span
    source: Span
    key: str | None = None
    image: str | None = None
    printed: bool = True
    level: int = 0
    part: str | None = None


class Directive(StrEnum):
    """What a suppression asks for; a stray one stands where they stand and asks for nothing that is known."""

    IGNORE = "ignore"
    OFF = "off"
    ON = "on"
    FILE = "file"
    STRAY = "stray"


class Suppression(Record):
    """One suppression as written: the rules it names, its reason, the source span that says it and what it covers.

    `covers` is a range of the source: the next block for `ignore`, up to the matching `on` (or the end) for `off`,
    everything for `file`. `on` covers nothing, nor does a stray one, whose only rule is the word that means nothing.
    After a run, `unused` names the rules it silenced nothing of and `unknown` those that are no rules, each with the
    nearest name there is: an empty text where none is near, the name itself where it stands for many rules.
    """

    directive: Directive
    rules: tuple[str, ...]
    reason: str | None
    span: Span
    covers: Span
    unused: tuple[str, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()


class Lookup(Protocol):
    """A book of the newsroom's own, such as its register of names, that is looked up and never read through."""

    def under(self, key: str) -> Sequence[Any]:
        """What stands under a key; nothing where it is not in the book."""


class Conventions(Record):
    """What the newsroom has settled that the copy itself cannot tell; every value has a quiet default.

    `register` and `corrections` are None where the newsroom keeps none. `story_type`
    is empty where it is left to the draft; the fact of that name tells it then.
    """

    locale: str | None = None
    week_start: str = "monday"
    edition: str = "web"
    story_type: str = ""
    register: Lookup | None = None
    corrections: Lookup | None = None


_QUIET = Conventions()
_PARTS = (
    *("source", "format", "view", "blocks", "published", "language"),
    *("conventions", "suppressions", "metadata", "repository_path"),
)


class Document:
    """A draft as read. It never changes; facts about it are worked out once and kept with it.

    `repository_path` is the path inside its repository, the same on every machine, for fingerprints.
    """

    def __init__(
        self,
        source: Source,
        format: str,
        view: View,
        blocks: tuple[Block, ...],
        published: date | None = None,
        language: str = "en",
        conventions: Conventions = _QUIET,
        suppressions: tuple[Suppression, ...] = (),
        metadata: dict[str, Any] | None = None,
        repository_path: str = "",
    ) -> None:
        self.source = source
        self.format = format
        self.view = view
        self.blocks = blocks
        self.published = published
        self.language = language
        self.conventions = conventions
        self.suppressions = suppressions
        self.metadata = {} if metadata is None else metadata
        self.repository_path = repository_path
        self._facts: dict[Callable[[Document], Any], Any] = {}

    def but(self, **changes: Any) -> Document:
        """The same draft with some of its parts otherwise; no fact that was worked out about this one is kept."""
        parts = {name: getattr(self, name) for name in _PARTS} | changes
        return Document(**parts)

    @property
    def path(self) -> str:
        """The path as the user gave it."""
        return self.source.path

    @property
    def text(self) -> str:
        """The copy: every block as a reader reads it, one line feed between blocks."""
        return self.view.text

    @cached_property
    def printed(self) -> Source:
        """The copy as a text of its own, a block a line: what people are shown of a draft that lies in an archive."""
        return Source(self.path, self.text)

    def line(self, span: Span) -> int:
        """The line that people are told a span of the copy starts on: of the file, or of the copy of an archive's."""
        if self.source.part is not None:
            return self.printed.position(span.start).line
        return self.source.position(self.locate(span).start).line

    @cached_property
    def _block_starts(self) -> tuple[int, ...]:
        return tuple(block.span.start for block in self.blocks)

    def block_at(self, offset: int) -> Block:
        """The block that an offset of the copy lies in (the one before, for the line feed between two)."""
        return self.blocks[(bisect_right(self._block_starts, offset) or 1) - 1]

    def zone_at(self, offset: int) -> Zone:
        """The zone that an offset of the copy lies in."""
        return self.block_at(offset).zone

    def zoned(self, *zones: Zone) -> Iterator[Block]:
        """The blocks of these zones, in reading order."""
        return (block for block in self.blocks if block.zone in zones)

    def read(self, span: Span) -> str:
        """The words of a span of the copy, as a reader sees them."""
        return self.view.text[span.start : span.end]

    def locate(self, span: Span) -> Span:
        """The source range of a span of the copy."""
        return self.view.to_source(span)


def per_document(fact: Callable[[Document], Fact]) -> Callable[[Document], Fact]:
    """A fact that is worked out at most once a document, and kept with it."""

    def known(doc: Document) -> Fact:
        try:
            answer: Fact = doc._facts[fact]
        except KeyError:
            answer = doc._facts[fact] = fact(doc)
        return answer

    known.__doc__ = fact.__doc__
    known.__name__ = fact.__name__
    known.__module__ = fact.__module__
    return known
