"""What all rules of dates together say of one line of copy each, published on Wednesday, March 6, 2024."""

from __future__ import annotations

from datetime import date

import pytest

from newslint import lint, load_rules
from newslint.readers import read
from newslint.text import Source

WEDNESDAY = date(2024, 3, 6)

SAID: dict[str, tuple[str, ...]] = {
    "": (
        "He resigned Monday.",
        "The board meets Monday.",
        "The board will meet Monday.",
        "He left, police said Wednesday.",
        "Polls open later Wednesday.",
        "She died on Thursday.",
        "She died on Thursday, Feb. 29.",
        "He was arrested Dec. 14.",
        "He will be sentenced Dec. 14.",
        "He was arrested Thursday, Dec. 14.",
        "The quay will open on Saturday, Dec. 14.",
        "It fell earlier this week, and last week.",
        "It fell in September. It will open in September.",
        "The Oct. 7 attack shook the town.",
        "The lease ran out on 13/06/2023.",
        "He was away Dec. 30-Jan. 2.",
        "She led it from 2012 to 2016, five years.",
        "It was a three-year delay, from 2016 to 2019.",
        "Ingrid Larsen, 55, born in 1968, spoke.",
        "It was Easter Sunday, March 31.",
        "He stayed away from today's young voters.",
        "He will rest on Good Friday, and on the last Sunday of the month.",
        "The siege began early Saturday. The siege had been planned late Friday.",
        "LONDON, March 7 (Reuters) - The mill fell silent, its owner said.",
    ),
    "date-weekday-mismatch": ("She died on Friday, Feb. 29.",),
    "date-invalid": ("She died on Thursday, Feb. 29, 2023.",),
    "date-numeric-ambiguous": ("The lease ran out on 04/07/2024.",),
    "date-range-reversed": ("He was away from Sept. 8 to Sept. 5.",),
    "duration-mismatch": ("She ran the mill for six years, from 2012 to 2016.",),
    "anniversary-mismatch": ("The town marked the 20th anniversary of the 2001 flood.",),
    "age-birth-mismatch": ("Ingrid Larsen, 52, born in 1968, spoke.",),
    "relative-year-mismatch": ("It fell five years ago, in 2016.", "It fell earlier this year, in September."),
    "holiday-date-mismatch": ("They met on Thanksgiving, Nov. 23, 2022.",),
    "time-impossible": ("It will open at 7 p.m. EST on July 9.",),
    "event-order-clash": ("Divers found the wreck on Tuesday. Two days later, on Friday, they raised it.",),
    "weekday-modifier-ambiguous": ("They will meet again next Friday.",),
}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in SAID.items() for text in texts])
def test_what_is_said_of_a_line(rule: str, text: str) -> None:
    doc = read(Source("draft.txt", f"Mills fall silent in Tarn\n\n{text}\n"), published=WEDNESDAY)
    rules = [known for known in load_rules() if known.family == "dates"]
    assert {finding.rule for finding in lint([doc], rules).findings} == ({rule} if rule else set())
