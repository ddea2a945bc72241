"""Traces are quick answers to whether a draft can have what a dearer fact looks for; each is a sign of some checks.

They look at what nearly every draft has read anyhow: its words and written dates, and what it says about itself.
"""

from __future__ import annotations

import re

from newslint.document import Document, per_document
from newslint.facts.dates import dates
from newslint.facts.dates.tagging import tagged
from newslint.facts.words import words
from newslint.lexicons import lexicon

_SPELLED_OUT = r"""(?x)[A-Z(,](?:  # one set of first characters, by which a search is led
      (?<=\()["“]?(?:or[ ])?[A-Z][A-Z0-9&]{1,6}s?["”]?[)\]]  # "the Canal Safety Agency (CSA)"
    | (?<=[A-Z])[A-Z0-9&]{1,6}s?[ ]\(                        # "the CSA (Canal Safety Agency)"
    | (?<=,)[ ]or[ ][A-Z]{2,7}[,.]                           # "the Canal Safety Agency, or CSA,"
)"""
_LETTERED = r"[A-Z](?<![\w.&'’@#$/-].)[A-Z]{2,6}(?![\w&@])"
_COUNTED = frozenset({"ago", "shifted", "offset"})
_NAMED = frozenset({"year", "month", "month-day", "full", "iso"})
_DATED = frozenset({"full", "month-day", "iso"})
DAYS_IN_FIGURES = ("d/d/", "d-d-", "d•d•")
"""A day and a month in figures with a mark after each, as the tagged copy has them."""
_MEASURES = (
    *("meter", "metre", "kilo", "centi", "milli", "mile", "yard", "foot", "feet", "inch", "hectare", "acre", "square"),
    *("gram", "ton", "pound", "ounce", "stone", "liter", "litre", "gallon", "quart", "pint", "cup", "barrel", "cubic"),
    *("knot", "mph", "kph", "watt", "horsepower", "celsius", "fahrenheit"),
)
_HEADS = frozenset(measure[:3] for measure in _MEASURES)


@per_document
def _forms(doc: Document) -> frozenset[str]:
    return frozenset(written.form for written in dates(doc))


def lengths(doc: Document) -> bool:
    """Whether a length of time is told ("for three days")."""
    return "duration" in _forms(doc)


def counted_times(doc: Document) -> bool:
    """Whether a time is counted from another ("two years ago") and one is named ("in 2019")."""
    return not (_forms(doc).isdisjoint(_COUNTED) or _forms(doc).isdisjoint(_NAMED))


def days_of_months(doc: Document) -> bool:
    """Whether a day is written with its month."""
    return not _forms(doc).isdisjoint(_DATED)


def days_in_figures(doc: Document) -> bool:
    """Whether three figures stand together as those of a day do ("4/5/2016")."""
    return any(mark in tagged(doc).letters for mark in DAYS_IN_FIGURES)


def dated_weekdays(doc: Document) -> bool:
    """Whether a day of the week is written with a date ("Monday, March 5")."""
    return any(day.weekday is not None and day.day is not None for written in dates(doc) for day in written.days)


def described(doc: Document) -> bool:
    """Whether the draft says something about itself, or its day of publication is known."""
    return bool(doc.metadata) or doc.published is not None


@per_document
def spelled_out(doc: Document) -> bool:
    """Whether letters stand where the name they are short for may stand beside them."""
    beside = "(" in doc.text or ", or " in doc.text
    return beside and re.compile(_SPELLED_OUT).search(doc.text) is not None


def lettered(doc: Document) -> bool:
    """Whether letters stand that may be short for a name that readers do not know."""
    known = frozenset(lexicon("acronyms")["known"])
    return any(found[0] not in known for found in re.compile(_LETTERED).finditer(doc.text))


def measures(doc: Document) -> bool:
    """Whether a word begins as the name of a measure does ("miles", "kilograms")."""
    return any(form.startswith(_MEASURES) for form in words(doc).starts if form[:3] in _HEADS)
