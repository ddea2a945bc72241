"""What the rule's examples cannot show: repairs in number and in every place, cases, and majorities."""

from __future__ import annotations

from newslint.checks.demonym_variant import Options, check
from newslint.document import Document
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Quiet night on the river\n\n{text}\n"))


def test_every_rare_use_is_mended_in_its_own_number() -> None:
    doc = draft("Argentine police, Argentine sailors and Argentine judges met Argentinians and an Argentinian captain.")
    (slip,) = check(doc, Options())
    changes = [(doc.read(change.span), change.text) for change in slip.repairs[0].changes]
    assert changes == [("Argentinians", "Argentines"), ("Argentinian", "Argentine")]
    assert slip.values["count"] == "3"


def test_the_story_outweighs_its_captions() -> None:
    doc = draft(
        "Argentinian police left.\n\n"
        "An Argentine sailor waves from the quay. (photo credit: LENA ORSO/REUTERS)\n\n"
        "Police said the road was open and that the bridge would be shut until further notice.\n\n"
        "Two Argentine sailors wave from the ferry. (photo credit: LENA ORSO/REUTERS)"
    )
    (slip,) = check(doc, Options())
    assert (slip.case, slip.values["majority"]) == ("caption", "Argentinian")


def test_one_other_place_a_paragraph() -> None:
    doc = draft("Argentine police met Argentine sailors.\n\nAn Argentine judge left.\n\nAn Argentinian judge stayed.")
    (slip,) = check(doc, Options())
    assert [other.values["phrase"] for other in slip.others] == ["Argentine police", "Argentine judge"]


def test_of_two_equally_common_words_the_first_is_kept() -> None:
    (slip,) = check(draft("Argentinian police met Argentine sailors."), Options())
    assert slip.values["minority"] == "Argentine"


def test_three_words_make_two_slips() -> None:
    found = list(check(draft("Argentine, Argentine, Argentinian and Argentinean police met."), Options()))
    assert {slip.values["minority"] for slip in found} == {"Argentinian", "Argentinean"}


def test_where_the_state_is_meant_both_times_other_senses_do_not_count() -> None:
    doc = draft("Uzbekistani troops and an Uzbek soldier met. Uzbeks watched, and Uzbeks sang.")
    (slip,) = check(doc, Options())
    assert slip.case == "nationality"
    assert slip.values["minority"] == "Uzbek"
    assert len(slip.repairs[0].changes) == 1
