"""Numbers that do not add up are found with what they come to; the same sentences with the right number are silent."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks import (
    headline_number,
    list_count,
    magnitude_slip,
    part_exceeds_whole,
    percent_change,
    percent_points,
    score_direction,
    sum_mismatch,
    unit_conversion,
)
from newslint.document import Document
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source


def draft(text: str, headline: str = "Storm floods valley") -> Document:
    return read(Source("draft.txt", f"{headline}\n\n{text}\n"))


def slips(check: ModuleType, text: str, headline: str = "Storm floods valley", **options: Any) -> list[Slip]:
    return list(check.check(draft(text, headline), check.Options(**options)))


def said(check: ModuleType, text: str, *names: str, **options: Any) -> list[tuple[str, ...]]:
    return [tuple(slip.values[name] for name in names) for slip in slips(check, text, **options)]


def ends(
    check: ModuleType, text: str, headline: str = "Storm floods valley"
) -> list[tuple[str | None, str, list[str]]]:
    """The case, the words of the finding and those of its other ends."""
    doc = draft(text, headline)
    found = check.check(doc, check.Options())
    return [(slip.case, doc.read(slip.span), [doc.read(other.span) for other in slip.others]) for slip in found]


@pytest.mark.parametrize(
    ("text", "total", "sum_", "parts"),
    [
        ("Fourteen people were saved: six sailors, five cooks and two pilots.", "fourteen", "13", "six + five + two"),
        ("The bus carried 10 people: a driver and seven passengers.", "10", "8", "seven + one"),
        ("It lost two ferries and 3 tugs, 6 boats in all.", "6", "5", "two + 3"),
    ],
)
def test_a_sum_shows_its_working(text: str, total: str, sum_: str, parts: str) -> None:
    ((found, worked, listed),) = said(sum_mismatch, text, "total", "sum", "parts")
    assert (found, listed) == (total, parts)
    assert worked in (sum_, {"13": "thirteen", "8": "eight", "5": "five"}[sum_])


@pytest.mark.parametrize(
    "text",
    [
        "Thirteen people were saved: six sailors, five cooks and two pilots.",
        "Fourteen people were saved, including six sailors and two pilots.",
        "Two towns were hit: 40 homes in Brix and 30 homes in Tarn.",
        "The bus carried three people: two students, two guards and one nurse.",
        "Some 100 people were saved: six sailors and two pilots.",
        "About $12 million was spent: $5.4 million on roads and $6.4 million on parks.",
    ],
)
def test_sums_that_hold_or_are_none(text: str) -> None:
    assert slips(sum_mismatch, text) == []


def test_a_total_far_from_its_parts_counts_something_else() -> None:
    text = "Thirty people were saved: six sailors, five cooks and two pilots."
    assert slips(sum_mismatch, text) == []
    assert len(slips(sum_mismatch, text, far=3)) == 1


POLL = "Of the voters, {} percent chose Orr, 38 percent chose Voss and the remaining 20 percent nobody."


@pytest.mark.parametrize(("share", "found"), [(42, 0), (45, 0), (39, 0), (46, 1), (38, 1)])
def test_percentages_of_all_may_be_three_off(share: int, found: int) -> None:
    assert said(sum_mismatch, POLL.format(share), "total", "sum") == [("100", str(share + 58))] * found


@given(st.lists(st.integers(2, 9), min_size=2, max_size=5), st.sampled_from([-2, -1, 1, 2]))
def test_any_list_is_added_up(parts: list[int], off: int) -> None:
    things = ("nurses", "clerks", "guards", "cooks", "welders")
    items = [f"{part} {thing}" for part, thing in zip(parts, things, strict=False)]
    listed = ", ".join(items[:-1]) + " and " + items[-1]
    text = "The firm dismissed {} people: " + listed + "."
    assert slips(sum_mismatch, text.format(sum(parts))) == []
    if sum(parts) + off != len(parts):
        assert len(slips(sum_mismatch, text.format(sum(parts) + off))) == 1


@pytest.mark.parametrize(
    ("text", "told", "worth"),
    [
        ("Fares rose 20 percent, from $80 to $100.", "20 percent", "+25%"),
        ("Fares fell 20 percent, from $80 to $60.", "20 percent", "−25%"),
        ("Fares fell 25 percent, from $80 to $100.", "25 percent", "+25%"),
        ("Fares rose 20.5 percent, from $80 to $100.", "20.5 percent", "+25.0%"),
        ("The toll doubled to 30 from 10.", "doubled", "3 times"),
        ("The toll doubled to 25 from 10.", "doubled", "2.5 times"),
        ("The fee rose by a third, from $10 to $15.", "a third", "+50%"),
        ("Inspectors closed 10 of the 40 bridges, or 30 percent.", "30 percent", "25%"),
    ],
)
def test_a_change_shows_what_it_is(text: str, told: str, worth: str) -> None:
    ((found, numbers, is_it),) = said(percent_change, text, "told", "numbers", "is")
    assert told in found
    assert is_it == worth
    assert numbers in text


@pytest.mark.parametrize(
    "text",
    [
        "Fares rose 25 percent, from $80 to $100.",
        "Fares fell 25 percent, from $80 to $60.",
        "Rents rose 33 percent, from $3 to $4.",
        "The toll doubled to 19 from 10.",
        "The toll nearly doubled, from 10 to 18.",
        "The fee rose by a third, from $30 to $40.",
        "Inspectors closed 10 of the 40 bridges, or 25 percent.",
        "Turnout rose 3 percent, from 6 percent to 9 percent.",
        "Turnout rose 4 percentage points, from 6 percent to 9 percent.",
    ],
)
def test_changes_that_hold_or_are_another_rule_s(text: str) -> None:
    assert slips(percent_change, text) == []


@given(st.integers(10, 400), st.integers(5, 95), st.booleans())
def test_any_percentage_that_is_worked_out_holds(before: int, percent: int, rises: bool) -> None:
    before *= 100
    after = before * (100 + (percent if rises else -percent)) // 100
    text = f"Rents {'rose' if rises else 'fell'} {{}} percent, from ${before:,} to ${after:,}."
    assert slips(percent_change, text.format(percent)) == []
    assert len(slips(percent_change, text.format(percent + 4))) == 1


@pytest.mark.parametrize(
    ("text", "case", "points", "percent"),
    [
        ("Turnout rose 3 percent, from 6 percent to 9 percent.", "percent", "3", "50"),
        ("Turnout fell 3%, to 5% from 8%.", "percent", "3", "38"),
        ("Turnout rose 4 percentage points, from 6 percent to 9 percent.", "points", "3", "50"),
        ("Turnout fell 3 points, from 6 percent to 9 percent.", "points", "3", "50"),
        ("Turnout rose 2 percent, from 5.5 percent to 7.5 percent.", "percent", "2.0", "36"),
    ],
)
def test_points_and_percent(text: str, case: str, points: str, percent: str) -> None:
    (slip,) = slips(percent_points, text)
    assert (slip.case, slip.values["points"], slip.values["percent"]) == (case, points, percent)
    assert len(slip.others) == 1
    assert len(slip.repairs) == (case == "percent")


@pytest.mark.parametrize(
    "text",
    [
        "Turnout rose 3 percentage points, from 6 percent to 9 percent.",
        "Turnout rose 50 percent, from 6 percent to 9 percent.",
        "Turnout rose 100 percent, from 100 percent to 200 percent.",
        "Turnout fell 50 percent, from 100 percent to 50 percent.",
        "Rents rose 3 percent, from $5 to $8.",
        "Rents rose from 6 percent to 9 percent.",
        "Turnout doubled to 12 percent from 5 percent.",
        "The index rose 4 points, from 5 to 8.",
    ],
)
def test_points_that_hold(text: str) -> None:
    assert slips(percent_points, text) == []


@pytest.mark.parametrize(("written", "mended"), [("3 percent", "3 percentage points"), ("3%", "3 percentage points"),
                                                 ("3 per cent", "3 percentage points")])  # fmt: skip
def test_percent_is_offered_as_points(written: str, mended: str) -> None:
    doc = draft(f"Turnout rose {written}, from 6 percent to 9 percent.")
    (slip,) = percent_points.check(doc, percent_points.Options())
    (edit,) = slip.repairs[0].changes
    assert (doc.text[: edit.span.start] + edit.text + doc.text[edit.span.end :]).count(f"rose {mended},") == 1


PORT = "The $3.2 {} port deal was signed. Ministers want the $3.2 {} port deal done."


def test_one_figure_with_two_scales() -> None:
    ((case, wrong, (right,)),) = ends(magnitude_slip, PORT.format("billion", "million"))
    assert (case, wrong, right) == ("scale", "$3.2 million", "$3.2 billion")


def test_the_scale_that_stands_once_is_the_slip() -> None:
    text = PORT.format("million", "billion") + " The port would get $3.2 billion."
    ((case, wrong, (right,)),) = ends(magnitude_slip, text)
    assert (case, wrong, right) == ("scale", "$3.2 million", "$3.2 billion")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 12,500 voters of Brix went. It has 125,000 voters, the clerk said.", [("zeros", "125,000", ["12,500"])]),
        ("The 125,000 voters of Brix went. It has 12,500 voters, the clerk said.", [("zeros", "12,500", ["125,000"])]),
        ("The 12,500 voters of Brix went. It has 1,250,000 voters, the clerk said.", []),
        ("The 12,500 voters of Brix went. It has 125,000 books, the clerk said.", []),
        ("The fund had $1 billion. A firm was fined $1 million.", []),
        ("The port cost ¥3.2 billion. The road cost $3.2 million.", []),
        (PORT.format("billion", "billion"), []),
    ],
)
def test_scales(text: str, found: list[Any]) -> None:
    assert ends(magnitude_slip, text) == found


def test_a_headline_may_have_the_other_scale() -> None:
    text = "Ministers signed a deal on Tuesday. The $32 million contract is to deepen the port, the ministry said."
    assert ends(magnitude_slip, text, "Ministers sign $32 billion port deal") == [
        ("scale", "$32 million", ["$32 billion"])
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The sailors set three conditions: a dry bunk, a new compass, an honest cook and a harbor pilot.",
            [("sentence", "three", "four")],
        ),
        ("The sailors set four conditions: a dry bunk, a new compass, an honest cook and a harbor pilot.", []),
        ("The sailors set three conditions, among them dry bunks.", []),
    ],
)
def test_lists_are_counted(text: str, found: list[Any]) -> None:
    shown = [(slip.case, slip.values["told"].split()[0], slip.values["count"]) for slip in slips(list_count, text)]
    assert shown == found


def test_numbered_items_are_counted_and_a_long_list_is_cut() -> None:
    items = "\n\n".join(
        f"{number}. The harbor opens at dawn on every day of the week, and the ferry to Brix sails at noon"
        for number in (1, 2, 3, 4)
    )
    (slip,) = slips(list_count, items, "5 things to know of the harbor")
    assert (slip.case, slip.values["told"], slip.values["count"]) == ("items", "5 things", "four")
    assert slip.values["list"].endswith(" …")
    assert len(slip.values["list"]) < 100
    assert slips(list_count, items, "4 things to know of the harbor") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the end 47 of the 45 delegates stayed away.", [("47", "45")]),
        ("Only 9 out of 8 ferries were ready.", [("9", "8")]),
        ("In the end 45 of the 47 delegates stayed away.", []),
        ("In the end 47 of the 47 delegates stayed away.", []),
    ],
)
def test_a_part_is_no_more_than_its_whole(text: str, found: list[tuple[str, str]]) -> None:
    assert said(part_exceeds_whole, text, "part", "whole") == found
    assert all(slip.others == () for slip in slips(part_exceeds_whole, text))


def test_a_share_with_its_percentage_is_worked_out_once() -> None:
    told = "Inspectors closed 10 of the 40 bridges"
    assert len(list(part_exceeds_whole.reckoned(draft(f"{told}.")))) == 1
    assert list(part_exceeds_whole.reckoned(draft(f"{told}, or 25 percent."))) == []


@given(st.integers(2, 99), st.integers(2, 99))
def test_a_part_of_any_whole(part: int, whole: int) -> None:
    text = f"In the end {part} of the {whole} delegates stayed away."
    assert bool(slips(part_exceeds_whole, text)) is (part > whole)


@pytest.mark.parametrize(
    ("text", "case", "turned"),
    [
        ("Rovers won 1-2 away.", "won", "2-1"),
        ("Rovers beat Tarn 1–3 on Saturday.", "won", "3–1"),
        ("The bill passed by a vote of 48 to 51.", "carried", "51 to 48"),
    ],
)
def test_a_winner_has_more(text: str, case: str, turned: str) -> None:
    (slip,) = slips(score_direction, text)
    assert (slip.case, slip.values["turned"], slip.others) == (case, turned, ())
    ((change,),) = (repair.changes for repair in slip.repairs)
    assert change.text == turned


@pytest.mark.parametrize(
    "text",
    [
        "Rovers won 2-1 away.",
        "Rovers 1-2 United.",
        "“Rovers won 1-2,” he said.",
        "The bill passed by a vote of 51 to 48.",
    ],
)
def test_results_that_hold(text: str) -> None:
    assert slips(score_direction, text) == []


@given(st.integers(0, 60), st.integers(0, 60))
def test_any_score_of_a_winner(first: int, second: int) -> None:
    if first != second:
        assert bool(slips(score_direction, f"Rovers won {first}-{second} away.")) is (first < second)


@pytest.mark.parametrize(
    ("text", "second", "is_it"),
    [
        ("It lies 10 miles (26 km) south of Tarn.", "26 km", "16 km"),
        ("It is 188 cm, or 5 feet 2 inches, tall.", "5 feet 2 inches", "6 feet 2 inches"),
        ("It is 188 cm, or 5 feet 9 inches, tall.", "5 feet 9 inches", "6 feet 2 inches"),
        ("It is 182 cm, or 5 feet 2 inches, tall.", "5 feet 2 inches", "6 feet 0 inches"),
        ("A rise of 3 degrees Celsius (7 degrees Fahrenheit) came.", "7 degrees Fahrenheit", "5 degrees Fahrenheit"),
        ("A gap of 1 inch (5 meters) was left.", "5 meters", "0.03 meters"),
        ("It lies 10 miles (900 km) from Ely.", "900 km", "16 km"),
        ("It was at 20 degrees Celsius (58 degrees Fahrenheit).", "58 degrees Fahrenheit", "68 degrees Fahrenheit"),
        ("It was at 68 degrees Fahrenheit (30 degrees Celsius).", "30 degrees Celsius", "20 degrees Celsius"),
        ("The fire burned 500 acres (300 hectares).", "300 hectares", "202 hectares"),
        ("It rained 2 to 4 inches (5 to 20 cm).", "5 to 20 cm", "5 to 10 cm"),
    ],
)  # fmt: skip
def test_a_conversion_is_worked_out(text: str, second: str, is_it: str) -> None:
    ((found, converted),) = said(unit_conversion, text, "second", "is")
    assert found == second
    assert converted == is_it


@pytest.mark.parametrize(
    "text",
    [
        "It lies 10 miles (16 km) south of Tarn.",
        "It lies about 10 miles (17 km) south of Tarn.",
        "The water was at 20 degrees Celsius (68 degrees Fahrenheit).",
        "The report expects a rise of 3 degrees Celsius (5.4 degrees Fahrenheit).",
        "It is 188 cm, or 6 feet 2 inches, tall.",
        "It rained 2 to 4 inches (5 to 10 cm).",
        "A gap of 1 inch (2.5 cm) was left.",
        "It weighs 3 pounds (1 kg).",
        "It cost 10 pounds ($26).",
        "It runs for 10 miles from Ely (900 km).",
    ],
)
def test_conversions_that_hold(text: str) -> None:
    assert slips(unit_conversion, text) == []


@pytest.mark.parametrize("value", [3, 7, 12, 40, 150, 1200])
@pytest.mark.parametrize(
    ("first", "second", "factor"),
    [("miles", "kilometers", 1.609344), ("acres", "hectares", 0.404686), ("pounds", "kilograms", 0.453592)],
)
def test_any_measure(value: int, first: str, second: str, factor: float) -> None:
    text = f"It came to {value:,} {first} ({{:,}} {second}) in all."
    assert slips(unit_conversion, text.format(round(value * factor))) == []
    (slip,) = slips(unit_conversion, text.format(round(value * factor * 2)))
    assert slip.values["is"] == f"{round(value * factor):,} {second}"
    assert slip.repairs[0].changes[0].text == slip.values["is"]


def test_a_number_of_the_headline_with_the_one_of_the_story() -> None:
    text = "Hartwell will cut 1,040 jobs before the summer, its owner told the staff."
    doc = draft(text, "Hartwell to cut 1,400 jobs")
    (slip,) = headline_number.check(doc, headline_number.Options())
    assert slip.values == {"number": "1,400", "nearest": "1,040 jobs", "zone": "headline"}
    assert [doc.read(other.span) for other in slip.others] == ["1,040 jobs"]
    assert slips(headline_number, text, "Hartwell to cut 1,040 jobs") == []
