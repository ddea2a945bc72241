"""A clause that looks ahead is retensed when it says that something was to happen; whether it did no draft can know.

"Will vote" becomes "was to vote", "is due to open" "was due to open", "opens" "was to open". English only; where the
verb is in no list, a person has to write it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache

from newslint.document import Document
from newslint.facts.sentences import sentence_at
from newslint.facts.words import words
from newslint.lexicons import lexicon
from newslint.papers.redating import Redated
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_BACK = 4


def retensed(doc: Document, verb: Span) -> Redated | None:
    """How the verb of a clause is to be written once its day has gone by; None where only a person can tell."""
    spans = words(doc).spans
    at = bisect_left(spans, verb)
    first = sentence_at(doc, verb.start).span.start
    for place in range(at, max(at - _BACK, -1), -1):
        if spans[place].start < first:
            return None
        word = doc.read(spans[place]).lower().replace("’", "'")
        if word in _book()["will"]:
            return _was_to(doc, spans, place)
        if word in _book()["past"]:
            return Redated(spans[place], _book()["past"][word])
        if word in _book()["opens"] and place == at:
            was = "were" if _is_plural(doc, spans, place) else "was"
            return Redated(spans[place], f"{was} to {_book()['opens'][word]}")
    return None


def _was_to(doc: Document, spans: tuple[Span, ...], place: int) -> Redated:
    """ "Will" and what belongs to it: "will not" is "was not to", "he'll" is "he was to"."""
    word = doc.read(spans[place])
    who, mark, _ = word.replace("’", "'").partition("'ll")
    plural = who.lower() in _book()["plural"] if mark else _is_plural(doc, spans, place)
    was = "were" if plural else "was"
    negated = place + 1 < len(spans) and doc.read(spans[place + 1]).lower() == "not"
    span = spans[place].hull(spans[place + 1]) if negated else spans[place]
    told = f"{was} not to" if negated or word.lower().startswith("won") else f"{was} to"
    return Redated(span, f"{who} {told}" if mark else told)


def _is_plural(doc: Document, spans: tuple[Span, ...], place: int) -> bool:
    """Whether the word before a verb is a plural, or the last of several names."""
    if place == 0 or spans[place - 1].start < sentence_at(doc, spans[place].start).span.start:
        return False
    word = doc.read(spans[place - 1]).lower()
    if word in _book()["plural"] or (place > 1 and doc.read(spans[place - 2]).lower() == "and"):
        return True
    return word.endswith("s") and not word.endswith(("'s", "’s", "ss", "us", "is"))


@cache
def _book() -> Mapping[str, Any]:
    known: Mapping[str, Any] = lexicon("retensing")["en"]
    return known
