"""The noun that a number counts: "200 wounded soldiers", "60 percent of voters", "a 10-member council"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from newslint.facts.small_words import small_words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_WORD = re.compile(r" ([\w'’-]{1,40})")
_JOINED = re.compile(r"-([a-z]++(?:-old)?)")
_MOST = 4
_HALF_OF = (" the ", " its ", " their ", " all ")
_NOT_NOUNS = ("ed", "ing", "ly")
_VERBAL = ("ed", "ing", "s", "ly")
_SOFT = (
    "police",
    "staff",
    "crew",
    "youth",
    "media",
    "data",
    "fish",
    "aircraft",
    "personnel",
    "children",
    "women",
    "men",
)


class Counted(Record):
    """The counted noun with what stands before it, its last word, and whether it is joined to its number."""

    span: Span
    head: Span
    compound: bool = False


def counted(text: str, end: int, *, single: bool, part: bool) -> Counted | None:
    """The noun after a number that ends here; of a part ("two-thirds of the voters"), the noun after "of"."""
    joined = _JOINED.match(text, end)
    if joined:
        span = Span(*joined.span(1))
        return Counted(span, span, compound=True)
    if text.startswith(" of ", end):
        return _plural(text, _after_of(text, end + 3))
    if part:
        return _plural(text, _after_of(text, end)) if text.startswith(_HALF_OF, end) else None
    return _single(text, end) if single else _plural(text, end)


def _after_of(text: str, end: int) -> int:
    """Where the noun can start after "of": behind "the", "its", "all", "the country's"."""
    while word := _WORD.match(text, end):
        if word.group(1).lower() not in _known("determiners") and not word.group(1).endswith(("'s", "’s")):
            break
        end = word.end()
    return end


def _plural(text: str, end: int) -> Counted | None:
    """The first plural within a few words, and the one after it where they make one name ("police officers")."""
    words = _run(text, end)
    for place, word in enumerate(words):
        if _is_plural(text, word):
            following = words[place + 1] if place + 1 < len(words) else None
            soft = text[word.start : word.end].lower() in _SOFT
            head = following if soft and following and _is_plural(text, following) else word
            return Counted(Span(words[0].start, head.end), head)
    return None


def _single(text: str, end: int) -> Counted | None:
    """The first word or two: "one man", "one senior officer", but not the verb of "one man died"."""
    words = list(_run(text, end)[:2])
    if words and text[words[0].start : words[0].end].endswith(_NOT_NOUNS):
        return None
    if len(words) > 1 and _starts_anew(text, *words):
        words.pop()
    return Counted(Span(words[0].start, words[-1].end), words[-1]) if words else None


def _starts_anew(text: str, first: Span, second: Span) -> bool:
    """Whether the second word is no part of the noun: "one man died", "the first time Ortega ran"."""
    if text[second.start : second.end].endswith(_VERBAL):
        return True
    return text[second.start].isupper() and text[first.start].islower()


def _run(text: str, end: int) -> Sequence[Span]:
    """The words after a number up to punctuation or a function word, without those that only qualify the count."""
    words: list[Span] = []
    while len(words) < _MOST and (word := _WORD.match(text, end)):
        low = word.group(1).lower().removesuffix("’s").removesuffix("'s")
        if low in _known("vague") and not words:
            end = word.end()
            continue
        if (low in _known("functions") and not word.group(1)[:2].isupper()) or not word.group(1)[0].isalpha():
            break
        words.append(Span(*word.span(1)))
        end = word.end()
    return words


def _is_plural(text: str, word: Span) -> bool:
    low = text[word.start : word.end].lower()
    if low in _known("irregular-plurals"):
        return True
    return low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s")) and low not in _known("not-plurals")


@cache
def _known(name: str) -> frozenset[str]:
    words: Mapping[str, Sequence[str]] = lexicon("function-words")
    if name == "determiners":
        return frozenset((*words["determiners"], *words["possessives"]))
    if name == "functions":
        return small_words().union(lexicon("quantities")["stops"])
    return frozenset(lexicon("quantities")[name])
