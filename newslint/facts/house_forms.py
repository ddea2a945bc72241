"""The forms that a house settles, as the story's own words have them: days, percentages, sums of money, counts, towns.

Each says what is written and where; what the house would write is the checks' concern. Running text and captions are
read, in the story's own words; headlines, tables, lists of items and what a page says to its readers are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.document import Document, Zone, per_document
from newslint.facts.asides import is_addressed, is_display_item, is_named, is_teaser
from newslint.facts.dates import Day, WrittenDate, dates
from newslint.facts.marks import is_own
from newslint.facts.quantities import Kind, Quantity, quantities
from newslint.facts.sentences import sentence_at
from newslint.facts.words import either
from newslint.lexicons import lexicon
from newslint.record import Record
from newslint.text import Span

_READ = frozenset({Zone.BODY, Zone.LIST_ITEM, Zone.LIVE_ENTRY, Zone.CAPTION})
_ORDINAL = ("st", "nd", "rd", "th")
_IN_DATELINE = frozenset({Zone.DATELINE})


class DayForm(Record):
    """A day of a month as written: where all of it stands, its month with its full stop, its day and year.

    `ordinal` is the ending of the day ("th"), `month_first` tells the order. A month without a day has no `day`.
    """

    span: Span
    number: int
    month: Span
    day: Span | None = None
    ordinal: str = ""
    month_first: bool = True
    year: Span | None = None


class StateForm(Record):
    """A state after a town: where it stands, its code ("US-TX") and whether it is in a dateline."""

    span: Span
    code: str
    dateline: bool


def is_settled(doc: Document, span: Span) -> bool:
    """Whether the house's forms hold at a place: running text in the story's own words."""
    if doc.zone_at(span.start) not in _READ or not is_own(doc, span) or is_display_item(doc, span):
        return False
    return not (is_named(doc, span) or is_teaser(doc, span) or is_addressed(doc, span))


def opens_sentence(doc: Document, span: Span) -> bool:
    """Whether a sentence begins here, where houses write figures as words."""
    return sentence_at(doc, span.start).span.start == span.start


@per_document
def day_forms(doc: Document) -> tuple[DayForm, ...]:
    """The days and months of the story's own words, each once, in reading order."""
    found = {
        form.span: form for written in dates(doc) for day in written.days if (form := _day_form(doc, written, day))
    }
    return tuple(found[span] for span in sorted(found))


def _day_form(doc: Document, written: WrittenDate, day: Day) -> DayForm | None:
    if day.month is None or day.month_span is None or written.event:
        return None
    text, month = doc.text, day.month_span
    if not text[month.start].isalpha() or not text[month.start].isupper() or not is_settled(doc, month):
        return None
    if text[month.end : month.end + 1] == "." and doc.read(month).lower() not in _in_full():
        month = Span(month.start, month.end + 1)
    if day.day_span is None:
        return DayForm(month, day.month, month) if _is_month(text, month) else None
    figures = doc.read(day.day_span)
    ordinal = next((end for end in _ORDINAL if figures.lower().endswith(end)), "")
    whole, first = month.hull(day.day_span), month.start < day.day_span.start
    between = text[month.end : day.day_span.start] if first else text[day.day_span.end : month.start]
    if not figures.removesuffix(ordinal).isdigit() or between not in _BETWEEN or _goes_on(text, written.span):
        return None
    year = day.year_span if day.year_span and 0 <= day.year_span.start - whole.end <= 2 else None
    return DayForm(whole, day.month, month, day.day_span, ordinal, first, year)


_CAPITAL = "US-DC"
_BETWEEN = (" ", " of ")
"""What stands between a day and its month; the second day of "Dec. 4 and 5" has none of its own."""


@cache
def _in_full() -> frozenset[str]:
    """The names of the months in full, after which a full stop is the sentence's."""
    return frozenset(name for name in lexicon("months")["en"]["full"])


def _is_month(text: str, month: Span) -> bool:
    """Whether a month is one and no part of a name ("the May Company", "March on Rome")."""
    after = text[month.end : month.end + 2]
    return not (after[:1] == " " and after[1:].isupper())


def _goes_on(text: str, span: Span) -> bool:
    """Whether a name goes on here: "the September 11 Memorial", "the July 4 Committee"."""
    after = text[span.end : span.end + 2]
    return after[:1] == "-" or (after[:1] == " " and after[1:].isupper())


@per_document
def settled_quantities(doc: Document) -> tuple[Quantity, ...]:
    """The numbers of running text in the story's own words, but for those in names and those that open a sentence."""
    return tuple(one for one in quantities(doc) if one.kind is not Kind.LABEL and is_settled(doc, one.span))


@per_document
def state_forms(doc: Document) -> tuple[StateForm, ...]:
    """The states of the United States that stand after a town and a comma, in running text and in datelines.

    Captions have forms of their own, and the capital's district is part of the capital's name.
    """
    return tuple(_states(doc))


def _states(doc: Document) -> Iterator[StateForm]:
    for found in _state_pattern().finditer(doc.text):
        span = Span(*found.span("state"))
        dateline = doc.zone_at(span.start) in _IN_DATELINE
        if _is_address(doc.text[span.end : span.end + 3], closed=found["state"].endswith(".")):
            continue
        if dateline or (is_settled(doc, span) and doc.zone_at(span.start) is not Zone.CAPTION):
            yield StateForm(span, _codes()[found["state"]], dateline)


def _is_address(after: str, *, closed: bool) -> bool:
    """Whether a code of the post follows, a name goes on ("the Arden, PA Choir") or an address ("NJ.com")."""
    beyond = after.lstrip(".")
    if after[:1] in ("-", "–") or beyond[:1].isalnum() or after[2:].isdigit():
        return True
    return beyond[:1] == " " and (beyond[1:2].isdigit() or (beyond[1:2].isupper() and beyond == after and not closed))


@cache
def _codes() -> Mapping[str, str]:
    """The states by every form they are written in, full stop included."""
    known = {code: entry for code, entry in lexicon("regions").items() if code.startswith("US-") and code != _CAPITAL}
    return {form: code for code, entry in known.items() for form in (entry["name"], *entry.get("short", ()))}


def state_name(code: str) -> str:
    """The name of a state in full."""
    return str(lexicon("regions")[code]["name"])


@cache
def _state_pattern() -> re.Pattern[str]:
    """A word in capitals, a comma and a state; the town may be all capitals, and is no party ("D., Pa.")."""
    return re.compile(rf"(?<![\w.])(?![A-Z]\.,)[^\W\d_a-z][\w.'’-]*, (?P<state>{either(_codes())})(?![\w])")
