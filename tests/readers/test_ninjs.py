"""ninjs and the JSON under it: paths, escapes, one body of several, pictures, and items in a list."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.readers.json_text import Words, parsed, runs
from newslint.readers.layers import Layer
from newslint.text import Source, UnreadableError
from tests.readers.exchanged import only, read_all, slices, zones

FIRST = {
    "uri": "urn:wire:1",
    "type": "text",
    "language": "en_GB",
    "versioncreated": "2024-03-06T18:30:00Z",
    "slugline": "ferry",
    "located": "Vessin",
    "headline": "Ferry & bridge",
    "headline_short": "Ferry",
    "ednote": "Adds quote",
    "description_html": "<p>Two boats.</p>",
    "description_text": "Two boats.",
    "byline": "By Lena Orso",
    "authors": [{"name": "Lena Orso", "role": "writer"}],
    "body_text": "It sails again.\n\nIt waits.",
    "body_html": "<p>It sails <b>again</b>.</p><p>It &eacute; waits.</p>",
    "subject": [{"name": "Ferry Company"}],
    "associations": {
        "main": {"type": "picture", "headline": "x", "description_text": "A white boat.", "byline": "Paul Nix"},
        "video": {"type": "video", "description_text": "A white boat."},
        "sidebar": {"type": "text", "headline": "The bridge", "body_text": "It opens."},
    },
}
THIRD = {
    "uri": "urn:wire:3",
    "pubStatus": "usable",
    "firstCreated": "2024-03-05",
    "versionCreated": "2024-03-06T18:30:00+01:00",
    "headlines": [{"role": "main", "value": "Ferry sails"}, {"role": "seo", "value": "Ferry"}],
    "edNote": "Adds quote",
    "by": "Lena Orso",
    "descriptions": [
        {"role": "writer", "value": "xy"},
        {"role": "summary", "value": "Two boats."},
        {"role": "summary", "contentType": "text/html", "value": "<p>Two boats.</p>"},
        {"role": "caption", "value": "The ferry."},
    ],
    "bodies": [
        {"role": "text", "contentType": "text/plain", "value": "It sails."},
        {
            "role": "main",
            "contentType": "application/nitf+xml",
            "value": "<?xml version='1.0'?>\n"
            '<nitf><body><body.content><p>It "sails".</p></body.content></body></nitf>',
        },
    ],
    "associations": [{"name": "main", "type": "picture", "descriptions": [{"value": "A boat."}], "by": "Paul Nix"}],
}


def test_a_first_version_is_read_by_its_properties() -> None:
    story, sidebar = read_all("ferry.json", json.dumps(FIRST, indent=1))
    assert zones(story) == [
        ("headline", "Ferry & bridge"),
        ("headline", "Ferry"),
        ("note", "Adds quote"),
        ("dek", "Two boats."),
        ("byline", "By Lena Orso"),
        ("body", "It sails again."),
        ("body", "It é waits."),
        ("caption", "A white boat."),
        ("credit", "Paul Nix"),
        ("caption", "A white boat."),
    ]
    assert (story.published, story.language) == (date(2024, 3, 6), "en-GB")
    known = {name: story.metadata[name] for name in ("slug", "location", "authors", "story")}
    assert known == {"slug": "ferry", "location": "Vessin", "authors": ("Lena Orso",), "story": "urn:wire:1"}
    assert zones(sidebar) == [("headline", "The bridge"), ("body", "It opens.")]


def test_a_third_version_is_read_by_its_lists() -> None:
    doc = only("ferry.ninjs", json.dumps(THIRD))
    assert [(str(block.zone), block.part, doc.read(block.span)) for block in doc.blocks] == [
        ("headline", "headlines[0].value", "Ferry sails"),
        ("headline", "headlines[1].value", "Ferry"),
        ("note", "edNote", "Adds quote"),
        ("dek", "descriptions[1].value", "Two boats."),
        ("caption", "descriptions[3].value", "The ferry."),
        ("byline", "by", "Lena Orso"),
        ("body", "bodies[1].value", 'It "sails".'),
        ("caption", "associations[0].descriptions[0].value", "A boat."),
        ("credit", "associations[0].by", "Paul Nix"),
    ]
    assert doc.published == date(2024, 3, 6)
    assert slices(doc)[-5:-3] == ['\\"sails\\".', "A"] or '\\"sails\\".' in slices(doc)


def test_broken_nitf_in_a_string_is_read_as_a_page() -> None:
    story = {"uri": "1", "headline": "Ferry", "byline": "", "body_nitf": "<nitf><body><p>It sails.<p>It waits.</body>"}
    doc = only("a.json", json.dumps(story))
    assert zones(doc) == [("headline", "Ferry"), ("body", "It sails."), ("body", "It waits.")]
    assert slices(doc)[1:] == ["It", "sails.", "It", "waits."]


def test_a_picture_has_a_caption_and_a_credit_of_its_own() -> None:
    picture = {
        "uri": "1",
        "type": "picture",
        "headline": "Ferry",
        "description_text": "A boat.",
        "byline": "Paul Nix",
        "body_text": "A boat.",
    }
    doc = only("a.json", json.dumps(picture))
    assert [(str(block.zone), block.image) for block in doc.blocks] == [
        ("headline", None),
        ("caption", "image-1"),
        ("credit", "image-1"),
    ]


@pytest.mark.parametrize("around", [lambda items: items, lambda items: {"total": 2, "items": items}])
def test_items_of_a_list_are_stories_of_their_own(around: Any) -> None:
    items = [{"uri": "a", "headline": "One", "byline": "x"}, {"uri": "b", "headline": "Two"}, {"uri": "c"}, 4]
    first, second = read_all("a.json", json.dumps(around(items)))
    assert [one.metadata["story"] for one in (first, second)] == ["a", "b"]
    assert [one.blocks[0].part for one in (first, second)][1].endswith("[1].headline")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('{"uri": "a",\n "headline": "x" "byline": ""}', 2, "this is not JSON: expecting ',' delimiter"),
        ('{"name": "newsroom", "version": "1.0"}', 1, "of no news format"),
        ('{"$schema": "x", "properties": {"headline": 1, "byline": 2, "uri": 3}}', 1, "of no news format"),
        ('{"uri": 1, "renditions": 2, "byline": "x", "a": {"headline": "x"}}', 1, "no item has a headline"),
        ('{"headline": "x", "uri": "", "byline": "", "a": ' + "[" * 300 + "]" * 300 + "}", 1, "deep in each other"),
        ('{"headline": "x", "uri": "", "byline": "", "a": ' + "[" * 9000, 1, "deep in each other|not JSON"),
    ],
)
def test_what_is_no_story_is_refused_where_it_goes_wrong(text: str, line: int, said: str) -> None:
    with pytest.raises(UnreadableError, match=said) as refused:
        read_all("a.json", text)
    assert refused.value.position is not None
    assert refused.value.position.line == line


def read(text: str) -> str:
    source = Source("a.json", text)
    found = parsed(source)
    assert isinstance(found, Words)
    return Layer(source, runs(source, found)).text


@pytest.mark.parametrize(
    ("written", "reads"),
    [
        (r'"a\ud83d\ude00b"', "a😀b"),
        (r'"a\u0000b"', "a�b"),
        (r'"\ud83d"', "�"),
        (r'"\ude00\ud83d"', "��"),
        (r'"\"\\\/\b\f\n\r\t"', '"\\/  \n\r\t'),
        ("\ufeff" + r'"\u00e9"', "é"),
    ],
)
def test_escapes_read_as_what_they_stand_for(written: str, reads: str) -> None:
    assert read(written) == reads


@given(st.text(max_size=60), st.booleans())
@settings(max_examples=200, deadline=None)
def test_any_string_reads_as_json_reads_it(text: str, plain: bool) -> None:
    written = json.dumps(text, ensure_ascii=plain)
    assert read(written) == text.replace("\x00", "�").replace("\b", " ").replace("\f", " ")


@given(st.text(alphabet='ab é😀"\\/\n&', max_size=50), st.booleans())
@settings(max_examples=150, deadline=None)
def test_any_body_leads_back_to_its_escapes(text: str, plain: bool) -> None:
    item = {"uri": "a", "headline": "Head", "byline": "", "body_text": f"Lead {text} end."}
    doc = only("a.json", json.dumps(item, ensure_ascii=plain))
    for word, place in zip(doc.text.split()[1:], slices(doc)[1:], strict=True):
        assert json.loads(f'"{place}"') == word


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(alphabet="abc", max_size=3), inner, max_size=4),
    max_leaves=15,
)


@given(JSON)
@settings(max_examples=150, deadline=None)
def test_the_path_of_a_string_leads_to_it(value: Any) -> None:
    source = Source("a.json", json.dumps({"top": value}))

    def check(node: Any, path: str, expected: Any) -> None:
        if isinstance(node, Words):
            assert node.path == path
            assert Layer(source, runs(source, node)).text == expected.replace("\x00", "�").replace("\b", " ").replace(
                "\f", " "
            )
        elif isinstance(node, list):
            for number, (inner, other) in enumerate(zip(node, expected, strict=True)):
                check(inner, f"{path}[{number}]", other)
        elif isinstance(node, dict):
            for key, inner in node.items():
                check(inner, f"{path}.{key}", expected[key])
        else:
            assert not isinstance(expected, (str, list, dict))

    found = parsed(source)
    assert isinstance(found, dict)
    check(found["top"], "top", value)
