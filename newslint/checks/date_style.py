"""Days a story writes in two ways: the month shortened or not, before the day or after it, the day with -th or not.

One slip of each kind, at the first day of the rarer form. Months that no desk shortens ("July 4") go with either form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.document import Document
from newslint.facts.written_days import WrittenDay, month_name, written_days
from newslint.finding import Change, Other, Repair, Slip
from newslint.record import Record

CASES = ("month", "order", "ending")
VALUES = ("odd", "usual", "first", "second")
ELSEWHERE = ("usual",)
NEEDS = ()
SIGNS = (("lexicon:months/en/full", "lexicon:months/en/short"), (r"re:\d",))

_SHOWN = 6


class Options(Record):
    """`kinds` are the differences that count."""

    kinds: tuple[str, ...] = CASES


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """What differs among the days of the running text; "the 13th of March" is a phrase that goes with any form."""
    days = [day for day in written_days(doc) if day.month_first or not day.ordinal]
    for kind in options.kinds:
        sides = _SIDES[kind](days)
        if all(sides):
            yield _slip(doc, kind, *sorted(sides, key=lambda side: (len(side), -side[0].span.start)))


def _slip(doc: Document, kind: str, odd: Sequence[WrittenDay], usual: Sequence[WrittenDay]) -> Slip:
    changes = tuple(_change(doc, day, usual[0]) for day in odd) if kind == "month" else ()
    return Slip(
        odd[0].span,
        {"odd": doc.read(odd[0].span), "usual": doc.read(usual[0].span), "first": _first(odd), "second": _first(usual)},
        kind,
        tuple(Other(day.span, {"usual": doc.read(day.span)}) for day in usual[:_SHOWN]),
        (Repair(changes),) if changes else (),
    )


def _first(days: Sequence[WrittenDay]) -> str:
    return "month" if days[0].month_first else "day"


def _split(days: Sequence[WrittenDay], is_one: Callable[[WrittenDay], bool]) -> list[list[WrittenDay]]:
    return [[day for day in days if is_one(day)], [day for day in days if not is_one(day)]]


def _months(days: Sequence[WrittenDay]) -> list[list[WrittenDay]]:
    """The shortened months, and the spelled ones that could be: March to July only where the story shortens those."""
    short, spelled = _split(days, lambda day: day.short)
    every = any(day.spelled for day in short)
    return [short, [day for day in spelled if not day.spelled or (every and not day.never_short)]]


def _orders(days: Sequence[WrittenDay]) -> list[list[WrittenDay]]:
    return _split(days, lambda day: day.month_first)


def _endings(days: Sequence[WrittenDay]) -> list[list[WrittenDay]]:
    return _split([day for day in days if day.month_first], lambda day: day.ordinal)


_SIDES = {"month": _months, "order": _orders, "ending": _endings}


def _change(doc: Document, day: WrittenDay, usual: WrittenDay) -> Change:
    stop = "." if usual.short and doc.read(usual.month).endswith(".") else ""
    return Change(day.month, month_name(day.number, short=usual.short) + stop)
