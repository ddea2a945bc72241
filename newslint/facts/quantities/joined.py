"""Two numbers that belong together: ranges, scores, votes, and one out of so many."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from newslint.facts.quantities import numerals, units
from newslint.facts.quantities.model import Kind
from newslint.facts.quantities.numerals import Numeral

RATIOS = (" in ", " out of ", "-in-")
_VOTES_TO, _OR = " votes to ", " or "
_JOINS = (*RATIOS, _VOTES_TO, _OR, "-to-", "- to ", "- or ", " to ", " and ", "-", "–", "—", " – ", " - ")
_APART = (" – ", " - ")
_BEGINNINGS = tuple(dict.fromkeys(join[:2] for join in _JOINS))
_PERCENTS = ("%", " percent", " per cent", " pct")
_NEAR = 4
_MOST_OF = 10_000
_ROUND = 10


def second(text: str, low: Numeral, *, money: bool, is_time: Callable[[int], bool]) -> tuple[Numeral | None, str]:
    """The number that a first one is joined to, and what joins them; nothing and "" where it stands alone."""
    at, percent = low.end, text[low.end : low.end + 1] == "%"
    at += percent
    # most numbers have a noun behind them, and none of these
    fits = text.startswith(_BEGINNINGS, at)
    join = next((join for join in _JOINS if text.startswith(join, at)), "") if fits else ""
    start = at + len(join)
    if not join or (join == " and " and next(units.words_before(text, _first(text, low)), "") != "between"):
        return None, ""
    start += money and units.is_sign(text[start : start + 1])
    if is_time(start):
        return None, ""
    high = numerals.digits(text, start) if text[start : start + 1].isdigit() else numerals.spelled(text, start)
    if high is None or high.ordinal or high.below != 1 or text[high.end : high.end + 1] in ("-", "–", "/", ":"):
        return (high, join) if _is_joined_noun(text, high) else (None, "")
    if join in RATIOS and not _is_ratio(text, low, high):
        return None, ""
    if join == _OR and (money or not _is_either(text, low, high)):
        return None, ""
    if percent and not text.startswith(_PERCENTS, high.end):
        return None, ""  # "rose 75% to 312"
    if join in _APART and not _is_match(text, low, high):
        return None, ""
    return high, join


def _is_either(text: str, low: Numeral, high: Numeral) -> bool:
    """Whether two counts are one that is left open ("10 or 12 people"), and not a number and a share of another."""
    follows = units.after(text, high.end)
    return low.worth < high.worth and follows is None and not units.is_label(text, low.start)


def _is_match(text: str, low: Numeral, high: Numeral) -> bool:
    """Whether two numbers with a spaced dash are a score: "won 3 – 1", and not "won 5 – 3 of them away"."""
    if low.spelled or high.spelled or text.startswith(" of ", high.end):
        return False
    return any(units.is_listed("contests", word) for word in _words_ahead(text, low, high))


def _first(text: str, low: Numeral) -> int:
    money = units.before(text, low.start)
    return money.at if money else low.start


def _is_joined_noun(text: str, high: Numeral | None) -> bool:
    """Whether only a noun follows the hyphen: "a three- to five-year term", "8-10-year"."""
    if high is None or high.ordinal or high.below != 1:
        return False
    return text[high.end : high.end + 1] == "-" and text[high.end + 1 : high.end + 2].isalpha()


def _is_ratio(text: str, low: Numeral, high: Numeral) -> bool:
    """Whether this is so many in so many ("one in five", "6 in 10"), and not a number somewhere ("two in 30 towns")."""
    if low.power or high.power or not low.worth < high.worth <= _MOST_OF:
        return False
    return high.spelled or high.worth % _ROUND == 0 or high.worth < _ROUND or text.startswith(" out of ", low.end)


def kind(text: str, low: Numeral, high: Numeral | None, join: str, unit: units.Unit | None) -> Kind:
    """What sort of quantity one number or two of them make."""
    if join in RATIOS and high:
        return Kind.PART
    if join == _VOTES_TO and high:
        return Kind.VOTE
    if unit:
        return Kind.COUNT if _is_moment(low, unit) else unit.kind
    if high is None:
        if low.below != 1:
            return Kind.PART
        return Kind.LABEL if not low.spelled and units.is_label(text, low.start) else Kind.COUNT
    return _contest(text, low, high, join)


def _is_moment(low: Numeral, unit: units.Unit) -> bool:
    """Whether this is the "one point" at which something happened."""
    return unit.name == "point" and low.spelled and low.worth == 1


def _contest(text: str, low: Numeral, high: Numeral, join: str) -> Kind:
    """A score or a vote, by the words around it; where the first number is larger it is no range."""
    if join in (" and ", _OR):
        return Kind.COUNT
    near = [*_words_ahead(text, low, high), *_words_after(text, high.end)]
    if any(units.is_listed("votes", word.strip(" ")) for word in near):
        return Kind.VOTE
    falls = _exceeds(low, high)
    if "-" in join or "–" in join:
        contest = any(units.is_listed("contests", word) for word in near)
        return Kind.SCORE if contest or (falls and join != "-to-") else Kind.COUNT
    return Kind.SCORE if falls and any(units.is_listed("contests", word) for word in near) else Kind.COUNT


def _words_ahead(text: str, low: Numeral, high: Numeral) -> list[str]:
    """The words before a pair, across the comma that sets it off: "passes the bill, 48-51, after a row"."""
    start = low.start - 2
    if text.startswith(", ", start) and text[high.end : high.end + 1] in ("", ",", ".", ";", "\n"):
        return text[max(start - 24, 0) : start].lower().rpartition("\n")[2].split()[-_NEAR:]
    return list(islice(units.words_before(text, low.start), _NEAR))


def _words_after(text: str, end: int) -> list[str]:
    return [word.strip(".,;:)").lower() for word in text[end : end + 24].partition("\n")[0].split()[:2]]


def shared_scale(low: Numeral, high: Numeral) -> Numeral:
    """The first number with the scale that only the second bears: "5 to 7 million", not "$500 to $1 million"."""
    shared = low._replace(power=low.power + high.scale, step=low.step + high.scale)
    if low.scale or not high.scale or _exceeds(shared, high):
        return low
    return shared


def _exceeds(first: Numeral, other: Numeral) -> bool:
    lowest = min(first.power, other.power)
    one, two = (each.worth * 10 ** (each.power - lowest) for each in (first, other))
    return bool(one > two)
