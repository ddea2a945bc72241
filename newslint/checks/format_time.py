"""Times of the clock as a house writes them: a.m. or am, with a space or none, with a colon or a full stop, noon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.document import Document
from newslint.facts.clock_times import ClockTime, clock_times
from newslint.facts.house_forms import is_settled
from newslint.finding import Slip, house_slip
from newslint.record import Record
from newslint.text import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

CASES = ()
VALUES = ("written", "house")
ELSEWHERE = ()
NEEDS = ()
SIGNS = ((r"digit:[:.]\d\d| ?[aApP]\.?[mM]\b",),)

_HALVES = 2


class Options(Record):
    """What a house settles; what is left out may be as it likes.

    `halves` are its forms for the two halves of the day, `space` tells whether one stands before them, `sign` stands
    between hours and minutes. `full-hours` says whether "9:00 a.m." has its noughts, `twelve` what 12 p.m. and 12 a.m.
    are called (`[noon, midnight]`).
    """

    halves: tuple[str, ...] = ()
    space: bool = True
    sign: Literal["any", ":", "."] = "any"
    full_hours: Literal["any", "short", "long"] = "any"
    twelve: tuple[str, ...] = ()


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """One slip a time that the house writes otherwise; nothing of times without a half of the day."""
    for time in clock_times(doc):
        if time.half is None or not 1 <= time.hour <= 12 or not is_settled(doc, time.span):
            continue
        span = time.span
        house = _house(doc, time, options)
        if house.endswith(".") and doc.text[span.end : span.end + 1] == ".":
            span = Span(span.start, span.end + 1)
        elif doc.read(span).endswith(".") and not house.endswith(".") and _closes(doc, span):
            span = Span(span.start, span.end - 1)
        written = doc.read(span)
        if written != house:
            yield house_slip(span, written, house)


def _closes(doc: Document, span: Span) -> bool:
    """Whether the full stop of a time ends its sentence too."""
    after = doc.text[span.end : span.end + 2]
    return not after.strip() or after[0] == "\n" or (after[0] == " " and after[1].isupper())


def _house(doc: Document, time: ClockTime, options: Options) -> str:
    if time.hour == 12 and not time.minute and len(options.twelve) == _HALVES:
        return options.twelve[0 if time.half else 1]
    written = doc.read(time.span)
    figures = written[: next(at for at, char in enumerate(written) if char in " aApP")]
    if time.minute is not None:
        hour, minutes = figures[:-3], figures[-2:]
        sign = figures[-3] if options.sign == "any" else options.sign
        figures = hour if options.full_hours == "short" and time.minute == 0 else f"{hour}{sign}{minutes}"
    elif options.full_hours == "long":
        figures = f"{figures}{':' if options.sign == 'any' else options.sign}00"
    return figures + _half(written, time, options)


def _half(written: str, time: ClockTime, options: Options) -> str:
    halves: Sequence[str] = options.halves
    if len(halves) != _HALVES:
        return written[next(at for at, char in enumerate(written) if char in " aApP") :]
    return f"{' ' if options.space else ''}{halves[1 if time.half else 0]}"
