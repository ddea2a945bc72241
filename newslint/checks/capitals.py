"""Capitals as a house writes them: of words that it lists, and of the words of a headline."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import DISPLAY, STORY, Document, Zone
from newslint.facts.headline_case import HeadlineWord, headline_words
from newslint.facts.scopes import in_scope
from newslint.facts.sentences import sentence_at
from newslint.facts.words import occurrences
from newslint.finding import Change, Repair, Slip, house_slip
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

CASES = ("word", "headline")
VALUES = ("written", "house")
ELSEWHERE = ()
NEEDS = ()


class Options(Record):
    """`words` are words and phrases as the house writes them; `headlines` the style of headlines.

    A `sentence` headline has capitals where a sentence has them, a `title` one on all but small words.
    """

    words: tuple[str, ...] = ()
    headlines: Literal["any", "sentence", "title"] = "any"
    zone: tuple[Zone, ...] = ()
    voice: Literal["own", "quoted", "any"] = "own"


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a word that the house writes otherwise, one a headline."""
    for listed in options.words:
        for span in occurrences(doc, listed):
            if _differs(doc, span, listed) and in_scope(doc, span, options.zone or tuple(STORY), options.voice):
                yield house_slip(span, doc.read(span), listed, "word")
    if options.headlines != "any":
        yield from _headlines(doc, options.headlines)


def _differs(doc: Document, span: Span, listed: str) -> bool:
    """Whether the capitals differ, but for one that opens a sentence and lines in capitals throughout."""
    written = doc.read(span)
    if written == listed or written.isupper():
        return False
    opening = sentence_at(doc, span.start).span.start == span.start
    return not (opening and written == listed[0].upper() + listed[1:])


def _headlines(doc: Document, style: str) -> Iterator[Slip]:
    for block in doc.zoned(*DISPLAY - {Zone.DEK}):
        wrong = [word for word in headline_words(doc, block.span) if _is_wrong(word, style)]
        if len(wrong) >= (2 if style == "sentence" else 1):
            changes = tuple(Change(word.span, _turned(doc.read(word.span), style)) for word in wrong)
            span = wrong[0].span
            house = " ".join(change.text for change in changes)
            written = " ".join(doc.read(word.span) for word in wrong)
            yield Slip(span, {"written": written, "house": house}, "headline", repairs=(Repair(changes, sure=False),))


def _is_wrong(word: HeadlineWord, style: str) -> bool:
    if style == "sentence":
        return word.capital and word.common and not word.opens
    return not word.capital and not word.small


def _turned(word: str, style: str) -> str:
    return word[0].lower() + word[1:] if style == "sentence" else word[0].upper() + word[1:]
