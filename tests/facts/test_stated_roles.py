"""A role is what stands before a name, before its comma or after it; what is no present role says so."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.document import Document
from newslint.facts.clusters import clusters
from newslint.facts.stated_roles import stated_roles
from newslint.readers import read
from newslint.text import Source


def draft(text: str, language: str = "en") -> Document:
    return read(Source("draft.txt", f"Quiet night on the river\n\n{text}\n"), language=language)


def roles(text: str) -> list[str]:
    doc = draft(text)
    return [f"{doc.read(role.span)}{'' if role.present else ' (then)'}" for role in stated_roles(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clerk met Finance Minister Karen Orvell.", ["Finance Minister"]),
        ("The clerk met foreign minister Karen Orvell.", ["foreign minister"]),
        ("The clerk met Mr. Orvell. Mayor Dallaway left.", ["Mr.", "Mayor"]),
        ("A spokesman, Karen Orvell, left.", ["spokesman"]),
        ("The chief financial officer, Karen Orvell, left.", ["chief financial officer"]),
        ("Karen Orvell, the mayor and a former nurse, left.", ["mayor"]),
        ("Karen Orvell, spokesman for the mill, left.", ["spokesman"]),
        ("Karen Orvell, the interior minister, left.", ["interior minister"]),
        ("Karen Orvell, a spokeswoman for the mill, left.", ["spokeswoman"]),
        ("Karen Orvell, its old treasurer, left.", ["old treasurer"]),
        ("Karen Orvell, the mayor.", ["mayor"]),
        ("The leader of the Reed Party, Karen Orvell, left.", ["leader"]),
        ("The deputy leader of the Reed Party, Karen Orvell, left.", ["deputy leader"]),
        ("The widow of the Reed man, Karen Orvell, left.", []),
        ("The wet leader of the Reed Party, Karen Orvell, left.", []),
        ("A leader of the Reed Party, Karen Orvell, left.", []),
        ("Karen Orvell, the town treasurer since 2021, left.", ["town treasurer"]),
        ("Karen Orvell, the vice-president of the mill, left.", ["vice-president"]),
        ("Karen Orvell, a cardiologist, left.", ["cardiologist"]),
        ("Karen Orvell, the mayor, leaves next week.", ["mayor"]),
        ("The clerk met the next mayor, Karen Orvell.", ["mayor (then)"]),
        ("Karen Orvell, the mayor of Halden, left.", ["mayor"]),
        ("Karen Orvell, the mayor said, left.", []),
        ("Karen Orvell, the mill and mayor, left.", []),
        ("Karen Orvell, who met the mayor, left.", []),
        ("Karen Orvell, mayor, left.", []),
        ("Karen Orvell, the river, left.", []),
        ("Karen Orvell, minister of foreign affairs, left.", ["minister of foreign affairs"]),
        ("Karen Orvell, the minister of works, left.", ["minister"]),
        ("Karen Orvell, Norland's finance minister, left.", ["finance minister"]),
        ("Karen Orvell, a businesswoman from Halden, left.", ["businesswoman"]),
        ("Karen Orvell, mayor of Halden, left.", ["mayor"]),
        ("Businessman Karen Orvell left.", ["Businessman"]),
        ("Karen Orvell, the mayor, could leave before May and after Friday.", ["mayor"]),
        ("Karen Orvell, 45, met her husband, Peter.", []),
        ("Karen Orvell, a 29-year-old nurse, left.", ["nurse"]),
        ("Former Sen. Karen Orvell left.", ["Former Sen. (then)"]),
        ("The clerk met then-Sen. Karen Orvell.", []),
        ("Karen Orvell, the mayor, left until Monday.", ["mayor (then)"]),
        ("Karen Orvell, the mayor-elect, left.", ["mayor-elect (then)"]),
        ("Mayor Karen Orvell left when the mill won, and ran until noon.", ["Mayor"]),
        (
            "Karen Orvell, the mayor, left early on Monday, and the clerk saw to it that all stayed until 2.",
            ["mayor"],
        ),
        ("A Mayor Karen Orvell would leave.", ["Mayor (then)"]),
        ("The clerk met the candidate for mayor Karen Orvell.", ["mayor (then)"]),
        ("The clerk spoke for Mayor Karen Orvell.", ["Mayor"]),
        ("The clerk voted as Mayor Karen Orvell did.", ["Mayor (then)"]),
        ("Mayor Karen Orvell left in 2009.", ["Mayor (then)"]),
        ("Mayor Karen Orvell left with 2,009 votes and 1234 bulbs.", ["Mayor"]),
        ("Mayor Karen Orvell, who became governor, left.", ["Mayor (then)"]),
        ("“It will become a mill,” said Mayor Karen Orvell.", ["Mayor"]),
        ("“Karen Orvell, the mayor, left,” the clerk said.", []),
        (
            "The clerk met Mayor Karen Orvell and Mayor Peter Orvell. Mayor Orvell left.",
            ["Mayor", "Mayor"],
        ),
    ],
)
def test_what_is_stated(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


def test_a_role_is_read_in_parts() -> None:
    (role,) = stated_roles(draft("Karen Orvell, the interior minister, left."))
    assert (role.words, role.head) == (("interior", "minister"), "minister")
    for of in ("minister of the interior", "minister of interior affairs"):
        (role,) = stated_roles(draft(f"Karen Orvell, the {of}, left."))
        assert (role.words, role.head) == (("interior", "minister"), "minister")


def test_roles_of_other_languages_and_of_credits_are_not_read() -> None:
    assert stated_roles(draft("The clerk met Mayor Karen Orvell.", "fr")) == ()


def test_a_cluster_has_every_mention_and_what_is_stated() -> None:
    doc = draft(
        "Deputy Mayor Karen Dallaway (D-Halden) left. Ivo Orvell, 61, a poet at the Halden College, said Dallaway "
        "swam. A spokesman for the Inland Canal Watch, Ivo Orvell, sang. Halden College shut."
    )
    mayor, poet, *others = clusters(doc)
    assert [doc.read(name.span) for name in mayor.mentions] == ["Karen Dallaway", "Dallaway"]
    assert (mayor.name, doc.read(mayor.span), mayor.id) == ("Karen Dallaway", "Karen Dallaway", 1)
    assert [doc.read(role.span) for role in mayor.roles] == ["Deputy Mayor"]
    assert [doc.read(span) for span in mayor.affiliations] == ["D-Halden"]
    assert [doc.read(span) for span in poet.ages] == ["61"]
    assert [doc.read(span) for span in poet.affiliations] == ["Halden College"]
    assert [other.affiliations for other in others] == [(), ()]


@pytest.mark.parametrize(
    ("text", "ages", "affiliations"),
    [
        ("52-year-old Ivo Orvell sang.", ["52"], []),
        ("Ivo Orvell, who is 61, danced.", ["61"], []),
        ("Ivo Orvell, a 29-year-old nurse, slept.", ["29"], []),
        ("Ivo Orvell was 50 when he took office in 2020.", [], []),
        ("Ivo Orvell, 34, of Halden, swam.", ["34"], ["Halden"]),
        ("Ivo Orvell of the Inland Canal Watch stayed.", [], ["Inland Canal Watch"]),
        ("The clerk met Orrin Museum director Ivo Orvell.", [], ["Orrin Museum"]),
        ("Gov. Ivo Orvell, D-Calif., stayed.", [], ["D-Calif."]),
        ("Gov. Ivo Orvell, Q. Dunn and others stayed.", [], []),
    ],
)
def test_ages_and_affiliations_as_copy_states_them(text: str, ages: list[str], affiliations: list[str]) -> None:
    doc = draft(text)
    (person,) = (named for named in clusters(doc) if named.name == "Ivo Orvell")
    assert [doc.read(span) for span in person.ages] == ages
    assert [doc.read(span) for span in person.affiliations] == affiliations


def test_the_year_of_publication_is_no_other_year() -> None:
    text = "The mill burned.\n\nMayor Karen Orvell left in 2009.\n"
    for year, present in ((2009, True), (2012, False)):
        (role,) = stated_roles(read(Source("draft.txt", text), published=date(year, 5, 4)))
        assert role.present is present


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("Sen. Karen Orvell on Monday became the first member of the house to back the dam.", True),
        ("Sens. Karen Orvell and Tom Beck became the latest to call for a vote.", True),
        ("Sen. Karen Orvell became the first woman to lead the state.", False),
        ("Sen. Karen Orvell became the first woman on the board.", False),
        ("Sen. Karen Orvell became a judge to call on.", False),
        ("Sen. Karen Orvell became the", False),
    ],
)
def test_the_first_to_do_a_thing_has_no_new_office(text: str, present: bool) -> None:
    assert stated_roles(draft(text))[0].present is present


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sens. Karen Orvell and Ivo Dallaway left.", ["Sens.", "Sens."]),
        ("Sens. Karen Orvell (R-Tarn), Ivo Dallaway (D-Orrin) and Ida Kell left.", ["Sens.", "Sens.", "Sens."]),
        ("Reps. Karen Orvell, R-Tarn, and Ivo Dallaway, D-Orrin, left.", ["Reps.", "Reps."]),
        ("Govs. Karen Orvell of Ohio and Ivo Dallaway of New Mexico left.", ["Govs.", "Govs."]),
        ("Sens. Karen Orvell and Rep. Ivo Dallaway and Ida Kell left.", ["Sens.", "Rep."]),
        ("Sen. Karen Orvell and Ivo Dallaway left.", ["Sen."]),
        ("Sens. Karen Orvell left, and Ivo Dallaway stayed.", ["Sens."]),
    ],
)
def test_a_title_in_the_plural_is_of_all_names_of_its_list(text: str, expected: list[str]) -> None:
    assert roles(text) == expected
