"""Numbers are read exactly: what they are worth, of what, how surely, and what they count."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.facts.quantities import Kind, Quantity, quantities
from newslint.facts.quantities.numerals import plain
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Storm floods valley\n\n{text}"))


def only(text: str) -> tuple[Document, Quantity]:
    doc = draft(text)
    (found,) = quantities(doc)
    return doc, found


@pytest.mark.parametrize(
    ("text", "written", "number", "step"),
    [
        ("It sold 1,200 bags.", "1,200", "1200", 0),
        ("It sold 1.2 million bags.", "1.2 million", "1200000", 5),
        ("It sold 3.5m bags.", "3.5m", "3500000", 5),
        ("It sold 2bn bags.", "2bn", "2000000000", 9),
        ("It sold two dozen bags.", "two dozen", "24", 0),
        ("It sold a dozen bags.", "a dozen", "12", 0),
        ("It sold half a dozen bags.", "half a dozen", "6.0", -1),
        ("It sold half a billion bags.", "half a billion", "500000000", 8),
        ("It sold half-million bags.", "half-million", "500000", 5),
        ("It sold two and a half million bags.", "two and a half million", "2500000", 5),
        ("It sold 2½ bags.", "2½", "2.5", -1),
        ("It sold 4 3/4 bags.", "4 3/4", "4.75", -2),
        ("It sold one hundred and five bags.", "one hundred and five", "105", 0),
        ("It sold two thousand three hundred forty-one bags.", "two thousand three hundred forty-one", "2341", 0),
        ("It sold a hundred bags.", "a hundred", "100", 0),
        ("It sold -6.4 bags.", "-6.4", "-6.4", -1),
        ("It sold zero bags.", "zero", "0", 0),
        ("It sold .5 bags.", ".5", "0.5", -1),
        ("It sold a quarter of a million bags.", "a quarter of a million", "250000", 4),
        ("It sold a quarter million bags.", "a quarter million", "250000", 4),
        ("It sold three-quarters of a billion bags.", "three-quarters of a billion", "750000000", 7),
        ("It sold three quarters of a million bags.", "three quarters of a million", "750000", 4),
        ("It sold 5 lakh bags.", "5 lakh", "500000", 5),
        ("It sold 2 crore bags.", "2 crore", "20000000", 7),
    ],
)
def test_counts(text: str, written: str, number: str, step: int) -> None:
    doc, found = only(text)
    assert (doc.read(found.span), found.kind) == (written, Kind.COUNT)
    assert (found.value, found.step) == (Decimal(number), step)
    assert found.head is not None
    assert doc.read(found.head) == "bags"


@pytest.mark.parametrize(
    ("text", "written", "kind", "number", "unit"),
    [
        ("It cost $1.2 million in all.", "$1.2 million", Kind.MONEY, "1200000", "USD"),
        ("It cost US$40 in all.", "US$40", Kind.MONEY, "40", "USD"),
        ("It cost C$40 in all.", "C$40", Kind.MONEY, "40", "CAD"),
        ("It cost EUR 40 in all.", "EUR 40", Kind.MONEY, "40", "EUR"),
        ("It cost £3bn in all.", "£3bn", Kind.MONEY, "3000000000", "GBP"),
        ("It cost 20 euros in all.", "20 euros", Kind.MONEY, "20", "EUR"),
        ("It cost 40 million USD in all.", "40 million USD", Kind.MONEY, "40000000", "USD"),
        ("It cost EUR1.5bn in all.", "EUR1.5bn", Kind.MONEY, "1500000000", "EUR"),
        ("It cost Rs 500 in all.", "Rs 500", Kind.MONEY, "500", "INR"),
        ("It cost Rs. 500 in all.", "Rs. 500", Kind.MONEY, "500", "INR"),
        ("It cost ₹5 crore in all.", "₹5 crore", Kind.MONEY, "50000000", "INR"),
        ("It cost 50p in all.", "50p", Kind.MONEY, "50", "penny"),
        ("It fell half a percent in all.", "half a percent", Kind.PERCENT, "0.5", "percent"),
        ("It fell half a percentage point in all.", "half a percentage point", Kind.POINTS, "0.5", "percentage point"),
        ("It fell by a quarter-point in all.", "a quarter-point", Kind.POINTS, "0.25", "point"),
        ("It ran a quarter of a mile in all.", "a quarter of a mile", Kind.MEASURE, "0.25", "mile"),
        ("It ran half a mile in all.", "half a mile", Kind.MEASURE, "0.5", "mile"),
        ("It fell 25bps in all.", "25bps", Kind.POINTS, "25", "basis point"),
        ("It fell 4 pts in all.", "4 pts", Kind.POINTS, "4", "point"),
        ("It fell 7.5% in all.", "7.5%", Kind.PERCENT, "7.5", "percent"),
        ("It fell five per cent in all.", "five per cent", Kind.PERCENT, "5", "percent"),
        ("It fell 2.5 percentage points in all.", "2.5 percentage points", Kind.POINTS, "2.5", "percentage point"),
        ("It fell 25 basis points in all.", "25 basis points", Kind.POINTS, "25", "basis point"),
        ("It ran 10 miles in all.", "10 miles", Kind.MEASURE, "10", "mile"),
        ("It ran at 60 km/h in all.", "60 km/h", Kind.MEASURE, "60", "kilometer per hour"),
        ("It ran 10km/6 miles in all.", "10km", Kind.MEASURE, "10", "kilometer"),
        ("It was a 10-mile run.", "10-mile", Kind.MEASURE, "10", "mile"),
        ("It was 30C in the shade.", "30C", Kind.MEASURE, "30", "degree Celsius"),
        ("It was 68 degrees Fahrenheit.", "68 degrees Fahrenheit", Kind.MEASURE, "68", "degree Fahrenheit"),
    ],
)
def test_units(text: str, written: str, kind: Kind, number: str, unit: str) -> None:
    doc, found = only(text)
    assert (doc.read(found.span), found.kind, found.number, found.unit) == (written, kind, number, unit)


@pytest.mark.parametrize(
    ("text", "written", "kind", "number", "high"),
    [
        ("It sold 5 to 7 million bags.", "5 to 7 million", Kind.COUNT, "5000000", "7000000"),
        ("It cost $5-$7 million.", "$5-$7 million", Kind.MONEY, "5000000", "7000000"),
        ("It cost €5 to €7 million.", "€5 to €7 million", Kind.MONEY, "5000000", "7000000"),
        ("It cost $500 to $1 million.", "$500 to $1 million", Kind.MONEY, "500", "1000000"),
        ("It fell 5% to 7%.", "5% to 7%", Kind.PERCENT, "5", "7"),
        ("Between five and seven bags fell.", "five and seven", Kind.COUNT, "5", "7"),
        ("A three- to five-page note.", "three- to five", Kind.COUNT, "3", "5"),
        ("Rovers won 2-1 at home.", "2-1", Kind.SCORE, "2", "1"),
        ("It was an 8–1 rout.", "8–1", Kind.SCORE, "8", "1"),
        ("The council voted 4-3 for it.", "4-3", Kind.VOTE, "4", "3"),
        ("It passed by a vote of 51 to 49.", "51 to 49", Kind.VOTE, "51", "49"),
        ("It passed by 51 votes to 49.", "51 votes to 49", Kind.VOTE, "51", "49"),
        ("It sold 10 or 12 bags.", "10 or 12", Kind.COUNT, "10", "12"),
        ("It sold two or three bags.", "two or three", Kind.COUNT, "2", "3"),
    ],
)
def test_two_numbers(text: str, written: str, kind: Kind, number: str, high: str) -> None:
    doc, found = only(text)
    assert (doc.read(found.span), found.kind, found.number, found.high) == (written, kind, number, high)
    assert found.high_value == Decimal(high)


@pytest.mark.parametrize(
    ("text", "written", "number", "counts"),
    [
        ("It hurt two-thirds of the state’s voters.", "two-thirds", "2/3", "voters"),
        ("It hurt a third of older voters.", "a third", "1/3", "older voters"),
        ("It hurt a quarter of voters.", "a quarter", "1/4", "voters"),
        ("It hurt half of the voters.", "half", "1/2", "voters"),
        ("It hurt one in five voters.", "one in five", "1/5", "voters"),
        ("It hurt 6 in 10 likely voters.", "6 in 10", "6/10", "likely voters"),
        ("It hurt one-in-five voters.", "one-in-five", "1/5", "voters"),
        ("It hurt 1/2 of voters.", "1/2", "1/2", "voters"),
        ("It hurt one out of five voters.", "one out of five", "1/5", "voters"),
        ("It hurt half the voters.", "half", "1/2", "voters"),
        ("It hurt three-quarters of voters.", "three-quarters", "3/4", "voters"),
    ],
)
def test_parts(text: str, written: str, number: str, counts: str) -> None:
    doc, found = only(text)
    assert (doc.read(found.span), found.kind, found.number) == (written, Kind.PART, number)
    assert found.counts is not None
    assert doc.read(found.counts) == counts


@pytest.mark.parametrize(
    ("text", "hedge", "words"),
    [
        ("More than 200 bags fell.", "more", "More than"),
        ("It sold an estimated 200 bags.", "approx", "an estimated"),
        ("It sold nearly 200 bags.", "less", "nearly"),
        ("It sold no fewer than 200 bags.", "least", "no fewer than"),
        ("It sold up to 200 bags.", "most", "up to"),
        ("It sold 200 or so bags.", "approx", "or so"),
        ("It sold 200-plus bags.", "least", "-plus"),
        ("It sold exactly 200 bags.", "exact", "exactly"),
        ("It sold ~200 bags.", "approx", "~"),
        ("It sold more than a half million bags.", "more", "more than"),
        ("It sold 200-odd bags.", "approx", "-odd"),
        ("It sold not quite 200 bags.", "less", "not quite"),
        ("It sold slightly more than 200 bags.", "more", "slightly more than"),
        ("It sold north of 200 bags.", "more", "north of"),
    ],
)
def test_hedges(text: str, hedge: str, words: str) -> None:
    doc, found = only(text)
    assert found.hedge_span is not None
    assert (found.hedge, doc.read(found.hedge_span)) == (hedge, words)
    assert found.head is not None
    assert doc.read(found.head) == "bags"


@pytest.mark.parametrize(
    ("text", "counts", "head"),
    [
        ("They lost 200 wounded Arvan soldiers.", "wounded Arvan soldiers", "soldiers"),
        ("They sent two dozen police officers.", "police officers", "officers"),
        ("They sent 500 police to it.", "police", "police"),
        ("They sent 21 US warships.", "US warships", "warships"),
        ("They sent one man home.", "man home", "home"),
        ("One man died.", "man", "man"),
        ("It polled 60 percent of the voters.", "voters", "voters"),
        ("They sent five more ships.", "ships", "ships"),
    ],
)
def test_what_is_counted(text: str, counts: str, head: str) -> None:
    doc, found = only(text)
    assert found.counts is not None
    assert found.head is not None
    assert (doc.read(found.counts), doc.read(found.head)) == (counts, head)


def test_a_number_may_be_joined_to_its_noun() -> None:
    doc, found = only("The 10-member council met.")
    assert found.compound
    assert found.counts is not None
    assert doc.read(found.counts) == "member"


def test_ordinals_and_labels_count_nothing() -> None:
    doc = draft("The 21st ship took the second place on Route 66, by Section 5 of it.")
    assert [(doc.read(each.span), each.kind, each.number) for each in quantities(doc)] == [
        ("21st", Kind.ORDINAL, "21"),
        ("second", Kind.ORDINAL, "2"),
        ("66", Kind.LABEL, "66"),
        ("5", Kind.LABEL, "5"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "An F-16 and COVID-19, G7 and 737s.",
        "Call 555-0100, 555-1234 or 313-555-1234.",
        "See example.org/5, @5, #5 and mail5@example.org.",
        "No one saw it, and one another’s bags were the big one.",
        "One suggested it, and at half past, the half-empty glass of a half-sister.",
        "On March 3, 2024, at 5 p.m., in 1999, in the 1990s.",
        "Dozens, several and hundreds of thousands.",
        "Several dozen, a few thousand, a couple of hundred and a couple dozen.",
        "Since 9/11 it is open 24/7 for men of 5'10\" at 1080p.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert quantities(draft(text)) == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It cut 20 or 40 percent of it.", ["20", "40"]),
        ("It cut 40 or 20 bags of it.", ["40", "20"]),
        ("It paid $5 or 10 bags for it.", ["5", "10"]),
    ],
)
def test_two_numbers_may_be_two(text: str, numbers: list[str]) -> None:
    assert [one.number for one in quantities(draft(text))] == numbers


def test_quoted_numbers_are_read_and_code_is_not() -> None:
    assert len(quantities(draft("“We lost 200 ships,” she said."))) == 1
    assert quantities(read(Source("draft.md", "```\n200 ships\n```\n"))) == ()


@given(worth=st.integers(-(10**12), 10**12), power=st.integers(-6, 12))
def test_plain_digits_are_exact(worth: int, power: int) -> None:
    assert Decimal(plain(worth, power)) == Decimal(worth).scaleb(power)
    assert not plain(worth, power).endswith(".")


@given(st.text(alphabet="0123456789 ,.-–/%$€abtowen½mk'’\n", max_size=60))
def test_spans_lie_in_the_copy_in_order(text: str) -> None:
    doc = read(Source("draft.txt", f"Storm.\n\n{text}"))
    found = quantities(doc)
    assert all(0 <= each.span.start < each.span.end <= len(doc.text) for each in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all("\n" not in doc.read(each.span) for each in found)
    assert all(each.value.is_finite() for each in found)
