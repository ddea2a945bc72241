"""Front matter between `---` lines is YAML, between `+++` lines TOML; its declared keys are copy or facts.

Every value is a string with the runs of the source it is read from, escapes included, so a finding in a quoted title
points at its very characters. Values keep their spelling: `no` and `1.10` are text. Raises `UnreadableError` with a
place for front matter that does not parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.readers.builder import Run
from newslint.readers.declared import Entry
from newslint.readers.escapes import escaped
from newslint.record import Record
from newslint.text import Source, Span, UnreadableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_OPENING = re.compile(r"\ufeff?(?P<mark>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_KEY = re.compile(r"\s*(?:#[^\r\n]*\s*)*[\"']?[\w.-]+[\"']?[ \t]*:(?:\s|$)")


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
