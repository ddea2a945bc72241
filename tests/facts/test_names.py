"""Names are read from strings and lists, gathered where one person or body is meant, and left open where two may be."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.facts.names import Form, NameType, clusters, names
from newslint.facts.names.lexis import key, lexis, same_given
from newslint.facts.names.model import Run
from newslint.facts.names.reading import Reader
from newslint.readers import read
from newslint.text import Source, Span

ENDS = ("ane", "beck", "cott", "dale", "erik", "fried", "gard", "holt", "ish", "jan")
PERSON, BODY, PLACE = NameType.PERSON, NameType.ORGANISATION, NameType.PLACE


def draft(text: str, headline: str = "Quiet night on the river") -> Document:
    return read(Source("draft.txt", f"{headline}\n\n{text}\n"))


def found(text: str) -> list[tuple[str, NameType]]:
    doc = draft(text)
    return [(doc.read(name.span), name.type) for name in names(doc)]


def gathered(text: str, headline: str = "Quiet night on the river") -> list[list[str]]:
    doc = draft(text, headline)
    return [[doc.read(name.span) for name in cluster.mentions] for cluster in clusters(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clerk met Karen Dallaway.", [("Karen Dallaway", PERSON)]),
        ("Karen Dallaway's boat and Piet van der Meer's.", [("Karen Dallaway", PERSON), ("Piet van der Meer", PERSON)]),
        ("The clerk met J.T. Orvell and Karen M. Dallaway.", [("J.T. Orvell", PERSON), ("Karen M. Dallaway", PERSON)]),
        ("The clerk met Karen Dallaway Jr. in May.", [("Karen Dallaway Jr.", PERSON)]),
        ("The clerk met Mayor Orvell.", [("Orvell", PERSON)]),
        ("The clerk met Deputy Finance Minister Ivo Orvell.", [("Ivo Orvell", PERSON)]),
        ("The clerk met Secretary of State Orvell.", [("Orvell", PERSON)]),
        ("The clerk met Secretary of the Commonwealth Karen Orvell.", [("Karen Orvell", PERSON)]),
        ("Texas Gov. Orvell left.", [("Texas", PLACE), ("Orvell", PERSON)]),
        ("New York City Mayor Orvell left.", [("New York City", PLACE), ("Orvell", PERSON)]),
        ("Chilean President Orvell left.", [("Orvell", PERSON)]),
        ("A boat owned by fisherman Zyx Orvell sank.", [("Zyx Orvell", PERSON)]),
        ("The owner, Zyx Orvell, 45, swam.", [("Zyx Orvell", PERSON)]),
        ("That is what Zyx Orvell said.", [("Zyx Orvell", PERSON)]),
        ("It rained on her father, Zyx Orvell, and left.", []),
        ("It rained on her father, Zyx Orvell, on Monday.", [("Zyx Orvell", PERSON)]),
        ("The smith’s lawyer, Zyx Orvell; it rained.", [("Zyx Orvell", PERSON)]),
        ("A court spokesman, Zyx Orvell, left.", [("Zyx Orvell", PERSON)]),
        ("It rained. Zyx Orvell, a staff lawyer for the port, left.", [("Zyx Orvell", PERSON)]),
        ("The mill fed Zyx Orvell, its former night nurse.", [("Zyx Orvell", PERSON)]),
        ("Zyx Orvell, the owner of the port, left.", []),
        ("In Zyx Orvell, a nurse from the port left.", []),
        ("The 5th Zyx Orvell, a nurse from the port, left.", []),
        ("It was told the Zyx Orvell, a nurse from the port, left.", []),
        ("It rained. Zyx ORV, a nurse from the port, left.", []),
        ("It rained. Zyx Orvell, a nurse said, left.", []),
        ("It rained. Zyx Church, a nurse from the port, left.", [("Zyx Church", BODY)]),
        ("The smith, deputy director, Zyx Orvell, left.", []),
        ("The owner, Zyx Orvell, left.", []),
        ("Her lawyer, Zyx Church, left.", [("Zyx Church", BODY)]),
        ("The Halden Justice Department met.", [("Halden Justice Department", BODY)]),
        ("They sued the Bank of Halden and Orvell & Sons.", [("Bank of Halden", BODY), ("Orvell & Sons", BODY)]),
        ("They sued Halden Mills Inc. on Monday.", [("Halden Mills Inc.", BODY)]),
        ("They sued NATO and the Senate.", [("NATO", BODY), ("Senate", BODY)]),
        ("They sued Samsung.", [("Samsung", BODY)]),
        (
            "The Halden People's Army and the Women’s Institute met.",
            [("Halden People's Army", BODY), ("Women’s Institute", BODY)],
        ),
        ("The People's Republic of Arvan and the People's army met.", [("Republic of Arvan", PLACE)]),
        ("Halden's Senate met the Women's March.", [("Senate", BODY)]),
        ("Nick Orvell left.", [("Nick Orvell", PERSON)]),
        ("It had one host: Mark Orvell.", [("Mark Orvell", PERSON)]),
        ("Will Orvell leave?", []),
        ("The clerk met Moon Jae-in and Yau Wai-Ching.", [("Moon Jae-in", PERSON), ("Yau Wai-Ching", PERSON)]),
        ("The clerk met Moon Bo-ra and Tsai Ing-wen.", [("Moon Bo-ra", PERSON), ("Tsai Ing-wen", PERSON)]),
        ("To Re-elect the mayor, the city will Ban E-bikes near the Park Co-op.", []),
        ("To Ban-lift the boats, the city met. To Kit-ming rows.", []),
        ("They want To Re-elect the mayor and To Kit-ming.", [("To Kit-ming", PERSON)]),
        ("The clerk saw the Moon Landing-site and Moon B-12.", []),
        ("They live in Halden, Ont., and the village of Orrin.", [("Halden", PLACE), ("Orrin", PLACE)]),
        ("They live on Orrin Street near Lake Orvell.", [("Orrin Street", PLACE), ("Lake Orvell", PLACE)]),
        ("They live in South Sudan or Buenos Aires.", [("South Sudan", PLACE), ("Buenos Aires", PLACE)]),
        ("The clerk met Karen Orvell, MD, in Halden, MD.", [("Karen Orvell", PERSON), ("Halden", PLACE)]),
        ("They left the Republic of Arvan.", [("Republic of Arvan", PLACE)]),
        ("They left New Jersey. New Jersey sued.", [("New Jersey", PLACE), ("New Jersey", PLACE)]),
        ("Tell us: Will Congress act? Mark Street was closed.", [("Congress", BODY), ("Mark Street", PLACE)]),
        ("A plea by Republican Karen Orvell failed.", [("Karen Orvell", PERSON)]),
        ("Billionaire Karen Orvell left.", [("Karen Orvell", PERSON)]),
        ("The Office of the Inspector General met.", [("Office of the Inspector General", BODY)]),
        ("A Halden-based Orrin Foundation met.", [("Orrin Foundation", BODY)]),
        ("Karen Rose From Defeat was sold.", []),
        ("U.S. Steel fell.", []),
        ("BOATS FAVOR ORVELL. They met Karen Orvell.", [("ORVELL", PERSON), ("Karen Orvell", PERSON)]),
        ("Senate President Pro Tempore Karen Orvell left.", [("Karen Orvell", PERSON)]),
        ("On Monday, Chilean boats passed the Harvest Act and the Silver Cup.", []),
        ("Though Critics Said So, Nothing Happened.", []),
        ("The clerk met Joseph “Joe” Orvell.", [("Joseph “Joe” Orvell", PERSON)]),
        ('The clerk met Karen "Kay" Dallaway Jr. in May.', [('Karen "Kay" Dallaway Jr.', PERSON)]),
        ("The clerk met Karen (Kay) Dallaway.", [("Karen (Kay) Dallaway", PERSON)]),
        ("The clerk met Karen (the) Dallaway and Karen “Kay” left.", []),
        ("The clerk met Martin Orvell King Jr. in May.", [("Martin Orvell King Jr.", PERSON)]),
        ("The clerk met Ana-Maria Orvell-Quint.", [("Ana-Maria Orvell-Quint", PERSON)]),
        ("The clerk met Zyx O'Dorn. Then O'Dorn left.", [("Zyx O'Dorn", PERSON), ("O'Dorn", PERSON)]),
        ("The clerk met Vice President-elect Karen Orvell.", [("Karen Orvell", PERSON)]),
        ("The clerk met Secretary-General Karen Orvell.", [("Karen Orvell", PERSON)]),
    ],
)
def test_what_is_a_name_and_of_what(text: str, expected: list[tuple[str, NameType]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karen Dallaway left. Dallaway swam, and Karen sang.", [["Karen Dallaway", "Dallaway", "Karen"]]),
        ("Joseph Orvell left. Joe Orvell swam. J. Orvell sang.", [["Joseph Orvell", "Joe Orvell", "J. Orvell"]]),
        ("José Orvéll left. Jose Orvell swam.", [["José Orvéll", "Jose Orvell"]]),
        ("Mayor Orvell left. The mayor, Zyxa Orvell, swam.", [["Orvell", "Zyxa Orvell"]]),
        ("Gabriel Orvell Maro left. Orvell Maro swam. Maro sang.", [["Gabriel Orvell Maro", "Orvell Maro", "Maro"]]),
        ("He met Zyx Orvell. Later Orvell swam.", [["Zyx Orvell", "Orvell"]]),
        ("The Inland Canal Watch (ICW) met. The ICW sued.", [["Inland Canal Watch", "ICW", "ICW"]]),
        ("He sued Halden Mills Inc. and won. Halden Mills paid.", [["Halden Mills Inc.", "Halden Mills"]]),
        ("Karen Orvell and Peter Orvell left.", [["Karen Orvell"], ["Peter Orvell"]]),
        (
            "Joseph “Joe” Orvell left. Orvell swam, and Joe Orvell sang.",
            [["Joseph “Joe” Orvell", "Orvell", "Joe Orvell"]],
        ),
        ("Karen Dallaway left. DALLAWAY swam.", [["Karen Dallaway", "DALLAWAY"]]),
    ],
)
def test_who_belongs_together(text: str, expected: list[list[str]]) -> None:
    assert gathered(text) == expected


def test_two_persons_who_share_a_surname_leave_it_open() -> None:
    doc = draft("Karen Orvell met Sen. Peter Orvell. Orvell left. Sen. Orvell stayed.")
    read_as = [(doc.read(name.span), name.cluster) for name in names(doc)]
    assert read_as == [("Karen Orvell", 1), ("Peter Orvell", 2), ("Orvell", None), ("Orvell", 2)]
    assert [len(cluster.mentions) for cluster in clusters(doc)] == [1, 2]


def test_a_short_name_belongs_to_the_only_body_it_fits() -> None:
    doc = draft("The Chilean Defense Ministry met. The Defense Ministry sued the Halden Post, and the Post paid.")
    assert [name.cluster for name in names(doc)] == [1, 1, 2, 2]
    assert [name.form for name in names(doc)] == [Form.FULL, Form.SHORT, Form.FULL, Form.SHORT]


def test_a_short_name_that_fits_two_bodies_is_left_open() -> None:
    doc = draft("The Chilean Defense Ministry met the Peruvian Defense Ministry. The Defense Ministry left.")
    assert [name.cluster for name in names(doc)] == [1, 2, None]


def test_a_surname_that_is_a_place_leaves_it_open() -> None:
    doc = draft("The clerk met Karen Jordan. Jordan left. Peru stayed.")
    assert [name.cluster for name in names(doc)] == [1, None, 2]


def test_a_short_name_needs_its_article() -> None:
    assert gathered("The Halden Post met. Post left, and a Post stayed.") == [["Halden Post"]]


def test_an_initial_that_fits_two_is_nobody_s() -> None:
    doc = draft("John Orvell met Jane Orvell. J. Orvell left.")
    assert [name.cluster for name in names(doc)] == [1, 2, None]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Karen Dallaway", Form.FULL),
        ("Karen M. Dallaway", Form.FULL),
        ("Mayor Dallaway", Form.TITLED),
        ("Mayor Karen Dallaway", Form.FULL),
        ("Dallaway", Form.SURNAME),
        ("Karen", Form.GIVEN),
        ("K. Dallaway", Form.INITIALS),
    ],
)
def test_forms(text: str, form: Form) -> None:
    doc = draft(f"The clerk met Karen Dallaway. Then the clerk met {text} again.")
    assert [name.form for name in names(doc)] == [Form.FULL, form]


def test_forms_of_bodies() -> None:
    doc = draft("The Inland Canal Watch (ICW) sued NATO.")
    assert [name.form for name in names(doc)] == [Form.FULL, Form.ACRONYM, Form.ACRONYM]


def test_what_stands_around_a_name() -> None:
    doc = draft("Deputy Mayor Karen Dallaway, 61, left. Spokesman and poet Ivo Orvell's boat sank. IVO ORVELL swam.")
    mayor, poet, swimmer = names(doc)
    assert mayor.title
    assert doc.read(mayor.title) == "Deputy Mayor"
    assert mayor.age
    assert doc.read(mayor.age) == "61"
    assert poet.title
    assert (doc.read(poet.title), poet.possessive, poet.age) == ("poet", True, None)
    assert (swimmer.capitals, swimmer.cluster) == (True, poet.cluster)


def test_the_cluster_has_its_fullest_name() -> None:
    doc = draft("Dallaway left. Karen M. Dallaway swam. Karen Dallaway sang.")
    (cluster,) = clusters(doc)
    assert (cluster.id, cluster.type, cluster.name) == (1, PERSON, "Karen M. Dallaway")


def test_a_headline_of_capitals_holds_only_names_the_story_has() -> None:
    text = "The clerk met Karen Dallaway of the Inland Canal Watch."
    headline = "Karen Dallaway Leaves Canal Watch Board After Inland Canal Watch Vote"
    doc = draft(text, headline)
    assert [doc.read(name.span) for name in names(doc)][:2] == ["Karen Dallaway", "Inland Canal Watch"]
    assert len(clusters(doc)) == 2


def test_a_word_that_opens_a_sentence_is_no_surname() -> None:
    assert gathered("The clerk met Karen Price. Price cuts help, and the price is right.") == [["Karen Price"]]
    assert gathered("The clerk met Karen Orvell. Orvell cuts help.") == [["Karen Orvell", "Orvell"]]


def test_a_name_after_a_closing_quote_is_read() -> None:
    assert gathered("“It is over,” Karen Dallaway said. “Over,” Dallaway repeated.") == [["Karen Dallaway", "Dallaway"]]


def test_credits_and_bylines_are_not_read() -> None:
    doc = draft("By Karen Dallaway\n\nThe lock is open, and the boats pass. (photo credit: LENA ORSO/REUTERS)")
    assert not [name for name in names(doc) if name.type is PERSON]


def test_the_hard_places_of_a_name() -> None:
    """A sentence's start, a quotation, a headline and a lead-in in capitals each hold the name that the story has."""
    assert gathered(
        "Though Orvell won, few cheered. When Orvell spoke, Karen Orvell's rival left. Will Orvell run?"
    ) == [["Orvell", "Orvell", "Karen Orvell", "Orvell"]]
    assert gathered("“Orvell lied,” the clerk said of Karen Orvell. “I know Karen.”") == [
        ["Orvell", "Karen Orvell", "Karen"]
    ]
    assert gathered("Karen Orvell beat Peter Dunn in the race.", "Orvell Beats Dunn in Halden Race") == [
        ["Orvell", "Karen Orvell"],
        ["Dunn", "Peter Dunn"],
    ]
    assert gathered("KAREN ORVELL, the mayor, opens the lock. Mayor Orvell left.") == [["KAREN ORVELL", "Orvell"]]


def test_relatives_who_share_a_surname() -> None:
    doc = draft("Karen Orvell met her brother, Peter Orvell. Orvell left. Karen said Peter was ill. Ms. Orvell swam.")
    by_cluster = [[doc.read(name.span) for name in cluster.mentions] for cluster in clusters(doc)]
    assert by_cluster == [["Karen Orvell", "Karen"], ["Peter Orvell", "Peter"]]
    assert [doc.read(name.span) for name in names(doc) if name.cluster is None] == ["Orvell", "Orvell"]


def test_michele_and_michelle_are_two() -> None:
    text = "Michele Orvell, 34, and Michelle Orvell, 36, sang. Michele Orvell left, and Michelle swam. Orvell came."
    assert gathered(text) == [["Michele Orvell", "Michele Orvell"], ["Michelle Orvell", "Michelle"]]


def test_a_roundup_of_fifty_names_keeps_them_apart() -> None:
    surnames = [f"{first}{last}" for first in ("Orv", "Dall", "Kuip", "Marr", "Tolv") for last in ENDS]
    firsts = ("Karen", "Peter", "Laura", "Henry", "Maria")
    people = [f"{firsts[at % 5]} {surname}" for at, surname in enumerate(surnames)]
    text = " ".join(f"The clerk met {name}. Later {name.split()[1]} left." for name in people)
    assert gathered(text) == [[name, name.split()[1]] for name in people]
    assert len(people) == 50


def test_two_that_compete_leave_a_mention_open_whatever_it_is() -> None:
    doc = draft(
        "John Orvell met Jane Orvell. J. Orvell left. The Chilean Defense Ministry met the Peruvian Defense Ministry, "
        "and the Defense Ministry left. Karen Jordan came. Jordan swam."
    )
    assert [doc.read(name.span) for name in names(doc) if name.cluster is None] == [
        "J. Orvell",
        "Defense Ministry",
        "Jordan",
    ]


def test_an_acronym_that_every_desk_knows_needs_no_spelling_out() -> None:
    assert gathered("The United Nations met in the United States. The U.N. left, and the U.S. stayed.") == [
        ["United Nations", "U.N."],
        ["United States", "U.S."],
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("karen", "karen", True),
        ("k", "karen", True),
        ("joe", "joseph", True),
        ("kate", "catherine", True),
        ("bill", "will", True),
        ("karen", "kathy", False),
        ("michele", "michelle", False),
    ],
)
def test_given_names_of_one_person(one: str, other: str, same: bool) -> None:
    assert same_given(one, other) is same
    assert same_given(other, one) is same


def test_keys_forget_case_accents_and_stops() -> None:
    assert key("Orvéll") == key("ORVELL") == "orvell"
    assert key("O’Dell") == "o'dell"
    assert key("J.T.") == "jt"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["Karen", "Orvell", "Sen.", "of", "the", "ICW", "(", "J.", "’s", "“", "\n\n", "van", ","]))
)
def test_names_lie_in_order_and_inside_one_block(pieces: list[str]) -> None:
    doc = draft(" ".join(pieces))
    spans = [name.span for name in names(doc)]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(doc.block_at(span.start) is doc.block_at(span.end - 1) for span in spans)
    assert all(doc.read(span).strip() for span in spans)


def test_an_acronym_is_the_only_name_of_its_initials() -> None:
    told = "The Halden River Trust met. HRT voted, and the HRT's boat sank."
    assert gathered(told) == [["Halden River Trust", "HRT", "HRT"]]
    assert gathered("The Department of Halden Justice met. DOHJ and DHJ voted.") == [
        ["Department of Halden Justice", "DOHJ", "DHJ"]
    ]
    assert gathered(f"{told} The Hamm Road Trust left.") == [["Halden River Trust"], ["Hamm Road Trust"]]
    assert gathered("The Halden Trust met. HT voted.") == [["Halden Trust"]]


@pytest.mark.parametrize("opens", [True, False])
def test_a_word_alone_is_read_as_any_run_is(opens: bool) -> None:
    known = lexis()
    listed = sorted(known.openers | known.never | known.peoples | known.bodies | known.places)
    single = ["The", "Halden-based", "Orr", *map(str.capitalize, (word for word in listed if " " not in word)), "NATO"]
    ends = list(accumulate(len(word) + 1 for word in single))
    doc = draft(" ".join(single), headline="")
    begin = doc.text.index("The Halden-based")
    for word, end in zip(single, ends, strict=True):
        run = Run((Span(begin + end - 1 - len(word), begin + end - 1),), opens)
        assert doc.read(run.span) == word
        reader = Reader(doc, run, [word.lower()])
        assert list(reader.read_alone()) == list(reader.read()), word
