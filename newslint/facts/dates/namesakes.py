"""Some people are named like a day: where the copy says so, that word is a day only where its neighbours make it one.

Found by given names ("Dave Sunday", where Dave is never alone) and by courtesy titles ("Mr. Friday"). A person whom
the copy never names in full is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import Document, per_document
from newslint.facts.dates.tagging import tagged
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.text import Span

_NAMED = re.compile(r"x[_.](?=W)")
_BESIDE_BEFORE = re.compile(r"(?:[hLe]_|W(?:,|-|_[jr]_))$")
_BESIDE_AFTER = re.compile(r"_P|[,_][Mm]|(?:,|-|_[jr]_|,j_)W")


def is_a_name(doc: Document, start: int) -> bool:
    """Whether the weekday at a place in the tagged copy is a person's name: "Sunday said", but not "on Sunday"."""
    copy = tagged(doc)
    if doc.read(copy.spans[start // 2]) not in _namesakes(doc):
        return False
    before = doc.read(copy.spans[start // 2 - 1]).lower() if start and copy.letters[start - 1] == "_" else ""
    if before in lexicon("date-words")["en"]["before-a-day"] or _BESIDE_AFTER.match(copy.letters, start + 1):
        return False
    return _BESIDE_BEFORE.search(copy.letters[max(start - 5, 0) : start]) is None


@per_document
def _namesakes(doc: Document) -> frozenset[str]:
    """The weekdays that are names of people in this copy, as written."""
    seen: dict[tuple[str, str], list[bool]] = {}
    found: set[str] = set()
    for first, day, opens, sure in _named(doc):
        mentions = seen.setdefault((first, day), [])
        mentions.append(opens)
        # "Morning Joe Monday" is a show and a day, however often it stands there
        if sure or (len(mentions) > 1 and any(mentions)):
            found.add(day)
    return frozenset(found)


def _named(doc: Document) -> Iterator[tuple[str, str, bool, bool]]:
    """Each title or given name with the weekday after it, whether it opens a name, whether one mention is enough."""
    copy = tagged(doc)
    alone: dict[str, bool] = {}
    for match in _NAMED.finditer(copy.letters):
        first, day = copy.spans[match.start() // 2], copy.spans[match.start() // 2 + 1]
        name, weekday = doc.read(first), doc.read(day)
        if not (name[0].isupper() and weekday[0].isupper()) or weekday.isupper():
            continue
        if name in _courtesies():
            yield name, weekday, True, True
        elif copy.letters[match.end() - 1] == "_" and name.lower() in _given():
            if name not in alone:
                alone[name] = _stands_alone(doc, name)
            if not alone[name]:
                opens = _opens(doc, first)
                yield name, weekday, opens, opens and _is_apposed(doc, day)


def _stands_alone(doc: Document, name: str) -> bool:
    """Whether a given name is somewhere no part of a longer one: "told Ryan Tuesday" speaks of a Ryan and a day."""
    text = doc.text
    ends = (start + len(name) for start in words(doc).starts.get(name.lower(), ()))
    return any(not (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()) for end in ends)


def _opens(doc: Document, first: Span) -> bool:
    """Whether no word with a capital stands right before a name."""
    before = doc.text[max(first.start - 24, 0) : first.start]
    return not (before[-1:] == " " and before.rstrip(" ").rpartition(" ")[2][:1].isupper())


def _is_apposed(doc: Document, day: Span) -> bool:
    """Whether a comma parts the name from who it is: "picked Dave Sunday, a judge,", "Dave Sunday, 48, of Tarn"."""
    after = doc.text[day.end : day.end + 6]
    return after.startswith((", a ", ", an ", ", the ", ", who")) or after[2:4].isdecimal()


@cache
def _courtesies() -> frozenset[str]:
    return frozenset(title.rstrip(".") for title in lexicon("titles")["courtesy"])


@cache
def _given() -> frozenset[str]:
    known = lexicon("given-names")
    return frozenset(known["census"].split()).union(known["world"].split())
