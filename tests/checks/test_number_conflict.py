"""One event has one toll and one thing one count; captions, other days, other people and two sources are others."""

from __future__ import annotations

import pytest

from newslint.checks.number_conflict import Options, check
from newslint.readers import read
from newslint.text import Source


def ends(text: str, headline: str = "Storm floods valley") -> list[tuple[str | None, str, list[str]]]:
    """The case, the words of the finding and those of its other ends."""
    doc = read(Source("draft.txt", f"{headline}\n\n{text}\n"))
    found = check(doc, Options())
    return [(slip.case, doc.read(slip.span), [doc.read(other.span) for other in slip.others]) for slip in found]


LEAD = "The pump maker Hartwell will cut 1,040 jobs at its plant in Halden, the clerk said."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Most of the 1,400 jobs to be cut at the plant in Halden are in the foundry.", ["1,400 jobs"]),
        ("Hartwell cut 1,400 jobs at the plant in Halden.", ["1,400 jobs"]),
        ("Most of the 1,040 jobs to be cut at the plant in Halden are in the foundry.", []),
        ("Hartwell cut more than 1,000 jobs at the plant in Halden.", []),
        ("Hartwell cut 1,400 foundry jobs at the plant in Halden.", []),
        ("Hartwell kept 1,400 jobs at the plant in Halden.", []),
        ("Hartwell cut another 1,400 jobs at the plant in Halden.", []),
        ("The union said 1,400 jobs would be cut at the plant in Halden.", []),
        ("The pump maker cut 1,400 jobs at its plant.", []),
        ("In Halden, 1,400 jobs were cut.", []),
        ("In all, Hartwell cut a total of 1,400 jobs at the plant in Halden.", []),
        ("“Hartwell cut 1,400 jobs at the plant in Halden,” a welder said.", []),
        ("A 1,400-job cut at the plant in Halden is due.", []),
    ],
)
def test_a_count_of_the_lead_and_of_the_body(text: str, found: list[str]) -> None:
    shown = ends(f"{LEAD}\n\nTrade was slow.\n\n{text}")
    assert shown == [("count", words, ["1,040 jobs"]) for words in found]


def test_counts_of_another_day_or_between_body_paragraphs_are_not_compared() -> None:
    lead = LEAD.replace("Halden,", "Halden on Monday,")
    later = "Hartwell cut 1,400 jobs at the plant in Halden on Friday."
    assert ends(f"{lead}\n\nTrade was slow.\n\n{later}") == []
    body = f"{LEAD}\n\nHartwell cut 1,400 jobs at the plant in Halden."
    assert ends(f"Trade was slow, the clerk said.\n\n{body}") == []


BLAST = "An explosion in Quarrin on Monday killed 14 people, rescuers said."


def test_a_toll_is_told_once_and_not_as_a_count_as_well() -> None:
    later = "Monday's explosion in Quarrin killed 15 people, rescuers said."
    assert ends(f"{BLAST}\n\nTrade was slow.\n\n{later}") == [("front", "15 people", ["14 people"])]
    assert ends(f"Trade was slow.\n\n{BLAST}\n\n{later}") == [("deep", "15 people", ["14 people"])]
    assert ends(f"{BLAST}\n\n{later}\n\n{later.replace('15', '16')}") == [
        ("front", "15 people", ["14 people"]),
        ("deep", "16 people", ["15 people"]),
    ]


def test_a_toll_of_the_caption_is_the_caption_rule_s() -> None:
    caption = "Flames leap in Quarrin after Monday's explosion, which killed 15 people. (AFP)"
    assert ends(f"{caption}\n\n{BLAST}") == []
    assert ends(f"{caption}\n\nTrade was slow.", "Explosion in Quarrin kills 14") == [("front", "15 people", ["14"])]


def test_a_count_is_told_once() -> None:
    body = "Hartwell cut 1,400 jobs at the plant in Halden."
    assert len(ends(f"{LEAD}\n\n{body}\n\n{body.replace('cut', 'has cut')}")) == 1
    caption = "Hartwell will cut 1,040 jobs at the plant in Halden. (AFP)"
    assert len(ends(f"{caption}\n\n{LEAD}\n\n{body}")) == 1


@pytest.mark.parametrize(
    ("headline", "lead", "found"),
    [
        ("Storm kills 12", "A storm killed 24 people in Tarn on Monday.", [("top", "24 people", ["12"])]),
        ("Storm kills 12", "A storm killed 25 people in Tarn on Monday.", []),
        ("Storm has killed 25", "A storm killed 12 people in Tarn on Monday.", []),
        ("Storm kills 12, mayor says", "A storm killed 14 people, the clerk said.", []),
        ("Storm kills 12, mayor says", "A storm killed 14 people, the mayor said.", [("top", "14 people", ["12"])]),
        ("Storm kills 12 in Tarn, mayor says", "A storm in Tarn killed 14 people, the clerk said.", []),
        (
            "Storm kills at least 12 in Tarn",
            "A storm in Tarn killed at least 14 people.",
            [("top", "14 people", ["12"])],
        ),
    ],
)
def test_headline_and_lead(headline: str, lead: str, found: list[object]) -> None:
    assert ends(f"{lead} Trade was slow.\n\nRoofs lay in the streets.", headline) == found


def test_an_attack_may_be_a_shooting_and_who_owns_up_to_it_counts_nobody() -> None:
    lead = "Raiders opened fire on Thursday at a fair in Quarrin, killing at least 23 people, rescuers said."
    owned = "The Tarn Front claimed responsibility for Thursday’s attack"
    assert ends(f"{lead}\n\n{owned}, in which 19 people were killed.") == [("front", "19 people", ["23 people"])]
    assert ends(f"{lead}\n\n{owned}, in which 29 people were killed.") == []
    assert ends(f"{lead}\n\n{owned} and said that 19 people were killed.") == []
    assert ends(f"{lead}\n\nThursday’s fire killed three people.") == []


def test_a_country_alone_holds_no_two_tolls_together() -> None:
    lead = "A blast killed 23 people in Quarrin, Chile, rescuers said."
    assert ends(f"{lead}\n\nThe blast in Lorvan, Chile, killed 14 people.") == []
    assert ends(f"{lead}\n\nThe blast in Chile killed 14 people.") == [("front", "14 people", ["23 people"])]
