"""What the rule's examples cannot show: the slip's case, its repair and which other places it picks."""

from __future__ import annotations

import pytest

from newslint.checks.country_for_demonym import Options, check
from newslint.document import Document
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Quiet night on the river\n\n{text}\n"))


def slips(text: str) -> list[Slip]:
    return list(check(draft(text), Options()))


def test_the_nearest_uses_of_the_adjective_are_shown() -> None:
    doc = draft(
        "The Chilean coast was calm, and Chilean ministers slept. Chilean sailors did not.\n\n"
        "A boat was fired on by Chile soldiers. Chilean police saw it. "
        "A Chilean soldier was hurt. Chilean troops left."
    )
    (slip,) = check(doc, Options())
    assert [doc.read(other.span) for other in slip.others] == ["Chilean sailors", "Chilean soldier", "Chilean troops"]
    assert slip.case == "adjective-used"


def test_fewer_places_may_be_asked_for() -> None:
    doc = draft("Chilean police, Chilean sailors and Chile soldiers met.")
    (slip,) = check(doc, Options(places=1))
    assert [doc.read(other.span) for other in slip.others] == ["Chilean sailors"]


def test_the_repair_changes_the_name_alone() -> None:
    doc = draft("They shot two Denmark soldiers.")
    (slip,) = check(doc, Options())
    (change,) = slip.repairs[0].changes
    assert (doc.read(change.span), change.text) == ("Denmark", "Danish")
    assert slip.case == "alone"


def test_a_noun_for_people_does_not_stand_in_for_the_adjective() -> None:
    (slip,) = slips("Three Danes saw Denmark soldiers.")
    assert slip.values["mended"] == "Danish soldiers"


@pytest.mark.parametrize(
    "text",
    [
        "They shot two United Kingdom soldiers, a British sailor said.",
        "They shot two northern Chile soldiers, a Chilean sailor said.",
        "CHILE soldiers watch the Chilean coast.",
        "They shot two Chile Soldiers' Home, a Chilean sailor said.",
        "They shot two Chile, soldiers of the Chilean army said.",
        "The goal came late. The striker left the cup and the Chile officials, a Chilean said.",
    ],
)
def test_silence(text: str) -> None:
    assert not slips(text)


def test_every_value_is_given() -> None:
    (slip,) = slips("They shot two Denmark soldiers.")
    assert set(slip.values) == {"phrase", "adjective", "mended"}
