"""Given names, accents, places and lost spaces: what is one name in two forms, and what is two names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.facts.fused import fused_before, fused_names, fused_sentences
from newslint.facts.given_names import given_names
from newslint.facts.marked_names import marked
from newslint.facts.names.one_name import may_be_mistyped, sound_alike
from newslint.facts.place_spellings import place_spellings
from newslint.facts.two_forms import TwoForms
from newslint.readers import read
from newslint.text import Source

LONG = f"Orvell{'ell' * 13}"
"""Longer than names are."""


def draft(text: str, headline: str = "Quiet night on the river") -> Document:
    return read(Source("draft.txt", f"{headline}\n\n{text}\n"))


def told(doc: Document, found: tuple[TwoForms, ...]) -> list[tuple[str, str]]:
    return [(doc.read(it.odd[0]), doc.read(it.usual[0])) for it in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stephen Orvell left. Steven Orvell swam.", [("Steven", "Stephen")]),
        ("Geoffrey Orvell left. Geoffrey Orvell sang. Jeffrey R. Orvell swam.", [("Jeffrey", "Geoffrey")]),
        ("Zyxel Orvell left. Zyxle Orvell swam.", [("Zyxle", "Zyxel")]),
        ("Zarah Orvell left. Sarah van Orvell swam. Zarah van Orvell sang.", [("Sarah", "Zarah")]),
        ("Stephen Orvell left. Steven Dallaway swam.", []),
        ("Stephen Orvell left, and Steven Orvell swam.", []),
        ("Stephen Orvell left. His wife met Steven Orvell.", []),
        ("Stephen Orvell, 40, left. Steven Orvell, 41, swam.", []),
        ("Stephen Orvell, 40, left. Steven Orvell, 40, swam.", [("Steven", "Stephen")]),
        ("Joe Orvell left. Joseph Orvell swam.", []),
        ("Mario Orvell left. Marco Orvell swam.", []),
        ("When Orvell left, it rained. Then Orvell swam.", []),
        ("Israel Orvell left. Israeli Orvell swam.", []),
        ("Zyxel Committee met. Zyxle Committee left.", []),
        ("Zyxel FBI met. Zyxle FBI left.", []),
    ],
)
def test_given_names(text: str, expected: list[tuple[str, str]]) -> None:
    doc = draft(text)
    assert told(doc, given_names(doc)) == expected


def test_given_names_of_headline_case_are_read_where_they_are_listed() -> None:
    doc = draft("The clerk met Stephen Orvell.", "Steven Orvell Leaves Halden Council")
    assert told(doc, given_names(doc)) == [("Stephen", "Steven")] or told(doc, given_names(doc)) == [
        ("Steven", "Stephen")
    ]
    doc = draft("The clerk met Zyxel Orvell.", "Zyxle Orvell Leaves Halden Council")
    assert given_names(doc) == ()


def test_given_names_of_other_languages_are_not_read() -> None:
    source = Source("draft.txt", "Quiet night\n\nStephen Orvell left. Steven Orvell swam.\n")
    assert given_names(read(source, language="fr")) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Orvéll left. Orvell swam.", [("Orvell", "Orvéll")]),
        ("Ana Orvell left. Orvéll swam. Then Orvell sang.", [("Orvéll", "Orvell")]),
        ("Raúl Orvell left. Raul Orvell swam.", [("Raul", "Raúl")]),
        ("Raúl Orvéll left. Raul Orvell swam.", [("Raul Orvell", "Raúl Orvéll")]),
        ("Raúl Maro Orvéll left. Raul Maro Orvell swam.", [("Raul Maro Orvell", "Raúl Maro Orvéll")]),
        ("Raúl and Orvéll left. Raul and Orvell swam.", [("Raul", "Raúl"), ("Orvell", "Orvéll")]),
        ("Ana O’Dell left. Ana O'Dell swam.", [("O'Dell", "O’Dell")]),
        ("Ana Orvéll left. Peter Orvell swam.", []),
        ("Raúl Orvell left. Raul Dallaway swam.", []),
        ("Ana Orvéll left. ORVELL swam.", []),
        ("We’ve left. We've swum, for Orrin Inc. is here. Orrin Inc swam, and Ána sang.", []),
        ("They left Orvéll, Peru, for Orvell, Texas.", []),
        ("They left Orvéll, Peru, for Orvell on Monday.", [("Orvell", "Orvéll")]),
        ("They left O’Dell’s boat and Ana’s boat and Ana's house.", []),
    ],
)
def test_accents_and_apostrophes(text: str, expected: list[tuple[str, str]]) -> None:
    doc = draft(text)
    assert told(doc, marked(doc)) == expected


def test_only_an_apostrophe_is_less_sure() -> None:
    assert [it.sure for it in marked(draft("Ana O’Dell left. O'Dell swam. Ína swam. Ina sang."))] == [False, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left Kyiv. They saw Kiev.", [("Kiev", "Kyiv")]),
        ("They left Kyiv. Kiev's streets and Kiev’s parks were dark.", [("Kyiv", "Kiev")]),
        ("They left Deir el-Zour. They saw Deir Ezzor.", [("Deir Ezzor", "Deir el-Zour")]),
        ("They left Kyiv. They saw the Kiev Ballet.", []),
        ("They left Kyiv. They saw the University of Kiev.", []),
        ("They left Kyiv. They ate chicken Kiev.", []),
        ("They left Kyiv. They saw Kiev in 1991.", []),
        ("They left Kyiv. They saw Kiev in 1992.", [("Kiev", "Kyiv")]),
        ("They left Kyiv. “They saw Kiev,” she said.", []),
        ("They left Odesa. They saw Odessa, Texas. In Odessa it rained.", []),
        ("They left Odesa. They saw Odessa, New York.", []),
        ("They left Odesa. They saw Odessa, Fla.", []),
        ("They left Odesa. They saw Odessa, a port.", [("Odessa", "Odesa")]),
        ("They left Kyiv. They met a Kiev-based firm.", []),
        ("They left Türkiye. They ate turkey.", []),
        ("They left Kyiv.", []),
    ],
)
def test_places(text: str, expected: list[tuple[str, str]]) -> None:
    doc = draft(text)
    assert told(doc, place_spellings(doc)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Orvell met Orvell. Orvellin May left.", ["Orvell in"]),
        ("Ana Orvell met Orvell. OrvellThe boat sank.", ["Orvell The"]),
        ("Ana Orvell met Orvell. OrvellA boat sank.", ["Orvell A"]),
        ("Ana Orvell met. Orvellin May left.", ["Orvell in"]),
        ("Ana Orvell met. Orvellwho left, and Orvellwho came.", []),
        ("Ana Orvell met Orvell. Orvellin swam. Orvellin sang. Orvellin left.", []),
        ("Ana Mart met Mart. Martin left.", []),
        ("Ana Orvell met Orvell. Orvella left.", []),
        ("They left Peru. Peru left. Peruin swam.", ["Peru in"]),
        ("They left the Amazon. Amazonas is far.", []),
        ("Ana Orvell met. Orvellin, who left, was late.", []),
        ("Ana Orvell met. Orvellin’s boat left.", []),
        ("Ana Orvell met. Orvellsaid, “No.”", ["Orvell said"]),
        ("Ana Orvell met on Monday. She left Mondayin Tarn.", ["Monday in"]),
        ("Ana Orvell met on Monday. Orvellin Tarn left on Mondayin May.", ["Orvell in", "Monday in"]),
        ("Ana Orvell met. She left Mondayin Tarn.", []),
        ("Ana Orvell met on Monday. The mondayin, the Mondayx and the MONDAYIN left.", []),
        ("Ana Orr met Orr. Orrin swam.", []),
    ],
)
def test_names_that_lost_their_space(text: str, expected: list[str]) -> None:
    doc = draft(text)
    found = [f"{doc.text[it.span.start : it.cut]} {doc.text[it.cut : it.span.end]}" for it in fused_names(doc)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Orvell met Orvell. They wrote toOrvell.", ["to Orvell"]),
        ("Ana Orvell met Orvell. They read inOrvell’s hand.", ["in Orvell’s"]),
        ("Ana Orvell met Orvell. They read inOrvell's hand.", ["in Orvell's"]),
        ("Ana Orvell met. They wrote toOrvell.", []),
        ("Ana Orvell met Orvell. They wrote toOrvell and toOrvell.", []),
        ("Ana Orvell met Orvell. They wrote to @toOrvell.", []),
        ("Ana Orvell met Orvell. They met deOrvell.", []),
        ("Ana Orvell met Orvell. They read inOrvell/all and inOrvell.example and up-toOrvell.", []),
        ("Ana Orvell met Orvell. They read a.toOrvell.", []),
        ("Ana Orvell met Orvell. They read toOrvell@example.org.", []),
        ("Ana ORVELL met ORVELL. They wrote toOrvell.", []),
        ("Ana McOrvell met Orvell of Orvell.", []),
        (f"Ana {LONG} met {LONG}. They wrote to{LONG}.", []),
    ],
)
def test_names_that_lost_the_space_before_them(text: str, expected: list[str]) -> None:
    doc = draft(text)
    found = [f"{doc.text[it.span.start : it.cut]} {doc.text[it.cut : it.span.end]}" for it in fused_before(doc)]
    assert found == expected
    assert all(doc.read(it.other) == "Orvell" for it in fused_before(doc) if it.other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was dark, she said.Then it rained.", ["said.Then"]),
        ("“It was dark.”Then it rained.", ["dark.”Then"]),
        ("Was it dark?I think so.", ["dark?I"]),
        ("(Dark.A boat sank.)", ["Dark.A"]),
        ("See www.orvell.Then or docs/said.Then or karen@said.Then now.", []),
        ("They met Mrs.Orvell and Orvell Jr.Then it rained.", []),
        ("They read said.THEN and a.Then.", []),
        ("They said.then it rained.", []),
    ],
)
def test_sentences_that_lost_their_space(text: str, expected: list[str]) -> None:
    doc = draft(text)
    found = [doc.read(it.span) for it in fused_sentences(doc)]
    assert found == expected


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Karen", "Orvéll", "Orvell", "Kyiv", "Kiev", "said.Then", "’s", "“", "\n\n", "van", ",", "(", "."]
        )
    )
)
def test_every_form_stands_where_it_says(pieces: list[str]) -> None:
    doc = draft(" ".join(pieces))
    for forms in (*given_names(doc), *marked(doc), *place_spellings(doc)):
        assert {doc.read(span) for span in forms.odd}.isdisjoint(doc.read(span) for span in forms.usual)
    for fused in (*fused_names(doc), *fused_before(doc), *fused_sentences(doc)):
        assert fused.span.start < fused.cut < fused.span.end


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("wendy", "wendi", True),
        ("lori", "lorie", True),
        ("barnet", "barnett", True),
        ("carol", "carole", True),
        ("hannah", "hanna", True),
        ("philip", "filip", True),
        ("erica", "erika", True),
        ("stephen", "steven", True),
        ("daniel", "danielle", False),
        ("eric", "erica", False),
        ("jan", "jane", False),
        ("lee", "li", False),
    ],
)
def test_given_names_that_are_said_alike(one: str, other: str, alike: bool) -> None:
    assert sound_alike(one, other) is sound_alike(other, one) is alike


@pytest.mark.parametrize(
    ("one", "other", "mistyped"),
    [
        ("ted", "tad", True),
        ("pete", "pet", True),
        ("jo", "jon", False),
        ("bill", "will", False),
        ("orvell", "orvill", False),
        ("sen", "sean", False),
        ("tom", "tommy", False),
    ],
)
def test_given_names_that_may_be_mistyped(one: str, other: str, mistyped: bool) -> None:
    assert may_be_mistyped(one, other) is may_be_mistyped(other, one) is mistyped
