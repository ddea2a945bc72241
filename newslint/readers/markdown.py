"""A Markdown draft is front matter and a body; Markdown, the HTML in it and template tags are read as one copy.

`pyromark` gives the range of every event. It counts bytes, so it is shown a stand-in for the body: template tags are
filler, and every character outside ASCII is one ASCII character of its kind, so that a byte is a code point. An italic
line under a picture is its caption, an image's title too; alt text is kept as what the page does not print.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from html import unescape

from newslint.document import Directive, Document, Suppression, Zone
from newslint.readers.builder import CopyBuilder, Run
from newslint.readers.declared import DAYS, PICTURE, ZONES, Entry, roles, written_date
from newslint.readers.directives import suppressions
from newslint.readers.flow import Flow
from newslint.readers.frontmatter import FrontMatter, front_matter
from newslint.readers.markup import tokens
from newslint.readers.passages import Passage, passage, written
from newslint.readers.shortcodes import FILLER, masked, tags
from newslint.readers.zoning import zoned
from newslint.text import Source, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_OPENS = {
    "Item": "item",
    "BlockQuote": "quote",
    "TableCell": "cell",
    "FootnoteDefinition": "footnote",
    "CodeBlock": "code",
    "Emphasis": "italics",
}
_BREAKS = frozenset({"Paragraph", "Heading", "List", "Table", "TableHead", "TableRow", "HtmlBlock"})
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def document(source: Source, aliases: Mapping[str, tuple[str, ...]]) -> Document:
    """The document that a Markdown draft is; `aliases` names further front-matter keys by role."""
    matter = front_matter(source)
    known = roles(aliases)
    above = list(_above(source, matter.entries, known))
    flow = _flow(source, matter, titled=any(each.zone is Zone.HEADLINE for each in above))
    passages = above + flow.passages
    builder = CopyBuilder(source)
    for whole, parts in zoned(passages):
        written(builder, source, whole, parts)
    view, blocks = builder.finish()
    asked = (*_file_wide(source, matter.entries), *suppressions(flow.orders, blocks, len(source.text)))
    facts = _facts(matter.entries, known)
    return Document(
        source,
        "markdown",
        view,
        blocks,
        published=facts.pop("published", None),
        language=facts.get("language", "en"),
        suppressions=asked,
        metadata=facts,
    )


def _above(source: Source, entries: Iterable[Entry], known: Mapping[str, tuple[str, int]]) -> Iterator[Passage]:
    """The passages of the front matter, each in the zone its key stands for."""
    for entry in entries:
        zone = ZONES.get(known.get(entry.name, ("", 0))[0])
        if zone is None or (zone is Zone.BYLINE and not _is_name(entry.value)):
            continue
        key = ".".join(entry.path)
        image = "front-matter" if zone in PICTURE else None
        runs = tuple(piece for run in entry.runs for piece in _unmarked(source.text, run))
        found = passage(source, runs, entry.span, zone=zone, key=key, image=image, printed=zone is not Zone.ALT)
        if found is not None:
            yield found


def _unmarked(text: str, run: Run) -> Iterator[Run]:
    """A run of a front-matter value without the HTML in it; a tag that breaks a line reads as a space."""
    if run.reads is not None:
        yield run
        return
    for token in tokens(text, run.start, run.end):
        if token.sort == "text":
            yield Run(token.start, token.end)
        elif token.sort == "entity":
            yield Run(token.start, token.end, unescape(text[token.start : token.end]))
        elif token.name in ("p", "br", "div", "li"):
            yield Run(token.start, token.end, " ")


def _is_name(value: str) -> bool:
    """Whether the value of a byline key is a name and not the id of an author ("alan_marsh")."""
    return "_" not in value and value != value.lower()


def _file_wide(source: Source, entries: Iterable[Entry]) -> Iterator[Suppression]:
    """The suppressions that front matter asks for: `newslint: {ignore: {RULE: reason}}`."""
    strays = {""}
    for entry in entries:
        if entry.path[:1] != ("newslint",):
            continue
        span, stray = entry.key.hull(entry.span), _stray(entry)
        if stray is not None:
            if stray not in strays:
                yield Suppression(Directive.STRAY, (stray,), None, span, Span(0, 0))
            strays.add(stray)
            continue
        named = len(entry.path) == 3
        rules = (entry.path[2],) if named else tuple(entry.value.replace(",", " ").split())
        reason = (entry.value.strip() or None) if named else None
        yield Suppression(Directive.FILE, rules, reason, span, Span(0, len(source.text)))


def _stray(entry: Entry) -> str | None:
    """The word under `newslint` that means nothing there: a mistyped key, a key too deep, or a value without a key."""
    if entry.path[1:2] == ("ignore",):
        return entry.path[3] if len(entry.path) > 3 else None
    return (*entry.path, entry.value)[1]


def _facts(entries: Iterable[Entry], known: Mapping[str, tuple[str, int]]) -> dict[str, Any]:
    """What the front matter says about the story: `published`, `language`, `slug`, `location`, `authors` and so on.

    `places` has the range of the source that each of the values stands in.
    """
    best: dict[str, tuple[int, Any]] = {}
    places: dict[str, Span] = {}
    authors: list[str] = []
    bylines: list[str] = []
    for entry in entries:
        role, rank = known.get(entry.name, ("", 0))
        value: Any = entry.value.strip()
        if role == "byline" and value:
            (bylines if entry.name == "byline" else authors).append(value)
        if role in ZONES or not role or not value:
            continue
        if role in DAYS:
            value = written_date(value)
        elif role == "language":
            value = value.partition(".")[0].replace("_", "-")
        if value and (role not in best or rank < best[role][0]):
            best[role] = rank, value
            places[role] = entry.span
    facts: dict[str, Any] = {role: value for role, (_, value) in best.items()}
    if places:
        facts["places"] = places
    signed = tuple(authors or bylines)
    return {**facts, "authors": signed} if signed else facts


def _flow(source: Source, matter: FrontMatter, *, titled: bool) -> Flow:
    import pyromark

    found = list(tags(source.text, matter.body, modules=source.path.lower().endswith(".mdx")))
    shown = masked(source.text, found)
    plain = _ascii(shown)
    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_TASKLISTS
        | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    )
    events = pyromark.events_with_range(plain[matter.body :], options=options)
    flow = Flow(source, shown, plain, found, titled=titled)
    _Body(flow, matter.body).read(events)
    flow.flush()
    return flow


def _ascii(text: str) -> str:
    """The text with one ASCII character of its kind for every other one: a byte of it is a code point of the source."""
    return text if text.isascii() else _NOT_ASCII.sub(lambda found: _stand_in(found.group()), text)


@cache
def _stand_in(character: str) -> str:
    if unicodedata.category(character)[0] in "PS":
        return FILLER
    return "\f" if character.isspace() else "x"


class _Body:
    """Turns the events of a Markdown body into the calls that a flow understands."""

    def __init__(self, flow: Flow, base: int) -> None:
        self.flow = flow
        self.base = base
        self.html: list[Span] | None = None
        self.images: list[tuple[dict[str, Any], int, list[Run]]] = []

    def read(self, events: Iterable[Any]) -> None:
        for event, place in events:
            start, end = self.base + place["start"], self.base + place["end"]
            if isinstance(event, str):
                self._break(event, start, end)
                continue
            ((kind, value),) = event.items()
            if kind == "Text":
                self._text(start, end, value)
            elif kind in ("Start", "End"):
                name, about = next(iter(value.items())) if isinstance(value, dict) else (value, None)
                (self._start if kind == "Start" else self._end)(name, about, start, end)
            elif kind == "Code":
                ticks = len(self.flow.plain[start:end]) - len(self.flow.plain[start:end].lstrip("`"))
                self._text(start + ticks, end - ticks, None)
            elif kind == "Html" and self.html is not None:
                self._stretch(start, end)
            elif kind in ("Html", "InlineHtml"):
                self.flow.html(start, end)

    def _break(self, event: str, start: int, end: int) -> None:
        if event in ("SoftBreak", "HardBreak"):
            self._text(start, end, " ", verbatim=False)
        elif event == "Rule":
            self.flow.flush()

    def _text(self, start: int, end: int, reads: str | None, *, verbatim: bool = True) -> None:
        """A range that reads as it stands, or as `reads` where that differs (an entity)."""
        same = reads is None or self.flow.open["code"] or (verbatim and reads == self.flow.plain[start:end])
        if self.images:
            self.images[-1][2].append(Run(start, end, None if same else reads))
        else:
            self.flow.text(start, end, None if same else reads)

    def _stretch(self, start: int, end: int) -> None:
        """Lines of HTML that touch are tokenised as one."""
        assert self.html is not None
        if self.html and self.html[-1].end == start:
            start = self.html.pop().start
        self.html.append(Span(start, end))

    def _start(self, name: str, about: Any, start: int, end: int) -> None:
        flow = self.flow
        if name == "Image":
            self.images.append((about, start, []))
            return
        if name in _BREAKS or (name in _OPENS and name != "Emphasis"):
            flow.flush()
        if name in ("Paragraph", "Heading"):
            flow.extent = _trimmed(flow.plain, start, end)
        if name == "Heading":
            flow.level = int(about["level"][1])
        elif name == "HtmlBlock":
            self.html = []
        elif name in _OPENS:
            flow.open[_OPENS[name]] += 1

    def _end(self, name: str, _: Any, start: int, end: int) -> None:
        flow = self.flow
        if name == "Image":
            self._image(start, end)
            return
        if name == "HtmlBlock":
            for stretch in self.html or ():
                flow.html(stretch.start, stretch.end)
            self.html = None
        if name in _BREAKS or (name in _OPENS and name != "Emphasis"):
            flow.flush()
        if name == "Heading":
            flow.level = 0
        elif name in _OPENS:
            flow.open[_OPENS[name]] = max(flow.open[_OPENS[name]] - 1, 0)

    def _image(self, start: int, end: int) -> None:
        about, _, runs = self.images.pop()
        flow = self.flow
        if self.images:
            self.images[-1][2].extend(runs)
            return
        flow.picture(about["dest_url"])
        alt_end = runs[-1].end if runs else start
        if runs:
            flow.note(Zone.ALT, runs, Span(runs[0].start, alt_end), key="alt")
        title = _title(flow.plain, about["title"], alt_end, end)
        if title is not None:
            flow.note(Zone.CAPTION, (title,), Span(title.start, title.end), key="title")


def _title(plain: str, title: str, start: int, end: int) -> Run | None:
    """Where the title of an image stands; one with escapes in it maps to the whole of what is written."""
    if not title.strip():
        return None
    found = plain.rfind(title, start, end)
    if found >= 0:
        return Run(found, found + len(title))
    opening = re.compile(r"\s[\"'(]").search(plain, start, end)
    return Run(opening.end(), max(end - 2, opening.end()), title) if opening else None


def _trimmed(plain: str, start: int, end: int) -> Span:
    while end > start and plain[end - 1].isspace():
        end -= 1
    return Span(start, end)
