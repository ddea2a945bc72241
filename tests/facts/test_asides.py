"""Words that are spoken of, other stories' headlines and a page's own lines are none of the story's choice of words."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.facts.asides import is_addressed, is_choice, is_display_item, is_named, is_teaser
from newslint.facts.words import occurrences
from newslint.readers import read
from newslint.text import Source, Span


def draft(text: str, path: str = "draft.txt") -> Document:
    return read(Source(path, f"Storm floods valley\n\n{text}"))


def word(doc: Document, written: str = "towards") -> Span:
    return list(occurrences(doc, written))[-1]


@pytest.mark.parametrize(
    "text", ["He hates the word towards, it said.", "It is spelled towards.", "The term: towards."]
)
def test_a_word_after_what_names_it_is_spoken_of(text: str) -> None:
    doc = draft(text)
    assert is_named(doc, word(doc))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("It has *towards* here.", True),
        ("It has <em>towards</em> here.", True),
        ("It *went towards* town.", False),
        ("It went towards town.", False),
    ],
)
def test_a_word_alone_in_italics_is_spoken_of(text: str, named: bool) -> None:
    doc = draft(text, "draft.md")
    assert is_named(doc, word(doc)) == named


@pytest.mark.parametrize(
    ("text", "weighed"),
    [
        ("Is it toward or towards?", True),
        ("It is toward, not towards.", True),
        ("It turned toward, towards home.", False),
        ("It moved toward town and towards home.", False),
        ("It moved toward the old town of Arden, which was not towards the sea.", False),
    ],
)
def test_two_words_are_weighed(text: str, weighed: bool) -> None:
    doc = draft(text)
    assert is_choice(doc, word(doc, "toward"), word(doc)) == weighed


@pytest.mark.parametrize(
    ("text", "teaser"),
    [
        ("It rained. (RELATED: Army moves towards sea) It rained.", True),
        ("It rained. More: Army moves towards the sea. It rained.", True),
        ("Army moves towards sea as Suland waits MORE (Norland) said.", True),
        ("The plan: Army moves towards sea.", False),
        ("It moves towards MORETON.", False),
    ],
)
def test_a_headline_in_running_text_is_a_teaser(text: str, teaser: bool) -> None:
    doc = draft(text)
    assert is_teaser(doc, word(doc)) == teaser


@pytest.mark.parametrize(("item", "display"), [("Army moves towards sea", True), ("It moved towards the sea.", False)])
def test_a_list_item_without_a_stop_is_display_type(item: str, display: bool) -> None:
    doc = draft(f"It rained.\n\n- {item}\n- It rained.\n", "draft.md")
    assert is_display_item(doc, word(doc)) == display


def test_body_copy_without_a_stop_is_not() -> None:
    doc = draft("It moved towards the sea and")
    assert not is_display_item(doc, word(doc))


@pytest.mark.parametrize(
    ("text", "addressed"),
    [
        ("Subscribe to our newsletter towards noon and sign up.", True),
        ("A newsletter went towards readers who sign up.", False),
        ("Subscribe to our newsletter and sign up." + " It rained." * 30 + " It went towards town.", False),
    ],
)
def test_three_standing_words_address_the_reader(text: str, addressed: bool) -> None:
    doc = draft(text)
    assert is_addressed(doc, word(doc)) == addressed
