"""RSS, Atom and WordPress: each item a story, HTML escaped in XML, and the two layers of the way back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.exchanged import only, read_all, slices, zones

SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:wp="http://wordpress.org/export/1.2/" '
    'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"'
)


def rss(*items: str) -> str:
    listed = "".join(f"<item>{item}</item>" for item in items)
    head = "<title>The Wire</title><description>All news.</description><language>en-us</language>"
    return f"<rss {SPACES}><channel>{head}{listed}</channel></rss>"


FERRY = """<title>Ferry &amp; bridge</title><link>https://wire.example/2024/03/06/ferry/</link><guid>urn:1</guid>
<pubDate>Wed, 6 Mar 2024 18:30:00 +0000</pubDate><dc:creator>Lena Orso</dc:creator>
<description>Two boats sail.</description>
<content:encoded><![CDATA[<p>The ferry <b>sails</b> again &amp; soon.</p><h2>Boats</h2><ul><li>One boat</li></ul>
<figure><img src="a.jpg" alt="A boat"><figcaption>The ferry.</figcaption></figure>]]></content:encoded>
<media:content url="b.jpg"><media:description>The bridge at night.</media:description>
<media:credit>Paul Nix</media:credit></media:content>"""


def test_each_item_is_a_story() -> None:
    first, second = read_all("a.rss", rss(FERRY, "<title>Bridge opens</title><description>It opens.</description>"))
    assert zones(first) == [
        ("headline", "Ferry & bridge"),
        ("dek", "Two boats sail."),
        ("byline", "Lena Orso"),
        ("body", "The ferry sails again & soon."),
        ("subhead", "Boats"),
        ("list-item", "One boat"),
        ("alt", "A boat"),
        ("caption", "The ferry."),
        ("caption", "The bridge at night."),
        ("credit", "Paul Nix"),
    ]
    assert zones(second) == [("headline", "Bridge opens"), ("body", "It opens.")]
    assert (first.published, first.language, first.metadata["url"]) == (
        date(2024, 3, 6),
        "en-us",
        "https://wire.example/2024/03/06/ferry/",
    )
    assert first.metadata["story"] == "urn:1"
    assert second.published is None


def test_a_description_that_is_the_beginning_over_again_is_left_out() -> None:
    summary = "<description>The ferry sails again from…</description>"
    item = f"<title>A</title>{summary}<content:encoded>The ferry sails again from Monday.</content:encoded>"
    assert zones(only("a.xml", rss(item)))[1:] == [("body", "The ferry sails again from Monday.")]


@pytest.mark.parametrize("creator", ["admin", "lena@wire.example (Lena)", "lena_orso"])
def test_an_account_is_no_byline(creator: str) -> None:
    assert zones(only("a.rss", rss(f"<title>A</title><dc:creator>{creator}</dc:creator>"))) == [("headline", "A")]


def test_two_layers_of_escapes_lead_back() -> None:
    words = "&lt;p&gt;Salt &amp;amp; pepper, caf&amp;eacute; &lt;b&gt;now&lt;/b&gt;.&lt;/p&gt;"
    doc = only("a.rss", rss(f"<title>A</title><description>{words}</description>"))
    assert zones(doc)[1] == ("body", "Salt & pepper, café now.")
    assert slices(doc)[1:] == ["Salt", "&amp;amp;", "pepper,", "caf&amp;eacute;", "now&lt;/b&gt;."]


def test_atom_has_html_and_xhtml_content() -> None:
    feed = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Wire</title>
      <entry><id>1</id><title type="html">Ferry &amp;amp; bridge</title><updated>2024-03-06T18:30:00Z</updated>
      <author><name>Lena Orso</name></author><content type="html">&lt;p&gt;It sails.&lt;/p&gt;</content></entry>
      <entry><id>2</id><title>Bridge</title><content type="xhtml">
      <div xmlns="http://www.w3.org/1999/xhtml"><p>It opens.</p></div></content></entry></feed>"""
    first, second = read_all("a.atom", feed)
    assert zones(first) == [("headline", "Ferry & bridge"), ("byline", "Lena Orso"), ("body", "It sails.")]
    assert (first.published, first.language) == (date(2024, 3, 6), "en")
    assert zones(second) == [("headline", "Bridge"), ("body", "It opens.")]


def test_wordpress_keeps_paragraphs_apart_by_blank_lines() -> None:
    post = """<title>Ferry</title><wp:post_type>post</wp:post_type><wp:post_name>ferry</wp:post_name>
      <excerpt:encoded>Two boats.</excerpt:encoded><content:encoded><![CDATA[It <b>sails</b>
on Monday.

[caption id="a" width="3"]<img src="a.jpg" alt="Boat" /> The ferry at Vessin.[/caption]

It waits.]]></content:encoded>"""
    doc = only("a.xml", rss(post, "<title>ferry.jpg</title><wp:post_type>attachment</wp:post_type>"))
    assert zones(doc) == [
        ("headline", "Ferry"),
        ("dek", "Two boats."),
        ("body", "It sails on Monday."),
        ("alt", "Boat"),
        ("caption", "The ferry at Vessin."),
        ("body", "It waits."),
    ]
    assert doc.metadata["slug"] == "ferry"


def test_suppressions_in_the_html_of_an_item_cover_its_blocks_alone() -> None:
    body = "<![CDATA[<p>One.</p><!-- newslint: ignore x -- y --><p>Two.</p>]]>"
    silenced = f"<title>A</title><content:encoded>{body}</content:encoded>"
    first, second = read_all("a.rss", rss(silenced, "<title>B</title><description>Three.</description>"))
    (asked,) = first.suppressions
    assert first.source.text[asked.covers.start : asked.covers.end] == "Two."
    assert second.suppressions == ()


def test_an_empty_feed_is_an_empty_draft() -> None:
    assert zones(only("a.rss", rss())) == []


@given(st.text(alphabet="ab é😀<>&;\"'\n", max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_escaped_twice_leads_back(text: str) -> None:
    def escaped(words: str) -> str:
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    item = f"<title>A</title><description>{escaped('<p>Lead ' + escaped(text) + ' end.</p>')}</description>"
    doc = only("a.rss", rss(item))
    assert doc.text.split() == ["A", "Lead", *text.split(), "end."]
    for word, place in zip(doc.text.split(), slices(doc), strict=True):
        assert place == escaped(escaped(word))
