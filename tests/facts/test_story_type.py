"""The kind of a story is told by the newsroom, its front matter, its headline or its shape."""

from __future__ import annotations

import pytest

from newslint.document import Conventions
from newslint.engine import lint
from newslint.facts.story_type import profile, story_type
from newslint.finding import Severity
from newslint.readers import read
from newslint.rulebook import load_rules
from newslint.text import Source

BODY = "The harbor board sold its last ferry on Monday, the mayor said."


def kind(text: str, name: str = "draft.md", said: str = "") -> str:
    return story_type(read(Source(name, text), conventions=Conventions(story_type=said)))


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("type: obituary", "obituary"),
        ("story-type: Live Blog", "live"),
        ("section: News/Obituaries", "obituary"),
        ("category: [Opinion]", "opinion"),
        ("categories: letters to the editor", "letters"),
        ("kicker: Editorial", "opinion"),
        ("section: Sports", "news"),
        ("type: post", "news"),
        ("section: Live Music", "news"),
    ],
)
def test_front_matter(field: str, expected: str) -> None:
    assert kind(f"---\ntitle: Ferries go\n{field}\n---\n{BODY}\n") == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Ada Moreno, who built the harbor, dies at 92", "obituary"),
        ("Opinion: Keep the ferries", "opinion"),
        ("Letters to the editor", "letters"),
        ("Five takeaways from the harbor vote", "listing"),
        ("Transcript: The mayor on the ferries", "transcript"),
        ("Opinion polls open in Norland", "news"),
        ("Mayor diesel plan fails", "news"),
    ],
)
def test_headline(headline: str, expected: str) -> None:
    assert kind(f"# {headline}\n\n{BODY}\n") == expected


def test_shape() -> None:
    turns = "\n\n".join(f"{who}: It rained all day in the valley, and we stayed in." for who in ("ANA", "BEN") * 3)
    assert kind(f"A talk\n\n{turns}\n", "draft.txt") == "transcript"
    items = "\n".join(f"- The harbor on day {number}" for number in range(9))
    assert kind(f"# Harbor days\n\n{BODY}\n\n{items}\n") == "listing"
    assert kind(f"# Harbor days\n\n{BODY}\n\n- one\n- two\n") == "news"
    assert kind("") == "news"


def test_the_newsroom_wins() -> None:
    assert kind("# Opinion: Keep the ferries\n", said="news") == "news"
    assert kind(f"# Ferries go\n\n{BODY}\n", said="sport") == "sport"


def test_rules_switch() -> None:
    text = "---\ntype: {}\n---\n# Ferries go\n\nThe ferry will will sail on on Monday.\n\nANA: It did it it.\n"
    rules = [rule for rule in load_rules() if rule.id == "doubled-word"]
    assert rules
    found = {
        kind: lint([read(Source("draft.md", text.format(kind)))], rules).documents[0].findings
        for kind in ("news", "transcript")
    }
    assert (len(found["news"]) > 0, found["transcript"]) == (True, ())


def test_profiles_name_rules_once() -> None:
    for name in ("live", "listing", "transcript", "letters", "obituary", "opinion"):
        found = profile(read(Source("draft.txt", ""), conventions=Conventions(story_type=name)))
        assert found.off
        assert not found.off & found.lower
    assert [severity.below for severity in Severity] == [Severity.WARNING, Severity.SUGGESTION, Severity.SUGGESTION]
