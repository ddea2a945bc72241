"""A quotation at the top is held to the nearest quoted words below, and to nothing where none are near."""

from __future__ import annotations

import pytest

from newslint.facts.display_quotes import drifts
from newslint.readers import read
from newslint.text import Source


def found(top: str, body: str) -> list[tuple[str, str, bool]]:
    doc = read(Source("draft.txt", f"{top}\n\n{body}\n"))
    return [(doc.read(one.quotation.inner), doc.read(one.body), one.turned) for one in drifts(doc)]


@pytest.mark.parametrize(
    ("quoted", "said", "turned"),
    [
        ("parish lung, not parlor toy", "a parish lung, not a parlor toy", False),
        ("poison pills", "poison pill", False),
        ("the long good night", "a long good night", False),
        ("We will leave the valley", "We will not leave the valley", True),
        ("We lost 40 boats in one night", "We lost 14 boats in one night", True),
        ("It was never on the list", "It was always on the list", True),
        ("nobody knows the way out", "everybody knows the way out", True),
        ("We need to feel the love", "We need to feel love", False),
        ("The right to fish is at risk", "The right to fish at night is at risk", False),
        ("It was gladly on the list", "It was always on the list", False),
        ("It always takes four for a crew", "It always takes four to crew", False),
        ("Our kids are watching", "Our children are watching", False),
        ("Kids are watching us", "children are watching us", False),
        ("a woeful reply", "a woeful answer", False),
        ("a woeful answer", "a woeful late answer", False),
        ("We must mend the weir and the mill now", "We must repair the weir and the big mill now", False),
    ],
)
def test_other_words(quoted: str, said: str, turned: bool) -> None:
    top, body = f"Mayor: ‘{quoted}’", f"“Well, {said},” the mayor said."
    assert found(top, body) == [(quoted, said.removeprefix("a ") if "lung" in said else said, turned)]


@pytest.mark.parametrize(
    ("top", "body"),
    [
        ("Mayor: ‘We're done in four days’", "“We are done in 4 days,” the mayor said."),
        ("Mayor: ‘We … leave the valley’", "“We will leave the valley,” the mayor said."),
        ("Mayor: ‘We leave the valley now’", "“We [all] leave the old valley now,” the mayor said."),
        ("Mayor: ‘witch hunt’ in Dale", "“Stop witch hunting,” the mayor said."),
        ("Dale ‘Feels the heat’", "“I feel the heat,” the mayor said."),
        ("Dale: ‘Pizza Capital of the World’", "“We are the cheese capital of the world,” the mayor said."),
        ("Dale: ‘Pizza Capital of the World’", "“One of two capitals of the world,” the mayor said."),
        ("Mayor: ‘Dam will hold till May’", "The dam will hold till May. “Dam will hold until May,” he said."),
        ("Mayor: ‘We will leave the valley’", "We will never leave the valley, the mayor said."),
        ("Mayor: ‘We’ leave the valley", "“Wee,” the mayor said."),
        ("Mayor: ‘Kids are watching us’", "“And so the children are watching us,” the mayor said."),
        ("Mayor: ‘Kids are watching us’", "“Children are watching us leave,” the mayor said."),
        ("Mayor: ‘Pear capital of it all’", "“We are an apple-wine capital of it all,” the mayor said."),
        ("Mayor: ‘Stop the ferryman’", "“Leave the ferryman,” the mayor said. “Stopping them is a task.”"),
        ("Mayor: ‘a bitter end’", "“This was a bitter, bitter, sweet thing,” the mayor said."),
        ("Mayor: ‘bitter end’", "“This was a bitter finish,” the mayor said."),
        ("Mayor: ‘bitter end’", "“A bitter finish,” the mayor said."),
        ("Mayor: ‘She is late’", "“She is early,” the mayor said."),
        ("Mayor: ‘tripped and fell’", "“He tripped & fell,” the mayor wrote."),
        ("Mayor: ‘bitter end’", "“It is bitter, this cold end,” the mayor said."),
        ("Dale reads ‘The Long Night’", "They read “The Long Winter” and slept."),
        ("Mayor: ‘We will leave the valley’", "“They will not stay,” he said. “Leave the light on in the valley.”"),
    ],
)
def test_near_misses(top: str, body: str) -> None:
    assert found(top, body) == []


def test_a_body_s_own_quotations_are_not_held_to_each_other() -> None:
    assert found("Storm", "“We will leave the valley,” he said. “We will not leave the valley,” she said.") == []
