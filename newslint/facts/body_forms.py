"""Whether one body may be named in two ways, told without names: what tells two ways apart must stand in the copy.

That is a word in American and in British spelling, a plural and its singular before the same word ("Rights Watch",
"Right Watch"), "of" and "for" after one word, two endings of a company or of
another word, two words for one kind of body before or behind the same word, "&" and "and", or two ministries or
universities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations, islice

from newslint.document import Document, per_document
from newslint.facts.names.forms import before, behind, capitals, standing, words_of
from newslint.facts.names.known import american
from newslint.facts.names.lexis import key, lexis
from newslint.facts.words import are_bare, singular, words
from newslint.lexicons import lexicon

LONG = 4
"""Longer words are told from their plurals."""

SEVERAL = 3
"""Names of so many words are told by the others from what they say a body is."""

STEM = 4
"""Words of which so many letters are the same may be one word with two endings."""

_JOINED = frozenset("/:()[]—–‘“”")
"""What joins two words that stand in no name as one: "AAA/BBB", "(Metro)Police"."""

_HEAD = r"\w{0,40}\.?\Z"
_ARTICLES = ("the ", "a ")
_REACH = 60


@cache
def offices() -> frozenset[str]:
    """What is told by what it is of, however short its name."""
    return frozenset(lexicon("name-words")["offices"])


@cache
def turned() -> frozenset[str]:
    """What is named before and behind what it is of."""
    return frozenset(lexicon("name-words")["turned"])


@per_document
def two_ways(doc: Document) -> bool:
    """Whether any of these stands in the copy; without them all names of bodies are written in one way."""
    if not are_bare(doc) or len(capitals(doc) & lexis().company_keys) > 1:
        return True
    return any(
        has(doc)
        for has in (_has_two_orders, _has_both_ands, _has_two_links, _has_two_forms, _has_two_endings, _has_two_kinds)
    )


def _has_two_orders(doc: Document) -> bool:
    """Whether a ministry or a university is named before and behind what it is of."""
    low = doc.text.lower() if not turned().isdisjoint(capitals(doc)) else ""
    return any(f"{head} of " in low and low.count(head) > 1 for head in turned())


def _has_two_kinds(doc: Document) -> bool:
    """Whether two words for one kind of body stand beside the same word: "Halden Commission", "Halden Committee"."""
    known: dict[str, list[str]] = {}
    for word in kinds().keys() & capitals(doc):
        known.setdefault(kinds()[word], []).append(word)
    return any(_stand_alike(doc, one, other) or _stand_behind(doc, one, other) for one, other in _pairs(known))


def _stand_behind(doc: Document, one: str, other: str) -> bool:
    """Whether the same word stands before two others somewhere."""
    first, second = (
        {
            form
            for place in standing(doc, word)
            for chunk in islice(before(doc.text, place), 1)
            for form in words_of(chunk)
        }
        for word in (one, other)
    )
    return not first.isdisjoint(second)


@cache
def kinds() -> Mapping[str, str]:
    """The words that say what a body is, each with the first of its line: those of one are taken for each other."""
    return {word: line[0] for line in lexicon("name-words")["kinds"] for word in line}


@cache
def twins() -> frozenset[str]:
    """The places of which two universities are named, one in either order."""
    return frozenset(lexicon("name-words")["twin-universities"])


def _has_both_ands(doc: Document) -> bool:
    """Whether two words are joined with "&" and with "and"."""
    if " & " not in doc.text:
        return False
    signs, spelled = (_joined(doc.text, link) for link in (" & ", " and "))
    return not frozenset(signs).isdisjoint(spelled)


def _joined(text: str, link: str) -> Iterator[tuple[str, str]]:
    """The words before and behind each such link."""
    head = re.compile(_HEAD)
    for found in re.compile(rf"{link}(?=(\w*))").finditer(text):
        before = head.search(text, max(found.start() - _REACH, 0), found.start())
        yield before[0] if before else "", found[1]


def _has_two_links(doc: Document) -> bool:
    """Whether a word has two links behind it: "Board of Rivers", "Board for Rivers"."""
    linked: dict[str, str] = {}
    for link in lexis().links:
        for start in words(doc).starts.get(link, ()):
            head = _before(doc.text, start) if _goes_on(doc.text, start + len(link) + 1) else ""
            if head and any(linked.setdefault(form, link) != link for form in _forms_of(head)):
                return True
    return False


def _before(text: str, start: int) -> str:
    """The word with a capital right before an offset; empty where none is."""
    head = text[max(start - _REACH, 0) : start - 1].rpartition(" ")[2] if text[start - 1 : start] == " " else ""
    return "" if head.islower() else head


def _goes_on(text: str, start: int) -> bool:
    return text[start : start + 1].isupper() or text.startswith(_ARTICLES, start)


def _has_two_forms(doc: Document) -> bool:
    """Whether two words are one in two spellings, or a plural and its singular before the same word."""
    known: dict[str, list[str]] = {}
    for word in capitals(doc):
        for form in plain_forms(word):
            known.setdefault(form, []).append(word)
    return any(american(one) == american(other) or _stand_alike(doc, one, other) for one, other in _pairs(known))


def _has_two_endings(doc: Document) -> bool:
    """Whether two words that begin alike stand before the same word: "Metro Area", "Metropolitan Area"."""
    known: dict[str, list[str]] = {}
    for word in capitals(doc):
        if len(word) > STEM and _JOINED.isdisjoint(word):
            known.setdefault(word[:STEM], []).append(word)
    return any(_stand_alike(doc, one, other) for one, other in _pairs(known))


def _pairs(known: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """The pairs of words that share something; most words share it with none."""
    return (pair for those in known.values() if len(those) > 1 for pair in combinations(those, 2))


def _stand_alike(doc: Document, one: str, other: str) -> bool:
    """Whether the same word stands behind two others somewhere; none is looked up that has more than hyphens in it."""
    if not (one + other).replace("'", "").replace("-", "").isalnum():
        return True
    first = _forms_behind(doc, one)
    return bool(first) and not first.isdisjoint(_forms_behind(doc, other))


def _forms_behind(doc: Document, word: str) -> frozenset[str]:
    return frozenset(form for chunk in _behind(doc, word) for form in _forms_of(chunk))


def _behind(doc: Document, word: str) -> Iterator[str]:
    """What stands right behind a word in names; "the" stands only behind "of" and "for"."""
    found = (chunk for place in standing(doc, word) for chunk in islice(behind(doc.text, place), 1))
    return (chunk for chunk in found if f"{chunk} " not in _ARTICLES)


def _forms_of(chunk: str) -> Iterator[str]:
    for word in words_of(chunk):
        yield from ("of",) if key(word) in lexis().links else plain_forms(key(word))


@lru_cache(1 << 12)
def plain_forms(word: str) -> tuple[str, ...]:
    """What a word of a body's name may be in common with another way of writing it."""
    written = american(word)
    one = singular(word.removesuffix("'s")) if len(word) > LONG else word
    return (written,) if one == word else tuple({written, american(one)})
