"""What is read as a statement whose sum can be done, and what is not."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.event_lengths import two_lengths
from newslint.facts.reckoning.ballots import ballots
from newslint.facts.reckoning.changes import changes
from newslint.facts.reckoning.conversions import conversions
from newslint.facts.reckoning.results import results
from newslint.facts.reckoning.reversals import reversals
from newslint.facts.reckoning.shares import shares
from newslint.facts.reckoning.spread_totals import spread_totals
from newslint.facts.reckoning.totals import totals
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Storm floods valley\n\n{text}\n"))


@pytest.mark.parametrize(
    ("text", "before", "after", "told"),
    [
        ("Rents rose 20%, from $10 to $12.", "10", "12", "20"),
        ("Rents rose 20%, from $10 in May to $12 in June.", "10", "12", "20"),
        ("Rents rose 20% to $12 from $10.", "10", "12", "20"),
        ("Rents rose to $12, from $10, a 20 percent increase.", "10", "12", "20"),
        ("Rents rose 20 percent to $12, compared with $10 a year earlier.", "10", "12", "20"),
        ("Rents will rise from $10 to $12, or 20 percent, in May.", "10", "12", "20"),
        ("Rents fell by 20 percent between 2010 and 2020, from $10 to $8.", "10", "8", "20"),
        ("Rents rose from $10 to $12, a rise of 20 percent.", "10", "12", "20"),
        ("Rents rose 20% to 12, from 10 in May.", "10", "12", "20"),
        ("It sold 12 boats, up 20 percent from 10.", "10", "12", "20"),
        ("It sold 12 boats, a 20 percent increase over the 10 of last year.", "10", "12", "20"),
        ("It raised the weekly fare by 20 percent, from $10 to $12.", "10", "12", "20"),
        ("The toll doubled to 20 from 10.", "10", "20", None),
        ("The toll fell by half, from 20 to 10.", "20", "10", None),
        ("The fee rose by a fifth, from $10 to $12.", "10", "12", "1/5"),
        ("The rate rose 3 points, from 6 percent to 9 percent.", "6", "9", "3"),
        ("It sold 12 boats, up from 10, a rise of nearly a fifth.", "10", "12", "1/5"),
        ("The profit was $12, or $6 a share, up 20 percent from $10.", "10", "6", "20"),
        ("The rate goes from 6 percent to 9 percent. The 3 percent rise is steep.", "6", "9", "3"),
        ("Sales rose 20% to $12 million. A year earlier it had sales of $10 million.", "10000000", "12000000", "20"),
    ],
)
def test_changes(text: str, before: str, after: str, told: str | None) -> None:
    (change,) = changes(draft(text))
    assert (change.before.number, change.after.number) == (before, after)
    assert (change.told.number if change.told else None) == told


@pytest.mark.parametrize(
    ("text", "bend", "factor"),
    [
        ("Rents doubled, from $10 to $20.", "", 200),
        ("Rents nearly doubled, from $10 to $18.", "less", 200),
        ("Rents more than halved, from $10 to $4.", "more", 50),
        ("Rents roughly tripled, from $10 to $32.", "about", 300),
        ("Rents rose fourfold, from $10 to $40.", "fold", 400),
    ],
)
def test_multiples(text: str, bend: str, factor: int) -> None:
    (change,) = changes(draft(text))
    assert (change.bend, change.factor) == (bend, factor)


@pytest.mark.parametrize(
    "text",
    [
        "Rents rose 20% a year, from $10 to $12.",
        "Rents rose 20%; pay went from $10 to $12.",
        "Rents rose from $10 to $12, while pay grew 20%.",
        "Rents rose from $10 to $12, and pay grew 20%.",
        "Rents rose from $10 to $12, and six percent rose 20 percent to $30.",
        "Rents rose 20%, from $10 to $10.",
        "Rents rose 20%, from up to $10 to $12.",
        "Rents rose 20% to 25%, from $10 to $12.",
        "Rents went from $10 to $12 at a 20 percent tax.",
        "Rents rose 25 basis points, from $10 to $12.",
        "The profit was $90 million, or $6 a share, up 9 percent from $82 million.",
        "The rate goes from 6 percent to 9 percent. The 3 percent cut is over. The 4 percent rise is not.",
        "The rate goes from 6 percent to 9 percent. Tax goes from 2 percent to 5 percent. The 3 percent rise is steep.",
        "Sales rose 20% to $12 million. A year earlier profit was $10 million.",
        "Sales rose 20% to $12 million. A year earlier sales were $90 million.",
        "Sales rose 20% to $12 million. A year earlier sales were 10 million pounds. In May sales were $10 million.",
    ],
)
def test_no_changes(text: str) -> None:
    assert changes(draft(text)) == ()


@pytest.mark.parametrize(
    ("text", "total", "parts", "singles"),
    [
        ("Nine were hurt: five boys and four girls.", "9", ["5", "4"], 0),
        ("Nine were hurt: five boys and at least four girls.", "9", ["5", "4"], 0),
        ("In 30 raids in 15 towns nine men were hurt: five boys and four clerks.", "9", ["5", "4"], 0),
        ("A nine-member panel made up of five boys and four girls met.", "9", ["5", "4"], 0),
        ("It has nine ferries - five boats and four hulls - in Tarn.", "9", ["5", "4"], 0),
        ("It has nine ferries ( five A6s and four A7s) in Tarn.", "9", ["5", "4"], 0),
        ("The nine men, five Arvans, three Orlanders and a Brixer, were held.", "9", ["5", "3"], 1),
        ("The fire killed nine people, five boys and four girls.", "9", ["5", "4"], 0),
        ("Nine people were hurt in the fire, five boys and four girls, police said.", "9", ["5", "4"], 0),
        ("They have nine children, five sons and four daughters.", "9", ["5", "4"], 0),
        ("It has nine seats, five in Brix and four in Tarn.", "9", ["5", "4"], 0),
        ("Its haul of nine cups, five gold and four tin, was a record.", "9", ["5", "4"], 0),
        ("Hulls (9): Brix (5), Tarn (4)", "9", ["5", "4"], 0),
        ("A $9 set: a hat ($5) and a cap ($4).", "9", ["5", "4"], 0),
        ("Of the nine men, five were boys, and the other four clerks.", "9", ["5", "4"], 0),
        ("It has nine seats, with Whigs taking five and Tories the other four.", "9", ["5", "4"], 0),
        ("Five of the nine were boys. The other four were clerks.", "9", ["5", "4"], 0),
        ("Of the nine men, five were boys. The remaining four were clerks.", "9", ["5", "4"], 0),
        ("The nine men — five boys, three clerks, and a guard — fled.", "9", ["5", "3"], 1),
        ("The nine men (five boys and four clerks) fled.", "9", ["5", "4"], 0),
        ("A panel of nine, made up of five boys and four clerks, met.", "9", ["5", "4"], 0),
        ("Five boys and four clerks, a total of nine, met.", "9", ["5", "4"], 0),
        (
            "It cost $5 million for roads plus $4 million for ships, or $9 million in all.",
            "9000000",
            ["5000000"] * 0,
            0,
        ),
        ("Five of the nine were boys, and the other four clerks.", "9", ["5", "4"], 0),
        ("Sixty percent came and the other 40 percent stayed.", None, ["60", "40"], 0),
    ],
)
def test_totals(text: str, total: str | None, parts: list[str], singles: int) -> None:
    (found,) = totals(draft(text))
    assert (found.total.number if found.total else None) == total
    assert [part.number for part in found.parts] == (parts or ["5000000", "4000000"])
    assert found.singles == singles


@pytest.mark.parametrize(
    "text",
    [
        "Nine were hurt, including five boys and four girls.",
        "Nine were hurt: five boys and some girls.",
        "Nine of the 12 ferries: five boats and four hulls.",
        "A nine-member panel made up of five boys and four girls met. One seat is vacant.",
        "They arrested the nine men, a lawyer and eight guards.",
        "She has nine grandchildren, five sons and four daughters.",
        "The fire hurt nine people, five horses and four dogs.",
        "Of the nine towns, five have boats and four have hulls.",
        "It cut nine jobs in Brix, five in Tarn and four in Vale.",
        "Boats: Orr (5), Stahl (4).",
        "Nine boats: Orr (5) and Stahl (4).",
        "Five of the nine were boys. They met. The other four were clerks.",
        "Five boys came. The other four were clerks.",
        "Nine were hurt: the five boys had fled and four girls.",
        "Nine were hurt: boys and four girls.",
        "Nine were hurt in eight towns: five boys and four girls.",
        "The nine — the most of all — had five boys and four girls.",
        "One thing: five boys and four girls.",
        "Nine met: 5 and 4.",
        "Nine met: five boys and $4.",
        "Half came, 20 percent stayed and the remaining 30 percent left.",
        "It took 10 to 12 days. He met nine.",
    ],
)
def test_no_totals(text: str) -> None:
    assert totals(draft(text)) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("47 of the 45 delegates left.", [("47", "45", None)]),
        ("Nine judges out of the 12 judges left.", [("9", "12", None)]),
        ("30 of its 40 members, or 75 percent, left.", [("30", "40", "75")]),
        ("75 percent, or 30 of the 40, left.", [("30", "40", "75")]),
        ("30 members, or 75 percent, of the 40 left.", [("30", "40", "75")]),
        ("30 of 40 members (75%) left.", [("30", "40", "75")]),
        ("30 out of 40 members, or 75 percent, left.", [("30", "40", "75")]),
        ("About 3 in 4 members (73 percent) left.", []),
        ("75 percent (30 of 40) of the members left.", [("30", "40", "75")]),
        ("Of the 40 members, 30, or 75 percent, left.", [("30", "40", "75")]),
        ("200 members of 30 clubs left.", []),
        ("12 of the 6-year-olds left.", []),
        ("The 40 left.", []),
    ],
)
def test_shares(text: str, found: list[tuple[str, str, str | None]]) -> None:
    read_ = [(s.part.number, s.whole.number, s.percent and s.percent.number) for s in shares(draft(text))]
    assert read_ == found


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It is 10 miles (16 km) away.", ["mile>kilometer"]),
        ("It is 10 miles, or 16 km, away.", ["mile>kilometer"]),
        ("It is 10 miles, the equivalent of 16 km, away.", ["mile>kilometer"]),
        ("A 10-mile trail (16 km) leads up.", ["mile>kilometer"]),
        ("Orr is 6 feet 2 inches (1.88 meters).", ["foot>meter"]),
        ("Orr is 6-foot-2 (1.88 m).", ["foot>meter"]),
        ("It is 20 C (68 F).", ["degree Celsius>degree Fahrenheit"]),
        ("It is 95 degrees (35 Celsius).", ["degree Fahrenheit>degree Celsius"]),
        ("It weighs 2 tons (900 miles).", []),
        ("It is 10 miles (10 miles) away.", []),
        ("It is 10 to 12 miles (16 km) away.", []),
        ("It is 2 miles 3 tons (4 km) away.", []),
    ],
)
def test_conversions(text: str, units: list[str]) -> None:
    assert [f"{one.first.unit}>{one.second.unit}" for one in conversions(draft(text))] == units


def test_money_is_converted_only_at_a_printed_rate() -> None:
    text = "It cost 100 euros ($120)."
    assert conversions(draft(text)) == ()
    (found,) = conversions(draft(f"{text}\n\n($1 = 0.8 euros)"))
    assert (found.factors, found.rate is not None) == ((found.first.value / 80,), True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rovers won 1-2 away.", ["won"]),
        ("The House passed it, 51-48, on Monday.", ["carried"]),
        ("The pier bill was approved by a roll-call vote of 52-47.", ["carried"]),
        ("Rovers won by two goals, 3-1.", ["margin"]),
        ("Rovers won 3-1, a margin of two.", ["won", "margin"]),
        ("Rovers were beaten 1-2.", []),
        ("Rovers won 2-3 seats.", []),
        ("Rovers won 4-6, 6-3.", []),
        ("Rovers won 1-2 on penalties.", []),
        ("The House defeated the bill 48-51.", []),
        ("The board voted 2-5 to turn the lot into a park.", ["carried"]),
        ("The board voted 2-5 to turn down the plan.", []),
        ("The board voted 2-5 to postpone it.", []),
        ("The board voted 2-5 on Monday to strike down the rule.", []),
        ("Rovers defeated Halden United 1 – 2 on Friday.", ["won"]),
        ("Rovers won 5 – 3 of them away.", []),
        ("Pages 10 – 12 are lost.", []),
        ("Rovers thumped United 1-4, winning 1-4.", ["won", "won"]),
        ("A 4-5 ruling, and the 49-51 Whig majority.", ["larger", "larger"]),
        ("It has a 2-3 seat majority and a majority of 2-3 members.", []),
        ("They have a majority of just 9-10 on the panel.", ["larger"]),
        ("The win over Halden United, 1-2, was late.", ["won"]),
        ("The justices split 4-5 in favor of the city.", ["carried"]),
        ("The vote was 3-4 to hire her.", ["carried"]),
        ("The vote was 3-4 to reject her.", []),
        ("The Senate, 44-53, confirmed her.", ["carried"]),
        (
            "The Senate confirmed Orr — a judge's son — as clerk of the pier late by a vote of 44-53.",
            ["carried"],
        ),
        ("The Senate confirmed Ana Orr as the clerk of the pier the day after, 2-94.", ["carried"]),
        ("The Senate failed to confirm Orr by a vote of 44-53.", []),
        ("The House passed the bill but the Senate met by a vote of 44-53.", []),
        ("By a 3-6 vote, the court struck down the rule.", ["carried"]),
        ("By a 3-6 vote, the Senate struck down the rule.", []),
        ("On a 206-218 vote, the House sent on a bill that would close the pier.", ["carried"]),
        ("The court, by a 4-5 vote, ended the case.", ["carried"]),
        ("The justices threw out the rule 3-6.", ["carried"]),
        ("The justices met 3-6 times.", []),
        ("The panel backed it in a four-to-five vote.", ["carried"]),
        ("Rovers rose from 2-3 with a win.", []),
        ("Orr leads Stahl 41% to 47%.", ["leads"]),
        ("Orr leads Stahl 41 percent to 47 percent, a poll says.", ["leads"]),
        ("Orr leads Stahl by 6 points among women, 41 percent to 47 percent.", ["leads"]),
        ("Orr has a lead, with 41 percent to Stahl's 47 percent.", ["leads"]),
        ("Orr leads by 41 to 47 percent.", []),
        ("Orr trails, and Stahl leads 41% to 47%.", []),
        ("Orr met Stahl, 41% to 47%.", []),
        ("Nurses won a 3% to 5% raise.", []),
        ("Orr's lead grew from 3% to 5% in May.", []),
    ],
)
def test_results(text: str, found: list[str]) -> None:
    kinds = [("margin" if one.margin else one.outcome.value) for one in results(draft(text))]
    assert kinds == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The five-member board voted 5-3 to close.", [("five-member board", "5-3", False)]),
        ("The five-member board on Monday approved it in a 3-2 vote.", [("five-member board", "3-2", True)]),
        ("The five-member board voted 4-2.", [("five-member board", "4-2", True)]),
        ("The three-judge panel ruled 3-1.", [("three-judge panel", "3-1", False)]),
        ("The five-member board met. The board rejected it 5-3.", [("five-member board", "5-3", False)]),
        ("The five-member school board met. The harbor board voted 5-3.", []),
        ("The five-member board met. The nine-member board sat. The board voted 5-3.", []),
        ("The House voted 218-210 to create a nine-member board.", []),
        ("The five-member board said the city voted 218-210 to close.", []),
        ("The five-member board met, 5-3 down at the half.", []),
        ("The board voted 5-3.", []),
    ],
)
def test_ballots(text: str, found: list[tuple[str, str, bool]]) -> None:
    doc = draft(text)
    assert [(doc.read(one.ground), doc.read(one.words), one.holds) for one in ballots(doc)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It costs between $9 and $8.", ["$9 and $8"]),
        ("It costs between 90 cents and 80 cents.", ["90 cents and 80 cents"]),
        ("It seats between 90 guests and 80 guests.", ["90 guests and 80"]),
        ("It seats between the ages of 90 and 80.", ["90 and 80"]),
        ("It blows at 40 to 30 mph.", ["40 to 30 mph"]),
        ("It slowed 40 to 30 mph. It blows from 40 to 30 mph.", []),
        ("It is open between 9 and 5. It formed between 90 and 80 B.C.", []),
        ("It is a choice between $9 and $8. It costs between $8 and $9.", []),
        ("It costs between 90 cents and 8 euros.", []),
        ("It froze to between 5 and minus 5 degrees.", []),
        ("It was built between 900 and 800 years ago.", []),
    ],
)
def test_reversals(text: str, found: list[str]) -> None:
    doc = draft(text)
    assert [doc.read(span) for span in reversals(doc)] == found


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("It took $74. It made three payments of $31, $28 and $12.", ["74"]),
        ("It took $74. It made $31 at sea. It made $28 on land and the remaining $12 in tolls.", ["74"]),
        ("It took $71 of $74. It made three payments of $31, $28 and $12.", []),
        ("It took $74 of $73. It made three payments of $31, $28 and $12.", []),
        ("It took $94. It made three payments of $31, $28 and $12.", []),
        ("It took $74. It made four payments of $31, $28 and $12.", []),
        ("It took $74. It made three payments of about $31, $28 and $12.", []),
        ("It took $74. It made $28 on land and the remaining $12 in tolls.", []),
    ],
)
def test_totals_told_apart(text: str, total: list[str]) -> None:
    assert [one.total.number for one in spread_totals(draft(text)) if one.total] == total


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The five-week strike is over. The strike lasted six weeks.", [("five-week", "six weeks")]),
        (
            "The dock strike that has shut the port for five weeks is over. The six-week strike hurt.",
            [("five weeks", "six-week")],
        ),
        ("The five-week strike is over. A strike lasted six weeks. The trial lasted six weeks.", []),
        ("The five-week strike is over. The strike lasted about six weeks. The strike lasted 35 days.", []),
        ("The five-week strike is over. “The strike lasted six weeks,” he said.", []),
    ],
)
def test_two_lengths(text: str, found: list[tuple[str, str]]) -> None:
    doc = draft(text)
    assert [tuple(doc.read(one.length.span) for one in pair) for pair in two_lengths(doc)] == found
