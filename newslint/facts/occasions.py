"""What people are pictured at and speak at, with its day: "Orr at a rally in Arden on Friday", "at Friday's debate".

The day belongs to the occasion where only a place, a person or small words part the two, or where a verb of saying and
its day stand right before ("said Friday during a rally in Arden"). English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import STORY, Document
from newslint.facts.dates import WrittenDate
from newslint.facts.sentences import sentence_around
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_AFTER, _BEFORE = 160, 24
_TOKEN = re.compile(r"[\w’'.-]+|[,;:()—–-]")


class Occasion(Record):
    """An occasion by its noun in the singular; a story has one of it, or may have `several`."""

    noun: str
    several: bool


def occasion(doc: Document, written: WrittenDate) -> Occasion | None:
    """The occasion whose day an expression gives."""
    span = written.group or written.span
    sentence = sentence_around(doc, span.start)
    if written.possessive:
        return _named(doc.text, Span(span.end, sentence.end))
    return _ahead(doc, sentence, span) or _behind(doc, sentence, span)


def undated(doc: Document) -> Iterator[tuple[Span, Occasion]]:
    """The occasions at which somebody says something in a sentence without a day, and what names them."""
    said = frozenset(lexicon("tenses")["en"]["cue"])
    for found in _introduced().finditer(doc.text):
        if doc.zone_at(found.start()) in STORY and _word_before(doc.text, found.start()) in said:
            yield Span(*found.span()), _of(found)


def _word_before(text: str, at: int) -> str:
    return text[max(at - _BEFORE, 0) : at].rstrip().rpartition(" ")[2]


def _named(text: str, after: Span) -> Occasion | None:
    """ "(Friday's) televised debate"."""
    found = _phrase().match(text, after.start, after.end)
    return _of(found) if found else None


def _ahead(doc: Document, sentence: Span, day: Span) -> Occasion | None:
    """The last occasion before a day, if nothing else parts them: "at a rally in Arden, Norway, on (Friday)"."""
    found = None
    for one in _introduced().finditer(doc.text, max(sentence.start, day.start - _AFTER), day.start):
        found = one
    if found is None or not _is_plain(doc.text, found.end(), day.start):
        return None
    return _of(found)


def _behind(doc: Document, sentence: Span, day: Span) -> Occasion | None:
    """ "(Said Friday) during a campaign rally"."""
    found = _introduced().match(doc.text, day.end + 1, min(sentence.end, day.end + _AFTER))
    return _of(found) if found else None


def _is_plain(text: str, start: int, end: int) -> bool:
    """Whether only places, people and small words stand there."""
    linking = frozenset(lexicon("occasions")["linking"])
    words = _TOKEN.findall(text, start, end)
    return not any(word in ";:()—–" for word in words) and all(
        word == "," or word in linking or word[0].isupper() or word[0].isdigit() for word in words
    )


def _of(found: re.Match[str]) -> Occasion:
    noun = found["noun"].lower()
    return Occasion(noun, noun in _several())


@cache
def _several() -> frozenset[str]:
    return frozenset(lexicon("occasions")["often"])


@cache
def _nouns() -> str:
    listed: Mapping[str, list[str]] = lexicon("occasions")
    return either((*listed["once"], *listed["often"]))


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(rf"(?:[’']s)? (?:[\w’'.-]{{1,20}} ){{0,4}}?(?P<noun>(?i:{_nouns()}))\b")


@cache
def _introduced() -> re.Pattern[str]:
    before = r"(?:a|an|the|his|her|their|its|last|[A-Z][\w.]{1,20}[’']s)"
    return re.compile(
        rf"\b(?:at|during|in|of|before|to) {before} (?:[\w’'.-]{{1,20}} ){{0,6}}?(?P<noun>(?i:{_nouns()}))\b"
    )
