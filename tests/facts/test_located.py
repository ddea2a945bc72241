"""Towns are put into countries by the words around them, and by nothing else."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.gazetteer import home, is_contested, may_be_two, state_of
from newslint.facts.located import located
from newslint.lexicons import lexicon
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Headline\n\n{text}\n"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met in Halkar, Sweden, on Monday.", [("halkar", "SE")]),
        ("They met near Deir el-Halkar, Sweden.", [("deir el-halkar", "SE")]),
        ("They met in the Swedish port of Halkar's south.", [("halkar", "SE")]),
        ("They met in the Swedish sea of Halkar.", []),
        ("In Halkar, Sweden won.", []),
        ("In Halkar, Sweden, a city, they met.", []),
        ("They met in Halkar, Sweden and Norway.", []),
        ("They met in Halkar, Sweden, Norway and Chile.", []),
        ("They met in Halkar, Sweden, which disagreed.", []),
        ("They met in Halkar, Sweden's port.", []),
        ("They left Halkar, Sweden.", [("halkar", "SE")]),
        ("They beat Norway, Sweden, in May.", []),
        ("They met in Halkar, Georgia.", []),
        ("They met in Halkar, Kosovo.", []),
        ("They met in Halkar, Scotland.", [("halkar", "GB")]),
        ("They met in rooms, Sweden.", []),
        ("They met in Halkar, Sweden, and left.", [("halkar", "SE")]),
        ("They met in Halkar, Sweden, and elsewhere.", []),
        ("They met in Halkar, the capital of Sweden.", [("halkar", "SE")]),
        ("They met in Halkar, a small port city in northern Sweden.", [("halkar", "SE")]),
        ("They met in Halkar, a club in Sweden.", []),
        ("They met in Oslo, northern Sweden.", [("oslo", "SE")]),
        ("They met in Halkar, northern Sweden.", []),
        ("They met near Oslo in the Philippines.", [("oslo", "PH")]),
        ("They met near Oslo in Sweden-built boats.", []),
        ("They met near Oslo in Sweden Airlines boats.", []),
        ("They met near Oslo in Sweden and Norway.", []),
        ("They beat Oslo in Sweden.", []),
        ("Boats from Oslo (Sweden) left.", [("oslo", "SE")]),
        ("They met in Oslo, Sweden's capital.", [("oslo", "SE")]),
        ("They met in Oslo, Sweden's port city of Halkar.", []),
        ("They met in Sweden's capital, Oslo.", [("oslo", "SE")]),
        ("They met in Sweden's capital Oslo on Monday.", [("oslo", "SE")]),
        ("They met in the Swedish capital, Oslo, on Monday.", [("oslo", "SE")]),
        ("They met in the Swedish capital, Oslo said.", []),
        ("They met in the Swedish capital Monday.", []),
        ("In Oslo, Sweden, police met.", [("oslo", "SE")]),
        ("Oslo, Sweden, is far.", [("oslo", "SE")]),
        ("In Oslo, Sweden, at last, won.", []),
        ("They met in Mar del Halkar, Sweden.", [("mar del halkar", "SE")]),
        ("They met at del Halkar, Sweden.", [("halkar", "SE")]),
        ("From Halkar, Ohio, to Tarn, Iowa: a ride.", [("halkar", "US-OH"), ("tarn", "US-IA")]),
        ("They met in Halkar, Ohio, and in Halkar, Ohio.", []),
        ("They met in Halkar, Ohio, and in the Iowa town of Tarn.", [("halkar", "US-OH"), ("tarn", "US-IA")]),
        ("They met in Halkar, Ohio, and in some Iowa town of Tarn.", []),
        ("They met in Halkar, Ohio, and in Tarn, Iowa Falls.", []),
        ("They met in Halkar, Ohio, and in rooms, Iowa.", []),
    ],
)
def test_where_towns_are_put(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.name, one.code) for one in located(draft(text))] == found


def test_a_dateline_puts_its_town_somewhere() -> None:
    doc = read(Source("draft.txt", "Bridge opens\n\nHALKAR, Sweden (AP) — The bridge opened on Monday, police said.\n"))
    assert [(one.name, one.code) for one in located(doc)] == [("halkar", "SE")]


def test_every_town_is_at_home_in_one_state_that_the_lexicon_knows() -> None:
    towns = lexicon("towns")
    listed = [town.lower() for of in towns["in"].values() for town in of]
    assert len(listed) == len(set(listed))
    assert all(state_of(code) == code for code in towns["in"])
    assert not [town for town in listed if is_contested(town) or may_be_two(town, home(town), home(town))]
    assert (home("Tashkent"), home("Halkar")) == ("UZ", "")


def test_nobody_but_the_newsroom_says_whose_a_disputed_place_is() -> None:
    disputed = [entry for entry in lexicon("countries").values() if entry.get("status") == "disputed"]
    assert len(disputed) >= 30
    assert all(entry["policy"] == "house" for entry in disputed)
    assert [state_of(code) for code in ("TW", "PS", "GL", "NorthernIreland", "??")] == ["", "", "DK", "GB", ""]


def test_every_member_and_observer_and_every_state_and_province() -> None:
    statuses = [entry.get("status", "member") for entry in lexicon("countries").values()]
    assert (statuses.count("member"), statuses.count("observer")) == (193, 2)
    codes = list(lexicon("regions"))
    assert sum(code.startswith("US-") for code in codes) == 51
    assert sum(code.startswith("CA-") for code in codes) == 13
