"""Days of the calendar and of the week: a value, and the ways to write it, for copy of Wednesday, March 6, 2024."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.facts.dates import Basis, Owner, Tense, WrittenDate, dates, with_clause
from newslint.readers import read
from newslint.text import Source

WEDNESDAY = date(2024, 3, 6)


def found(text: str, published: date | None = WEDNESDAY, language: str = "en") -> list[tuple[str, WrittenDate]]:
    doc = read(Source("draft.txt", f"{text}\n"), published=published, language=language)
    return [(doc.read(written.span), written) for written in dates(doc)]


def only(text: str, published: date | None = WEDNESDAY, language: str = "en") -> WrittenDate:
    [(_, written)] = found(text, published, language)
    return written


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Oct. 4, 2024", "2024-10-04"),
        ("Oct 4, 2024", "2024-10-04"),
        ("October 4, 2024", "2024-10-04"),
        ("October 4th, 2024", "2024-10-04"),
        ("Friday, Oct. 4, 2024", "2024-10-04"),
        ("Fri., Oct. 4, 2024", "2024-10-04"),
        ("Friday (Oct. 4, 2024", "2024-10-04"),
        ("Friday night, Oct. 4, 2024", "2024-10-04"),
        ("Friday the 4th of October, 2024", "2024-10-04"),
        ("4 October 2024", "2024-10-04"),
        ("4th of October 2024", "2024-10-04"),
        ("Fri 4 Oct 2024", "2024-10-04"),
        ("2024-10-04", "2024-10-04"),
        ("14/06/2024", "2024-06-14"),
        ("06/14/2024", "2024-06-14"),
        ("14.12.2020", "2020-12-14"),
        ("Oct. 4-6, 2024", "2024-10-04/2024-10-06"),
        ("Oct. 4 to 6, 2024", "2024-10-04/2024-10-06"),
        ("4–6 October 2024", "2024-10-04/2024-10-06"),
        ("Friday and Saturday, Nov. 8-9, 2024", "2024-11-08/2024-11-09"),
    ],
)
def test_a_written_year_is_explicit(words: str, value: str) -> None:
    [(text, written)] = found(f"The council met on {words}, in the old hall.")
    assert (text, written.value, written.basis) == (words, value, Basis.EXPLICIT)


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        ("He was arrested Dec. 14.", "2023-12-14", Basis.TENSE),
        ("He will be sentenced Dec. 14.", "2024-12-14", Basis.TENSE),
        ("He was arrested on Thursday, Dec. 14, in Port Ellery.", "2023-12-14", Basis.TENSE),
        ("The hall will open on Saturday, Dec. 14.", "2024-12-14", Basis.TENSE),
        ("Thursday, Feb. 29", "2024-02-29", Basis.DEFAULT),
        ("He vanished between Dec. 29-Jan. 3, police said.", "2023-12-29/2024-01-03", Basis.TENSE),
    ],
)
def test_a_missing_year_is_filled_by_tense_or_nearness(text: str, value: str, basis: Basis) -> None:
    written = only(text)
    assert (written.value, written.basis) == (value, basis)


def test_without_a_publication_date_the_year_stays_open() -> None:
    assert only("He was arrested Dec. 14.", published=None).value == "XXXX-12-14"
    assert only("She retired Monday.", published=None).value == "XXXX-WXX-1"


@pytest.mark.parametrize(
    ("text", "value", "tense", "owner"),
    [
        ("She retired Monday.", "2024-03-04", Tense.PAST, Owner.EVENT),
        ("The choir will sing Monday.", "2024-03-11", Tense.FUTURE, Owner.EVENT),
        ("The board will be closed on Monday to visitors.", "2024-03-11", Tense.FUTURE, Owner.EVENT),
        ("The board is due to meet Monday.", "2024-03-11", Tense.FUTURE, Owner.EVENT),
        ("The board plans to meet Monday.", "2024-03-11", Tense.FUTURE, Owner.EVENT),
        ("The hall was closed, the owner said Wednesday.", "2024-03-06", Tense.PAST, Owner.CUE),
        ("The mayor told reporters Monday he was tired.", "2024-03-04", Tense.PAST, Owner.CUE),
        ("It sank on Thursday.", "2024-02-29", Tense.PAST, Owner.EVENT),
        ("On Monday, the council voted to sell the mill.", "2024-03-04", Tense.PAST, Owner.EVENT),
        ("On Monday, the council will vote.", "2024-03-11", Tense.FUTURE, Owner.EVENT),
        ("He failed to appear Monday.", "2024-03-04", Tense.PAST, Owner.EVENT),
        ("It must have struck him on Monday.", "2024-03-04", Tense.PAST, Owner.EVENT),
        ("They will have voted by Monday.", "2024-03-11", Tense.FUTURE, Owner.EVENT),
        ("He was originally set to speak Monday.", "2024-03-04", Tense.PAST, Owner.EVENT),
        ("Workers are seen clearing snow on Monday.", "2024-03-04", Tense.PAST, Owner.EVENT),
        ("The mayor has praised the plan, telling reporters Monday it is sound.", "2024-03-04", Tense.PAST, Owner.CUE),
        ("Orr is closing one mill, and on Monday she shut another.", "2024-03-04", Tense.PAST, Owner.EVENT),
        ("On Monday, Orr, who is the chair, voted no.", "2024-03-04", Tense.PAST, Owner.EVENT),
        ("The aide cites his assertion Monday that it is over.", "2024-03-04", Tense.PAST, Owner.EVENT),
        ("They thanked Ann Orr (who is to retire) on Monday.", "2024-03-04", Tense.PAST, Owner.EVENT),
        ("It will begin at 4 (3 a.m. Monday in Tarn).", "2024-03-11T03:00", Tense.FUTURE, Owner.EVENT),
    ],
)
def test_a_bare_weekday_goes_by_the_tense_of_its_clause(text: str, value: str, tense: Tense, owner: Owner) -> None:
    written = only(text)
    assert (written.value, written.basis, written.tense, written.owner) == (value, Basis.TENSE, tense, owner)
    assert written.bare


@pytest.mark.parametrize(
    "text",
    [
        "The board meets Monday.",
        "Members vote Monday.",
        "The people vote Monday.",
        "Monday’s vote was close.",
        "Monday night’s vote was close.",
        "The Monday meeting was close.",
        "He read the mayor’s Monday letter.",
        "It opened on the Monday after the fair.",
        "Next up: Monday",
    ],
)
def test_what_tense_cannot_tell_is_ambiguous(text: str) -> None:
    written = only(text)
    assert written.basis is Basis.AMBIGUOUS
    assert written.candidates == ("2024-03-04", "2024-03-11")


def test_a_caption_tells_in_the_present_of_a_day_past() -> None:
    _, written = found(
        "Snow shuts mills\n\nWorkers clear snow on Monday. (photo credit: A. ORR/REUTERS)\n\nIt snowed Monday."
    )
    assert (written[1].value, written[1].basis) == ("2024-03-04", Basis.TENSE)


def test_what_is_told_of_the_day_of_publication_in_the_present_is_of_that_day() -> None:
    assert only("Wednesday marks a milestone.").value == "2024-03-06"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Dave Sunday spoke. Voters know Dave Sunday. Sunday said so, and Sunday’s aide agreed on Sunday.", ["Sunday"]),
        (
            "They picked Dave Sunday, a judge. Late Sunday he won. Sunday night Sunday wept.",
            ["Late Sunday", "Sunday night"],
        ),
        (
            "They picked Dave Sunday, 48, on Sunday, March 3, or Monday and Sunday.",
            ["Sunday, March 3", "Monday", "Sunday"],
        ),
        ("Mr. Friday left. The court heard Friday and freed Friday on Friday.", ["Friday"]),
        ("They met Dave Sunday. Dave said they left Dave Sunday.", ["Sunday", "Sunday"]),
        ("They saw Pope Francis Sunday, the aide said.", ["Sunday"]),
    ],
)
def test_some_people_are_named_like_a_day(text: str, read: list[str]) -> None:
    assert [words for words, _ in found(text)] == read


def test_a_possessive_is_no_part_of_the_day() -> None:
    [(text, written)] = found("It rained in Monday's race.")
    assert (text, written.possessive, written.owner, written.weekday) == ("Monday", True, Owner.NOUN, 1)


@pytest.mark.parametrize(
    ("words", "weekdays"),
    [
        ("Friday and Saturday", (5, 6)),
        ("Friday, Saturday and Sunday", (5, 6, 7)),
        ("Monday through Wednesday", (1, 2, 3)),
        ("Saturday to Monday", (6, 7, 1)),
        ("Thursday-Friday", (4, 5)),
    ],
)
def test_a_list_of_weekdays_is_known_to_each(words: str, weekdays: tuple[int, ...]) -> None:
    doc = read(Source("draft.txt", f"It rained on {words}.\n"), published=WEDNESDAY)
    members = dates(doc)
    assert {member.weekdays for member in members} == {weekdays}
    assert {doc.read(member.group) for member in members if member.group} == {words}
    assert len(members) > 1


@pytest.mark.parametrize(
    "text",
    [
        "In March 31 people left, and in May 35 of them came back.",
        "The bill passed in May 35-12.",
        "He read the Port Ellery Sun.",
        "They may march in august company.",
        "The price rose to 4.5, or 12.04.17, on May.5.",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert [words for words, written in found(text) if written.days and written.days[0].day] == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Applications close Nov. 31.", (11, 31)),
        ("It ended on June 31.", (6, 31)),
        ("It ended on 31 June 2024.", (6, 31)),
        ("It ended Nov. 35.", (11, 35)),
    ],
)
def test_a_day_that_does_not_exist_is_still_written(text: str, day: tuple[int, int]) -> None:
    [written_day] = only(text).days
    assert (written_day.month, written_day.day) == day


def test_two_pairs_in_a_row() -> None:
    pairs = [(text, written.weekday) for text, written in found("Open Friday, Oct. 4-Sunday, Oct. 6, 2024.")]
    assert pairs == [("Friday, Oct. 4", 5), ("Sunday, Oct. 6, 2024", 7)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("es", "El lunes 5 de marzo de 2024 se reunió.", "2024-03-05"),
        ("fr", "Lundi 5 mars 2024, il pleuvait.", "2024-03-05"),
        ("fr", "Mardi 1er avril 2025, il pleuvait.", "2025-04-01"),
        ("de", "Am Montag, dem 5. März 2024, regnete es.", "2024-03-05"),
        ("pt", "Na segunda-feira, 5 de março de 2024, choveu.", "2024-03-05"),
        ("it", "Lunedì 5 marzo 2024 pioveva.", "2024-03-05"),
        ("nl", "Op maandag 5 maart 2024 regende het.", "2024-03-05"),
        ("ru", "В понедельник, 5 марта 2024 года, шёл дождь.", "2024-03-05"),
        ("ar", "يوم الاثنين، 5 مارس 2024", "2024-03-05"),
        ("he", "ביום שני, 5 במרץ 2024", "2024-03-05"),
    ],
)
def test_a_weekday_and_a_date_in_other_languages(language: str, text: str, value: str) -> None:
    written = only(text, language=language)
    assert written.value == value
    assert written.weekday in (1, 2)


def test_a_language_without_names_reads_no_dates() -> None:
    assert found("Monday, March 5, 2024", language="fi") == []


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The mill will shut in 2025.", Owner.EVENT),
        ("The board said in 2020 that it was safe.", Owner.CUE),
        ("The mayor has hopes for 2020's vote.", Owner.NOUN),
    ],
)
def test_the_clause_of_a_year_is_read_once_somebody_asks(text: str, owner: Owner) -> None:
    doc = read(Source("draft.txt", f"{text}\n"), published=WEDNESDAY)
    [written] = dates(doc)
    told = with_clause(doc, written)
    assert (written.unread, written.owner, told.unread, told.owner) == (True, None, False, owner)
    assert with_clause(doc, told) is told


def test_the_clause_of_a_year_is_read_before_words_are_put_to_it() -> None:
    written = only("The mill will shut in late 2025.")
    assert (written.unread, written.hedge, written.tense) == (False, "end", Tense.FUTURE)
