"""Every class of time expression that news copy has, with its kind, its value and how that is known.

The copy is of Wednesday, March 6, 2024. Each line has the expressions between bars and, in their order, what is read.
"""

from __future__ import annotations

from datetime import date

import pytest

from newslint.facts.dates import dates
from newslint.readers import read
from newslint.text import Source

WEDNESDAY = date(2024, 3, 6)

INVENTORY = {
    "month and day": """
        He was arrested |Dec. 21|. = DATE 2023-12-21 tense
        He will speak |March 3|. = DATE 2024-03-03 default
        It opened |Sept. 5|. = DATE 2023-09-05 tense
        It opened |Sept 5|. = DATE 2023-09-05 tense
    """,
    "full": """
        It fell on |Dec. 21, 2020|, in rain. = DATE 2020-12-21 explicit
        It fell |Dec 21, 2020|. = DATE 2020-12-21 explicit
    """,
    "spelled": """
        It fell on |December 21, 2020|. = DATE 2020-12-21 explicit
        It fell on |December 21st|. = DATE 2023-12-21 tense
        It fell on |December 21st, 2020|. = DATE 2020-12-21 explicit
        It fell on the |21st of December|. = DATE 2023-12-21 tense
        On the |twenty-first of December| it fell. = DATE 2023-12-21 tense
    """,
    "British": """
        It fell on |21 December 2020|. = DATE 2020-12-21 explicit
        It fell on |21 Dec|. = DATE 2023-12-21 tense
        It fell on |Mon 21 Dec|. = DATE 2023-12-21 tense
        It opens on |1 May|. = DATE 2024-05-01 default
        It fell on |Monday 21st December 2020|. = DATE 2020-12-21 explicit
    """,
    "figures": """
        It fell on |2020-12-21|. = DATE 2020-12-21 explicit
        It fell on |21/12/2020|. = DATE 2020-12-21 explicit
        It fell on |12/21/20|. = DATE 2020-12-21 explicit
        It fell on |21.12.2020|. = DATE 2020-12-21 explicit
        It fell on |13/06/2024|. = DATE 2024-06-13 explicit
        It fell on |05/06/2024|. = DATE 2024-06-05 ambiguous
        It fell on |21.12.20|. = DATE 2020-12-21 explicit
    """,
    "in brackets": """
        The trial (|Dec 21|) was long. = DATE 2023-12-21 tense
        The trial (|21.12.20|) was long. = DATE 2020-12-21 explicit
        Ann Orr (|1934–2020|) wrote it. = DATE 1934/2020 explicit
        Ann Orr (|1934-2020|) wrote it. = DATE 1934/2020 explicit
    """,
    "weekday": """
        He came |Friday|. = DATE 2024-03-01 tense
        He came on |Friday|. = DATE 2024-03-01 tense
        |Friday|’s vote failed. = DATE 2024-03-01 ambiguous
        |Friday|'s vote failed. = DATE 2024-03-01 ambiguous
    """,
    "weekday and part": """
        He came |Friday night|. = TIME 2024-03-01TNI tense
        He came |late Friday|. = DATE 2024-03-01 tense
        He came |early Saturday|. = DATE 2024-03-02 tense
        It rained |overnight Friday|. = TIME 2024-03-01TNI ambiguous
        It rained |Friday overnight|. = TIME 2024-03-01TNI ambiguous
        He came on |Friday evening|. = TIME 2024-03-01TEV tense
        He came |Saturday| before dawn. = DATE 2024-03-02 tense
        He came before |dawn Saturday|. = TIME 2024-03-02TMO tense
        He came just before |midnight Friday|. = TIME 2024-03-01T24:00 tense
        He came shortly after |noon Saturday|. = TIME 2024-03-02T12:00 tense
        He came |early Saturday morning|. = TIME 2024-03-02TMO tense
    """,
    "weekday and date": """
        He came |Friday, Oct. 4|. = DATE 2024-10-04 default
        He came |Friday 4 October|. = DATE 2024-10-04 default
        He came on |Friday, the 4th of October|. = DATE 2024-10-04 default
    """,
    "modified weekday": """
        He came |last Friday|. = DATE 2024-03-01 published
        He will come |next Friday|. = DATE 2024-03-08 ambiguous
        He will come |this Friday|. = DATE 2024-03-08 published
        He came |this past Friday|. = DATE 2024-03-01 published
        He will come |this coming Friday|. = DATE 2024-03-08 published
        He will come |Friday week|. = DATE 2024-03-15 published
        He will come |a week on Friday|. = DATE 2024-03-15 published
        He came |Friday of last week|. = DATE 2024-03-01 published
        He came |the previous Thursday|. = DATE 2024-02-29 default
        He comes |every Friday|. = SET XXXX-WXX-5 explicit
        It opens |the first Monday in May|. = DATE 2024-05-06 default
        He will come |a week from Friday|. = DATE 2024-03-15 published
        He came |a week ago Friday|. = DATE 2024-02-23 ambiguous
        He came |Tuesday of this week|. = DATE 2024-03-05 published
        He came |last week Tuesday|. = DATE 2024-02-27 published
        He will come |Friday| next. = DATE 2024-03-08 tense
    """,
    "day told by another": """
        He came |Monday|. |That night| he left. = DATE 2024-03-04 tense, TIME 2024-03-04TNI default
        He came |Monday|. |The next day| he left. = DATE 2024-03-04 tense, DATE 2024-03-05 default
        He came |Monday|. |The following day| he left. = DATE 2024-03-04 tense, DATE 2024-03-05 default
        He came |Monday|. |A day later| he left. = DATE 2024-03-04 tense, DATE 2024-03-05 default
        He came |Monday|. |A day earlier| he left. = DATE 2024-03-04 tense, DATE 2024-03-03 default
        He came |Monday|. |The day before| he had left. = DATE 2024-03-04 tense, DATE 2024-03-03 ambiguous
        He came |Monday|. |Later in the day| he left. = DATE 2024-03-04 tense, DATE 2024-03-04 default
        He came |Monday|. |Earlier in the day| he left. = DATE 2024-03-04 tense, DATE 2024-03-04 default
        He came |Monday|. |Hours later| he left. = DATE 2024-03-04 tense, DATE FUTURE_REF ambiguous
        He came |Monday|. |The day after|, he left. = DATE 2024-03-04 tense, DATE 2024-03-05 ambiguous
        He came |Monday|. |Later that day| he left. = DATE 2024-03-04 tense, DATE 2024-03-04 default
        He came |Monday|. |Days later| he left. = DATE 2024-03-04 tense, DATE FUTURE_REF ambiguous
        He came |Monday|. |The previous day| he left. = DATE 2024-03-04 tense, DATE 2024-03-03 default
    """,
    "day told by publication": """
        He came |today|. = DATE 2024-03-06 published
        He will sing |tonight|. = TIME 2024-03-06TNI published
        He came |yesterday|. = DATE 2024-03-05 published
        He will come |tomorrow|. = DATE 2024-03-07 published
        He came |the day before yesterday|. = DATE 2024-03-04 published
        He came |this morning|. = TIME 2024-03-06TMO published
        He came |yesterday morning|. = TIME 2024-03-05TMO published
        He will come |tomorrow night|. = TIME 2024-03-07TNI published
        He came |last night|. = TIME 2024-03-05TNI published
        He will speak |this evening|. = TIME 2024-03-06TEV published
        He will speak |later today|. = DATE 2024-03-06 published
        He spoke |earlier today|. = DATE 2024-03-06 published
    """,
    "weeks": """
        It fell |this week|. = DATE 2024-W10 published
        It fell |last week|. = DATE 2024-W09 published
        It fell |earlier this week|. = DATE 2024-W10 published
        It will fall |later this week|. = DATE 2024-W10 published
        It will fall |next week|. = DATE 2024-W11 published
        It fell |midweek|. = DATE 2024-W10 default
        It rained over |the weekend|. = DATE 2024-W09-WE default
        It rained |this weekend|. = DATE 2024-W09-WE published
        It rained |last weekend|. = DATE 2024-W09-WE published
        It will rain |next weekend|. = DATE 2024-W11-WE published
        It fell |two weeks ago|. = DATE 2024-W08 published
        It fell |a fortnight ago|. = DATE 2024-W08 published
        It opens |the week of Oct. 7|. = DATE 2024-W41 default
        It rained at |the weekend|. = DATE 2024-W09-WE default
        It fell |the week before last|. = DATE 2024-W08 published
        It fell |the week after next|. = DATE 2024-W12 published
        It fell |early last week|. = DATE 2024-W09 published
        It opens |the week| beginning |Oct. 7|. = DATE 2024-W10 default, DATE 2024-10-07 default
    """,
    "months": """
        It fell |this month|. = DATE 2024-03 published
        It fell |last month|. = DATE 2024-02 published
        It fell in |September|. = DATE 2023-09 tense
        It has been shut since |March|. = DATE 2024-03 tense
        It must end by |June|. = DATE 2024-06 tense
        It fell in |early October|. = DATE 2023-10 tense
        It fell in |mid-October|. = DATE 2023-10 tense
        It fell in |late October|. = DATE 2023-10 tense
        It will end at |the end of May|. = DATE 2024-05 tense
        It fell at |the turn of the month|. = DATE 2024-03 default
        It fell at |the start of May|. = DATE 2024-05 default
        It fell |the month before last|. = DATE 2024-01 published
        It fell |a month ago|. = DATE 2024-02 published
    """,
    "ranges": """
        He was away |Dec. 21-23|. = DATE 2023-12-21/2023-12-23 tense
        He was away |Dec. 30-Jan. 2|. = DATE 2023-12-30/2024-01-02 tense
        He was away from |3 to 5 May|. = DATE 2024-05-03/2024-05-05 default
        It runs |Monday| through |Wednesday|. = DATE 2024-03-11 ambiguous, DATE 2024-03-13 ambiguous
        It runs |Monday|-|Wednesday|. = DATE 2024-03-11 ambiguous, DATE 2024-03-13 ambiguous
        It fell between |Oct. 7 and Oct. 9|. = DATE 2023-10-07/2023-10-09 tense
        It fell in |2018-19|. = DATE 2018/2019 explicit
        It grew in |the 1990s|-|2000s|. = DATE 199 explicit, DATE 200 explicit
        It runs from |Oct. 7 to Oct. 9|. = DATE 2024-10-07/2024-10-09 default
        It ran from |2014| to |2018|. = DATE 2014 explicit, DATE 2018 explicit
        It ran from |March| to |May|. = DATE 2024-03 tense, DATE 2024-05 default
        It ran from |March| through |May 2023|. = DATE 2024-03 tense, DATE 2023-05 explicit
        He was away |Dec. 21–23, 2022|. = DATE 2022-12-21/2022-12-23 explicit
        It ran between |2014| and |2018|. = DATE 2014 explicit, DATE 2018 explicit
        It ran |2018–2019|. = DATE 2018/2019 explicit
        It runs from |Monday| to |Friday|. = DATE 2024-03-11 ambiguous, DATE 2024-03-15 ambiguous
        It was open |June 3 through June 9|. = DATE 2024-06-03/2024-06-09 default
    """,
    "years": """
        It fell in |2020|. = DATE 2020 explicit
        It fell in '|20|. = DATE 2020 default
        It fell in ’|20|. = DATE 2020 default
        It fell in |FY2020|. = DATE 2020 explicit
        It fell in the |2019-20| season. = DATE 2019/2020 explicit
        It fell |this year|. = DATE 2024 published
        It fell |last year|. = DATE 2023 published
        It will fall |next year|. = DATE 2025 published
        It fell |earlier this year|. = DATE 2024 published
        It will fall |later this year|. = DATE 2024 published
        It will close by |year-end|. = DATE 2024 default
        It fell in fiscal year |2020|. = DATE 2020 explicit
        It fell in |fiscal 2020|. = DATE 2020 explicit
        It fell in the |2019-20| school year. = DATE 2019/2020 explicit
        It fell |the year before last|. = DATE 2022 published
        It fell in |the year 2020|. = DATE 2020 explicit
    """,
    "decades and centuries": """
        It fell in |the 1990s|. = DATE 199 explicit
        It fell in |the '90s|. = DATE 199 explicit
        It fell in |the ’90s|. = DATE 199 explicit
        It fell in |the mid-1980s|. = DATE 198 explicit
        It fell in |the early 1990s|. = DATE 199 explicit
        It fell in |the late '60s|. = DATE 196 explicit
        It fell in |the 21st century|. = DATE 20 explicit
        It fell at |the turn of the century|. = DATE 2000 ambiguous
        It fell in |the nineties|. = DATE 199 explicit
        It fell in |the 19th century|. = DATE 18 explicit
        It fell in |the last decade|. = DATE 201 published
        It fell in the |mid-19th century|. = DATE 18 explicit
    """,
    "seasons and quarters": """
        It fell |last spring|. = DATE 2023-SP published
        It will fall |this summer|. = DATE 2024-SU published
        It fell in |the third quarter|. = DATE 2023-Q3 default
        It fell in |Q3|. = DATE 2023-Q3 default
        It fell in |Q3 2023|. = DATE 2023-Q3 explicit
        It fell in |the spring of 2020|. = DATE 2020-SP explicit
        It fell in |spring 2020|. = DATE 2020-SP explicit
        It fell in |the fall|. = DATE 2024-FA default
        It fell in |the third quarter of 2020|. = DATE 2020-Q3 explicit
        It fell in |the winter of 2019|-20. = DATE 2019-WI explicit
        It fell in |the first half of 2020|. = DATE 2020-H1 explicit
        It fell in |late summer|. = DATE 2024-SU default
        It fell in |the fiscal third quarter|. = DATE 2023-Q3 default
    """,
    "offsets": """
        It fell |five years ago|. = DATE 2019 published
        It fell |two days before| the vote. = DURATION P2D ambiguous
        It fell |10 days ago|. = DATE 2024-02-25 published
        It fell some |20 years ago|. = DATE 2004 published
        It fell |nearly two years ago|. = DATE 2022 default
        It fell |three months after| the vote. = DURATION P3M ambiguous
        It fell |a year and a half ago|. = DATE 2022-09 published
        It fell |more than a decade ago|. = DATE 2014 default
        It fell |18 months ago|. = DATE 2022-09 published
    """,
    "durations": """
        It ran for |five years|. = DURATION P5Y explicit
        It was a |four-day| summit. = DURATION P4D explicit
        The |44-day| war ended. = DURATION P44D explicit
        It has been shut since |2014|. = DATE 2014 explicit
        It ran for |three hours|. = DURATION PT3H explicit
        It ran for |a year and a half|. = DURATION P1.5Y explicit
        It ran for |2 1/2 years|. = DURATION P2.5Y explicit
        It ran for |two-and-a-half years|. = DURATION P2.5Y explicit
    """,
    "ages and anniversaries": """
        Ann Orr, |34|, spoke. = DURATION P34Y explicit
        The |34-year|-old spoke. = DURATION P34Y explicit
        He is aged |34|. = DURATION P34Y explicit
        She turns |35| |Friday|. = DURATION P35Y explicit, DATE 2024-03-08 ambiguous
        It marked its |10th anniversary|. = DURATION P10Y explicit
        It marked its |centenary|. = DURATION P100Y explicit
        It marked its |bicentennial|. = DURATION P200Y explicit
        A |34-year|-old man spoke. = DURATION P34Y explicit
        He was |34 years| old. = DURATION P34Y explicit
    """,
    "holidays": """
        He came on |Christmas Eve|. = DATE 2023-12-24 tense
        He came on |Thanksgiving|. = DATE 2023-11-23 tense
        He came on |Eid|. = DATE 2024-04-10 default
        He came on |Easter Monday|. = DATE 2024-04-01 default
        He came on |July 4|. = DATE 2024-07-04 default
        He came on |New Year's Day|. = DATE 2024-01-01 tense
        He came on the |Fourth of July|. = DATE 2024-07-04 default
        He came on |New Year’s Eve|. = DATE 2023-12-31 tense
        He came on |Memorial Day|. = DATE 2024-05-27 default
        He came on |Boxing Day|. = DATE 2023-12-26 tense
        He came on |Election Day|. = DATE 2023-11-07 tense
        He came on |Good Friday|. = DATE 2024-03-29 default
        He came on |Labor Day|. = DATE 2023-09-04 tense
        He came on |Hanukkah|. = DATE 2023-12-08 tense
        He came on |Diwali|. = DATE 2023-11-12 tense
        He came on |Veterans Day|. = DATE 2023-11-11 tense
        He came on |Christmas|. = DATE 2023-12-25 tense
        He came on |Juneteenth|. = DATE 2024-06-19 default
        He came on |May Day|. = DATE 2024-05-01 default
        He came on |Halloween|. = DATE 2023-10-31 tense
        He came on |Valentine’s Day|. = DATE 2024-02-14 tense
        He came on |Martin Luther King Jr. Day|. = DATE 2024-01-15 tense
        He came on |Ash Wednesday|. = DATE 2024-02-14 tense
        He came on |Palm Sunday|. = DATE 2024-03-24 default
        He came on |St. Patrick’s Day|. = DATE 2024-03-17 default
        He came on |Yom Kippur|. = DATE 2023-09-25 tense
        He came on |Passover|. = DATE 2024-04-23 default
        He came on |Eid al-Fitr|. = DATE 2024-04-10 default
        He came on |Lunar New Year|. = DATE 2024-02-10 tense
        He came on |Bastille Day|. = DATE 2023-07-14 tense
        He came on |Canada Day|. = DATE 2024-07-01 default
    """,
    "clock times": """
        He came at |5 p.m.| = TIME 2024-03-06T17:00 default
        He came at |5pm|. = TIME 2024-03-06T17:00 default
        It begins at |17:00|. = TIME 2024-03-06T17:00 default
        It begins at |1700 GMT|. = TIME 2024-03-06T17:00Z default
        He came at |noon|. = TIME 2024-03-06T12:00 default
        He came at |midnight|. = TIME 2024-03-06T24:00 default
        He came at |5 p.m. ET|. = TIME 2024-03-06T17:00 default
        He came at |5:30 p.m.| = TIME 2024-03-06T17:30 default
        He came at |5:30 a.m. EST|. = TIME 2024-03-06T05:30 default
        He came at |5 o’clock|. = TIME 2024-03-06T05:00 default
        He came from 5 to |7 p.m.| = TIME 2024-03-06T19:00 default
        He came at |5 p.m. on Friday|. = TIME 2024-03-01T17:00 tense
        He came |Friday| at |5 p.m.| = DATE 2024-03-01 tense, TIME 2024-03-01T17:00 default
        He came |Friday| at |noon|. = DATE 2024-03-01 tense, TIME 2024-03-01T12:00 default
        He came at |5 a.m. local time|. = TIME 2024-03-06T05:00 default
        He came at |0900 hours|. = TIME 2024-03-06T09:00 default
        He came |around 5 p.m.| = TIME 2024-03-06T17:00 default
        He came at |3.30pm|. = TIME 2024-03-06T15:30 default
        It runs 5-|7 p.m.| = TIME 2024-03-06T19:00 default
        It runs from |9 a.m.| to |5 p.m.| = TIME 2024-03-06T09:00 default, TIME 2024-03-06T17:00 default
    """,
    "sets": """
        It opens |Mondays|. = SET XXXX-WXX-1 explicit
        It opens |every other Friday|. = SET XXXX-WXX-5 explicit
        It is printed |daily|. = SET P1D explicit
        It opens |the last Friday of the month|. = DATE 2024-03-29 default
        It opens on |Mondays| and |Tuesdays|. = SET XXXX-WXX-1 explicit, SET XXXX-WXX-2 explicit
        It opens |weekly|. = SET P1W explicit
        It opens once |a week|. = SET P1W explicit
        It opens twice |a year|. = SET P1Y explicit
        It opens |every day|. = SET P1D explicit
        It opens |every two years|. = SET P2Y explicit
        It opens |each spring|. = SET P1Y explicit
        It opens |Friday nights|. = SET XXXX-WXX-5 explicit
        It opens on |weekends|. = SET P1WE explicit
        It opens |weekdays|. = SET P1D explicit
        It opens |nightly|. = SET P1D explicit
        It opens |annually|. = SET P1Y explicit
        It opens most |Fridays|. = SET XXXX-WXX-5 explicit
        It opens |every Monday and Thursday|. = SET XXXX-WXX-1 explicit
    """,
    "vague": """
        It fell |recently|. = DATE PAST_REF published
        It will fall |soon|. = DATE FUTURE_REF published
        It fell |decades ago|. = DATE PAST_REF default
        It fell |the other day|. = DATE PAST_REF published
        It fell in |recent weeks|. = DURATION PXW published
        It will fall in |the coming days|. = DATE FUTURE_REF default
        It fell |years ago|. = DATE PAST_REF default
        It fell |long ago|. = DATE PAST_REF published
        It has fallen |lately|. = DATE PAST_REF published
        It falls |these days|. = DATE PRESENT_REF published
    """,
}


@pytest.mark.parametrize("line", [line.strip() for lines in INVENTORY.values() for line in lines.strip().split("\n")])
def test_what_is_read(line: str) -> None:
    drawn, _, told = line.partition(" = ")
    doc = read(Source("draft.txt", f"{drawn.replace('|', '')}\n"), published=WEDNESDAY)
    found = dates(doc)
    assert ", ".join(f"{written.kind} {written.value} {written.basis}" for written in found) == told
    assert [doc.read(written.span) for written in found] == drawn.split("|")[1::2]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("TARN, Norland, Dec. 21 (Agency) -- It fell.", "2023-12-21"),
        ("TARN, March 5 (Agency) - It fell.", "2024-03-05"),
    ],
)
def test_a_dateline_has_a_day(text: str, value: str) -> None:
    doc = read(Source("draft.txt", f"Mills fall\n\n{text}\n"), published=WEDNESDAY)
    assert dates(doc)[0].value == value
