"""A day in figures has two readings where both its numbers can be the month and they differ."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.facts.calendar_words import american, british
from newslint.facts.locales import BRITISH, locale_of
from newslint.facts.numeric_dates import NumericDate, numeric_dates
from newslint.finding import Change, Repair, Slip
from newslint.record import Record

CASES = ("open", "settled")
VALUES = ("written", "one", "two")
ELSEWHERE = ()
NEEDS = ()
SIGNS = (("fact:traces.days_in_figures",),)


class Options(Record):
    """`month-first` and `day-first`: the locales (regions) whose copy puts the month, or the day, first."""

    month_first: tuple[str, ...] = ("US",)
    day_first: tuple[str, ...] = BRITISH


def check(doc: Document, options: Options) -> Iterator[Slip]:
    """Every day in figures with two readings; `settled` where the house's locale leaves one of them."""
    locale = locale_of(doc) if numeric_dates(doc) else ""
    for written in numeric_dates(doc):
        if written.first == written.second or max(written.first, written.second) > 12:
            continue
        dayed = british(written.second, written.first), american(written.second, written.first, str(written.year))
        monthed = american(written.first, written.second), american(written.first, written.second, str(written.year))
        if locale in options.month_first:
            yield _slip(doc, written, "settled", monthed[0], dayed[0], (monthed[1],))
        elif locale in options.day_first:
            yield _slip(doc, written, "settled", dayed[0], monthed[0], (_british(written),))
        else:
            yield _slip(doc, written, "open", dayed[0], monthed[0], (_british(written), monthed[1]))


def _british(written: NumericDate) -> str:
    return british(written.second, written.first, str(written.year))


def _slip(doc: Document, written: NumericDate, case: str, one: str, two: str, spelled: tuple[str, ...]) -> Slip:
    repairs = tuple(Repair((Change(written.span, words),)) for words in spelled)
    return Slip(written.span, {"written": doc.read(written.span), "one": one, "two": two}, case, repairs=repairs)
