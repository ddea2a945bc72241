"""Markdown drafts: zones, and exact offsets through markup, entities, escapes and template tags."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.document import Document, Zone
from newslint.readers import read
from newslint.readers.markup import tokens
from newslint.readers.pages.tokens import page_tokens
from newslint.text import Source, Span, UnreadableError


def draft(text: str, name: str = "draft.md") -> Document:
    return read(Source(name, text))


def zones(text: str, name: str = "draft.md") -> list[tuple[str, str]]:
    doc = draft(text, name)
    return [(str(block.zone), doc.read(block.span)) for block in doc.blocks]


def source_of(doc: Document, words: str) -> str:
    at = doc.text.index(words)
    span = doc.locate(Span(at, at + len(words)))
    return doc.source.text[span.start : span.end]


def test_emphasis_and_entities_read_as_one_sentence_with_exact_offsets() -> None:
    doc = draft("“Ça” — **Monday**, March 5, at caf&eacute; <b>Oda</b> &amp; [the *port*](https://example.org).\n")
    assert doc.text == "“Ça” — Monday, March 5, at café Oda & the port."
    assert source_of(doc, "Monday") == "Monday"
    assert source_of(doc, "Monday, March 5") == "Monday**, March 5"
    assert source_of(doc, "é") == "&eacute;"
    assert source_of(doc, "Oda") == "Oda"
    assert source_of(doc, "the port") == "the *port"


def test_the_first_heading_is_the_headline_unless_there_is_a_title() -> None:
    body = "# Port reopens\n\nIt reopened, he said.\n\n## A bitter spring\n\nIt rained.\n"
    assert [zone for zone, _ in zones(body)] == ["headline", "body", "subhead", "body"]
    titled = draft(f"---\ntitle: Port reopens\n---\n{body}")
    assert [(str(block.zone), block.level) for block in titled.blocks if block.level] == [
        ("subhead", 1),
        ("subhead", 2),
    ]


def test_containers_give_their_zone() -> None:
    text = (
        "It rained, he said.\n\n- one\n- two\n  more\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "```\ncode\n```\n\nEnd.[^1]\n\n[^1]: A note.\n"
    )
    assert zones(text)[1:] == [
        ("list-item", "one"),
        ("list-item", "two more"),
        ("quote-block", "quoted"),
        ("table-cell", "a"),
        ("table-cell", "b"),
        ("table-cell", "1"),
        ("table-cell", "2"),
        ("code", "code"),
        ("body", "End."),
        ("note", "A note."),
    ]


def test_html_blocks_read_as_a_page_does() -> None:
    text = (
        "<p>One<br>two &amp; three.</p><p>Four</p>\n<script>var x = '<p>no</p>';</script>\n<style>p {}</style>\n\n"
        "<h2>Head</h2>\n<ul><li>Item</li></ul>\n<blockquote class='twitter-tweet'><p>Tweet</p></blockquote>\n\n"
        "<!-- a\n\ncomment -->\n\n<div\n  class='x'>Last</div>\n"
    )
    assert zones(text) == [
        ("body", "One two & three."),
        ("body", "Four"),
        ("subhead", "Head"),
        ("list-item", "Item"),
        ("embed", "Tweet"),
        ("body", "Last"),
    ]


def test_an_element_that_is_never_closed_hides_nothing() -> None:
    assert zones("<svg>\n\nIt rained, he said.\n") == [("body", "It rained, he said.")]


@pytest.mark.parametrize(
    "markdown",
    [
        '![A tank rolls](a.jpg "It’s a tank (AFP)")\n',
        "![A tank rolls](a.jpg)\n*It’s a tank (AFP)*\n",
        "![A tank rolls](a.jpg)\n\n_It’s a tank (AFP)_\n",
        "[![A tank rolls](a.jpg)](b)\n<span>It’s a tank (AFP)</span>\n",
        '<figure><img src="a.jpg" alt="A tank rolls"><figcaption>It’s <b>a tank</b> (AFP)</figcaption></figure>\n',
        '{{<picture src="a.jpg" description="A tank rolls " caption="It’s a tank" credit="(AFP)">}}\n',
        '{{< figure src="a.jpg" alt="A tank rolls" caption=`It’s a tank` attr="(AFP)" >}}\n',
        '{% image "a.jpg" "A tank rolls" %}\n_It’s a tank (AFP)_\n',
    ],
)
def test_a_picture_gives_alt_text_caption_and_credit(markdown: str) -> None:
    doc = draft(f"It rained, he said.\n\n{markdown}\nIt rained again.\n")
    texts = doc.blocks[1:-1]
    if len(texts) == 2:
        assert texts[1].zone is Zone.CAPTION
        return
    assert [(str(each.zone), doc.read(each.span), each.printed) for each in texts] == [
        ("alt", "A tank rolls", False),
        ("caption", "It’s a tank", True),
        ("credit", "(AFP)", True),
    ]
    assert {each.image for each in texts} == {"image-1"}
    assert source_of(doc, "It’s") == "It’s"


def test_one_file_is_one_picture_wherever_it_stands() -> None:
    doc = draft("![a](a.jpg)\n\nIt rained, he said.\n\n![b](b.jpg)\n\n![a](a.jpg)\n")
    assert [block.image for block in doc.blocks] == ["image-1", None, "image-2", "image-1"]


def test_template_tags_are_cut_out_where_they_stand() -> None:
    text = (
        '{{<embed/donate text="<p>No</p>">}}\n\n'
        "{{< dropcap >}}T{{< /dropcap >}}he *port* {{ site.x }}reopened{: .lead}.\n\n{% include x.html %}\n"
    )
    doc = draft(text)
    assert doc.text == "The port reopened."
    assert source_of(doc, "The port") == "T{{< /dropcap >}}he *port"
    assert zones("```\n{{< x >}}\n```\n") == [("code", "{{< x >}}")]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("<p hidden>", {"hidden": ""}),
        ("<img alt src='a.jpg'/>", {"alt": "", "src": "a.jpg"}),
        ('<img alt="A pier"src=a.jpg alt=again>', {"alt": "A pier", "src": "a.jpg"}),
        ("</p>", {}),
    ],
)
def test_attributes_are_read_alike_in_drafts_and_in_pages(tag: str, expected: dict[str, str]) -> None:
    for (token,) in (list(tokens(tag, 0, len(tag))), list(page_tokens(tag))):
        assert {name: tag[span.start : span.end] for name, span in token.attributes.items()} == expected


def test_attribute_escapes_map_to_the_characters_they_are_written_with() -> None:
    doc = draft('It rained.\n\n{{<picture src="a" caption="The \\"Oda\\" docks &amp; sinks">}}\n')
    assert doc.read(doc.blocks[1].span) == 'The "Oda" docks & sinks'
    assert source_of(doc, '"Oda"') == '\\"Oda\\"'
    assert source_of(doc, "docks") == "docks"


def test_a_paragraph_in_italics_is_a_note_and_the_dateline_may_follow_it() -> None:
    text = "---\ntitle: Port\n---\n*The Herald is a paper owned by its readers.*\n\nVESSIN — It reopened, he said.\n"
    assert [zone for zone, _ in zones(text)] == ["headline", "note", "dateline", "body"]


def test_mdx_imports_are_not_copy() -> None:
    assert zones('import X from "./x"\n\nIt rained, he said.\n', "draft.mdx") == [("body", "It rained, he said.")]
    assert len(zones('import X from "./x"\n\nIt rained, he said.\n')) == 2


YAML = """---
Title: "Port’s \\"ford\\" \\u2013 open"
description: 'It''s a <i>ford</i>'
blurb: >
  It rained and
  rained.
image:
  alt: A ford
  caption: The ford at Vessin
  credit: [Lena Orso / AFP]
byline: By Alan Marsh
author: alan_marsh
raw-content: <p>nothing</p>
date: 2024-03-06T23:30:00-05:00
lang: es_ES
slug: port-ford
---
It reopened, he said.
"""

TOML = """+++
title = "Port’s \\"ford\\" \\u2013 open"
description = 'It&#39;s a <i>ford</i>'
blurb = \"\"\"
It rained and \\
  rained.\"\"\"
image-description = "A ford"
image-caption = "The ford at Vessin"
image-credit = "Lena Orso / AFP"
byline = "By Alan Marsh"
authors = ["alan_marsh"]
raw-content = '''
title = "nothing"
'''
published = 2024-03-06T23:30:00-05:00
language-code = "es_ES"
slug = "port-ford"
+++
It reopened, he said.
"""


@pytest.mark.parametrize("text", [YAML, TOML, YAML.replace("\n", "\r\n"), TOML.replace("\n", "\r\n"), "\ufeff" + YAML])
def test_front_matter_keys_are_copy_and_facts(text: str) -> None:
    doc = draft(text)
    assert [(str(block.zone), doc.read(block.span)) for block in doc.blocks] == [
        ("headline", 'Port’s "ford" – open'),
        ("dek", "It's a ford"),
        ("dek", "It rained and rained."),
        ("alt", "A ford"),
        ("caption", "The ford at Vessin"),
        ("credit", "Lena Orso / AFP"),
        ("byline", "By Alan Marsh"),
        ("body", "It reopened, he said."),
    ]
    assert source_of(doc, "–") == "\\u2013"
    assert source_of(doc, '"ford"') == '\\"ford\\"'
    assert source_of(doc, "rained.") == "rained."
    assert (doc.published, doc.language) == (date(2024, 3, 6), "es-ES")
    assert (doc.metadata["slug"], doc.metadata["authors"]) == ("port-ford", ("alan_marsh",))
    assert doc.blocks[0].key in ("Title", "title")
    assert {block.image for block in doc.blocks[3:6]} == {"front-matter"}
    assert [block.printed for block in doc.blocks[3:5]] == [False, True]


def test_a_project_names_keys_of_its_own() -> None:
    source = Source("draft.md", "---\nkicker: Port\nembargo: 2024-03-06\n---\nIt rained, he said.\n")
    assert [str(block.zone) for block in read(source).blocks] == ["body"]
    doc = read(source, front_matter={"headline": ["kicker"], "published": ["embargo"]})
    assert [str(block.zone) for block in doc.blocks] == ["headline", "body"]
    assert doc.published == date(2024, 3, 6)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-03-06", date(2024, 3, 6)),
        ("'2024/3/6 10:00'", date(2024, 3, 6)),
        ("2024-02-30", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_date_is_the_day_that_is_written(value: str, expected: date | None) -> None:
    assert draft(f"---\ndate: {value}\n---\nIt rained.\n").published == expected


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("---\ntitle: a: b\n---\n", 2, 9),
        ("---\ntitle: Port\n", 1, 1),
        ("---\ntitle: \x07\n---\n", 2, 8),
        ("+++\ntitle = \n+++\n", 2, 9),
        ("+++\na = 1\na = 2\n+++\n", 3, 6),
        ("+++\ntitle = 'a'\n", 1, 1),
        ("+++\na = " + "[" * 5000 + "\n+++\n", 2, 5),
        ("---\na: " + "[" * 5000 + "\n---\n", 2, 1003),
    ],
)
def test_broken_front_matter_is_one_error_with_a_place(text: str, line: int, column: int) -> None:
    with pytest.raises(UnreadableError) as caught:
        draft(text)
    assert caught.value.kind == "unreadable"
    assert caught.value.path == "draft.md"
    position = caught.value.position
    assert position is not None
    assert position.line == line
    if "[[[" not in text:
        assert position.column == column


@pytest.mark.parametrize(
    "text", ["---\n\nIt rained, he said.\n\n---\n\nEnd.\n", "---\nIt rained, he said.\n", "----\na: b\n"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert draft(text).metadata == {}


SNIPPETS = [
    "**a**",
    "<b>",
    "</p>",
    "<!-- x -->",
    "![a](b)",
    "{{<figure src=a alt=b>}}",
    "| a |",
    "> ",
    "- ",
    "&amp;",
    "\n\n",
    "é’",
    "```",
    "<",
    "{%",
    "[^1]",
]


@given(st.lists(st.one_of(st.text(max_size=12), st.sampled_from(SNIPPETS)), max_size=14))
@settings(deadline=None, max_examples=120)
def test_any_text_is_read_and_maps_into_the_source(pieces: list[str]) -> None:
    text = "It rained. " + "".join(pieces)
    doc = draft(text)
    for before, after in zip(doc.blocks, doc.blocks[1:], strict=False):
        assert before.span.end + 1 == after.span.start
    for start, end in zip(doc.view.starts, doc.view.ends, strict=True):
        assert 0 <= start <= end <= len(text)
    for block in doc.blocks:
        assert doc.read(block.span).strip()


@pytest.mark.parametrize(
    "piece",
    [
        "<a ",
        "{{<",
        "[[",
        "![",
        "> ",
        "- ",
        "*a ",
        "`",
        "<!--",
        '<a "',
        "<div>",
        "<svg>\n\n",
        "{% x ",
        "{: ",
        "[^1]",
        "é’",
        "a\r",
    ],
)
def test_hostile_markup_is_read_in_linear_time(piece: str) -> None:
    assert draft(piece * (60_000 // len(piece))).format == "markdown"
