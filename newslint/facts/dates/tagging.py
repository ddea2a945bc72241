"""The tagged copy is a string of letters: for each word its part in a time expression, and for each gap its sign."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import compress, repeat
from operator import add

from newslint.document import Document, per_document
from newslint.facts.dates.vocabulary import AT, CLOCK, OTHER, YEAR, Part, vocabulary
from newslint.facts.words import Words, words
from newslint.record import Record
from newslint.text import Span

_APART = "|"
_ENDINGS = ("'s", "’s")
_AHEAD = 5
_SECOND = re.compile(r"\w+")
_TELLING = 2
_GAPS = {
    " ": "_",
    ", ": ",",
    "، ": ",",
    "., ": ",",
    ",": ";",
    ". ": ".",
    ".": "•",
    "-": "-",
    "–": "-",
    "‑": "-",
    "—": "~",
    " - ": "~",
    " – ": "~",
    " — ": "~",
    " (": "(",
    ", (": "(",
    ". (": "(",
    "/": "/",
    ":": ":",
    "%": "%",
    "% ": "%",
    " ’": "^",
    " ‘": "^",
    " '": "^",
}
"""What stands between two words, by its sign: `_` is one space, `•` a full stop with no space after it, `^` an
apostrophe before the second. A gap that begins with a closing bracket has the sign `)`, one that begins with a
possessive ending `s`, all others `|`."""
_OPENED = {")": ")"} | dict.fromkeys("'’", "s")
_POSSESSIVE = "s"
_DOUBTFUL = re.compile(f"[{YEAR}w]")
_FIVES = frozenset(f"{minute:02}" for minute in range(0, 60, 5))


class Token(Record):
    """One word of the tagged copy: its span, its letter, the number it counts as, and the sign of the gap after it."""

    span: Span
    letter: str
    number: int
    gap: str


class Tagged(Record):
    """The tagged copy: word *i* is at `letters[2 * i]`, the gap after it behind that; a phrase is one word."""

    letters: str
    spans: tuple[Span, ...]
    numbers: tuple[int, ...]

    def tokens(self, start: int, end: int) -> list[Token]:
        """The words of a range of `letters`."""
        return [
            Token(self.spans[at], self.letters[2 * at], self.numbers[at], self.letters[2 * at + 1])
            for at in range(start // 2, (end + 1) // 2)
        ]


class _Word(Record):
    """What a word is wherever it stands: its letter and number, its length, that of its possessive ending, its phrases.

    The length is that without the ending. The phrases are those that it may begin, longest first; `ahead` are the few
    characters (`reach`) behind it in each of them, for after most words that begin one comes another word.
    """

    letter: str
    number: int
    length: int
    ending: int
    phrases: tuple[tuple[str, Part], ...]
    reach: int
    ahead: frozenset[str]


@per_document
def tagged(doc: Document) -> Tagged:
    """The tagged copy of a document, in its language."""
    known = words(doc)
    if not known.written:
        return Tagged("", (), ())
    letters, numbers = list(map(_plain(doc.language).get, known.lows, repeat(OTHER))), [0] * len(known.lows)
    spans, signs = list(known.spans), list(map(_gap, known.gaps[1:]))
    signs[-1] = _OPENED.get(known.gaps[-1][:1], _APART)
    special = list(_special(doc.language, known))
    for at, word in special:
        letters[at], numbers[at] = word.letter, word.number
        if word.ending:
            spans[at], signs[at] = Span(spans[at].start, spans[at].end - word.ending), _POSSESSIVE
    kept = bytearray(b"\1") * len(spans)
    for at, last, span, part in _phrases(doc.text, known, special):
        # a phrase is one word: it stands in the place of its first, and those behind that one give way to it
        following = known.firsts[last + 1] if last + 1 < len(known.firsts) else None
        letters[at], numbers[at], spans[at] = part.letter, part.number, span
        signs[at] = _sign_between(doc.text, span.end, following)
        kept[at + 1 : last + 1] = bytes(last - at)
    left = tuple(compress(spans, kept))
    tags = "".join(compress(map(add, letters, signs), kept))
    return Tagged(_mended(tags, doc.text, left), left, tuple(compress(numbers, kept)))


def _special(language: str, known: Words) -> Iterator[tuple[int, _Word]]:
    """The words whose part their letters in lower case do not tell, each with its place; figures are among them."""
    listed, opening, read, written = _telling(language), _opening(language), _reader(language), known.written
    for at, (low, following) in enumerate(zip(known.lows, (*known.lows[1:], ""), strict=True)):
        if low in opening:
            # "the" and "that" begin a phrase once in a hundred times
            if following[:_TELLING] in opening[low]:
                yield at, read(written[at])
        elif low in listed or not low.isalpha():
            yield at, read(written[at])


@cache
def _plain(language: str) -> Mapping[str, str]:
    """The letters of the words that are the same part however they are written, that count as no number."""
    known = vocabulary(language)
    told = _telling(language) - _opening(language).keys()
    return {form: part.letter for form, part in known.parts.items() if form not in told}


@cache
def _opening(language: str) -> Mapping[str, frozenset[str]]:
    """The words that tell nothing but the phrases they begin, with the first letters of the words that come second."""
    known = vocabulary(language)
    found: dict[str, frozenset[str]] = {}
    for form, phrases in known.phrases.items():
        part = known.parts.get(form)
        seconds = frozenset(_second(phrase[len(form) :]) for phrase, _ in phrases)
        plain = form.isalpha() and form not in known.names and not (part and part.number)
        if plain and all(len(second) == _TELLING for second in seconds):
            found[form] = seconds
    return found


def _second(rest: str) -> str:
    """The first letters of the first word in the rest of a phrase."""
    word = _SECOND.search(rest)
    return word.group()[:_TELLING] if word else ""


@cache
def _telling(language: str) -> frozenset[str]:
    """The words of a language that may be names, count as a number or begin a phrase."""
    known = vocabulary(language)
    return frozenset((*known.names, *known.phrases, *(form for form, part in known.parts.items() if part.number)))


def _phrases(text: str, known: Words, special: Iterable[tuple[int, _Word]]) -> Iterator[tuple[int, int, Span, Part]]:
    """The phrases of the copy, none within another: the places of the first word and the last, the span, the part."""
    firsts, end = known.firsts, 0
    for at, word in special:
        if not word.ahead:
            continue
        start = firsts[at]
        behind = start + word.length
        if text[behind : behind + word.reach].lower() not in word.ahead or start < end:
            continue
        found = _phrase(text, start, word.phrases)
        if found is not None:
            end, last = found[0].end, at
            while last + 1 < len(firsts) and firsts[last + 1] < end:
                last += 1
            yield at, last, *found


def _sign_between(text: str, end: int, following: int | None) -> str:
    """The sign of what stands after a phrase, up to the word that follows."""
    return _OPENED.get(text[end : end + 1], _APART) if following is None else _gap(text[end:following])


@cache
def _reader(language: str) -> Callable[[str], _Word]:
    """What is looked up of each word of a language: a function of the word alone, whose answers are kept."""
    known = vocabulary(language)

    def read(form: str) -> _Word:
        ending = 2 if form.endswith(_ENDINGS) else 0
        bare = form[: len(form) - ending]
        phrases = known.phrases.get(bare.lower(), ())
        rests = [phrase[len(bare) :] for phrase, _ in phrases]
        reach = min([_AHEAD, *map(len, rests)])
        ahead = frozenset(rest[:reach] for rest in rests)
        return _Word(*known.read(bare), len(bare), ending, phrases, reach, ahead)

    return lru_cache(1 << 13)(read)


def _phrase(text: str, start: int, phrases: tuple[tuple[str, Part], ...]) -> tuple[Span, Part] | None:
    """The longest of some phrases that stands at a place."""
    ahead = text[start : start + len(phrases[0][0])].lower()
    for phrase, part in phrases:
        if ahead.startswith(phrase):
            end = start + len(phrase)
            if not text[end : end + 1].isalnum():
                return Span(start, end), part
    return None


@lru_cache(1 << 10)
def _gap(gap: str) -> str:
    # a bracket closes whatever stands behind it: "on August 17, 2016 (Tuesday)." ends a paragraph
    return _GAPS.get(gap) or _OPENED.get(gap[:1], _APART)


def _mended(letters: str, text: str, spans: Sequence[Span]) -> str:
    """The letters with what only looks like a date beside its neighbour read as none: a time, the name of a paper."""
    doubtful = [found.start() for found in _DOUBTFUL.finditer(letters)]
    if not doubtful:
        return letters
    mended = list(letters)
    for at in doubtful:
        before = mended[at - 2] if at else _APART
        if mended[at] == YEAR and mended[at + 2 : at + 3] == ["z"]:
            # "1 March 2000 GMT"
            mended[at] = CLOCK
        elif mended[at] == YEAR and before == AT and _is_hour(mended, at, text, spans):
            # "The guns fell silent at 1700."
            mended[at] = CLOCK
        elif mended[at] == "w" and before == OTHER and mended[at - 1] == "_":
            # "The Port Ellery Sun, August 16"
            named = spans[at // 2 - 1]
            if len(named) > 2 and text[named.start].isupper():
                mended[at] = OTHER
    return "".join(mended)


def _is_hour(letters: list[str], at: int, text: str, spans: Sequence[Span]) -> bool:
    """Whether four digits after "at" are a time of the clock: no year, house ("at 1600 Mill Road") or count."""
    span = spans[at // 2]
    ends = letters[at + 1] != "_" or letters[at + 2] in "WwTp"
    apart = text[span.start - 1 : span.start] == " " and not text.startswith(("-", "%", "/", ":"), span.end)
    return ends and apart and int(text[span.start : span.start + 2]) < 24 and text[span.start + 2 : span.end] in _FIVES
