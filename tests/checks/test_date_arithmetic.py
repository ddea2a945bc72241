"""The sums of dates: spans and their lengths, anniversaries, hours, holidays; what is found is drawn in the rules."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.checks import anniversary, clock_time, duration_mismatch, holiday_date, range_reversed
from newslint.document import Document
from newslint.readers import read
from newslint.text import Source

PUBLISHED = date(2024, 3, 6)


def draft(text: str, published: date | None = PUBLISHED) -> Document:
    return read(Source("draft.txt", f"Old dates\n\n{text}\n"), published=published)


def backwards(text: str) -> list[str]:
    doc = draft(text)
    return [doc.read(slip.span) for slip in range_reversed.check(doc, range_reversed.Options())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The talks ran from Sept. 8 to Sept. 5.", ["Sept. 8 to Sept. 5"]),
        ("The talks ran from Sept. 5 to Sept. 8.", []),
        ("The fair runs Dec. 30-Jan. 2.", []),
        ("The fair ran Dec. 30-Jan. 2, 2024.", []),
        ("The mill stood from 2014 until 2010.", ["2014 until 2010"]),
        ("The mill stood from 2014 through 2014.", []),
        ("The mill (2014-2010) burned.", ["2014-2010"]),
        ("The yard won 2010-1998.", []),
        ("The mill stood from March to January 2019.", []),
        ("The mill stood from March 2019 to January 2019.", ["March 2019 to January 2019"]),
        ("Rents went from 2023 to 2019 levels.", []),
        ("Rents grew 3 percent from 2023 to 2019, the clerk said.", ["2023 to 2019"]),
        ("The clerk moved the date of the vote on the new tram from May 9 to May 2.", []),
        ("Rents went back to the mill from 2023 to 2019, the clerk said.", []),
        ("The gap between 2023 and 2019 is wide.", []),
        ("Rents fell from 2023 to 2019, the clerk said.", []),
    ],
)
def test_a_span_runs_forward(text: str, found: list[str]) -> None:
    assert backwards(text) == found


def lengths(text: str) -> list[tuple[str, str, str]]:
    doc = draft(text)
    slips = duration_mismatch.check(doc, duration_mismatch.Options())
    return [(slip.values["told"], slip.values["is"], slip.values["counting"]) for slip in slips]


@pytest.mark.parametrize(
    ("told", "span", "holds"),
    [
        ("five years", "from 2012 to 2016", True),
        ("four years", "from 2012 to 2016", True),
        ("six years", "from 2012 to 2016", False),
        ("three years", "from 2012 to 2016", False),
        ("about six years", "from 2012 to 2016", True),
        ("about seven years", "from 2012 to 2016", False),
        ("a decade", "from 2001 to 2012", True),
        ("a decade", "from 2001 to 2013", False),
        ("two weeks", "from March 4, 2024, to March 17, 2024", True),
        ("four weeks", "from March 4, 2024, to March 17, 2024", False),
        ("one fortnight", "from March 4, 2024, to March 17, 2024", True),
        ("three months", "from Nov. 4, 2023, to Feb. 3, 2024", True),
        ("five months", "from Nov. 4, 2023, to Feb. 3, 2024", False),
        ("four months", "from November to February", True),
        ("six months", "from November to February", False),
        ("two years", "from May 2021 to May 2023", True),
        ("four years", "from May 2021 to May 2023", False),
        ("four days", "from Monday through Thursday", True),
        ("three days", "from Monday through Thursday", False),
        ("three days", "from Monday to Thursday", True),
        ("40 days", "from 2012 to 2016", True),
    ],
)
def test_a_length_is_that_of_its_span(told: str, span: str, holds: bool) -> None:
    assert (lengths(f"The mill stood idle for {told}, {span}, the clerk said.") == []) is holds


def test_both_counts_are_told() -> None:
    assert lengths("The mill ran six years, from 2012 to 2016.") == [
        ("six years", "four years", " (five counting both ends)"),
    ]
    assert lengths("A three-day fair from Monday through Thursday drew crowds.") == [("three-day", "four days", "")]


def test_a_vector_of_the_delay_holds() -> None:
    assert lengths("It was a three-year delay, from 2016 to 2019.") == []


def marked(text: str, published: date | None = PUBLISHED) -> list[str]:
    slips = anniversary.check(draft(text, published), anniversary.Options())
    return [f"{slip.values['anniversary']} {slip.values['falls']} {slip.values['in_year']}" for slip in slips]


def test_an_anniversary_is_counted_from_its_year() -> None:
    text = "Residents marked the 20th anniversary of the 2001 flood."
    assert marked(text) == ["20th anniversary fell 2021"]
    assert marked(text, date(2022, 3, 6)) == marked(text, date(2021, 3, 6)) == marked(text, None) == []


def test_an_anniversary_ahead_has_its_own_word() -> None:
    text = "The 30th anniversary of the 2001 flood is on Monday."
    assert marked(text) == ["30th anniversary falls 2031"]
    assert marked(f"Plans: {text}") == []


def test_a_known_day_may_be_half_a_year_off() -> None:
    text = "The fifth anniversary of the Oct. 3, 2018, storm is on Monday."
    assert marked(text) == []
    assert marked(text.replace("Oct. 3", "May 3")) == ["fifth anniversary fell 2023"]


def times(text: str) -> list[tuple[str | None, str]]:
    doc = draft(text)
    return [(slip.case, doc.read(slip.span)) for slip in clock_time.check(doc, clock_time.Options())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opens at 13:75 on Monday.", [("impossible", "13:75")]),
        ("It opens at 13:59 on Monday, at 24:00 or at 0:15.", []),
        ("It opens at 24:10 on Monday.", [("impossible", "24:10")]),
        ("It opens at 13 p.m. on Monday.", [("impossible", "13 p.m.")]),
        ("It opens at 17:30 p.m. on Monday, and at 12 p.m.", []),
        ("It opens at 0 a.m. on Monday.", [("impossible", "0 a.m.")]),
        ("She ran it in 31:75 and then in 13:75.", []),
        ("It is open from 10 a.m. to 9 a.m. on Monday.", []),
        ("It is open from 10 a.m. to 9 a.m. for all.", [("reversed", "10 a.m. to 9 a.m.")]),
        ("It is open from 9:30am-9am for all.", [("reversed", "9:30am-9am")]),
        ("It is open from 11 p.m. to 5 a.m. and from 6 a.m. to 2 a.m.", []),
        ("The vote is at 6 p.m. EST on July 9.", [("zone", "EST")]),
        ("The vote was at 6 p.m. PDT on Jan. 5.", [("zone", "PDT")]),
        ("The vote was at 6 p.m. BST on Jan. 5.", [("zone", "BST")]),
        ("The vote is at 6 p.m. EDT on July 9 and was at 6 p.m. EST on Jan. 5.", []),
    ],
)
def test_a_time_is_one_of_the_clock(text: str, found: list[tuple[str, str]]) -> None:
    assert times(text) == found


def test_a_zone_can_be_changed_to_the_season() -> None:
    [slip] = clock_time.check(draft("The vote is at 6 p.m. EST on July 9."), clock_time.Options())
    assert [[change.text for change in repair.changes] for repair in slip.repairs] == [["EDT"]]


def held(text: str, published: date | None = PUBLISHED) -> list[tuple[str | None, str]]:
    slips = holiday_date.check(draft(text, published), holiday_date.Options())
    return [(slip.case, f"{slip.values['actual']} {slip.values['year']}") for slip in slips]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Easter Sunday, March 31, was quiet.", []),
        ("Thanksgiving, Nov. 23, 2022, was quiet.", [("computed", "November 24 2022")]),
        ("The Friday after Thanksgiving, Nov. 25, 2022, was quiet.", []),
        ("Nov. 23, 2022 (Thanksgiving Day) was quiet.", [("computed", "November 24 2022")]),
        ("Thanksgiving 2022 (Nov. 23) was quiet.", [("computed", "November 24 2022")]),
        ("Easter Monday, April 2, was quiet.", [("year-inferred", "April 1 2024")]),
        ("Memorial Day, May 29, was quiet.", []),
        ("Yom Kippur, Oct. 11, 2024, was quiet.", []),
        ("Yom Kippur, Oct. 10, 2024, was quiet.", [("lunar", "October 12 2024")]),
        ("Hanukkah (Dec. 16, 2023) was quiet.", []),
        ("Election Day, May 21, 2024, was quiet.", []),
        ("Halloween, Oct. 30, was quiet.", [("fixed", "October 31 2023")]),
        ("Halloween, Oct. 30 and 31, was quiet.", []),
        ("A Ferry Halloween, Oct. 30, was shown.", []),
        ("“Halloween, Oct. 30,” Moreau said.", []),
    ],
)
def test_a_holiday_is_on_its_day(text: str, found: list[tuple[str, str]]) -> None:
    assert held(text) == found


def test_a_fixed_holiday_needs_no_publication_date() -> None:
    assert held("Christmas Eve, Dec. 23, was quiet.", None) == [("fixed", "December 24 2001")]
    assert held("Easter Monday, April 2, was quiet.", None) == []
