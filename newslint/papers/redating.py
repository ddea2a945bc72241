"""A time expression is redated when it is written so that it means on one day what it meant on another.

Within a week a weekday will do, else the date; the year is added where it is not the new day's own. What no plain
words can say (a hedged "nearly two years ago", a possessive week) is left to a person.
"""

from __future__ import annotations

from datetime import date, timedelta

from newslint.document import Document, per_document
from newslint.facts.calendar_words import in_words, named_month
from newslint.facts.dates import WrittenDate, dates
from newslint.facts.dates.names import weekday_name
from newslint.papers.extents import Extent, extent
from newslint.record import Record
from newslint.text import Span

_WEEK = 7
_SEPTEMBER = 9
_NEVER_SHORT = frozenset({3, 4, 5, 6, 7})
_LEADS = ("earlier ", "later ", "early ", "late ", "mid-", "sometime ")
_PLACED = ("in ", "for ", "from ", "of ", "since ", "until ", "by ", "during ", "before ", "after ", "through ", "to ")
_PARTS = {"TMO": "morning", "TAF": "afternoon", "TEV": "evening", "TNI": "night"}
_NIGHTS = ("night", "overnight", "tonight")


class Redated(Record):
    """The span that is rewritten, which may take in a possessive ending, and what it becomes."""

    span: Span
    text: str


def redated(doc: Document, written: WrittenDate, until: date) -> Redated | None:
    """How an expression is to be written in a story of another day; None where only a person can tell."""
    days = extent(written.value)
    if days is None or written.hedge == "approx":
        return None
    if len(written.days) and written.days[0].month is not None:
        return _with_year(doc, written, days.first.year)
    if len(written.value) >= 10 and days.first == days.last and written.value[5] != "W":
        return _day(doc, written, days.first, until)
    return _period(doc, written, days, until)


def _with_year(doc: Document, written: WrittenDate, year: int) -> Redated:
    """The date with its year: "Dec. 21, 2023"; "21 December 2023", "September 2023"."""
    day = written.days[-1]
    number, month = day.day_span, day.month_span
    american = number is not None and month is not None and month < number
    said = doc.read(written.span)
    return Redated(written.span, f"{said}{',' if american else ''} {year}")


def _day(doc: Document, written: WrittenDate, day: date, until: date) -> Redated | None:
    """The day by its weekday, or by its date where that is a week or more away."""
    near = -_WEEK < (day - until).days < _WEEK
    today = written.form == "deictic" and day == until and written.modifier != "tonight"
    name = "today" if today else weekday_name(day.isoweekday(), "en") if near else _date(doc, day, until)
    weekday = written.days[0].weekday_span if written.days else None
    if weekday is not None and (near or written.clock is not None or written.part is None):
        return _named_day(doc, weekday.hull(written.span) if written.modifier else weekday, name, dated=not near)
    if written.part is None:
        return _named_day(doc, written.span, name, dated=not near)
    part = "night" if written.part in _NIGHTS else written.part
    if near:
        return _named_day(doc, written.span, f"{name} {part}", dated=False)
    return None if _is_possessive(doc, written.span) else _rewritten(doc, written.span, f"the {part} of {name}")


def _named_day(doc: Document, span: Span, name: str, *, dated: bool) -> Redated:
    """The name in place of a span; a date has no possessive ("Monday's vote" is "the March 4 vote")."""
    if dated and _is_possessive(doc, span):
        return _rewritten(doc, Span(span.start, span.end + 2), f"the {name}")
    return _rewritten(doc, span, name)


def _is_possessive(doc: Document, span: Span) -> bool:
    return doc.text.startswith(("'s", "’s"), span.end)


def _rewritten(doc: Document, span: Span, name: str) -> Redated:
    """A name with a capital where the words it replaces begin a line or a sentence with one."""
    text, start = doc.text, span.start
    opens = start == 0 or text[start - 1] == "\n" or text[max(start - 2, 0) : start - 1] in (".", "?", "!")
    return Redated(span, name[:1].upper() + name[1:] if opens and text[start].isupper() else name)


def _date(doc: Document, day: date, until: date) -> str:
    """The date in the manner of the draft, its month short where the draft writes months so ("Feb. 29")."""
    words = in_words(doc, day, year=day.year != until.year)
    name, ending = named_month(day.month), _shortened(doc)
    if ending is None or day.month in _NEVER_SHORT:
        return words
    return words.replace(name, f"{name[: 4 if day.month == _SEPTEMBER else 3]}{ending}")


@per_document
def _shortened(doc: Document) -> str | None:
    """What ends the short name of a month beside a day in this draft, a stop or nothing; None where it is in full."""
    for written in dates(doc):
        for day in written.days:
            if day.month_span is not None and day.day_span is not None and day.month not in _NEVER_SHORT:
                short = len(day.month_span) <= len("Sept")
                return ("." if doc.text.startswith(".", day.month_span.end) else "") if short else None
    return None


def _period(doc: Document, written: WrittenDate, days: Extent, until: date) -> Redated | None:
    name = _named(doc, written, days, until)
    if name is None:
        return None
    span = written.span
    if _is_possessive(doc, span):
        plain = not name.startswith("the ")
        return _rewritten(doc, Span(span.start, span.end + 2), f"the {name}") if plain else None
    said = doc.read(span).lower()
    lead = next((lead for lead in _LEADS if said.startswith(lead)), "")
    bare = "weekend" in name or (not lead and doc.text.endswith(_PLACED, 0, span.start))
    if not lead and not bare and name.isdecimal() and _is_subject(doc, written):
        # "This year marks the centenary" is no "In 2024 marks the centenary"
        return _rewritten(doc, span, f"the year {name}")
    return _rewritten(doc, span, f"{lead}{'' if bare else 'in '}{name}")


def _is_subject(doc: Document, written: WrittenDate) -> bool:
    """Whether the verb stands right behind."""
    return written.verb is not None and doc.text[written.span.end : written.verb.start] == " "


def _named(doc: Document, written: WrittenDate, days: Extent, until: date) -> str | None:
    """A week by its first day, a weekend by its Saturday, a month or year by its name."""
    value = written.value
    if value.endswith("-WE"):
        return f"the weekend of {_date(doc, days.first, until)}"
    if "-W" in value and "WI" not in value:
        start = days.first - timedelta(doc.conventions.week_start == "sunday")
        return f"the week of {_date(doc, start, until)}"
    if value.isdecimal() and len(value) == 4:
        return value
    if len(value) == 7 and value[5:].isdecimal():
        month = named_month(days.first.month)
        return month if days.first.year == until.year else f"{month} {days.first.year}"
    return None


def in_plain_words(doc: Document, value: str) -> str:
    """A value as an editor says it: "Monday, March 4, 2024", "the week of March 4, 2024"; else as it is."""
    days = extent(value)
    if days is None:
        return value
    if days.first == days.last:
        day = in_words(doc, days.first, year=True, weekday=True)
        return f"the {part} of {day}" if (part := _PARTS.get(value[10:])) else day
    if value.endswith("-WE"):
        return f"the weekend of {in_words(doc, days.first, year=True)}"
    if "-W" in value and "WI" not in value:
        return f"the week of {in_words(doc, days.first, year=True)}"
    month = len(value) == 7 and value[5:].isdecimal()
    return f"{named_month(days.first.month)} {days.first.year}" if month else value
