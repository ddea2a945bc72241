"""What breaks when a story runs on another day, and how it is mended."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.document import Conventions
from newslint.papers.hold import Break, Why, hold
from newslint.papers.saying import reason, what_to_do
from newslint.readers import read
from newslint.text import Source

P = date(2024, 3, 6)
NEXT_DAY, A_WEEK, A_MONTH, A_YEAR = date(2024, 3, 7), date(2024, 3, 13), date(2024, 4, 10), date(2025, 3, 20)
Told = tuple[str, str, str | None]


def breaks(
    text: str, until: date, published: date | None = P, *, language: str = "en", locale: str | None = None
) -> list[Told]:
    source = Source("draft.txt", f"Harbor opens\n\n{text}\n")
    doc = read(source, published=published, language=language, conventions=Conventions(locale=locale))
    found: tuple[Break, ...] = hold(doc, until)
    edits = ((one, one.edit.span if one.edit else one.span) for one in found)
    return [(one.why.value, doc.read(span), one.edit and one.edit.text) for one, span in edits]


@pytest.mark.parametrize(
    ("text", "until", "found"),
    [
        ("It shut Monday.", A_WEEK, ("Monday", "March 4")),
        ("It shut last Thursday.", A_WEEK, ("last Thursday", "February 29")),
        ("It shut late Monday.", A_WEEK, ("Monday", "March 4")),
        ("It shut Monday night.", A_WEEK, ("Monday night", "the night of March 4")),
        ("It shut at 5 p.m. Monday.", A_WEEK, ("Monday", "March 4")),
        ("Monday's vote was close.", A_WEEK, ("Monday's", "The March 4")),
        ("It was close in Monday's vote.", A_WEEK, ("Monday's", "the March 4")),
        ("It shut Monday.", A_YEAR, ("Monday", "March 4, 2024")),
        ("It shut today.", NEXT_DAY, ("today", "Wednesday")),
        ("It shut today.", A_WEEK, ("today", "March 6")),
        ("Yesterday's storm shut it.", NEXT_DAY, ("Yesterday", "Tuesday")),
        ("It shut last night.", NEXT_DAY, ("last night", "Tuesday night")),
        ("It shut last night.", A_WEEK, ("last night", "the night of March 5")),
        ("Earlier this week it shut.", A_WEEK, ("Earlier this week", "Earlier in the week of March 4")),
        ("It grew last week.", A_WEEK, ("last week", "in the week of February 26")),
        ("It grew last weekend.", A_WEEK, ("last weekend", "the weekend of March 2")),
        ("It grew last month.", A_MONTH, ("last month", "in February")),
        ("It grew last year.", A_YEAR, ("last year", "in 2023")),
        ("The profits of last year fell.", A_YEAR, ("last year", "2023")),
        ("This year's profits fell.", A_YEAR, ("This year's", "The 2024")),
        ("This year marks the end.", A_YEAR, ("This year", "The year 2024")),
        ("It shut two weeks ago.", A_WEEK, ("two weeks ago", "in the week of February 19")),
        ("It shut five years ago.", A_YEAR, ("five years ago", "in 2019")),
        ("It shut in September.", A_YEAR, ("September", "September 2023")),
        ("It shut on Dec. 21.", A_YEAR, ("Dec. 21", "Dec. 21, 2023")),
        ("It shut on 21 December.", A_YEAR, ("21 December", "21 December 2023")),
        ("It shut nearly two years ago.", A_YEAR, ("nearly two years ago", None)),
    ],
)
def test_a_time_is_written_so_that_it_stays_what_it_was(text: str, until: date, found: tuple[str, str | None]) -> None:
    assert breaks(text, until) == [("time", *found)]


def test_a_day_is_written_in_the_newsrooms_manner() -> None:
    assert breaks("It shut Monday.", A_WEEK, locale="en-GB") == [("time", "Monday", "4 March")]


@pytest.mark.parametrize(
    "text",
    [
        "It shut Monday.",
        "The council said Wednesday that it would open on March 8.",
        "It opened on Feb. 1, 2024, and in January 2020.",
        "It ran every Friday for two years.",
        "It sank on Feb. 1, 2024. The next day, it rose. Later that week it sank again.",
        "It will open Friday.",
        "It shut last month, and earlier this year.",
    ],
)
def test_what_holds_for_another_day_is_no_break(text: str) -> None:
    assert breaks(text, NEXT_DAY) == []


def test_nothing_breaks_on_the_day_itself() -> None:
    assert breaks("It shut today.", P) == []


def test_a_plan_is_past_by_then() -> None:
    assert breaks("It will open Friday.", date(2024, 3, 11)) == [("past-by-then", "will", "was to")]
    assert breaks("It will open on March 8, 2024.", A_WEEK) == [("past-by-then", "will", "was to")]
    assert breaks("It will open on March 8, 2024.", date(2024, 3, 8)) == []


def test_a_plan_long_past_has_lost_its_day_too() -> None:
    found = breaks("It will open Friday.", A_MONTH)
    assert found == [("past-by-then", "will", "was to"), ("time", "Friday", "March 8")]


@pytest.mark.parametrize(
    ("text", "words", "edit"),
    [
        ("The boards will not meet Monday.", "will not", "were not to"),
        ("Orr and Marsh will meet Monday.", "will", "were to"),
        ("They will meet Monday.", "will", "were to"),
        ("It won’t open Monday.", "won’t", "was not to"),
        ("He’ll speak Monday.", "He’ll", "He was to"),
        ("They'll speak Monday.", "They'll", "They were to"),
        ("The mill is due to close Monday.", "is", "was"),
        ("The council plans to vote Monday.", "plans", "planned"),
        ("The fair opens Monday.", "opens", "was to open"),
        ("Members vote Monday.", "vote", "were to vote"),
        ("Polls close Monday.", "close Monday", None),
    ],
)
def test_what_was_planned_is_told_as_planned(text: str, words: str, edit: str | None) -> None:
    assert breaks(text, date(2024, 3, 14)) == [("past-by-then", words, edit)]


@pytest.mark.parametrize(
    ("others", "edit"),
    [("Feb. 2", "Feb. 29"), ("Feb 2", "Feb 29"), ("February 2", "February 29"), ("March 2", "February 29")],
)
def test_a_month_is_short_where_the_draft_writes_it_so(others: str, edit: str) -> None:
    assert ("time", "last Thursday", edit) in breaks(f"It opened {others}. It shut last Thursday.", A_WEEK)


def test_what_was_supposed_stays_so() -> None:
    assert breaks("The mayor said it would open on March 8.", A_WEEK) == []


def test_a_story_brought_forward_tells_what_is_still_to_come() -> None:
    assert breaks("It shut on March 5.", date(2024, 3, 4))[0] == ("still-to-come", "shut on March 5", None)


def test_a_quotation_is_not_rewritten() -> None:
    assert breaks("“We open tomorrow,” she said.", A_WEEK) == [("quoted", "tomorrow", None)]


def test_the_age_of_a_speaker_is_no_day_of_speech() -> None:
    assert breaks("“We open tomorrow,” said Ann Orr, 33, of Tarn.", A_WEEK) == [("quoted", "tomorrow", None)]


@pytest.mark.parametrize("text", ["Friday's vote is close.", "He will take part in Friday's vote."])
def test_a_weekday_that_can_be_either_is_left_to_a_person(text: str) -> None:
    assert ("unsure", "Friday", None) in breaks(text, A_WEEK)


def test_a_weekday_that_can_be_either_is_named_as_both() -> None:
    doc = read(Source("draft.txt", "Harbor opens\n\nFriday's vote is close.\n"), published=P)
    [one] = hold(doc, date(2024, 3, 9))
    words = "“Friday” can be Friday, March 1, 2024 or Friday, March 8, 2024; a reader of March 9, 2024 takes it for"
    assert reason(doc, one, date(2024, 3, 9)) == f"{words} Friday, March 8, 2024."
    assert what_to_do(doc, one) == "Write the date."


def test_an_age_after_a_verb_counts_on_too() -> None:
    text = "Ann Orr, born March 8, 1990, is 33.\n\nThe mill shut, Orr, 33, said."
    assert breaks(text, date(2024, 3, 9)) == [("age", "33", "34"), ("age", "33", "34")]
    assert breaks("“We open tomorrow,” she said on Feb. 1, 2024.", A_WEEK) == []


@pytest.mark.parametrize(
    ("text", "until", "found"),
    [
        ("Moreno, 55, was born on March 10, 1968.", A_WEEK, [("age", "55", "56")]),
        ("Moreno, 55, was born on March 20, 1968.", A_WEEK, []),
        ("Moreno, 54, was born on March 10, 1968.", A_WEEK, []),
        ("Ana Moreno, 55, left. Moreno was born on March 10, 1968.", A_WEEK, [("age", "55", "56")]),
        ("Ana Moreno, 55, left. Bo Larsen was born on March 10, 1968.", A_WEEK, []),
        ("Moreno, 55, was born in 1968.", A_YEAR, [("age", "55", None)]),
        ("Moreno, 55, was born in 1968.", A_WEEK, []),
        ("Moreno, 55, left.", A_YEAR, [("age", "55", None)]),
        ("The 55-year-old left.", A_YEAR, [("age", "55", None)]),
        ("Moreno, 55, left.", A_MONTH, []),
    ],
)
def test_ages_count_on(text: str, until: date, found: list[Told]) -> None:
    assert breaks(text, until) == found


def test_a_birthday_counts_an_age_on() -> None:
    assert ("age", "34", "35") in breaks("Ana Moreno, 34, turns 35 on Friday.", A_WEEK)
    assert ("age", "34", "35") not in breaks("Ana Moreno, 34, turns 35 on Friday.", NEXT_DAY)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is the 10th anniversary of the 2014 flood.", [("anniversary", "10th", "11th")]),
        ("It is the Tenth anniversary of the flood.", [("anniversary", "Tenth", "Eleventh")]),
        ("In 2020 the 10th anniversary of the 2010 flood was marked.", []),
        ("It is the happy anniversary of the flood.", []),
    ],
)
def test_anniversaries_count_on_from_year_to_year(text: str, found: list[Told]) -> None:
    assert breaks(text, A_YEAR) == found
    assert breaks(text, A_WEEK) == []


def test_without_a_publication_date_what_counts_from_it_breaks() -> None:
    text = "It shut yesterday. It sank last week. It rose on Monday. The next day, it sank."
    assert breaks(text, A_WEEK, None) == [("unknown", "yesterday", None), ("unknown", "last week", None)]


def test_it_reads_english_only() -> None:
    assert breaks("It shut today.", A_WEEK, language="fr") == []


def test_each_break_says_what_is_meant_and_what_is_read() -> None:
    doc = read(Source("draft.txt", "Harbor opens\n\nIt shut Monday.\n"), published=P)
    (one,) = hold(doc, A_WEEK)
    assert (one.why, one.means, one.reads) == (Why.TIME, "2024-03-04", "2024-03-11")
