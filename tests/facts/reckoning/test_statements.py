"""What is read as a statement whose sum can be done, and what is not."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.reckoning.changes import changes
from newslint.facts.reckoning.conversions import conversions
from newslint.facts.reckoning.results import results
from newslint.facts.reckoning.shares import shares
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
    ],
)
def test_changes(text: str, before: str, after: str, told: str | None) -> None:
    (change,) = changes(draft(text))
    assert (change.before.number, change.after.number) == (before, after)
    assert (change.told.number if change.told else None) == told


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
        "Rents nearly doubled, from $10 to $18.",
        "Rents rose 25 basis points, from $10 to $12.",
    ],
)
def test_no_changes(text: str) -> None:
    assert changes(draft(text)) == ()


@pytest.mark.parametrize(
    ("text", "total", "parts", "singles"),
    [
        ("Nine were hurt: five boys and four girls.", "9", ["5", "4"], 0),
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
        "Nine were hurt: five boys and at least four girls.",
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
    ],
)
def test_results(text: str, found: list[str]) -> None:
    kinds = [("margin" if one.margin else "carried" if one.carried else "won") for one in results(draft(text))]
    assert kinds == found
