"""The tagged copy is a string of letters: for each word its part in a time expression, and for each gap its sign."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.document import Document, per_document
from newslint.facts.dates.vocabulary import AT, CLOCK, OTHER, YEAR, Part, vocabulary
from newslint.facts.words import Words, words
from newslint.record import Record
from newslint.text import Span

_APART = "|"
_ENDINGS = ("'s", "’s")
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
    """What a word is wherever it stands: its part, how long its possessive ending is, the phrases it may begin."""

    part: Part
    ending: int
    phrases: tuple[tuple[str, Part], ...]


@per_document
def tagged(doc: Document) -> Tagged:
    """The tagged copy of a document, in its language."""
    text, known = doc.text, words(doc)
    spans: list[Span] = []
    numbers: list[int] = []
    letters: list[str] = []
    end = 0
    for span, part in _units(text, known, doc.language):
        letters.append(_gap(text[end : span.start]))
        letters.append(part.letter)
        spans.append(span)
        numbers.append(part.number)
        end = span.end
    letters.append(_OPENED.get(text[end : end + 1], _APART))
    _mend(letters, text, spans)
    return Tagged("".join(letters[1:]), tuple(spans), tuple(numbers))


def _units(text: str, known: Words, language: str) -> Iterator[tuple[Span, Part]]:
    """Every word or phrase with its part; a possessive ending is no part of either."""
    end = 0
    for span, form in zip(known.spans, known.written, strict=True):
        if span.start < end:
            continue
        part, ending, phrases = _word(form, language)
        found = _phrase(text, span.start, phrases) if phrases else None
        if found is not None:
            end = found[0].end
            yield found
        else:
            yield (Span(span.start, span.end - ending) if ending else span), part


@lru_cache(1 << 13)
def _word(form: str, language: str) -> _Word:
    known = vocabulary(language)
    ending = 2 if form.endswith(_ENDINGS) else 0
    bare = form[: len(form) - ending]
    return _Word(known.read(bare), ending, known.phrases.get(bare.lower(), ()))


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


def _mend(letters: list[str], text: str, spans: list[Span]) -> None:
    """Read as no date what only looks like one beside its neighbour: a time of the clock, the name of a newspaper.

    `letters` holds each word after the gap before it.
    """
    for at in range(1, len(letters) - 1, 2):
        if letters[at] == YEAR and letters[at + 2 : at + 3] == ["z"]:
            # "1 March 2000 GMT"
            letters[at] = CLOCK
        elif letters[at] == YEAR and letters[at - 2] == AT and _is_hour(letters, at, text, spans):
            # "The guns fell silent at 1700."
            letters[at] = CLOCK
        elif letters[at] == "w" and letters[at - 1] == "_" and letters[at - 2] == OTHER:
            # "The Port Ellery Sun, August 16"
            before = spans[at // 2 - 1]
            if len(before) > 2 and text[before.start].isupper():
                letters[at] = OTHER


def _is_hour(letters: list[str], at: int, text: str, spans: list[Span]) -> bool:
    """Whether four digits after "at" are a time of the clock: no year, house ("at 1600 Mill Road") or count."""
    span = spans[at // 2]
    ends = letters[at + 1] != "_" or letters[at + 2] in "WwTp"
    apart = text[span.start - 1 : span.start] == " " and not text.startswith(("-", "%", "/", ":"), span.end)
    return ends and apart and int(text[span.start : span.start + 2]) < 24 and text[span.start + 2 : span.end] in _FIVES
