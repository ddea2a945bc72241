"""Words for peoples are found with the countries they belong to, and nouns for people with their kind."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.nationalities import name_before, nationalities, noun_after, title_after
from newslint.readers import read
from newslint.text import Source, Span


def draft(text: str) -> Document:
    return read(Source("draft.txt", f"Headline\n\n{text}\n"))


def after(text: str, word: str) -> int:
    return draft(text).text.index(word) + len(word)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chilean troops", [("Chilean", "Chilean", ("CL",))]),
        ("Two Chileans left.", [("Chileans", "Chilean", ("CL",))]),
        (
            "Argentinians and Argentines",
            [("Argentinians", "Argentinian", ("AR",)), ("Argentines", "Argentine", ("AR",))],
        ),
        ("Congolese traders", [("Congolese", "Congolese", ("CD", "CG"))]),
        ("a South Sudanese judge", [("South Sudanese", "South Sudanese", ("SS",))]),
        ("a Spaniard's boat", [("Spaniard", "Spaniard", ("ES",))]),
        ("SWISS banks", [("SWISS", "Swiss", ("CH",))]),
        ("polish the brass; New Zealand is no adjective", []),
    ],
)
def test_words_for_peoples(text: str, found: list[tuple[str, str, tuple[str, ...]]]) -> None:
    doc = draft(text)
    assert [(doc.read(word.span), word.form, word.countries) for word in nationalities(doc)] == found


def test_the_noun_that_follows() -> None:
    doc = draft(
        "Chilean prime ministers met Chilean soldiers. Chilean President Orr left. Chilean wine, Chilean, police."
    )
    text = doc.text
    nouns = [noun_after(doc, word.span.end) for word in nationalities(doc)]
    assert [noun and (text[noun.span.start : noun.span.end], noun.meaning.kind) for noun in nouns] == [
        None,
        ("soldiers", "soldiers"),
        None,
        None,
        None,
    ]
    titled = noun_after(doc, text.index(" President"), capitals=True)
    assert titled
    assert doc.read(titled.span) == "President"


def test_the_longest_noun_wins() -> None:
    doc = draft("Chilean border guards left.")
    noun = noun_after(doc, doc.text.index(" border"))
    assert noun
    assert doc.read(noun.span) == "border guards"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("They hear Radio Chile news.", True),
        ("Radio Chile news is on.", True),
        ("The Chile news is on.", False),
        ("They left. Former Chile officials stayed.", False),
        ("They left on Friday, Chile said.", False),
        ("the old Chile", False),
        ("Chile", False),
    ],
)
def test_a_capital_before_may_begin_a_name(text: str, named: bool) -> None:
    doc = draft(text)
    assert name_before(doc, doc.text.index("Chile")) is named


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Chile President Ana Orr left.", "President"),
        ("The Bank of Chile President Ana Orr left.", None),
        ("Orr’s Chile President Ana Orr left.", None),
        ("Chile Prime Minister Ana Orr left.", "Prime Minister"),
        ("Chile Prime minister Ana Orr left.", None),
        ("Chile president Ana Orr left.", None),
        ("Chile President left.", None),
        ("Chile Police Chief Ana Orr left.", None),
        ("Chile PRESIDENT ANA ORR left.", None),
        ("Chile Tribune columnist Ana Orr left.", None),
    ],
)
def test_the_title_of_an_office_of_state(text: str, title: str | None) -> None:
    doc = draft(text)
    found = title_after(doc, Span(after(text, "Chile") - len("Chile"), after(text, "Chile")))
    assert (found and doc.read(found.span)) == title
