"""The vocabulary of one language says what part each word plays in a time expression: a letter, and often a number.

The grammar is written over these letters (see `grammar`), so that a pattern over words is a short pattern over text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from newslint.lexicons import lexicon

OTHER = "x"
DAY_NUMBER, BEYOND, YEAR, NUMBER, ORDINAL = "d", "D", "Y", "n", "o"
FAR_BACK = "b"

_LETTERS = {
    "on": "p",
    "in": "i",
    "article": "a",
    "of": "f",
    "and": "j",
    "through": "r",
    "zone": "z",
    "every": "e",
    "plural": "Z",
    "part": "P",
    "measure": "k",
    "far-back": FAR_BACK,
    "ending": "g",
}
_ORDINAL_ENDS = ("st", "nd", "rd", "th", "er", "º", "ª")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`parts` gives the letter and the number of a form in lower case; `capitals` says names need a capital letter,
    `dotted` that the number of a day has a full stop ("5. März"),
    `bare` that a name of a weekday is one wherever it stands ("segunda" is also "second").
    """

    parts: Mapping[str, tuple[str, int]]
    names: Mapping[str, tuple[str, int]]
    capitals: bool
    dotted: bool
    bare: bool

    def read(self, word: str) -> tuple[str, int]:
        """The letter and the number of a word as written, possessive ending and all."""
        if word[0].isdigit():
            return _number(word)
        form = word.lower()
        if form[-2:] in ("'s", "’s"):
            letter, number = self._name(word, form[:-2])
            return ("V" if letter in "Ww" else OTHER), number
        letter, number = self._name(word, form)
        return (letter, number) if letter != OTHER else self.parts.get(form, (OTHER, 0))

    def _name(self, word: str, form: str) -> tuple[str, int]:
        found = self.names.get(form)
        if found is None or (self.capitals and not word[0].isupper()):
            return OTHER, 0
        return found


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language tag (`en-GB` is `en`); a language without one has no names and reads no dates."""
    tag = language.split("-")[0].lower()
    names: dict[str, tuple[str, int]] = {}
    for book, full, short in (("months", "M", "m"), ("weekdays", "W", "w")):
        known = lexicon(book).get(tag, {"full": {}, "short": {}})
        names |= {form: (full, int(number)) for form, number in known["full"].items()}
        names |= {form: (short, int(number)) for form, number in known["short"].items()}
    words = lexicon("date-words").get(tag, {})
    parts: dict[str, tuple[str, int]] = {}
    for name, letter in _LETTERS.items():
        for form in words.get(name, ()):
            number = words[name][form] if isinstance(words[name], dict) else 0
            parts.setdefault(form, (letter, int(number)))
    capitals, dotted, bare = (words.get(name) == "yes" for name in ("capitals", "dotted", "bare"))
    return Vocabulary(parts, names, capitals, dotted, bare)


def _number(word: str) -> tuple[str, int]:
    if word.isdecimal():
        value = int(word) if len(word) < 5 else 0
        if len(word) <= 2 and value:
            return (DAY_NUMBER if value <= 31 else BEYOND), value
        return (YEAR if len(word) == 4 and 1000 <= value <= 2199 else NUMBER), value
    if word[:-2].isdecimal() and len(word) <= 4 and word[-2:].lower() in _ORDINAL_ENDS:
        return ORDINAL, int(word[:-2])
    if word[:-1].isdecimal() and len(word) <= 3 and word[-1] in "ºª":
        return ORDINAL, int(word[:-1])
    return OTHER, 0


def ordinal(number: int) -> str:
    """An English ordinal in figures ("1st", "12th", "23rd")."""
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
