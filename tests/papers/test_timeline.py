"""What a draft tells, in the order it happened."""

from __future__ import annotations

from datetime import date

from newslint.document import Document
from newslint.engine import lint
from newslint.papers.timeline import Entry, timeline
from newslint.readers import read
from newslint.rulebook import load_rules
from newslint.text import Source

P = date(2024, 3, 6)


def draft(text: str, published: date | None = P) -> Document:
    return read(Source("draft.txt", f"Harbor opens\n\n{text}\n"), published=published)


def told(text: str, published: date | None = P) -> list[tuple[str, str]]:
    doc = draft(text, published)
    return [(doc.read(entry.span), entry.value) for entry in timeline(doc)]


def test_times_come_in_their_order_and_longer_ones_first() -> None:
    text = (
        "It shut on Monday at dusk. It sank in 2019. It rose on March 1. It was raised this year. It burned on Jan. 1."
    )
    assert told(text) == [
        ("2019", "2019"),
        ("this year", "2024"),
        ("Jan. 1", "2024-01-01"),
        ("March 1", "2024-03-01"),
        ("Monday", "2024-03-04"),
    ]


def test_hours_of_one_day_come_in_their_order() -> None:
    text = "It shut Monday night. It opened at 9 a.m. Monday. It was full on Monday afternoon."
    assert [words for words, _ in told(text)] == ["9 a.m. Monday", "Monday afternoon", "Monday night"]


def test_durations_what_recurs_and_vague_times_are_left_out() -> None:
    assert told("It ran for two years, every Friday, and sank recently.") == []


def test_without_a_publication_date_what_hangs_on_it_comes_last() -> None:
    text = "It shut on Monday. It sank on March 1. It rose on May 5, 2023."
    assert [words for words, _ in told(text, None)] == ["May 5, 2023", "Monday", "March 1"]


def entry(text: str, words: str) -> Entry:
    doc = draft(text)
    return next(entry for entry in timeline(doc) if doc.read(entry.span) == words)


def test_what_may_be_another_day_is_marked_with_the_other_days() -> None:
    found = entry("The board meets Friday.", "Friday")
    assert found.ambiguous
    assert found.candidates == ("2024-03-01", "2024-03-08")
    assert not entry("The board met Friday.", "Friday").ambiguous
    assert entry("It sank on Friday. It rose two days later.", "two days later").ambiguous


def test_both_ends_of_a_conflict_are_marked() -> None:
    doc = draft("It sank on Friday. It was towed in on March 4. Two days later, on Monday, it rose.")
    clash = draft("It was towed in on March 4. It sank Friday. Two days later, on Monday, it rose.")
    rules = [rule for rule in load_rules() if rule.id == "event-order-clash"]
    marked = [clash.read(entry.span) for entry in timeline(clash, lint([clash], rules).findings) if entry.conflicts]
    assert {"Friday", "Monday"} <= {*marked}
    assert "March 4" not in marked
    assert all(not entry.conflicts for entry in timeline(doc))
