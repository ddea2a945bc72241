"""The surest claims are told, as many as the rule says, each as what it is."""

from __future__ import annotations

from newslint.checks.unattributed_claim import Options, check
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source

CLAIMS = "Shells fell, killing nine people.\n\nNorlander troops fired on Sunday.\n\nHarker robbed the bank."


def slips(text: str, options: Options = Options()) -> list[Slip]:
    return list(check(read(Source("draft.txt", f"Storm floods valley\n\n{text}\n")), options))


def test_the_surest_is_told() -> None:
    (slip,) = slips(CLAIMS)
    assert (slip.case, slip.values["words"]) == ("armed-action", "Norlander troops fired")
    assert [slip.case for slip in slips(CLAIMS, Options(most=9))] == ["armed-action", "casualties", "crime"]
    (slip,) = slips("Norlander troops fired, killing nine people.")
    assert slip.case == "casualties"
    assert slips(CLAIMS, Options(least=7)) == []


def test_hedged_claims_and_their_like() -> None:
    sourced = "Shells hit the port, wounding four, the harbor police said."
    (slip,) = slips(f"{sourced}\n\nShells fell on Sunday, reportedly killing nine people.")
    assert (slip.case, len(slip.others)) == ("hedged", 1)
