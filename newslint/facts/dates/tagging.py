"""The tagged copy is a string of letters: for each word its part in a time expression, and for each gap its sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newslint.document import Document, per_document
from newslint.facts.dates.vocabulary import CLOCK, OTHER, YEAR, Part, Vocabulary, vocabulary
from newslint.facts.words import words
from newslint.text import Span

_APART = "|"
_POSSESSIVE = "s"
_APOSTROPHES = ("'", "’")
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
    ")": ")",
    ") ": ")",
    "), ": ")",
    "). ": ")",
    "/": "/",
    ":": ":",
    "%": "%",
    "% ": "%",
    " ’": "^",
    " ‘": "^",
    " '": "^",
}
"""What stands between two words, by its sign: `_` is one space, `•` a full stop with no space after it, `^` an apostrophe
before the second. A gap that begins with a possessive ending has the sign `s`, all others `|`."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the tagged copy: its span, its letter, the number it counts as, and the sign of the gap after it."""

    span: Span
    letter: str
    number: int
    gap: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """The tagged copy: word *i* is at `letters[2 * i]`, the gap after it at `letters[2 * i + 1]`; phrases are one word."""

    letters: str
    spans: tuple[Span, ...]
    numbers: tuple[int, ...]

    def tokens(self, start: int, end: int) -> list[Token]:
        """The words of a range of `letters`."""
        return [
            Token(self.spans[at], self.letters[2 * at], self.numbers[at], self.letters[2 * at + 1])
            for at in range(start // 2, (end + 1) // 2)
        ]


@per_document
def tagged(doc: Document) -> Tagged:
    """The tagged copy of a document, in its language."""
    text, known = doc.text, vocabulary(doc.language)
    units = list(_units(text, words(doc).spans, known))
    letters: list[str] = []
    for at, (span, part) in enumerate(units):
        letters.append(part.letter)
        letters.append(_gap(text, span.end, units[at + 1][0].start) if at + 1 < len(units) else _APART)
    _mend(letters, text, units)
    return Tagged("".join(letters), tuple(span for span, _ in units), tuple(part.number for _, part in units))


def _units(text: str, spans: tuple[Span, ...], known: Vocabulary) -> Iterator[tuple[Span, Part]]:
    """Every word or phrase with its part; a possessive ending is no part of either."""
    memory: dict[str, Part] = {}
    end = 0
    for span in spans:
        if span.start < end:
            continue
        word = text[span.start : span.end]
        if word[-2:] in ("'s", "’s"):
            span = Span(span.start, span.end - 2)
            word = word[:-2]
        if word.lower() in known.phrases:
            found = _phrase(text, span.start, known.phrases[word.lower()])
            if found is not None:
                yield found
                end = found[0].end
                continue
        if word not in memory:
            memory[word] = known.read(word)
        yield span, memory[word]


def _phrase(text: str, start: int, phrases: tuple[tuple[str, Part], ...]) -> tuple[Span, Part] | None:
    for phrase, part in phrases:
        end = start + len(phrase)
        if text[start:end].lower() == phrase and not text[end : end + 1].isalnum():
            return Span(start, end), part
    return None


def _gap(text: str, start: int, end: int) -> str:
    if end - start > 8:
        return _APART
    gap = text[start:end]
    if gap.startswith(_APOSTROPHES):
        return _POSSESSIVE
    return _GAPS.get(gap, _APART)


def _mend(letters: list[str], text: str, units: list[tuple[Span, Part]]) -> None:
    """Read as no date what only looks like one beside its neighbour: a time of the clock, the name of a newspaper."""
    for at in range(0, len(letters) - 2, 2):
        one, gap, two = letters[at], letters[at + 1], letters[at + 2]
        if one == YEAR and two == "z":
            # "1 March 2000 GMT"
            letters[at] = CLOCK
        elif two == "w" and gap == "_" and one == OTHER:
            # "The Port Ellery Sun, August 16"
            before = units[at // 2][0]
            if len(before) > 2 and text[before.start].isupper():
                letters[at + 2] = OTHER
