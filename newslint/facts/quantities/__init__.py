"""Quantities as copy writes them: what they are worth, of what, how exactly, and what they count.

Dates, times, ages and durations are facts of their own and not listed here; nor are numbers inside names and addresses
(F-16, 555-0100), vague ones ("dozens", "several"), and "one" as a pronoun. Numbers in words are read in English.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from newslint.document import UNREAD, Document, per_document
from newslint.facts.dates import WrittenDate, dates
from newslint.facts.quantities import joined, numerals, units
from newslint.facts.quantities.model import Kind, Quantity
from newslint.facts.quantities.nouns import Counted, counted
from newslint.facts.quantities.numerals import Numeral
from newslint.facts.words import words
from newslint.text import Span

__all__ = ["Kind", "Quantity", "quantities"]

_FIGURES = re.compile(r"[.\d](?:(?<=\d)|(?<![\w.]\.)\d)[\d,]*+(?:\.\d++)?")
_HALF, _QUARTER = 2, 4
_SCALE = 12
_AREA = 3
_MINUS = ("-", "−")
_BY = re.compile(
    r"\b(by|\w+ of)(?: (?:about|around|almost|nearly|roughly|just|some|over|under|more than|less than|at least))* a \Z"
)
_PART_ENDS = re.compile(r"[.,;:)]|\Z|\n| (?:on|from|to|in|since|over|compared|this|last|and)\b")
_BACK = 32
_GLUE = frozenset("_/#@.\\-–'’:,+=*&")


@per_document
def quantities(doc: Document) -> tuple[Quantity, ...]:
    """Every quantity in reading order, none overlapping another, in own and quoted words alike."""
    return tuple(_quantities(doc))


def _quantities(doc: Document) -> Iterator[Quantity]:
    reader = _Reader(doc.text, [written.span for written in dates(doc) if not _is_part(doc, written)])
    end = 0
    for start, in_words in _starts(doc):
        if start < end or doc.zone_at(start) in UNREAD:
            continue
        quantity = reader.at(start, in_words=in_words)
        if quantity is not None:
            yield quantity
            end = quantity.span.end


def _is_part(doc: Document, written: WrittenDate) -> bool:
    """Whether what may be a length of time is a part: "three-quarters of the voters", "three quarters of a million"."""
    if written.unit != "quarter":
        return False
    return "-" in doc.read(written.span) or doc.text.startswith(" of a ", written.span.end)


def _starts(doc: Document) -> Sequence[tuple[int, bool]]:
    """Where numbers can start: runs of digits, and number words."""
    found = [(match.start(), False) for match in _FIGURES.finditer(doc.text)]
    if doc.language.startswith("en"):
        starts = words(doc).starts
        found += [(start, True) for word in _openers() if word in starts for start in starts[word]]
    found.sort()
    return found


@cache
def _openers() -> Sequence[str]:
    kinds = ("small", "tens", "groups", "scales", "ordinals")
    return (*(word for kind in kinds for word in numerals.table("words", kind)), "half", "quarter")


class _Reader:
    """Reads the quantity at an offset of one text, around its time expressions."""

    def __init__(self, text: str, times: Sequence[Span]) -> None:
        self.text = text
        self.times = times
        self.starts = [span.start for span in times]

    def at(self, start: int, *, in_words: bool) -> Quantity | None:
        """The quantity whose number starts here, None where there is none."""
        if self._in_time(start) or self._is_glued(start, in_words=in_words):
            return None
        numeral = self._numeral(start)
        if numeral is None or self._runs_on(numeral):
            return None
        if numeral.ordinal:
            return self._ordinal(numeral)
        return self._measured(self._with_article(numeral))

    def _in_time(self, offset: int) -> bool:
        place = bisect_right(self.starts, offset) - 1
        return place >= 0 and offset < self.times[place].end

    def _is_glued(self, start: int, *, in_words: bool) -> bool:
        """Whether the number is part of a name, an address or a clock time: "F-16", "example.org/5", "No.5"."""
        before = self.text[start - 1 : start] if start else ""
        if before not in _GLUE or not before:
            return before.isalpha() and units.before(self.text, start) is None
        if in_words:
            return before in "_/#@.\\'’&" or (before in "-–" and self.text[start - 2 : start - 1].isalpha())
        return before not in "+,-–" or self.text[start - 2 : start - 1].isalnum()

    def _runs_on(self, numeral: Numeral) -> bool:
        """Whether more of a name follows: "737s" counts nothing, "555-0100" and "1/2/3" neither."""
        after, beyond = self.text[numeral.end : numeral.end + 1], self.text[numeral.end + 1 : numeral.end + 2]
        if after in ("_", "@", "/", ":", "'", "’") and (beyond.isdigit() or (after not in "'’" and beyond.isalnum())):
            return True  # "5/10/24", "5'10"
        if after == "⁄" or (after == "-" and _is_telephone(self.text, numeral)):
            return True
        return after.isalpha() and units.after(self.text, numeral.end) is None

    def _numeral(self, start: int) -> Numeral | None:
        if self.text[start].isdigit() or self.text[start] == ".":
            return numerals.digits(self.text, start)
        if self._is_open(start):
            return None
        numeral = numerals.spelled(self.text, start) or self._quarter(start)
        is_one = numeral is not None and self.text[start : numeral.end].lower() == "one"
        return None if is_one and self._is_pronoun(start) else numeral

    def _is_open(self, start: int) -> bool:
        """Whether a scale has no number: "several dozen", "a few thousand", "a couple of hundred"."""
        first = "".join(takewhile(str.isalpha, self.text[start : start + _SCALE])).lower()
        if first not in numerals.table("words", "scales") and first not in numerals.table("words", "groups"):
            return False
        nearest, *further = (*units.words_before(self.text, start), "", "")[:2]
        return units.is_listed("several", nearest) or units.is_listed("several", f"{further[0]} {nearest}")

    def _is_pronoun(self, start: int) -> bool:
        """Whether "one" counts nothing: "no one", "the one who", "one another"."""
        nearest = next(units.words_before(self.text, start), "")
        if units.is_listed("not-one", nearest) and self.text[start - 1 : start] == " ":
            return True
        known = counted(self.text, start + 3, single=True, part=False)
        follows = self.text[start + 3 : start + 5]
        return (
            known is None
            and not follows.startswith("-")
            and not self.text.startswith((" in ", " of ", " out of "), start + 3)
        )

    def _quarter(self, start: int) -> Numeral | None:
        """ "A quarter of": the only part that needs no number and is no ordinal either."""
        end = start + len("quarter")
        if self.text[start:end].lower() != "quarter":
            return None
        part = Numeral(start, end, 1, below=4, spelled=True)
        of_scale = numerals.part_of_scale(self.text, part) if self.text.startswith("a ", start - 2) else None
        if of_scale or self._halved(part):
            return of_scale or part
        if self.text.startswith("a ", start - 2) and self._is_parted(start, end):
            return part
        return None

    def _halved(self, part: Numeral) -> Numeral | None:
        """The half or quarter of a unit: "half a percentage point", "a quarter-point", "half-mile"."""
        for join in (" a ", " an ", " of a ", " of an ", "-", " "):
            if self.text.startswith(join, part.end):
                start = part.end + len(join)
                known = any(
                    self.text.startswith(unit, start)
                    and not self.text[start + len(unit) : start + len(unit) + 1].isalpha()
                    for unit in units.listed("halved")
                )
                worth, power = (5, -1) if part.below == _HALF else (25, -2)
                whole = Numeral(part.start, start - (join[-1] in " -"), worth, power, step=power, spelled=True)
                return whole if known else None
        return None

    def _is_parted(self, start: int, end: int) -> bool:
        """Whether "a third" is a part: "a third of the voters", "fell by a third", "a rise of nearly a quarter."."""
        text = self.text
        if text.startswith(" of ", end) or text.startswith("by a ", start - 5):
            return True
        before = _BY.search(text, max(start - _BACK, 0), start)
        if before is None or before.group(1) == "by":
            return before is not None
        return units.is_listed("changes", before.group(1)[:-3]) and _PART_ENDS.match(text, end) is not None

    def _ordinal(self, numeral: Numeral) -> Quantity | None:
        """A place in an order; "a third of" is a part, and "a second" a time."""
        text, word = self.text, self.text[numeral.start : numeral.end].lower()
        if text.startswith("a ", numeral.start - 2) and self._is_parted(numeral.start, numeral.end):
            below = numerals.table("parts").get(word)
            if below:
                return self._measured(
                    self._with_article(Numeral(numeral.start, numeral.end, 1, below=below, spelled=True))
                )
        noun = counted(text, numeral.end, single=True, part=False)
        return Quantity(
            Span(numeral.start, numeral.end),
            Kind.ORDINAL,
            numeral.plain(),
            counts=noun.span if noun else None,
            head=noun.head if noun else None,
            spelled=numeral.spelled,
        )

    def _with_article(self, numeral: Numeral) -> Numeral:
        """With the article of "a dozen", "a hundred", "a third", not of "a three-page note"."""
        start, text = numeral.start, self.text
        first = text[start : numeral.end].lower().replace("-", " ").partition(" ")[0]
        opens = first in numerals.table("words", "groups") or first in numerals.table("words", "scales")
        if not opens and not (
            numeral.spelled and first in numerals.table("parts") and (first != "half" or numeral.below == 1)
        ):
            return numeral
        if text[max(start - 2, 0) : start].lower() == "a " and not text[max(start - 3, 0) : start - 2].isalnum():
            return numeral._replace(start=start - 2)
        return numeral

    def _measured(self, low: Numeral) -> Quantity | None:
        """A cardinal with its second number, its unit, its hedge and its noun."""
        if low.spelled and low.worth == 1 and low.below in (_HALF, _QUARTER):
            low = self._halved(low) or low
        text, money = self.text, units.before(self.text, low.start)
        high, join = joined.second(text, low, money=money is not None, is_time=self._in_time)
        end = high.end if high else low.end
        unit = units.after(text, end) if money is None else None
        kind = joined.kind(text, low, high, join, unit or money)
        span = Span(money.at if money else low.start, unit.at if unit else end)
        minus = (
            text[span.start - 1 : span.start] in _MINUS and not text[max(span.start - 2, 0) : span.start - 1].strip()
        )
        if minus and high is None and kind is not Kind.LABEL:
            span, low = Span(span.start - 1, span.end), low._replace(worth=-low.worth)
        elif unit and unit.name.startswith("degree") and _is_below(text, span.start):
            span, low = Span(text.rfind(" ", 0, span.start - 1) + 1, span.end), low._replace(worth=-low.worth)
        bend = units.hedge_before(text, span.start) or units.hedge_after(text, span.end)
        noun = self._noun(kind, low, max(span.end, bend[1].end if bend else 0), in_so_many=join in joined.RATIOS)
        if kind is Kind.PART and low.below == _HALF and low.spelled and not high and (noun is None or noun.compound):
            return None  # "the half-empty glass", "at half past"
        measure = unit or money
        return Quantity(
            span,
            kind,
            *_worth(low, high, join),
            unit=measure.name if measure else None,
            hedge=bend[0] if bend else None,
            hedge_span=bend[1] if bend else None,
            counts=noun.span if noun else None,
            head=noun.head if noun else None,
            compound=bool(noun and noun.compound),
            spelled=low.spelled,
        )

    def _noun(self, kind: Kind, low: Numeral, end: int, *, in_so_many: bool) -> Counted | None:
        if kind in (Kind.SCORE, Kind.VOTE, Kind.LABEL):
            return None
        single = kind is Kind.COUNT and low.plain() == "1"
        return counted(self.text, end, single=single, part=kind is not Kind.COUNT and not in_so_many)


def _is_below(text: str, start: int) -> bool:
    """Whether words put a temperature below zero: "minus 4 degrees"."""
    return text[max(start - 9, 0) : start].endswith(("minus ", "negative "))


def _is_telephone(text: str, numeral: Numeral) -> bool:
    """Whether these are the first three digits of a telephone number: "555-0100", "313-555-0100"."""
    more = text[numeral.end + 1 : numeral.end + 6]
    four = more[:4].isdigit() and not more[4:].isdigit()
    three = more[:3].isdigit() and more[3:4] == "-" and more[4:].isdigit()
    return text[numeral.start : numeral.end].isdigit() and numeral.end - numeral.start == _AREA and (four or three)


def _worth(low: Numeral, high: Numeral | None, join: str) -> tuple[str, int, str | None]:
    """Number, step and other end: "1/5" of "one in five", both ends of a range, both numbers of a score."""
    if high and join in joined.RATIOS:
        return f"{low.plain()}/{high.plain()}", 0, None
    if high is None:
        return low.plain(), low.step, None
    low = joined.shared_scale(low, high)
    return low.plain(), low.step, high.plain()
