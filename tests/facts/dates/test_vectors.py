"""Values and the ways to write them, what must not be read, and what stays open: copy of Wednesday, March 6, 2024."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.facts.dates import Basis, Kind, WrittenDate, dates
from newslint.readers import read
from newslint.text import Source

WEDNESDAY = date(2024, 3, 6)


def found(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, WrittenDate]]:
    doc = read(Source("draft.txt", f"{text}\n"), published=published)
    return [(doc.read(written.span), written) for written in dates(doc)]


VALUES: dict[str, tuple[str, ...]] = {
    "2024-03-06": ("He voted |today|.", "He voted |earlier today|.", "Police said |Wednesday| he was safe."),
    "2024-03-05": ("He voted |yesterday|.", "He voted |late yesterday|.", "He voted |Tuesday|."),
    "2024-03-04": (
        "He resigned |Monday|.",
        "He had resigned |Monday|.",
        "It has been shut since |Monday|.",
        "It ran through |Monday|.",
        "Until |Monday|, they had not met.",
    ),
    "2024-03-07": (
        "He will vote |tomorrow|.",
        "The board will meet |Thursday|.",
        "It must close by |Thursday|.",
        "A vote is set for |Thursday|.",
    ),
    "2024-03-08": ("It falls due |the day after tomorrow|.", "He will come |this Friday|."),
    "2024-03-01": ("He came |last Friday|.", "He came |this past Friday|."),
    "2024-03-15": (
        "He will come |Friday week|.",
        "He will come |a week on Friday|.",
        "He will come |a week from Friday|.",
    ),
    "2024-03-22": ("He will come |two weeks on Friday|.",),
    "2024-03-11": ("The choir will sing |Monday|.", "He will come |this coming Monday|.", "It is due |Monday|."),
    "2024-02-29": ("She died on |Thursday|.", "She died on |Thursday, Feb. 29|."),
    "2024-03-13": ("They will come |next Wednesday|.",),
    "2024-03-29": ("It rained on |Good Friday|.",),
    "2024-05-06": ("It opens on |the first Monday in May|.",),
    "2024-03-31": ("It will rain on |Easter Sunday|.", "It opens on |the last Sunday of the month|."),
    "2023-11-23": ("It rained on |Thanksgiving|.",),
    "2022-11-24": ("It rained on |Thanksgiving 2022|.",),
    "2023-12-14": ("He was arrested |Dec. 14|.", "He was arrested |Thursday, Dec. 14|."),
    "2024-12-14": ("He will be sentenced |Dec. 14|.", "It will open on |Saturday, Dec. 14|."),
    "2023-10-07": ("Families marked the |Oct. 7| attack.",),
    "2023-12-29/2024-01-03": ("He was away |Dec. 29-Jan. 3|.",),
    "2024-03-06TNI": ("He will sing |tonight|.",),
    "2024-03-05TNI": ("He sang |last night|.", "He sang |Tuesday night|.", "He sang |late Tuesday night|."),
    "2024-03-06TMO": ("He sang |this morning|.",),
    "2024-03-05T17:00": (
        "He sang at |5 p.m. Tuesday|.",
        "He sang at |5pm Tuesday|.",
        "He sang at |5 p.m. on Tuesday|.",
        "He sang at |17:00 Tuesday|.",
        "He began, |17:00 Tuesday|.",
    ),
    "2024-03-06T17:00": (
        "Open from |17:00|.",
        "It opened (|17:00|).",
        "He sang at |5 p.m.|",
    ),
    "2024-03-06T05:00": ("He sang at |5 o'clock|.", "He sang at |5 o’clock|."),
    "2024-03-05T12:00": ("He sang at |noon Tuesday|.",),
    "2024-07-09T18:30": ("He will sing at |6:30 p.m. EST on July 9|.",),
    "2024-03-06T17:00Z": ("It struck at |1700 GMT|.", "It struck |17:00 GMT|."),
    "2024-W10": (
        "It fell |this week|.",
        "It fell |earlier this week|.",
        "It will open |midweek|.",
        "It will open |mid-week|.",
    ),
    "2024-W09": ("It fell |last week|.", "It fell |late last week|.", "It fell |a week ago|."),
    "2024-W11": ("It will fall |next week|.", "It will fall |the week of March 11|."),
    "2024-W08": ("It fell |two weeks ago|.", "It fell |a fortnight ago|."),
    "2024-W10-WE": ("It will rain |this weekend|.",),
    "2024-W09-WE": ("It rained |last weekend|.", "It rained over |the weekend|."),
    "2024-03": ("It fell |this month|.", "It fell in |March 2024|."),
    "2024-10": ("It will end at |the end of October|.",),
    "2024-02": ("It fell |last month|.", "It fell in |early February|.", "It fell |a month ago|."),
    "2023-09": ("Prices rose in |September|.", "Prices rose |last September|."),
    "2024-09": ("It will open in |September|.", "It will open |next September|."),
    "2023-06": (
        "It fell in |June last year|.",
        "It fell in |June of last year|.",
    ),
    "2023-Q4": ("It fell in |the fourth quarter|.", "It fell in |the fourth quarter of 2023|.", "It fell in |Q4|."),
    "2024-Q1": ("It fell in |the first quarter|.",),
    "2023-FA": ("It fell |last fall|.",),
    "2024-SU": ("It will fall |this summer|.", "It will fall in |the summer of 2024|."),
    "2024": (
        "Sales fell for |the year|.",
        "It will be a flat year |this year|.",
        "It will end |later this year|.",
        "It fell |this year|.",
        "It fell in |2024|.",
        "It fell in |fiscal 2024|.",
        "It fell |earlier this year|.",
    ),
    "2023": (
        "It fell |last year|.",
        "It fell by 300,000 |last year|.",
        "It fell |a year ago|.",
        "It fell in |late 2023|.",
        "It fell by |the end of 2023|.",
    ),
    "2019": ("It fell |five years ago|.", "It fell |nearly five years ago|."),
    "2014": ("It fell |a decade ago|.",),
    "1996": ("It fell in |nineteen ninety-six|.", "It fell in |mid-1996|."),
    "2018/2019": ("It fell in |2018-19|.",),
    "199": ("It fell in |the 1990s|.", "It fell in |the ’90s|.", "It fell in |the mid-1990s|."),
    "20": ("It fell in |the 21st century|.",),
    "PRESENT_REF": ("It is |now| dry.", "It is |currently| dry."),
    "PAST_REF": (
        "It |recently| fell.",
        "It fell in |recent years|.",
        "It fell in |the past|.",
        "It fell |several years ago|.",
    ),
    "FUTURE_REF": ("It will |soon| fall.", "It will fall in |the near future|."),
    "P5Y": ("It lasted |five years|.", "It was a |five-year| war."),
    "P4D": ("It was a |four-day| summit.",),
    "P2M": ("It rained for |the past two months|.",),
    "PT48H": ("It lasted |48 hours|.",),
    "P10Y": ("It was the |10th anniversary|.",),
    "PXD": ("It lasted |a few days|.", "It lasted |just a few days|."),
    "P12Y": ("It lasted |just a dozen years|.",),
    "P34Y": (
        "Ann Larsen, |34|, of Tarn died.",
        "He is a |34-year|-old.",
    ),
    "XXXX-WXX-1": (
        "It opens |Mondays|.",
        "It opens |every Monday|.",
        "It opens |every other Monday|.",
        "It opens |Monday nights|.",
    ),
    "P1D": ("It opens |daily|.", "It opens |every day|."),
}


@pytest.mark.parametrize(("value", "text"), [(value, text) for value, texts in VALUES.items() for text in texts])
def test_a_value_and_the_ways_to_write_it(value: str, text: str) -> None:
    before, words, after = text.split("|")
    assert [(read_words, written.value) for read_words, written in found(before + words + after)] == [(words, value)]


NEGATIVE = (
    "She ran it in 17:05 flat.",
    "They won 21:15.",
    "He read John 3:16 aloud.",
    "Rows 3, 34, and 5 were empty.",
    "The quarter-to-quarter gap closed.",
    "She watched Tarvo Today.",
    "Earnings for the year ended well.",
    "Black Friday sales rose.",
    "She watched Saturday Night Live and Fox News Sunday.",
    "The Sunday Times reported it.",
    "Theresa May spoke.",
    "They may march in august company.",
    "It may rain.",
    "Today's young voters stay away.",
    "They work 24/7.",
    "Wed in haste, they sat down.",
    "He was in his 30s.",
    "It cost $2020, or 2,020 in all.",
    "He owns 2000 sheep.",
    "The Tarvo 2000 index fell.",
    "They came second and third.",
    "He told “This Week” that it was over.",
    "Jan Novak left.",
    "She told The Daily Tarn.",
    "It was scrubbed at the last minute.",
    "Prices began to fall.",
    "He lives at 12 Long Street.",
    "He lives at 1990 Mill Road.",
    "He went on the Sunday shows.",
    "The trickle soon became a flood.",
    "The price rose to 12.04.17 from 1/2/3 and 31/31/20.",
    "It fell in the weeks before the vote.",
    "He won 34 games.",
)


@pytest.mark.parametrize("text", NEGATIVE)
def test_what_is_no_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("They meet again next Friday.", ("2024-03-08", "2024-03-15")),
        ("They met last Tuesday.", ("2024-02-27", "2024-03-05")),
        ("The board meets Monday.", ("2024-03-04", "2024-03-11")),
        ("The case is heard Monday.", ("2024-03-04", "2024-03-11")),
        ("It burned at the turn of the century.", ("1900", "2000")),
        ("A turn-of-the-century mill burned.", ("1900", "2000")),
        ("The permit ran to 05/06/2024.", ("2024-05-06", "2024-06-05")),
        ("The board will meet Wednesday.", ("2024-03-06", "2024-03-13")),
        ("It rained overnight Friday.", ("2024-02-29TNI", "2024-03-01TNI")),
        ("It rained Friday overnight.", ("2024-02-29TNI", "2024-03-01TNI")),
    ],
)
def test_what_can_be_two_days_is_ambiguous(text: str, candidates: tuple[str, ...]) -> None:
    [(_, written)] = found(text)
    assert (written.basis, written.candidates) == (Basis.AMBIGUOUS, candidates)


def test_the_day_of_a_dateline_is_near_publication() -> None:
    [(_, written)] = found(
        "Ministers resign\n\nTARN, Dec. 14 (Agency) - Ministers will resign, the office said.", date(2024, 1, 3)
    )
    assert (written.value, written.basis) == ("2023-12-14", Basis.DATELINE)


@pytest.mark.parametrize(
    ("text", "value"),
    [("The board meets Monday.", "2024-03-11"), ("The shares have gained, Monday's close included.", "2024-03-04")],
)
def test_the_likelier_of_two_days(text: str, value: str) -> None:
    [(_, written)] = found(text)
    assert (written.value, written.basis) == (value, Basis.AMBIGUOUS)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In June 1998 he fled. He came back later that year.", ["1998-06", "1998"]),
        ("In March 2020 it closed. It opened the following month.", ["2020-03", "2020-04"]),
        ("He left in 1998. Two years later it rained.", ["1998", "2000"]),
        ("In 1998 it made $5, against $4 a year earlier.", ["1998", "2023"]),
        ("The talks begin a week before Friday.", ["P1W", "2024-03-08"]),
        ("It opened two days before Friday.", ["P2D", "2024-03-01"]),
        ("The Friday week was long.", ["2024-03-01"]),
    ],
)
def test_what_leans_on_what_was_told(text: str, values: list[str]) -> None:
    assert [written.value for _, written in found(text)] == values


def test_a_month_at_the_head_of_a_told_sentence_is_long_past() -> None:
    october = date(2024, 10, 30)
    assert found("In January, the mill hired a clerk.", october)[0][1].value == "2024-01"
    assert found("The clerk said it would be paid in January.", october)[0][1].value == "2025-01"
    assert found("The mill closed under a June pact.", october)[0][1].basis is Basis.DEFAULT


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("It will open midweek.", "mid"),
        ("It fell at the beginning of the month.", "start"),
        ("It fell at the end of the month.", "end"),
        ("It burned at the turn of the century.", "approx"),
    ],
)
def test_which_part_of_a_unit(text: str, hedge: str) -> None:
    assert [written.hedge for _, written in found(text)] == [hedge]


def test_later_today_is_today() -> None:
    [(_, written)] = found("Polls open later Wednesday.")
    assert (written.value, written.basis) == ("2024-03-06", Basis.TENSE)


def test_one_saturday_is_any() -> None:
    [(_, written)] = found("She sat in her office one Saturday.")
    assert written.basis is Basis.AMBIGUOUS
    [_, (_, written)] = found("It rained the next day, a Sunday, on the mill.")
    assert written.basis is Basis.AMBIGUOUS


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He sang today.", Kind.DATE),
        ("He sang at 5 p.m. Tuesday.", Kind.TIME),
        ("He sang for five hours.", Kind.DURATION),
        ("He sings daily.", Kind.SET),
    ],
)
def test_kinds(text: str, kind: Kind) -> None:
    assert [written.kind for _, written in found(text)] == [kind]


def test_a_year_earlier_is_of_the_quarter_told() -> None:
    values = [written.value for _, written in found("In the fourth quarter it earned $5, up from $4 a year earlier.")]
    assert values == ["2023-Q4", "2022-Q4"]


def test_the_same_month_of_another_year() -> None:
    values = [written.value for _, written in found("It fell in January from the same month a year ago.")]
    assert values == ["2024-01", "2023-01"]


def test_that_day_is_the_day_told() -> None:
    values = [
        written.value for _, written in found("He died Oct. 4, 2020. That day it rained. The next morning it snowed.")
    ]
    assert values == ["2020-10-04", "2020-10-04", "2020-10-05TMO"]


def test_without_a_publication_date_nothing_is_guessed() -> None:
    text = "He came yesterday, last week and Monday, on Dec. 4, in May and in 2020."
    values = [written.value for _, written in found(text, None)]
    assert values == ["XXXX-XX-XX", "XXXX", "XXXX-WXX-1", "XXXX-12-04", "XXXX-05", "2020"]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("It fell Oct. 4, 2020.", Basis.EXPLICIT),
        ("It fell yesterday.", Basis.PUBLISHED),
        ("It fell Monday.", Basis.TENSE),
        ("It fell the next day.", Basis.DEFAULT),
        ("Monday’s vote was close.", Basis.AMBIGUOUS),
    ],
)
def test_how_the_value_is_known(text: str, basis: Basis) -> None:
    assert [written.basis for _, written in found(text)] == [basis]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rained Tuesday through Thursday.", ["2024-02-27", "2024-02-29"]),
        ("It rained Wednesday and Thursday.", ["2024-02-28", "2024-02-29"]),
        ("It will rain Tuesday and Wednesday.", ["2024-03-12", "2024-03-13"]),
        ("It rained Thursday and Tuesday.", ["2024-02-29", "2024-03-05"]),
    ],
)
def test_the_days_of_a_run_follow_one_another(text: str, values: list[str]) -> None:
    assert [written.value for _, written in found(text)] == values


def test_a_year_that_ended_has_been() -> None:
    assert found("In the year ended March 31, sales fell.")[-1][1].value == "2023-03-31"


def test_of_last_year_is_no_week() -> None:
    assert [(words, written.form) for words, written in found("It fell Friday last year, or last year on Friday.")] == [
        ("Friday", "weekday"),
        ("last year", "shifted"),
        ("last year", "shifted"),
        ("Friday", "weekday"),
    ]


def test_a_holiday_that_no_table_lists_stays_open() -> None:
    [(_, written)] = found("He fasted on Yom Kippur.", date(1990, 3, 6))
    assert (written.value, written.basis) == ("XXXX-XX-XX", Basis.AMBIGUOUS)


def test_what_was_a_year_earlier_is_not_counted_from_a_day_to_come() -> None:
    assert found("He will leave April 1. Sales rose from a low a year earlier.")[-1][1].value == "2023"


@pytest.mark.parametrize(
    "text",
    [
        "It rained overnight Feb. 30, 2024.",
        "He left 99999999 weeks ago Friday.",
        "He left 999999 days ago.",
        "They met on 31/31/20 and 00/00/00.",
        "Eid 1850 and Diwali 2199 were quiet.",
        "It opened at 9999 hours.",
    ],
)
def test_what_no_calendar_has_is_read_all_the_same(text: str) -> None:
    found(text)
