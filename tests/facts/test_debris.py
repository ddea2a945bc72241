"""Debris of pages is found, and what belongs in its place where that is certain."""

from __future__ import annotations

import pytest

from newslint.facts.debris import debris
from newslint.readers import read
from newslint.text import Source


def found(text: str, name: str = "draft.txt") -> list[tuple[str, str, str | None]]:
    doc = read(Source(name, f"Storm floods valley\n\nIt rained.\n\n{text}"))
    words = {True: doc.source.text, False: doc.text}
    return [(one.kind, words[one.in_source][one.span.start : one.span.end], one.meant) for one in debris(doc)]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("It was&nbsp;wet.", ("entity", "&nbsp;", " ")),
        ("It was wet&#8217;s.", ("entity", "&#8217;", "’")),
        ("It was wet&#x2019;s.", ("entity", "&#x2019;", "’")),
        ("It was wet</p> there.", ("tag", "</p>", None)),
        ('It <a href="x">was wet.', ("tag", '<a href="x">', None)),
        ("It was {{ name }} there.", ("template", "{{ name }}", None)),
        ("The naÃ¯ve plan failed.", ("encoding", "naÃ¯ve", "naïve")),
        ("The \ufffdlan failed.", ("encoding", "\ufffdlan", None)),
        ("It was wet , he said.", ("space", " ", "")),
        ("It was wet . It is dry.", ("space", " ", "")),
        ("It was wet.. It is dry.", ("stops", "..", ".")),
        ("It was wet,, he said.", ("stops", ",,", ",")),
        ("It was wet.The pump ran.", ("glued", "wet.The", "wet. The")),
        ("It rained in 2019.The pump ran.", ("glued", "2019.The", "2019. The")),
        ("It was w\u200bet there.", ("invisible", "\u200b", "")),
        ("Read more", ("widget", "Read more", None)),
        ("Advertisement", ("widget", "Advertisement", None)),
    ],
)
def test_debris(text: str, piece: tuple[str, str, str | None]) -> None:
    assert found(text) == [piece]


@pytest.mark.parametrize(
    "text",
    [
        "AT&T; and R&B; at 3 < 5 and 5 > 3 for <name>.",
        "He waited . . . and left ... It is the .22 range.",
        "See example.com, node.js, Booking.Com and www.Example.Org now.",
        "Read more books. Click here and there.",
        "The Ph.D. of St.John’s in the U.S.A. is real.",
        "It was wet.\u200b It is dry.",
        "&#0; &#55555555; &foo;",
    ],
)
def test_published_copy(text: str) -> None:
    assert found(text) == []


def test_what_a_page_takes_apart_is_not_glued() -> None:
    assert found("It was wet.<br>The pump ran.", "draft.md") == []
