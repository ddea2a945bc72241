"""NITF: zones, facts, notes to editors, and the way back through elements, entities and CDATA."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.text import UnreadableError
from tests.readers.exchanged import only, read_all, slices, zones

STORY = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf SYSTEM "nitf.dtd">
<nitf baselang="en_GB">
  <head>
    <title>FERRY-Vessin lead</title>
    <docdata>
      <ed-msg info="Adds quote &amp; photo"/>
      <date.release norm="20240307T0600Z"/><date.issue norm="20240306T1830Z"/>
      <du-key key="vessin-ferry"/>
      <key-list><keyword key="FERRY VESSIN"/></key-list>
    </docdata>
  </head>
  <body>
    <body.head>
      <hedline>
        <hl1>Ferry to Vessin sails again</hl1>
        <hl2>FERRY VESSIN</hl2>
        <hl2>Two boats, not one</hl2>
      </hedline>
      <note type="npa"><body.content><p>UPDATES with quote</p></body.content></note>
      <byline>By<person>Lena Orso</person><byttl>Harbour Writer</byttl></byline>
      <distributor>The Wire</distributor>
      <dateline><location><city>Vessin</city><country>Norland</country></location>
        <story.date norm="20240305">20240305</story.date></dateline>
      <abstract><p>Two boats sail from Monday on.</p></abstract>
    </body.head>
    <body.content>
      <!-- newslint: ignore doubled-word — a song -->
      <p lede="true">VESSIN, Norland (AP) — The ferry sails again<br/>from Monday,
        <person>Lena <em>Orso</em></person> said.</p>
      <p/>
      <media media-type="image">
        <media-metadata name="x" value="y"/>
        <media-reference source="a.jpg" alternate-text="A white boat"/>
        <media-caption>The ferry at Vessin &#8212; on Sunday.</media-caption>
        <media-producer>Paul Nix/AP</media-producer>
      </media>
      <hl2>The timetable</hl2>
      <bq><block><p>We waited long.</p></block><credit>Lena Orso</credit></bq>
      <ul><li>Monday &amp; Tuesday</li><li>Sunday</li></ul>
      <table><caption>Boats</caption><tr><th>Boat</th><td>12</td></tr></table>
      <pre>a   b</pre>
      <p><![CDATA[The harbour < the town, she said.]]></p>
    </body.content>
    <body.end><tagline>Paul Nix contributed.</tagline></body.end>
  </body>
</nitf>
"""


def test_every_element_is_in_its_zone() -> None:
    assert zones(only("ferry.xml", STORY)) == [
        ("headline", "FERRY-Vessin lead"),
        ("note", "Adds quote & photo"),
        ("headline", "Ferry to Vessin sails again"),
        ("dek", "Two boats, not one"),
        ("note", "UPDATES with quote"),
        ("byline", "By Lena Orso"),
        ("byline", "Harbour Writer"),
        ("dateline", "Vessin Norland"),
        ("dek", "Two boats sail from Monday on."),
        ("dateline", "VESSIN, Norland (AP) —"),
        ("body", "The ferry sails again from Monday, Lena Orso said."),
        ("alt", "A white boat"),
        ("caption", "The ferry at Vessin — on Sunday."),
        ("credit", "Paul Nix/AP"),
        ("subhead", "The timetable"),
        ("quote-block", "We waited long."),
        ("credit", "Lena Orso"),
        ("list-item", "Monday & Tuesday"),
        ("list-item", "Sunday"),
        ("caption", "Boats"),
        ("table-cell", "Boat"),
        ("table-cell", "12"),
        ("code", "a b"),
        ("body", "The harbour < the town, she said."),
        ("note", "Paul Nix contributed."),
    ]


def test_the_head_says_what_is_known_of_the_story() -> None:
    doc = only("ferry.xml", STORY)
    assert (doc.format, doc.published, doc.language) == ("nitf", date(2024, 3, 7), "en-GB")
    assert doc.metadata["slug"] == "vessin-ferry"
    assert doc.metadata["authors"] == ("Lena Orso",)
    place = doc.metadata["places"]["slug"]
    assert doc.source.text[place.start : place.end] == "vessin-ferry"
    assert [block.printed for block in doc.blocks if block.zone == "note"] == [False, False, True]


def test_each_word_leads_back_to_where_it_stands() -> None:
    doc = only("ferry.xml", STORY)
    found = slices(doc)
    assert found[:2] == ["FERRY-Vessin", "lead"]
    assert {"&amp;", "&#8212;", "harbour", "<", "Lena"} <= set(found)
    caption = next(block for block in doc.blocks if block.zone == "caption")
    assert doc.source.text[caption.source.start : caption.source.end].startswith("<media-caption>The ferry")
    assert caption.image == "image-1"


def test_a_comment_suppresses_for_the_next_block() -> None:
    doc = only("ferry.xml", STORY)
    (asked,) = doc.suppressions
    assert (asked.rules, asked.reason) == (("doubled-word",), "a song")
    covered = doc.source.text[asked.covers.start : asked.covers.end]
    assert covered.startswith('<p lede="true">VESSIN')
    assert covered.endswith("said.</p>")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_marks_move_nothing(end: str, mark: str) -> None:
    doc = only("ferry.xml", mark + STORY.replace("\n", end))
    assert zones(doc) == zones(only("ferry.xml", STORY))
    assert slices(doc) == slices(only("ferry.xml", STORY))


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("<byline>lo/pn</byline>", ("note", "lo/pn")),
        ("<hedline><hl1>Ferry</hl1><hl2>Ferry</hl2></hedline>", ("headline", "Ferry")),
        ("<abstract>Ferry</abstract><hedline><hl1>Ferry</hl1></hedline>", ("headline", "Ferry")),
        ("<dateline><story.date norm='20240305'/></dateline>", None),
    ],
)
def test_lines_above_the_story_are_what_they_say(line: str, zone: tuple[str, str] | None) -> None:
    doc = only("a.nitf", f"<nitf><body><body.head>{line}</body.head></body></nitf>")
    assert set(zones(doc)) == ({zone} if zone else set())


def test_a_story_held_back_says_so() -> None:
    doc = only("a.xml", "<nitf><head><docdata management-status='embargoed'/></head><body/></nitf>")
    assert [(str(block.zone), block.key, doc.read(block.span)) for block in doc.blocks] == [
        ("note", "embargo", "embargoed")
    ]


def test_the_date_of_the_dateline_is_the_last_to_count() -> None:
    doc = only(
        "a.xml",
        "<nitf><body><body.head><dateline><story.date norm='20240305T10'/></dateline></body.head></body></nitf>",
    )
    assert doc.published == date(2024, 3, 5)
    assert only("a.xml", "<nitf><head><docdata><date.issue norm='20241305'/></docdata></head></nitf>").published is None


def test_an_encoding_that_the_file_names_counts() -> None:
    body = "<nitf><body><body.content><p>Vésin</p></body.content></body></nitf>"
    text = f'<?xml version="1.0" encoding="ISO-8859-1"?>\n{body}'
    doc = only("a.xml", text.encode("latin-1"))
    assert (doc.source.encoding, zones(doc)) == ("iso8859-1", [("headline", "Vésin")])
    assert zones(only("a.xml", text.encode("utf-8"))) == [("headline", "Vésin")], "its first line is out of date"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("<nitf>\n<p>One.</nitf>", 2, "mismatched tag"),
        ("<nitf>\n", 2, "no element found"),
        ('<!DOCTYPE nitf [<!ENTITY a "b">]>\n<nitf>&a;</nitf>', 1, "declares an entity"),
        ("<nitf>" + "<p>" * 500, 1, "deeper than"),
        ("\n<entry-list/>", 1, "its root element is <entry-list>"),
        ("words", 1, "opens with no element"),
    ],
)
def test_what_is_no_story_is_refused_where_it_goes_wrong(text: str, line: int, said: str) -> None:
    with pytest.raises(UnreadableError, match=said) as refused:
        read_all("a.xml", text)
    assert refused.value.position is not None
    assert refused.value.position.line == line


PIECES = st.sampled_from(
    [
        "word ",
        "Ünder ",
        "😀",
        "&amp;",
        "&#233;",
        "<em>",
        "</em>",
        "<br/>",
        "\r\n",
        "\n",
        "\t",
        "<![CDATA[a & <b> ]]>",
        "<!-- c -->",
    ]
)


@given(st.lists(PIECES, max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_mixture_reads_exactly(pieces: list[str]) -> None:
    text, depth = "", 0
    for piece in pieces:
        depth += (piece == "<em>") - (piece == "</em>" and depth > 0)
        text += "" if piece == "</em>" and text.count("<em>") <= text.count("</em>") else piece
    text += "</em>" * (text.count("<em>") - text.count("</em>"))
    doc = only("a.xml", f"<nitf><body><body.content><p>Lead {text} end.</p></body.content></body></nitf>")
    written = {"&amp;": "&", "&#233;": "é"}
    for word, place in zip(doc.text.split(), slices(doc), strict=True):
        bare = place.replace("<em>", "").replace("</em>", "").replace("<![CDATA[", "").replace("]]>", "")
        bare = bare.replace("<!-- c -->", "")
        for entity, character in written.items():
            bare = bare.replace(entity, character)
        assert bare == word
