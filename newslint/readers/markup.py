"""The tokens of HTML inside a draft: text, entities, tags with their attributes, comments.

This is no parser of documents: nothing is nested, corrected or thrown away. What is no well-formed tag is text. The
time it takes grows with the length of the text alone, however many tags are opened and never closed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape

from newslint.readers.builder import Run
from newslint.record import Record
from newslint.text import Span

_MARK = re.compile(r"[<&]")
_TAG = re.compile(r"""<(?P<close>/?)(?P<name>[A-Za-z][\w:.-]*)(?P<rest>(?:[^<>"']++|"[^"]*+"|'[^']*+')*+)(?P<end>>?)""")
NAME = r"[^\s/>=][^\s/>=]*+"
"""The name of an attribute as browsers read it: a stray quotation mark is part of it."""

_VALUE = r"""(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'>][^\s>]*+))"""
_ATTRIBUTE = re.compile(rf"(?P<name>{NAME})(?:\s*+=\s*+{_VALUE})?+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class Token(Record):
    """One token: `sort` is `text`, `entity`, `comment`, `open` or `close`; `name` is a tag's name in lower case.

    `attributes` holds the span of each attribute's value, an empty one where it has none.
    """

    sort: str
    start: int
    end: int
    name: str = ""
    attributes: Mapping[str, Span] = {}


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of a range of a text, in order; between them they cover all of it."""
    at = search = start
    hopeless = False
    while not hopeless and (mark := _MARK.search(text, search, end)):
        token, hopeless = _token(text, mark.start(), end)
        if token is None:
            search = mark.end()
            continue
        if at < token.start:
            yield Token("text", at, token.start)
        yield token
        at = search = token.end
    if at < end:
        yield Token("text", at, end)


def _token(text: str, start: int, end: int) -> tuple[Token | None, bool]:
    """The tag, comment or entity that starts here, and whether nothing after it can be one for want of an end."""
    if text[start] == "&":
        entity = _ENTITY.match(text, start, end)
        return (Token("entity", start, entity.end()) if entity else None), False
    if text.startswith(("<!", "<?"), start):
        closing = "-->" if text.startswith("<!--", start) else ">"
        found = text.find(closing, start + len(closing) + 1, end)
        return (Token("comment", start, found + len(closing)) if found >= 0 else None), found < 0
    tag = _TAG.match(text, start, end)
    if tag is None:
        return None, False
    if not tag["end"]:
        return None, tag.end() >= end
    sort = "close" if tag["close"] else "open"
    return Token(sort, start, tag.end(), tag["name"].lower(), attributes(text, tag)), False


def attributes(text: str, tag: re.Match[str]) -> dict[str, Span]:
    """The span of each attribute's value in a tag; an attribute without a value has an empty one."""
    found: dict[str, Span] = {}
    if tag["close"] or tag["rest"] in ("", "/"):
        return found
    for given in _ATTRIBUTE.finditer(text, tag.start("rest"), tag.end("rest")):
        sort = given.lastgroup
        place = Span(given.start(sort), given.end(sort)) if sort and sort != "name" else Span(given.end(), given.end())
        found.setdefault(given["name"].lower(), place)
    return found


def decoded(text: str, span: Span) -> Iterator[Run]:
    """The runs of a range in which entities read as the characters they stand for."""
    return standing_for(text, span, _ENTITY, unescape)


def standing_for(text: str, span: Span, written: re.Pattern[str], meant: Callable[[str], str]) -> Iterator[Run]:
    """The runs of a range in which what a pattern finds reads as what it is meant for."""
    at = span.start
    for one in written.finditer(text, span.start, span.end):
        if at < one.start():
            yield Run(at, one.start())
        yield Run(one.start(), one.end(), meant(one.group()))
        at = one.end()
    if at < span.end:
        yield Run(at, span.end)
