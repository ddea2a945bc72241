"""The tagged copy is a string of letters: for each word its part in a time expression, and for each gap its sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from newslint.document import Document, per_document
from newslint.facts.dates.vocabulary import OTHER, YEAR, vocabulary
from newslint.facts.words import words
from newslint.text import Span

_APART = "|"
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
    "’ ": "'",
    "' ": "'",
}
"""What stands between two words, by its sign: `_` is one space, `•` a full stop with no space after it."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the tagged copy: its span, its letter, and the number it stands for."""

    span: Span
    letter: str
    number: int
    gap: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """The tagged copy: word *i* is at `letters[2 * i]`, the gap after it at `letters[2 * i + 1]`."""

    letters: str
    spans: tuple[Span, ...]
    numbers: tuple[int, ...]

    def tokens(self, start: int, end: int) -> Iterator[Token]:
        """The words of a range of `letters`."""
        for at in range(start // 2, (end + 1) // 2):
            yield Token(self.spans[at], self.letters[2 * at], self.numbers[at], self.letters[2 * at + 1])


@per_document
def tagged(doc: Document) -> Tagged:
    """The tagged copy of a document, in its language."""
    text, spans = doc.text, words(doc).spans
    read, known = vocabulary(doc.language).read, dict[str, tuple[str, int]]()
    letters: list[str] = []
    numbers: list[int] = []
    for span in spans:
        word = text[span.start : span.end]
        if word not in known:
            known[word] = read(word)
        letter, number = known[word]
        letters.append(letter)
        numbers.append(number)
    gaps = [_gap(text, one.end, two.start) for one, two in pairwise(spans)]
    _clocks(letters)
    _papers(letters, gaps, [text[span.start : span.end] for span in spans])
    tags = "".join(part for pair in zip(letters, [*gaps, _APART], strict=True) for part in pair) if letters else ""
    return Tagged(tags, spans, tuple(numbers))


def _gap(text: str, start: int, end: int) -> str:
    return _GAPS.get(text[start:end], _APART) if end - start < 4 else _APART


def _clocks(letters: list[str]) -> None:
    """A year before the name of a time zone is a time of the clock ("1 March 2000 GMT")."""
    for at, (one, two) in enumerate(pairwise(letters)):
        if one == YEAR and two == "z":
            letters[at] = OTHER


def _papers(letters: list[str], gaps: list[str], forms: list[str]) -> None:
    """A short weekday right after a name is the rest of the name ("The Port Ellery Sun, August 16")."""
    for at, letter in enumerate(letters):
        if letter == "w" and at and gaps[at - 1] == "_" and letters[at - 1] == OTHER:
            before = forms[at - 1]
            if before[0].isupper() and len(before) > 2:
                letters[at] = OTHER
