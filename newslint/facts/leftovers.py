"""What is left of the writing in the copy: marks that stand in for a name, a number or a link still to come.

Only marks that published copy never prints count alone; the others need a place where a number or a name belongs
("TK people", "$X million", "[insert quote]"). Words between quotation marks are somebody else's and are not read,
nor are embeds, code and front matter that is not copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.document import UNREAD, Document, per_document
from newslint.facts.quotes import is_own
from newslint.facts.small_words import small_words
from newslint.facts.words import occurrences
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_CURRENCY = ("$", "£", "€", "¥")
_ARTICLES = ("a", "an", "the")
_SHORTEST = 3
_AFTER = re.compile(r"(?:([ -][a-z]{2,20}(?![\w'’]))(?: ([a-z]{4,20}|[A-Z]{2,5}s)(?![\w'’]))?)?")
_GLUED = "@#./\\&-–_'’?"


class Placeholder(Record):
    """One mark that stands in for what is still to come; `span` is the mark, brackets and currency sign included."""

    span: Span


class _Marks(Record):
    """The lexicon, arranged for looking up."""

    alone: tuple[str, ...]
    caps: frozenset[str]
    slots: tuple[str, ...]
    dollars: tuple[str, ...]
    leading: tuple[str, ...]
    bracketed: frozenset[str]
    insertions: frozenset[str]
    asks: tuple[str, ...]
    aside: tuple[str, str]
    counted: frozenset[str]
    before: frozenset[str]
    never: frozenset[str]
    months: frozenset[str]


@cache
def _marks() -> _Marks:
    known: Mapping[str, Sequence[str]] = lexicon("placeholders")["en"]
    return _Marks(
        alone=tuple(known["alone"]),
        caps=frozenset(known["caps"]),
        slots=tuple(known["slots"]),
        dollars=tuple(known["dollars"]),
        leading=tuple(known["leading"]),
        bracketed=frozenset(known["bracketed"]),
        insertions=frozenset(known["insertions"]),
        asks=tuple(ask + " " for ask in known["asks"]),
        aside=(known["aside"][0] + " ", " " + known["aside"][1]),
        counted=frozenset(known["counted"]),
        before=frozenset(known["before"]) | small_words(),
        never=frozenset(known["never"]),
        months=frozenset(known["months"]),
    )


@per_document
def placeholders(doc: Document) -> tuple[Placeholder, ...]:
    """Every placeholder in the story's own words, in reading order, none inside another."""
    found: list[Span] = []
    for span in sorted(_candidates(doc)):
        if doc.zone_at(span.start) in UNREAD or not is_own(doc, span):
            continue
        if not found or span.start >= found[-1].end:
            found.append(span)
    return tuple(Placeholder(span) for span in found)


def _candidates(doc: Document) -> Iterator[Span]:
    marks = _marks()
    yield from _in_brackets(doc, marks)
    for mark in marks.alone:
        yield from occurrences(doc, mark)
    for mark in marks.caps:
        yield from (span for span in _standing(doc, mark) if not _names(doc.text, span.end))
    for mark in marks.slots:
        yield from (_priced(doc.text, span) for span in _standing(doc, mark) if _counts(doc.text, span, marks))
    for mark in marks.dollars:
        yield from (_priced(doc.text, span) for span in _standing(doc, mark) if _money(doc.text, span, marks.counted))
    for mark in marks.leading:
        yield from (span for span in _standing(doc, mark) if _leads(doc, span))


def _standing(doc: Document, mark: str) -> Iterator[Span]:
    """The places where exactly this mark stands as a word of its own."""
    text = doc.text
    places = occurrences(doc, mark) if mark[0].isalnum() else _runs(text, mark)
    for span in places:
        if doc.read(span) == mark and not _glued(text, span):
            yield span


def _glued(text: str, span: Span) -> bool:
    """Whether the mark is part of something longer: "1,000", "@TK", "XX.com", "XXX-12"."""
    if span.start and text[span.start - 1] in _GLUED + ",:":
        return True
    after, beyond = text[span.end : span.end + 1], text[span.end + 1 : span.end + 2]
    if after == "-":
        return not beyond.islower()
    return after in ("'", "’", "/", "@", "_") or (after in ("?", ",", ".", ":") and beyond.isalnum())


def _runs(text: str, mark: str) -> Iterator[Span]:
    at = text.find(mark)
    while at >= 0:
        end = at + len(mark)
        if text[end : end + 1] != mark[-1]:
            yield Span(at, end)
        at = text.find(mark, max(end, at + 1))


def _names(text: str, end: int) -> bool:
    """Whether a name or number follows: "TK Holdings", "flight TK 51"."""
    after, beyond = text[end : end + 1], text[end + 1 : end + 2]
    return after == "-" or (after == " " and (beyond.isupper() or beyond.isdigit()))


def _counts(text: str, span: Span, marks: _Marks) -> bool:
    """Whether a number belongs here: "$TK", "XX percent", "a 00-year-old", "about XX more senators"."""
    if text[span.start - 1 : span.start] in _CURRENCY or _next_word(text, span.end) in marks.counted:
        return True
    previous = ("", *text[max(span.start - 24, 0) : span.start].split())[-1]
    if previous in marks.months:
        return True
    # "Super Bowl XX", "Dos Equis XX sells"; not "About XX seats"
    is_named = previous[:1].isupper() and previous.lower() not in marks.before
    return not is_named and _several(text, span.end, marks.never)


def _several(text: str, end: int, never: frozenset[str]) -> bool:
    """Whether a noun in the plural follows, or a word in lower case on a hyphen: "XX seats", "a XX-seat chamber"."""
    first, second = _AFTER.match(text, end).groups()  # type: ignore[union-attr]  # it matches nothing too
    if first is None or first[1:] in never:
        return False
    return (
        first[0] == "-" or _is_plural(first[1:]) or (second is not None and _is_plural(second) and second not in never)
    )


def _is_plural(word: str) -> bool:
    return len(word) > _SHORTEST and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _money(text: str, span: Span, counted: frozenset[str]) -> bool:
    return text[span.start - 1 : span.start] in _CURRENCY and _next_word(text, span.end) in counted


def _next_word(text: str, start: int) -> str:
    """The lower-case word after one space, or what a hyphen or percent sign joins on."""
    stretch = text[start : start + 24]
    if stretch[:1] in ("-", "%"):
        joined = stretch.partition(" ")[0]
        return "%" if joined[0] == "%" else joined.rstrip(".,;:)")
    if stretch[:1] != " ":
        return ""
    return stretch[1:].partition(" ")[0].partition("\n")[0].rstrip(".,;:)?!")


def _priced(text: str, span: Span) -> Span:
    """The span with the currency sign before it."""
    return Span(span.start - 1, span.end) if text[span.start - 1 : span.start] in _CURRENCY else span


def _leads(doc: Document, span: Span) -> bool:
    following = doc.text[span.end : span.end + 1]
    return following == ":" or doc.block_at(span.start).span == span


def _in_brackets(doc: Document, marks: _Marks) -> Iterator[Span]:
    begins, ends = marks.aside
    for opening, closing in ("[]", "()"):
        for span in _bracketed(doc.text, opening, closing):
            inner = doc.read(span)[1:-1].strip().lower()
            if opening == "(" and not (inner.startswith(begins) and inner.endswith(ends)):
                continue  # round brackets hold asides, too: "(add salt)"
            if inner in marks.bracketed or _asked(inner, marks):
                yield span


def _bracketed(text: str, opening: str, closing: str) -> Iterator[Span]:
    """The short stretches of one line between brackets."""
    start = text.find(opening)
    while start >= 0:
        end = text.find(closing, start, start + 80)
        if end > 0 and "\n" not in text[start:end]:
            yield Span(start, end + 1)
        start = text.find(opening, start + 1)


def _asked(inner: str, marks: _Marks) -> bool:
    """Whether brackets ask for something to be put in: "insert quote from the mayor", not "insert joke here"."""
    if inner.endswith((" tk", " tktk")):
        return True
    ask = next((ask for ask in marks.asks if inner.startswith(ask)), None)
    if ask is None:
        return False
    wanted = inner[len(ask) :].split()
    return next((word for word in wanted if word not in _ARTICLES), "").rstrip(".:,") in marks.insertions
