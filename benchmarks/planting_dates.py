"""Slips of dates to plant into clean copy published on `PUBLISHED`: sentences and paragraphs worded in several ways.

All names in them are invented. Each frame holds both ends of its slip, so the paragraph it lands in holds them too.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random

PUBLISHED = date(2024, 3, 6)
"""A Wednesday: what the sentences below are wrong by."""

FRAMES: Mapping[str, tuple[str, ...]] = {
    "date-numeric-ambiguous": (
        "The permit for the quay expired on 05/06/2024.",
        "The deed was signed on 3/4/24 in {place}.",
        "The mill in {place} was sold on 07.08.2019.",
    ),
    "relative-day-clash": (
        "The brewery in {place} collapsed yesterday. A rival bought its vats on Monday, hours after the collapse.",
        "The board met yesterday, Monday, in {place}.",
        "The strike in {place} begins tomorrow, Friday, the union said.",
        "The captain was arrested yesterday, March 4, in {place}.",
    ),
    "date-tense-clash": (
        "The planetarium in {place} will reopen on Feb. 24, 2024, the city said.",
        "The bridge will close on Feb. 12, 2024, for repairs.",
        "The owner plans to open the mill in {place} on Jan. 15, 2024.",
        "The council of {place} voted on April 2, 2024, to sell the ferry.",
    ),
    "date-range-reversed": (
        "He was the mayor of {place} from 2014 to 2010.",
        "The fair in {place} runs from Sept. 8 to Sept. 5.",
        "The road will be shut March 20-18 for repairs.",
        "Between 1999 and 1989 she taught in {place}.",
    ),
    "duration-mismatch": (
        "She ran the harbor choir for seven years, from 2012 to 2016.",
        "During his ten-year term, from 2010 to 2015, the ferry stopped.",
        "The four-day summit, from May 3 to May 10, will be held in {place}.",
        "The two-week strike, from March 1 to March 28, emptied {place}.",
    ),
    "anniversary-mismatch": (
        "Residents of {place} marked the 20th anniversary of the 2001 avalanche.",
        "The ferry club, founded in 1950, marks its 50th anniversary this year.",
        "The town marked the fifth anniversary of the 2016 flood on Tuesday.",
    ),
    "age-birth-mismatch": (
        "Ingrid Larsholm, 52, who was born in {place} in 1968, spoke first.",
        "Born in 1990, Ivo Marsholt, 24, plays for {place}.",
        "Karl Dornfeld (born in {place} in 1968) is 50.",
        "The 30-year-old Ana Orrsen was born in 1985 in {place}.",
    ),
    "age-conflict": (
        "Daniel Okaforo, 34, was hurt in {place}. The doctor freed the 36-year-old Okaforo on Monday.",
        "Ines Orrsen, aged 30, left {place}. Orrsen, 33, denied it.",
    ),
    "relative-year-mismatch": (
        "The cannery in {place} closed seven years ago, in 2013.",
        "The harbor master of {place} was hired last year, in March 2022.",
        "The quay was sold three months ago, in October.",
        "Earlier this year, in September, the mill in {place} closed.",
    ),
    "weekday-modifier-ambiguous": (
        "The harbor ministers meet in {place} again next Friday.",
        "The captain was charged in {place} last Tuesday.",
    ),
    "event-order-clash": (
        "Divers found the wreck off {place} on Tuesday. Two days later, on Friday, they raised its bell.",
        "The captain resigned on Monday. The next day, on Wednesday, a deputy took over.",
        "The mill burned on Sunday, March 3. A day later, on Tuesday, March 5, it fell.",
    ),
    "time-impossible": (
        "Doors in {place} open at 13:75.",
        "The ferry leaves {place} at 25:10.",
        "The meeting begins at 13 p.m. in {place}.",
        "The shop is open from 10 a.m. to 9 a.m., the owner said.",
    ),
    "holiday-date-mismatch": (
        "They met in {place} on Thanksgiving, Nov. 23, 2022.",
        "The bridge opened on New Year’s Day, Jan. 2, 2024.",
        "The shops of {place} close on Good Friday, April 5, 2024.",
        "The pier reopens on Christmas Day, Dec. 26, the owner said.",
    ),
}


def near_publication(chance: Random) -> str:
    """A weekday beside a date without a year, within ten days of publication, that it is not."""
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    day = date.fromordinal(PUBLISHED.toordinal() + chance.randrange(-4, 11))
    wrong = names[(day.weekday() + chance.randrange(1, 7)) % 7]
    tense = "was" if day <= PUBLISHED else "will be"
    written = f"{'March' if day.month == 3 else 'Feb.'} {day.day}"
    frames = (
        f"The hearing {tense} held in {{place}} on {wrong}, {written}.",
        f"The vote ({wrong}, {written}) {tense} held in {{place}}.",
        f"On {wrong}, {written}, the ferry {tense} shut all day.",
    )
    return chance.choice(frames)
