"""What holds a story together: its lists, its figures, its headline's numbers, its tolls."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.reckoning.headline_numbers import headline_numbers
from newslint.facts.reckoning.known_counts import known_counts
from newslint.facts.reckoning.listings import listings
from newslint.facts.reckoning.scales import figures
from newslint.facts.reckoning.told_counts import told_counts
from newslint.facts.reckoning.tolls import scene, tolls
from newslint.readers import read
from newslint.text import Source


def draft(text: str, headline: str = "Storm floods valley") -> Document:
    return read(Source("draft.txt", f"{headline}\n\n{text}\n"))


@pytest.mark.parametrize(
    ("text", "told", "least", "most"),
    [
        ("It has three aims: peace, land and bread.", "three aims", 3, 3),
        ("It has three aims: peace, land, and bread.", "three aims", 3, 3),
        ("It has 3 new aims: to rest, to eat or to sleep.", "3 new aims", 3, 3),
        ("It has three aims — a rest, a meal and a bed — in all.", "three aims", 3, 3),
        ("It has two aims: research and development, and sales.", "two aims", 2, 3),
        ("It has three ports: Brix; Tarn; and Halden.", "three ports", 3, 3),
        ("It has only two ports: Brix and Port of Halden.", "only two ports", 2, 2),
        ("It has three aims: cutting costs, saving fuel and paying less.", "three aims", 3, 3),
    ],
)
def test_lists_in_sentences(text: str, told: str, least: int, most: int) -> None:
    doc = draft(text)
    (found,) = listings(doc)
    assert (doc.read(found.words), found.least, found.most, found.inline) == (told, least, most, True)


@pytest.mark.parametrize(
    "text",
    [
        "It has three aims, among them: peace and land.",
        "It has at least three aims: peace, land and bread.",
        "It has three of the aims: peace, land and bread.",
        "It has three aims: peace, land, bread.",
        "It has three aims: peace, a long rest and Bread.",
        "It has three aims: peace (if any), land and bread.",
        "It has three aims: peace, land and 12 loaves.",
        "It has three aims: peace, which matters, and land.",
        "It has two towns: Tarn, Ohio, and Brix.",
        "It has one aim: peace and land.",
        "It has 300 aims: peace and land.",
        "It has 3 to 4 aims: peace and land.",
        "It has three aims: the rest of a very long and winding road to peace, and the land.",
    ],
)
def test_no_lists(text: str) -> None:
    assert listings(draft(text)) == ()


def test_items_are_counted_below_a_line_and_through_a_story() -> None:
    items = "It has three aims:\n\n- peace\n- land\n\nThe rest is told below, the mayor said on Monday."
    (found,) = listings(draft(items))
    assert (found.least, found.inline) == (2, False)
    numbered = "The first word is hers.\n\n1. Peace\n\nIt is far.\n\n2. Land\n\nIt is near."
    (through,) = listings(draft(numbered, "3 takeaways from the vote"))
    assert (through.least, through.inline) == (2, False)
    assert listings(draft(numbered.replace("2. ", "4. "), "3 takeaways from the vote")) == ()
    assert listings(draft(f"{numbered}\n\nBonus: more.", "3 takeaways from the vote")) == ()
    assert listings(draft(numbered)) == ()


def test_figures_have_digits_scales_and_nouns() -> None:
    text = "It paid $3.2 million for ports, 12,500 homes and 3.2bn euros. It pays $4.5 million a day and five million."
    doc = draft(text)
    found = [(one.printed, one.scale, sorted(one.nouns), one.front) for one in figures(doc)]
    assert found == [
        ("3.2", "million", ["port"], True),
        ("12,500", "", ["euro", "home"], True) if found[1][2] != ["home"] else ("12,500", "", ["home"], True),
        ("3.2", "billion", [], True),
        ("4.5", "million", [], True),
    ]
    assert [one.each for one in figures(doc)] == [False, False, False, True]


def test_figures_are_the_ends_of_ranges_and_quoted_ones_too() -> None:
    doc = draft("He has $43 billion or $55 billion. “She has $55 million,” he said. It was 12 to 15 million hulls.")
    found = [(one.printed, one.scale, one.own) for one in figures(doc)]
    assert found == [("43", "billion", True), ("55", "billion", True), ("55", "million", False)]


def test_words_around_a_figure_are_those_of_its_clause() -> None:
    doc = draft("In May, the $22 trillion (and growing) public debt rose; the boats left. He met.")
    (found,) = figures(doc)
    assert found.about == {"public", "debt", "rose"}


@pytest.mark.parametrize(
    ("headline", "text", "nearest"),
    [
        ("Rail firm cuts 1,200 jobs", "The rail firm cuts 1,020 jobs.", "1020"),
        ("Rail firm pays $815,000 to Brix", "The rail firm paid $851,000 to Brix.", "851000"),
        ("Rail firm cuts 1,200 jobs", "The rail firm cuts about 1,150 jobs.", None),
        ("Rail firm cuts 1,200 jobs", "The rail firm cuts more than 1,100 jobs.", None),
        ("Rail firm cuts 1,200 jobs", "The rail firm cuts 1,180 jobs, up to 1,300 jobs.", None),
        ("Nearly 300 rail jobs go", "The rail firm cuts 280 jobs.", None),
        ("Rail firm cuts 1,200 jobs", "The rail firm cuts 700 jobs in Tarn and 500 jobs here.", None),
        ("Rail firm cuts 1,200 jobs", "The rail firm cuts 700 jobs in Tarn. It cuts 500 jobs here, not 1,100.", None),
        ("Rail firm cuts 1,200 jobs", "The firm once cut 400 jobs.", None),
        ("Rail firm cuts 1,200 jobs", "“The rail firm cuts 1,020 jobs,” Orr said.", None),
        ("“Rail firm cuts 1,200 jobs”", "The rail firm cuts 1,020 jobs.", None),
        ("Rail firm in 2019", "The rail firm had 2,018 cars.", None),
        ("Rail firm cuts 12 of 30 jobs", "The rail firm cuts 13 of 30 jobs.", None),
        ("Rail firm cuts at least 42 jobs here", "The rail firm cuts at least 24 jobs here.", "24"),
        ("Rail firm cuts jobs for 37 weeks", "The rail firm cut jobs for 73 weeks.", "73"),
        ("Rail support falls to 42 percent", "Rail support fell to 43 percent in Tarn.", None),
    ],
)
def test_headline_numbers(headline: str, text: str, nearest: str | None) -> None:
    found = headline_numbers(draft(f"{text} That is all we know so far.", headline))
    assert [one.nearest.number for one in found] == ([nearest] if nearest else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An explosion in Quarrin killed 14 people.", [("14", "killed", "people", "explosion", "quarrin")]),
        ("14 people were killed in the explosion in Quarrin.", [("14", "killed", "people", "explosion", "quarrin")]),
        ("The fire at Halden Pier left 3 dead.", [("3", "killed", "people", "fire", "halden pier")]),
        ("The explosion in Quarrin hurt 53 soldiers.", [("53", "hurt", "soldiers", "explosion", "quarrin")]),
        ("The death toll of the explosion in Quarrin rose to 14.", []),
        ("The toll rose to 14 after the explosion in Quarrin.", [("14", "killed", "people", "explosion", "quarrin")]),
        ("An explosion in Quarrin killed another 14 people.", []),
        ("An explosion in Quarrin killed 14 others.", []),
        (
            "The 14 people were killed the night before in an explosion in Quarrin.",
            [("14", "killed", "people", "explosion", "quarrin")],
        ),
        ("The 14 men killed the mayor before an explosion in Quarrin.", []),
        ("An explosion in Quarrin killed 14 in 2019.", [("14", "killed", "people", "explosion", "quarrin")]),
        ("An explosion in Quarrin killed 14 in March.", [("14", "killed", "people", "explosion", "quarrin")]),
        ("An explosion in Quarrin killed 14 in 9 camps.", [("14", "killed", "people", "explosion", "quarrin")]),
        ("An explosion in Quarrin killed one in five.", []),
        ("An explosion in Quarrin killed one in every five.", []),
        ("An explosion in Quarrin killed two in 30 homes.", []),
        ("An explosion in Quarrin would have killed 14 people.", []),
        ("An explosion in Quarrin killed 14 to 16 people.", []),
        ("“An explosion in Quarrin killed 14 people,” Orr said.", []),
    ],
)
def test_tolls(text: str, found: list[tuple[str, ...]]) -> None:
    doc = draft(text)
    known = [(one.number.number, one.done, one.people, one.noun, *scene(doc, one).places) for one in tolls(doc)]
    assert known == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hartwell will cut 1,040 jobs in 2024.", ["1040"]),
        ("Hartwell will cut 1,040 jobs in March.", ["1040"]),
        ("Hartwell will cut 1,040 jobs in Halden.", ["1040"]),
        ("Hartwell will cut another 1,040 jobs in Halden.", []),
    ],
)
def test_told_counts(text: str, count: list[str]) -> None:
    doc = draft(f"{text}\n\nHartwell cut 1,400 jobs.")
    assert [one.number.number for one in told_counts(doc)] == [*count, "1400"]


@pytest.mark.parametrize(
    "text",
    [
        "Hartwell will cut 1,040 jobs.\n\nIt cut 1,400 posts.",
        "Hartwell will cut 1,040 jobs.\n\nIt cut 1,040 jobs.",
        "Trade was slow.\n\nHartwell will cut 1,040 jobs.\n\nIt cut 1,400 jobs.",
    ],
    ids=["another noun", "one number", "no lead"],
)
def test_counts_that_nothing_speaks_against_are_none(text: str) -> None:
    assert told_counts(draft(text)) == ()


def test_a_number_of_one_field_is_held_to_the_story_though_another_field_has_the_right_one() -> None:
    fields = "title: Northline to cut 1,020 jobs in Halden\nseo_title: Northline to cut 1,200 jobs in Halden"
    doc = read(Source("draft.md", f"---\n{fields}\n---\n\nNorthline will cut 1,020 jobs in Halden, it said.\n"))
    assert [(doc.read(it.number.span), doc.read(it.nearest.span)) for it in headline_numbers(doc)] == [
        ("1,200", "1,020")
    ]


@pytest.mark.parametrize(
    ("items", "count"),
    [
        ("1. It sails at noon.\n2. It is blue.\n3. It is slow.", 3),
        ("1. It sails at noon.\n\n2. It is blue.\n\n3. It is slow.", 3),
        ("1. It sails at noon.\n1. It is blue.\n1. It is slow.", 3),
        ("- It sails at noon.\n- It is blue.\n- It is slow.", 3),
        ("## 1. It sails\n\nAt noon.\n\n## 2. It is blue\n\nAs the sea.", 2),
        ("1. It sails at noon.\n3. It is blue.\n4. It is slow.", None),
        ("- It sails at noon.\n\nSo it is.\n\n- It is blue.\n- It is slow.", None),
        ("It is old.\n\nIt is slow.\n\nIt is dear.\n\n- It sails at noon.\n- It is blue.", None),
    ],
)
def test_the_items_of_a_story_in_markdown(items: str, count: int | None) -> None:
    doc = read(Source("draft.md", f"# 5 things to know of the ferry\n\nHere they are.\n\n{items}\n"))
    assert [one.least for one in listings(doc)] == ([] if count is None else [count])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Passes went to 25 people. The 24 people wept.", ["24"]),
        ("Passes went to 25 people. Those 24 people wept.", ["24"]),
        ("Passes went to 25 people. “The 24 people wept,” she said.", []),
        ("Passes went to 25 people. She met 24 people.", []),
        ("Passes went to 25 people. The other 24 people wept. The 24 other people wept.", []),
        ("Passes went to 25 people. The 24 people wept. She met 24 people.", []),
        ("Passes went to 25 people. The 12 people wept.", []),
        ("Passes went to 25 people. Passes went to 23 people. The 24 people wept.", []),
        ("Passes went to at least 23 people. The 24 people wept.", []),
        ("Passes went to 25 people while the 24 people wept.", []),
        ("Passes went to 25 Arvan people. The 24 Tarn people wept.", []),
        ("Passes went to 25 Arvan people. The 24 people wept.", ["24"]),
        ("Passes went to 25 people. The 24 people who had left wept.", []),
        ("Passes went to 25 people. The 24 people who had passes wept.", ["24"]),
        ("Passes went to 25 of the people. The 24 people wept.", []),
        ("Passes went to another 25 people. The 24 people wept.", []),
        ("It has 1,000 workers. The 1,120 workers wept.", ["1,120"]),
        ("It has 1,000 workers. The 1,140 workers wept.", []),
        ("It has 3 oars. The 2 oars broke. The 25-man crew and the two to three men wept.", []),
    ],
)
def test_counts_told_before(text: str, found: list[str]) -> None:
    doc = draft(f"The council met on Monday, the clerk said.\n\n{text}")
    assert [doc.read(one.known.span) for one in known_counts(doc)] == found


def test_a_region_within_a_longer_name_is_none_of_the_name_before() -> None:
    (found,) = listings(draft("It named three firms: Ohio Radio Company, Halden Wire and Tarn Media."))
    assert (found.least, found.most) == (3, 3)
    assert listings(draft("It named two towns: Halden, Ohio, and Tarn.")) == ()
