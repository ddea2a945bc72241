"""The year an anniversary is counted from, where it does not stand in what the anniversary is of.

Either everybody knows it (the lexicon lists what newspapers mark most), or the sentence beside tells it, and something
of the same thing ("the anniversary of the prison uprising at Larn. … who took over the prison in 1971"), or another one
does, and more of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from newslint.document import STORY, Document, Zone
from newslint.facts.dates import Day, WrittenDate
from newslint.facts.quotes import is_own
from newslint.facts.sentences import Sentence, sentences
from newslint.facts.within import dates_within
from newslint.facts.words import beginnings, by_first_word, words_within
from newslint.lexicons import lexicon
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

YEARS = frozenset({"year", "month", "full", "iso"})
"""The forms of dates that have a year."""

_LONGEST = 12
_SHARED = 2
_STEM = 5
_SHORTEST = 4
_BREAKS = frozenset(',;:()—–“”"\n')

Since = tuple[Day, Span]


def is_told(doc: Document, span: Span) -> bool:
    """Whether it is of the story's own words, or of a transcript's, which are somebody's but are the story."""
    zone = doc.zone_at(span.start)
    return zone is Zone.TRANSCRIPT or (zone in STORY and is_own(doc, span))


def year_known(doc: Document, span: Span, sentence: Span) -> Since | None:
    """The year of what is known to all: "the 18th anniversary of the Sept. 11 attacks"."""
    spans, ends = _thing(doc, span, sentence), False
    while spans and (lead := doc.read(spans[0]).lower()) in _set("leads"):
        spans, ends = spans[1:], ends or lead in _set("ends")
    if not spans:
        return None
    start = spans[0].start
    text = doc.text[start : sentence.end].lower().replace("’", "'")
    for name in _names().get(doc.read(spans[0]).lower(), ()):
        if text.startswith(name) and _is_that(name, text[len(name) :], ends=ends):
            year = _book()["known"].get(name) or _book()["slain"][name]
            return Day(year=int(year)), Span(start, start + len(name))
    return None


def _is_that(name: str, rest: str, *, ends: bool) -> bool:
    """Whether the words behind a name leave it what it is ("9/11 attacks", not "9/11 Commission"); a man has an end."""
    if name in _book()["slain"] and not ends:
        return rest.startswith("'s ") and rest[3:].partition(" ")[0].rstrip(".,;") in _set("ends")
    follows = rest[1:].partition(" ")[0].rstrip(".,;") in _set("tails")
    return rest[:1] in ".,;:)—–\n" or (rest[:1] in " -" and follows)


def year_beside(doc: Document, span: Span, sentence: Span) -> Since | None:
    """The only year of a sentence that shares a word with what it is of, or two where the sentence is not beside it."""
    about = _stems(doc, _thing(doc, span, sentence))
    found = _told(doc, _beside(doc, sentence), about, 1)
    if found is None and len(about) >= _SHARED:
        found = _told(doc, (one.span for one in sentences(doc) if one.span != sentence), about, _SHARED)
    return found


def _told(doc: Document, near: Iterator[Span], about: frozenset[str], least: int) -> Since | None:
    """The only year that sentences give of a thing, each of which names one year."""
    dated = ((one, _years(doc, one)) for one in near) if about else ()
    found = [
        years[0]
        for one, years in dated
        if len(years) == 1 and is_told(doc, one) and len(about & _stems(doc, words_within(doc, one))) >= least
    ]
    return (found[0].days[0], found[0].span) if len({one.days[0].year for one in found}) == 1 else None


def _thing(doc: Document, span: Span, sentence: Span) -> Sequence[Span]:
    """The words behind "anniversary of" that say what it is of, to the first sign that parts it from more."""
    after = words_within(doc, Span(span.end, sentence.end))[: _LONGEST + 1]
    if not after or doc.read(after[0]).lower() != "of":
        return ()
    end = next((at for at in range(span.end, after[-1].end) if doc.text[at] in _BREAKS), after[-1].end)
    return [word for word in after[1:] if word.end <= end]


def _stems(doc: Document, spans: Sequence[Span]) -> frozenset[str]:
    forms = (doc.read(word).lower().partition("'")[0].partition("’")[0] for word in spans)
    return beginnings(forms, _STEM, least=_SHORTEST, without=_set("plain"))


def _beside(doc: Document, sentence: Span) -> Iterator[Span]:
    """The sentence behind one and the one before, in its paragraph."""
    known = sentences(doc)
    at = bisect_left(known, sentence.start, key=_start)
    for near in (known[at + 1 : at + 2], known[max(at - 1, 0) : at]):
        yield from (one.span for one in near if one.block == known[at].block)


def _years(doc: Document, within: Span) -> list[WrittenDate]:
    dated = (one for one in dates_within(doc, within) if one.form in YEARS and "/" not in one.value)
    return [one for one in dated if one.days and one.days[0].year]


def _start(sentence: Sentence) -> int:
    return sentence.span.start


@cache
def _book() -> Any:
    return lexicon("anniversaries")


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(_book()[name])


@cache
def _names() -> Mapping[str, Sequence[str]]:
    """What is known to all, and who was slain, by its first word."""
    return by_first_word((*_book()["known"], *_book()["slain"]))
