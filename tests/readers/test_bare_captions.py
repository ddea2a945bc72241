"""A paragraph that says who stands where is a caption in plain text that has captions."""

from __future__ import annotations

from newslint.readers import read
from newslint.text import Source


def kinds(text: str) -> list[str]:
    return [block.zone.value for block in read(Source("draft.txt", text)).blocks]


def test_who_stands_where_makes_a_caption_among_captions() -> None:
    bare = "Ida Orr, at left, and Tom Beck, at right, shake hands."
    captioned = "A bridge at Doral. (Lena Orso/AP)"
    assert kinds(f"Bridge opens\n\n{captioned}\n\n{bare}")[-1] == "caption"
    assert kinds(f"Bridge opens\n\n{captioned}\n\nMayor Ida Orr, left, walked in.")[-1] == "caption"
    assert kinds(f"Bridge opens\n\nIt rained.\n\n{bare}")[-1] == "body"
    assert kinds(f"Bridge opens\n\n{captioned}\n\nWhen Orr left, Beck, right or wrong, stayed.")[-1] == "body"


def test_a_lone_sentence_in_a_row_of_captions_is_one() -> None:
    row = "A bridge at Doral. (Lena Orso/AP)\n\nA ford at Vessin.\n(Lena Orso/AP)"
    lead = "Bridge opens\n\nIt rained on Sunday, and the bridge at Doral was opened by Mayor Ida Orr and a choir."
    for text, kind in (
        ("Boats at Doral.", "caption"),
        ("Boats at Doral. They left.", "body"),
        ("“It was cold,” Orr said.", "body"),
    ):
        assert kinds(f"{lead}\n\n{row}\n\n{text}\n\n{row}\n")[6] == kind
    assert kinds(f"{lead}\n\n{row}\n\nBoats at Doral.\n\nA bridge at Doral. (Lena Orso/AP)\n\nIt rained.")[6] == "body"
