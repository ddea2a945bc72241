"""A number of the headline or dek that stands nowhere in the story, and the number of the story that comes nearest.

A number stands in the story where it is rounded, hedged ("more than 180" for 185), a sum of two numbers of one
sentence, or printed with other words. Years, counts of one and numbers in names are not asked for. The nearest is of
the same kind, in a sentence that shares words with the headline, and counts the same noun or differs by one digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.attributions.inflection import stem
from newslint.facts.dates import WrittenDate, dates
from newslint.facts.quantities import Kind, Quantity, quantities
from newslint.facts.quotes import is_own
from newslint.facts.sentences import sentence_around
from newslint.facts.small_words import small_words
from newslint.facts.words import either, said
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal

_HEAD = frozenset({Zone.HEADLINE, Zone.DEK})
_ASIDE = _HEAD | {Zone.BYLINE, Zone.CREDIT, Zone.NOTE}
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE})
_NEARBY, _STORY, _ABOVE = 60, 600, 12
_AFTER = 40
_SUMMED, _FEW = 12, 20
_TOLD, _TOP = 90, 1000
_LONG, _STEM = 3, 7
_ALIKE, _SURE, _CERTAIN = 2, 3, 4
_MOSTLY = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
_RATIO = re.compile(r"\d (?:of|in) \d")


class HeadlineNumber(Record):
    """A number of headline or dek that the story does not have, and the nearest that it has."""

    number: Quantity
    nearest: Quantity


@per_document
def headline_numbers(doc: Document) -> tuple[HeadlineNumber, ...]:
    """The numbers of headline and dek that the story contradicts, in reading order."""
    return tuple(_contradicted(doc))


def _contradicted(doc: Document) -> Iterator[HeadlineNumber]:
    above = [number for number in _above(doc) if _is_asked_for(doc, number)]
    if not above:
        return
    known = _numbers(quantities(doc), dates(doc))
    story = [
        one for one in known if doc.zone_at(one.span.start) not in _ASIDE and one.kind not in (Kind.LABEL, Kind.ORDINAL)
    ]
    if len(story) > _STORY:
        return
    for number in above[:_ABOVE]:
        # "12 of 15 boats": the other number of its own line is no slip for it
        line = doc.block_at(number.span.start).span
        heads = {one.number for one in above if one.span in line}
        others = [one for one in story[:_NEARBY] if one.number not in heads]
        if any(_is_told(doc, number, one) for one in story):
            continue
        nearest = next((one for one in others if _echoes(doc, number, one) or _is_toll_of_both(doc, number, one)), None)
        if nearest is None and not _stands(doc, number, story):
            nearest = _nearest(doc, number, others)
        if nearest:
            yield HeadlineNumber(number, nearest)


def _above(doc: Document) -> Sequence[Quantity]:
    """The numbers of headline and dek; most have none, and then those of the story are not asked for."""
    counted = (number for number in quantities(doc) if doc.zone_at(number.span.start) in _HEAD)
    return _numbers(counted, (written for written in dates(doc) if doc.zone_at(written.span.start) in _HEAD))


def _numbers(counted: Iterable[Quantity], written: Iterable[WrittenDate]) -> list[Quantity]:
    """Some quantities, with lengths of time as measures."""
    lengths = [
        Quantity(one.span, Kind.MEASURE, str(int(one.count)), unit=one.unit)
        for one in written
        if one.count and one.unit and one.count == int(one.count)
    ]
    return sorted([*counted, *lengths], key=lambda number: number.span.start)


def _is_asked_for(doc: Document, number: Quantity) -> bool:
    if number.kind not in _KINDS or number.high or number.value <= 1:
        return False
    written = doc.read(number.span)
    line = doc.read(doc.block_at(number.span.start).span)
    return is_own(doc, number.span) and not _YEAR.fullmatch(written) and not _RATIO.search(line)


def _echoes(doc: Document, number: Quantity, one: Quantity) -> bool:
    """Whether the story tells another number in the headline's own words: "95 countries and" for "90 countries and"."""
    if (one.kind, one.unit, one.hedge) != (number.kind, number.unit, number.hedge) or one.high:
        return False
    first, second = (said(doc, Span(at.span.end, at.span.end + _AFTER))[:_ALIKE] for at in (number, one))
    if first != second or len(first) < _ALIKE:
        return False
    above = _content(doc, doc.block_at(number.span.start).span)
    return len(above & _content(doc, sentence_around(doc, one.span.start))) >= _ALIKE


def _is_told(doc: Document, number: Quantity, one: Quantity) -> bool:
    """Whether the story has the number: the same of the same, or of what neither names; "four days" is no "4 men"."""
    if one.value != number.value:
        return False
    few = number.kind is Kind.COUNT and number.value < _FEW and number.head is not None
    return not (few and one.kind is Kind.COUNT and one.head is not None) or _noun(doc, number) == _noun(doc, one)


def _is_toll_of_both(doc: Document, number: Quantity, one: Quantity) -> bool:
    """Whether both are what a toll came to: "Tarn toll rises to 11", "the toll, at first 10, has risen to 12"."""
    if number.kind is not Kind.COUNT or one.kind is not Kind.COUNT or one.high or one.hedge != number.hedge:
        return False
    first, second = (_came_to().search(doc.text, max(at.span.start - _TOLD, 0), at.span.start) for at in (number, one))
    return bool(first and second and first["of"].lower() == second["of"].lower())


@cache
def _came_to() -> re.Pattern[str]:
    """A toll that came to what stands right behind."""
    return re.compile(
        rf"""
        \b(?P<of>{_either("came-to")})\b[^.;]{{0,60}}?\b{_either("coming-to")}[ ](?:to[ ]|at[ ])?\Z
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def _either(name: str) -> str:
    words = lexicon("tolls")[name]
    return either(words).replace("\\ ", "[ ]")


def _stands(doc: Document, number: Quantity, story: Sequence[Quantity]) -> bool:
    """Whether the story has the number, rounded, hedged, printed otherwise, or as a sum."""
    if any(_is_same(number, value, one) for one in story for value in (one.value, one.high_value) if value is not None):
        return True
    first = next((block.span.start for block in doc.blocks if block.zone not in _ASIDE), len(doc.text))
    few = number.kind is Kind.COUNT and number.value < _FEW and number.head is not None
    printed = "".join(char for char in doc.read(number.span) if char.isdigit() or char in ",.").strip(",.")
    if printed and not few and _is_printed(doc, first, printed):
        return True
    return _is_sum(doc, number, [one for one in story if (one.kind, one.unit) == (number.kind, number.unit)])


def _is_printed(doc: Document, first: int, printed: str) -> bool:
    """Whether the digits stand somewhere below, other than as the day of a month ("24 July")."""
    pattern = re.compile(rf"(?<![\d.,]){re.escape(printed)}(?![\d]|[.,]\d)")
    days = {day.day_span.start for written in dates(doc) for day in written.days if day.month and day.day_span}
    printed_at = (found.start() for found in pattern.finditer(doc.text, first))
    return any(at not in days and doc.zone_at(at) not in _ASIDE for at in printed_at)


def _is_same(number: Quantity, value: Decimal, one: Quantity) -> bool:
    """Whether a number of the story is that of the headline, as far as either is rounded or hedged."""
    wanted = number.value
    step = (wanted - wanted + 1).scaleb(number.step or _zeros(number.number))
    if abs(value - wanted) <= step / 2:
        return True
    if number.hedge in ("more", "least") and wanted <= value <= wanted * 13 / 10:
        return True
    if number.hedge == "less" and wanted * 8 / 10 <= value <= wanted:
        return True
    if number.hedge == "approx" and abs(value - wanted) * 8 <= abs(wanted):
        return True
    if one.hedge and one.hedge == number.hedge:
        return False  # "more than 1,200" in both
    if one.hedge in ("more", "least"):
        # "at least 25" is no 26, and "more than 180" may be 185
        return value <= wanted <= value * 13 / 10 and (one.hedge == "more" or _zeros(one.number) > 0)
    if one.hedge in ("less", "most"):
        return value * 8 / 10 <= wanted <= value
    return one.hedge == "approx" and abs(value - wanted) * 10 <= value and not _is_as_fine(number, one)


def _is_as_fine(number: Quantity, one: Quantity) -> bool:
    """Whether "about 440" is told as finely as a headline's 460, which then is another number."""
    return _grain(number) == _grain(one) and number.kind is one.kind


def _grain(number: Quantity) -> int:
    return number.step or _zeros(number.number)


def _zeros(number: str) -> int:
    """The power of ten to which a number may be rounded: 2 of 1200, 0 of 1225 and of a fraction."""
    return len(number) - len(number.rstrip("0")) if number.isdigit() else 0


def _is_sum(doc: Document, number: Quantity, story: Sequence[Quantity]) -> bool:
    """Whether two numbers of one sentence add up to it."""
    for place, one in enumerate(story):
        for other in story[place + 1 : place + _SUMMED]:
            if one.value + other.value == number.value and _is_together(doc, one.span, other.span):
                return True
    return False


def _is_together(doc: Document, one: Span, other: Span) -> bool:
    return other in sentence_around(doc, one.start)


def _nearest(doc: Document, number: Quantity, story: Sequence[Quantity]) -> Quantity | None:
    """The likeliest number of the story that the headline's may have been meant to be."""
    words = _content(doc, doc.block_at(number.span.start).span)
    best: tuple[int, Quantity] | None = None
    for one in story:
        if (one.kind, one.unit) != (number.kind, number.unit) or one.high or not is_own(doc, one.span):
            continue
        shared = len(words & _content(doc, sentence_around(doc, one.span.start)))
        likely = _likeness(doc, number, one, shared, whole=_MOSTLY * shared >= (_MOSTLY - 1) * len(words))
        if likely and (best is None or likely > best[0]):
            best = likely, one
    return best[1] if best else None


def _likeness(doc: Document, number: Quantity, one: Quantity, shared: int, *, whole: bool) -> int:
    """How surely two numbers are of one thing; 0 where they may be of two."""
    same = number.kind is Kind.MEASURE or (bool(number.head and one.head) and _noun(doc, number) == _noun(doc, one))
    close = _is_close(number.value, one.value)
    slip = _is_slip(number.number, one.number)
    apart = abs(number.value - one.value) > 10 ** max(number.step, one.step)
    # percentages that are off by one in the last digit may be of two polls, or rounded
    sure = _CERTAIN + (not apart) if number.kind is Kind.PERCENT else _SURE
    if whole and apart and _is_in_lead(doc, one):
        # a lead that says all that a short headline says
        sure = _ALIKE
    if same and (close or slip) and shared >= _ALIKE:
        return shared + 2 + 2 * slip
    if slip and shared >= sure:
        return shared + 2 * same + 2 * slip
    # an amount, one digit off, at the top of the story, whatever it is called there: "$460 million short" and a gap
    return 1 if slip and number.kind is Kind.MONEY and _is_early(doc, one) else 0


def _is_early(doc: Document, one: Quantity) -> bool:
    """Whether a number stands in the first paragraphs of the story."""
    first = next((block.span.start for block in doc.zoned(Zone.BODY)), 0)
    return one.span.start < first + _TOP


def _is_in_lead(doc: Document, one: Quantity) -> bool:
    lead = next((block.span for block in doc.zoned(Zone.BODY)), None)
    return lead is not None and one.span in lead


def _noun(doc: Document, number: Quantity) -> str:
    return doc.read(number.head).lower().removesuffix("s") if number.head else ""


def _is_close(one: Decimal, other: Decimal) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return low > 0 and high * 10 <= low * 16


def _is_slip(one: str, other: str) -> bool:
    """Whether two numbers have the same digits in another order, or one digit of several that differs."""
    first, second = (number.replace(".", "") for number in (one, other))
    if min(len(first.strip("0")), len(second.strip("0"))) < 1 or len(first) != len(second) or len(first) < _ALIKE:
        return False
    return sorted(first) == sorted(second) or sum(a != b for a, b in zip(first, second, strict=True)) == 1


def _content(doc: Document, span: Span) -> frozenset[str]:
    """The long words of a stretch of copy, cut to their stems."""
    return frozenset(
        stem(word)[:_STEM]
        for word in said(doc, span)
        if len(word) >= _LONG and word.isalpha() and word not in small_words()
    )
