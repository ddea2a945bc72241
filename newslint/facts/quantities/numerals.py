"""Numbers as they are written: digits, words and both, read into a whole number and a power of ten, exactly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from newslint.lexicons import lexicon
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})++(?!\d)|\d++)(?:\.\d++)?|\.\d++")
_NEXT = re.compile(r"([ -])([A-Za-z]++)(?![\w'’])")
_WORD = re.compile(r"[A-Za-z]++(?![\w'’])")
_EIGHTHS = {
    "½": 4,
    "1/2": 4,
    "half": 4,
    "¼": 2,
    "1/4": 2,
    "quarter": 2,
    "¾": 6,
    "3/4": 6,
    "⅛": 1,
    "⅜": 3,
    "⅝": 5,
    "⅞": 7,
}
_OF_SCALE = (" of a ", " of one ", " of ", " ")
_LONGEST = 40
_MOST = 10**15
_MOST_SCALE = 12
_BELOW = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100))


class Numeral(Record):
    """A number as written from `start` to `end`: `worth` times ten to the power `power`, over `below`.

    `step` is the power of ten of the last digit that is printed, `scale` the power that words give ("million").
    """

    start: int
    end: int
    worth: int
    power: int = 0
    below: int = 1
    step: int = 0
    spelled: bool = False
    ordinal: bool = False
    scale: int = 0

    def plain(self) -> str:
        """The number in plain digits: "1200000", "0.5", "2/3"."""
        return plain(self.worth, self.power) + (f"/{self.below}" if self.below != 1 else "")


def plain(worth: int, power: int) -> str:
    """A whole number times a power of ten, in plain digits without trailing zeros after the point."""
    if power >= 0:
        return f"{worth}{'0' * power}" if worth else "0"
    digits = str(abs(worth)).rjust(1 - power, "0")
    return "-" * (worth < 0) + f"{digits[:power]}.{digits[power:]}".rstrip("0").rstrip(".")


@cache
def table(*path: str) -> Mapping[str, int]:
    """What the words of a part of the lexicon `quantities` are worth."""
    found: Any = lexicon("quantities")
    for key in path:
        found = found[key]
    return {word: int(value) for word, value in found.items()}


def digits(text: str, start: int) -> Numeral | None:
    """The number in digits that starts here, with the scale after it: "1.2 million", "3bn", "1/2", "21st"."""
    found = DIGITS.match(text, start)
    if found is None or found.end() - start > _LONGEST:
        return None
    whole, _, decimals = found.group().partition(".")
    worth, power = int(whole.replace(",", "") + decimals), -len(decimals)
    end = found.end()
    if text[end : end + 2].lower() in ("st", "nd", "rd", "th") and not text[end + 2 : end + 3].isalnum():
        return Numeral(start, end + 2, worth, ordinal=True)
    below = "" if decimals or text[end : end + 1] != "/" else _run_of_digits(text, end + 1)
    if below and int(below) in _BELOW and worth < int(below):
        return Numeral(start, end + 1 + len(below), worth, below=int(below))
    return _scaled(text, _halved(text, Numeral(start, end, worth, power, step=power)))


def _halved(text: str, numeral: Numeral) -> Numeral:
    """With what is more than a whole: "two and a half million", "2½", "4 1/2", "3-and-a-quarter"."""
    follows = text[numeral.end : numeral.end + 2]
    fits = follows in (" a", "-a") or follows[:1] in _EIGHTHS or (follows[:1] in (" ", "-") and follows[1:].isdigit())
    more = _more().match(text, numeral.end) if fits else None
    if more is None or numeral.power < 0:
        return numeral
    written = more.group(more.lastindex or 0)
    eighths = _EIGHTHS.get(written) or int(written[0])
    worth = numeral.worth * 10**numeral.power * 1000 + eighths * 125
    return _shortened(numeral._replace(end=more.end(), worth=worth, power=-3))


@cache
def _more() -> re.Pattern[str]:
    return re.compile(r"(?: and|-and)[ -]a[ -](half|quarter)\b|[ -]?([½¼¾⅛⅜⅝⅞])|[ -](1/2|1/4|3/4|[1357]/8)(?![\d/])")


def _run_of_digits(text: str, start: int) -> str:
    """Up to three digits that stand here and end a word; "" for what goes on, as "1/2/3" does."""
    end = start
    while end < start + 3 and text[end : end + 1].isdecimal():
        end += 1
    return "" if text[end : end + 1].isalnum() or text[end : end + 1] == "/" else text[start:end]


def _shortened(numeral: Numeral) -> Numeral:
    """The same without zeros at its end; the last digit that is left is the last that was meant."""
    worth, power = numeral.worth, numeral.power
    while power < 0 and worth % 10 == 0:
        worth, power = worth // 10, power + 1
    return numeral._replace(worth=worth, power=power, step=power)


def _scaled(text: str, numeral: Numeral) -> Numeral:
    """With "million" after it, or "bn" on it."""
    scales, groups = table("words", "scales"), table("words", "groups")
    after = _NEXT.match(text, numeral.end)
    word = after.group(2).lower() if after else ""
    while after and numeral.scale < _MOST_SCALE and (word in scales or word in groups):
        numeral = _times(numeral, word)._replace(end=after.end())
        after = _NEXT.match(text, numeral.end)
        word = after.group(2).lower() if after else ""
    glued = _WORD.match(text, numeral.end)
    power = table("words", "glued").get(glued.group()) if glued else None
    if glued and power and not numeral.spelled:
        return _raised(numeral, power)._replace(end=glued.end())
    return numeral


def _times(numeral: Numeral, word: str) -> Numeral:
    power = table("words", "scales").get(word)
    if power is None:
        return numeral._replace(worth=numeral.worth * table("words", "groups")[word])
    return _raised(numeral, power)


def _raised(numeral: Numeral, power: int) -> Numeral:
    return numeral._replace(power=numeral.power + power, step=numeral.step + power, scale=numeral.scale + power)


def spelled(text: str, start: int) -> Numeral | None:
    """The number in words that starts here: "two dozen", "half a billion", "two-thirds", "a hundred and five"."""
    first = _WORD.match(text, start)
    word = first.group().lower() if first else ""
    if first is None:
        return None
    if word == "half":
        return _half(text, start, first.end())
    ordinals = table("words", "ordinals")
    if word in ordinals:
        return Numeral(start, first.end(), ordinals[word], spelled=True, ordinal=True)
    cardinal = _cardinal(text, start)
    return _part(text, cardinal) if cardinal else None


def _cardinal(text: str, start: int) -> Numeral | None:
    """A cardinal in words; `total` is what is finished, `worth` the group being read."""
    total, worth, at, last = 0, 0, start, ""
    after = _WORD.match(text, start)
    word = after.group().lower() if after else ""
    while after and total < _MOST and (added := _added(worth, word, last)) is not None:
        at, last = after.end(), word
        total, worth = (total + added, 0) if word in _LARGE else (total, added)
        joined = _and(text, at, last)
        after = _NEXT.match(text, at + joined)
        word = after.group(2).lower() if after else ""
    if not last:
        return None
    numeral = Numeral(start, at, total + worth, spelled=True)
    return _scaled(text, _halved(text, numeral)) if last in table("words", "small") else numeral


_LARGE = ("thousand", "million", "billion", "trillion")


def _added(worth: int, word: str, last: str) -> int | None:
    """The group with one more word, None where the word belongs to another number."""
    small, tens = table("words", "small"), table("words", "tens")
    groups, scales = table("words", "groups"), table("words", "scales")
    if worth >= _MOST:
        return None
    if word in small:
        if last in small or (last in tens and small[word] > 9):
            return None
        return worth + small[word]
    if word in tens:
        return None if last in small or last in tens else worth + tens[word]
    if word in groups:
        return (worth or 1) * groups[word]
    return (worth or 1) * 10 ** scales[word] if word in scales else None


def _and(text: str, at: int, last: str) -> int:
    """How much of " and" stands between a hundred and the rest: "a hundred and five"."""
    if last not in table("words", "scales") or text[at : at + 5] != " and ":
        return 0
    after = _NEXT.match(text, at + 4)
    word = after.group(2).lower() if after else ""
    return 4 if word in table("words", "small") or word in table("words", "tens") else 0


def _half(text: str, start: int, end: int) -> Numeral | None:
    """ "Half a million" and "half-million"; half of something is a part."""
    after = next((end + len(join) for join in (" a ", " an ", " ", "-") if text.startswith(join, end)), None)
    scale = _WORD.match(text, after) if after else None
    word = scale.group().lower() if scale else ""
    if scale and (word in table("words", "scales") or word in table("words", "groups")):
        half = _times(Numeral(start, scale.end(), 5, -1, step=-1, spelled=True), word)
        return _scaled(text, half)
    return Numeral(start, end, 1, below=2, spelled=True)


def _part(text: str, numeral: Numeral) -> Numeral:
    """With a divisor after it: "two-thirds", "three quarters"."""
    after = _NEXT.match(text, numeral.end)
    below = table("parts").get(after.group(2).lower()) if after else None
    if after is None or below is None or numeral.worth >= 100:
        return numeral
    whole = part_of_scale(text, numeral._replace(end=after.end(), below=below))
    if whole is not None:
        return whole
    plural = after.group(2).lower().endswith("s")
    if plural is (numeral.worth == 1) or (after.group(1) == " " and numeral.worth == 1 and not _of(text, after.end())):
        return numeral
    return numeral._replace(end=after.end(), below=below)


def part_of_scale(text: str, part: Numeral) -> Numeral | None:
    """The number that a part of a scale is: "a quarter of a million", "three-quarters of a billion"."""
    join = next((join for join in _OF_SCALE if text.startswith(join, part.end)), "")
    scale = _WORD.match(text, part.end + len(join)) if join else None
    power = table("words", "scales").get(scale.group().lower()) if scale else None
    if scale is None or power is None or part.below not in (2, 4):
        return None
    hundredths = 100 * part.worth // part.below
    return _raised(_shortened(Numeral(part.start, scale.end(), hundredths, -2, spelled=True)), power)


def _of(text: str, end: int) -> bool:
    return text[end : end + 4] == " of "
