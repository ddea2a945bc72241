"""Template tags in Markdown: Hugo's shortcodes, Liquid tags and kramdown's attribute lists, and the pictures they show.

No Markdown or HTML parser may see them (`{{<picture …>}}` looks like a tag with stray braces), so each is masked by
filler of the same length. A tag that shows a picture gives its alt text, caption and credit as runs of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.lexicons import lexicon
from newslint.readers.builder import Run
from newslint.record import Record
from newslint.text import Span

FILLER = ","
"""Punctuation that means nothing in Markdown and lets emphasis start and end beside it."""

COMMENT = "{/*"
"""What opens a comment of MDX, which knows no other."""

_LONGEST = 20_000
_OPENING = re.compile(r"\{\{[<%]?|\{%|\{:|\{/\*|^(?:import|export)\s", re.MULTILINE)
_CLOSING = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{:": "}", COMMENT: "*/}"}
_TOKEN = re.compile(
    r"""(?:(?P<name>[\w-]+)\s*=\s*)?
        (?: "(?P<double>(?:[^"\\]|\\.)*+)" | '(?P<single>(?:[^'\\]|\\.)*+)'
          | `(?P<raw>[^`]*+)` | (?P<bare>[^\s"'`]+) )""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


class Tag(Record):
    """One template tag: where it stands."""

    start: int
    end: int


class Figure(Record):
    """What a picture's tag says: the source of the image, and the runs of each of its texts by attribute."""

    image: str
    texts: tuple[tuple[str, str, Span, tuple[Run, ...]], ...]


def tags(text: str, start: int, *, modules: bool = False) -> Iterator[Tag]:
    """Every template tag from an offset on, in order; `modules` takes comments and imports of MDX for tags as well."""
    closers: dict[str, int] = {}
    at = start
    while opening := _OPENING.search(text, at):
        mark = opening.group()
        at = opening.end()
        closing = _CLOSING.get(mark)
        if mark == COMMENT and not modules:
            continue
        if closing is None:
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
            if modules:
                yield Tag(opening.start(), at)
            continue
        if closers.get(mark, -1) < at:
            found = text.find(closing, at)
            closers[mark] = len(text) + _LONGEST if found < 0 else found
        end = closers[mark] + len(closing)
        if end - opening.start() <= _LONGEST and "\n\n" not in text[at:end]:
            yield Tag(opening.start(), end)
            at = end


def masked(text: str, found: list[Tag]) -> str:
    """The text with filler in place of each tag, every other character at its old offset."""
    pieces: list[str] = []
    at = 0
    for tag in found:
        pieces += text[at : tag.start], FILLER * (tag.end - tag.start)
        at = tag.end
    return "".join((*pieces, text[at:]))


@cache
def _meaning() -> dict[str, str]:
    known = lexicon("shortcodes")
    return {name: role for role in ("alt", "caption", "credit") for name in known[role]}


def figure(text: str, tag: Tag) -> Figure | None:
    """The picture a tag shows, None where it shows none."""
    tokens = list(_TOKEN.finditer(text, tag.start + 2 + (text[tag.start + 2] in "<%"), tag.end))
    known = lexicon("shortcodes")
    if not tokens or tokens[0]["bare"] is None or tokens[0]["bare"].rpartition("/")[2] not in known["figures"]:
        return None
    names = iter(known["positional"])
    given: dict[str, tuple[Span, str]] = {}
    for token in tokens[1:]:
        sort = token.lastgroup or "bare"
        name = (token["name"] or (next(names, "") if sort != "bare" else "")).lower()
        given.setdefault(name, (Span(token.start(sort), token.end(sort)), sort))
    texts = [
        (_meaning()[name], name, span, tuple(_runs(text, span, escaped=sort in ("double", "single"))))
        for name, (span, sort) in given.items()
        if name in _meaning()
    ]
    image = given.get("src", (Span(tag.start, tag.end), ""))[0]
    return Figure(text[image.start : image.end], tuple(sorted(texts, key=lambda each: each[2])))


def _runs(text: str, span: Span, *, escaped: bool) -> Iterator[Run]:
    at = span.start
    for escape in _ESCAPE.finditer(text, span.start, span.end) if escaped else ():
        yield Run(at, escape.start())
        yield Run(escape.start(), escape.end(), " " if escape.group(1) in "nt" else escape.group(1))
        at = escape.end()
    yield Run(at, span.end)
