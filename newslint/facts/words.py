"""The words of the copy and where each of them stands, so that terms are looked up and never searched for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate

from newslint.document import Document, per_document
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span, spans_of

POSSESSIVES = ("'s", "’s")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_CUTS = re.compile(rf"({_WORD.pattern})")


_MONTH = "May"
_COMMON = 100
"""From how many occurrences on a word is common."""


class Words(Record):
    """Every word in order, and the starts of each form in lower case (`Arvan's` is one word, `de-facto` two).

    `written` are the words as they stand, `lows` in lower case, `firsts` the offsets they start at; `gaps` is what
    stands before each, and after the last.
    """

    spans: tuple[Span, ...]
    firsts: tuple[int, ...]
    written: tuple[str, ...]
    lows: tuple[str, ...]
    gaps: tuple[str, ...]
    starts: Mapping[str, Sequence[int]]


@per_document
def words(doc: Document) -> Words:
    """The words of the whole copy, in every zone."""
    pieces = _CUTS.split(doc.text)
    edges = list(accumulate(map(len, pieces)))
    firsts, written = tuple(edges[:-1:2]), tuple(pieces[1::2])
    lows = tuple([word.lower() for word in written])
    starts: dict[str, list[int]] = {}
    for form, start in zip(lows, firsts, strict=True):
        if form in starts:
            starts[form].append(start)
        else:
            starts[form] = [start]
    return Words(spans_of(firsts, edges[1::2]), firsts, written, lows, tuple(pieces[::2]), starts)


def are_bare(doc: Document) -> bool:
    """Whether no underscore stands around a word: of "_Sen. Orr_", `words` has neither "sen" nor "orr"."""
    return "_" not in doc.text or not any(form[0] == "_" or form[-1] == "_" for form in words(doc).starts)


@per_document
def digits(doc: Document) -> tuple[int, ...]:
    """Where the digits of the copy stand, those of one form of a word together."""
    text, starts = doc.text, words(doc).starts
    mixed = [form for form in starts if not form.isalpha() and any(map(str.isdecimal, form))]
    ranges = [(start, start + len(form)) for form in mixed for start in starts[form]]
    return tuple([at for start, end in ranges for at, sign in enumerate(text[start:end], start) if sign.isdecimal()])


def occurrences(doc: Document, phrase: str) -> Iterator[Span]:
    """The spans where a phrase of one or more words stands, in any case, as whole words.

    The cost is that of one look-up plus the occurrences of the phrase's first word; where that is common, of its first
    two ("Ana Ruiz" among thousands of Anas).
    """
    text = doc.text
    first, second, wanted = _sought(phrase)
    places = words(doc).starts.get(first, ())
    if second and len(places) > _COMMON:
        places = _followed(doc, first).get(second, ())
    for start in places:
        end = start + len(phrase)
        if text[start:end].lower() == wanted and not _joined(text, end):
            yield Span(start, end)


@per_document
def _followers(_: Document) -> dict[str, Mapping[str, Sequence[int]]]:
    """Of common words that were asked for: where each stands, by the word behind it without its ending."""
    return {}


def _followed(doc: Document, first: str) -> Mapping[str, Sequence[int]]:
    known = _followers(doc)
    if first not in known:
        found: dict[str, list[int]] = {}
        listed = words(doc)
        for start in listed.starts[first]:
            after = bisect_left(listed.firsts, start) + 1
            if after < len(listed.lows):
                found.setdefault(_bare(listed.lows[after]), []).append(start)
        known[first] = found
    return known[first]


def _bare(word: str) -> str:
    """The word up to its first apostrophe."""
    return word.replace("’", "'").partition("'")[0]


def by_first_word(phrases: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Phrases by their first word, so that a draft is asked once for each of those."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        found.setdefault(_sought(phrase)[0], []).append(phrase)
    return found


def occurrences_of(doc: Document, listed: Mapping[str, Sequence[str]]) -> Iterator[Span]:
    """The spans where any of some phrases, by their first word, stand; those of one phrase together."""
    known = words(doc).starts
    for first in [first for first in listed if first in known]:
        for phrase in listed[first]:
            yield from occurrences(doc, phrase)


@per_document
def possessives(doc: Document) -> tuple[str, ...]:
    """The forms of the copy in lower case that end as a possessor does, each in the order of its first place."""
    return tuple([form for form in words(doc).starts if form.endswith(POSSESSIVES)])


@per_document
def bare_forms(doc: Document) -> tuple[str, ...]:
    """All forms of the copy in lower case without a possessor's ending, each in the order of its first place."""
    ending = frozenset(possessives(doc))
    return tuple([form[:-2] if form in ending else form for form in words(doc).starts])


def first_word(phrase: str) -> str:
    """The first word of a phrase in lower case; empty where it begins with none."""
    return _sought(phrase)[0]


@lru_cache(1 << 12)
def _sought(phrase: str) -> tuple[str, str, str]:
    """The first word of a phrase (empty where it begins with none), its second up to an apostrophe, and all of it."""
    first = _WORD.match(phrase)
    second = _WORD.search(phrase, first.end()) if first else None
    return first.group().lower() if first else "", _bare(second.group().lower()) if second else "", phrase.lower()


def words_within(doc: Document, span: Span) -> tuple[Span, ...]:
    """The words that start within a span, in reading order."""
    return words(doc).spans[_range(doc, span)]


def said(doc: Document, span: Span) -> tuple[str, ...]:
    """The words that start within a span, in lower case: what it says, whatever its punctuation."""
    return words(doc).lows[_range(doc, span)]


def said_but_may(doc: Document, span: Span) -> tuple[str, ...]:
    """What a span says but for the month: "the mill burned in May" says nothing of what may have been."""
    known, where = words(doc), _range(doc, span)
    both = zip(known.lows[where], known.written[where], strict=True)
    return tuple([low for low, written in both if written != _MONTH])


def _range(doc: Document, span: Span) -> slice:
    firsts = words(doc).firsts
    first = bisect_left(firsts, span.start)
    return slice(first, bisect_left(firsts, span.end, first))


def singular(noun: str) -> str:
    """A noun in lower case without its plural's ending: `tornado` of "tornadoes", `party` of "parties", "press"."""
    kept: str | None = _singulars().get(noun)
    if kept is not None:
        return kept
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("oes", "sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun if noun.endswith(("ss", "us", "is")) else noun.removesuffix("s")


@cache
def _singulars() -> Mapping[str, str]:
    """The singulars that the endings of their plurals do not tell."""
    known: Mapping[str, str] = lexicon("irregular")["singulars"]
    return known


def either(phrases: Iterable[str]) -> str:
    """A pattern for any of some words or phrases, the longest first, and always in the same order."""
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(map(re.escape, longest)) + ")"


def _joined(text: str, end: int) -> bool:
    return end < len(text) and (text[end].isalnum() or text[end] == "_")


def beginnings(forms: Iterable[str], letters: int, *, least: int, without: Container[str]) -> frozenset[str]:
    """What words of at least so many letters begin with: what two ways of telling one thing mostly have in common."""
    return frozenset(form[:letters] for form in forms if len(form) >= least and form not in without)
