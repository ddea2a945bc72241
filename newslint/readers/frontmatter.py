"""Front matter between `---` lines is YAML, between `+++` lines TOML; its declared keys are copy or facts.

Every value is a string with the runs of the source it is read from, escapes included, so a finding in a quoted title
points at its very characters. Values keep their spelling: `no` and `1.10` are text. Raises `UnreadableError` with a
place for front matter that does not parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from newslint.document import Zone
from newslint.lexicons import lexicon
from newslint.readers.builder import Run
from newslint.record import Record
from newslint.text import Source, Span, UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_OPENING = re.compile(r"\ufeff?(?P<mark>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_KEY = re.compile(r"\s*(?:#[^\r\n]*\s*)*[\"']?[\w.-]+[\"']?[ \t]*:(?:\s|$)")
_DATE = re.compile(r"\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_ESCAPE = re.compile(
    r"""\\(?: u(?P<four>[0-9a-fA-F]{4}) | U(?P<eight>[0-9a-fA-F]{8}) | x(?P<two>[0-9a-fA-F]{2})
            | (?P<line>[ \t]*\r?\n\s*) | (?P<one>.) )""",
    re.DOTALL | re.VERBOSE,
)
_NAMED = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "_": "\u00a0",
    "N": "\u0085",
    "L": "\u2028",
    "P": "\u2029",
    "e": " ",
    "0": " ",
}


ZONES = {
    "headline": Zone.HEADLINE,
    "dek": Zone.DEK,
    "byline": Zone.BYLINE,
    "caption": Zone.CAPTION,
    "credit": Zone.CREDIT,
    "alt": Zone.ALT,
}
"""What copy a declared key holds; every other one is a fact."""

PICTURE = (Zone.CAPTION, Zone.CREDIT, Zone.ALT)


class Entry(Record):
    """One value: its path (`image.caption` is `("image", "caption")`), what it reads as, where it and its key stand."""

    path: tuple[str, ...]
    value: str
    runs: tuple[Run, ...]
    span: Span
    key: Span

    @property
    def name(self) -> str:
        """The path as the alias table spells it."""
        return ".".join(self.path).lower().replace("_", "-")


class FrontMatter(Record):
    """All entries in the order they are written, and the offset at which the body starts."""

    entries: tuple[Entry, ...] = ()
    body: int = 0


def front_matter(source: Source) -> FrontMatter:
    """The front matter a source opens with; one without any has no entries and its body starts at once."""
    text = source.text
    opening = _OPENING.match(text)
    if opening is None:
        return FrontMatter(body=int(text.startswith("\ufeff")))
    mark, start = opening["mark"], opening.end()
    closing = _closing(mark).search(text, start - 1)
    if closing is None:
        if mark == "+++" or _KEY.match(text, start, start + 2000):
            raise _unreadable(source, opening.start("mark"), f"the front matter that starts here has no closing {mark}")
        return FrontMatter(body=int(text.startswith("\ufeff")))
    end = max(closing.start("mark"), start)
    if mark == "+++":
        from newslint.readers.toml import entries as toml_entries

        return FrontMatter(tuple(toml_entries(source, Span(start, end))), closing.end())
    if text[start:end].strip() and not _KEY.match(text, start, end):
        # a rule, a paragraph and another rule
        return FrontMatter(body=int(text.startswith("\ufeff")))
    return FrontMatter(tuple(_yaml_entries(source, Span(start, end))), closing.end())


@cache
def _closing(mark: str) -> re.Pattern[str]:
    ends = r"\+\+\+" if mark == "+++" else r"---|\.\.\."
    return re.compile(rf"(?<=[\r\n])(?P<mark>{ends})[ \t]*(?:\r\n|\n|\r|\Z)")


def _unreadable(source: Source, offset: int, message: str) -> UnreadableError:
    return UnreadableError(source.path, "unreadable", message, source.position(offset))


def _yaml_entries(source: Source, span: Span) -> Iterator[Entry]:
    import yaml

    text = source.text[span.start : span.end]
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from _from_events(source, span.start, yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "it does not parse"
        raise _unreadable(
            source, span.start + (mark.index if mark else 0), f"the front matter is not YAML: {problem}"
        ) from None
    except yaml.YAMLError as error:
        place = span.start + min(getattr(error, "position", 0) or 0, len(text))
        raise _unreadable(
            source, place, "the front matter is not YAML: it holds a character that YAML forbids"
        ) from None


class _Frame:
    """An open collection: `key` is the key whose value comes next, `is_key` says it is itself a key."""

    __slots__ = ("is_key", "key", "mapping")

    def __init__(self, mapping: bool, is_key: bool) -> None:
        self.mapping = mapping
        self.is_key = is_key
        self.key: Span | None = None

    @property
    def wants_key(self) -> bool:
        return self.mapping and self.key is None


def _from_events(source: Source, base: int, events: Any) -> Iterator[Entry]:
    """The scalars of a stream of YAML events, each under the keys that lead to it; an item of a list has its list's."""
    path: list[str] = []
    frames: list[_Frame] = []
    for event in events:
        kind = type(event).__name__.removesuffix("Event")
        span = Span(base + event.start_mark.index, base + event.end_mark.index)
        closed = kind in ("MappingEnd", "SequenceEnd") and not frames.pop().is_key
        if kind in ("MappingStart", "SequenceStart"):
            is_key = bool(frames) and frames[-1].wants_key
            if is_key:
                frames[-1].key = span
                path.append("")
            frames.append(_Frame(kind == "MappingStart", is_key))
        elif kind in ("Scalar", "Alias") and frames and frames[-1].wants_key:
            frames[-1].key = span
            path.append(getattr(event, "value", ""))
        elif kind in ("Scalar", "Alias"):
            closed = True
            key = next((frame.key for frame in reversed(frames) if frame.key is not None), None)
            if kind == "Scalar" and key is not None:
                yield Entry(tuple(path), event.value, tuple(_runs(source.text, span, event.style)), span, key)
        if closed and frames and frames[-1].mapping:
            frames[-1].key = None
            path.pop()


def _runs(text: str, span: Span, style: str | None) -> Iterator[Run]:
    """The runs of a YAML scalar; line folding is left to the builder, which folds white space everywhere."""
    if style == '"':
        yield from escaped(text, Span(span.start + 1, span.end - 1))
    elif style == "'":
        yield from _doubled(text, Span(span.start + 1, span.end - 1))
    elif style in ("|", ">"):
        line = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)").match(text, span.start, span.end)
        yield Run(line.end() if line else span.start, span.end)
    else:
        yield Run(span.start, span.end)


def _doubled(text: str, span: Span) -> Iterator[Run]:
    """The runs of a single-quoted scalar: `''` reads as one apostrophe."""
    at = span.start
    while (quote := text.find("''", at, span.end)) >= 0:
        yield Run(at, quote)
        yield Run(quote, quote + 2, "'")
        at = quote + 2
    yield Run(at, span.end)


def escaped(text: str, span: Span) -> Iterator[Run]:
    """The runs of a string with backslash escapes, as YAML and TOML have them between double quotes."""
    at = span.start
    for escape in _ESCAPE.finditer(text, span.start, span.end):
        yield Run(at, escape.start())
        yield Run(escape.start(), escape.end(), _character(escape))
        at = escape.end()
    yield Run(at, span.end)


def _character(escape: re.Match[str]) -> str:
    if escape["line"]:
        return ""
    if escape["one"]:
        return _NAMED.get(escape["one"], escape["one"])
    code = int(escape["four"] or escape["eight"] or escape["two"], 16)
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\ufffd"


def roles(aliases: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, int]]:
    """The role of every declared key as the alias table spells it, and its rank there; a project's own come first."""
    found: dict[str, tuple[str, int]] = {}
    for role, names in lexicon("front-matter").items():
        for rank, name in enumerate((*aliases.get(role, ()), *names)):
            found.setdefault(name.lower().replace("_", "-"), (role, rank))
    return found


def written_date(value: str) -> date | None:
    """The calendar day a value is written with; its clock time and zone do not move it. None where it is no date."""
    return calendar_day(_DATE.match(value))


def calendar_day(found: re.Match[str] | None) -> date | None:
    """The day that a year, a month and a day were found as; None where none was, or where there is no such day."""
    if found is None:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None
