"""What is still to begin in one sentence of a story and has begun in another: "jury selection begins Monday".

Both sentences name a day after the verb, and the thing in the same words; it is one that a story has one of. Where both
say whose it is ("the trial of Orr"), they say the same. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.quotes import is_own
from newslint.facts.words import either, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span


class Begun(Record):
    """The words that say it has begun, and those of another sentence that say when it will."""

    begun: Span
    to_come: Span


@per_document
def begun(doc: Document) -> tuple[Begun, ...]:
    """Every such thing, in the order in which it is said to have begun."""
    known = words(doc).starts.keys()
    if not doc.language.lower().startswith("en") or any(known.isdisjoint(some) for some in _needed()):
        return ()
    told = tuple(_told(doc, "begun"))
    to_come = {noun: (of, span) for noun, of, span in reversed(tuple(_told(doc, "to-come")))} if told else {}
    found = ((to_come.get(noun), of, span) for noun, of, span in told)
    return tuple(Begun(span, other[1]) for other, of, span in found if other and _may_be_one(of, other[0]))


def _may_be_one(one: str, other: str) -> bool:
    return not one or not other or one == other


def _told(doc: Document, tense: str) -> Iterator[tuple[str, str, Span]]:
    """The thing in lower case, what it is of, and the words from it to its day."""
    end = 0
    for start in _nouns(doc):
        found = _pattern(tense).match(doc.text, start) if start >= end else None
        if found is not None:
            span, end = Span(*found.span()), found.end()
            if doc.zone_at(start) in STORY and is_own(doc, span):
                yield found["noun"].lower(), found["of"] or "", span


@per_document
def _nouns(doc: Document) -> tuple[int, ...]:
    """Where words begin that may be such a thing: each stands before its last word, which is rarer than its first."""
    known = words(doc).starts
    return tuple(sorted({start - at for last, at in _lasts() for start in known.get(last, ()) if start >= at}))


@cache
def _lasts() -> tuple[tuple[str, int], ...]:
    """The last word of each thing, and the offset of that word in it."""
    lasts = ((noun, noun.replace("-", " ").rpartition(" ")[2]) for noun in lexicon("beginnings")["nouns"])
    return tuple((last, len(noun) - len(last)) for noun, last in lasts)


@cache
def _needed() -> tuple[frozenset[str], ...]:
    """The words a draft has some of where something has begun: of the verbs the first, of the things the last."""
    listed = lexicon("beginnings")
    things = [noun.rpartition(" ")[2] for noun in listed["nouns"]]
    begun = frozenset(phrase.partition(" ")[0] for phrase in listed["begun"])
    return begun, frozenset((*things, *(part for thing in things for part in thing.split("-"))))


@cache
def _pattern(tense: str) -> re.Pattern[str]:
    nouns = lexicon("beginnings")["nouns"]
    written = either((*nouns, *(noun.capitalize() for noun in nouns)))
    day = either(map(str.title, (*lexicon("weekdays")["en"]["full"], *lexicon("months")["en"]["full"])))
    short = either(f"{month.title()}." for month in lexicon("months")["en"]["short"])
    return re.compile(
        rf"\b(?P<noun>{written})(?: (?P<of>(?:of|in|for) [^,.;\n]{{1,60}}?))?(?:, which| that)? "
        rf"{either(lexicon('beginnings')[tense])} (?:on |last |this |next |in )?(?:{day}\b|{short})"
    )
