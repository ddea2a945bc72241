"""Two spellings are one name where something beside both says so, and two names where anything speaks against it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.facts.name_spellings import misspellings
from newslint.facts.names.known import is_surname, is_word
from newslint.facts.names.lookalikes import lookalikes
from newslint.facts.names.nearness import is_inflection, is_near
from newslint.facts.names.words import name_words
from newslint.readers import read
from newslint.text import Source

FIRSTS = (("Peter", "Orv"), ("Laura", "Kuip"), ("Henry", "Marr"), ("Maria", "Tolv"), ("Ivo", "Quint"))
ENDS = ("ane", "beck", "cott", "dale", "erik", "fried", "gard", "holt", "ish", "jan")


def draft(text: str, headline: str = "Quiet night on the river") -> Document:
    return read(Source("draft.txt", f"{headline}\n\n{text}\n"))


def found(text: str) -> list[tuple[str, str, bool]]:
    doc = draft(text)
    return [(doc.read(it.odd[0]), doc.read(it.usual[0]), it.sure) for it in misspellings(doc)]


@pytest.mark.parametrize(
    ("one", "other", "by", "near"),
    [
        ("orvell", "orvel", 1, True),
        ("orvell", "orvill", 1, True),
        ("orvell", "rovell", 1, True),
        ("orvell", "orvells", 1, True),
        ("orvell", "orvil", 1, False),
        ("orvell", "orvell", 1, True),
        ("castellanos", "castallanas", 2, True),
        ("castellanos", "catsellanso", 2, True),
        ("castellanos", "cstellano", 2, True),
        ("castellanos", "castallanis", 2, True),
        ("castellanos", "cestillanis", 2, False),
    ],
)
def test_what_is_near(one: str, other: str, by: int, near: bool) -> None:
    assert is_near(one, other, by) is near
    assert is_near(other, one, by) is near


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("dallaway", "dallaways", True),
        ("fox", "foxes", True),
        ("kennedy", "kennedies", True),
        ("korea", "korean", True),
        ("columbia", "columbians", True),
        ("states'", "states", True),
        ("islamist", "islamism", True),
        ("orvell", "orvel", False),
        ("orvist", "orvism", True),
        ("orvit", "orvim", False),
    ],
)
def test_inflections(one: str, other: str, same: bool) -> None:
    assert is_inflection(one, other) is same
    assert is_inflection(other, one) is same


@pytest.mark.parametrize(
    "word", ["walk", "walks", "walked", "walking", "hoping", "cities", "bigger", "quickly", "baked"]
)
def test_words_and_their_inflections_are_known(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", ["orvell", "sandrs", "bed's", "xing"])
def test_other_words_are_not(word: str) -> None:
    assert not is_word(word)


def test_common_surnames_are_known() -> None:
    assert is_surname("larsen")
    assert not is_surname("orvell")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karen M. Orvell swam. Karen Orvel sang.", [("Orvel", "Orvell", True)]),
        ("Joseph Orvell swam. Joe Orvel sang. Orvell left.", [("Orvel", "Orvell", True)]),
        ("They met Mr. Orvell. Orvell left. Mr. Orvel swam.", [("Orvel", "Orvell", True)]),
        ("They met Karen Orvell. Orvell left. The poet Orvel swam.", [("Orvel", "Orvell", True)]),
        ("They met Karen Orvell. Orvell left. Orvel swam.", [("Orvel", "Orvell", False)]),
        ("They met Zyx Orvell. Then Orvell left. Then Orvel swam.", [("Orvel", "Orvell", False)]),
        ("They met Orvell. Orvell left. Karen Orvel swam.", [("Orvel", "Orvell", True)]),
        ("They live in Des Orvines. They left Des Orvined. In Des Orvines it rained.", [("Orvined", "Orvines", True)]),
        ("The Orvel River froze. The Orvell River rose, and the Orvell River fell.", [("Orvel", "Orvell", True)]),
        ("The State Deparment met. The State Department left.", [("Deparment", "Department", True)]),
        ("They met ANA ORVELL. Ana Orvel swam.", [("Orvel", "ORVELL", True)]),
        ("They met Miller. Miller left. Miller sang. Then Mileler swam.", [("Mileler", "Miller", False)]),
        ("They met Karen Orvell. Orvell left. Peter Orvel swam.", []),
        ("They met Karen Orvell. Orvel swam.", []),
        ("They met Orvell. Orvell left. Orvel Bay froze.", []),
        ("They met Karen Orvell. Orvell left. Orvel Bay froze.", []),
        ("They met Orvell. Then Orvell left. Then Orvel swam.", []),
        ("They met Karen Larson. Larson left. Larsen swam.", [("Larsen", "Larson", False)]),
        ("They met Karen Larson. Larson left. Ms. Larsen swam.", [("Larsen", "Larson", True)]),
        ("They met Karen Larson. Larson left. They swam in Larsen.", []),
        ("They met Karen Larson. Larson left. Ivo Larsen swam.", []),
        ("They met Karen Larson. Larson left. The Larsen Trust swam.", []),
        ("They met Karen Larson. Larsen swam.", []),
        ("They saw Larsen swim. They met Karen Larson. Larson left.", []),
        ("They met Karen Porter. Porter left. Potter swam.", []),
        ("They met Karen Porter. Porter left. They saw Potter swim.", [("Potter", "Porter", False)]),
        ("They met Mr. Larson. Larson left. Mr. Larsen swam.", []),
        ("They met Karen Price. Price left. Prices rose.", []),
        ("They met Karen Stones. Stones left. Stoned men swam.", []),
        ("They saw the VICE News. Jews left. The News left.", []),
        ("They met Zyx Texas. Texas left. Texans stayed.", []),
        ("They met Karen Iran. Iran left. Iraq stayed.", []),
        ("They met Karen Karan. Karan left. Karen stayed.", []),
        ("They met Maxime Bernier. Bernie Orr left. Bernie sang.", []),
        ("They met Linh Tat. The Taj shut. The Taj burned. Taj left.", []),
        ("Sen. Barry Orr and Sen. Harry Hale left.", []),
        ("They met Karen Orvell of the LGBT and of the LGBTQ.", []),
        ("The Orvel Club met. Karen Orvell swam. The Orvell Trust sued.", []),
    ],
)
def test_what_is_one_name(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert found(text) == expected


def test_other_languages_are_not_read() -> None:
    source = Source("draft.txt", "Quiet night on the river\n\nKaren Orvell swam. Karen Orvel sang.\n")
    assert misspellings(read(source, language="es")) == ()


def test_the_words_of_names_know_their_neighbors() -> None:
    doc = draft("Then Rep. Karen M. Orvell Maro and spokesman Ivo van Dorn left.")
    read_as = {word: (of[0].given, of[0].title, of[0].after) for word, of in name_words(doc).items() if word != "quiet"}
    assert read_as == {
        "karen": ("", "rep", "orvell"),
        "orvell": ("karen", "rep", "maro"),
        "maro": ("orvell", "rep", ""),
        "ivo": ("", "spokesman", "dorn"),
        "dorn": ("ivo", "spokesman", ""),
    }


def test_an_endless_list_of_names_has_no_pairs() -> None:
    names = " ".join(
        f"Orvell{chr(97 + a)}{chr(97 + b)}{chr(97 + c)}." for a in range(26) for b in range(26) for c in range(30)
    )
    assert lookalikes(draft(names)) == ()
    assert lookalikes(draft(names[:60])) != ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Karen", "Orvell", "Orvel", "Sen.", "of", "the", "(", "J.", "’s", "“", "\n\n", "van", ","])
    )
)
def test_every_form_stands_where_it_says(pieces: list[str]) -> None:
    doc = draft(" ".join(pieces))
    for forms in misspellings(doc):
        assert {doc.read(span).lower() for span in forms.odd}.isdisjoint(doc.read(span).lower() for span in forms.usual)
        assert list(forms.odd) == sorted(forms.odd)
        assert list(forms.usual) == sorted(forms.usual)


def test_a_roundup_of_many_names_needs_more_to_tell_a_slip() -> None:
    crowd = [f"{given} {first}{last}" for given, first in FIRSTS for last in ENDS]
    slip = "Karen Dallaway left. Dallaway swam. Dalloway sang."
    assert found(f"{slip} The clerk met Karen Orvell.") == [("Dalloway", "Dallaway", False)]
    assert len(crowd) > 40
    assert found(f"{slip} The clerk met {', '.join(crowd)}.") == []
    assert found(f"{slip} {'Dallaway came. ' * 3} The clerk met {', '.join(crowd)}.") == [
        ("Dalloway", "Dallaway", False)
    ]
