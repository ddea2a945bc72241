"""Two speakers of one quotation are told; one speaker's repeat is told unless it sums the story up."""

from __future__ import annotations

from newslint.checks.quote_speakers import Options, check
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source

WORDS = "This is the last harvest before the bulldozers"
FILLER = ("Rain fell.", "Hail fell.", "Fog fell.")


def slips(*paragraphs: str, options: Options = Options()) -> list[Slip]:
    text = "\n\n".join(("Storm floods valley", *paragraphs)) + "\n"
    return list(check(read(Source("draft.txt", text)), options))


def test_two_speakers() -> None:
    (slip,) = slips(f"“{WORDS},” Pablo Ortiz said.", f"“{WORDS},” Marta Bello said.")
    assert slip.case == "two"
    assert slip.values == {
        "words": "This is the last harvest before…",
        "speaker": "Marta Bello",
        "first": "Pablo Ortiz",
    }
    assert [other.values for other in slip.others] == [{"first": "Pablo Ortiz"}]
    (slip,) = slips(f"“{WORDS},” Pablo Ortiz said.", f"“{WORDS},” Marta Bello said.", options=Options(excerpt=20))
    assert slip.values["words"] == f"{WORDS},"


def test_one_speaker() -> None:
    said = (f"“{WORDS},” Pablo Ortiz said.", f"“{WORDS},” Ortiz said.")
    assert [slip.case for slip in slips(*FILLER, *said)] == ["twice"]
    assert slips(*said) == []


def test_nobody_in_particular() -> None:
    assert slips(*FILLER, f"“{WORDS},” Pablo Ortiz said.", f"“{WORDS},” they said.") == []
