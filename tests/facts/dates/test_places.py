"""Wherever an expression stands, its span is a range of the copy, in order, and none overlaps another."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from newslint.facts.dates import dates
from newslint.facts.dates.context import year_is_open
from newslint.readers import read
from newslint.text import Source

_PIECES = """Monday Friday’s the last next this of and to from in a two few third day years quarter May Oct. 4 31 2024
1990s ’98 ago earlier later late early end now 5 p.m. noon EST Easter every night morning said will vote
, . - – ( ) ’s / : % = |"""
WORDS = st.sampled_from([*_PIECES.split(), "\n", ""])


@example(["years", "earlier", "Monday"], None)
@example(["Easter", "night", "Monday"], date(2024, 3, 6))
@given(st.lists(WORDS, max_size=25), st.sampled_from([None, date(2024, 3, 6), date(2023, 12, 31)]))
def test_any_copy_can_be_read(pieces: list[str], published: date | None) -> None:
    doc = read(Source("draft.txt", f"{' '.join(pieces)}\n"), published=published)
    found = dates(doc)
    for written in found:
        assert 0 <= written.span.start < written.span.end <= len(doc.text)
        assert doc.read(written.span).strip() == doc.read(written.span)
        assert "\n" not in doc.read(written.span)
        for day in written.days:
            for part in (day.year_span, day.month_span, day.day_span, day.weekday_span):
                assert part is None or part in written.span
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))


def test_the_year_is_open_beside_another_or_an_anniversary() -> None:
    doc = read(Source("draft.txt", "In 2018, on Monday, March 5, it rained. On March 4 it did not.\n"))
    first, second = (written for written in dates(doc) if written.days and written.days[0].day)
    assert year_is_open(doc, first.span, 2024)
    assert not year_is_open(doc, first.span, 2018)
    assert not year_is_open(doc, second.span, 2024)
