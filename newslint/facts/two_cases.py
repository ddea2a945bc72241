"""Phrases that stand in capitals here and in small letters there, both in mid-sentence and in the story's own words.

The capitals must be all there are: a title before a name and a part of a longer name are left out, and so are small
letters after "a" or a number, where any such thing may be meant ("a supreme court").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.document import STORY, Document, per_document
from newslint.facts.words import occurrences, words
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_RUN = re.compile(r"[A-Z](?<![\w’'&./@#-].)[a-z]++(?: [A-Z][a-z]++)++(?![\w’'&/@:-]| [A-Z0-9(])")
_JOINED = re.compile(r" (?:of|for|and|on|in|at|to|&) (?:the )?[A-Z]")
_JOINS = ("of", "for", "and", "on", "de", "&", "at", "in", "by")
_JOINS_THE = ("of", "for", "on", "&")
_DEFINITE, _BARE = "the", "bare"
_OPENING = "The "
_ENDS = (". ", "\n", "? ", "! ", "” ")
_LONGEST = 4
_REACH = 32
_TELLING = 3


class TwoCases(Record):
    """One phrase, with its places in capitals and those in small letters, in reading order."""

    capitals: tuple[Span, ...]
    small: tuple[Span, ...]


@per_document
def two_cases(doc: Document) -> tuple[TwoCases, ...]:
    """The phrases, wherever they stand and whosever words they are."""
    runs: dict[str, list[Span]] = {}
    starts = words(doc).starts
    for run in _RUN.finditer(doc.text):
        phrase = run.group().removeprefix(_OPENING)
        if len(starts[phrase.partition(" ")[0].lower()]) < 2:
            continue  # the first word stands nowhere else, so neither does the phrase in small letters
        span = Span(run.end() - len(phrase), run.end())
        if 0 < phrase.count(" ") < _LONGEST and _is_alone(doc.text, span):
            runs.setdefault(phrase.lower(), []).append(span)
    found = ((spans, list(_small(doc, phrase, spans))) for phrase, spans in runs.items())
    return tuple(TwoCases(tuple(spans), tuple(small)) for spans, small in found if small)


def _is_alone(text: str, span: Span) -> bool:
    """Whether a run of capitals is in mid-sentence and no part of a longer name ("Office of the Attorney General")."""
    *earlier, before = _before(text, span.start) or [""]
    if not _opens(text, span.start) and (not before.isalpha() or not before.islower()):
        return False
    if _JOINED.match(text, span.end):
        return False
    if before == _DEFINITE and earlier:
        *earlier, before = earlier
        if before not in _JOINS_THE:  # "Orr and the Harbor Office" are two
            return True
    return before not in _JOINS or not earlier or not earlier[-1].lstrip("(“‘\"'")[:1].isupper()


def _small(doc: Document, phrase: str, capitals: Sequence[Span]) -> Iterator[Span]:
    """The places in small letters where the same thing is meant: behind "the" as there, or one of many as there.

    "The" may have a word or two behind it. What the lexicon has as one thing is meant wherever it stands ("a grand
    jury", "the Brix general assembly").

    Where the first word keeps its capital it is a name, and always the same one ("the Clinton foundation").
    """
    places = {_standing(doc.text, span) for span in capitals}
    one = not phrase.endswith("s") and any(_is_defined(doc.text, span) for span in capitals)
    for span in occurrences(doc, phrase):
        written = doc.read(span)
        if written[1:] != phrase[1:] or doc.zone_at(span.start) not in STORY or _runs_on(doc.text, span):
            continue
        standing = _standing(doc.text, span)
        told = (written[0].isupper() and standing) or (standing in places and _tells(standing, phrase))
        if told or phrase in _one_thing() or (one and _is_defined(doc.text, span)):
            yield span


def _runs_on(text: str, span: Span) -> bool:
    return text[span.end : span.end + 1] in tuple("-’'") or text[span.end + 1 : span.end + 2].isdigit()


def _tells(standing: str, phrase: str) -> bool:
    return standing == _DEFINITE or (standing == _BARE and phrase.endswith("s"))


def _standing(text: str, span: Span) -> str:
    """How a phrase stands in its sentence: behind "the", bare, or behind another article; empty where it opens one."""
    words = _before(text, span.start)
    if _opens(text, span.start):
        return _DEFINITE
    if not words or not words[-1][-1:].isalpha() or not words[-1].islower():
        return ""
    return words[-1] if words[-1] in _articles() else _BARE


def _is_defined(text: str, span: Span) -> bool:
    """Whether "the" stands before a phrase or the word or two that tell which ("the powerful rules committee")."""
    near = _before(text, span.start)[-_TELLING:]
    at = next((at for at, word in enumerate(near) if word.lower() == _DEFINITE), None)
    return at is not None and all(word[-1:].isalpha() for word in near[at:])


def _opens(text: str, start: int) -> bool:
    """Whether "The" stands right before a place and opens its sentence."""
    before = text[max(start - len(_OPENING) - 2, 0) : start]
    return before.endswith(_OPENING) and before[: -len(_OPENING)].endswith(_ENDS)


def _before(text: str, start: int) -> list[str]:
    """The few words before a place; none where none stands right before it."""
    if text[start - 1 : start] != " ":
        return []
    return text[max(start - _REACH, 0) : start - 1].rpartition("\n")[2].split(" ")[-4:]


@cache
def _one_thing() -> frozenset[str]:
    return frozenset(lexicon("capitals")["one-thing"])


@cache
def _articles() -> frozenset[str]:
    known = lexicon("function-words")
    return frozenset((*known["determiners"], *known["possessives"]))
