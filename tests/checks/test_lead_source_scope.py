"""An event that the lead's bodies do not tell is told with the lead's source."""

from __future__ import annotations

import pytest

from newslint.checks.lead_source_scope import Options, check
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source

LEAD = "Shots were fired at two towns on Friday and Saturday, according to the Norland and Suland defense ministries."
SAID = "The Norland and Suland defense ministries said shots were fired at two towns on Friday and Saturday."
EVENT = "On Saturday, shots were fired at a town, according to local officials."


def slips(*paragraphs: str, options: Options = Options()) -> list[Slip]:
    text = "\n\n".join(("Shots on the border", *paragraphs)) + "\n"
    return list(check(read(Source("draft.txt", text)), options))


@pytest.mark.parametrize(("lead", "credited"), [(LEAD, "the Norland and"), (SAID, "The Norland and")])
def test_somebody_else_tells_it(lead: str, credited: str) -> None:
    (slip,) = slips(lead, EVENT, EVENT)
    assert slip.values["credited"] == f"{credited} Suland defense ministries"
    assert (slip.values["day"], slip.values["source"]) == ("Saturday", "local officials")
    assert len(slip.others) == 1
    assert len(slips(lead, EVENT, EVENT, options=Options(most=9))) == 2


@pytest.mark.parametrize(
    "paragraphs",
    [
        (LEAD.replace("defense ministries", "officials"), EVENT),
        (LEAD.replace(" and Saturday", ""), EVENT),
        (LEAD, EVENT.replace("Saturday", "Sunday")),
        (LEAD, EVENT.replace("local officials", "the Suland ministry")),
        (LEAD, f"{EVENT} The Suland ministry said so too."),
        (LEAD, EVENT.replace(", according to local officials", "")),
        (LEAD, EVENT.replace("shots were fired at a town", "rain fell")),
        (LEAD, EVENT.replace("local officials", "the village council")),
        (EVENT, LEAD),
    ],
)
def test_near_misses(paragraphs: tuple[str, ...]) -> None:
    assert slips(*paragraphs) == []
