"""ArchieML: what its lines read as (invented conformance cases), which of it is copy, and the way back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.readers.archieml_text import parsed, plain
from newslint.text import Source, UnreadableError
from tests.readers.exchanged import only, slices, zones


def value(text: str) -> Any:
    source = Source("a.aml", text)
    return plain(parsed(source, []), source)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("hed: Ferry sails\n", {"hed": "Ferry sails"}),
        ("  hed  :  Ferry  \n", {"hed": "Ferry"}),
        ("hed: Ferry", {"hed": "Ferry"}),
        ("hed: Ferry\nnot part of it\ndek: Two\n", {"hed": "Ferry", "dek": "Two"}),
        ("hed: Ferry\nand bridge\n:end\n", {"hed": "Ferry\nand bridge"}),
        ("hed: Ferry\n\\key: value\n\\:end\n\\\\x\n:END now\n", {"hed": "Ferry\nkey: value\n:end\n\\x"}),
        ("hed: \\Ferry\n:end\n", {"hed": "\\Ferry"}),
        ("a.b: 1\na.c: 2\n", {"a": {"b": "1", "c": "2"}}),
        ("a: 1\na.b: 2\n", {"a": {"b": "2"}}),
        ("Ünder: é\n🚢: boat\n", {"Ünder": "é", "🚢": "boat"}),
        ("{ship}\nname: Vessin\n{}\nhed: Ferry\n", {"ship": {"name": "Vessin"}, "hed": "Ferry"}),
        ("{ship.crew}\nname: Orr\n{ship}\nname: Vessin\n", {"ship": {"crew": {"name": "Orr"}, "name": "Vessin"}}),
        ("[boats]\n* One\n* Two\n more\n:end\n[]\n", {"boats": ["One", "Two\n more"]}),
        ("[boats]\nname: One\nseats: 4\nname: Two\n[]\n", {"boats": [{"name": "One", "seats": "4"}, {"name": "Two"}]}),
        ("[boats]\nname: One\n* Two\n[]\n", {"boats": [{"name": "One"}]}),
        ("[boats]\n* One\nname: Two\n[]\n", {"boats": ["One"]}),
        ("[boats]\nname: A\n[.crew]\n* x\n[]\nname: B\n", {"boats": [{"name": "A", "crew": ["x"]}, {"name": "B"}]}),
        (
            "[+body]\nOne.\n\nkicker: Port\n{.image}\nsrc: a\n{}\nTwo.\n[]\nhed: H\n",
            {
                "body": [
                    {"type": "text", "value": "One."},
                    {"type": "kicker", "value": "Port"},
                    {"type": "image", "value": {"src": "a"}},
                    {"type": "text", "value": "Two."},
                ],
                "hed": "H",
            },
        ),
        (
            "[+body]\n* One\n[.list]\n* a\n[]\n[]\n",
            {"body": [{"type": "text", "value": "* One"}, {"type": "list", "value": ["a"]}]},
        ),
        ("a: 1\n:skip\nb: 2\n:end\n:endskip\nc: 3\n:ignore\nd: 4\n", {"a": "1", "c": "3"}),
        ("hed: Ferry\n:skip\n:endskip\nand bridge\n:end\n", {"hed": "Ferry"}),
        ("\ufeffhed: Ferry\r\nand bridge\r\n:end\r\n", {"hed": "Ferry\r\nand bridge"}),
        ("", {}),
    ],
)
def test_lines_read_as_the_format_says(text: str, reads: Any) -> None:
    assert value(text) == reads


STORY = """\
hed: Ferry & bridge
dek: Two boats, not one
date: 2024-03-06
slug: vessin-ferry
buttonLabel: Read more
url: https://wire.example/ferry
note_to_readers: This story is free to read this week.
[byline]
name: Lena Orso
url: https://wire.example/lena
[]
lead: The ferry sails again from Monday.

It waits.
:end
Notes nobody prints.
{.image}
caption: A white boat.
credit: Paul Nix
alt: boat
{}
[+body]
The ferry <b>sails</b> again.

subhed: The boats
[newslint: ignore doubled-word -- a song]
VESSIN, Norland (AP) — It sails.
{.image}
caption: The other boat.
{}
quote: We waited long.
width: 300
[]
[tags]
* ferry
* The second boat is as white as the first.
[]
"""


def test_declared_keys_paragraphs_and_sentences_are_copy() -> None:
    doc = only("copy.aml", STORY)
    assert zones(doc) == [
        ("headline", "Ferry & bridge"),
        ("dek", "Two boats, not one"),
        ("body", "This story is free to read this week."),
        ("byline", "Lena Orso"),
        ("body", "The ferry sails again from Monday."),
        ("body", "It waits."),
        ("caption", "A white boat."),
        ("credit", "Paul Nix"),
        ("alt", "boat"),
        ("body", "The ferry sails again."),
        ("subhead", "The boats"),
        ("dateline", "VESSIN, Norland (AP) —"),
        ("body", "It sails."),
        ("caption", "The other boat."),
        ("quote-block", "We waited long."),
        ("list-item", "The second boat is as white as the first."),
    ]
    assert (doc.format, doc.published, doc.metadata["slug"]) == ("archieml", date(2024, 3, 6), "vessin-ferry")
    pictures = [block.image for block in doc.blocks if block.image]
    assert len(pictures) == 4
    assert len(set(pictures)) == 2
    assert slices(doc)[:3] == ["Ferry", "&", "bridge"]


def test_a_bracketed_line_suppresses() -> None:
    (asked,) = only("copy.aml", STORY).suppressions
    assert asked.rules == ("doubled-word",)
    assert only("copy.aml", STORY).source.text[asked.covers.start : asked.covers.end].startswith("VESSIN")


@pytest.mark.parametrize("text", ["{.a}\n" * 400, "[.+a]\n" * 400 + "x", "a." * 400 + "b: It sails again on Monday.\n"])
def test_what_is_nested_beyond_reason_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="deep in each other"):
        only("a.aml", text + "{.b}\nkey: x\n")


@pytest.mark.parametrize(
    "line", ["[" + " " * 60_000, "[" + "." * 60_000, "a" * 60_000, " " * 60_000 + "x", "{" + "+ " * 30_000]
)
def test_long_lines_cost_their_length(line: str) -> None:
    assert value(f"hed: Ferry\n{line}\ndek: Two\n") == {"hed": "Ferry", "dek": "Two"}


LINES = st.sampled_from(
    [
        "hed: A",
        "a.b: c",
        "[x]",
        "[]",
        "{y}",
        "{}",
        "[+z]",
        "[.w]",
        "{.v}",
        "* item",
        "text 😀",
        "\\key: x",
        ":end",
        ":skip",
        ":endskip",
        "",
        "key: x\\y",
    ]
)


@given(st.lists(LINES, max_size=25), st.sampled_from(["\n", "\r\n", "\r"]))
@settings(max_examples=200, deadline=None)
def test_any_lines_read_exactly(lines: list[str], end: str) -> None:
    text = end.join(["hed: Head", *lines])
    doc = only("a.aml", text)
    for word, place in zip(doc.text.split(), slices(doc), strict=True):
        assert word == place


def test_keys_of_days_are_days() -> None:
    doc = only("copy.aml", "headline: Ferry\nupdated: 2024-03-07\nevent-date: 2024-03-09T18:00\n\nIt sails again.\n")
    assert (doc.metadata["modified"], doc.metadata["event"]) == (date(2024, 3, 7), date(2024, 3, 9))
