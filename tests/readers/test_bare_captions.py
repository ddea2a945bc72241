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
