"""The vocabulary of one language says what part each word plays in a time expression: a letter, and often a number.

The grammar is written over these letters (see `grammar`), so that a pattern over words is a short pattern over text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.facts.dates.holidays import holidays
from newslint.lexicons import lexicon, worked_out
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

OTHER = "x"
DAY_NUMBER, BEYOND, YEAR, NUMBER, ORDINAL, DECADE, CLOCK = "d", "D", "Y", "n", "o", "I", "K"
QUARTER = "V"
FAR_BACK = "b"
JUBILEE = "@"
AT = "B"
AGO = "G"

_LETTERS = {
    "the": "t",
    "article": "a",
    "of": "f",
    "and": "j",
    "through": "r",
    "later": "l",
    "on": "p",
    "in": "i",
    "zone": "z",
    "every": "e",
    "set": "y",
    "plural": "Z",
    "part": "P",
    "parts": "J",
    "measure": "k",
    "far-back": FAR_BACK,
    "jubilee": JUBILEE,
    "modifier": "L",
    "anaphor": "A",
    "unit": "U",
    "units": "u",
    "share": "H",
    "period": "X",
    "at": AT,
    "or-so": "v",
    "half-day": "N",
    "season": "S",
    "day": "T",
    "cardinal": "c",
    "ordinal": "O",
    "position": "h",
    "edge": "E",
    "hedge": "q",
    "ago": AGO,
    "reference": "R",
    "midst": "&",
    "entire": "=",
    "fiscal": "F",
    "decade": DECADE,
    "meridiem": "C",
    "ending": "g",
    "other": OTHER,
}
_ORDINAL_ENDS = ("st", "nd", "rd", "th", "er", "º", "ª")
_MERIDIEMS = {"am": 0, "pm": 12}


class Part(Record):
    """The part a word plays: its letter and the number it counts as."""

    letter: str = OTHER
    number: int = 0


_NO_PART = Part()


class Vocabulary(Record):
    """What the words of a language are, by their forms in lower case; `phrases` go by their first word, longest first.

    `capitals` says names need a capital letter, `dotted` that the number of a day has a full stop ("5. März"), `bare`
    that a weekday is one wherever it stands ("segunda" is also "second"), `doubtful` which months are other words.
    """

    names: Mapping[str, Part]
    parts: Mapping[str, Part]
    phrases: Mapping[str, tuple[tuple[str, Part], ...]]
    doubtful: frozenset[str] = frozenset()
    capitals: bool = False
    dotted: bool = False
    bare: bool = False

    def read(self, word: str) -> Part:
        """The part of a word as written, its possessive ending left out."""
        if word[0].isdigit():
            return _number(word)
        form = word.lower()
        if form[-1].isdecimal():
            return _labelled(form)
        name = self.names.get(form)
        if name is not None and (word[0].isupper() or not self.capitals):
            return name
        return self.parts.get(form, _NO_PART)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language tag (`en-GB` is `en`); a language without one has no names and reads no dates."""
    tag = language.split("-")[0].lower()
    if tag not in lexicon("date-words"):
        return Vocabulary({}, {}, {})
    names, parts, phrases, *rest = _tables(tag)
    return Vocabulary(
        {form: Part(*part) for form, part in names.items()},
        {form: Part(*part) for form, part in parts.items()},
        {first: tuple((phrase, Part(*part)) for phrase, part in of) for first, of in phrases.items()},
        *rest,
    )


@worked_out
def _tables(tag: str) -> tuple[Any, ...]:
    """What a `Vocabulary` holds, its parts as tuples."""
    words = lexicon("date-words")[tag]
    parts: dict[str, tuple[str, int]] = {}
    phrases: dict[str, list[tuple[str, tuple[str, int]]]] = {}
    for form, part in (*_listed(words), *_holidays(tag)):
        if form.replace("'", "").replace("’", "").isalnum():
            # "o'clock" is one word too
            parts.setdefault(form, part)
        else:
            phrases.setdefault(_first_word(form), []).append((form, part))
    longest = {first: tuple(sorted(known, key=lambda item: -len(item[0]))) for first, known in phrases.items()}
    told = (words.get(name) == "yes" for name in ("capitals", "dotted", "bare"))
    return dict(_names(tag)), parts, longest, frozenset(words.get("doubtful", ())), *told


def _names(tag: str) -> Iterator[tuple[str, tuple[str, int]]]:
    for book, full, short in (("months", "M", "m"), ("weekdays", "W", "w")):
        known = lexicon(book).get(tag, {"full": {}, "short": {}})
        for width, letter in (("full", full), ("short", short)):
            yield from ((form, (letter, int(number))) for form, number in known[width].items())


def _listed(words: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, int]]]:
    for name, letter in _LETTERS.items():
        forms = words.get(name, ())
        for form in forms:
            yield form, (letter, int(forms[form]) if isinstance(forms, dict) else 0)


def _holidays(tag: str) -> Iterator[tuple[str, tuple[str, int]]]:
    return ((form, ("Q", at)) for at, form in enumerate(holidays(tag)))


def _first_word(phrase: str) -> str:
    head = phrase.partition(" ")[0]
    if head.isalnum():
        return head
    return head[: next((at for at, character in enumerate(head) if not character.isalnum()), len(head))]


def _number(word: str) -> Part:
    if word.isdecimal():
        return _figures(word)
    head, tail = word[:-2], word[-2:].lower()
    if head.isdecimal() and len(word) <= 4:
        if tail in _ORDINAL_ENDS:
            return Part(ORDINAL, int(head))
        if tail in _MERIDIEMS:
            return Part(CLOCK, int(head) % 12 + _MERIDIEMS[tail])
    if word[:-1].isdecimal() and word[-1] in "ºª":
        return Part(ORDINAL, int(word[:-1]))
    if word[:-1].isdecimal() and word[-1] == "s" and word[-2] == "0":
        return _decade(word[:-1])
    return _NO_PART


def _labelled(form: str) -> Part:
    """Figures after a letter: "Q3" is a quarter, "FY2020" a fiscal year."""
    if len(form) == 2 and form[0] == "q" and form[1] in "1234":
        return Part(QUARTER, int(form[1]))
    if form[:2] == "fy" and form[2:].isdecimal():
        return Part(YEAR, int(form[2:]) + (2000 if len(form) == 4 else 0))
    return _NO_PART


def _figures(word: str) -> Part:
    value = int(word) if len(word) < 7 else 0
    if len(word) <= 2 and value:
        return Part(DAY_NUMBER if value <= 31 else BEYOND, value)
    return Part(YEAR if len(word) == 4 and 1000 <= value <= 2199 else NUMBER, value)


def _decade(digits: str) -> Part:
    """The decade of "1990s" is 199; "90s" is taken to be of the 20th century."""
    if len(digits) == 4:
        return Part(DECADE, int(digits) // 10)
    return Part(DECADE, 190 + int(digits) // 10) if len(digits) == 2 else _NO_PART


def ordinal(number: int) -> str:
    """An English ordinal in figures ("1st", "12th", "23rd")."""
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
