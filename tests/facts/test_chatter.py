"""What a machine says to its user is told from what a column says to its readers."""

from __future__ import annotations

import pytest

from newslint.facts.chatter import chatter
from newslint.readers import read
from newslint.text import Source


def found(text: str, name: str = "draft.txt") -> list[tuple[str, str]]:
    doc = read(Source(name, f"Storm floods valley\n\nThe valley is under water.\n\n{text}"))
    return [(one.kind, doc.read(one.span)) for one in chatter(doc)]


@pytest.mark.parametrize(
    "text",
    [
        "Would you like a caption for the gallery?",
        "Would you like me to draft a headline?",
        "Do you want me to draft a headline?",
        "Here is a revised version of the story:",
        "Here’s a shorter draft:",
        "Sure, here's the story.",
        "Certainly!",
        "I hope this helps!",
        "I cannot verify the name of the mayor.",
        "If you'd like, I can add a timeline.",
        "I've rewritten the article in a neutral tone.",
        "As requested, I have rewritten the story for the web.",
        "Word count: 412",
        "Suggested headline: Storm floods valley",
    ],
)
def test_chatter_at_the_start_of_a_paragraph(text: str) -> None:
    assert [kind for kind, _ in found(text)] == ["chatter"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It rained. As an AI language model, I cannot tell.", "As an AI language model"),
        ("It rained. I don't have access to real-time figures.", "I don't have access to real-time"),
        ("It rained [your name] there.", "[your name]"),
        ("It rained:contentReference[oaicite:0]{index=0} there.", "rained:contentReference[oaicite:0]{index=0}"),
        ("It rained turn0search3 there.", "turn0search3"),
    ],
)
def test_chatter_anywhere(text: str, words: str) -> None:
    assert found(text) == [("chatter", words)]


def test_letters_and_marks() -> None:
    assert found("The Cоuncil met \ue200cite\ue201 in 𝗔𝗿𝗱𝗲𝗻.") == [
        ("letters", "Cоuncil"),
        ("letters", "\ue200"),
        ("letters", "cite\ue201"),
        ("letters", "𝗔𝗿𝗱𝗲𝗻"),
    ]
    assert found("## What **really** happened") == [("marks", "##"), ("marks", "**really**")]
    assert found("## What **really** happened", "draft.md") == []


@pytest.mark.parametrize(
    "text",
    [
        "“Would you like me to draft a headline?” the bot asked.",
        "Would you like a pool? Let me know if you do.",
        "Here are ten tax laws that could be revised for a shorter version of the code.",
        "Certainly, it rained. Sure, it did. Of course it was edited.",
        "He asked: would you like me to draft a headline?",
        "As you asked, I have mended the boat and will sail it home.",
        "As requested, here is the list of ferries that the port gave us.",
        "The tone: dark. Prompt and polite, he left.",
        "The film is rated ** and ***, f*** and 5**.",
        "Пётр Иванов spoke of μ and of 𝑥.",
        "# 1 of 3",
    ],
)
def test_copy_for_readers(text: str) -> None:
    assert found(text) == []


def test_turns_of_a_talk_are_not_read() -> None:
    assert found("ANNA: Certainly!\n\nBEN: Would you like a summary?\n\nANNA: I hope this helps!") == []
