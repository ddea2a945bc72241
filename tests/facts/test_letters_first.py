"""Letters used before the name that they seem short for, which nothing links to them."""

from __future__ import annotations

import pytest

from newslint.facts.letters_first import letters_first
from newslint.readers import read
from newslint.text import Source


def found(text: str) -> list[str]:
    doc = read(Source("draft.txt", f"Divers leave\n\n{text}\n"))
    return [doc.read(one.name) for one in letters_first(doc)]


def test_the_name_stands_later() -> None:
    assert found("The HRA left. The Harbor River Agency has 60 divers. The HRA is old.") == ["Harbor River Agency"]


def test_the_name_may_stand_in_brackets() -> None:
    assert found("The HRA left. It was they [Harbor River Agency] who dived.") == ["Harbor River Agency"]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbor River Agency has 60 divers. The HRA left.",
        "The HRA left. The Harbor River Agency (HRA) has 60 divers.",
        "The agency known as HRA left. The Harbor River Agency has 60 divers.",
        "“The HRA left,” she said. The Harbor River Agency has 60 divers.",
        "The RA left. The River Agency has 60 divers.",
        "The FBI left. The Federal Bureau of Investigation has 60 divers.",
        "The HRB left. The Harbor River Agency has 60 divers.",
        "The Norland Harbor River Agency has 60 divers. The HRA left. The Harbor River Agency is old.",
        "The HRA left. The Harbor River Agency has 60 divers. The Harpoon Guild (HRA) is old.",
        "The HRA is the Harbor River Agency.",
    ],
)
def test_nothing(text: str) -> None:
    assert found(text) == []
