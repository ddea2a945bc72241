"""Pages: the story among what surrounds it, its zones and its metadata, and exact places through any markup."""

from __future__ import annotations

from datetime import date
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.readers import opened, read
from newslint.readers.builder import INVISIBLE
from newslint.text import Source, Span, UnreadableError

LEAD = "The ferry to Vessin stopped on Monday after a storm tore the pier from its piles, the harbour office said."
LATER = "Crews worked through the night, and the first boat is due on Friday if the wind drops, Lena Orso said."
MENDED = "".join(map(chr, (*range(0x300, 0x370), *range(0xFB00, 0xFB07), 0x2010, 0x2011)))
"""What reads as something else than it is: accents on the letter before, ligatures, hyphens."""

WORDS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters=MENDED)


def page(text: str) -> Document:
    return read(Source("draft.html", text))


def zones(text: str) -> list[tuple[str, str]]:
    doc = page(text)
    return [(str(block.zone), doc.read(block.span)) for block in doc.blocks]


def source_of(doc: Document, words: str) -> str:
    at = doc.text.index(words)
    span = doc.locate(Span(at, at + len(words)))
    return doc.source.text[span.start : span.end]


PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head>
<title>Pier lost in storm | The Vessin Post</title>
<meta property="og:title" content="Pier lost in storm | The Vessin Post">
<meta property="article:published_time" content="2024-03-05T09:00:00Z">
<link rel="canonical" href="https://example.org/2024/03/05/pier">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle",
 "headline": "Pier lost in \\u201cstorm\\u201d of the century", "datePublished": "2024-03-06",
 "author": [{{"@type": "Person", "name": "Lena Orso"}}]}}, {{"@type": "Organization", "name": "No"}}]}}</script>
</head><body class="single has-sidebar">
<header><h1 class="site-title"><a href="/">The Vessin Post</a></h1>
<nav><ul><li><a href="/a">News</a></li></ul></nav></header>
<main><article class="post tag-ads">
<p class="kicker"><a href="/weather">Weather</a></p>
<h1>Pier lost in storm</h1>
<p class="standfirst">A night of wind cost Vessin its pier, and islanders their way to work, for days.</p>
<div class="byline"><span>By</span> <a rel="author" href="/orso">Lena Orso</a></div>
<time datetime="2024-03-05">March 5, 2024</time>
<figure><img src="pier-1024x683.jpg" alt="The pier">
<figcaption>The pier in March. <span class="credit">Photo: Alan Marsh</span></figcaption></figure>
<figure><img src="pier-300x200.jpg" alt="The pier">
<figcaption>The pier in March. <span class="credit">Photo: Alan Marsh</span></figcaption></figure>
<div class="entry-content"><p>VESSIN — {LEAD}</p>
<p><a href="/b">Read more: the storms of last year</a></p>
<aside class="related"><p>{LATER} Elsewhere, that is.</p></aside>
<h2>What comes next</h2><p>{LATER}</p>
<ul><li>Boats on Friday</li><li>Trains on Sunday</li></ul>
<blockquote>We were lucky, all of us.</blockquote>
<blockquote class="twitter-tweet"><p>Gone!</p></blockquote>
<table><tr><th>Boats</th><td>4</td></tr></table>
<div class="newsletter-signup"><p>Sign up for the letter from the harbour, every week, for nothing.</p></div>
<p class="correction">An earlier version of this story gave the wrong day.</p>
<div class="author"><p>Lena Orso covers the harbour.</p></div><h2>More on this</h2></div></article>
<div id="comments"><p>{LATER} I was there myself, and it was nothing like that, I can tell you.</p></div></main>
<footer><p>All rights reserved by those who made the page, in Vessin and elsewhere.</p></footer></body></html>
"""


def test_the_story_of_a_page_is_read_and_nothing_around_it() -> None:
    assert zones(PAGE) == [
        ("headline", "Pier lost in “storm” of the century"),
        ("byline", "Lena Orso"),
        ("headline", "Pier lost in storm"),
        ("dek", "A night of wind cost Vessin its pier, and islanders their way to work, for days."),
        ("byline", "By Lena Orso"),
        ("note", "March 5, 2024"),
        ("alt", "The pier"),
        ("caption", "The pier in March."),
        ("credit", "Photo: Alan Marsh"),
        ("dateline", "VESSIN —"),
        ("body", LEAD),
        ("subhead", "What comes next"),
        ("body", LATER),
        ("list-item", "Boats on Friday"),
        ("list-item", "Trains on Sunday"),
        ("quote-block", "We were lucky, all of us."),
        ("embed", "Gone!"),
        ("table-cell", "Boats"),
        ("table-cell", "4"),
        ("note", "An earlier version of this story gave the wrong day."),
        ("note", "Lena Orso covers the harbour."),
    ]


def test_metadata_is_kept_with_its_place() -> None:
    doc = page(PAGE)
    assert doc.published == date(2024, 3, 6)
    assert doc.metadata["language"] == "en-GB"
    assert doc.metadata["authors"] == ("Lena Orso",)
    place = doc.metadata["places"]["url"]
    assert doc.source.text[place.start : place.end] == "https://example.org/2024/03/05/pier"
    first = doc.blocks[0]
    assert (first.key, doc.source.text[first.source.start : first.source.end]) == (
        "headline",
        "Pier lost in \\u201cstorm\\u201d of the century",
    )
    assert source_of(doc, "“") == "\\u201c"


def test_entities_and_markup_inside_a_sentence_have_exact_places() -> None:
    doc = page(
        "<?xml version='1.0'?><p>“Ça” — <b>Mon</b>day,&nbsp;March&#32;5<sup>th</sup>, at caf&eacute; "
        "<q>Oda</q> &amp Co &bogus; <!-- x -->x</p>"
    )
    assert doc.text == "“Ça” — Monday, March 5th, at café “Oda” & Co &bogus; x"
    assert source_of(doc, "Monday") == "Mon</b>day"
    assert source_of(doc, "é “Oda”") == "&eacute; <q>Oda</q>"
    assert source_of(doc, "& Co") == "&amp Co"


def test_a_piece_of_a_page_is_read_from_end_to_end() -> None:
    text = "<h1>Port reopens</h1><p>Short.</p><ul><li><a href=x>A link</a></ul><p>One<br>two<br><br>three<h2>End</h2>"
    assert zones(text) == [
        ("headline", "Port reopens"),
        ("body", "Short."),
        ("list-item", "A link"),
        ("body", "One two"),
        ("body", "three"),
        ("subhead", "End"),
    ]


def test_wordpress_captions_of_both_kinds() -> None:
    text = (
        '<p>It rained.</p>[caption id="a" width="3" caption="The old pier."]<img src="a.jpg" alt="Pier">[/caption]'
        '[caption id="b"]<img src="b.jpg">The new pier.[/caption]<p>[gallery ids="1,2"]It stopped.</p>'
        '<div class="wp-caption"><img src="c.jpg"><p class="wp-caption-text">A boat.</p></div>'
    )
    doc = page(text)
    found = [(str(block.zone), doc.read(block.span), block.image) for block in doc.blocks]
    assert found == [
        ("body", "It rained.", None),
        ("caption", "The old pier.", "image-1"),
        ("alt", "Pier", "image-1"),
        ("caption", "The new pier.", "image-2"),
        ("body", "It stopped.", None),
        ("caption", "A boat.", "image-3"),
    ]


def test_one_caption_of_two_pictures_is_told_twice() -> None:
    figure = "<figure><img src='{}.jpg'><figcaption>A boat at Vessin.</figcaption></figure>"
    text = figure.format("a") + figure.format("b") + figure.format("a-640w")
    assert [zone for zone, _ in zones(text)] == ["caption", "caption"]


def test_a_headline_may_be_in_the_metadata_alone() -> None:
    text = (
        f"<html><head><title>Pier lost - Post</title></head><body><p>{LEAD}</p><p>The pier is lost. {LATER}</p></body>"
    )
    assert [zone for zone, _ in zones(text)][:2] == ["headline", "body"]


def test_half_a_headline_and_its_kicker_are_told_apart() -> None:
    text = "<h1><span class='kicker'>Weather</span><span>Pier lost</span> <div>in storm</div></h1><p>It rained.</p>"
    assert zones(text) == [("note", "Weather"), ("headline", "Pier lost in storm"), ("body", "It rained.")]


def test_comments_suppress() -> None:
    doc = page("<p>One.</p><!-- newslint: ignore a-rule -- a joke --><p>Two <b>words</b>.</p><p>Three.</p>")
    found = doc.suppressions[0]
    assert (found.rules, found.reason) == (("a-rule",), "a joke")
    assert doc.source.text[found.covers.start : found.covers.end] == "<p>Two <b>words</b>.</p>"


@pytest.mark.parametrize(
    ("content", "encoding", "expected", "named"),
    [
        ("<p>é</p>".encode(), None, "é", "utf-8"),
        ("\ufeff<p>é</p>".encode("utf-16"), None, "é", "utf-16-le"),
        ("<meta charset=latin1><p>“é”</p>".encode("cp1252"), None, "“é”", "cp1252"),
        (
            '<meta http-equiv=a content="text/html; charset=iso-8859-2"><p>ł</p>'.encode("latin2"),
            None,
            "ł",
            "iso8859-2",
        ),
        ("<meta charset=iso-8859-2><p>ł</p>".encode(), None, "ł", "utf-8"),
        ("<p>é</p>".encode("cp1252"), "windows-1252", "é", "windows-1252"),
        ("<meta charset=rot13><p>é</p>".encode("cp1252"), "cp1252", "é", "cp1252"),
    ],
)
def test_the_page_says_its_encoding(content: bytes, encoding: str | None, expected: str, named: str) -> None:
    source = opened("a.html", content, encoding)
    assert (read(source).text, source.encoding) == (expected, named)


def test_what_is_no_text_is_refused() -> None:
    for content in (b"<p>\xe9</p>", b"<p>\0</p>", b"<i>" * 60_001, b"&amp;x" * 150_001):
        with pytest.raises(UnreadableError):
            read(opened("a.html", content))


@given(
    st.lists(st.text(WORDS, min_size=1), min_size=1, max_size=6),
    st.lists(st.sampled_from(["b", "i", "a href=x", "span"])),
)
def test_words_are_where_they_say(words: list[str], marks: list[str]) -> None:
    inside = "".join(
        f"<{mark}>{escape(word)}</{mark.split()[0]}>"
        for word, mark in zip(words, [*marks, *["em"] * len(words)], strict=False)
    )
    doc = page(f"<p>{inside}</p>")
    assert doc.text.replace(" ", "") == "".join("".join(words).translate(dict.fromkeys(map(ord, INVISIBLE))).split())
    for at, char in enumerate(doc.text):
        if char.strip():
            shown = doc.locate(Span(at, at + 1))
            assert doc.source.text[shown.start : shown.end] in (char, escape(char))


PIECES = (
    "<p> </p> <div> </div> <b> </b> <a href='> </a> <table> <td> <li> <h1> </h1> <!-- --> <script> </script> <br> "
    "&amp; &amp &#x; < > \" ' <figure> <figcaption> [caption] [/caption] <img src=a alt=b <q> <html> <body> <title> "
    "<![CDATA[ ]]> </ <meta content= It rained."
)
TAGS = st.sampled_from(PIECES.split(" "))


@given(st.lists(TAGS, max_size=40))
def test_markup_of_any_kind_is_read(pieces: list[str]) -> None:
    doc = page("".join(pieces))
    for block in doc.blocks:
        place = doc.locate(block.span)
        assert 0 <= block.source.start <= block.source.end <= len(doc.source.text)
        assert 0 <= place.start <= place.end <= len(doc.source.text)
