"""Countries, regions and names with a generic word are found by look-up, whole, and with every reading they have."""

from __future__ import annotations

import pytest

from newslint.document import Document, Zone
from newslint.facts.gazetteer import country, families, people_words, place_names, plural
from newslint.facts.places import Order, arranged, places
from newslint.lexicons import lexicon
from newslint.readers import read
from newslint.text import Source


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Headline\n\n{text}\n"))


def named(text: str) -> list[tuple[str, tuple[str, ...]]]:
    doc = draft(text)
    return [(doc.read(place.span), place.keys) for place in places(doc)]


def arrangements(text: str) -> list[tuple[str, Order, tuple[str, ...]]]:
    doc = draft(text)
    return [(doc.read(name.span), name.order, name.own) for name in arranged(doc)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Talks opened in Chile.", [("Chile", ("CL",))]),
        ("Talks opened in South Sudan, not in Sudan.", [("South Sudan", ("SS",)), ("Sudan", ("SD",))]),
        ("Chile's ministers met Peru’s.", [("Chile", ("CL",)), ("Peru", ("PE",))]),
        ("CHILE and IVORY COAST signed.", [("CHILE", ("CL",)), ("IVORY COAST", ("CI",))]),
        ("Georgia voted.", [("Georgia", ("GE", "US-GA"))]),
        ("The U.S. and the UK voted.", [("U.S.", ("US",)), ("UK", ("GB",))]),
        ("He flew from New Mexico to Mexico.", [("New Mexico", ("US-NM",)), ("Mexico", ("MX",))]),
        ("Papua New Guinea is not Guinea-Bissau.", [("Papua New Guinea", ("PG",)), ("Guinea-Bissau", ("GW",))]),
        ("Some of us eat turkey off china in chad.", []),
        ("Chileans sailed to Peruvia.", []),
    ],
)
def test_names_of_places(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert named(text) == found


def test_what_is_not_copy_names_no_place() -> None:
    doc = draft("Talks opened in Chile, in the Republic of Arvan.")
    code = doc.but(blocks=tuple(block._replace(zone=Zone.CODE) for block in doc.blocks))
    assert (len(places(doc)), len(arranged(doc))) == (1, 1)
    assert not places(code)
    assert not arranged(code)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the Republic of Arvan all is quiet.", [("Republic of Arvan", Order.OF, ("arvan",))]),
        ("In the Arvan Republic all is quiet.", [("Arvan Republic", Order.AFTER, ("arvan",))]),
        ("The Arvan Republic's army left.", [("Arvan Republic", Order.AFTER, ("arvan",))]),
        (
            "The Democratic Republic of the Lower Arvan left.",
            [("Democratic Republic of the Lower Arvan", Order.OF, ("democratic", "lower", "arvan"))],
        ),
        ("They fished in Lake Orrin.", [("Lake Orrin", Order.BEFORE, ("orrin",))]),
        ("They fished in Orrin Lake.", [("Orrin Lake", Order.AFTER, ("orrin",))]),
        ("They live on Orrin Lake Road.", []),
        ("The republic of many faces is a Republic of laws.", []),
        ("Republic", []),
    ],
)
def test_names_with_a_generic_word(text: str, found: list[tuple[str, Order, tuple[str, ...]]]) -> None:
    assert arrangements(text) == found


def test_the_lexicon_knows_every_member_and_keeps_out_of_disputes() -> None:
    known = [of for code in lexicon("countries") if (of := country(code))]
    assert sum(of.status == "member" for of in known) == 193
    assert {of.code for of in known if of.status == "observer"} == {"PS", "VA"}
    assert all(of.policy == "house" for of in known if of.status == "disputed")
    assert all(of.adjective for of in known if of.status == "member")


def test_the_lexicon_repeats_no_name_by_mistake() -> None:
    twice: dict[str, set[str]] = {}
    for name, key in place_names():
        twice.setdefault(name, set()).add(key)
    assert {name for name, keys in twice.items() if len(keys) > 1} == {"Georgia"}


def test_competing_words_belong_to_a_country_that_is_listed() -> None:
    assert all(country(family.country) for family in families().values())
    assert all(family.ethnic <= set(family.forms) for family in families().values())


@pytest.mark.parametrize(
    ("one", "many"), [("Chilean", "Chileans"), ("Nepalese", "Nepalese"), ("Swiss", "Swiss"), ("Kyrgyz", "Kyrgyz")]
)
def test_plurals_of_words_for_peoples(one: str, many: str) -> None:
    assert plural(one) == many


def test_every_plural_leads_back_to_its_singular() -> None:
    forms = {word: form for word, form, _ in people_words()}
    assert forms["Argentines"] == "Argentine"
    assert forms["Argentinians"] == "Argentinian"
    assert forms["Spaniards"] == "Spaniards"


def test_a_name_ends_with_its_line() -> None:
    doc = draft("It rained on the Arvan Republic\nIt was cold. The Arvan Republic Cup was off.")
    assert [doc.read(name.span) for name in arranged(doc)] == ["Arvan Republic"]
