"""Dates as copy writes them: where they stand, what they mean, and how we know."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from newslint.document import UNREAD, Document, per_document
from newslint.facts.dates import days, offsets, points, quarters, shifts, years
from newslint.facts.dates.composing import Placed, composed
from newslint.facts.dates.grammar import grammar
from newslint.facts.dates.model import Basis, Clock, Day, Kind, Owner, Tense, WrittenDate
from newslint.facts.dates.reading import Reading, with_clause
from newslint.facts.dates.tagging import tagged
from newslint.facts.dates.vocabulary import vocabulary

__all__ = ["Basis", "Clock", "Day", "Kind", "Owner", "Tense", "WrittenDate", "dates", "with_clause"]


_READERS: Mapping[str, Callable[[Reading, re.Match[str]], Iterator[WrittenDate]]] = {
    "dated": days.dated,
    "list": days.weekdays,
    "share": quarters.share,
    "year_ago": quarters.year_ago,
    "week_on": days.week_on,
    "of_week": shifts.of_week,
    "beyond": shifts.beyond,
    "ago": offsets.ago,
    "later": offsets.later,
    "several": offsets.several,
    "shifted": shifts.shifted,
    "clock": points.clock,
    "month": years.month,
    "repeated": offsets.repeated,
    "duration": offsets.duration,
    "decade": years.decade,
    "century": years.century,
    "midst": shifts.midst,
    "entire": offsets.entire,
    "lasting": offsets.lasting,
    "age": offsets.age,
    "season": years.season,
    "year": years.year,
    "whole": shifts.whole,
    "day": points.day,
    "holiday": points.holiday,
    "quarter": quarters.quarter,
    "nth": shifts.nth,
    "anniversary": offsets.anniversary,
    "compared": quarters.compared,
    "past": points.past,
    "ended": shifts.ended,
    "hour": shifts.hour,
    "reference": points.reference,
}


@per_document
def dates(doc: Document) -> tuple[WrittenDate, ...]:
    """Every time expression of the copy, in reading order, none overlapping another."""
    reading = Reading(doc, tagged(doc))
    return tuple(composed(reading, _read(reading)))


def _read(reading: Reading) -> Iterator[Placed]:
    copy, language = reading.copy, reading.doc.language
    pattern = grammar(dotted=vocabulary(language).dotted, english=language.lower().startswith("en"))
    for match in pattern.finditer(copy.letters):
        if reading.doc.zone_at(copy.spans[match.start() // 2].start) in UNREAD:
            continue
        for written in _READERS[match.lastgroup or ""](reading, match):
            reading.remember(written)
            yield match.start(), match.end(), written
