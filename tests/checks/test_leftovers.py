"""Leftovers are one slip a piece, debris one a kind."""

from __future__ import annotations

from newslint.checks import chatter_left, debris, pattern_left, truncated
from newslint.document import Document
from newslint.readers import read
from newslint.text import Source

LONG = "a very long note about what the mayor may or may not have said to the clerk on Tuesday"


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Storm floods valley\n\nIt rained.\n\n{text}"))


def test_notes_are_shown_short() -> None:
    doc = draft(f"He left [check {LONG}] in May.")
    (slip,) = pattern_left.check(doc, pattern_left.Options("desk-notes"))
    assert slip.values["words"] == "[check a very long note about what the mayor may or may not…"


def test_chatter_names_its_kind() -> None:
    doc = draft(f"**Bold** it was.\n\nI hope this helps {LONG}.")
    slips = list(chatter_left.check(doc, chatter_left.Options()))
    assert [slip.case for slip in slips] == ["marks", "chatter"]
    assert slips[1].values["words"].endswith("…")


def test_debris_is_one_slip_a_kind_and_mended_together() -> None:
    doc = draft("It was wet , cold , and</b> dark.The pump ran.Nobody left.")
    slips = list(debris.check(doc, debris.Options()))
    assert [(slip.case, len(slip.others), len(slip.repairs)) for slip in slips] == [
        ("space", 1, 1),
        ("tag", 0, 0),
        ("glued", 1, 1),
    ]
    assert slips[0].values["words"] == "wet ,"
    assert len(slips[2].repairs[0].changes) == 2


def test_truncated_says_the_last_words() -> None:
    (slip,) = truncated.check(
        draft("They will meet again there when all of them agree to the\n\nIt rained."), truncated.Options()
    )
    assert (slip.case, slip.values["words"]) == ("cut", "agree to the")
