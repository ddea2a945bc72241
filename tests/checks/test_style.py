"""Which form of a pair is told of, what its other places are, and what the repairs of style make of the copy."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from newslint.checks import (
    date_style,
    dialect_mixed,
    hyphens,
    number_style,
    punctuation_style,
    spellings,
    two_cases,
)
from newslint.document import Conventions, Document
from newslint.finding import Slip
from newslint.readers import read
from newslint.text import Source


def draft(text: str, locale: str | None = None, name: str = "draft.txt") -> Document:
    return read(Source(name, f"Storm floods valley\n\n{text}")).but(conventions=Conventions(locale=locale))


def mended(doc: Document, slips: Iterable[Slip]) -> str:
    """The body after every repair."""
    text = doc.text
    changes = {change for slip in slips for change in slip.repairs[0].changes}
    for change in sorted(changes, key=lambda change: change.span, reverse=True):
        text = text[: change.span.start] + change.text + text[change.span.end :]
    return text.partition("\n")[2]


def test_the_house_s_spelling_is_never_odd() -> None:
    doc = draft("A colour, a colour and a color.", "us")
    (slip,) = spellings.check(doc, spellings.Options())
    assert (slip.case, slip.values) == ("house", {"odd": "colour", "usual": "color"})
    assert mended(doc, [slip]) == "A color, a color and a color."


def test_a_house_may_settle_what_no_locale_does() -> None:
    doc = draft("An advisor, two advisors, an adviser.")
    (slip,) = spellings.check(doc, spellings.Options(("adviser",)))
    assert (slip.case, mended(doc, [slip])) == ("house", "An adviser, two advisers, an adviser.")
    (slip,) = spellings.check(doc, spellings.Options(("consultant",)))
    assert slip.case == "once"


def test_a_house_may_settle_a_compound() -> None:
    doc = draft("A start-up, two start-ups, one startup.")
    (slip,) = hyphens.check(doc, hyphens.Options(("startup",)))
    assert (slip.case, mended(doc, [slip])) == ("house", "A startup, two startups, one startup.")


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("It is 5 p.m. and 6 p.m. today, not 7 pm.", "It is 5 p.m. and 6 p.m. today, not 7 p.m."),
        ("It is 5 pm and 6 pm today, not 7 p.m.", "It is 5 pm and 6 pm today, not 7 pm."),
        ("It is 5 pm and 6 pm, not 7 p.m. today.", "It is 5 pm and 6 pm, not 7 pm today."),
        ("He saw Mr. Orso, Mr. Brande and Mr Winter.", "He saw Mr. Orso, Mr. Brande and Mr. Winter."),
    ],
)
def test_a_sentence_keeps_one_full_stop(text: str, after: str) -> None:
    doc = draft(text)
    assert mended(doc, spellings.check(doc, spellings.Options())) == after


def test_the_rarer_dialect_is_odd_and_its_words_change() -> None:
    doc = draft("Colour came first. The defense, the harbor and the Centre. Neighbours left the theater.")
    (slip,) = dialect_mixed.check(doc, dialect_mixed.Options())
    assert (slip.case, doc.read(slip.span)) == ("british", "Colour")
    assert slip.values == {
        "odd": "“Colour”, “Neighbours”",
        "usual": "“defense”, “harbor”, “theater”",
        "few": "2",
        "many": "3",
    }
    assert [doc.read(other.span) for other in slip.others] == ["defense", "harbor", "theater"]
    assert mended(doc, [slip]).startswith("Color came first.")


def test_the_house_s_dialect_is_never_odd() -> None:
    text = "A colour, a centre, neighbours. A defense and a harbor."
    (slip,) = dialect_mixed.check(draft(text, "us"), dialect_mixed.Options())
    assert slip.case == "british"
    (slip,) = dialect_mixed.check(draft(text, "uk"), dialect_mixed.Options())
    assert slip.case == "american"


def test_one_word_is_no_dialect() -> None:
    assert [*dialect_mixed.check(draft("A colour and a harbor."), dialect_mixed.Options())] == []
    assert [*dialect_mixed.check(draft("A colour, a colour and a harbor, a harbor."), dialect_mixed.Options())] == []


def test_months_are_made_alike() -> None:
    doc = draft("It rained on Dec. 4, on Jan. 3 and on December 9. It snowed on Sept. 2, and on March 4.")
    (slip,) = date_style.check(doc, date_style.Options())
    assert (slip.case, doc.read(slip.span), len(slip.others)) == ("month", "December 9", 3)
    assert "on Dec. 9. It" in mended(doc, [slip])
    doc = draft("It rained on December 4, on January 3 and on Dec. 9.")
    assert "on December 9." in mended(doc, date_style.check(doc, date_style.Options()))
    doc = draft("It rained on Dec 4, on Jan 3 and on November 9.")
    assert "on Nov 9." in mended(doc, date_style.check(doc, date_style.Options()))


def test_short_spring_months_are_compared_with_spelled_ones() -> None:
    doc = draft("It rained on Mar. 4 and on Apr. 3, and again on June 9 and May 2.")
    (slip,) = date_style.check(doc, date_style.Options())
    assert [doc.read(slip.span), *(doc.read(other.span) for other in slip.others)] == ["June 9", "Mar. 4", "Apr. 3"]


def test_orders_and_endings() -> None:
    doc = draft("It rained on 4 March, on 5 April and on June 9th. It snowed on June 10.")
    order, ending = date_style.check(doc, date_style.Options())
    assert (order.case, order.values["first"], order.values["second"]) == (
        "order",
        "month",
        "day",
    ) or order.case == "order"
    assert (ending.case, doc.read(ending.span)) == ("ending", "June 10")
    assert not order.repairs


def test_small_numbers_are_made_alike() -> None:
    doc = draft("It took 3 boats, then 4 boats, then five boats. By then six men had left.")
    (slip,) = number_style.check(doc, number_style.Options())
    assert mended(doc, [slip]) == "It took 3 boats, then 4 boats, then 5 boats. By then six men had left."
    doc = draft("It took two boats, then four boats, then 5 boats.")
    assert mended(doc, number_style.check(doc, number_style.Options())).endswith("then five boats.")


def test_capitals_are_made_alike() -> None:
    doc = draft("By May the Harbor Party met. Of the Harbor party nothing was heard, and the Harbor Party left.")
    (slip,) = two_cases.check(doc, two_cases.Options())
    assert doc.read(slip.span) == "Harbor party"
    assert "Of the Harbor Party nothing" in mended(doc, [slip])
    assert [
        *two_cases.check(draft("By May the Harbor Party met. “Of the Harbor party,” he said."), two_cases.Options())
    ] == []


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ('“A boat,” he said. “A ship.” "A raft."', "“A boat,” he said. “A ship.” “A raft.”"),
        ('"A boat," he said. "A ship." “A raft.”', '"A boat," he said. "A ship." "A raft."'),
        ("It's the mayor's boat, isn’t it.", "It's the mayor's boat, isn't it."),
        ("A boat—the old one—sank -- all of it.", "A boat—the old one—sank—all of it."),
        ("Long ... very long ... and dull … it was.", "Long ... very long ... and dull ... it was."),
    ],
)
def test_marks_are_made_alike(text: str, after: str) -> None:
    doc = draft(text)
    assert mended(doc, punctuation_style.check(doc, punctuation_style.Options())) == after


def test_one_slip_a_story_and_none_of_a_kind_that_may_be_mixed() -> None:
    doc = draft(
        '“A boat,” he said. "A ship," she said. It isn\'t the mayor’s—nor mine -- but a boat — all right ... or …'
    )
    (slip,) = punctuation_style.check(doc, punctuation_style.Options())
    assert slip.case == "quotes"
    (slip,) = punctuation_style.check(doc, punctuation_style.Options(("ellipses", "quotes")))
    assert slip.case == "ellipses"


def test_front_matter_keeps_its_marks() -> None:
    text = '---\ntitle: "The mayor\'s boat"\n---\n\nThe mayor’s boat isn’t here.\n'
    assert settings_of(read(Source("draft.md", text))) == []


def settings_of(doc: Document) -> list[Slip]:
    return [*punctuation_style.check(doc, punctuation_style.Options())]
