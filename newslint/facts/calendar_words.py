"""Days and months in words, as running text writes them: "March 6", "Wednesday, March 6", "March 6, 2024".

English only. Where the locale is British the number comes first ("6 March 2024").
"""

from __future__ import annotations

from datetime import date

from newslint.document import Document
from newslint.facts.dates.names import weekday_name
from newslint.facts.locales import locale_of
from newslint.lexicons import lexicon


def named_month(month: int) -> str:
    """The full name of a month counted from 1."""
    names: dict[str, str] = lexicon("months")["en"]["full"]
    return next(name.capitalize() for name, number in names.items() if int(number) == month)


def american(month: int, day: int, year: str = "") -> str:
    """A day as American copy writes it ("March 6, 2024")."""
    return f"{named_month(month)} {day}{', ' if year else ''}{year}"


def british(month: int, day: int, year: str = "") -> str:
    """A day as British copy writes it ("6 March 2024")."""
    return f"{day} {named_month(month)}{' ' if year else ''}{year}"


def in_words(doc: Document, day: date, *, year: bool = False, weekday: bool = False) -> str:
    """A day in words, in the manner of the draft's locale, with its weekday and its year if asked."""
    manner = british if locale_of(doc) == "GB" else american
    words = manner(day.month, day.day, str(day.year) if year else "")
    named = weekday_name(day.isoweekday(), "en")
    return f"{named}{' ' if manner is british else ', '}{words}" if weekday else words


def on_the_day(day: date) -> str:
    """The full English name of the weekday a day is."""
    return weekday_name(day.isoweekday(), "en")
