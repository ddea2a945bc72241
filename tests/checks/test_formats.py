"""Forms that a house settles: what is written, what the house writes, and what is left alone."""

from __future__ import annotations

from typing import Any

import pytest

from newslint.checks import load
from newslint.document import Document
from newslint.readers import read
from newslint.rulebook.settings import options_of
from newslint.text import Source

AP_MONTHS = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
FULL = [
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
]


def draft(copy: str) -> Document:
    return read(Source("draft.txt", f"Crowd leaves square\n\n{copy}\n"))


def found(check: str, options: dict[str, Any], copy: str) -> list[tuple[str, str]]:
    module = load(check)
    slips = module.check(draft(copy), options_of(module.Options, options))
    return [(slip.values["written"], slip.values["house"]) for slip in slips]


@pytest.mark.parametrize(
    ("options", "copy", "expected"),
    [
        ({"with-day": AP_MONTHS}, "It fell on December 21 and Mar. 5, then on Dec. 4.", ["Dec. 21", "March 5"]),
        ({"with-day": AP_MONTHS}, "It fell on 21 December.", ["21 Dec."]),
        ({"with-day": FULL}, "It fell on Dec. 21.", ["December 21"]),
        ({"with-day": AP_MONTHS}, "It fell in December. The December 21 Committee met.", []),
        ({"with-day": AP_MONTHS}, "“On December 21 it fell,” she said.", []),
        ({"alone": FULL}, "It fell in Dec. 2020 and in May.", ["December"]),
        ({"order": "day-month"}, "It fell on March 5, 2019, and on May 7.", ["5 March 2019", "7 May"]),
        ({"order": "month-day"}, "It fell on 5 March 2019 and the 7th of May.", ["March 5, 2019", "May 7"]),
        ({"ordinals": "never"}, "It fell on March 5th.", ["March 5"]),
        (
            {"ordinals": "always"},
            "It fell on March 1, May 2, May 3, May 12 and May 21.",
            ["March 1st", "May 2nd", "May 3rd", "May 12th", "May 21st"],
        ),
        ({}, "It fell on December 21.", []),
    ],
)
def test_dates(options: dict[str, Any], copy: str, expected: list[str]) -> None:
    assert [house for _, house in found("format-date", options, copy)] == expected


AP_TIMES = {"halves": ["a.m.", "p.m."], "sign": ":", "full-hours": "short"}
UK_TIMES = {"halves": ["am", "pm"], "space": "false", "sign": ".", "full-hours": "short"}


@pytest.mark.parametrize(
    ("options", "copy", "expected"),
    [
        (AP_TIMES, "Doors open at 9am.", [("9am.", "9 a.m.")]),
        (AP_TIMES, "Doors open at 9:00 PM today.", [("9:00 PM", "9 p.m.")]),
        (AP_TIMES, "Doors open at 9 a.m. and 5:30 p.m.", []),
        (UK_TIMES, "Doors open at 9:30 a.m. today.", [("9:30 a.m.", "9.30am")]),
        (UK_TIMES, "Doors open at 9 a.m. The choir sings.", [("9 a.m", "9am")]),
        ({"full-hours": "long"}, "Doors open at 9 a.m. today.", [("9 a.m.", "9:00 a.m.")]),
        ({"twelve": ["noon", "midnight"]}, "From 12 a.m. to 12:30 p.m. on May 5.", [("12 a.m.", "midnight")]),
        ({}, "Doors open at 9:00 AM today.", []),
    ],
)
def test_times(options: dict[str, Any], copy: str, expected: list[tuple[str, str]]) -> None:
    assert found("format-time", options, copy) == expected


@pytest.mark.parametrize(
    ("form", "copy", "expected"),
    [
        ("%", "It fell 5 percent and 3.5 per cent.", ["5%", "3.5%"]),
        ("percent", "It fell 5% and then by 40 per cent.", ["5 percent", "40 percent"]),
        ("per cent", "It fell 5%.", ["5 per cent"]),
        ("%", "It fell 5% and five percent. 40 percent stayed.", []),
    ],
)
def test_percentages(form: str, copy: str, expected: list[str]) -> None:
    assert [house for _, house in found("format-percent", {"form": form}, copy)] == expected


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("It took 5 houses and twelve barns.", [("5", "five"), ("twelve", "12")]),
        ("It took five houses and 12 barns. Twelve men left.", []),
        ("He is 5 years old, ran 3 miles, won 4-2 and paid $5 for 5% of 8 of 9 votes.", []),
        ("The scale runs to a place where 1 equals all of it.", []),
        ("Between 5 and 12 ships sank, and Route 9 trucks with a 6-foot board and a Schedule 1 drug.", []),
    ],
)
def test_numbers(copy: str, expected: list[tuple[str, str]]) -> None:
    assert found("format-number", {}, copy) == expected


def test_numbers_never_in_words() -> None:
    assert found("format-number", {"never": ["houses"]}, "It took 5 houses.") == []


@pytest.mark.parametrize(
    ("options", "copy", "expected"),
    [
        ({"signs": {"dollars": "$"}}, "It cost 5 dollars and 3 million dollars.", ["$5", "$3 million"]),
        ({"empty-cents": "false"}, "It cost $5.00 and $5.50.", ["$5"]),
        ({"scales": {" million": "m"}}, "It cost £5 million in all.", ["£5m"]),
        ({"scales": {"m": " million"}}, "It cost £5m in all.", ["£5 million"]),
        ({"signs": {"dollars": "$"}}, "It cost five dollars. 5 dollars went.", []),
        ({}, "It cost $5.00.", []),
    ],
)
def test_money(options: dict[str, Any], copy: str, expected: list[str]) -> None:
    assert [house for _, house in found("format-money", options, copy)] == expected


@pytest.mark.parametrize(
    ("options", "copy", "expected"),
    [
        ({"text": {}}, "She left Halden, TX, for Arden, Okla., today.", [("TX", "Texas"), ("Okla.", "Oklahoma")]),
        ({"text": {}}, "She lives in Halden, Okla. He left.", [("Okla", "Oklahoma")]),
        ({"text": {"Texas": "TX"}}, "She left Halden, Texas, today.", [("Texas", "TX")]),
        ({"text": {}}, "Send it to 1 Mill St., Halden, TX 79900. Al Dow, D-Texas, left Halden, Texas.", []),
        ({"text": {}}, "“I left Halden, TX, today,” she said.", []),
        ({"text": {}}, "See Arden, NJ.com, the Halden, PA Choir and Washington, D.C., today.", []),
        ({"text": {}}, "They asked for options, ID checks, and more. Write to Arden, PA, 17000.", []),
        ({"text": {}}, "The pier at Halden, PA, on Monday. (Photo by Ana Orr)", []),
        ({"dateline": {}}, "She left Halden, TX, today.", []),
        ({"dateline": {}}, "HALDEN, Okla. (AP) — She left.", [("Okla.", "Oklahoma")]),
    ],
)
def test_states(options: dict[str, Any], copy: str, expected: list[tuple[str, str]]) -> None:
    assert found("format-state", options, copy) == expected


@pytest.mark.parametrize(
    ("options", "copy", "expected"),
    [
        ({"before": {"Governor": "Gov."}}, "It was Governor Jane Orr.", [("Governor", "Gov.")]),
        ({"before": {"Governor": "Gov."}}, "It was the governor. Jane Orr met Governor Orr.", []),
        ({"without": ["Mrs"]}, "Jane Orr left. They met Mrs. Orr today.", [("Mrs.", "Orr")]),
        ({"without": ["Mrs"]}, "They met Santa and Mrs. Claus today.", []),
        ({"without": ["Mrs"]}, "“We met Mrs. Orr,” she said. Jane Orr left.", []),
        ({}, "It was Governor Jane Orr.", []),
    ],
)
def test_titles(options: dict[str, Any], copy: str, expected: list[tuple[str, str]]) -> None:
    assert found("format-title", options, copy) == expected


@pytest.mark.parametrize(
    ("options", "copy", "expected"),
    [
        ({}, "A five-year-old boy and a girl who is six years old.", ["5-year-old", "6 years old"]),
        ({}, "A 5 year old boy and two 7 year olds left.", ["5-year-old", "7-year-olds"]),
        ({}, "A 5-year-old boy, 6 years old. Five-year-olds left. “A five-year-old,” she said.", []),
        ({"figures-from": "10"}, "A 5-year-old boy and a twelve-year-old.", ["five-year-old", "12-year-old"]),
        ({"hyphens": "false"}, "A 5 year old boy.", []),
        ({}, "It ran for five years. Old men left after 10 years, older and wiser.", []),
    ],
)
def test_ages(options: dict[str, Any], copy: str, expected: list[str]) -> None:
    assert [house for _, house in found("format-age", options, copy)] == expected


@pytest.mark.parametrize(
    ("comma", "copy", "expected"),
    [
        (
            "never",
            "They sold boats, nets, and sails. He ran, fell, and slept.",
            ["boats, nets and sails", "ran, fell and slept"],
        ),
        ("never", "They sold boats, nets and sails.", []),
        ("always", "They sold boats, nets and sails.", ["boats, nets, and sails"]),
        ("never", "They sold boats, however, and nets. They sold old boats, quickly, and sails.", []),
        ("never", "They sold boats, nets, and sails that were old. “We sold boats, nets, and sails,” she said.", []),
    ],
)
def test_series(comma: str, copy: str, expected: list[str]) -> None:
    assert [house for _, house in found("format-series", {"comma": comma}, copy)] == expected


@pytest.mark.parametrize(
    ("options", "copy", "expected"),
    [
        ({"alone": ["Chicago"]}, "CHICAGO, Ill. (AP) — She left.", [("CHICAGO, Ill.", "CHICAGO")]),
        ({"alone": ["Chicago"]}, "CHICAGO (AP) — She left Chicago, Ill., today.", []),
        ({"alone": ["Chicago"]}, "HALDEN, Texas (AP) — She left.", []),
        ({"capitals": "true"}, "HALDEN, Texas (AP) — She left.", []),
    ],
)
def test_datelines(options: dict[str, Any], copy: str, expected: list[tuple[str, str]]) -> None:
    assert found("format-dateline", options, copy) == expected
