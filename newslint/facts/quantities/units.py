"""What a number is a number of, by the words and signs around it: money, percent, measures, hedges, labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.facts.quantities.model import Kind
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_AFTER = re.compile(r"[ -]?(?:[A-Za-z][\w./]*|%)")
_BEFORE = re.compile(r"(?:[A-Za-z'’]+[ ]){1,5}\Z")
_WINDOW = 44
_CODE = 3
_LONGEST_SYMBOL = 4
_LONGEST_WORD = 16
_HEDGE_STARTS = (" o", " a", " p", "-p", "-o", "-s")
_DEGREES = " °º˚"
_SCALES = {"C": "degree Celsius", "F": "degree Fahrenheit"}
_CARDINAL_CASE = ("f", "c")


class Unit(Record):
    """A unit, the kind of quantity it makes, and where it ends (after a number) or starts (before one)."""

    kind: Kind
    name: str
    at: int


def after(text: str, end: int) -> Unit | None:
    """The unit after a number: "%", "percentage points", "dollars", "-mile"; the longest that fits."""
    if text[end : end + 1] == "p" and not text[end + 1 : end + 2].isalnum() and _is_small(text, end):
        return Unit(Kind.MONEY, "penny", end + 1)
    letter = end + len(text[end : end + 3]) - len(text[end : end + 3].lstrip(_DEGREES))
    if text[letter : letter + 1] in _SCALES and not text[letter + 1 : letter + 2].isalnum():
        return Unit(Kind.MEASURE, _SCALES[text[letter]], letter + 1)
    first = _AFTER.match(text, end)
    if first is None or not _may_begin(first.group()):
        return None
    best, at, phrase = None, end, ""
    while len(phrase) < _WINDOW and (word := _AFTER.match(text, at)):
        at = word.end()
        phrase = (phrase + " " + word.group().lstrip(" -").lower().rstrip(".")).strip()
        known = _units().get(phrase)
        if known is None and "/" in word.group():
            phrase, slash, _ = phrase.rpartition("/")  # "10km/6 miles"
            known, at = _units().get(phrase), text.rindex(slash, 0, at)
        if known:
            best = Unit(known[0], known[1], at - (word.group()[-1] == "."))
    return best


def _may_begin(word: str) -> bool:
    """Whether a word that follows a number may be the first of a unit; most are nouns of what is counted."""
    bare = word.lstrip(" -").lower().rstrip(".")
    return bare in _beginnings() or "/" in bare


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(unit.partition(" ")[0] for unit in _units())


def _is_small(text: str, end: int) -> bool:
    """Whether three figures at most stand here, so that "50p" and "388p" are money and "720p" and "1080p" are not."""
    figures = text[max(end - 4, 0) : end]
    return figures[-1:].isdigit() and not figures[:1].isdigit() and figures[1:] not in _listed("lines")


def before(text: str, start: int) -> Unit | None:
    """The currency before a number: "$", "US$", "USD "."""
    symbols, nearest = _symbols(), text[start - 1 : start]
    for length in range(_LONGEST_SYMBOL, 0, -1) if nearest in _last_signs() else ():
        symbol = text[max(start - length, 0) : start]
        if symbol in symbols and not (symbol.isalpha() or text[start - length - 1 : start - length].isalpha()):
            return Unit(Kind.MONEY, symbols[symbol], start - length)
    end = start - (text[start - 1 : start] == " ")
    end -= text[max(end - _CODE, 0) : end] == "Rs."
    at = end
    while at and end - at <= _CODE and text[at - 1].isalpha():
        at -= 1
    code = text[at:end]
    return Unit(Kind.MONEY, symbols[code], at) if code.isalpha() and code in symbols else None


@cache
def _last_signs() -> frozenset[str]:
    """The characters that the signs of currencies end with."""
    return frozenset(symbol[-1] for symbol in _symbols())


@cache
def _hedge_ends() -> frozenset[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in _hedges("before"))


def is_sign(sign: str) -> bool:
    """Whether this character is the sign of a currency."""
    return sign in _symbols() and not sign.isalpha()


def hedge_before(text: str, start: int) -> tuple[str, Span] | None:
    """The words before a number that bend it: "more than", "an estimated"; the longest that fits."""
    if text[start - 1 : start] == "~":
        return "approx", Span(start - 1, start)
    last = text[max(start - _LONGEST_WORD, 0) : start - 1].rpartition(" ")[2].rpartition("\n")[2].lower()
    words = _BEFORE.search(text, max(start - _WINDOW, 0), start) if last in _hedge_ends() else None
    if words is None:
        return None
    phrase = words.group()[:-1].lower()
    at = words.start()
    while phrase:
        bend = _hedges("before").get(phrase)
        if bend and not text[at - 1 : at].isalnum():
            return bend, Span(at, start - 1)
        head, _, phrase = phrase.partition(" ")
        at += len(head) + 1
    return None


def hedge_after(text: str, end: int) -> tuple[str, Span] | None:
    """The words after a number that bend it: "or so", "or more", "+"."""
    if text[end : end + 2].lower() not in _HEDGE_STARTS and text[end : end + 1] != "+":
        return None
    for phrase, bend in _hedges("after").items():
        spaced = phrase if phrase[0] in "+-" else f" {phrase}"
        stop = end + len(spaced)
        if text[end:stop].lower() == spaced and not text[stop : stop + 1].isalnum():
            return bend, Span(stop - len(phrase), stop)
    return None


def words_before(text: str, start: int) -> Iterator[str]:
    """The few words before an offset, nearest first, in lower case."""
    words = _BEFORE.search(text, max(start - _WINDOW, 0), start)
    return reversed(words.group().lower().split()) if words else iter(())


def is_label(text: str, start: int) -> bool:
    """Whether a number is part of a name: "Route 66", "No. 5"."""
    word = text[max(start - _WINDOW, 0) : start].rpartition("\n")[2].rstrip(" .").rpartition(" ")[2].lstrip("([")
    return text[start - 1 : start] == " " and word.lower() in _listed("labels")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("quantities")[name])


def listed(name: str) -> frozenset[str]:
    """The words of a list of the lexicon `quantities`."""
    return _listed(name)


def is_listed(name: str, word: str) -> bool:
    """Whether a word is in a list of the lexicon `quantities`."""
    return word in _listed(name)


@cache
def _hedges(place: str) -> Mapping[str, str]:
    known: Mapping[str, str] = lexicon("quantities")["hedges"][place]
    return known


@cache
def _symbols() -> Mapping[str, str]:
    known: Mapping[str, str] = lexicon("quantities")["symbols"]
    return known


@cache
def _units() -> Mapping[str, tuple[Kind, str]]:
    known = lexicon("quantities")
    units = {form: (Kind.MEASURE, name) for name, forms in known["measures"].items() for form in forms}
    units |= {form: (Kind.MONEY, code) for form, code in known["currencies"].items()}
    units |= {code.lower(): (Kind.MONEY, code) for code in known["symbols"] if code.isalpha() and len(code) == _CODE}
    units |= {form: (Kind.POINTS, _point(form)) for form in known["points"]}
    units |= dict.fromkeys(known["percent"], (Kind.PERCENT, "percent"))
    return {form: unit for form, unit in units.items() if form not in _CARDINAL_CASE}


def _point(form: str) -> str:
    if form in ("bps", "pts"):
        return "basis point" if form == "bps" else "point"
    return "percentage point" if form.startswith("perc") else form.removesuffix("s")
