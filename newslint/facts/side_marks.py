"""Two people of one picture who are both marked as the one on the left: "Ana Ruiz (left) meets Tom Beck (left)".

Read in captions, and in the body where a picture's text stands as a paragraph of the story. A mark stands right behind
a name, between commas or in brackets; "(R)" is a party as well, and marks a side only beside "(L)" or "(C)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from newslint.document import STORY, Document, Zone, per_document
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_ZONES = STORY | {Zone.CAPTION, Zone.ALT, Zone.NOTE}
_TWICE = 2
_NAME = 40
_WHERE = 26
"""So long may be what says more closely where: "(second from the left)"."""
_ENDS = (")", ",", ";", ".", " and ", " with ", "\n")


class Side(Record):
    """Two people said to stand on the same side of one picture: where each is said to."""

    side: str
    first: Span
    second: Span


@per_document
def may_be_doubled(doc: Document) -> bool:
    """Whether words for a side stand twice where a mark may: behind a bracket or comma, and before what ends one."""
    starts, text = words(doc).starts, doc.text
    sides: Sequence[str] = lexicon("positions")["sides"]
    placed = (Span(start, start + len(side)) for side in sides for start in starts.get(side, ()))
    return sum(1 for _ in islice((span for span in placed if _may_mark(text, span)), _TWICE)) == _TWICE


def _may_mark(text: str, span: Span) -> bool:
    before = text[max(span.start - _WHERE, 0) : span.start]
    if len(span) == 1:
        return text.startswith(")", span.end) and "(" in before
    return text.startswith(_ENDS, span.end) and ("(" in before or "," in before)


@per_document
def doubled_sides(doc: Document) -> tuple[Side, ...]:
    """Every side that two people of one picture have to themselves."""
    if not may_be_doubled(doc):
        return ()
    told: dict[tuple[Span, str], Span] = {}
    found = []
    for side, span in _marks(doc):
        key = _picture(doc, span), side
        if key in told and _marked(doc, told[key]) != _marked(doc, span):
            found.append(Side(doc.read(span), told[key], span))
        told.setdefault(key, span)
    return tuple(found)


def _picture(doc: Document, mark: Span) -> Span:
    """What tells of one picture: a sentence, and a whole caption that has no third mark and both in brackets."""
    block = doc.block_at(mark.start)
    if block.zone is Zone.CAPTION:
        marks = [found.lastgroup for found in _mark().finditer(doc.read(block.span))]
        if marks == ["bracketed"] * _TWICE:
            return block.span
    return sentence_around(doc, mark.start)


def _marked(doc: Document, mark: Span) -> str:
    """The last word of the name that a mark stands behind."""
    return doc.text[max(mark.start - _NAME, 0) : mark.start].rstrip(" (,").rpartition(" ")[2]


def _marks(doc: Document) -> Iterator[tuple[str, Span]]:
    """Each mark of a side and where it stands, in reading order."""
    for found in _mark().finditer(doc.text):
        span = Span(*found.span(found.lastgroup or 0))
        if doc.zone_at(span.start) not in _ZONES or not is_own(doc, span) or _is_party(doc, span):
            continue
        yield _side(doc.read(span)), span


def _side(mark: str) -> str:
    """What a mark says: "at left" and "L" say left, "far left" and "2nd L" what they say."""
    low = mark.lower().removeprefix("at ").removeprefix("the ")
    short: Mapping[str, str] = lexicon("positions")["short"]
    return " ".join(short.get(word, word) for word in low.replace(" from", "").split())


def _is_party(doc: Document, mark: Span) -> bool:
    """Whether a lone letter may be a party: "(R)" where no other letter marks a side."""
    if doc.read(mark) != "R":
        return False
    return not any(sign in doc.read(sentence_around(doc, mark.start)) for sign in ("(L)", "(C)"))


@cache
def _mark() -> re.Pattern[str]:
    """A mark behind a word: in brackets, or after a comma and before what goes on ("Ana Ruiz, far left, and …")."""
    where = r"(?:(?:at|far|center|centre|top|bottom|upper|lower|second|third|fourth|2nd|3rd|4th)(?: from)?(?: the)? )?"
    return re.compile(
        rf"(?<=[\w.)’'”\"]),? (?:\((?P<bracketed>{where}(?:left|right|[LR])|cent(?:er|re)|C)\)"
        rf"|(?<=, )(?P<between>{where}(?:left|right)|cent(?:er|re))(?=[,;.](?:\s|$)| and | with |\n|$))",
    )
