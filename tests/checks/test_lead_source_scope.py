"""An event that the lead's bodies do not tell is told with the lead's source."""

from __future__ import annotations

import pytest

from newslint.checks.lead_source_scope import Options, check
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source

LEAD = (
    "Shots were fired at three ferries on Saturday and Sunday, according to the Suland and Norland interior ministries."
)
SAID = "The Suland and Norland interior ministries said shots were fired at three ferries on Saturday and Sunday."
EVENT = "On Sunday, shots were fired at a cannery, according to local officials."


def slips(*paragraphs: str, options: Options = Options()) -> list[Slip]:
    text = "\n\n".join(("Shots on the border", *paragraphs)) + "\n"
    return list(check(read(Source("draft.txt", text)), options))


@pytest.mark.parametrize(("lead", "credited"), [(LEAD, "the Suland and"), (SAID, "The Suland and")])
def test_somebody_else_tells_it(lead: str, credited: str) -> None:
    (slip,) = slips(lead, EVENT, EVENT)
    assert slip.values["credited"] == f"{credited} Norland interior ministries"
    assert (slip.values["day"], slip.values["source"]) == ("Sunday", "local officials")
    assert len(slip.others) == 1
    assert len(slips(lead, EVENT, EVENT, options=Options(most=9))) == 2


@pytest.mark.parametrize(
    "paragraphs",
    [
        (LEAD.replace("interior ministries", "officials"), EVENT),
        (LEAD.replace(" and Sunday", ""), EVENT),
        (LEAD, EVENT.replace("Sunday", "Monday")),
        (LEAD, EVENT.replace("local officials", "the Suland ministry")),
        (LEAD, f"{EVENT} The Suland ministry said so too."),
        (LEAD, EVENT.replace(", according to local officials", "")),
        (LEAD, EVENT.replace("shots were fired at a cannery", "rain fell")),
        (LEAD, EVENT.replace("local officials", "the village council")),
        (EVENT, LEAD),
    ],
)
def test_near_misses(paragraphs: tuple[str, ...]) -> None:
    assert slips(*paragraphs) == []
