"""The lead's set of days against the body: both ends, every zone at the top, nothing without a set."""

from __future__ import annotations

from newslint.checks.lead_body_days import Options, check
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source

BODY = "On Sunday, storms tore the tiles off 31 barns in Port Annis, officials said."
LEAD = "Storms hit the outer islands on Monday and Tuesday, the wardens said."


def slips(*paragraphs: str, language: str = "en", excerpt: int = 60) -> list[Slip]:
    doc = read(Source("draft.txt", "\n\n".join(paragraphs)), language=language)
    return list(check(doc, Options(excerpt)))


def test_the_slip_is_the_leads_days_and_the_others_are_the_bodys() -> None:
    second = "Storms flooded the harbor road on Saturday."
    (slip,) = slips("Storms batter coast", LEAD, BODY, second)
    assert slip.values == {
        "where": "lead",
        "event": "storm",
        "days": "Monday and Tuesday",
        "day": "Sunday",
        "clause": "On Sunday, storms tore the tiles off 31 barns in Port…",
    }
    assert [dict(other.values) for other in slip.others] == [
        {"event": "storm", "day": "Sunday"},
        {"event": "flooding", "day": "Saturday"},
    ]


def test_the_headline_is_held_to_its_days_as_well() -> None:
    lead = "The coast is counting its losses, officials said."
    (slip,) = slips("Storms hit southern coast Monday and Tuesday", lead, BODY.replace("Port", "coastal Port"))
    assert slip.values["where"] == "headline"


def test_a_clause_that_fits_is_quoted_whole() -> None:
    (slip,) = slips("Storms batter coast", LEAD, "Storms tore up the coast road on Sunday, officials said.", excerpt=45)
    assert slip.values["clause"] == "Storms tore up the coast road on Sunday"


def test_days_within_the_set_are_silent() -> None:
    assert slips("Storms batter coast", LEAD, BODY.replace("Sunday", "Tuesday")) == []


def test_a_paragraph_before_the_lead_is_not_the_body() -> None:
    assert slips(BODY, LEAD) == []


def test_weekdays_are_not_compared_with_dates() -> None:
    assert slips("Storms batter coast", LEAD, BODY.replace("On Sunday", "On March 3")) == []


def test_dates_are_compared_with_dates() -> None:
    lead = LEAD.replace("Monday and Tuesday", "March 4 and 5")
    (slip,) = slips("Storms batter coast", lead, BODY.replace("On Sunday", "On March 3"))
    assert (slip.values["days"], slip.values["day"]) == ("March 4 and 5", "March 3")
    assert slips("Storms batter coast", lead, BODY.replace("On Sunday", "On March 5")) == []


def test_it_reads_english_only() -> None:
    assert slips("Storms batter coast", LEAD, BODY, language="fr") == []


def test_a_fixture_and_a_match_are_a_game() -> None:
    lead = "The frost saw all six fixtures of the league postponed on Friday and Saturday."
    (slip,) = slips("Frost stops play", lead, "On Sunday, the matches of Tarn and Brix were postponed.")
    assert (slip.values["days"], slip.values["day"]) == ("Friday and Saturday", "Sunday")
    assert slips("Frost stops play", lead, "On Sunday, the fairs of Tarn and Brix were postponed.") == []
