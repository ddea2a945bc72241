"""One loaded cue against the other side's neutral ones is told, once a story."""

from __future__ import annotations

import pytest

from newslint.checks.loaded_verb import Options, check
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source

POLICE = "Police said the pickets blocked a gate. Officers came at nine, police said. "
TRIAL = "Prosecutors said the deed was forged. No clerk had seen it, prosecutors said. "
LAWYERS = "A lawyer for Ada Moreno said it rained. Attorneys for Moreno said no more. "
ARMIES = "The Norlander army said two were hurt. A road was shut, according to the Norlander army. "

UNION = "The union said talks were over. Buses will stand still until noon, the union said. "


def slips(text: str, options: Options = Options()) -> list[Slip]:
    return list(check(read(Source("draft.txt", f"Two sides of a night\n\n{text}\n")), options))


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        (POLICE + "Organizers claimed that officers charged first.", "Organizers", "claimed"),
        (POLICE + "Residents insisted that officers charged first.", "Residents", "insisted"),
        (ARMIES + "The Sulander army claimed that it had not fired.", "The Sulander army", "claimed"),
        (UNION + "The company claimed that talks went on.", "The company", "claimed"),
        (TRIAL + "Lawyers for Anton Reeve claimed that it was lost.", "Lawyers for Anton Reeve", "claimed"),
        (TRIAL + "Defense attorneys insisted that it was lost.", "Defense attorneys", "insisted"),
        (LAWYERS + "Reeve's lawyers claimed that it was lost.", "Reeve's lawyers", "claimed"),
        (ARMIES + "Villagers claimed that it had fired.", "Villagers", "claimed"),
        (
            POLICE.replace("Police", "Villagers").replace("police", "villagers") + "The army claimed it.",
            "The army",
            "claimed",
        ),
    ],
)
def test_one_side_claims(text: str, source: str, cue: str) -> None:
    (slip,) = slips(text)
    assert (slip.values["source"], slip.values["cue"], len(slip.others)) == (source, cue, 2)
    assert len(slips(text, Options(most=1))[0].others) == 1


def test_a_quotation_that_is_claimed() -> None:
    text = "Rosa Vik said it rained. Ida Orr said so too. “We won,” Anton Reeve claimed in May. {}"
    (slip,) = slips(text.format("Bo Moss said no."))
    assert (slip.case, slip.values["source"], len(slip.others)) == ("quoted", "Anton Reeve", 3)
    assert slips(text.format("“We won,” Bo Moss claimed.")) == []


@pytest.mark.parametrize(
    "text",
    [
        POLICE + "Organizers claimed responsibility for the leak.",
        POLICE + "Organizers claimed it. Police claimed more.",
        "Police said the pickets blocked a gate. Organizers claimed that guards had locked it.",
        POLICE + "Pablo Ortiz claimed that officers charged first.",
        POLICE + "Pablo Ortiz claimed that it rained. Organizers claimed that officers charged first.",
        LAWYERS + "Lawyers for Moreno claimed that it was lost.",
        LAWYERS + "Her lawyers claimed that it was lost.",
        LAWYERS + "Lawyers claimed that it was lost.",
        TRIAL + "Attorneys general claimed that it was lost. U.S. attorneys claimed more.",
        POLICE + "The organizers' claim was short.",
        "Rosa Vik said it rained. Ida Orr said so too. “We won!” Anton Reeve claimed!",
        "Rosa Vik said it rained. Ida Orr said so too. “We won,” he claimed.",
        "Rosa Vik said it rained. Rosa Vik said so twice. “We won,” Anton Reeve claimed.",
        "Rosa Vik said it rained. Ida Orr said so too. “We won,” Anton Reeve insisted.",
        "Rosa Vik said it rained. Anton Reeve said so too. “We won,” Anton Reeve claimed.",
        ARMIES + "The Norlander army claimed that it had not fired.",
        ARMIES + "The Sulander navy claimed that it had not fired.",
        POLICE + "Organizers said that officers charged first.",
    ],
)
def test_near_misses(text: str) -> None:
    assert slips(text) == []
