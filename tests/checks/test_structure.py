"""Deks and leads, names explained too late, bylines and places of the front matter."""

from __future__ import annotations

import pytest

from newslint.checks import dek_repeats, explained_after, metadata
from newslint.document import Document
from newslint.readers import read
from newslint.text import Source

LEAD = "The Roxy will show its last film on New Year's Eve because the roof can no longer be repaired"


def draft(text: str, name: str = "draft.txt") -> Document:
    return read(Source(name, text))


def repeats(text: str, name: str = "draft.txt") -> list[str | None]:
    return [slip.case for slip in dek_repeats.check(draft(text, name), dek_repeats.Options())]


def test_deks() -> None:
    assert repeats(f"Rail firm cuts jobs\n\n{LEAD}.\n\n{LEAD}, the company said on Tuesday.\n") == ["dek"]
    assert repeats(f"Rail firm cuts jobs\n\nUnions promise strikes.\n\n{LEAD}.\n") == []
    assert repeats(f"---\ntitle: Jobs\ndescription: {LEAD}.\n---\n{LEAD}, it said.\n", "draft.md") == []
    assert repeats(f"---\ntitle: Jobs\ndek: {LEAD}.\n---\n{LEAD}, it said.\n", "draft.md") == ["dek"]
    assert repeats(f"# {LEAD}\n\n{LEAD}.\n\nThe company blamed freight.\n", "draft.md") == ["headline"]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("Snow closed the road to Tolmar on Friday.", ["Tolmar"]),
        ("Snow closed the road to Tolmar, a small valley, on Friday.", []),
        ("Snow closed the road to the high valley of Tolmar.", []),
        ("“Snow closed the road to Tolmar,” police said.", ["Tolmar"]),
        ("Shots were fired on Friday.", []),
    ],
)
def test_explained_after_use(before: str, said: list[str]) -> None:
    text = f"Snow closes road\n\n{before}\n\nA bus driver walked out.\n\nTolmar is a high valley of 40 farms.\n"
    slips = explained_after.check(draft(text), explained_after.Options())
    assert [slip.values["term"] for slip in slips] == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("A pilot warned of FLUX.", "She said that FLUX, a valve system, was slow.", ["FLUX"]),
        ("A pilot warned of FLUX, a valve system.", "She said that FLUX, a valve system, was slow.", []),
        ("A pilot warned of FLUX.", "Before she spoke at FLUX, a group met, and it rained.", []),
        ("A pilot warned of FLUX.", "She said that FLUX, a wonder, was slow.", []),
        ("A pilot warned of the FBI.", "She said that the FBI, an agency, was slow.", []),
        ("A pilot warned of FLUX.", "She said that FLUX, a valve system, was slow. It was the Flow Lux (FLUX).", []),
    ],
)
def test_acronyms_may_be_explained_in_passing(before: str, after: str, said: list[str]) -> None:
    text = f"Snow closes road\n\n{before}\n\nA bus driver walked out.\n\n{after}\n"
    slips = explained_after.check(draft(text), explained_after.Options())
    assert [slip.values["term"] for slip in slips] == said


def test_people_and_countries_need_no_explanation() -> None:
    first = "Ada Moreno left Norway for a reason, Moreno said."
    text = f"Ferries go\n\n{first}\n\nIt rained.\n\nNorway is a small country.\n\nAda Moreno is a party member.\n"
    assert list(explained_after.check(draft(text), explained_after.Options())) == []


def signed(
    author: str, byline: str, more: str = "", lead: str = "Troops fired on Tuesday."
) -> list[tuple[str | None, str]]:
    doc = draft(f"---\ntitle: Troops fire\nauthor: {author}\n{more}---\n{byline}\n\n{lead}\n", "draft.md")
    return [(slip.case, slip.values["written"]) for slip in metadata.check(doc, metadata.Options())]


@pytest.mark.parametrize(
    ("author", "byline", "said"),
    [
        ("Alan March", "By Alan Marsh", [("author", "Alan Marsh")]),
        ("Alan March", "By Alan March and agencies", []),
        ("Alan March", "By A. March", []),
        ("[Alan March, Lia Chan]", "By Lia Chan and Alan Marsh", [("author", "Alan Marsh")]),
        ("Web Desk", "By Alan Marsh", []),
        ("Ina Orr", "By Alan Marsh and Lia Chan", [("other-author", "Alan Marsh")]),
        ("[Ina Orr, Lia Chan]", "By Alan Marsh", [("other-author", "Alan Marsh")]),
        ("Ina Orr", "By Alan Marsh and Ina Orr", []),
        ("Ina Orr", "By Orr Marsh", []),
        ("Ina Orr", "By Lena Orr", [("other-author", "Lena Orr")]),
        ("William Orr", "By Bill Orr", []),
        ("Ina Orr", "By Ina Orr Marsh", []),
        ("Alan March", "By Alan March and Alan Marsh", []),
    ],
)
def test_authors(author: str, byline: str, said: list[tuple[str, str]]) -> None:
    assert signed(author, byline) == said


def test_whoever_is_named_in_the_story_may_have_put_it_up() -> None:
    assert signed("Ina Orr", "By Alan Marsh", lead="Troops fired on Tuesday. Photos: Ina Orr.") == []


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("Lviv", [("place", "KYIV")]),
        ("Kyiv", []),
        ("Kyiv, Ukraine", []),
        ("Ukraine", []),
        ("12 High Street", []),
    ],
)
def test_places(location: str, said: list[tuple[str, str]]) -> None:
    lead = "KYIV, Ukraine (AP) — Troops fired on Tuesday."
    assert signed("Ina Orr", "By Ina Orr", f"location: {location}\n", lead) == said
