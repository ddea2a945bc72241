"""XML is read with exact ranges, and what a stranger's file asks for beyond its own text is refused in one line."""

from __future__ import annotations

from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.readers.safe_xml import attribute_span, xml_events, xml_source
from newslint.text import Source, Span, UnreadableError

LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"])


def events(text: str) -> list[tuple[str, str, str | None]]:
    return [(each.sort, text[each.start : each.end], each.reads) for each in xml_events(Source("a.xml", text))]


def test_tags_text_references_and_comments_have_their_range() -> None:
    text = '\ufeff<?xml version="1.0"?>\r\n<a>Caf\u00e9 &amp; \U0001f600&nbsp;<b/>x&#233;\r\n<!-- no -->'
    text += "<![CDATA[<q>&]]></a>"
    assert events(text) == [
        ("open", "<a>", None),
        ("text", "Café ", None),
        ("text", "&amp;", "&"),
        ("text", " \U0001f600", None),
        ("text", "&nbsp;", "\u00a0"),
        ("open", "<b/>", None),
        ("close", "", None),
        ("text", "x", None),
        ("text", "&#233;", "é"),
        ("text", "\r\n", "\n"),
        ("comment", "<!-- no -->", None),
        ("text", "<q>&", None),
        ("close", "</a>", None),
    ]


def test_names_are_local_and_know_their_namespace() -> None:
    text = '<w:p xmlns:w="urn:w" w:val="a &gt; b" id=\'7\'/>'
    tag = next(xml_events(Source("a.xml", text)))
    assert (tag.name, tag.space, dict(tag.attributes)) == ("p", "urn:w", {"val": "a > b", "id": "7"})
    assert attribute_span(text, tag, "val") == Span(text.index("a &gt;"), text.index('" id'))
    assert attribute_span(text, tag, "id") == Span(text.index("7"), text.index("7") + 1)
    assert attribute_span(text, tag, "al") is None


@given(st.lists(st.text(LETTERS, min_size=1), min_size=1))
def test_every_run_of_text_is_where_it_says(words: list[str]) -> None:
    text = "<a>" + "".join(f"<b>{escape(word)}</b>" for word in words) + "</a>"
    found = [each for each in xml_events(Source("a.xml", text)) if each.sort == "text"]
    read = "".join(text[each.start : each.end] if each.reads is None else each.reads for each in found)
    assert read == "".join(words)
    assert "".join(text[each.start : each.end] for each in found) == "".join(map(escape, words))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no element found"),
        ("<a><b></a>", "mismatched tag"),
        ("<a>\x01</a>", "not well-formed"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', r"declares an entity \(b\)"),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///c">]><a>&b;</a>', r"declares an entity \(b\)"),
        ('<!DOCTYPE a [<!ENTITY % b SYSTEM "c"> %b;]><a/>', r"declares an entity \(b\)"),
        ("<a>" * 401, "deeper than 400"),
        ("<a>" + " " * 8_000_000, "longer than 8,000,000 characters"),
    ],
)
def test_what_is_not_sound_is_refused(text: str, why: str) -> None:
    with pytest.raises(UnreadableError, match=why) as caught:
        list(xml_events(Source("a.xml", text, part="inner.xml")))
    assert caught.value.message.startswith("inner.xml: it")


def test_a_document_type_elsewhere_is_not_fetched() -> None:
    text = '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a>&mdash;&unknown;</a>'
    assert [each[2] for each in events(text)] == [None, "—", None]


@pytest.mark.parametrize(
    ("content", "encoding", "expected"),
    [
        ("<a>é</a>".encode(), None, "<a>é</a>"),
        ('<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'.encode("latin-1"), None, "é</a>"),
        ("<a>é</a>".encode("cp1252"), "windows-1252", "<a>é</a>"),
        ("\ufeff<a>é</a>".encode("utf-16"), None, "<a>é</a>"),
        (b'<?xml version="1.0" encoding="rot13"?><a/>', None, "<a/>"),
        (b'<?xml version="1.0" encoding="utf-16"?><a/>', None, "<a/>"),
    ],
)
def test_the_file_says_its_encoding(content: bytes, encoding: str | None, expected: str) -> None:
    source = xml_source("a.xml", content, encoding, "inner.xml")
    assert source.text.endswith(expected)
    assert source.part == "inner.xml"
    assert list(xml_events(source))
