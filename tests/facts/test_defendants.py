"""A status is said of a name beside it, of "he" after one name, or of somebody who is introduced next."""

from __future__ import annotations

import pytest

from newslint.facts.defendants import defendant
from newslint.facts.words import occurrences
from newslint.readers import read
from newslint.text import Source


def charged(copy: str) -> str | None:
    doc = read(Source("draft.txt", f"Guard dies on pier\n\n{copy}\n\nTom Harker lives here. Ada Moss left.\n"))
    (status,) = occurrences(doc, "charged")
    found = defendant(doc, status)
    return doc.read(found.name) if found else None


@pytest.mark.parametrize(
    ("copy", "name"),
    [
        ("Tom Harker was charged with arson.", "Tom Harker"),
        ("Police met Tom Harker. He was also charged with arson.", "Tom Harker"),
        ("She knew a porter charged with arson. Tom Harker, 46, spoke.", "Tom Harker"),
        ("A man whose boat burned was charged with arson. The porter -- Tom Harker -- spoke.", "Tom Harker"),
        ("Police met Tom Harker and Ada Moss. He was charged with arson.", None),
        ("Police met Tom Harker. He said she was charged with arson.", None),
        ("She knew a porter charged with arson. Tom Harker spoke.", None),
        ("The porters were charged with arson. Tom Harker, 46, spoke.", None),
        ("She knew a porter charged with arson. It rained. It snowed. It froze. Tom Harker, 46, spoke.", None),
    ],
)
def test_whom_a_status_is_said_of(copy: str, name: str | None) -> None:
    assert charged(copy) == name
