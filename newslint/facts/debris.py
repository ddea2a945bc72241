"""Debris of pages in the copy: tags and entities that were meant for a browser, lines of widgets, broken characters,
and the marks of hasty pasting (a space before a comma, two full stops, two sentences glued together).

Embeds, code and front matter are not read. White space at the edge of a paragraph is no debris: no reader sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import DISPLAY, UNREAD, Document, Zone, per_document
from newslint.facts.small_words import small_words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Kind = Literal["entity", "tag", "widget", "template", "encoding", "space", "stops", "glued", "invisible"]

_ENTITY = re.compile(r"&(?:#(?P<dec>\d{2,6})|#[xX](?P<hex>[0-9a-fA-F]{2,5})|(?P<name>[A-Za-z]{2,8}\d{0,2}));")
_TAG = re.compile(r"</?(?P<name>[A-Za-z][\w:]{0,10})(?:\s[^<>\n]{0,300})?/?>")
_TEMPLATE = re.compile(r"\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}")
_SPACE = re.compile(r" (?:(?=,(?: |$))(?<=[a-z0-9)”\"’] )|(?=\.(?:$|\n| [A-Z“\"]))(?<=[a-z)”\"’] ))", re.MULTILINE)
_STOPS = re.compile(
    r"[.,](?:(?<=[a-z)”\"’]\.)\.(?=$|\n| [A-Z“\"])|(?<=[a-z],)(?:,(?= )|\.(?=$|\n| [A-Z“\"])))", re.MULTILINE
)
_TWICE = ("..", ",,", ",.")
_GLUED = re.compile(r"(?<![\w./@-])(?:[A-Za-z][a-z]{2,}|\d{1,4})[.?!](?=(?:[A-Z][a-z]+|A|I|He|It) [a-z])")
_RUN_ON = re.compile(r"[.?!](?=[A-Z][a-z]* [a-z])(?<=[a-z\d].)")
_INVISIBLE = re.compile(r"(?<=[^\W\d_])[\u200b\ufeff\u2060]+(?=[^\W\d_])")
_WIDGET = 60
_SECOND = re.compile(r"[A-Z][a-z]*")
_MOST = 0x10FFFF


class Debris(Record):
    """One piece of it. `meant` is what belongs in its place, None where nobody can tell; `span` lies in the source
    where `in_source`, for characters that nobody sees."""

    span: Span
    kind: Kind
    meant: str | None = None
    in_source: bool = False


@per_document
def debris(doc: Document) -> tuple[Debris, ...]:
    """Every piece of it in reading order, none inside another."""
    found: list[Debris] = []
    for one in sorted(_candidates(doc), key=lambda one: (one.span.start, -one.span.end)):
        if _is_read(doc, one) and not (found and one.span.start < found[-1].span.end):
            found.append(one)
    return (*found, *_invisible(doc))


def _is_read(doc: Document, one: Debris) -> bool:
    """Whether readers see it as copy; the line of a widget is an embed by itself."""
    zone = doc.zone_at(one.span.start)
    if zone in UNREAD and not (one.kind == "widget" and zone is Zone.EMBED):
        return False
    # "the end.**The start**" is glued by markup that the page takes apart
    at = doc.locate(one.span)
    return one.kind in ("widget", "tag") or doc.source.text[at.start : at.end] == doc.read(one.span)


def _candidates(doc: Document) -> Iterator[Debris]:
    text = doc.text
    yield from _entities(text)
    yield from _tags(text)
    if "{" in text:
        yield from (Debris(Span(*found.span()), "template") for found in _TEMPLATE.finditer(text))
    yield from _broken(text)
    yield from (Debris(Span(*found.span()), "space", "") for found in _spaces(text))
    if any(stops in text for stops in _TWICE):
        yield from (Debris(Span(*found.span()), "stops", found.group()[-1]) for found in _STOPS.finditer(text))
    yield from _glued(doc)
    for block in doc.blocks:
        short = len(block.span) <= _WIDGET and block.zone is not Zone.HEADLINE
        if short and doc.read(block.span).lower().rstrip(" .:>»→…") in _widgets():
            yield Debris(block.span, "widget")


def _spaces(text: str) -> Iterator[re.Match[str]]:
    """The spaces before a comma or a full stop."""
    return _SPACE.finditer(text) if " ," in text or " ." in text else iter(())


@cache
def _known() -> tuple[Mapping[str, str], frozenset[str], Mapping[str, str]]:
    known = lexicon("debris")
    return known["entities"], frozenset(known["tags"]), known["mojibake"]


@cache
def _broken_heads() -> frozenset[str]:
    """What characters read in the wrong encoding begin with: few, and in most copy none of them."""
    return frozenset(mark[0] for mark in _known()[2])


@cache
def _widgets() -> frozenset[str]:
    return frozenset(lexicon("debris")["widgets"])


def _entities(text: str) -> Iterator[Debris]:
    named, _, _ = _known()
    for found in _ENTITY.finditer(text) if "&" in text else ():
        if found["name"]:
            meant = named.get(found["name"])
        else:
            number = int(found["dec"]) if found["dec"] else int(found["hex"], 16)
            meant = chr(number) if 31 < number <= _MOST and not 0xD800 <= number < 0xE000 else None
        if meant is not None:
            yield Debris(Span(*found.span()), "entity", meant)


def _tags(text: str) -> Iterator[Debris]:
    _, tags, _ = _known()
    for found in _TAG.finditer(text) if "<" in text else ():
        if found["name"].lower() in tags:
            yield Debris(Span(*found.span()), "tag")


def _broken(text: str) -> Iterator[Debris]:
    """Characters whose bytes were read in the wrong encoding: "naÃ¯ve"."""
    _, _, mojibake = _known()
    for mark, meant in mojibake.items() if any(head in text for head in _broken_heads()) else ():
        at = text.find(mark)
        while at >= 0:
            start, end = _word_around(text, at, at + len(mark))
            yield Debris(Span(start, end), "encoding", text[start:end].replace(mark, meant) if meant else None)
            at = text.find(mark, end)


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    while start and not text[start - 1].isspace() and end - start < _WIDGET:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - start < _WIDGET:
        end += 1
    return start, end


def _glued(doc: Document) -> Iterator[Debris]:
    """A sentence that starts right after the full stop of another: "he said.The council"."""
    text = doc.text
    for found in _GLUED.finditer(text) if _RUN_ON.search(text) else ():
        if doc.zone_at(found.start()) in DISPLAY or not _opens_a_sentence(text, found):
            continue
        following = _SECOND.match(text, found.end())
        end = following.end() if following else found.end()
        yield Debris(Span(found.start(), end), "glued", f"{found.group()} {text[found.end() : end]}")


def _opens_a_sentence(text: str, found: re.Match[str]) -> bool:
    """Whether what follows opens a sentence: any word after one in lower case, a small word after a name."""
    if not found.group()[0].isupper():
        return True
    following = _SECOND.match(text, found.end())
    return following is not None and following.group().lower() in small_words()


def _invisible(doc: Document) -> Iterator[Debris]:
    """Characters without a width inside a word, which keep it from being found; they lie in the source only."""
    source = doc.source.text
    if not any(mark in source for mark in ("\u200b", "\ufeff", "\u2060")):
        return
    for block in doc.blocks:
        if block.zone in UNREAD or block.zone is Zone.ALT:
            continue
        for found in _INVISIBLE.finditer(source, block.source.start, block.source.end):
            yield Debris(Span(*found.span()), "invisible", "", in_source=True)
